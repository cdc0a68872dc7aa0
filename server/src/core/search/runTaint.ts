import type { Facts } from "../facts/facts.ts";
import { numberOf } from "../facts/sizes.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, bind, lookup, sameCode } from "../patterns/bindings.ts";
import { BudgetExceeded } from "../patterns/matcher.ts";
import type { Comparison } from "../rules/comparison.ts";
import type { Rule } from "../rules/rule.ts";
import { findFlows } from "../taint/analysis.ts";
import { type Summarized, summarizeModule } from "../taint/exportModule.ts";
import { Foreign, type Modules } from "../taint/foreign.ts";
import {
  DEFAULT_LABEL,
  type Flow,
  type PropagatorGroup,
  type SanitizerGroup,
  type SinkGroup,
  type SourceGroup,
  type TaintInput,
  type TaintOptions,
  type TaintPlace,
  type TaintResult,
} from "../taint/input.ts";
import type { ModuleSummary } from "../taint/portable.ts";
import type { KnownFlows } from "./carryFlows.ts";
import type { CompiledTaintRule, TaintPart } from "./compileTaint.ts";
import { comparisonHolds } from "./conditions.ts";
import { innermost } from "./innermost.ts";
import type { Match } from "./match.ts";
import type { RuleMatches } from "./ruleRun.ts";

/** The file that taint rules run on. */
export interface TaintFile {
  readonly view: SyntaxView;
  readonly facts: Facts;
  /** Where a part of a rule matches. @throws BudgetExceeded */
  matchesOf(part: TaintPart): readonly Match[];
  /** What the file may call in other files. */
  readonly modules: Modules | undefined;
  /** The flows of the version before, for these rules, where they still hold. */
  carried(running: readonly CompiledTaintRule[]): KnownFlows | undefined;
}

/**
 * Runs taint rules over a snapshot, all in one walk. Sinks are looked for first, then sources: of a rule that lacks
 * either here, nothing more is asked. While data is followed, results without matches come in between, at which the
 * caller may stop. Returns what the next version may build on.
 */
export function* runTaintRules(
  rules: readonly CompiledTaintRule[],
  file: TaintFile,
): Generator<RuleMatches, KnownFlows | undefined> {
  const running: CompiledTaintRule[] = [];
  const elsewhere = file.modules && rulesElsewhere(file.modules);
  for (const compiled of rules) {
    const outcome = yield* outcomeOf(compiled, file, elsewhere);
    if (outcome === "runs") running.push(compiled);
    else yield { rule: compiled.rule, matches: [], exhausted: outcome === "exhausted" };
  }
  if (running.length === 0) return undefined;
  const carried = file.carried(running);
  const { flows, exhausted, incomplete } = carried
    ? { flows: carried, exhausted: false, incomplete: NONE }
    : yield* follow(running, file);
  for (const [index, rule] of flows.rules.entries())
    yield { rule, matches: flows.matches[index]!, exhausted: exhausted || incomplete.has(rule.id) };
  return exhausted || incomplete.size > 0 ? undefined : flows;
}

const NONE: ReadonlySet<string> = new Set();

/** The rules, by their ids, that have a source or a sink behind functions of other files. */
interface Elsewhere {
  readonly sources: ReadonlySet<string>;
  readonly sinks: ReadonlySet<string>;
}

function rulesElsewhere({ byPath }: Modules): Elsewhere {
  const all = [...byPath.values()];
  return {
    sources: new Set(all.flatMap(({ sources }) => sources)),
    sinks: new Set(all.flatMap(({ sinks }) => sinks)),
  };
}

/** Which of the rules have sources in a file, and which have sinks there. */
export function* endsOf(
  rules: readonly CompiledTaintRule[],
  file: Pick<TaintFile, "matchesOf">,
): Generator<undefined, Elsewhere> {
  const sources = new Set<string>();
  const sinks = new Set<string>();
  for (const { rule, taint } of rules) {
    try {
      if (taint.sinks.some((part) => file.matchesOf(part).length > 0)) sinks.add(rule.id);
      yield undefined;
      if (taint.sources.some((part) => file.matchesOf(part).length > 0)) sources.add(rule.id);
      yield undefined;
    } catch (thrown) {
      // It is said when the rule runs.
      if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
    }
  }
  return { sources, sinks };
}

