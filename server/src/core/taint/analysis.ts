import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { Budget, TaintBudgetExceeded } from "./budget.ts";
import {
  type CallGraph,
  calleesFirst,
  callersOf,
  callGraph,
  type Relevance,
  reachedFrom,
  relevantFunctions,
} from "./callGraph.ts";
import { mayNeverReturn } from "./endings.ts";
import { type Footprint, footprint, NO_FOOTPRINT } from "./footprint.ts";
import { Foreign } from "./foreign.ts";
import type { RuleSet, TaintInput, TaintResult } from "./input.ts";
import { calledName, Library } from "./library.ts";
import { PlaceIndex, type Sink } from "./places.ts";
import { type ClassInfo, type FunctionInfo, Program } from "./program.ts";
import { SinkLog } from "./sinkLog.ts";
import { NO_SUMMARY, type Summary, summarySize } from "./summary.ts";
import { allMarks, CLEAN, isClean, join, mapMarks, type SourceOrigin, type Value, writeField } from "./value.ts";
import { walkFunction } from "./walk.ts";

/** Steps that one walk over a file may take: a multiple of its nodes, with room for small files. */
const STEPS_PER_NODE = 60;
const MIN_STEPS = 300_000;
/** How often each of several functions that call each other is walked on average before they are left as they are. */
const MAX_ROUNDS = 4;
/** How deep functions that were not foreseen are looked at within each other, before they get a turn of their own. */
const MAX_DEPTH = 8;
/** Passes over all functions, for what objects keep between the calls of their methods, and for what was not foreseen. */
const MAX_PASSES = 4;

/** Nodes of a short function. */
const SHORT = 40;

const NOTHING: TaintResult = { flows: [], exhausted: false, footprint: NO_FOOTPRINT };

/**
 * Follows data of all rules through a file, in one walk: from each function's inside to a summary, callees before
 * their callers, so that a call costs what its summary is long. Yields between functions, so that others may have their
 * turn meanwhile.
 */
export function* findFlows(facts: Facts, input: TaintInput, foreign?: Foreign): Generator<undefined, TaintResult> {
  const hasPlaces = (groups: readonly { readonly places: readonly unknown[] }[]) =>
    groups.some(({ places }) => places.length > 0);
  if (!foreign && !(hasPlaces(input.sinks) && hasPlaces(input.sources))) return NOTHING;
  const analysis = new TaintAnalysis(facts, input, foreign);
  yield undefined;
  try {
    const isStable = yield* analysis.run();
    const exhausted = !isStable || analysis.log.isIncomplete;
    return { flows: analysis.log.flows(), exhausted, footprint: analysis.footprint() };
  } catch (thrown) {
    // A RangeError is the end of the stack: code nested deeper than a walk can follow.
    if (!(thrown instanceof TaintBudgetExceeded || thrown instanceof RangeError)) throw thrown;
    return { flows: analysis.log.flows(), exhausted: true, footprint: NO_FOOTPRINT };
  }
}

/** What the walks of a file's functions share. */
export class TaintAnalysis {
  readonly places: PlaceIndex;
  readonly program: Program;
  readonly library: Library;
  readonly log: SinkLog;
  readonly budget: Budget;
  readonly #summaries = new Map<number, Summary>();
  /** What the objects of a class keep in their fields, from sources. */
  readonly #kept = new Map<number, Value>();
  /** Origins under other labels, each once, since they are compared by identity. */
  readonly #relabelled = new Map<SourceOrigin, Map<string, SourceOrigin>>();
  /** What variables of the file itself hold, from sources. */
  readonly #globals = new Map<number, Value>();
  #keptChanged = false;
  #imported: ReadonlyMap<string, string> | undefined;
  /** Functions that call each other, or stand too deep within each other, where no turn of theirs was foreseen. */
  readonly #demanded = new Set<number>();
  readonly #active = new Set<number>();
  /** The functions that are being walked, and those to whose summaries the ones that were cut short had a part. */
  readonly #walking: number[] = [];
  readonly #cutShort = new Set<number>();
  readonly #endings = new Map<number, boolean>();
  /** Functions that matter only where something is handed to them, or where they see a variable that holds something. */
  readonly #putOff = new Set<number>();
  #relevance: Relevance = { wanted: new Set(), running: new Set() };
  #depth = 0;

