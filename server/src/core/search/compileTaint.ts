import { languagesNamed } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { MatchOptions } from "../patterns/options.ts";
import type { Problem } from "../problem.ts";
import type { Comparison } from "../rules/comparison.ts";
import { parseComparison } from "../rules/comparisonParser.ts";
import { matchOptions } from "../rules/options.ts";
import type {
  Formula,
  FromModel,
  Rule,
  TaintBody,
  TaintPropagator,
  TaintSanitizer,
  TaintSink,
  TaintSource,
} from "../rules/rule.ts";
import { type CompileContext, compileFormula, needsOf, needsOfAny, RuleError, wordsOf } from "./compileRule.ts";
import type { Needs, Search } from "./search.ts";

/** A taint rule ready to run on files of one language. */
export interface CompiledTaintRule {
  readonly rule: Rule;
  readonly taint: CompiledTaint;
  readonly needs: Needs;
  readonly words: readonly string[];
}

/** Parts with equal formulas and options share a key, and their formulas one search, over all rules of a language. */
type Compiled<T> = Omit<T, "formula" | keyof FromModel> & TaintPart & { readonly key: string };

/** One formula of a taint rule: what its sources, sinks, sanitizers or propagators look for. */
export interface TaintPart {
  readonly search: Search;
  /** All words that the formula, or a part of it, needs. */
  readonly words: readonly string[];
  /** Texts of which a file needs some, or the formula matches nowhere in it. */
  readonly needs: Needs;
  readonly options: MatchOptions;
}

export interface CompiledTaint {
  readonly sources: readonly Compiled<TaintSource>[];
  readonly sinks: readonly Compiled<TaintSink>[];
  readonly sanitizers: readonly Compiled<TaintSanitizer>[];
  readonly propagators: readonly Compiled<TaintPropagator>[];
  /** A source and a sink go together where one of these holds; all do where there are none. */
  readonly compares: readonly Comparison[];
}

/** What a formula says, as one text, and the metavariables in it. */
interface Meaning {
  readonly text: string;
  readonly names: readonly string[];
  /** Metavariables that the formula itself asks for again. */
  readonly repeated: ReadonlySet<string>;
}

/** Compiled formulas by what they say, so that rules with equal sources search for them once. */
export class FormulaPool {
  readonly #known = new Map<string, Pick<TaintPart, "search" | "words" | "needs">>();
  /** Entries of models are the very same for all rules that ask for them. */
  readonly #meanings = new WeakMap<Formula, Meaning>();

  part(formula: Formula, key: string, compile: (formula: Formula) => Search) {
    let part = this.#known.get(key);
    if (!part) {
      const search = compile(formula);
      part = { search, words: wordsOf(search), needs: needsOf(search) };
      this.#known.set(key, part);
    }
    return part;
  }

  meaning(formula: Formula): Meaning {
    let meaning = this.#meanings.get(formula);
    if (!meaning) {
      const text = JSON.stringify(formula, (key, value) => (key === "span" ? undefined : value));
      const counts = countNames(text);
      const repeated = new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
      meaning = { text, names: [...counts.keys()], repeated };
      this.#meanings.set(formula, meaning);
    }
    return meaning;
  }
}

function countNames(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/\$[A-Z_][A-Z0-9_]*/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * The metavariables that a rule asks for beside the entry that binds them: those of its message, fixes and comparisons, and
 * all of them where sources and sinks have to agree.
 */
function namesReadBeside({ body, message, fixes, options }: Rule): (name: string) => boolean {
  if (options.taint_unify_mvars === true) return () => true;
  const names = countNames(JSON.stringify([message, fixes, (body as TaintBody).compares]));
  return (name) => names.has(name);
}

/** What all rules of a language are compiled with. */
export interface TaintCompilation {
  readonly shared: Map<string, Search>;
  readonly pool: FormulaPool;
  readonly context: CompileContext;
  /** Told of entries of a team's models that cannot run. */
  readonly report: (problem: Problem) => void;
}

function readComparison(rule: Rule, text: string): Comparison {
  const parsed = parseComparison(text);
  if ("ast" in parsed) return parsed.ast;
  throw new RuleError(`the comparison cannot run: ${text}`, rule.span);
}

/** @throws RuleError when a part of it cannot run: a rule is never half-run. */
export function compileTaintRule(
  rule: Rule,
  table: LanguageTable | undefined,
  { shared, pool, context, report }: TaintCompilation,
): CompiledTaintRule {
  const isReadBeside = namesReadBeside(rule);
  const matching = matchOptions(rule);
  const compile = <T extends FromModel & { readonly formula: Formula }>(entry: T): Compiled<T> => {
    const { formula, languages: _languages, teamModel: _teamModel, ...options } = entry;
    const { text, names, repeated } = pool.meaning(formula);
    const choices = JSON.stringify(options);
    const chosen = countNames(choices);
    const isRead = (name: string) => repeated.has(name) || chosen.has(name) || isReadBeside(name);
    const formulaKey = `${text} ${names.filter(isRead).join()} ${Object.values(matching).join()}`;
    const within = { rule, table, shared, options: matching, isRead, ...context };
    const part = pool.part(formula, formulaKey, (of) => compileFormula(of, within));
    return { ...options, ...part, options: matching, key: `${formulaKey} ${choices}` };
  };
  const body = rule.body as TaintBody;
  const id = table?.definition.id;
  const isHere = ({ languages }: FromModel) =>
    languages === undefined || id === undefined || languages.some((name) => languagesNamed(name).includes(id));
  const compileHere = <T extends FromModel & { readonly formula: Formula }>(entry: T): Compiled<T>[] => {
    if (!isHere(entry)) return [];
    try {
      return [compile(entry)];
    } catch (thrown) {
      if (!(thrown instanceof RuleError) || entry.teamModel === undefined) throw thrown;
      const { span, message } = thrown;
      report({ path: entry.teamModel, ...span, message: `Model: ${message}`, severity: "error" });
      return [];
    }
  };
  const taint = {
    sources: body.sources.flatMap(compileHere),
    sinks: body.sinks.flatMap(compileHere),
    sanitizers: body.sanitizers.flatMap(compileHere),
    propagators: body.propagators.flatMap(compileHere),
    compares: body.compares.map((text) => readComparison(rule, text)),
  };
  const any = (parts: readonly TaintPart[]) => needsOfAny(parts.map(({ needs }) => needs));
  const all = [...taint.sources, ...taint.sinks, ...taint.sanitizers, ...taint.propagators];
  return {
    rule,
    taint,
    needs: [...any(taint.sources), ...any(taint.sinks)],
    words: all.flatMap(({ words }) => words),
  };
}
