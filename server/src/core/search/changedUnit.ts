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

/** What within a unit that changed holds all that differs. */
export interface Around {
  /** The comment; undefined where it is none. */
  readonly comment: ChangedStretch | undefined;
  /** The innermost code that nothing is known by: no receiver or callee, no part of a declaration or an assignment. */
  readonly part: ChangedStretch | undefined;
  /** The innermost function. */
  readonly fn: ChangedStretch | undefined;
}

export function stretchesAround(old: SyntaxView, now: SyntaxView, unit: ChangedUnit, change: TextChange): Around {
  const { parent } = now.snapshot;
  let part: ChangedStretch | undefined;
  let comment: ChangedStretch | undefined;
  let isInClass = false;
  for (let from = now.covering(change.start, change.newEnd); from > unit.from; from = parent[from]!) {
    const role = now.role(from);
    if (role === Role.class) isInClass = true;
    if (role === Role.comment) comment = stretchAt(old, now, unit, change, from);
    const stretch =
      part && role !== Role.function && role !== Role.lambda ? part : stretchAt(old, now, unit, change, from);
    if ((role === Role.function || role === Role.lambda) && now.isNamed(from))
      return { comment, part: isInClass ? undefined : part, fn: stretch };
    part = isTied(now, from) ? undefined : stretch;
  }
  return { comment, part: isInClass ? undefined : part, fn: undefined };
}

/** A node as what changed; undefined where it does not hold all that did. */
function stretchAt(
  { snapshot: a, text: oldText }: SyntaxView,
  { snapshot: b, text }: SyntaxView,
  { oldTo: unitOldTo, to: unitTo, differs }: ChangedUnit,
  change: TextChange,
  from: number,
): ChangedStretch | undefined {
  const [start, end, to] = [b.start[from]!, b.end[from]!, b.next[from]!];
  const oldTo = to - (unitTo - unitOldTo);
  if (from >= differs.from || to < differs.to || change.start < start || change.newEnd > end) return undefined;
  const wasOne = a.kind[from] === b.kind[from] && a.start[from] === start && a.next[from] === oldTo;
  if (!wasOne || end - a.end[from]! !== text.length - oldText.length) return undefined;
  return { from, to, oldTo, start, end, oldEnd: a.end[from]!, differs };
}

/** Whether what is around a node, or is named by it, may be known by what the node is. */
function isTied(view: SyntaxView, node: number): boolean {
  const above = view.snapshot.parent[node]!;
  const role = view.role(above);
  if (role === Role.function || role === Role.lambda) return view.child(above, "body") !== node;
  if (view.table.binder[view.snapshot.kind[above]!]) return true;
  return (["callee", "object", "name"] as const).some((slot) => view.child(above, slot) === node);
}
