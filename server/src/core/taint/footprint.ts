import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type ClassInfo, type FunctionInfo, functionName, type Program } from "./program.ts";

/** What the flows of a file were found through: code that does without all of it has no part in them. */
export interface Footprint {
  /** The nodes of functions that were looked at, or that run a source or a sink, in order. */
  readonly functions: readonly number[];
  /** Of these, the nodes of those that were looked at, in order. */
  readonly walked: readonly number[];
  /** The names by which other code would run one of them, or make an object that has one. */
  readonly names: ReadonlySet<string>;
  /** The names of all classes. */
  readonly classes: ReadonlySet<string>;
  /** The nodes of functions that are called with nothing: all that matters of them is that they come back. */
  readonly idle: readonly number[];
}

export const NO_FOOTPRINT: Footprint = { functions: [], walked: [], names: new Set(), classes: new Set(), idle: [] };

/**
 * @param walked the functions that were looked at, by their numbers
 * @param running those that run a source or a sink, themselves or through others
 * @param idle those that are called with nothing, and come back
 */
export function footprint(
  program: Program,
  walked: Iterable<number>,
  running: ReadonlySet<number>,
  idle: Iterable<number>,
): Footprint {
  const seen = new Set(walked);
  seen.delete(program.main.id);
  const part = new Set([...seen, ...running]);
  part.delete(program.main.id);
  const names = new Set<string>();
  const isPart = ({ id }: FunctionInfo) => part.has(id);
  for (const id of part) names.add(program.functions[id]!.name);
  for (const one of program.classes) if (hasMethod(program, one, isPart)) names.add(one.name);
  names.delete("");
  const nodesOf = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b).map((id) => program.functions[id]!.node);
  const classes = new Set(program.classes.map(({ name }) => name));
  return { functions: nodesOf(part), walked: nodesOf(seen), names, classes, idle: nodesOf(idle) };
}

/** Whether objects of a class have a method like that, their own or from a class that theirs extends. */
function hasMethod(program: Program, of: ClassInfo, isLike: (method: FunctionInfo) => boolean): boolean {
  let at: ClassInfo | undefined = of;
  for (let hops = 0; at && hops < 20; hops++) {
    if ([...at.methods.values()].some(isLike)) return true;
    at = program.superclass(at);
  }
  return false;
}

/** A stretch of nodes in two versions of a file that starts at the same node in both, and what of it differs. */
interface Stretch {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
  /** The text may differ also in the last node in front of these. */
  readonly differs: { readonly from: number; readonly to: number };
}

/**
 * Whether code that changed had no part in what was followed and has none now: nothing in it was looked at, nothing in
 * it could be taken for a function that matters or runs one, and code around it does not see the change.
 *
 * @param change offsets of what changed, in the new text
 */
export function staysApart(
  trail: Footprint,
  old: SyntaxView,
  now: SyntaxView,
  stretch: Stretch,
  change: { readonly start: number; readonly newEnd: number },
): boolean {
  const { from, oldTo, to } = stretch;
  const isWithin = (node: number) => node >= from && node < oldTo;
  if (trail.functions.some(isWithin)) return false;
  if (trail.idle.some(isWithin) && (mayEnd(old, from, oldTo) || mayEnd(now, from, to))) return false;
  const before = functionsWithin(old, from, oldTo);
  if (before === undefined || before !== functionsWithin(now, from, to)) return false;
  if (runsName(old, from, oldTo, trail.names) || runsName(now, from, to, trail.names)) return false;
  if (doesNothing(old, from, oldTo) && doesNothing(now, from, to)) return true;
  return isWithinFunction(trail, old, now, stretch, change);
}

/**
 * The same for code within a function that was not looked at, though it may run a source or a sink: it runs the same
 * functions as before. What the code declares is to be compared by the caller, and nothing around may be known by it.
 */
export function staysIdle(trail: Footprint, old: SyntaxView, now: SyntaxView, stretch: Stretch): boolean {
  const { from, oldTo, to } = stretch;
  const around = functionHolding(old, from);
  if (around < 0 || trail.walked.includes(around)) return false;
  if (trail.functions.some((node) => node >= from && node < oldTo)) return false;
  // A call of what is around may then be the last thing that runs.
  if (mayEnd(old, from, oldTo) || mayEnd(now, from, to)) {
    const { next } = old.snapshot;
    if (trail.idle.some((node) => node <= from && next[node]! > from)) return false;
  }
  const before = functionsWithin(old, from, oldTo);
  if (before === undefined || before !== functionsWithin(now, from, to)) return false;
  return !runsName(old, from, oldTo, trail.names) && !runsName(now, from, to, trail.names);
}

/**
 * Whether one of some names is mentioned in units by code that was looked at or runs what matters, or by code of the file
 * itself that does something.
 */
export function concernsPart(
  trail: Footprint,
  view: SyntaxView,
  { units, names }: { readonly units: Iterable<number>; readonly names: ReadonlySet<string> },
): boolean {
  const { next } = view.snapshot;
  const part = new Set(trail.functions);
  for (const unit of units) {
    for (let node = unit; node < next[unit]!; node++) {
      if (next[node] !== node + 1 || !view.isNamed(node) || !names.has(view.textOf(node))) continue;
      let holder = functionHolding(view, node);
      if (holder < 0 && !doesNothing(view, unit, next[unit]!)) return true;
      for (; holder >= 0; holder = functionHolding(view, holder)) if (part.has(holder)) return true;
    }
  }
  return false;
}

