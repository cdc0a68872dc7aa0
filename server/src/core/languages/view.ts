import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { reshape } from "./reshape.ts";
import { Role, type Slot } from "./roles.ts";
import { LanguageTable } from "./table.ts";

/** Aliases of aliases beyond this many are taken for a circle. */
const MAX_ALIASES = 20;

/** A snapshot read through its language's table: the only way in which the upper layers look at a tree. */
export class SyntaxView {
  /** The tree in the shape that its language wants. */
  readonly snapshot: Snapshot;

  /** @param snapshot as the grammar made it. */
  constructor(
    snapshot: Snapshot,
    readonly text: string,
    readonly table: LanguageTable,
  ) {
    this.snapshot = reshape(table.shaped(snapshot, text), text, table);
  }

  get count(): number {
    return this.snapshot.count;
  }

  role(node: number): number {
    return this.table.role[this.snapshot.kind[node]!]!;
  }

  textOf(node: number): string {
    return this.text.substring(this.snapshot.start[node]!, this.snapshot.end[node]!);
  }

  isNamed(node: number): boolean {
    return (this.snapshot.flags[node]! & NodeFlag.named) !== 0;
  }

  isComment(node: number): boolean {
    return this.role(node) === Role.comment;
  }

  /** A node that carries meaning: named and no comment. */
  isSignificant(node: number): boolean {
    return this.isNamed(node) && this.role(node) !== Role.comment;
  }

  /** The parent, past nodes that only group. */
  parent(node: number): number {
    let at = this.snapshot.parent[node]!;
    while (at >= 0 && this.role(at) === Role.group) at = this.snapshot.parent[at]!;
    return at;
  }

  /** The child in a slot, or -1; of what wraps a name, the name. */
  child(node: number, slot: Slot): number {
    const kind = this.snapshot.kind[node]!;
    const field = this.table.slot[slot][kind]!;
    if (field === 0) return this.#childByKind(node, slot);
    if (LanguageTable.position(field) !== undefined) return this.childByField(node, field);
    const through = this.table.through[kind]!;
    let found = this.childByField(node, field);
    if (found < 0 && through !== 0) found = this.#childThrough(node, field, through);
    return this.table.wrapsNames && found >= 0 ? this.nameIn(found) : found;
  }

  /** Goes from a declared target (`*p`, `buf[10]`) to the name in it. */
  nameIn(target: number): number {
    let at = target;
    while (this.role(at) === Role.nameWrapper) {
      const inner = this.wrapped(at);
      if (inner < 0) return at;
      at = inner;
    }
    return at;
  }

  /** What a name wrapper holds, or -1. */
  wrapped(wrapper: number): number {
    const field = this.table.slot.name[this.snapshot.kind[wrapper]!]!;
    if (field !== 0) return this.childByField(wrapper, field);
    for (const child of this.children(wrapper)) if (this.role(child) !== Role.optional) return child;
    return -1;
  }

  #childByKind(node: number, slot: Slot): number {
    const kinds = this.table.slotKinds(slot, this.snapshot.kind[node]!);
    if (!kinds) return -1;
    const { next, kind } = this.snapshot;
    for (let c = node + 1; c < next[node]!; c = next[c]!) if (kinds.has(kind[c]!)) return c;
    return -1;
  }

  /** The innermost child with a field, below a chain of children with another. */
  #childThrough(node: number, field: number, through: number): number {
    let found = -1;
    for (let at = this.childByField(node, through); at >= 0; ) {
      const here = this.childByField(at, field);
      if (here >= 0) found = here;
      const deeper = this.childByField(at, through);
      at = deeper >= 0 ? deeper : this.role(at) === Role.nameWrapper ? this.wrapped(at) : -1;
    }
    return found;
  }

  /** All children in a slot, in order: the `elif` and `else` of an `if`. */
  childrenIn(node: number, slot: Slot): number[] {
    const field = this.table.slot[slot][this.snapshot.kind[node]!]!;
    return field === 0 ? [] : this.childrenByField(node, field);
  }

  /** The first child with a field, or at the place that stands for one; -1 for none. */
  childByField(node: number, field: number): number {
    const position = LanguageTable.position(field);
    if (position !== undefined) return this.children(node).at(position) ?? -1;
    const { next, field: fieldOf } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) {
      if (fieldOf[c] === field && !this.isComment(c)) return this.role(c) === Role.group ? this.unwrap(c) : c;
    }
    return -1;
  }

  /** All children with a field, in order: `a` and `b` of `var a, b int`. */
  childrenByField(node: number, field: number): number[] {
    const first = this.childByField(node, field);
    if (first < 0) return [];
    if (LanguageTable.position(field) !== undefined) return [first];
    const { next, field: fieldOf } = this.snapshot;
    const result = [first];
    for (let c = next[first]!; c < next[node]!; c = next[c]!) {
      if (fieldOf[c] === field && this.isSignificant(c)) result.push(c);
    }
    return result;
  }

  /** Named children without comments, in order; those of a group in its place. */
  children(node: number): number[] {
    const result: number[] = [];
    this.#addChildren(node, result);
    return result;
  }

  firstChild(node: number): number {
    const { next } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) {
      if (!this.isSignificant(c)) continue;
      if (this.role(c) !== Role.group) return c;
      const inner = this.firstChild(c);
      if (inner >= 0) return inner;
    }
    return -1;
  }

  /** Goes through parentheses, type assertions and groups of one to what they hold, and from an alias to its node. */
  unwrap(node: number): number {
    let at = node;
    for (let aliases = 0; aliases < MAX_ALIASES; ) {
      const role = this.role(at);
      let inner = -1;
      if (role === Role.transparent) inner = this.inner(at);
      else if (role === Role.group && this.children(at).length === 1) inner = this.firstChild(at);
      else if (role === Role.alias) {
        inner = this.table.definition.refersTo?.(this, at) ?? -1;
        aliases++;
      }
      if (inner < 0) return at;
      at = inner;
    }
    return node;
  }

  /** What a transparent node holds, apart from what is optional; -1 for nothing. */
  inner(node: number): number {
    const { next } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) {
      if (this.isSignificant(c) && this.role(c) !== Role.optional) return c;
    }
    return -1;
  }

  /** Goes on through type arguments to the name that has them. */
  plain(node: number): number {
    let at = this.unwrap(node);
    while (this.role(at) === Role.generic) {
      const name = this.child(at, "name");
      if (name < 0) return at;
      at = this.unwrap(name);
    }
    return at;
  }

  /** The smallest node that covers the span. */
  covering(start: number, end: number): number {
    const { start: from, end: to, next } = this.snapshot;
    let node = 0;
    for (;;) {
      let inner = -1;
      const last = next[node]!;
      for (let c = node + 1; c < last && from[c]! <= start; c = next[c]!) {
        if (to[c]! >= end && to[c]! > from[c]!) inner = c;
      }
      if (inner < 0) return node;
      node = inner;
    }
  }

  /** The nearest ancestor (the node included) with one of the roles, or -1. */
  enclosing(node: number, ...roles: readonly number[]): number {
    for (let at = node; at >= 0; at = this.snapshot.parent[at]!) if (roles.includes(this.role(at))) return at;
    return -1;
  }

  contains(outer: number, inner: number): boolean {
    return inner >= outer && inner < this.snapshot.next[outer]!;
  }

  #addChildren(node: number, out: number[]): void {
    const { next } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) {
      if (!this.isSignificant(c)) continue;
      if (this.role(c) === Role.group) this.#addChildren(c, out);
      else out.push(c);
    }
  }
}
