import { Facts } from "../facts/facts.ts";
import { languagesNamed, TEXT_LANGUAGES } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { BudgetExceeded, Matcher } from "../patterns/matcher.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import { compileGlob } from "../text/glob.ts";
import { WordFilter } from "../text/words.ts";
import { type CompiledRule, compileRule, RuleError } from "./compileRule.ts";
import { Evaluator } from "./evaluate.ts";
import { type Match, reported } from "./match.ts";

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
  readonly #words: WordFilter;
  #lastText: { readonly text: string; readonly occurs: (word: string) => boolean } | undefined;
  #lastPath: { readonly path: string; readonly rules: readonly CompiledRule[] } | undefined;
  readonly #paths = new Map<Rule, (path: string) => boolean>();

  constructor(readonly rules: readonly CompiledRule[]) {
    this.#words = new WordFilter(rules.flatMap(({ words }) => words));
    for (const { rule } of rules) this.#paths.set(rule, pathFilter(rule));
  }

  /** The rules that could match a text: those whose words occur in it and whose paths include it. */
  applicable(text: string, path: string, runs: (ruleId: string) => boolean): CompiledRule[] {
    const occurs = this.#occurrences(text);
    return this.#onPath(path).filter(({ rule, needs }) => needs.every((need) => need.some(occurs)) && runs(rule.id));
  }

  /** Whether a word that some rule asks for occurs in a text. */
  #occurrences(text: string): (word: string) => boolean {
    if (this.#lastText?.text !== text) {
      const present = this.#words.present(text);
      this.#lastText = { text, occurs: (word) => present[this.#words.idOf(word)!] === 1 };
    }
    return this.#lastText.occurs;
  }

  /** A document is analysed again and again under the same path. */
  #onPath(path: string): readonly CompiledRule[] {
    if (this.#lastPath?.path !== path) {
      this.#lastPath = { path, rules: this.rules.filter(({ rule }) => this.#paths.get(rule)!(path)) };
    }
    return this.#lastPath.rules;
  }

  /** Runs rules over a snapshot, one after another, so that a caller may stop between them. */
  *run(view: SyntaxView, applicable: readonly CompiledRule[]): Iterable<RuleMatches> {
    const facts = new Facts(view);
    const occurs = this.#occurrences(view.text);
    const matcher = new Matcher(facts, Math.max(MIN_STEPS, view.count * STEPS_PER_NODE));
    const scope = { start: 0, end: view.text.length, from: 0, to: view.count };
    for (const { rule, search } of applicable) {
      matcher.restart();
      const evaluator = new Evaluator(matcher, scope, occurs);
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

/** Compiles the rules that name the table's language. Those that cannot run come back as problems. */
export function compileRuleset(
  rules: readonly Rule[],
  table: LanguageTable,
): { ruleset: Ruleset; problems: Problem[] } {
  const compiled: CompiledRule[] = [];
  const problems: Problem[] = [];
  for (const rule of rules) {
    const isText = rule.languages.every((name) => (TEXT_LANGUAGES as readonly string[]).includes(name));
    const runsHere = isText || rule.languages.some((name) => languagesNamed(name).includes(table.definition.id));
    if (!runsHere || rule.body.mode !== "search") continue;
    try {
      compiled.push(compileRule(rule, table)!);
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