/** What the functions of a file do with data, for all rules that say something about the file or about what it calls. */
export function* summarizeFile(
  rules: readonly CompiledTaintRule[],
  file: Pick<TaintFile, "view" | "facts" | "matchesOf" | "modules">,
  what: Summarized,
): Generator<undefined, ModuleSummary> {
  const elsewhere = file.modules && rulesElsewhere(file.modules);
  const running: CompiledTaintRule[] = [];
  let exhausted = false;
  for (const compiled of rules) {
    const { sources, sinks, sanitizers, propagators } = compiled.taint;
    const { id } = compiled.rule;
    let isHere = elsewhere?.sources.has(id) || elsewhere?.sinks.has(id) || false;
    try {
      for (const part of [...sources, ...sinks, ...sanitizers, ...propagators])
        isHere = file.matchesOf(part).length > 0 || isHere;
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
      exhausted = true;
      continue;
    }
    if (isHere) running.push(compiled);
    yield undefined;
  }
  const ids = running.map(({ rule }) => rule.id);
  const walk = new TaintRun(file);
  for (const [index, compiled] of running.entries()) walk.add(compiled, index);
  const foreign = file.modules && new Foreign(file.modules, ids);
  const summary = yield* summarizeModule(file.facts, walk.input, { ...what, rules: ids, foreign });
  return exhausted ? { ...summary, exhausted } : summary;
}

function* outcomeOf(
  { rule, taint }: CompiledTaintRule,
  file: TaintFile,
  elsewhere: Elsewhere | undefined,
): Generator<RuleMatches, "runs" | "nothing" | "exhausted"> {
  const nothingYet = { rule, matches: [], exhausted: false };
  try {
    for (const parts of [taint.sinks, taint.sources]) {
      let hasAny = elsewhere?.[parts === taint.sinks ? "sinks" : "sources"].has(rule.id) ?? false;
      for (const part of parts) {
        if (file.matchesOf(part).length > 0) hasAny = true;
        yield nothingYet;
      }
      if (!hasAny) return "nothing";
    }
    for (const part of [...taint.sanitizers, ...taint.propagators]) {
      file.matchesOf(part);
      yield nothingYet;
    }
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
    return "exhausted";
  }
  return "runs";
}

function* follow(
  running: readonly CompiledTaintRule[],
  file: TaintFile,
): Generator<RuleMatches, { flows: KnownFlows; exhausted: boolean; incomplete: ReadonlySet<string> }> {
  const rules = running.map(({ rule }) => rule);
  const walk = new TaintRun(file);
  for (const [index, compiled] of running.entries()) walk.add(compiled, index);
  const foreign =
    file.modules &&
    new Foreign(
      file.modules,
      rules.map(({ id }) => id),
    );
  const steps = walk.follow(foreign);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { rule: rules[0]!, matches: [], exhausted: false };
  const { footprint, exhausted } = step.value;
  const incomplete = foreign ? new Set(rules.map(({ id }) => id).filter((id) => foreign.isIncomplete(id))) : NONE;
  const modules = file.modules?.key;
  return { flows: { rules, matches: walk.matchesOf(rules, step.value), footprint, modules }, exhausted, incomplete };
}

type Places<Group, Place> = Omit<Group, "rules" | "places"> & { rules: bigint; places: Place[] };