  constructor(
    readonly facts: Facts,
    readonly input: TaintInput,
    readonly foreign?: Foreign,
    steps = { perNode: STEPS_PER_NODE, least: MIN_STEPS },
  ) {
    const { view } = facts;
    this.places = new PlaceIndex(view, input);
    this.program = new Program(facts);
    this.library = new Library(view.table.definition.flow);
    this.log = new SinkLog(view, input);
    this.budget = new Budget(Math.max(steps.least, view.count * steps.perNode));
  }

  /**
   * False where a fixed point was not reached.
   *
   * @param exported functions that others may call with anything; those that matter to them are looked at
   */
  *run(exported: readonly FunctionInfo[] = []): Generator<undefined, boolean> {
    const { program } = this;
    const graph = yield* callGraph(program);
    yield undefined;
    const sources = this.#rulesAt(this.input.sources);
    const sinks = this.#rulesAt(this.input.sinks);
    if (this.foreign) this.#addForeign(this.foreign, sources, sinks);
    if (exported.length > 0) {
      const { sanitizers, propagators } = this.input;
      const own = [sources, sinks, this.#rulesAt(sanitizers), this.#rulesAt(propagators)].flatMap((at) => [
        ...at.keys(),
      ]);
      const callers = callersOf(graph);
      const running = reachedFrom(own, callers);
      for (const fn of exported) if (running.has(fn.id) || this.#isShort(fn)) this.#demanded.add(fn.id);
    }
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      // Only what is kept between calls can reach a function that no code with a source runs.
      const isKept = [...this.#kept.values(), ...this.#globals.values()].some((value) => allMarks(value).length > 0);
      const foreseen = relevantFunctions(program, graph, sources, sinks, isKept);
      const asked = reachedFrom(this.#demanded, graph.all);
      const wanted = new Set([...foreseen.wanted, ...asked]);
      const isWhole = (id: number) => !this.#keptChanged && !this.#cutShort.has(id) && !asked.has(id);
      for (const id of this.#summaries.keys()) if (!isWhole(id)) this.#summaries.delete(id);
      this.#cutShort.clear();
      this.#relevance = { ...foreseen, wanted };
      this.#keptChanged = false;
      const demanded = this.#demanded.size;
      this.#putOff.clear();
      let isStable = true;
      for (const group of calleesFirst(wanted, graph.all)) {
        const sees = (id: number) => isKept || asked.has(id) || sources.has(id) || this.#isGivenSources(id, graph);
        if (!group.includes(program.main.id) && !group.some(sees)) {
          for (const id of group) {
            wanted.delete(id);
            this.#putOff.add(id);
          }
          continue;
        }
        if (!group.every((id) => this.#summaries.has(id))) isStable = (yield* this.#settle(group, graph)) && isStable;
        yield undefined;
      }
      if (!this.#keptChanged && this.#demanded.size === demanded) return isStable;
    }
    return false;
  }

  /** What a function that others may call does; undefined where it was not looked at to the end. */
  exported({ id }: FunctionInfo): Summary | undefined {
    const summary = this.#demanded.has(id) ? this.#summaries.get(id) : undefined;
    return summary === NO_SUMMARY ? undefined : summary;
  }

  /** Such a function may clean what it is given, though no rule says a word about it. */
  #isShort({ node }: FunctionInfo): boolean {
    return this.facts.view.snapshot.next[node]! - node <= SHORT;
  }

  /** Whether something that a function runs hands data from a source to it. */
  #isGivenSources(id: number, { all }: CallGraph): boolean {
    return all[id]!.some((callee) => this.#summaries.get(callee)?.hasSources);
  }

  /** What the flows depend on, once the walk is done. */
  footprint(): Footprint {
    const own = footprint(this.program, this.#summaries.keys(), this.#relevance.running, this.#endings.keys());
    return this.foreign ? { ...own, names: new Set([...own.names, ...this.foreign.names]) } : own;
  }

  /** A function of the file, or one of another file that was met. */
  functionOf(id: number): FunctionInfo | undefined {
    return Foreign.isForeign(id) ? this.foreign?.functionOf(id) : this.program.functions[id];
  }

  classOf(id: number): ClassInfo | undefined {
    return Foreign.isForeign(id) ? this.foreign?.classOf(id) : this.program.classes[id];
  }

  /** The function of another file that a name stands for. */
  foreignNamed(node: number): FunctionInfo | undefined {
    const path = this.foreign && this.facts.path(node);
    return path === undefined ? undefined : this.foreign!.functionAt(path);
  }

  /** The class of another file that a type names, as imported or as written. */
  foreignTyped(type: string): ClassInfo | undefined {
    this.#imported ??= new Map(this.facts.aliases.all.map(({ local, path }) => [local, path]));
    return this.foreign?.classAt(this.#imported.get(type) ?? type);
  }

  /** What runs when an object of a class of another file is made. */
  foreignMaker(made: ClassInfo): FunctionInfo | undefined {
    return Foreign.isForeign(made.id) ? this.foreign?.maker(made) : undefined;
  }

  /** A sink of a summary: for a function of another file, the call that runs it. */
  sinkAt(call: number, fn: FunctionInfo, sink: number): Sink {
    if (!Foreign.isForeign(fn.id)) return this.places.sinks[sink]!;
    const { rules, requires } = this.foreign!.sink(fn.id, sink);
    return this.places.foreignSink(call, this.foreign!.bits(rules), requires);
  }

  method(of: ClassInfo, name: string): FunctionInfo | undefined {
    return Foreign.isForeign(of.id) ? this.foreign?.method(of, name) : this.program.method(of, name);
  }

  /** What a function does; nothing is known of one that is being looked at right now. */
  summary(fn: FunctionInfo): Summary {
    if (Foreign.isForeign(fn.id)) return this.foreign!.summary(fn.id);
    const known = this.#summaries.get(fn.id);
    if (this.#cutShort.has(fn.id)) this.#cutWalks();
    if (this.#relevance.wanted.has(fn.id)) return known ?? NO_SUMMARY; // Its turn comes, or comes again.
    if (this.#depth > MAX_DEPTH || this.#active.has(fn.id)) {
      this.#demanded.add(fn.id);
      this.#cutWalks();
      return NO_SUMMARY;
    }
    if (known) return known;
    this.#depth++;
    this.#active.add(fn.id);
    try {
      return this.#walk(fn);
    } finally {
      this.#active.delete(fn.id);
      this.#depth--;
    }
  }

  #cutWalks(): void {
    for (const id of this.#walking) this.#cutShort.add(id);
  }

  relabelled(origin: SourceOrigin, label: string): SourceOrigin {
    if (origin.label === label) return origin;
    let labels = this.#relabelled.get(origin);
    if (!labels) {
      labels = new Map();
      this.#relabelled.set(origin, labels);
    }
    let renamed = labels.get(label);
    if (!renamed) {
      renamed = { ...origin, label };
      labels.set(label, renamed);
    }
    return renamed;
  }

  /** Whether a function could have part in a flow, although nothing is handed to it. */
  isWanted({ id, parent }: FunctionInfo): boolean {
    if (this.#relevance.wanted.has(id) || Foreign.isForeign(id)) return true;
    return this.#putOff.has(id) && parent !== this.program.main;
  }

  /** Whether a call of a function may be the last thing that runs. */
  mayNeverReturn(fn: FunctionInfo): boolean {
    let known = this.#endings.get(fn.id);
    if (known === undefined) {
      known = mayNeverReturn(this.program, fn);
      this.#endings.set(fn.id, known);
    }
    return known;
  }

  /** What objects of a class keep. */
  kept(classId: number): Value {
    return this.#kept.get(classId) ?? CLEAN;
  }

  keepInObjects(classId: number, path: readonly string[], value: Value): void {
    this.#keep(this.#kept, classId, path, value);
  }

  /** What a variable of the file itself holds, as functions see it. */
  global(variable: number): Value {
    return this.#globals.get(variable) ?? CLEAN;
  }

  keepGlobal(variable: number, path: readonly string[], value: Value): void {
    this.#keep(this.#globals, variable, path, value);
  }

  #keep(store: Map<number, Value>, key: number, path: readonly string[], value: Value): void {
    const fromSources = mapMarks(value, (mark) => (mark.origin.kind === "part" ? undefined : mark));
    const tellsNothing = isClean(fromSources) && !fromSources.calls && fromSources.instanceOf === undefined;
    if (tellsNothing) return;
    const before = store.get(key) ?? CLEAN;
    const after = join(before, writeField(CLEAN, path, fromSources, true));
    if (after === before) return;
    store.set(key, after);
    // What it is, and not what it carries, is told by declarations too.
    if (carried(after) !== carried(before)) this.#keptChanged = true;
  }

  /** Walks functions that call each other until their summaries stay the same. */
  *#settle(group: readonly number[], graph: CallGraph): Generator<undefined, boolean> {
    const isRecursive = group.length > 1 || graph.all[group[0]!]!.includes(group[0]!);
    if (!isRecursive) {
      this.#walk(this.program.functions[group[0]!]!);
      return true;
    }
    const members = new Set(group);
    const callers = new Map<number, number[]>(group.map((id) => [id, []]));
    for (const id of group) for (const to of graph.all[id]!) if (members.has(to)) callers.get(to)!.push(id);
    const sizes = new Map<number, number>();
    const waiting = new Set(group);
    // A set keeps the order of insertion: callees first, then those for which something changed.
    let left = group.length * MAX_ROUNDS;
    for (const id of waiting) {
      waiting.delete(id);
      if (left-- === 0) return false;
      const size = summarySize(this.#walk(this.program.functions[id]!));
      // What was cut short elsewhere may make it smaller again; that is no news.
      if (size <= (sizes.get(id) ?? -1)) continue;
      sizes.set(id, size);
      for (const caller of callers.get(id)!) waiting.add(caller);
      yield undefined;
    }
    return true;
  }

  #walk(fn: FunctionInfo): Summary {
    if (!this.#summaries.has(fn.id)) this.#summaries.set(fn.id, NO_SUMMARY);
    if (this.#walking.length === 0) this.budget.begin();
    this.#walking.push(fn.id);
    const summary = walkFunction(this, fn);
    this.#walking.pop();
    this.#summaries.set(fn.id, summary);
    return summary;
  }

  /** The rules that have one of these places in a function. */
  #rulesAt(
    groups: readonly { readonly rules: RuleSet; readonly places: readonly { readonly node: number }[] }[],
  ): Map<number, RuleSet> {
    const found = new Map<number, RuleSet>();
    for (const { rules, places } of groups) {
      for (const { node } of places) {
        const { id } = this.#holding(node);
        found.set(id, (found.get(id) ?? 0n) | rules);
      }
    }
    return found;
  }

  /** Calls by names that functions of other files have count as sources and sinks of the rules that those have. */
  #addForeign(foreign: Foreign, sources: Map<number, RuleSet>, sinks: Map<number, RuleSet>): void {
    const { view } = this.facts;
    const { names, rules } = foreign;
    const add = (rulesAt: Map<number, RuleSet>, id: number, more: RuleSet) => {
      if (more !== 0n) rulesAt.set(id, (rulesAt.get(id) ?? 0n) | more);
    };
    for (let node = 0; node < view.count; node++) {
      if (view.role(node) !== Role.call || !view.isNamed(node)) continue;
      const name = calledName(this.facts, node);
      if (!name || !(names.has(name.last) || foreign.functionAt(name.path))) continue;
      const { id } = this.#holding(node);
      add(sources, id, rules.sources);
      add(sinks, id, rules.sinks);
    }
  }

  /** The function in whose walk a place is met: for one among a function's parameters, that function. */
  #holding(node: number): FunctionInfo {
    return this.program.functionAt(node) ?? this.program.around(node);
  }
}

/** How much a value carries, its fields told apart. */
function carried({ marks, fields }: Value): number {
  let size = marks.length;
  for (const field of fields?.values() ?? []) size += carried(field);
  return size;
}
