import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { Call } from "./calls.ts";
import { keptIn } from "./collections.ts";
import { joinAll } from "./combine.ts";
import { calledName, calleeOf, type Filled } from "./library.ts";
import { ANY_FIELD, CLEAN, isClean, join, readField, type Value } from "./value.ts";
import type { Walk } from "./walk.ts";

/** The object holds what a method such as `push` is given. */
export function fill(walk: Walk, call: Call): void {
  const { args, receiverNode } = call;
  const target = walk.targetOf(filledObject(walk, receiverNode));
  if (!target) return;
  let value: Value = CLEAN;
  for (const argument of args)
    value = join(value, argument.isSpread ? readField(argument.value, ANY_FIELD) : argument.value);
  if (isClean(value) && !value.calls) return;
  walk.write({ variable: target.variable, path: [...target.path, ANY_FIELD] }, keptIn(walk, call, value), true);
}

/** `text` in `text.append(a).append(b)`: such methods give back their object. */
function filledObject({ view, facts, library }: Walk, receiver: number): number {
  let at = view.unwrap(receiver);
  while (view.role(at) === Role.call) {
    const name = calledName(facts, at);
    const callee = calleeOf(view, at);
    if (!name?.isMethod || !library.isNamed("mutators", name.last) || callee < 0) break;
    at = view.unwrap(view.child(callee, "object"));
  }
  return at;
}

/** Arguments hold what else the call is given: `array_push(list, x)`, `map.TryGetValue(key, out value)`. */
export function fillArguments(
  walk: Walk,
  { args, receiver, receiverNode }: Call,
  { from, to, isFunction }: Filled,
): void {
  const others = args.filter((_, index) => index < from || index >= to).map((arg) => arg.value);
  const value = joinAll(walk, receiverNode >= 0 && !isFunction ? [receiver] : others);
  if (isClean(value)) return;
  for (const into of args.slice(from, to)) {
    const target = into.node >= 0 ? walk.targetOf(addressed(walk, into.node)) : undefined;
    if (target) walk.write({ variable: target.variable, path: [...target.path, ANY_FIELD] }, value, true);
  }
}

/** `x` in `&x`. */
function addressed({ view }: Walk, node: number): number {
  const at = view.unwrap(node);
  return view.role(at) === Role.unary && operatorOf(view, at) === "&" ? view.firstChild(at) : at;
}
