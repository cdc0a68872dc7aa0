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
import {
  type CompileContext,
  compileFormula,
  needsOf,
  needsOfAny,
  RuleError,
  readMetavariables,
  wordsOf,
} from "./compileRule.ts";
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
  const isRead = readMetavariables(rule);
  const matching = matchOptions(rule);
  const within = { rule, table, shared, options: matching, isRead, ...context };
  const compile = <T extends FromModel & { readonly formula: Formula }>(entry: T): Compiled<T> => {
    const { formula, languages: _languages, teamModel: _teamModel, ...options } = entry;
    const meaning = JSON.stringify(formula, (key, value) => (key === "span" ? undefined : value));
    const names = [...new Set(meaning.match(/\$[A-Z_][A-Z0-9_]*/g) ?? [])].filter(isRead);
    const formulaKey = `${meaning} ${names.join()} ${Object.values(matching).join()}`;
    const search = pool.search(formula, formulaKey, (of) => compileFormula(of, within));
    const key = `${formulaKey} ${JSON.stringify(options)}`;
    return { ...options, search, words: wordsOf(search), needs: needsOf(search), options: matching, key };
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
  const any = (parts: readonly { readonly search: Search }[]) => needsOfAny(parts.map(({ search }) => needsOf(search)));
  const all = [...taint.sources, ...taint.sinks, ...taint.sanitizers, ...taint.propagators];
  return {
    rule,
    taint,
    needs: [...any(taint.sources), ...any(taint.sinks)],
    words: all.flatMap(({ words }) => words),
  };
}
