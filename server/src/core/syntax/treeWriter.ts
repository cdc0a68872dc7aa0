import { NodeFlag, type Snapshot, SnapshotBuilder } from "./snapshot.ts";

/** Writes a snapshot from the top down: a node is opened, what is within it written, and then it is closed. */
export class TreeWriter {
  readonly #builder = new SnapshotBuilder();
  readonly #open: number[] = [];

  /** Begins a new tree; room is made for about so many nodes. */
  begin(capacity: number): void {
    this.#builder.reset(capacity);
    this.#open.length = 0;
  }

  open(kind: number, start: number, end: number, field = 0, flags: number = NodeFlag.named): void {
    const out = this.#builder;
    const at = out.count;
    if (at === out.kind.length) out.grow();
    out.kind[at] = kind;
    out.start[at] = start;
    out.end[at] = end;
    out.parent[at] = this.#open.at(-1) ?? -1;
    out.field[at] = field;
    out.flags[at] = flags;
    out.count++;
    out.depth = Math.max(out.depth, this.#open.length);
    this.#open.push(at);
  }

  close(): void {
    this.#builder.next[this.#open.pop()!] = this.#builder.count;
  }

  leaf(kind: number, start: number, end: number, field = 0, flags: number = NodeFlag.named): void {
    this.open(kind, start, end, field, flags);
    this.close();
  }

  /** The finished tree. */
  take(): Snapshot {
    return this.#builder.take();
  }
}
