import { type DocumentKind, documentKinds } from "../languages/documents.ts";
import { languagesNamed, TEXT_LANGUAGES } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import { compileGlob } from "../text/glob.ts";
import { type Occurrences, WordSet } from "../text/words.ts";
import { type CompileContext, type CompiledRule, compileRule, RuleError } from "./compileRule.ts";
import { type CompiledTaintRule, compileTaintRule, FormulaPool, type TaintPart } from "./compileTaint.ts";
import { occursIn } from "./ruleRun.ts";
import { LITERAL, type Search } from "./search.ts";

/** All rules that run on one language, compiled. */
export class Ruleset {
  /** The words that rules ask for. */
  readonly words: WordSet;
  /** All taint rules, wherever they run. */
  readonly taintRules: readonly CompiledTaintRule[];
  readonly #taintRules: ReadonlyMap<string, CompiledTaintRule>;
  #lastPath: { readonly path: string; readonly rules: readonly CompiledRule[] } | undefined;
  readonly #paths = new Map<Rule, (path: string) => boolean>();

  /** @param folds whether names that differ in case only are the same in the rules' language. */
  constructor(
    readonly rules: readonly CompiledRule[],
    folds = false,
  ) {
    const all = new Set(rules.flatMap(({ words }) => words));
    const isLiteral = (word: string) => word.startsWith(LITERAL);
    this.words = new WordSet(
      [...all].filter((word) => !isLiteral(word)),
      [...all].filter(isLiteral).map((word) => word.slice(LITERAL.length)),
      folds,
    );
    for (const { rule } of rules) this.#paths.set(rule, pathFilter(rule));
    this.taintRules = rules.filter((compiled): compiled is CompiledTaintRule => "taint" in compiled);
    this.#taintRules = new Map(this.taintRules.map((compiled) => [compiled.rule.id, compiled]));
  }

  /** The rules that could match a text: those whose words occur in it and whose paths include it. */
  applicable(text: string, occurrences: Occurrences, path: string, runs: (ruleId: string) => boolean): CompiledRule[] {
    const occurs = occursIn(occurrences);
    let kinds: ReadonlySet<DocumentKind> | undefined;
    const isAbout = ({ metadata: { documents } }: Rule) => {
      if (documents === undefined) return true;
      kinds ??= documentKinds(path, text);
      return documents.some((kind) => kinds!.has(kind));
    };
    return this.#onPath(path).filter(
      ({ rule, needs }) => needs.every((need) => need.some(occurs)) && runs(rule.id) && isAbout(rule),
    );
  }

  /**
   * Taint rules of which a text can have no more than one end, the source or the sink: those matter where the other one
   * stands in another file.
   */
  halves(occurrences: Occurrences, path: string, runs: (ruleId: string) => boolean): CompiledTaintRule[] {
    const occurs = occursIn(occurrences);
    const mayMatch = (parts: readonly TaintPart[]) =>
      parts.some(({ needs }) => needs.every((need) => need.some(occurs)));
    return this.#onPath(path).filter(
      (compiled): compiled is CompiledTaintRule =>
        "taint" in compiled &&
        runs(compiled.rule.id) &&
        mayMatch(compiled.taint.sources) !== mayMatch(compiled.taint.sinks),
    );
  }

  taintRule(id: string): CompiledTaintRule | undefined {
    return this.#taintRules.get(id);
  }

  /** A document is analysed again and again under the same path. */
  #onPath(path: string): readonly CompiledRule[] {
    if (this.#lastPath?.path !== path) {
      this.#lastPath = { path, rules: this.rules.filter(({ rule }) => this.#paths.get(rule)!(path)) };
    }
    return this.#lastPath.rules;
  }
}

/** Whether a rule looks at text, whatever it is written in. */
export function isTextRule({ languages }: Rule): boolean {
  return languages.every((name) => (TEXT_LANGUAGES as readonly string[]).includes(name));
}

/**
 * Compiles the rules that name the table's language. Those that cannot run come back as problems. It stops after each
 * rule, so that a caller may let others run.
 */
export function* compileRuleset(
  rules: readonly Rule[],
  table: LanguageTable,
  context: CompileContext = {},
): Generator<undefined, { ruleset: Ruleset; problems: Problem[] }> {
  const compiled: CompiledRule[] = [];
  const problems: Problem[] = [];
  const shared = new Map<string, Search>();
  const pool = new FormulaPool();
  const report = (problem: Problem) => {
    // Many rules ask for the same entry.
    if (!problems.some(({ path, start }) => path === problem.path && start === problem.start)) problems.push(problem);
  };
  for (const rule of rules) {
    const runsHere =
      isTextRule(rule) || rule.languages.some((name) => languagesNamed(name).includes(table.definition.id));
    if (!runsHere) continue;
    yield;
    try {
      compiled.push(
        compileRule(rule, table, shared, context) ?? compileTaintRule(rule, table, { shared, pool, context, report }),
      );
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
  return { ruleset: new Ruleset(compiled, table?.definition.nameKey !== undefined), problems };
}

/** What `compileRuleset` makes, in one go. */
export function compileAll(rules: readonly Rule[], table: LanguageTable): { ruleset: Ruleset; problems: Problem[] } {
  const compiler = compileRuleset(rules, table);
  for (;;) {
    const { done, value } = compiler.next();
    if (done) return value;
  }
}

/** A rule's own `paths`. */
function pathFilter({ paths }: Rule): (path: string) => boolean {
  const include = paths.include.map(compileGlob);
  const exclude = paths.exclude.map(compileGlob);
  const isIncluded = (path: string) => include.length === 0 || include.some((glob) => glob(path));
  return (path) => isIncluded(path) && !exclude.some((glob) => glob(path));
}
