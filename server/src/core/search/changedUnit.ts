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

/** The innermost function within a unit that changed which holds all that differs; undefined where there is none. */
export function functionAround(
  old: SyntaxView,
  now: SyntaxView,
  unit: ChangedUnit,
  change: TextChange,
): ChangedStretch | undefined {
  const a = old.snapshot;
  const b = now.snapshot;
  const { differs } = unit;
  const nodes = unit.to - unit.oldTo;
  const growth = now.text.length - old.text.length;
  for (let from = now.covering(change.start, change.newEnd); from > unit.from; from = b.parent[from]!) {
    if (now.role(from) !== Role.function && now.role(from) !== Role.lambda) continue;
    if (!now.isNamed(from) || from >= differs.from || b.next[from]! < differs.to) continue;
    const [start, end, to] = [b.start[from]!, b.end[from]!, b.next[from]!];
    const wasOne = a.kind[from] === b.kind[from] && a.start[from] === start && a.next[from] === to - nodes;
    if (!wasOne || end - a.end[from]! !== growth || change.start <= start || change.newEnd >= end) continue;
    return { from, to, oldTo: to - nodes, start, end, oldEnd: a.end[from]!, differs };
  }
  return undefined;
}
