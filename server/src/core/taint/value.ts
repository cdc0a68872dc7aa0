import type { RuleSet } from "./input.ts";
import type { Trace } from "./trace.ts";

/** Where a mark comes from. Equal origins are one object, so that they can be compared by identity. */
export type Origin = SourceOrigin | PartOrigin | typeof MORE;

/** Stands for marks that were left out because a value had too many. */
export const MORE = { kind: "more" } as const;

export interface SourceOrigin {
  readonly kind: "source";
  /** The number of the place. */
  readonly ref: number;
  readonly label: string;
  /** It speaks about a thing itself: parts of it are other things. */
  readonly isThing?: boolean;
  /** Something that happened to what stands there, and no way to get it. */
  readonly happened?: boolean;
}

/** What a function is given: a part of a parameter, of its own object, or of a variable from outside of it. */
export interface PartOrigin {
  readonly kind: "part";
  readonly root: number;
  readonly path: readonly string[];
  /** What it is a part of in the end. */
  readonly whole: PartOrigin | undefined;
  /** The origins of its fields, made when they are first asked for. */
  readonly fields: Map<string, PartOrigin>;
}

/** The origin of what a function is given under a number; its fields' origins are made from it. */
export function partOrigin(root: number): PartOrigin {
  return { kind: "part", root, path: [], whole: undefined, fields: new Map() };
}

/** Fields of fields beyond these many are taken for the whole. */
const MAX_PATH = 3;

function fieldOrigin(origin: PartOrigin, name: string): PartOrigin {
  if (origin.path.length >= MAX_PATH) return origin;
  let field = origin.fields.get(name);
  if (!field) {
    const whole = origin.whole ?? origin;
    field = { kind: "part", root: origin.root, path: [...origin.path, name], whole, fields: new Map() };
    origin.fields.set(name, field);
  }
  return field;
}

/** The origin of what stands at a path of what is given. */
export function partAt(origin: PartOrigin, path: readonly string[]): PartOrigin {
  return path.reduce(fieldOrigin, origin);
}

/** Says that a value comes from an origin, on the way of a trace, and for which rules that still matters. */
export interface Mark {
  readonly origin: Origin;
  readonly rules: RuleSet;
  readonly trace: Trace;
}

export type Marks = readonly Mark[];

/** A function as a value, with what the variables from outside of it stand for where that is known already. */
export interface Callable {
  /** The function's number in the file. */
  readonly fn: number;
  readonly bound?: ReadonlyMap<number, Value>;
  /** No function of the file but one that keeps what it is called with: `resolve` of a promise. */
  readonly collect?: { value: Value };
}

/**
 * What is known of a value: the marks of the whole, and what is different in its fields. `*` is an item whose key is
 * not known. Values never change.
 */
export interface Value {
  readonly marks: Marks;
  readonly fields?: ReadonlyMap<string, Value>;
  readonly calls?: readonly Callable[];
  /** The class that it is an instance of: the number of the class in the file. */
  readonly instanceOf?: number;
  /** How many items it has, of a list whose items are all known by their places. */
  readonly size?: number;
  /** Fields, and fields within those. */
  readonly weight?: number;
}

const NO_MARKS: Marks = [];
/** Nothing untrusted. */
export const CLEAN: Value = { marks: NO_MARKS };

/** The item that a pointer leads to. */
export const FIRST_ITEM = "0";

/** A field whose name is not known. */
export const ANY_FIELD = "*";

/** `size` counts the fields of a value and of those; fields within fields are what grows beyond all measure. */
const LIMITS = { marks: 32, parts: 8, fields: 16, depth: 3, calls: 4, size: 80 };

/** How much was done to values, by all that is going on: marks and fields that were looked at. */
export const work = { done: 0 };

