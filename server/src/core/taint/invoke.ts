import type { Call } from "./calls.ts";
import type { ClassInfo, FunctionInfo } from "./program.ts";
import {
  capturedVariable,
  type Given,
  OWN_OBJECT,
  type Summary,
  substitute,
  substituteMarks,
  weightOf,
} from "./summary.ts";
import { extendTrace, type Trace } from "./trace.ts";
import {
  ANY_FIELD,
  type Callable,
  CLEAN,
  isClean,
  join,
  lasting,
  type Marks,
  mapMarks,
  readField,
  type Value,
  withoutCalls,
  writeField,
} from "./value.ts";
import type { Target, Walk } from "./walk.ts";

/** The keyword under which a call is given its block. */
export const BLOCK = "&";

export interface Argument {
  /** The expression; -1 where a library function makes the value up. */
  readonly node: number;
  readonly value: Value;
  readonly isSpread: boolean;
  readonly keyword?: string;
}

/** A function of the file that a call runs, with the object that it belongs to. */
export interface Invocation {
  readonly fn: FunctionInfo;
  readonly own?: Value;
  readonly ownTarget?: Target;
  readonly bound?: ReadonlyMap<number, Value>;
  /** Called with each thing that is written into the own object, where that is no variable yet. */
  readonly onOwnEffect?: (path: readonly string[], value: Value) => void;
  /** It runs at any time, so that what happens to things in it is not what holds here. */
  readonly anyTime?: true;
}

/** Calls within calls of functions that are given to functions beyond this depth are not followed. */
const MAX_DEPTH = 2;
/** Functions given to functions that one walk runs within others. */
const MAX_NESTED = 40;

/** Runs a function by its summary, with what the call gives it. */
export function invoke(walk: Walk, call: Pick<Call, "node">, invocation: Invocation, args: readonly Argument[]): Value {
  const { fn, own } = invocation;
  // Others have part in a flow only where data was followed to a call of them.
  const isNeeded = walk.analysis.isWanted(fn) || args.some(({ value }) => !isIdle(value)) || (own && !isClean(own));
  if (!isNeeded && !walk.analysis.mayNeverReturn(fn)) return CLEAN;
  const summary = walk.analysis.summary(fn);
  walk.analysis.budget.spend(2 + weightOf(summary));
  const inward = givenTo(walk, call, invocation, args, false);
  if (!summary.hasSources && summary.roots.every((root) => isIdle(inward.value(root)))) {
    if (summary.neverReturns) walk.env.isDead = true;
    return withoutParts(summary.result);
  }
  for (const { sink, reaching, asked } of summary.sinks) {
    const marks = substituteMarks(reaching, inward);
    const all = new Map<string, Marks>();
    for (const [name, of] of asked) all.set(name, substituteMarks(of, inward));
    if (marks.length > 0 || all.size > 0) walk.reach(walk.analysis.sinkAt(call.node, fn, sink), marks, all);
  }
  applyEffects(walk, summary, invocation, args, inward);
  callGiven(walk, call, summary, inward);
  const outward = givenTo(walk, call, invocation, args, true);
  if (summary.thrown !== CLEAN) walk.throwValue(substitute(summary.thrown, outward));
  if (summary.neverReturns) walk.env.isDead = true;
  return substitute(summary.result, outward);
}

function isIdle(value: Value): boolean {
  return isClean(value) && !value.calls;
}

function withoutParts(value: Value): Value {
  if (!value.fields && !value.calls && value.instanceOf === undefined) return CLEAN;
  return mapMarks(value, () => undefined);
}

/** Calls a function that is a value. */
export function callValue(walk: Walk, call: Pick<Call, "node">, callable: Callable, args: readonly Argument[]): Value {
  if (callable.collect) {
    for (const { value } of args) callable.collect.value = join(callable.collect.value, value);
    return CLEAN;
  }
  const fn = walk.analysis.functionOf(callable.fn);
  if (!fn) return CLEAN;
  if (walk.depth >= MAX_DEPTH || (walk.depth > 0 && ++walk.nestedRuns > MAX_NESTED)) {
    const carriesSource = args.some(({ value }) => value.marks.some(({ origin }) => origin.kind === "source"));
    walk.analysis.log.isIncomplete ||= carriesSource;
    return CLEAN;
  }
  walk.depth++;
  try {
    return invoke(walk, call, { fn, ...(callable.bound && { bound: callable.bound }) }, args);
  } finally {
    walk.depth--;
  }
}

