import type { Grammar } from "../syntax/grammar.ts";
import { allocateSnapshot, NodeFlag, type Snapshot } from "../syntax/snapshot.ts";

/**
 * What a language changes about its grammar's tree before anything looks at it, where roles and slots cannot say it:
 * `$o->m($x)` is one node with an object, a name and arguments, and becomes a call whose callee is a member.
 */
export interface TreeShape {
  /** Names of kinds that the grammar lacks; the language's table may name them like any other. */
  readonly made: readonly string[];
  /** For nodes of a kind, in preorder: a kind that a rule gives to a node below it is the one that counts there. */
  readonly rules: Readonly<Record<string, (tree: TreeEdit, node: number) => void>>;
}

/** Ids of a language's made kinds by name: they follow those of its grammar. */
export function madeKindIds(shape: TreeShape | undefined, grammar: Grammar): ReadonlyMap<string, number> {
  return new Map(shape?.made.map((name, index) => [name, grammar.language.nodeTypeCount + index]));
}

/** A shape resolved against its grammar. */
export class Reshaper {
  readonly #rules: ((tree: TreeEdit, node: number) => void)[] = [];
  readonly #known = new WeakMap<Snapshot, Snapshot>();
  /** Grammars have several ids for some kinds: one for each is enough. */
  readonly #canonical = Uint16Array.from({ length: 65536 }, (_, id) => id);

  constructor(
    shape: TreeShape,
    private readonly grammar: Grammar,
    private readonly made: ReadonlyMap<string, number>,
  ) {
    const { language } = grammar;
    for (let id = 0; id < language.nodeTypeCount; id++) {
      const kind = language.nodeTypeForId(id);
      if (kind === null || !language.nodeTypeIsNamed(id)) continue;
      this.#canonical[id] = grammar.kindIds(kind).find((other) => language.nodeTypeIsNamed(other)) ?? id;
    }
    for (const [kind, rule] of Object.entries(shape.rules)) {
      const id = made.get(kind);
      for (const one of id === undefined ? grammar.kindIds(kind) : [id]) this.#rules[one] = rule;
    }
  }

  /** The snapshot as the language wants it; the same one where nothing changes. */
  reshape(snapshot: Snapshot, text: string): Snapshot {
    let shaped = this.#known.get(snapshot);
    if (!shaped) {
      const tree = new TreeEdit(snapshot, text, this.grammar, this.made, this.#canonical);
      const { kind, flags, count } = tree.nodes;
      for (let node = 0; node < count; node++) {
        if (tree.isDropped(node) || (flags[node]! & NodeFlag.named) === 0) continue;
        this.#rules[kind[node]!]?.(tree, node);
      }
      shaped = tree.build();
      this.#known.set(snapshot, shaped);
    }
    return shaped;
  }
}

/** A node that the grammar did not make: it holds nodes from `at` up to `end`, or none. */
interface Made {
  readonly at: number;
  readonly end: number;
  readonly kind: number;
  readonly field: number;
  readonly start?: number | undefined;
  /** Of a leaf. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** Changes to one snapshot, in the numbers of its nodes before any of them. */
export class TreeEdit {
  /** Kinds, fields and spans are changed in place, in a copy. */
  readonly nodes: Snapshot;
  readonly #made: Made[] = [];
  readonly #dropped: Uint8Array;
  /** Nodes that are moved, with where to. */
  readonly #moved = new Map<number, number>();
  readonly #guests = new Map<number, number>();
  #changes = false;

  constructor(
    private readonly before: Snapshot,
    readonly source: string,
    private readonly grammar: Grammar,
    private readonly kinds: ReadonlyMap<string, number>,
    canonical: Uint16Array,
  ) {
    const { kind, field, start, end } = before;
    this.nodes = { ...before, kind: kind.slice(), field: field.slice(), start: start.slice(), end: end.slice() };
    for (let node = 0; node < before.count; node++) {
      const one = canonical[kind[node]!]!;
      if (one === kind[node]) continue;
      this.nodes.kind[node] = one;
      this.#changes = true;
    }
    this.#dropped = new Uint8Array(before.count);
  }

  /** All children, brackets and comments included. */
  children(node: number): number[] {
    const { next } = this.before;
    const found: number[] = [];
    for (let c = node + 1; c < next[node]!; c = next[c]!) found.push(c);
    return found;
  }

  /** Children that carry meaning: named, and no comment. */
  named(node: number): number[] {
    const { flags } = this.before;
    return this.children(node).filter((c) => (flags[c]! & (NodeFlag.named | NodeFlag.extra)) === NodeFlag.named);
  }

  /** The child with a field, or -1. */
  child(node: number, field: string): number {
    const id = this.grammar.fieldId(field);
    return this.children(node).find((c) => this.nodes.field[c] === id) ?? -1;
  }

  parent(node: number): number {
    return this.before.parent[node]!;
  }

  kindOf(node: number): string {
    const id = this.nodes.kind[node]!;
    for (const [name, made] of this.kinds) if (made === id) return name;
    return this.grammar.kindName(id);
  }

  text(node: number): string {
    return this.source.substring(this.nodes.start[node]!, this.nodes.end[node]!);
  }

  isDropped(node: number): boolean {
    return this.#dropped[node] === 1;
  }

  next(node: number): number {
    return this.before.next[node]!;
  }

  setKind(node: number, kind: string): void {
    this.nodes.kind[node] = this.#kind(kind);
    this.#changes = true;
  }

