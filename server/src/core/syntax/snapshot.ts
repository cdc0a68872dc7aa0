import type { Chunks } from "./chunks.ts";

/** Bits of `Snapshot.flags`. */
export const NodeFlag = {
  named: 1,
  /** Stands outside of the grammar's rules, as comments do. */
  extra: 2,
  /** Inserted by the parser's error recovery; it has no text. */
  missing: 4,
  error: 8,
} as const;

/** Kind of the node that wraps text which the parser could not make sense of. */
export const ERROR_KIND = 65535;

/**
 * A syntax tree as flat arrays in preorder: node `i`'s subtree is `i` up to `next[i]`, its first child (if any) is
 * `i + 1`, and the sibling after a child `c` is `next[c]`. Offsets are UTF-16 code units. A snapshot belongs to one
 * version of one text and outlives the parser's tree.
 *
 * Walking an array costs a fraction of what the parser's node objects cost, and a node is just a number.
 */
export interface Snapshot {
  readonly count: number;
  readonly kind: Uint16Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** -1 for the root. */
  readonly parent: Int32Array;
  readonly next: Uint32Array;
  /** Field id of the node within its parent; 0 for none. */
  readonly field: Uint8Array;
  readonly flags: Uint8Array;
  /** Levels of visible nodes below the root. */
  readonly depth: number;
  /** What the next version of the text may share with this one; absent where it was not decoded from memory. */
  readonly chunks?: Chunks;
}

/** A snapshot that is being made. */
export interface MutableSnapshot {
  kind: Uint16Array;
  start: Uint32Array;
  end: Uint32Array;
  parent: Int32Array;
  next: Uint32Array;
  field: Uint8Array;
  flags: Uint8Array;
}

/** Room for a number of nodes. */
export function allocateSnapshot(capacity: number): MutableSnapshot {
  return {
    kind: new Uint16Array(capacity),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    parent: new Int32Array(capacity),
    next: new Uint32Array(capacity),
    field: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
  };
}

/** The same nodes with twice the room. */
export function growSnapshot(from: MutableSnapshot): MutableSnapshot {
  const larger = allocateSnapshot(Math.max(1024, from.kind.length * 2));
  for (const key of ["kind", "start", "end", "parent", "next", "field", "flags"] as const) larger[key].set(from[key]);
  return larger;
}

/** The first `count` nodes as a snapshot. */
export function trim(of: MutableSnapshot, count: number, depth: number, chunks?: Chunks): Snapshot {
  return {
    count,
    kind: of.kind.subarray(0, count),
    start: of.start.subarray(0, count),
    end: of.end.subarray(0, count),
    parent: of.parent.subarray(0, count),
    next: of.next.subarray(0, count),
    field: of.field.subarray(0, count),
    flags: of.flags.subarray(0, count),
    depth,
    chunks,
  };
}