function functionHolding(view: SyntaxView, within: number): number {
  const { parent } = view.snapshot;
  for (let node = parent[within]!; node >= 0; node = parent[node]!) {
    const role = view.role(node);
    if ((role === Role.function || role === Role.lambda) && view.isNamed(node)) return node;
  }
  return -1;
}

/** The same for the version after a change in a stretch that stays apart. */
export function carryFootprint(trail: Footprint, { oldTo, to }: Stretch): Footprint {
  const moved = (node: number) => (node < oldTo ? node : node + to - oldTo);
  const { functions, walked, idle } = trail;
  return { ...trail, functions: functions.map(moved), walked: walked.map(moved), idle: idle.map(moved) };
}

/**
 * Whether the change is in the body of a function, or in its parameters and in the type that it returns, and that type
 * is no class of the file.
 */
function isWithinFunction(
  { classes }: Footprint,
  old: SyntaxView,
  now: SyntaxView,
  { from, differs }: Stretch,
  change: { readonly start: number; readonly newEnd: number },
): boolean {
  const { start, end, next, parent } = now.snapshot;
  for (let node = now.covering(change.start, change.newEnd); node >= from; node = parent[node]!) {
    if (now.role(node) !== Role.function && now.role(node) !== Role.lambda) continue;
    if (node >= differs.from || next[node]! < differs.to) continue;
    const body = now.child(node, "body");
    const isBody = body >= 0 && body < differs.from && next[body]! >= differs.to;
    if (isBody && change.start >= start[body]! && change.newEnd <= end[body]!) return true;
    const parameters = now.child(node, "parameters");
    const isBehindName = parameters >= 0 && change.start >= start[parameters]!;
    if (!isBehindName || parameters >= differs.from) continue;
    const oldBody = old.child(node, "body");
    if (body < 0 || oldBody < 0) continue;
    if (!hasName(old, node, oldBody, classes) && !hasName(now, node, body, classes)) return true;
  }
  return false;
}

/** The names of all functions; undefined where there are classes, which stand for more than a name. */
function functionsWithin(view: SyntaxView, from: number, to: number): string | undefined {
  const names: string[] = [];
  for (let node = from; node < to; node++) {
    const role = view.role(node);
    if (role === Role.class && view.isNamed(node)) return undefined;
    if ((role === Role.function || role === Role.lambda) && view.isNamed(node)) names.push(functionName(view, node));
  }
  return names.join();
}

/** Whether one of the names stands where it could name a function that is run, handed on, or given another name. */
function runsName(view: SyntaxView, from: number, to: number, names: ReadonlySet<string>): boolean {
  const { textsNameFunctions, implicitSelf } = view.table.definition.flow ?? {};
  const isAnywhere = textsNameFunctions || implicitSelf === "names";
  return namesWithin(view, from, to, names, (node) => isAnywhere || mayRun(view, node));
}

/** Whether one of the names is mentioned, other than by a function that is called so. */
function hasName(view: SyntaxView, from: number, to: number, names: ReadonlySet<string>): boolean {
  const { parent } = view.snapshot;
  return namesWithin(view, from, to, names, (node) => {
    const holder = parent[node]!;
    return view.role(holder) !== Role.function || view.child(holder, "name") !== node;
  });
}

function namesWithin(
  view: SyntaxView,
  from: number,
  to: number,
  names: ReadonlySet<string>,
  counts: (node: number) => boolean,
): boolean {
  const { next } = view.snapshot;
  const readsTexts = view.table.definition.flow?.textsNameFunctions ?? false;
  for (let node = from; node < to; node++) {
    const isName =
      next[node] === node + 1 && view.isNamed(node) && (readsTexts || view.role(node) !== Role.stringContent);
    if (isName && names.has(view.textOf(node)) && counts(node)) return true;
  }
  return false;
}

/** As the call graph sees it: what is called, what a call is given, and what a variable stands for. */
function mayRun(view: SyntaxView, leaf: number): boolean {
  const { parent, kind } = view.snapshot;
  const isOuter = (at: number) => {
    const role = view.role(parent[at]!);
    if (role === Role.transparent || role === Role.nameWrapper || role === Role.generic) return true;
    return role === Role.member && view.child(parent[at]!, "name") === at;
  };
  let at = leaf;
  while (parent[at]! > 0 && isOuter(at)) at = parent[at]!;
  const above = parent[at]!;
  switch (view.role(above)) {
    case Role.call:
      return view.child(above, "callee") === at || view.child(above, "name") === at;
    case Role.arguments:
    case Role.keywordArgument:
    case Role.decorator:
    case Role.list:
      return true;
    default:
      // A target gets a value, and hands on none.
      return (
        view.table.binder[kind[above]!] !== undefined &&
        view.child(above, "left") !== at &&
        view.child(above, "name") !== at
      );
  }
}

/** Whether something in code could be the last thing that runs, other than a `return`: a `throw`, or a call as a statement. */
function mayEnd(view: SyntaxView, from: number, to: number): boolean {
  for (let node = from; node < to; node++) {
    const role = view.role(node);
    if (role === Role.throw) return true;
    if (role === Role.call && view.role(view.snapshot.parent[node]!) === Role.expressionStatement) return true;
  }
  return false;
}

const DOING: ReadonlySet<number> = new Set([
  Role.call,
  Role.assign,
  Role.augmentedAssign,
  Role.declarator,
  Role.declaration,
  Role.function,
  Role.lambda,
  Role.loop,
  Role.forEach,
]);

/** Comments, types and the like: nothing that runs, and nothing that gives a name a value. */
function doesNothing(view: SyntaxView, from: number, to: number): boolean {
  for (let node = from; node < to; node++) if (DOING.has(view.role(node))) return false;
  return true;
}
