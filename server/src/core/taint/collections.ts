import type { Call } from "./calls.ts";
import { joinAll } from "./combine.ts";
import { extendTrace } from "./trace.ts";
import { ANY_FIELD, CLEAN, join, mapMarks, readField, type Value, withItems } from "./value.ts";
import type { Target, Walk } from "./walk.ts";

/** Items of a list that are told apart. */
const MAX_ITEMS = 16;

/**
 * What a call does to a table under a constant key, or to a list whose items are known by their places: what it gives
 * back. Undefined for all other calls, which are taken to know nothing of places and keys.
 */
export function callOnCollection(walk: Walk, call: Call): Value | undefined {
  const { library, view } = walk;
  const { name, receiverNode, node } = call;
  if (!name) return undefined;
  if (view.child(node, "callee") >= 0)
    return library.makesList(name.last) && isEmptyMade(walk, call) ? EMPTY : undefined;
  if (!name.isMethod || receiverNode < 0) return undefined;
  if (call.receiver.size !== undefined) return callOnList(walk, call, call.receiver, call.receiver.size);
  return callOnTable(walk, call, name.last);
}

/** What is put into an object, with a step of its trace that says so. */
export function keptIn(walk: Walk, { node, receiverNode }: Call, value: Value): Value {
  const { start, end } = walk.view.snapshot;
  const holder = walk.view.textOf(receiverNode);
  return mapMarks(value, (mark) => ({
    ...mark,
    trace: extendTrace(mark.trace, "field", start[node]!, end[node]!, holder),
  }));
}

/** Functions that are given a list may change it: its places are forgotten. */
export function forgetPlaces(walk: Walk, { args }: Call): void {
  for (const { node, value } of args) {
    const target = value.size === undefined || node < 0 ? undefined : walk.targetOf(node);
    if (target) walk.write(target, spilled(value), false);
  }
}

const EMPTY: Value = { marks: [], size: 0 };

/** A list that is made empty: without arguments, or with its capacity. */
function isEmptyMade({ facts }: Walk, { args }: Call): boolean {
  return args.every(({ node }) => node >= 0 && facts.constantNumber(node) !== undefined);
}

function callOnTable(walk: Walk, call: Call, name: string): Value | undefined {
  const { library } = walk;
  const [key, value] = call.args;
  const isWrite = call.args.length === 2 && library.isNamed("keyedMutators", name);
  if (!key || !(isWrite || library.isNamed("lookups", name))) return undefined;
  const field = key.node < 0 ? ANY_FIELD : walk.keyOf(key.node);
  if (field === ANY_FIELD) return undefined;
  if (!isWrite) return join(readField(call.receiver, field), value?.value ?? CLEAN);
  const target = walk.targetOf(call.receiverNode);
  if (!target) return undefined;
  walk.write({ variable: target.variable, path: [...target.path, field] }, keptIn(walk, call, value!.value), false);
  return joinAll(walk, [call.receiver, value!.value]);
}

function callOnList(walk: Walk, call: Call, list: Value, size: number): Value | undefined {
  const { args, name } = call;
  const target = walk.targetOf(call.receiverNode);
  if (!target) return undefined;
  const what = walk.library.listMethod(name!.last);
  const [first, second] = args;
  const place = first && first.node >= 0 ? walk.facts.constantNumber(first.node) : undefined;
  switch (what) {
    case "read":
      return undefined;
    case "append": {
      if (args.length === 1 && size < MAX_ITEMS)
        return put(walk, call, target, itemsOf(list, size), size, first!.value);
      const items = place !== undefined && place <= size && size < MAX_ITEMS ? itemsOf(list, size) : undefined;
      return items && args.length === 2
        ? put(walk, call, target, items, place!, second!.value)
        : forget(walk, target, list);
    }
    case "at":
      return place === undefined ? undefined : readField(list, String(place));
    case "first":
    case "last":
      return readField(list, String(what === "first" ? 0 : size - 1));
    case "takeFirst":
      return take(walk, target, list, size, 0);
    case "takeLast":
      return take(walk, target, list, size, size - 1);
    case "remove":
      return take(walk, target, list, size, args.length === 0 ? 0 : (place ?? -1));
    case "replace": {
      if (place === undefined || place >= size || args.length !== 2) return forget(walk, target, list);
      const items = itemsOf(list, size);
      items.splice(place, 1);
      return put(walk, call, target, items, place, second!.value);
    }
    case "clear":
      walk.write(target, EMPTY, false);
      return CLEAN;
    default:
      return forget(walk, target, list);
  }
}

function itemsOf(list: Value, size: number): Value[] {
  return Array.from({ length: size }, (_, place) => readField(list, String(place)));
}

/** Puts an item among others. */
function put(walk: Walk, call: Call, target: Target, items: Value[], place: number, item: Value): Value {
  items.splice(place, 0, keptIn(walk, call, item));
  walk.write(target, withItems(items), false);
  return CLEAN;
}

function take(walk: Walk, target: Target, list: Value, size: number, place: number): Value | undefined {
  if (place < 0 || place >= size) return forget(walk, target, list);
  const items = itemsOf(list, size);
  const [item] = items.splice(place, 1);
  walk.write(target, withItems(items), false);
  return item;
}

/** The call does something to the list that is not known; what it gives back is left to others. */
function forget(walk: Walk, target: Target, list: Value): undefined {
  walk.write(target, spilled(list), false);
}

function spilled(list: Value): Value {
  const all = readField(list, ANY_FIELD);
  return all === CLEAN ? CLEAN : { marks: list.marks, fields: new Map([[ANY_FIELD, all]]) };
}
