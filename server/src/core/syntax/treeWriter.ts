import { allocateSnapshot, growSnapshot, type MutableSnapshot, NodeFlag, type Snapshot, trim } from "./snapshot.ts";

/** Writes a snapshot from the top down: a node is opened, what is within it written, and then it is closed. */
export class TreeWriter {
  #out: MutableSnapshot = allocateSnapshot(0);
  #count = 0;
  #depth = 0;
  readonly #open: number[] = [];

  /** Begins a new tree; room is made for about so many nodes. */
  begin(capacity: number): void {
    this.#out = allocateSnapshot(Math.max(capacity, 16));
    this.#count = 0;
    this.#depth = 0;
    this.#open.length = 0;
  }

  open(kind: number, start: number, end: number, field = 0, flags: number = NodeFlag.named): void {
    const at = this.#count++;
    if (at === this.#out.kind.length) this.#out = growSnapshot(this.#out);
    const out = this.#out;
    out.kind[at] = kind;
    out.start[at] = start;
    out.end[at] = end;
    out.parent[at] = this.#open.at(-1) ?? -1;
    out.field[at] = field;
    out.flags[at] = flags;
    this.#depth = Math.max(this.#depth, this.#open.length);
    this.#open.push(at);
  }

  close(): void {
    this.#out.next[this.#open.pop()!] = this.#count;
  }

  leaf(kind: number, start: number, end: number, field = 0, flags: number = NodeFlag.named): void {
    this.open(kind, start, end, field, flags);
    this.close();
  }

  /** The finished tree. */
  take(): Snapshot {
    return trim(this.#out, this.#count, this.#depth);
  }
}
