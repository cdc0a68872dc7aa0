import { languagesNamed, TEXT_LANGUAGES } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import { compilePattern, PatternError } from "../patterns/compile.ts";
import { compileGeneric, GenericError, type GenericOptions } from "../patterns/generic.ts";
import type { KnownPatterns } from "../patterns/knownPatterns.ts";
import { type NameCondition, nameSlot } from "../patterns/nameSlot.ts";
import type { MatchOptions } from "../patterns/options.ts";
import { rootShape, selectivity } from "../patterns/rootShape.ts";
import { parseComparison } from "../rules/comparisonParser.ts";
import { matchOptions } from "../rules/options.ts";
import type { Condition, Formula, Rule } from "../rules/rule.ts";
import { compileRegex, deferredRegex, RegexError } from "../text/boundedRegex.ts";
import type { CompiledTaintRule } from "./compileTaint.ts";
import {
  type AndSearch,
  type CompiledCondition,
  LITERAL,
  type Needs,
  type RegexSearch,
  type Search,
} from "./search.ts";

/** A rule ready to run on files of one language. */
export type CompiledRule = CompiledSearchRule | CompiledTaintRule;

export interface CompiledSearchRule {
  readonly rule: Rule;
  readonly search: Search;
  readonly needs: Needs;
  /** All words that the rule, or a part of it, needs. */
  readonly words: readonly string[];
  readonly options: MatchOptions;
}

/** What a rule may need besides the language it runs on. */
export interface CompileContext {
  /** Other languages, by id, for rules that look into strings. */
  readonly tables?: ReadonlyMap<string, LanguageTable>;
  /** Milliseconds since 1970. */
  readonly today?: () => number;
  /** What was compiled before; what is not yet in it is added. */
  readonly patterns?: KnownPatterns;
}

/** Why a rule cannot run, with the place in its file. */
export class RuleError extends Error {
  constructor(
    message: string,
    readonly span: { readonly start: number; readonly end: number },
  ) {
    super(message);
  }
}

/**
 * Compiles a rule for a language; without a table (rules on plain text) only regular expressions can run.
 *
 * @param shared the patterns that were compiled for other rules, by their text: equal ones become one.
 * @throws RuleError when a part of it cannot run: a rule is never half-run.
 */
export function compileRule(
  rule: Rule,
  ownTable: LanguageTable | undefined,
  shared: Map<string, Search>,
  context: CompileContext = {},
): CompiledSearchRule | undefined {
  if (rule.body.mode !== "search") return undefined;
  const options = matchOptions(rule);
  const table = rule.languages.every(isTextLanguage) ? textSyntax(rule.languages) : ownTable;
  const compilation = { rule, table, shared, options, isRead: readMetavariables(rule), ...context };
  const search = compileFormula(rule.body.formula, compilation);
  return { rule, search, needs: needsOf(search), words: wordsOf(search), options };
}

