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
}

/** Grows as nodes are added; `take` hands out exact-size arrays. Reused from one decode to the next. */
export class SnapshotBuilder {
  count = 0;
  depth = 0;
  kind = new Uint16Array(0);
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  parent = new Int32Array(0);
  next = new Uint32Array(0);
  field = new Uint8Array(0);
  flags = new Uint8Array(0);

  /** Empties the builder and makes room for at least `capacity` nodes. */
  reset(capacity: number): void {
    this.count = 0;
    this.depth = 0;
    if (capacity > this.kind.length) this.#allocate(capacity + (capacity >> 2));
  }

  /** Doubles the room; what was written stays. */
  grow(): void {
    const { kind, start, end, parent, next, field, flags } = this;
    this.#allocate(Math.max(1024, kind.length * 2));
    this.kind.set(kind);
    this.start.set(start);
    this.end.set(end);
    this.parent.set(parent);
    this.next.set(next);
    this.field.set(field);
    this.flags.set(flags);
  }

  take(): Snapshot {
    const n = this.count;
    return {
      count: n,
      kind: this.kind.slice(0, n),
      start: this.start.slice(0, n),
      end: this.end.slice(0, n),
      parent: this.parent.slice(0, n),
      next: this.next.slice(0, n),
      field: this.field.slice(0, n),
      flags: this.flags.slice(0, n),
      depth: this.depth,
    };
  }

  #allocate(capacity: number): void {
    this.kind = new Uint16Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.next = new Uint32Array(capacity);
    this.field = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }
}
