import { Facts } from "../facts/facts.ts";
import { languagesNamed, TEXT_LANGUAGES } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { BudgetExceeded, Matcher } from "../patterns/matcher.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import { compileGlob } from "../text/glob.ts";
import { type Occurrences, WordSet } from "../text/words.ts";
import { type CompileContext, type CompiledRule, compileRule, RuleError } from "./compileRule.ts";
import { Evaluator } from "./evaluate.ts";
import { type Match, reported } from "./match.ts";
import { LITERAL, type Search } from "./search.ts";

/** Steps the matching of one rule in one file may take: a multiple of the file's nodes, with room for small ones. */
const STEPS_PER_NODE = 60;
const MIN_STEPS = 400_000;

export interface RuleMatches {
  readonly rule: Rule;
  readonly matches: readonly Match[];
  /** The rule hit its budget, so matches may be missing. */
  readonly exhausted: boolean;
}

/** All rules that run on one language, compiled. */
export class Ruleset {
  /** The words that rules ask for. */
  readonly words: WordSet;
  #lastPath: { readonly path: string; readonly rules: readonly CompiledRule[] } | undefined;
  readonly #paths = new Map<Rule, (path: string) => boolean>();

  constructor(readonly rules: readonly CompiledRule[]) {
    const all = new Set(rules.flatMap(({ words }) => words));
    const isLiteral = (word: string) => word.startsWith(LITERAL);
    this.words = new WordSet(
      [...all].filter((word) => !isLiteral(word)),
      [...all].filter(isLiteral).map((word) => word.slice(LITERAL.length)),
    );
    for (const { rule } of rules) this.#paths.set(rule, pathFilter(rule));
  }

  /** The rules that could match a text: those whose words occur in it and whose paths include it. */
  applicable(occurrences: Occurrences, path: string, runs: (ruleId: string) => boolean): CompiledRule[] {
    const occurs = occursIn(occurrences);
    return this.#onPath(path).filter(({ rule, needs }) => needs.every((need) => need.some(occurs)) && runs(rule.id));
  }

  /** A document is analysed again and again under the same path. */
  #onPath(path: string): readonly CompiledRule[] {
    if (this.#lastPath?.path !== path) {
      this.#lastPath = { path, rules: this.rules.filter(({ rule }) => this.#paths.get(rule)!(path)) };
    }
    return this.#lastPath.rules;
  }

  /** Runs rules over a snapshot, one after another, so that a caller may stop between them. */
  *run(
    view: SyntaxView,
    applicable: readonly CompiledRule[],
    occurrences = this.words.scan(view.text),
  ): Iterable<RuleMatches> {
    const facts = new Facts(view);
    const occurs = occursIn(occurrences);
    const matcher = new Matcher(facts, Math.max(MIN_STEPS, view.count * STEPS_PER_NODE), occurrences);
    const scope = { start: 0, end: view.text.length, from: 0, to: view.count };
    const results = new Map<Search, Match[]>();
    for (const { rule, search, options } of applicable) {
      matcher.restart(options);
      const evaluator = new Evaluator(matcher, scope, occurs, results);
      try {
        const matches = evaluator.evaluate(search).map((match) => reported(view, match));
        yield { rule, matches, exhausted: false };
      } catch (thrown) {
        // A RangeError is the end of the stack: code nested so deep that one rule cannot go on; the others may.
        if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
        yield { rule, matches: [], exhausted: true };
      }
    }
  }
}

/** Whether what a rule needs occurs in a text. */
function occursIn(occurrences: Occurrences): (need: string) => boolean {
  return (need) =>
    need.startsWith(LITERAL) ? occurrences.hasLiteral(need.slice(LITERAL.length)) : occurrences.has(need);
}

/** Compiles the rules that name the table's language. Those that cannot run come back as problems. */
export function compileRuleset(
  rules: readonly Rule[],
  table: LanguageTable,
  context: CompileContext = {},
): { ruleset: Ruleset; problems: Problem[] } {
  const compiled: CompiledRule[] = [];
  const problems: Problem[] = [];
  const shared = new Map<string, Search>();
  for (const rule of rules) {
    const isText = rule.languages.every((name) => (TEXT_LANGUAGES as readonly string[]).includes(name));
    const runsHere = isText || rule.languages.some((name) => languagesNamed(name).includes(table.definition.id));
    if (!runsHere || rule.body.mode !== "search") continue;
    try {
      compiled.push(compileRule(rule, table, shared, context)!);
    } catch (thrown) {
      if (!(thrown instanceof RuleError)) throw thrown;
      problems.push({
        path: rule.path,
        ...thrown.span,
        message: `${rule.id}: ${thrown.message}`,
        severity: "error",
        ruleId: rule.id,
      });
    }
  }
  return { ruleset: new Ruleset(compiled), problems };
}

/** A rule's own `paths`. */
function pathFilter({ paths }: Rule): (path: string) => boolean {
  const include = paths.include.map(compileGlob);
  const exclude = paths.exclude.map(compileGlob);
  const isIncluded = (path: string) => include.length === 0 || include.some((glob) => glob(path));
  return (path) => isIncluded(path) && !exclude.some((glob) => glob(path));
}
