import { operatorOf } from "../facts/facts.ts";
import { numberOf } from "../facts/sizes.ts";
import { Role } from "../languages/roles.ts";
import type { Walk } from "./walk.ts";

/** Conditions nested deeper are not worked out. */
const MAX_DEPTH = 10;

/**
 * Whether a condition always holds, or never; undefined where that depends. Only in languages with pointers, where
 * `while (1)` and `do { … } while (0)` are everyday forms: elsewhere a constant is more often a setting.
 */
export function constantTruth(walk: Walk, node: number, depth = 0): boolean | undefined {
  const { view, facts, library } = walk;
  if (!library.hasPointers || node < 0 || depth > MAX_DEPTH) return undefined;
  const at = view.unwrap(node);
  const left = view.role(at) === Role.binary ? view.child(at, "left") : -1;
  const right = left < 0 ? -1 : view.child(at, "right");
  if (right >= 0) {
    const operator = operatorOf(view, at);
    if (operator === "&&" || operator === "||") {
      const both = [constantTruth(walk, left, depth + 1), constantTruth(walk, right, depth + 1)];
      const decisive = operator === "||";
      if (both.includes(decisive)) return decisive;
      return both.includes(undefined) ? undefined : !decisive;
    }
    const a = numberOf(facts, left);
    const b = a === undefined ? undefined : numberOf(facts, right);
    const compared = a === undefined || b === undefined ? undefined : compare(operator, a, b);
    if (compared !== undefined) return compared;
  }
  if (view.role(at) === Role.unary && operatorOf(view, at) === "!") {
    const inner = constantTruth(walk, view.firstChild(at), depth + 1);
    return inner === undefined ? undefined : !inner;
  }
  const text = view.textOf(at);
  if (text === "true" || text === "false") return text === "true";
  const number = numberOf(facts, at);
  return number === undefined ? undefined : number !== 0;
}

/** Whether a `for` begins with a number that its condition accepts, so that its body runs at least once. */
export function runsOnce(walk: Walk, first: number, condition: number): boolean {
  const { view, facts } = walk;
  const at = view.unwrap(condition);
  if (first < 0 || view.role(at) !== Role.binary) return false;
  const assigned = view.role(first) === Role.declaration ? view.children(first).at(-1)! : view.unwrap(first);
  const target = view.child(assigned, "left");
  const value = view.child(assigned, "right");
  const left = view.child(at, "left");
  if (target < 0 || value < 0 || left < 0 || view.textOf(target) !== view.textOf(left)) return false;
  const start = numberOf(facts, value);
  const limit = numberOf(facts, view.child(at, "right"));
  return start !== undefined && limit !== undefined && compare(operatorOf(view, at), start, limit) === true;
}

function compare(operator: string, a: number, b: number): boolean | undefined {
  switch (operator) {
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    default:
      return undefined;
  }
}
