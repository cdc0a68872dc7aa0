import { Role } from "../languages/roles.ts";
import type { RuleSet } from "./input.ts";
import { calleeOf } from "./library.ts";
import type { ClassInfo, FunctionInfo, Program } from "./program.ts";

/** Where more functions than these have one name, a call of that name on an unknown object is taken for none of them. */
const MAX_NAMESAKES = 3;

/** Nodes that are looked at in one go. */
const NODES_A_TURN = 8_192;

/** For each function, by its number, those that it may run: by name, and because they stand inside of it. */
export interface CallGraph {
  readonly called: readonly (readonly number[])[];
  /** With those that stand inside. */
  readonly all: readonly (readonly number[])[];
}

/** Yields now and then, so that others may have their turn. */
export function* callGraph(program: Program): Generator<undefined, CallGraph> {
  const { view } = program;
  const { count, kind } = view.snapshot;
  const roles = view.table.role;
  const hasNamedFunctions = view.table.definition.flow?.textsNameFunctions ?? false;
  const hasBareCalls = view.table.definition.flow?.implicitSelf === "names";
  const edges = program.functions.map(() => new Set<number>());
  for (let node = 0; node < count; node++) {
    if (node % NODES_A_TURN === NODES_A_TURN - 1) yield undefined;
    const isBare = hasBareCalls && roles[kind[node]!] === Role.name;
    if (isBare) {
      const fn = program.implicitMethod(node);
      if (fn) edges[program.around(node).id]!.add(fn.id);
    }
    if (roles[kind[node]!] !== Role.call || !view.isNamed(node)) continue;
    const callee = calleeOf(view, node);
    if (callee < 0) continue;
    const own = edges[program.around(node).id]!;
    for (const { id } of calledBy(program, callee)) own.add(id);
    const list = view.child(node, "arguments");
    if (list < 0) continue;
    for (const argument of view.children(list)) {
      const value = view.role(argument) === Role.keywordArgument ? view.child(argument, "value") : argument;
      const at = value < 0 ? -1 : view.unwrap(value);
      if (at >= 0 && (view.role(at) === Role.name || view.role(at) === Role.member))
        for (const { id } of calledBy(program, at)) own.add(id);
      else if (at >= 0 && hasNamedFunctions) for (const { id } of namedBy(program, at)) own.add(id);
    }
  }
  return {
    called: edges.map((set) => [...set]),
    all: edges.map((set, id) => [...new Set([...set, ...program.functions[id]!.children.map((child) => child.id)])]),
  };
}

/** The functions that a text may name, alone or behind an object in a list. */
function namedBy(program: Program, node: number): readonly FunctionInfo[] {
  const { view, facts } = program;
  const text = view.role(node) === Role.list ? (view.children(node).at(-1) ?? -1) : node;
  const name = text < 0 ? undefined : facts.constantString(text);
  return name === undefined ? [] : program.functionsNamed(name);
}

/** The functions that a name or member could stand for, as far as the file tells without following any data. */
function calledBy(program: Program, callee: number): readonly FunctionInfo[] {
  const { view } = program;
  const role = view.role(callee);
  if (role === Role.name) {
    const text = view.textOf(callee);
    const made = program.classNamed(text);
    if (made) {
      program.noteMade(made);
      return [...made.methods.values()];
    }
    if (program.functionsNamed(text).length === 0) return [];
    const fn = program.namedFunction(callee) ?? program.implicitMethod(callee);
    return fn ? [fn] : [];
  }
  const name = role === Role.member || role === Role.call ? view.child(callee, "name") : -1;
  if (name < 0 || view.child(callee, "object") < 0) return [];
  const object = view.unwrap(view.child(callee, "object"));
  const made = view.table.definition.flow?.makers?.includes(view.textOf(name)) ? program.namedClass(object) : undefined;
  if (made) {
    program.noteMade(made);
    return [...made.methods.values()];
  }
  const named = program.functionsNamed(view.textOf(name));
  if (named.length === 0) return [];
  const owner = ownerOf(program, object);
  if (owner) {
    const method = program.method(owner, view.textOf(name));
    return method ? [method] : [];
  }
  return named.length > MAX_NAMESAKES || isForeign(program, object)
    ? []
    : named.filter(({ owner: of, parent }) => of !== undefined || parent !== undefined);
}

/** Whether an expression stands for something from outside of the file: an import, what a call of one gives, a global. */
function isForeign({ view, facts }: Program, object: number): boolean {
  if (view.table.definition.selfNames.includes(view.textOf(object))) return false;
  if (view.role(object) === Role.name && facts.scopes.resolve(object) === undefined) return true;
  return facts.path(object) !== undefined;
}