/** The metavariables that are named more than once in a rule: elsewhere in its patterns, or in its message or fix. */
export function readMetavariables(rule: Rule): (name: string) => boolean {
  const counts = new Map<string, number>();
  const texts = JSON.stringify([rule.body, rule.message, rule.fixes]);
  for (const [name] of texts.matchAll(/\$[A-Z_][A-Z0-9_]*/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => (counts.get(name) ?? 0) > 1;
}

/** What patterns are read as: code of a language, or any text. Undefined where they cannot be read at all. */
type PatternReader = LanguageTable | "generic" | undefined;

function isTextLanguage(name: string): boolean {
  return (TEXT_LANGUAGES as readonly string[]).includes(name);
}

function textSyntax(languages: readonly string[]): PatternReader {
  return languages.includes("generic") ? "generic" : undefined;
}

function genericOptions({ options }: Rule): GenericOptions {
  const span = options.generic_ellipsis_max_span;
  const style = options.generic_comment_style;
  return {
    maxSpan: typeof span === "number" && span >= 0 ? Math.min(span, 1_000) : 10,
    ignoresCase: options.generic_caseless === true,
    ...((style === "c" || style === "cpp" || style === "shell") && { comments: style }),
  };
}

/** What the parts of one rule are compiled with. */
export interface Compilation extends CompileContext {
  readonly rule: Rule;
  readonly table: PatternReader;
  readonly shared: Map<string, Search>;
  readonly options: MatchOptions;
  /** Whether anything asks what a metavariable stands for. */
  readonly isRead: (metavariable: string) => boolean;
}

export function compileFormula(formula: Formula, within: Compilation): Search {
  const { rule, table, isRead, shared, options } = within;
  switch (formula.op) {
    case "pattern": {
      if (!table)
        throw new RuleError("a pattern needs a language with a syntax; use pattern-regex on plain text", formula.span);
      if (table === "generic")
        return {
          op: "generic",
          pattern: guarded(formula.span, () => compileGeneric(formula.pattern, genericOptions(rule))),
        };
      const names = (formula.pattern.match(/\$[A-Z_][A-Z0-9_]*/g) ?? []).filter(isRead);
      // Rules share a pattern, and what it matches in a file, only where it means the same in both.
      const key = [table.definition.id, Object.values(options).join(), names.join(), formula.pattern].join("\n");
      const known = shared.get(key);
      if (known) return known;
      const pattern = guarded(formula.span, () => {
        const before = within.patterns?.find(table.definition.id, names, formula.pattern);
        if (before) return before;
        const compiled = compilePattern(formula.pattern, table, isRead);
        within.patterns?.add(names, formula.pattern, compiled);
        return compiled;
      });
      const search: Search = { op: "pattern", key, pattern, shape: rootShape(pattern.root) };
      shared.set(key, search);
      return search;
    }
    case "regex":
      return { op: "regex", regex: guarded(formula.span, () => compileRegex(formula.regex).regex) };
    case "inside":
    case "not":
      return { op: formula.op, of: compileFormula(formula.of, within) };
    case "or": {
      const of = formula.of.map((member) => compileFormula(member, within));
      return { op: "or", of, needs: of.map(needsOf) };
    }
    case "and": {
      const members = formula.of.map((member) => compileFormula(member, within));
      const positives = members.filter((member) => member.op !== "not" && member.op !== "inside");
      positives.sort((a, b) => costOf(a) - costOf(b));
      const where = formula.where.map((condition) => compileCondition(condition, within));
      return {
        op: "and",
        positives: positives.map((positive) => withNames(positive, where, shared)),
        insides: members.flatMap((member) => (member.op === "inside" ? [member.of] : [])),
        negatives: members.flatMap((member) => (member.op === "not" ? [member.of] : [])),
        ...stagesOf(
          positives,
          members.flatMap((member) => (member.op === "inside" ? [member.of] : [])),
          where,
        ),
        focus: formula.focus,
      };
    }
  }
}

/**
 * When each condition can run: as soon as its metavariable is bound, since a condition costs less than what comes
 * after it. One that binds names of its own waits until the negatives have had their say.
 */
function stagesOf(
  positives: readonly Search[],
  insides: readonly Search[],
  where: readonly CompiledCondition[],
): Pick<AndSearch, "filters" | "where" | "last"> {
  const filters: CompiledCondition[][] = [];
  let waiting = [...where];
  const bound = new Set<string>();
  const isReady = (condition: CompiledCondition) =>
    isSubset(askedFor(condition), bound) &&
    (condition.op !== "pattern" || isSubset(everBound(condition.search), bound));
  const take = () => {
    const ready = waiting.filter(isReady);
    waiting = waiting.filter((condition) => !ready.includes(condition));
    return ready;
  };
  for (const positive of positives) {
    for (const name of alwaysBound(positive)) bound.add(name);
    filters.push(take());
  }
  for (const inside of insides) for (const name of everBound(inside)) bound.add(name);
  for (const positive of positives) for (const name of everBound(positive)) bound.add(name);
  const afterInsides = take();
  // Those that are left bind names, or ask for names that such a one binds.
  const last = waiting.sort((a, b) => Number(a.op !== "pattern") - Number(b.op !== "pattern"));
  return { filters, where: afterInsides, last };
}

/** A search that looks at fewer nodes, since it knows which conditions the names in its matches have to satisfy. */
function withNames(search: Search, where: readonly CompiledCondition[], shared: Map<string, Search>): Search {
  const of = (members: readonly Search[]) => members.map((member) => withNames(member, where, shared));
  if (search.op === "or") return { ...search, of: of(search.of) };
  if (search.op === "and") return { ...search, positives: of(search.positives) };
  if (search.op !== "pattern") return search;
  const names = where.flatMap((condition): NameCondition[] => {
    if (condition.op !== "regex" || condition.constants) return [];
    const slot = nameSlot(search.pattern.root, condition.metavariable);
    return slot ? [{ slot, regex: condition.regex }] : [];
  });
  if (names.length === 0) return search;
  const key = [search.key, ...names.map(({ slot, regex }) => `${slot} ${regex.source}`)].join("\n");
  const known = shared.get(key);
  if (known) return known;
  const narrowed: Search = { ...search, key, names };
  shared.set(key, narrowed);
  return narrowed;
}

/** The metavariables that a condition speaks about. */
function askedFor(condition: CompiledCondition): ReadonlySet<string> {
  if (condition.op !== "comparison") return new Set([condition.metavariable]);
  return new Set(condition.condition.comparison.match(/\$[A-Z_][A-Z0-9_]*/g) ?? []);
}

function isSubset(names: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...names].every((name) => of.has(name));
}

/** The metavariables that every match of a search binds. */
function alwaysBound(search: Search): ReadonlySet<string> {
  if (search.op === "pattern" || search.op === "generic") return search.pattern.metavariables;
  if (search.op === "and")
    return new Set([...search.positives, ...search.insides].flatMap((member) => [...alwaysBound(member)]));
  if (search.op === "inside") return alwaysBound(search.of);
  if (search.op !== "or") return new Set();
  const [first, ...others] = search.of.map(alwaysBound);
  return new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))));
}