export function joinMarks(a: Marks, b: Marks): Marks {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  work.done += a.length * b.length;
  let joined: Mark[] | undefined;
  for (const mark of b) {
    const list: Marks = joined ?? a;
    const index = list.findIndex(({ origin }) => origin === mark.origin);
    if (index < 0) {
      const isFull = list.length >= LIMITS.marks;
      if (isFull && !saysMore(mark, list)) continue;
      joined ??= [...a];
      joined.push(isFull ? { ...mark, origin: MORE } : mark);
    } else {
      const known = list[index]!;
      const rules = known.rules | mark.rules;
      if (rules === known.rules) continue;
      joined ??= [...a];
      joined[index] = { ...known, rules };
    }
  }
  return joined === undefined ? a : joined.length > LIMITS.parts ? withWholes(joined) : joined;
}

/** Takes many parts of one thing for the whole of it, so that a value stays small. */
function withWholes(marks: Marks): Marks {
  let parts = 0;
  for (const { origin } of marks) if (origin.kind === "part" && origin.whole) parts++;
  if (parts <= LIMITS.parts) return marks;
  let result: Marks = [];
  for (const mark of marks) {
    const { origin } = mark;
    const isPart = origin.kind === "part" && origin.whole;
    result = joinMarks(result, [isPart ? { ...mark, origin: isPart } : mark]);
  }
  return result;
}

/** Whether a mark tells more than those that are known: another label, other rules, or another part of a parameter. */
function saysMore({ origin, rules }: Mark, known: Marks): boolean {
  let covered = 0n;
  for (const other of known) {
    const isSame =
      other.origin === MORE ||
      (other.origin.kind === "source" && origin.kind === "source" && other.origin.label === origin.label);
    if (isSame) covered |= other.rules;
  }
  return (covered & rules) !== rules;
}

/** What is known of a value that is one or the other. The same object as `a` when `b` tells nothing new. */
export function join(a: Value, b: Value): Value {
  if (a === b || b === CLEAN) return a.fields ? joinFields(a, b) : a;
  if (a === CLEAN && !b.fields) return b;
  const marks = joinMarks(a.marks, b.marks);
  const fields = a.fields || b.fields ? joinFields(a, b).fields : undefined;
  const calls = joinCalls(a.calls, b.calls);
  const instanceOf = a.instanceOf ?? b.instanceOf;
  const size = a.size === b.size ? a.size : undefined;
  const isSame = marks === a.marks && fields === a.fields && calls === a.calls;
  if (isSame && instanceOf === a.instanceOf && size === a.size) return a;
  return makeValue(marks, fields, calls, instanceOf, size);
}

function joinFields(a: Value, b: Value): Value {
  if (a === b) return a;
  work.done += (a.fields?.size ?? 0) + (b.fields?.size ?? 0);
  let changed: Map<string, Value> | undefined;
  for (const [name, own] of a.fields ?? []) {
    const both = join(own, b.fields?.get(name) ?? inherited(b, name));
    if (both !== own) {
      changed ??= new Map(a.fields);
      changed.set(name, both);
    }
  }
  for (const [name, other] of b.fields ?? []) {
    if (a.fields?.has(name)) continue;
    changed ??= new Map(a.fields ?? []);
    changed.set(name, join(inherited(a, name), other));
  }
  return changed ? makeValue(a.marks, changed, a.calls, a.instanceOf) : a;
}

function joinCalls(a: readonly Callable[] | undefined, b: readonly Callable[] | undefined) {
  if (!b || a === b) return a;
  if (!a) return b;
  const fresh = b.filter((call) => !a.some((known) => known.fn === call.fn));
  return fresh.length === 0 || a.length >= LIMITS.calls ? a : [...a, ...fresh].slice(0, LIMITS.calls);
}

function makeValue(
  marks: Marks,
  fields: ReadonlyMap<string, Value> | undefined,
  calls: readonly Callable[] | undefined,
  instanceOf: number | undefined,
  size?: number,
): Value {
  if (!fields && !calls && instanceOf === undefined && size === undefined)
    return marks.length === 0 ? CLEAN : { marks };
  const value = rawValue(marks, fields, calls, instanceOf, size);
  if (!fields || sizeOf(value) <= LIMITS.size) return value;
  let smaller = value;
  for (let levels = depthOf(value) - 1; levels >= 0 && sizeOf(smaller) > LIMITS.size; levels--)
    smaller = clip(value, levels);
  return smaller;
}

