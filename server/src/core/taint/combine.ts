import {
  allMarks,
  CLEAN,
  isClean,
  joinMarks,
  type Marks,
  marked,
  onlyRules,
  type Value,
  withoutRules,
} from "./value.ts";
import type { Walk } from "./walk.ts";

/** What comes of several values put together: strings, sums, results of functions that nothing is known of. */
export function joinAll(walk: Walk, values: readonly Value[]): Value {
  let marks: Marks = CLEAN.marks;
  for (const value of values) marks = joinMarks(marks, allMarks(value));
  return withoutRules(marked(marks), walk.options.onlyAssignments | walk.options.things);
}

/** A number, truth value or the like that was read from a value: harmless unless a rule says otherwise. */
export function reduced(value: Value, unsafe: bigint): Value {
  return unsafe === 0n || isClean(value) ? CLEAN : onlyRules(marked(allMarks(value)), unsafe);
}
