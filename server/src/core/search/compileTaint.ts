import type { LanguageTable } from "../languages/table.ts";
import type {
  Formula,
  Rule,
  TaintBody,
  TaintPropagator,
  TaintSanitizer,
  TaintSink,
  TaintSource,
} from "../rules/rule.ts";
import { compileFormula, needsOf, needsOfAny, readMetavariables, wordsOf } from "./compileRule.ts";
import type { Needs, Search } from "./search.ts";

/** A taint rule ready to run on files of one language. */
export interface CompiledTaintRule {
  readonly rule: Rule;
  readonly taint: CompiledTaint;
  readonly needs: Needs;
  readonly words: readonly string[];
}

/** Parts with equal formulas and options share a key, and their formulas one search, over all rules of a language. */
type Compiled<T> = Omit<T, "formula"> & { readonly search: Search; readonly key: string };

export interface CompiledTaint {
  readonly sources: readonly Compiled<TaintSource>[];
  readonly sinks: readonly Compiled<TaintSink>[];
  readonly sanitizers: readonly Compiled<TaintSanitizer>[];
  readonly propagators: readonly Compiled<TaintPropagator>[];
}

/** Compiled formulas by what they say, so that rules with equal sources search for them once. */
export class FormulaPool {
  readonly #known = new Map<string, Search>();

  search(formula: Formula, key: string, compile: (formula: Formula) => Search): Search {
    let search = this.#known.get(key);
    if (!search) {
      search = compile(formula);
      this.#known.set(key, search);
    }
    return search;
  }
}

/** @throws RuleError when a part of it cannot run: a rule is never half-run. */
export function compileTaintRule(rule: Rule, table: LanguageTable | undefined, pool: FormulaPool): CompiledTaintRule {
  const isRead = readMetavariables(rule);
  const compile = <T extends { readonly formula: Formula }>({ formula, ...options }: T): Compiled<T> => {
    const meaning = JSON.stringify(formula, (key, value) => (key === "span" ? undefined : value));
    const names = [...new Set(meaning.match(/\$[A-Z_][A-Z0-9_]*/g) ?? [])].filter(isRead);
    const formulaKey = `${meaning} ${names.join()}`;
    const search = pool.search(formula, formulaKey, (of) => compileFormula(of, rule, table, isRead));
    return { ...options, search, key: `${formulaKey} ${JSON.stringify(options)}` };
  };
  const body = rule.body as TaintBody;
  const taint = {
    sources: body.sources.map(compile),
    sinks: body.sinks.map(compile),
    sanitizers: body.sanitizers.map(compile),
    propagators: body.propagators.map(compile),
  };
  const any = (parts: readonly { readonly search: Search }[]) => needsOfAny(parts.map(({ search }) => needsOf(search)));
  const all = [...taint.sources, ...taint.sinks, ...taint.sanitizers, ...taint.propagators];
  return {
    rule,
    taint,
    needs: [...any(taint.sources), ...any(taint.sinks)],
    words: all.flatMap(({ search }) => wordsOf(search)),
  };
}