/** Fields, and fields within those. */
export function sizeOf({ fields, weight }: Value): number {
  return weight ?? (fields ? weightOf(fields) : 0);
}

function weightOf(fields: ReadonlyMap<string, Value>): number {
  let weight = fields.size;
  work.done += weight;
  for (const field of fields.values()) weight += sizeOf(field);
  return weight;
}

function rawValue(
  marks: Marks,
  fields: ReadonlyMap<string, Value> | undefined,
  calls: readonly Callable[] | undefined,
  instanceOf: number | undefined,
  size?: number,
): Value {
  return {
    marks,
    ...(fields && { fields, weight: weightOf(fields) }),
    ...(calls && { calls }),
    ...(instanceOf !== undefined && { instanceOf }),
    ...(size !== undefined && { size }),
  };
}

export function marked(marks: Marks): Value {
  return marks.length === 0 ? CLEAN : { marks };
}

/** All marks of a value and of what it holds. */
export function allMarks(value: Value, depth = 0): Marks {
  let { marks } = value;
  if (value.fields && depth < 3 * LIMITS.depth)
    for (const field of value.fields.values()) marks = joinMarks(marks, allMarks(field, depth + 1));
  return marks;
}

/** What counts where a value is used: its own marks, and of what it holds those that do not speak about a thing. */
export function usedMarks(value: Value): Marks {
  return value.fields ? joinMarks(value.marks, wholeMarks({ marks: NO_MARKS, fields: value.fields })) : value.marks;
}

const depths = new WeakMap<Value, number>();

/** Levels of fields within fields. */
function depthOf(value: Value): number {
  if (!value.fields) return 0;
  let depth = depths.get(value);
  if (depth === undefined) {
    depth = 1 + Math.max(0, ...Array.from(value.fields.values(), depthOf));
    depths.set(value, depth);
  }
  return depth;
}

/** What may be said of a whole because of a part: nothing that speaks about the part as a thing. */
function wholeMarks(part: Value): Marks {
  return mapList(allMarks(part), (mark) => (mark.origin.kind === "source" && mark.origin.isThing ? undefined : mark));
}

/** The value with no more levels of fields: what stands deeper counts for the whole. Objects may hold each other. */
export function clip(value: Value, levels: number = LIMITS.depth): Value {
  if (depthOf(value) <= levels) return value;
  if (levels <= 0) return rawValue(wholeMarks(value), undefined, value.calls, value.instanceOf);
  const fields = new Map(Array.from(value.fields!, ([name, field]) => [name, clip(field, levels - 1)]));
  return rawValue(value.marks, fields, value.calls, value.instanceOf, value.size);
}

/** The value without the functions that it and its fields could be: what they are bound to holds no others. */
export function withoutCalls(value: Value): Value {
  const fields = value.fields && new Map(Array.from(value.fields, ([name, field]) => [name, withoutCalls(field)]));
  return makeValue(value.marks, fields, undefined, value.instanceOf, value.size);
}

export function isClean(value: Value): boolean {
  return value.marks.length === 0 && !value.fields;
}

/** What a field is where nothing else is said of it: as the whole; of a parameter, that part of the parameter. */
function inherited(value: Value, name: string): Value {
  if (value.marks.length === 0) return CLEAN;
  const marks = mapList(value.marks, (mark) => {
    if (mark.origin.kind === "source" && mark.origin.isThing) return undefined;
    if (mark.origin.kind !== "part") return mark;
    const origin = fieldOrigin(mark.origin, name);
    return origin === mark.origin ? mark : { ...mark, origin };
  });
  const changed = marks !== value.marks;
  if (marks.length === 0) return CLEAN;
  return changed ? { marks } : value.fields || value.calls ? { marks: value.marks } : value;
}