/** The class of the object that a method is called on, if it is the own one, a class, or has a type that says it. */
function ownerOf(program: Program, object: number): ClassInfo | undefined {
  const { view, facts } = program;
  if (view.table.definition.selfNames.includes(view.textOf(object))) {
    for (let fn: FunctionInfo | undefined = program.around(object); fn; fn = fn.parent) if (fn.owner) return fn.owner;
  }
  if (view.role(object) !== Role.name) return undefined;
  const type = facts.typeOf(object);
  return (
    program.namedClass(object) ??
    (type === undefined ? undefined : program.classNamed(type.replace(/^.*[.*]|[<[].*$/g, "")))
  );
}

/** For functions, by their numbers, the rules that have a source or a sink in them. */
export type RulesAt = ReadonlyMap<number, RuleSet>;

/** Which functions matter, by their numbers. */
export interface Relevance {
  /** Those that a walk has to look at. */
  readonly wanted: ReadonlySet<number>;
  /** Those that run a source or a sink, themselves or through others. */
  readonly running: ReadonlySet<number>;
}

/**
 * The functions that a walk has to look at: those that run, themselves or through others, both a source and a sink of
 * one rule, and of those that they may run the ones that run either. What others do matters only where data is handed
 * to them, which the walk finds out. Data can come from a source to a sink in another way only where it is kept
 * meanwhile: in objects, or in variables of the file.
 *
 * @param isKept what is kept was found to hold something: then sinks are looked at wherever they are, and all that any
 *   function runs may read it.
 */
export function relevantFunctions(
  program: Program,
  { called, all }: CallGraph,
  sources: RulesAt,
  sinks: RulesAt,
  isKept: boolean,
): Relevance {
  const callers = callersOf({ called, all });
  const main = program.main.id;
  const anySink = [...sinks.values()].reduce((rules, more) => rules | more, 0n);
  const runSource = rulesRun(sources, callers);
  const runSink = rulesRun(sinks, callers);
  const leading = new Set<number>();
  for (const [id, rules] of runSource) {
    const runsBoth = (rules & (runSink.get(id) ?? 0n)) !== 0n;
    if (runsBoth || ((rules & anySink) !== 0n && mayKeep(program, program.functions[id]!))) leading.add(id);
  }
  // What stands in one statement of the file itself may hand things on: callbacks along a chain of calls.
  const sinksIn = new Map<number, RuleSet>();
  for (const { id, node } of program.main.children) {
    const statement = program.statementAround(node);
    sinksIn.set(statement, (sinksIn.get(statement) ?? 0n) | (runSink.get(id) ?? 0n));
  }
  for (const { id, node } of program.main.children) {
    const near = (sinksIn.get(program.statementAround(node)) ?? 0n) | (sinks.get(main) ?? 0n);
    if (((runSource.get(id) ?? 0n) & near) !== 0n) leading.add(id);
  }
  if (isKept) for (const id of sinks.keys()) leading.add(id);
  // The file itself holds all functions; what counts is what it calls.
  leading.delete(main);
  const runByMain = (own: RulesAt, run: ReadonlyMap<number, RuleSet>) =>
    called[main]!.reduce((rules, id) => rules | (run.get(id) ?? 0n), own.get(main) ?? 0n);
  const hasSource = (runByMain(sources, runSource) & runByMain(sinks, runSink)) !== 0n;
  const running = new Set([...runSource.keys(), ...runSink.keys()]);
  // What stands inside of a function sees its variables.
  const isPart = (id: number, from: number) => isKept || running.has(id) || program.functions[id]!.parent?.id === from;
  const edges = all.map((targets, from) => targets.filter((id) => isPart(id, from)));
  const wanted = reachedFrom([...leading, ...(hasSource ? called[main]! : [])], edges).add(main);
  return { wanted, running };
}

/** For each function, by its number, those that may run it. */
export function callersOf({ all }: CallGraph): readonly (readonly number[])[] {
  const callers: number[][] = all.map(() => []);
  all.forEach((targets, from) => {
    for (const to of targets) callers[to]!.push(from);
  });
  return callers;
}

/** For each function, the rules of which it runs a place, in itself or in what it may run. */
function rulesRun(own: RulesAt, callers: readonly (readonly number[])[]): Map<number, RuleSet> {
  const rules = new Map(own);
  const waiting = [...own.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const caller of callers[id]!) {
      const before = rules.get(caller) ?? 0n;
      const after = before | rules.get(id)!;
      if (after === before) continue;
      rules.set(caller, after);
      waiting.push(caller);
    }
  }
  return rules;
}

/** Whether a function may put something where other functions find it later. */
function mayKeep(program: Program, fn: FunctionInfo): boolean {
  for (let at: FunctionInfo | undefined = fn; at; at = at.parent) if (at.owner) return true;
  const { node } = fn;
  return node > 0 && program.facts.scopes.writesOutside(node, program.view.snapshot.next[node]!);
}

/** All that can be come to along edges, with where one starts. */
export function reachedFrom(from: Iterable<number>, edges: readonly (readonly number[])[]): Set<number> {
  const found = new Set(from);
  const waiting = [...found];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const to of edges[next]!) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}

/**
 * Groups of functions that call each other, callees first (Tarjan 1972, without recursion, since there may be
 * thousands).
 */
export function calleesFirst(wanted: ReadonlySet<number>, edges: readonly (readonly number[])[]): number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  const groups: number[][] = [];
  for (const root of wanted) {
    if (index.has(root)) continue;
    const frames: { node: number; next: number }[] = [{ node: root, next: 0 }];
    while (frames.length > 0) {
      const frame = frames.at(-1)!;
      const { node } = frame;
      if (frame.next === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node)!);
        stack.push(node);
        onStack.add(node);
      }
      const targets = edges[node]!;
      let descended = false;
      while (frame.next < targets.length) {
        const to = targets[frame.next++]!;
        if (!wanted.has(to)) continue;
        if (!index.has(to)) {
          frames.push({ node: to, next: 0 });
          descended = true;
          break;
        }
        if (onStack.has(to)) low.set(node, Math.min(low.get(node)!, index.get(to)!));
      }
      if (descended) continue;
      frames.pop();
      const above = frames.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const group: number[] = [];
      for (;;) {
        const member = stack.pop()!;
        onStack.delete(member);
        group.push(member);
        if (member === node) break;
      }
      groups.push(group);
    }
  }
  return groups;
}