  setField(node: number, field: string): void {
    this.nodes.field[node] = this.grammar.fieldId(field);
    this.#changes = true;
  }

  /** Narrows what a node covers. */
  setSpan(node: number, start: number, end: number): void {
    this.nodes.start[node] = start;
    this.nodes.end[node] = end;
    this.#changes = true;
  }

  /** Takes away all that is below a node. */
  makeLeaf(node: number): void {
    const end = this.before.next[node]!;
    this.#dropped.fill(1, node + 1, end);
    if (end > node + 1) this.#changes = true;
  }

  /**
   * Puts the children from `first` to `last` under a new node; of several that start alike, the first is outside.
   *
   * @param start where the new node starts, if not where its first child does.
   */
  wrap(first: number, last: number, kind: string, field?: string, start?: number): void {
    this.#add({ at: first, end: this.before.next[last]!, kind: this.#kind(kind), field: this.#field(field), start });
  }

  /** Takes a node away and leaves its children in its place. */
  dissolve(node: number): void {
    this.#dropped[node] = 1;
    this.#changes = true;
  }

  /** Moves a node that comes later below a leaf. */
  move(node: number, leaf: number): void {
    this.#moved.set(node, leaf);
    this.#guests.set(leaf, node);
    this.#changes = true;
  }

  /** Puts a new leaf before a node; it covers text that stands anywhere. */
  insert(before: number, kind: string, span: { start: number; end: number }, field?: string): void {
    this.#add({ at: before, end: before, kind: this.#kind(kind), field: this.#field(field), span });
  }

  #add(made: Made): void {
    this.#made.push(made);
    this.#changes = true;
  }

  #kind(name: string): number {
    const { language } = this.grammar;
    const ids = this.grammar.kindIds(name);
    const id = this.kinds.get(name) ?? ids.find((one) => language.nodeTypeIsNamed(one)) ?? ids[0];
    if (id === undefined) throw new Error(`there is no kind "${name}"`);
    return id;
  }

  #field(name: string | undefined): number {
    return name === undefined ? 0 : this.grammar.fieldId(name);
  }

  /** The snapshot after all changes; the one before where there are none. */
  build(): Snapshot {
    if (!this.#changes) return this.before;
    const made = this.#made
      .map((entry, order) => ({ ...entry, order }))
      .sort((a, b) => a.at - b.at || a.order - b.order);
    const order = this.#order(made);
    const depth = this.before.depth + Math.min(made.length, this.before.depth);
    const out: Snapshot = {
      ...allocateSnapshot(order.length),
      count: order.length,
      depth,
      ...(this.#moved.size > 0 ? { moved: true } : {}),
    };
    const placed = new Uint32Array(this.before.count);
    const madeAt = new Uint32Array(made.length);
    order.forEach((node, i) => {
      if (node >= 0) placed[node] = i;
      else madeAt[~node] = i;
    });
    this.#copy(out, placed);
    this.#adopt(out, made, madeAt, placed);
    for (let i = 0; i < out.count; i++) out.next[i] = i + 1;
    for (let i = out.count - 1; i > 0; i--) {
      const parent = out.parent[i]!;
      if (out.next[i]! > out.next[parent]!) out.next[parent] = out.next[i]!;
    }
    return out;
  }

  /** What comes after what: old nodes by their numbers, made ones by the complement of theirs. */
  #order(made: readonly Made[]): number[] {
    const { count, next } = this.before;
    const order: number[] = [];
    let m = 0;
    const emit = (from: number, to: number): void => {
      for (let node = from; node < to; node++) {
        if (this.#moved.has(node) && node !== from) {
          node = next[node]! - 1;
          continue;
        }
        while (m < made.length && made[m]!.at < node) m++;
        for (; m < made.length && made[m]!.at === node; m++) order.push(~m);
        if (this.#dropped[node] === 0) order.push(node);
        const guest = this.#guests.get(node);
        if (guest === undefined) continue;
        const after = m;
        emit(guest, next[guest]!);
        m = after;
      }
    };
    emit(0, count);
    return order;
  }

  #copy(out: Snapshot, placed: Uint32Array): void {
    const { before, nodes } = this;
    for (let node = 0; node < before.count; node++) {
      if (this.#dropped[node] === 1) continue;
      const i = placed[node]!;
      out.kind[i] = nodes.kind[node]!;
      out.start[i] = nodes.start[node]!;
      out.end[i] = nodes.end[node]!;
      out.field[i] = nodes.field[node]!;
      out.flags[i] = before.flags[node]!;
      let above = this.#moved.get(node) ?? before.parent[node]!;
      while (above > 0 && this.#dropped[above] === 1) above = before.parent[above]!;
      out.parent[i] = node === 0 ? -1 : placed[above]!;
    }
  }

  #adopt(out: Snapshot, made: readonly Made[], madeAt: Uint32Array, placed: Uint32Array): void {
    const { before, nodes } = this;
    made.forEach((entry, m) => {
      const i = madeAt[m]!;
      out.kind[i] = entry.kind;
      out.field[i] = entry.field;
      out.flags[i] = NodeFlag.named;
      // What is outside was made before, so the parent may be a made node.
      out.parent[i] = out.parent[placed[this.#firstKept(entry.at)]!]!;
      if (entry.span) {
        out.start[i] = entry.span.start;
        out.end[i] = entry.span.end;
        return;
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
    });
  }

  #firstKept(node: number): number {
    let at = node;
    while (this.#dropped[at] === 1) at++;
    return at;
  }
}
