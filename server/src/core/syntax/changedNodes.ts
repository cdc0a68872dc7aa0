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
  let before = 0;
  while (
    before < most &&
    old.kind[before] === now.kind[before] &&
    old.start[before] === now.start[before] &&
    old.parent[before] === now.parent[before] &&
    old.field[before] === now.field[before] &&
    old.flags[before] === now.flags[before]
  )
    before++;
  const nodes = now.count - old.count;
  const units = length - oldLength;
  let after = 0;
  while (after < most - before) {
    const a = old.count - 1 - after;
    const b = now.count - 1 - after;
    const isSame =
      old.kind[a] === now.kind[b] &&
      old.start[a]! + units === now.start[b] &&
      old.end[a]! + units === now.end[b] &&
      old.field[a] === now.field[b] &&
      old.flags[a] === now.flags[b];
    if (!isSame) break;
    const parent = old.parent[a]!;
    // Above, the parent is among the nodes at the front, or moved as its child did.
    if (now.parent[b] !== parent + nodes && !(parent < before && now.parent[b] === parent)) break;
    after++;
  }
  return { before, after };
}
