import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { sharedNodes } from "../syntax/changedNodes.ts";
import type { TextChange } from "../text/textChange.ts";
import type { ChangedStretch, ChangedUnit } from "./carry.ts";
import type { Units } from "./units.ts";

/** The unit in which two versions of a file differ; undefined where they differ in several, or between them. */
export function changedUnit(
  old: SyntaxView,
  now: SyntaxView,
  units: Units,
  change: TextChange,
): ChangedUnit | undefined {
  const a = old.snapshot;
  const b = now.snapshot;
  const shared = sharedNodes(a, b, old.text.length, now.text.length);
  let low = change.start;
  let high = change.newEnd;
  for (let node = shared.before; node < b.count - shared.after; node++) {
    low = Math.min(low, b.start[node]!);
    high = Math.max(high, b.end[node]!);
  }
  const unit = units.around(now.covering(low, high));
  if (!unit || b.start[unit.from]! > low || b.end[unit.from]! < high) return undefined;
  const { from, to } = unit;
  const oldTo = a.count - (b.count - to);
  const isAlone = from <= shared.before && b.count - to <= shared.after;
  const wasOne = from < a.count && a.next[from] === oldTo && a.parent[from] === b.parent[from];
  if (!isAlone || !wasOne || a.start[from] !== b.start[from]) return undefined;
  // A character behind the unit is not in it, although it touches it.
  if (b.end[from]! - a.end[from]! !== now.text.length - old.text.length) return undefined;
  const differs = { from: shared.before, oldTo: a.count - shared.after, to: b.count - shared.after };
  return { from, to, oldTo, start: b.start[from]!, end: b.end[from]!, oldEnd: a.end[from]!, differs };
}

/** What within a unit that changed holds all that differs: the innermost statement, and the innermost function. */
export interface Around {
  readonly statement: ChangedStretch | undefined;
  readonly fn: ChangedStretch | undefined;
}

export function stretchesAround(old: SyntaxView, now: SyntaxView, unit: ChangedUnit, change: TextChange): Around {
  const a = old.snapshot;
  const b = now.snapshot;
  const { differs } = unit;
  const nodes = unit.to - unit.oldTo;
  const growth = now.text.length - old.text.length;
  let statement: ChangedStretch | undefined;
  for (let from = now.covering(change.start, change.newEnd); from > unit.from; from = b.parent[from]!) {
    const role = now.role(from);
    const isFunction = (role === Role.function || role === Role.lambda) && now.isNamed(from);
    const isStatement = !statement && now.role(b.parent[from]!) === Role.block;
    if (!(isFunction || isStatement) || from >= differs.from || b.next[from]! < differs.to) continue;
    const [start, end, to] = [b.start[from]!, b.end[from]!, b.next[from]!];
    const wasOne = a.kind[from] === b.kind[from] && a.start[from] === start && a.next[from] === to - nodes;
    const isWithin = change.start > start && change.newEnd < end;
    if (!wasOne || !isWithin || end - a.end[from]! !== growth) continue;
    const stretch = { from, to, oldTo: to - nodes, start, end, oldEnd: a.end[from]!, differs };
    if (isFunction) return { statement, fn: stretch };
    statement = stretch;
  }
  return { statement, fn: undefined };
}
