import type { SyntaxView } from "../languages/view.ts";
import { beginTrace, graft, type Trace } from "./trace.ts";
import {
  allMarks,
  CLEAN,
  clip,
  join,
  type Mark,
  type Marks,
  mapMarks,
  onlyRules,
  type PartOrigin,
  partOrigin,
  readField,
  sizeOf,
  usedMarks,
  type Value,
} from "./value.ts";

/** The number under which a function's own object (`this`) is known in its summary; parameters count from 0. */
export const OWN_OBJECT = -1;

/** Variables from outside of the function follow, counting down. */
export function capturedRoot(variable: number): number {
  return -2 - variable;
}

export function capturedVariable(root: number): number {
  return -2 - root;
}

/**
 * What a function does with what it is given. Plain data: no nodes but offsets, so that it can be kept, compared and
 * followed from elsewhere.
 */
export interface Summary {
  /** What it returns, in marks of sources and of what it is given. */
  readonly result: Value;
  readonly thrown: Value;
  /** Sinks that something it is given reaches, by the number of the sink. */
  readonly sinks: readonly SinkEvent[];
  /** What it writes into what it is given. */
  readonly effects: readonly Effect[];
  /** What it calls of what it is given. */
  readonly calls: readonly GivenCall[];
  /** The numbers of all of what it is given that this speaks of. */
  readonly roots: readonly number[];
  /** Something in it comes from a source inside of the function. */
  readonly hasSources: boolean;
  /** Never comes back: throws or exits on every way. */
  readonly neverReturns: boolean;
}

export interface SinkEvent {
  readonly sink: number;
  /** What reaches the sink; for sinks that ask about metavariables, under each name. */
  readonly reaching: Marks;
  readonly asked: ReadonlyMap<string, Marks>;
}

export interface Effect {
  readonly root: number;
  readonly path: readonly string[];
  readonly value: Value;
}

export interface GivenCall {
  readonly root: number;
  readonly path: readonly string[];
  readonly arguments: readonly Value[];
}

/** Alive for all rules, however many there are. */
const ALL_RULES = -1n;

/** What a function is given under a number, with the node at which it comes in. */
export function givenPart({ snapshot }: SyntaxView, node: number, root: number, name: string): Value {
  const trace = beginTrace("parameter", snapshot.start[node]!, snapshot.end[node]!, name);
  return { marks: [{ origin: partOrigin(root), rules: ALL_RULES, trace }] };
}

export const NO_SUMMARY: Summary = {
  result: CLEAN,
  thrown: CLEAN,
  sinks: [],
  effects: [],
  calls: [],
  roots: [],
  hasSources: false,
  neverReturns: false,
};

/** A summary with what can be told from its parts. */
export function summaryOf(parts: Omit<Summary, "roots" | "hasSources">): Summary {
  const roots = new Set<number>();
  let hasSources = false;
  const addMarks = (marks: Marks) => {
    for (const { origin } of marks) {
      if (origin.kind === "part") roots.add(origin.root);
      else hasSources = true;
    }
  };
  const add = (value: Value) => {
    addMarks(value.marks);
    for (const field of value.fields?.values() ?? []) add(field);
    for (const { bound } of value.calls ?? []) for (const held of bound?.values() ?? []) add(held);
  };
  add(parts.result);
  add(parts.thrown);
  for (const { reaching, asked } of parts.sinks) for (const marks of [reaching, ...asked.values()]) addMarks(marks);
  for (const { value } of parts.effects) add(value);
  for (const { root, arguments: args } of parts.calls) {
    roots.add(root);
    args.forEach(add);
  }
  return { ...parts, roots: [...roots], hasSources };
}

/**
 * Grows as a summary tells more of what goes where, so that a fixed point can be seen. In which fields it stands does
 * not count: that may change back and forth where values were cut short.
 */
export function summarySize({ result, thrown, sinks, effects, calls, roots, neverReturns }: Summary): number {
  let size = allMarks(result).length + allMarks(thrown).length + roots.length + (neverReturns ? 0 : 1);
  for (const { reaching, asked } of sinks) {
    size += 1 + reaching.length;
    for (const marks of asked.values()) size += marks.length;
  }
  return size + effects.length + calls.length;
}

const weights = new WeakMap<Summary, number>();

/** What it costs to put something in the place of a summary's parts. */
export function weightOf(summary: Summary): number {
  let weight = weights.get(summary);
  if (weight === undefined) {
    const { result, thrown, sinks, effects } = summary;
    weight = sinks.length + effects.length + sizeOf(result) + sizeOf(thrown);
    for (const { value } of effects) weight += sizeOf(value);
    weights.set(summary, weight);
  }
  return weight;
}

/** What stands for the parts of a summary where the function is called. */
export interface Given {
  /** What is given under a number. */
  value(root: number): Value;
  /** What was put in the place of parts already: the same part is asked for again and again. */
  readonly known: Map<PartOrigin, Value>;
  /** Adds a step to the trace of what goes in. */
  enter(trace: Trace, root: number): Trace;
  /** Adds a step to the trace of what comes out. */
  leave(trace: Trace): Trace;
}

/** A value of a summary with what is given in the place of its parts. */
export function substitute(value: Value, given: Given): Value {
  if (value === CLEAN) return value;
  let result: Value = mapMarks(value, (mark) => (mark.origin.kind === "part" ? undefined : leave(mark, given)));
  for (const mark of value.marks) {
    if (mark.origin.kind === "part") result = join(result, partGiven(mark, given));
  }
  if (value.fields) {
    const fields = new Map<string, Value>();
    for (const [name, field] of value.fields) fields.set(name, substitute(field, given));
    result = { ...result, fields: result.fields ? new Map([...result.fields, ...fields]) : fields };
  }
  if (value.calls) {
    const calls = value.calls.map((call) =>
      call.bound
        ? { ...call, bound: new Map([...call.bound].map(([id, bound]) => [id, substitute(bound, given)])) }
        : call,
    );
    result = { ...result, calls };
  }
  return clip(result);
}

/** The same for marks alone: all that is given in the place of a part counts, whatever it is part of. */
export function substituteMarks(marks: Marks, given: Given): Marks {
  return usedMarks(substitute({ marks }, given));
}

function leave(mark: Mark, given: Given): Mark {
  return { ...mark, trace: given.leave(mark.trace) };
}

function partGiven(mark: Mark, given: Given): Value {
  const { origin } = mark;
  if (origin.kind !== "part") return CLEAN;
  let value = given.known.get(origin);
  if (value === undefined) {
    value = given.value(origin.root);
    for (const name of origin.path) value = readField(value, name);
    value = mapMarks(value, (inner) => ({
      ...inner,
      trace: given.leave(graft(mark.trace, given.enter(inner.trace, origin.root))),
    }));
    given.known.set(origin, value);
  }
  return onlyRules(value, mark.rules);
}