/** Makes an object of a class of the file. */
export function construct(walk: Walk, made: ClassInfo, call: Call): Value {
  const { library } = walk;
  let object: Value = { marks: [], instanceOf: made.id };
  const names = [...library.constructors, made.name];
  const maker =
    names.map((name) => walk.analysis.method(made, name)).find((found) => found !== undefined) ??
    walk.analysis.foreignMaker(made);
  if (!maker) {
    // Nothing says what it does with what it is given: it is taken to keep it, named parts under their names.
    for (const { value, keyword } of call.args) {
      if (value !== CLEAN) object = writeField(object, [keyword ?? ANY_FIELD], value, true);
    }
    return object;
  }
  const onOwnEffect = (path: readonly string[], value: Value) => {
    object = writeField(object, path, value, true);
  };
  invoke(walk, call, { fn: maker, onOwnEffect }, call.args);
  return object;
}

/** At the end of a function: the functions within it may be called by anyone, at any time. */
export function runInnerFunctions(walk: Walk): void {
  const inner = walk.fn.children.filter((fn) => !walk.consumed.has(fn.id) && walk.analysis.isWanted(fn));
  for (let round = 0; round < 3; round++) {
    const before = new Map(walk.env.writes);
    for (const fn of inner) {
      const { sinks, effects, calls } = walk.analysis.summary(fn);
      if (sinks.length === 0 && effects.length === 0 && calls.length === 0) continue;
      const isDead = walk.env.isDead;
      invoke(walk, { node: fn.node }, { fn, anyTime: true }, []);
      walk.env.isDead = isDead;
    }
    if (![...walk.env.writes].some(([variable, value]) => before.get(variable) !== value)) return;
  }
}

/** Functions that leave the function that made them take along what its variables hold. */
export function closeOver(walk: Walk, value: Value, depth = 0): Value {
  let result = value;
  if (value.calls) {
    const calls = value.calls.map((callable) => bindOwn(walk, callable));
    if (calls.some((callable, index) => callable !== value.calls![index])) result = { ...result, calls };
  }
  if (!value.fields || depth > 1) return result;
  const fields = new Map<string, Value>();
  for (const [name, field] of value.fields) fields.set(name, closeOver(walk, field, depth + 1));
  return { ...result, fields };
}

function bindOwn(walk: Walk, callable: Callable): Callable {
  const fn = walk.program.functions[callable.fn];
  if (!fn || callable.bound || !isWithin(fn, walk.fn)) return callable;
  const bound = new Map<number, Value>();
  for (const root of walk.analysis.summary(fn).roots) {
    if (root >= OWN_OBJECT) continue;
    const variable = capturedVariable(root);
    if (walk.program.ownerOf(variable) !== walk.fn) continue;
    const value = walk.read(variable);
    if (!isClean(value)) bound.set(variable, withoutCalls(value));
  }
  return bound.size === 0 ? callable : { ...callable, bound };
}

