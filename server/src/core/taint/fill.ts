import { Role } from "../languages/roles.ts";
import type { Call } from "./calls.ts";
import { joinAll } from "./combine.ts";
import { calledName, calleeOf } from "./library.ts";
import { extendTrace } from "./trace.ts";
import { ANY_FIELD, CLEAN, isClean, join, mapMarks, readField, type Value } from "./value.ts";
import type { Walk } from "./walk.ts";

/** The object holds what a method such as `push` is given. */
export function fill(walk: Walk, { node, args, receiverNode }: Call): void {
  const target = walk.targetOf(filledObject(walk, receiverNode));
  if (!target) return;
  let value: Value = CLEAN;
  for (const argument of args)
    value = join(value, argument.isSpread ? readField(argument.value, ANY_FIELD) : argument.value);
  if (isClean(value) && !value.calls) return;
  const { start, end } = walk.view.snapshot;
  const holder = walk.view.textOf(receiverNode);
  const kept = mapMarks(value, (mark) => ({
    ...mark,
    trace: extendTrace(mark.trace, "field", start[node]!, end[node]!, holder),
  }));
  walk.write({ variable: target.variable, path: [...target.path, ANY_FIELD] }, kept, true);
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

/** `sscanf(text, format, &a, &b)`: what stands behind holds what stands before. */
export function fillArguments(walk: Walk, { args }: Call, from: number): void {
  const value = joinAll(
    walk,
    args.slice(0, from).map((arg) => arg.value),
  );
  if (isClean(value)) return;
  for (const { node } of args.slice(from)) {
    const target = walk.targetOf(node);
    if (target) walk.write(target, value, true);
  }
}

/** An argument holds what else the call is given: `array_push(list, x)`, `map.TryGetValue(key, out value)`. */
export function fillArgument(walk: Walk, { args, receiver, receiverNode }: Call, index: number): void {
  const into = args[index];
  const target = into && into.node >= 0 ? walk.targetOf(into.node) : undefined;
  if (!target) return;
  const others = args.filter((arg) => arg !== into).map((arg) => arg.value);
  const { view } = walk;
  const isMethod = receiverNode >= 0 && !view.text.startsWith("::", view.snapshot.end[receiverNode]!);
  const value = joinAll(walk, isMethod ? [receiver] : others);
  if (!isClean(value)) walk.write({ variable: target.variable, path: [...target.path, ANY_FIELD] }, value, true);
}