/** What a field of a value holds. */
export function readField(value: Value, name: string): Value {
  if (value.marks.length === 0 && !value.fields) return CLEAN;
  if (name === ANY_FIELD) {
    let all = inherited(value, name);
    for (const field of value.fields?.values() ?? []) all = join(all, field);
    return all;
  }
  const own = value.fields?.get(name) ?? inherited(value, name);
  const any = value.fields?.get(ANY_FIELD);
  return any ? join(own, any) : own;
}

/** The value with another value at a path; weak where it may keep what it had there. */
export function writeField(value: Value, path: readonly string[], field: Value, weak: boolean, depth = 0): Value {
  const [name, ...rest] = path;
  if (name === undefined) return clip(weak ? join(value, field) : field, LIMITS.depth - depth);
  const isFull = (value.fields?.size ?? 0) >= LIMITS.fields && !value.fields?.has(name);
  if (depth >= LIMITS.depth || isFull) {
    const marks = joinMarks(value.marks, wholeMarks(field));
    return marks === value.marks ? value : makeValue(marks, value.fields, value.calls, value.instanceOf);
  }
  const isWeak = weak || name === ANY_FIELD;
  const before = value.fields?.get(name) ?? (name === ANY_FIELD ? CLEAN : inherited(value, name));
  const after = writeField(before, rest, field, isWeak, depth + 1);
  if (after === before && (value.fields?.has(name) || before === CLEAN)) return value;
  const fields = new Map(value.fields ?? []);
  fields.set(name, after);
  return makeValue(value.marks, fields, value.calls, value.instanceOf, value.size);
}

/** A list of these items and no others. */
export function withItems(items: readonly Value[]): Value {
  const fields = new Map<string, Value>();
  items.forEach((item, place) => {
    if (item !== CLEAN) fields.set(String(place), item);
  });
  return { marks: NO_MARKS, ...(fields.size > 0 && { fields }), size: items.length };
}

/** The value with each mark changed or left out, in its fields too. */
export function mapMarks(value: Value, change: (mark: Mark) => Mark | undefined, depth = 0): Value {
  const marks = mapList(value.marks, change);
  let fields: Map<string, Value> | undefined;
  for (const [name, field] of value.fields ?? []) {
    const after = depth < LIMITS.depth + 1 ? mapMarks(field, change, depth + 1) : field;
    if (after === field) continue;
    fields ??= new Map(value.fields);
    fields.set(name, after);
  }
  if (marks === value.marks && !fields) return value;
  return makeValue(marks, fields ?? value.fields, value.calls, value.instanceOf, value.size);
}

function mapList(marks: Marks, change: (mark: Mark) => Mark | undefined): Marks {
  let changed: Mark[] | undefined;
  work.done += marks.length;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const after = change(mark);
    if (after === mark && !changed) continue;
    changed ??= marks.slice(0, i);
    if (after) changed.push(after);
  }
  return changed ?? marks;
}

/** Keeps what is alive for other rules than these. */
export function withoutRules(value: Value, rules: RuleSet): Value {
  if (rules === 0n || isClean(value)) return value;
  return mapMarks(value, (mark) => {
    const alive = mark.rules & ~rules;
    return alive === mark.rules ? mark : alive === 0n ? undefined : { ...mark, rules: alive };
  });
}

/** What functions that run at other times may rely on: not on what happened to a thing. */
export function lasting(value: Value): Value {
  if (isClean(value)) return value;
  return mapMarks(value, (mark) => (hasHappened(mark) ? undefined : mark));
}

/** Whether a mark says what happened to a thing. */
export function hasHappened({ origin }: Mark): boolean {
  return origin.kind === "source" && origin.isThing === true && origin.happened === true;
}

/** Keeps what is alive for these rules. */
export function onlyRules(value: Value, rules: RuleSet): Value {
  return rules === 0n ? CLEAN : rules === -1n ? value : withoutRules(value, ~rules);
}