function isWithin(fn: FunctionInfo, outer: FunctionInfo): boolean {
  for (let at = fn.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

function givenTo(
  walk: Walk,
  call: Pick<Call, "node">,
  { fn, own, bound }: Invocation,
  args: readonly Argument[],
  comesOut: boolean,
): Given {
  const { start, end } = walk.view.snapshot;
  const known = new Map<number, Value>();
  const find = (root: number): Value => {
    if (root >= 0) return parameterValue(fn, args, root);
    if (root === OWN_OBJECT) return own ?? CLEAN;
    const variable = capturedVariable(root);
    return bound?.get(variable) ?? walk.read(variable);
  };
  const name = fn.name === "" ? "a function" : fn.name;
  return {
    known: new Map(),
    value: (root) => {
      let value = known.get(root);
      if (!value) {
        value = find(root);
        known.set(root, value);
      }
      return value;
    },
    enter: (trace, root) => {
      if (root < 0) return trace;
      const at = args[root]?.node ?? call.node;
      const isOwn = at >= 0;
      return isOwn ? extendTrace(trace, "pass", start[at]!, end[at]!, passedAs(name, fn.names[root])) : trace;
    },
    leave: (trace) => (comesOut ? comeOut(trace, start[call.node]!, end[call.node]!, name) : trace),
  };
}

function passedAs(name: string, parameter: string | undefined): string {
  return parameter ? `${name} as ${parameter}` : name;
}

function comeOut(trace: Trace, start: number, end: number, name: string): Trace {
  return extendTrace(trace, "return", start, end, name);
}

/** What a parameter is given: by its place, by its name, or from what is spread. */
function parameterValue(fn: FunctionInfo, args: readonly Argument[], index: number): Value {
  const name = fn.names[index];
  let value: Value = CLEAN;
  let hasSpread = false;
  let position = 0;
  for (const argument of args) {
    if (argument.keyword !== undefined) {
      if (argument.keyword === BLOCK ? index === fn.block : argument.keyword === name)
        value = join(value, argument.value);
      else if (argument.keyword === BLOCK) continue;
      else if (index === fn.namedRest && !fn.names.includes(argument.keyword))
        value = writeField(value, [argument.keyword], argument.value, true);
      continue;
    }
    if (argument.isSpread) {
      hasSpread = true;
      value = join(value, name ? readField(argument.value, name) : readField(argument.value, ANY_FIELD));
      value = join(value, readField(argument.value, ANY_FIELD));
    } else if (fn.rest >= 0 && index === fn.rest) {
      // `rest` already stands for any of the items.
      if (position >= index) value = writeField(value, [ANY_FIELD], argument.value, true);
    } else if (position === index || (hasSpread && position <= index)) value = join(value, argument.value);
    position++;
  }
  return value;
}

function applyEffects(
  walk: Walk,
  { effects }: Summary,
  { fn, ownTarget, onOwnEffect, bound, anyTime }: Invocation,
  args: readonly Argument[],
  given: Given,
): void {
  for (const { root, path, value } of effects) {
    const now = substitute(value, given);
    const written = anyTime ? lasting(now) : now;
    if (root >= 0) {
      const argument = argumentAt(fn, args, root);
      const target = argument && argument.node >= 0 ? walk.targetOf(argument.node) : undefined;
      if (target) walk.write({ variable: target.variable, path: [...target.path, ...path] }, written, true);
    } else if (root === OWN_OBJECT) {
      if (onOwnEffect) onOwnEffect(path, written);
      else if (ownTarget)
        walk.write({ variable: ownTarget.variable, path: [...ownTarget.path, ...path] }, written, true);
    } else if (!bound?.has(capturedVariable(root)))
      walk.write({ variable: capturedVariable(root), path }, written, true);
  }
}

function argumentAt(fn: FunctionInfo, args: readonly Argument[], index: number): Argument | undefined {
  const name = fn.names[index];
  const byName = name ? args.find(({ keyword }) => keyword === name) : undefined;
  if (byName) return byName;
  const argument = args.filter(({ keyword }) => keyword === undefined)[index];
  return argument?.isSpread ? undefined : argument;
}

/** Runs what the function calls of what it is given. */
function callGiven(walk: Walk, call: Pick<Call, "node">, { calls }: Summary, given: Given): void {
  for (const { root, path, arguments: args } of calls) {
    let value = given.value(root);
    for (const name of path) value = readField(value, name);
    if (!value.calls && !walk.isCallableLater(value.marks)) continue;
    const passed = args.map((arg) => substitute(arg, given));
    for (const callable of value.calls ?? []) {
      const made = passed.map((one): Argument => ({ node: -1, value: one, isSpread: false }));
      callValue(walk, call, callable, made);
    }
    walk.callsGiven(call.node, value.marks, passed);
  }
}

/** A value that comes into a function that a library function calls. */
export function handedToCallback(walk: Walk, value: Value, callback: FunctionInfo | undefined, index: number): Value {
  if (isClean(value) || !callback) return value;
  const parameter = callback.parameters[index];
  if (parameter === undefined) return value;
  const { start, end } = walk.view.snapshot;
  const name = callback.names[index] || walk.view.textOf(parameter);
  return mapMarks(value, (mark) => ({
    ...mark,
    trace: extendTrace(mark.trace, "callback", start[parameter]!, end[parameter]!, name),
  }));
}