/** Collects what the rules of one walk match, equal parts of several rules once. */
class TaintRun {
  readonly #matches: Match[] = [];
  readonly #sources = new Map<string, Places<SourceGroup, TaintPlace>>();
  readonly #sinks = new Map<string, Places<SinkGroup, SinkGroup["places"][number]>>();
  readonly #sanitizers = new Map<string, Places<SanitizerGroup, TaintPlace>>();
  readonly #propagators = new Map<string, Places<PropagatorGroup, PropagatorGroup["places"][number]>>();
  readonly #unifying = new Set<number>();
  /** The comparisons of each rule that has some, and what is known of them. */
  readonly #comparing = new Map<number, readonly Comparison[]>();
  readonly #agreed = new Map<string, boolean>();
  #options: { -readonly [K in keyof TaintOptions]: bigint } = {
    safeFunctions: 0n,
    safeIndexes: 0n,
    safeBooleans: 0n,
    trusting: 0n,
    safeNumbers: 0n,
    onlyAssignments: 0n,
    unsafeComparisons: 0n,
    unsafeNumbers: 0n,
    things: 0n,
    local: 0n,
  };

  constructor(private readonly file: Pick<TaintFile, "view" | "facts" | "matchesOf">) {}

  add({ rule, taint }: CompiledTaintRule, index: number): void {
    const bit = 1n << BigInt(index);
    this.#addParts(taint, bit);
    this.#addOptions(rule, index, bit);
    if (taint.compares.length > 0) this.#comparing.set(index, taint.compares);
  }

  follow(foreign: Foreign | undefined): Generator<undefined, TaintResult> {
    return findFlows(this.file.facts, this.input, foreign);
  }

  get input(): TaintInput {
    return {
      options: this.#options,
      sources: [...this.#sources.values()],
      sinks: [...this.#sinks.values()],
      sanitizers: [...this.#sanitizers.values()],
      propagators: [...this.#propagators.values()],
      ...(this.#unifying.size + this.#comparing.size > 0 && {
        agrees: (rule, source, sink) => this.#agrees(rule, source, sink),
      }),
    };
  }

  /** The matches of each rule. */
  matchesOf(rules: readonly Rule[], { flows }: TaintResult): Match[][] {
    const matches: Match[][] = rules.map(() => []);
    for (const flow of flows) matches[flow.rule]!.push(this.#matchOf(flow));
    return matches.map((list) => innermost(list, this.file.view.text));
  }

  #addParts({ sources, sinks, sanitizers, propagators }: CompiledTaintRule["taint"], bit: bigint): void {
    for (const source of sources) {
      const { key, search, words, needs, options: _, label = DEFAULT_LABEL, ...options } = source;
      const group = this.#sources.get(key) ?? { ...options, label, rules: 0n, places: this.#placesOf(source) };
      group.rules |= bit;
      this.#sources.set(key, group);
    }
    for (const sink of sinks) {
      const { key, search, words, needs, options: _, ...options } = sink;
      let group = this.#sinks.get(key);
      if (!group) {
        const places = this.#placesOf(sink).map((place) => ({
          ...place,
          isValue: this.#isBound(place),
          asked: this.#asked(place, options.requires),
        }));
        group = { ...options, rules: 0n, places };
        this.#sinks.set(key, group);
      }
      group.rules |= bit;
    }
    const taken = new Set<string>();
    const others = sanitizers.some(({ notConflicting }) => notConflicting)
      ? [...sources, ...sinks, ...propagators]
      : [];
    for (const part of others) {
      for (const { start, end } of this.file.matchesOf(part)) taken.add(`${start}-${end}`);
    }
    for (const sanitizer of sanitizers) {
      const { key, search, words, needs, options: _, notConflicting, ...options } = sanitizer;
      // What does not conflict depends on the rest of the rule.
      const own = notConflicting ? `${bit} ${key}` : key;
      const isFree = ({ start, end }: TaintPlace) => !notConflicting || !taken.has(`${start}-${end}`);
      const group = this.#sanitizers.get(own) ?? {
        ...options,
        rules: 0n,
        places: this.#placesOf(sanitizer).filter(isFree),
      };
      group.rules |= bit;
      this.#sanitizers.set(own, group);
    }
    for (const propagator of propagators) {
      const { key, search, words, needs, options: _, from, to, ...options } = propagator;
      let group = this.#propagators.get(key);
      if (!group) {
        const places = this.file.matchesOf(propagator).flatMap((match) => {
          const [source, target] = [this.#bound(match, from), this.#bound(match, to)];
          return source && target ? [{ node: match.node, from: source, to: target }] : [];
        });
        group = { ...options, rules: 0n, places };
        this.#propagators.set(key, group);
      }
      group.rules |= bit;
    }
  }

  #addOptions(rule: Rule, index: number, bit: bigint): void {
    const { options, body } = rule;
    const all = this.#options;
    if (body.mode === "taint" && body.things) all.things |= bit;
    if (options.taint_intrafile === false) all.local |= bit;
    if (options.taint_assume_safe_functions === true) all.safeFunctions |= bit;
    if (options.taint_assume_safe_indexes === true) all.safeIndexes |= bit;
    if (options.taint_assume_safe_booleans === true) all.safeBooleans |= bit;
    if (options.taint_assume_safe_numbers === true) all.safeNumbers |= bit;
    if (options.taint_only_propagate_through_assignments === true) all.onlyAssignments |= bit;
    if (options.taint_assume_safe_comparisons === false) all.unsafeComparisons |= bit;
    if (options.taint_assume_safe_numbers === false) all.unsafeNumbers |= bit;
    if (options.taint_assume_safe_conditions !== false) all.trusting |= bit;
    if (options.taint_unify_mvars === true) this.#unifying.add(index);
  }

  #placesOf(part: TaintPart): TaintPlace[] {
    return this.file.matchesOf(part).map((match) => {
      const { start, end, node } = match;
      return { start, end, node, ref: this.#matches.push(match) - 1 };
    });
  }

  /** Whether a metavariable stands for all that matched, as after `focus-metavariable`. */
  #isBound({ ref, start, end }: TaintPlace): boolean {
    for (let at = this.#matches[ref]!.bindings; at; at = at.rest)
      if (at.code.start === start && at.code.end === end) return true;
    return false;
  }

  #asked(place: TaintPlace, requires: SinkGroup["requires"]): ReadonlyMap<string, number> {
    const nodes = new Map<string, number>();
    for (const { metavariable } of requires) {
      const bound = metavariable === undefined ? undefined : this.#bound(this.#matches[place.ref]!, metavariable);
      if (bound) nodes.set(metavariable!, bound.node);
    }
    return nodes;
  }

  #bound({ bindings }: Match, name: string): TaintPlace | undefined {
    const code = lookup(bindings, name);
    return code && { start: code.start, end: code.end, node: this.#nodeOf(code), ref: -1 };
  }

  #nodeOf({ node, start, end }: BoundCode): number {
    return node >= 0 ? node : this.file.view.covering(start, end);
  }

  /** Whether a source and a sink go together for a rule. */
  #agrees(rule: number, source: number, sink: number): boolean {
    // What stands in another file shares no names with what stands here.
    if (source < 0 || sink < 0) return true;
    const key = `${rule}/${source}/${sink}`;
    let known = this.#agreed.get(key);
    if (known === undefined) {
      known = this.#sharesNames(rule, source, sink) && this.#compares(rule, source, sink);
      this.#agreed.set(key, known);
    }
    return known;
  }

  /** Whether one of the rule's comparisons holds of what the two bind. */
  #compares(rule: number, source: number, sink: number): boolean {
    const comparing = this.#comparing.get(rule);
    if (!comparing) return true;
    const { view, facts } = this.file;
    const codeOf = (name: string): BoundCode | undefined => {
      const code = lookup(this.#matches[sink]!.bindings, name) ?? lookup(this.#matches[source]!.bindings, name);
      return code && { ...code, node: code.value === undefined ? this.#nodeOf(code) : code.node };
    };
    const context = {
      view,
      facts,
      constantString: (node: number) => facts.constantString(node),
      constantNumber: (node: number) => numberOf(facts, node),
    };
    return comparing.some((comparison) => comparisonHolds(context, comparison, codeOf, { onlyNumbersOrdered: true }));
  }

  /** Whether the names that a source and a sink share stand for the same code. */
  #sharesNames(rule: number, source: number, sink: number): boolean {
    if (!this.#unifying.has(rule)) return true;
    for (let at = this.#matches[source]!.bindings; at; at = at.rest) {
      const other = lookup(this.#matches[sink]!.bindings, at.name);
      if (other && !sameCode(this.file.view, at.code, other)) return false;
    }
    return true;
  }

  /** The sink, with its bindings and those of the source that it does not have itself. */
  #matchOf({ source, sink, leaves, steps }: Flow): Match {
    if (leaves) return { ...leaves, bindings: this.#matches[source]?.bindings, trace: steps };
    const match = this.#matches[sink]!;
    let bindings: Bindings | undefined = match.bindings;
    for (let at = this.#matches[source]?.bindings; at; at = at.rest) {
      if (lookup(bindings, at.name)) continue;
      const bound: Bindings | undefined | false = bind(this.file.view, bindings, at.name, at.code);
      if (bound !== false) bindings = bound;
    }
    return { ...match, bindings, trace: steps };
  }
}
