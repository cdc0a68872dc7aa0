import type { Snapshot } from "./snapshot.ts";

/** How much of a snapshot stands unchanged in the next one: nodes from the front, and nodes from the back. */
export interface SharedNodes {
  readonly before: number;
  readonly after: number;
}

/**
 * Compares two snapshots of a text. Nodes at the front are equal in all but their ends, which an edit behind their start
 * may have moved; nodes at the back are equal but for the distance by which they moved. The texts of equal nodes may
 * still differ where the edit itself was.
 */
export function sharedNodes(old: Snapshot, now: Snapshot, oldLength: number, length: number): SharedNodes {
  const most = Math.min(old.count, now.count);
  const { kind: oldKind, start: oldStart, end: oldEnd, parent: oldParent, field: oldField, flags: oldFlags } = old;
  const { kind, start, end, parent, field, flags } = now;
  let before = 0;
  while (
    before < most &&
    oldKind[before] === kind[before] &&
    oldStart[before] === start[before] &&
    oldParent[before] === parent[before] &&
    oldField[before] === field[before] &&
    oldFlags[before] === flags[before]
  )
    before++;
  const nodes = now.count - old.count;
  const units = length - oldLength;
  let after = 0;
  while (after < most - before) {
    const a = old.count - 1 - after;
    const b = now.count - 1 - after;
    const isSame =
      oldKind[a] === kind[b] &&
      oldStart[a]! + units === start[b] &&
      oldEnd[a]! + units === end[b] &&
      oldField[a] === field[b] &&
      oldFlags[a] === flags[b];
    if (!isSame) break;
    const above = oldParent[a]!;
    // Above, the parent is among the nodes at the front, or moved as its child did.
    if (parent[b] !== above + nodes && !(above < before && parent[b] === above)) break;
    after++;
  }
  return { before, after };
}
