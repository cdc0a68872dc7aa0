import { allocateSnapshot, NodeFlag, type Snapshot } from "../syntax/snapshot.ts";

/** The kinds and fields of a grammar and of a language's shape. */
export interface ShapeNames {
  /** Grammars have several ids for some kinds: one for each is enough. */
  readonly canonical: Uint16Array;
  readonly kindNames: readonly string[];
  readonly kindIds: ReadonlyMap<string, number>;
  readonly fieldIds: ReadonlyMap<string, number>;
}

/** A node that the grammar did not make: it holds nodes from `at` up to `end`, or none. */
interface Made {
  readonly at: number;
  readonly end: number;
  readonly kind: number;
  readonly field: number;
  readonly start: number | undefined;
  /** Of a leaf. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
}

/** Changes to one snapshot, in the numbers of its nodes before any of them. */
export class TreeEdit {
  /** Kinds, fields and spans are changed in place, in a copy. */
  readonly nodes: Snapshot;
  readonly #made: Made[] = [];
  readonly #dropped: Uint8Array;
  #droppedCount = 0;
  /** Nodes that are moved, with where to. */
  readonly #moved = new Map<number, number>();
  readonly #guests = new Map<number, number>();
  #changes = false;

  constructor(
    private readonly before: Snapshot,
    readonly source: string,
    private readonly names: ShapeNames,
  ) {
    const { count } = before;
    const kind = before.kind.slice();
    const { canonical } = names;
    for (let node = 0; node < count; node++) {
      const one = canonical[kind[node]!]!;
      if (one === kind[node]) continue;
      kind[node] = one;
      this.#changes = true;
    }
    this.nodes = {
      ...before,
      kind,
      field: before.field.slice(),
      start: before.start.slice(),
      end: before.end.slice(),
    };
    this.#dropped = new Uint8Array(count);
  }

  /** All children, brackets and comments included. */
  children(node: number): number[] {
    const { next } = this.before;
    const found: number[] = [];
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) found.push(c);
    return found;
  }