/** The metavariables that some match of a search may bind. */
function everBound(search: Search): ReadonlySet<string> {
  switch (search.op) {
    case "pattern":
    case "generic":
      return search.pattern.metavariables;
    case "regex":
      return new Set(["$1"]);
    case "inside":
      return everBound(search.of);
    case "not":
      return new Set();
    case "or":
      return new Set(search.of.flatMap((member) => [...everBound(member)]));
    case "and": {
      const nested = [...search.filters.flat(), ...search.last].flatMap((condition) =>
        condition.op === "pattern" ? [condition.search] : [],
      );
      return new Set([...search.positives, ...search.insides, ...nested].flatMap((member) => [...everBound(member)]));
    }
  }
}

function compileCondition(condition: Condition, within: Compilation): CompiledCondition {
  const { rule } = within;
  switch (condition.op) {
    case "metavariable-regex": {
      const regex = deferredRegex(condition.regex);
      return { op: "regex", metavariable: condition.metavariable, regex, constants: condition.constants };
    }
    case "metavariable-pattern": {
      const { metavariable, language, formula } = condition;
      const isText = language !== undefined && isTextLanguage(language);
      if (isText)
        return {
          op: "pattern",
          metavariable,
          search: compileFormula(formula, { ...within, table: textSyntax([language]) }),
        };
      const foreign = language === undefined ? undefined : tableFor(language, within);
      const search = compileFormula(formula, foreign ? { ...within, table: foreign } : within);
      return { op: "pattern", metavariable, search, ...(foreign && { foreign }) };
    }
    case "metavariable-comparison": {
      const parsed = parseComparison(condition.comparison);
      if (!("ast" in parsed)) throw new RuleError(`the comparison cannot run: ${condition.comparison}`, rule.span);
      return { op: "comparison", condition, expression: parsed.ast, today: within.today };
    }
    case "metavariable-analysis":
      return { op: "analysis", metavariable: condition.metavariable, analyzer: condition.analyzer };
    case "metavariable-type":
      return { op: "type", metavariable: condition.metavariable, types: condition.types };
  }
}

/** The table of the language that a condition names: the file's own where that is meant. */
function tableFor(language: string, { rule, tables, table: own }: Compilation): LanguageTable {
  const ids = languagesNamed(language);
  if (typeof own === "object" && ids.includes(own.definition.id)) return own;
  const table = ids.map((id) => tables?.get(id)).find((known) => known !== undefined);
  if (table) return table;
  throw new RuleError(`metavariable-pattern in the language \`${language}\` is not supported`, rule.span);
}

function guarded<T>(span: { start: number; end: number }, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof PatternError || thrown instanceof RegexError || thrown instanceof GenericError)
      throw new RuleError(thrown.message, span);
    if (thrown instanceof RangeError) throw new RuleError("it is nested too deep to be read", span);
    throw thrown;
  }
}

/** How many matches a search may have to look through, as a rank. */
function costOf(search: Search): number {
  switch (search.op) {
    case "pattern":
      return selectivity(search.shape);
    case "regex":
    case "generic":
      return 3;
    case "or":
      return Math.max(...search.of.map(costOf));
    case "and":
      return search.positives.length > 0 ? costOf(search.positives[0]!) : 8;
    case "inside":
    case "not":
      return 9;
  }
}

/** All words that a search, or a part of it, asks for. */
export function wordsOf(search: Search): string[] {
  switch (search.op) {
    case "pattern":
      return [...search.pattern.words];
    case "regex":
      return literalsOf(search);
    case "generic":
      return [];
    case "or":
      return search.of.flatMap(wordsOf);
    case "inside":
    case "not":
      return wordsOf(search.of);
    case "and": {
      const nested = [...search.filters.flat(), ...search.where, ...search.last].flatMap((condition) =>
        condition.op === "pattern" ? [condition.search] : [],
      );
      return [...search.positives, ...search.insides, ...search.negatives, ...nested].flatMap(wordsOf);
    }
  }
}

/** The words of which some must occur for one of several searches to match. */
export function needsOfAny(branches: readonly Needs[]): Needs {
  if (branches.some((needs) => needs.length === 0)) return [];
  return [branches.flatMap((needs) => rarest(needs))];
}

export function needsOf(search: Search): Needs {
  switch (search.op) {
    case "pattern":
      return search.pattern.words.map((word) => [word]);
    case "regex": {
      const literals = literalsOf(search);
      return literals.length > 0 ? [literals] : [];
    }
    case "or":
      return needsOfAny(search.needs);
    case "and":
      return [...search.positives, ...search.insides].flatMap(needsOf);
    case "inside":
      return needsOf(search.of);
    default:
      return [];
  }
}

/** Texts of which an expression needs one, in the form in which `Needs` has them; empty where it needs none. */
function literalsOf({ regex }: RegexSearch): string[] {
  return (regex.literals ?? []).map((literal) => LITERAL + literal);
}

/** The need that the fewest texts will have, as far as its length tells. */
function rarest(needs: readonly (readonly string[])[]): readonly string[] {
  const shortest = (need: readonly string[]) => Math.min(...need.map((word) => word.length));
  return needs.reduce((best, need) => (shortest(need) > shortest(best) ? need : best));
}
