import type { CallbackEntry } from "../languages/flow.ts";
import { Role } from "../languages/roles.ts";
import type { Call } from "./calls.ts";
import { joinAll } from "./combine.ts";
import { type Argument, callValue, handedToCallback } from "./invoke.ts";
import { ANY_FIELD, type Callable, CLEAN, join, readField, type Value, withoutRules, writeField } from "./value.ts";
import type { Walk } from "./walk.ts";

/**
 * A call of a library function that calls functions it is given: `items.map(f)`, `promise.then(f)`. Undefined for
 * others, and where it is given no function of the file.
 */
export function callLibraryCallback(walk: Walk, given: Call): Value | undefined {
  const call = withNamedFunctions(walk, given);
  const { name, args, receiver } = call;
  if (!name) return undefined;
  const at = args.findIndex(({ value }) => value.calls && value.calls.length > 0);
  if (at < 0) return undefined;
  const promise = makePromise(walk, call, at);
  if (promise) return promise;
  const entry = walk.library.callback(name.last);
  if (!entry || (entry.data === "receiver" && !name.isMethod)) return undefined;
  const others = args.filter((_, index) => index !== at);
  const data = entry.data === "receiver" ? receiver : others.reduce((all, { value }) => join(all, value), CLEAN);
  let results: Value = CLEAN;
  args.forEach((arg, index) => {
    const isOwn = index === at || (entry.parameters !== "rest" && (arg.value.calls?.length ?? 0) > 0);
    if (!isOwn) return;
    for (const callable of arg.value.calls!) results = join(results, run(walk, call, entry, callable, data, others));
  });
  return withoutRules(returned(walk, entry, data, results), walk.options.safeFunctions);
}

/** Functions of the file that are given by their names: `array_map('trim_all', $x)`, `usort($x, [$this, 'compare'])`. */
function withNamedFunctions(walk: Walk, call: Call): Call {
  const { view, facts, program, library } = walk;
  if (!library.hasNamedFunctions || !call.name || !library.callback(call.name.last)) return call;
  const named = ({ node }: Argument): number | undefined => {
    const at = node < 0 ? -1 : view.unwrap(node);
    if (at < 0) return undefined;
    const [object, method, ...others] =
      view.role(at) === Role.list ? view.children(at).map((item) => view.unwrap(item)) : [];
    if (object !== undefined && method !== undefined && others.length === 0) {
      const name = facts.constantString(method);
      const owner = view.table.definition.selfNames.includes(view.textOf(object))
        ? program.ownerAround(object)
        : program.namedClass(object);
      return name === undefined || !owner ? undefined : program.method(owner, name)?.id;
    }
    const name = facts.constantString(at);
    return name === undefined ? undefined : program.functionsNamed(name).find(({ owner }) => !owner)?.id;
  };
  const args = call.args.map((arg): Argument => {
    const fn = named(arg);
    return fn === undefined ? arg : { ...arg, value: { marks: [], calls: [{ fn }] } };
  });
  return { ...call, args };
}

/** A library function that is given a function which the caller knows: `items.map(f)` where `f` is a parameter. */
export function handOnGiven(walk: Walk, call: Call): undefined {
  const { name, args, receiver } = call;
  const entry = name && walk.library.callback(name.last);
  if (!entry || entry.parameters === "rest" || (entry.data === "receiver" && !name.isMethod)) return undefined;
  for (const arg of args) {
    if (!walk.isCallableLater(arg.value.marks)) continue;
    const others = args.filter((other) => other !== arg);
    const data = entry.data === "receiver" ? receiver : others.reduce((all, { value }) => join(all, value), CLEAN);
    const item = readField(data, ANY_FIELD);
    walk.callsGiven(
      call.node,
      arg.value.marks,
      entry.parameters.map((what) => (what === "data" ? data : what === "item" ? item : CLEAN)),
    );
  }
  return undefined;
}

function run(
  walk: Walk,
  call: Call,
  entry: CallbackEntry,
  callable: Callable,
  data: Value,
  others: readonly Argument[],
): Value {
  const fn = walk.analysis.functionOf(callable.fn);
  if (fn && entry.parameters !== "rest") walk.consumed.add(fn.id);
  const pass = (value: Value, index: number): Argument => ({
    node: -1,
    value: handedToCallback(walk, value, fn, index),
    isSpread: false,
  });
  if (entry.parameters === "rest") {
    const at = call.args.findIndex(({ value }) => value.calls?.includes(callable));
    return callValue(walk, call, callable, call.args.slice(at + 1 + (entry.skips ?? 0)));
  }
  const { parameters } = entry;
  const item = readField(data, ANY_FIELD);
  const isFold = parameters.includes("result");
  const initial = others.reduce((all, { value }) => join(all, value), CLEAN);
  let result: Value = !isFold ? CLEAN : entry.data === "receiver" && others.length > 0 ? initial : item;
  // What a fold returns comes in again.
  for (let round = 0; round < (isFold ? 2 : 1); round++) {
    const values = parameters.map((what, index) =>
      pass(what === "data" ? data : what === "item" ? item : result, index),
    );
    const now = callValue(walk, call, callable, values);
    result = isFold ? join(now, initial) : now;
  }
  return result;
}

function returned(walk: Walk, { returns }: CallbackEntry, data: Value, results: Value): Value {
  switch (returns) {
    case "results":
      return results === CLEAN ? CLEAN : writeField(CLEAN, [ANY_FIELD], results, true);
    case "result":
      return results;
    case "data":
      return data;
    case "item":
      return readField(data, ANY_FIELD);
    case "nothing":
      return joinAll(walk, []);
  }
}

/** `new Promise((resolve) => …)`: what `resolve` is called with. */
function makePromise(walk: Walk, call: Call, at: number): Value | undefined {
  const { name, node, args } = call;
  const isNew = walk.view.table.keyword.get(walk.view.snapshot.kind[node]!) === "new";
  if (!isNew || name?.last !== "Promise") return undefined;
  const collect = { value: CLEAN };
  const resolve: Argument = { node: -1, value: { marks: [], calls: [{ fn: -1, collect }] }, isSpread: false };
  for (const callable of args[at]!.value.calls!) callValue(walk, call, callable, [resolve]);
  return collect.value;
}