  /** Children that carry meaning: named, and no comment. */
  named(node: number): number[] {
    const { next } = this.before;
    const found: number[] = [];
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) if (this.isNamed(c)) found.push(c);
    return found;
  }

  isNamed(node: number): boolean {
    return (this.before.flags[node]! & (NodeFlag.named | NodeFlag.extra)) === NodeFlag.named;
  }

  /** The child with a field, or -1. */
  child(node: number, field: string): number {
    const { next } = this.before;
    const fields = this.nodes.field;
    const id = this.#field(field);
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) if (fields[c] === id) return c;
    return -1;
  }

  hasField(node: number): boolean {
    return this.nodes.field[node] !== 0;
  }

  parent(node: number): number {
    return this.before.parent[node]!;
  }

  /** The node behind the last of a node's own. */
  next(node: number): number {
    return this.before.next[node]!;
  }

  kindOf(node: number): string {
    return this.names.kindNames[this.nodes.kind[node]!] ?? "ERROR";
  }

  text(node: number): string {
    return this.source.substring(this.nodes.start[node]!, this.nodes.end[node]!);
  }

  isDropped(node: number): boolean {
    return this.#dropped[node] === 1;
  }

  setKind(node: number, kind: string): void {
    this.nodes.kind[node] = this.#kind(kind);
    this.#changes = true;
  }

  setField(node: number, field: string): void {
    this.nodes.field[node] = this.#field(field);
    this.#changes = true;
  }

  /** Changes what a node covers. */
  setSpan(node: number, start: number, end: number): void {
    this.nodes.start[node] = start;
    this.nodes.end[node] = end;
    this.#changes = true;
  }

  /** Takes away all that is below a node. */
  makeLeaf(node: number): void {
    const end = this.before.next[node]!;
    for (let inner = node + 1; inner < end; inner++) this.#drop(inner);
  }

  /** Takes a node away and leaves its children in its place. */
  dissolve(node: number): void {
    this.#drop(node);
  }

  /**
   * Puts the children from `first` to `last` under a new node; of several that start alike, the first is outside.
   *
   * @param start where the new node starts, if not where its first child does.
   */
  wrap(first: number, last: number, kind: string, field?: string, start?: number): void {
    this.#add({
      at: first,
      end: this.before.next[last]!,
      kind: this.#kind(kind),
      field: field === undefined ? 0 : this.#field(field),
      start,
      span: undefined,
    });
  }

  /** Moves a node that comes later below a leaf. */
  move(node: number, leaf: number): void {
    this.#moved.set(node, leaf);
    this.#guests.set(leaf, node);
    this.#changes = true;
  }

  /** Puts a new leaf before a node; it covers text that stands anywhere. */
  insert(before: number, kind: string, span: { start: number; end: number }, field: string): void {
    const made = { at: before, end: before, kind: this.#kind(kind), field: this.#field(field) };
    this.#add({ ...made, start: undefined, span });
  }

  /** The snapshot after all changes; the one before where there are none. */
  build(): Snapshot {
    if (!this.#changes) return this.before;
    const { before } = this;
    // Sorting is stable: what was made first stays outside.
    const made = this.#made.sort((a, b) => a.at - b.at);
    const count = before.count - this.#droppedCount + made.length;
    const placed = new Uint32Array(before.count);
    const madeAt = new Uint32Array(made.length);
    this.#place(made, placed, madeAt);
    const out: Snapshot = {
      ...allocateSnapshot(count),
      count,
      depth: before.depth + Math.min(made.length, before.depth),
      ...(this.#moved.size > 0 ? { moved: true as const } : {}),
    };
    this.#copy(out, placed);
    this.#adopt(out, made, madeAt, placed);
    const { next, parent } = out;
    for (let i = 0; i < count; i++) next[i] = i + 1;
    for (let i = count - 1; i > 0; i--) {
      const above = parent[i]!;
      if (next[i]! > next[above]!) next[above] = next[i]!;
    }
    return out;
  }

  /** Where each old node goes, and each made one. */
  #place(made: readonly Made[], placed: Uint32Array, madeAt: Uint32Array): void {
    const { count, next } = this.before;
    const hasMoves = this.#moved.size > 0;
    let i = 0;
    let m = 0;
    const place = (from: number, to: number): void => {
      for (let node = from; node < to; node++) {
        if (hasMoves && node !== from && this.#moved.has(node)) {
          node = next[node]! - 1;
          continue;
        }
        while (m < made.length && made[m]!.at < node) m++;
        for (; m < made.length && made[m]!.at === node; m++) madeAt[m] = i++;
        placed[node] = i;
        if (this.#dropped[node] === 0) i++;
        const guest = hasMoves ? this.#guests.get(node) : undefined;
        if (guest === undefined) continue;
        const after = m;
        place(guest, next[guest]!);
        m = after;
      }
    };
    place(0, count);
  }

  #copy(out: Snapshot, placed: Uint32Array): void {
    const { before, nodes } = this;
    const dropped = this.#dropped;
    for (let node = 0; node < before.count; node++) {
      if (dropped[node] === 1) continue;
      const i = placed[node]!;
      out.kind[i] = nodes.kind[node]!;
      out.start[i] = nodes.start[node]!;
      out.end[i] = nodes.end[node]!;
      out.field[i] = nodes.field[node]!;
      out.flags[i] = before.flags[node]!;
      let above = before.parent[node]!;
      while (above > 0 && dropped[above] === 1) above = before.parent[above]!;
      out.parent[i] = node === 0 ? -1 : placed[above]!;
    }
    for (const [node, leaf] of this.#moved) out.parent[placed[node]!] = placed[leaf]!;
  }

  #adopt(out: Snapshot, made: readonly Made[], madeAt: Uint32Array, placed: Uint32Array): void {
    const { before, nodes } = this;
    for (let m = 0; m < made.length; m++) {
      const entry = made[m]!;
      const i = madeAt[m]!;
      out.kind[i] = entry.kind;
      out.field[i] = entry.field;
      out.flags[i] = NodeFlag.named;
      // What is outside was made before, so the parent may be a made node.
      out.parent[i] = out.parent[placed[this.#firstKept(entry.at)]!]!;
      if (entry.span) {
        out.start[i] = entry.span.start;
        out.end[i] = entry.span.end;
        continue;
      }
      out.start[i] = entry.start ?? nodes.start[entry.at]!;
      for (let child = entry.at; child < entry.end; ) {
        const isDissolved = this.#dropped[child] === 1;
        if (!isDissolved && !this.#moved.has(child)) {
          out.parent[placed[child]!] = i;
          out.end[i] = nodes.end[child]!;
        }
        child = isDissolved ? child + 1 : before.next[child]!;
      }
    }
  }

  #firstKept(node: number): number {
    let at = node;
    while (this.#dropped[at] === 1) at++;
    return at;
  }

  #add(made: Made): void {
    this.#made.push(made);
    this.#changes = true;
  }

  #drop(node: number): void {
    if (this.#dropped[node] === 1) return;
    this.#dropped[node] = 1;
    this.#droppedCount++;
    this.#changes = true;
  }

  #kind(name: string): number {
    const id = this.names.kindIds.get(name);
    if (id === undefined) throw new Error(`there is no kind "${name}"`);
    return id;
  }

  #field(name: string): number {
    const id = this.names.fieldIds.get(name);
    if (id === undefined) throw new Error(`there is no field "${name}"`);
    return id;
  }
}
