import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { Role, type Slot } from "./roles.ts";
import { type LanguageTable, SLOT_POSITION } from "./table.ts";

/** A snapshot read through its language's table: the only way in which the upper layers look at a tree. */
export class SyntaxView {
  constructor(
    readonly snapshot: Snapshot,
    readonly text: string,
    readonly table: LanguageTable,
  ) {}

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

  /** The child in a slot, or -1; of what wraps a name, the name. */
  child(node: number, slot: Slot): number {
    const kind = this.snapshot.kind[node]!;
    const field = this.table.slot[slot][kind]!;
    if (field === 0) return this.#childByKind(node, slot);
    if (field >= SLOT_POSITION) return this.children(node)[field - SLOT_POSITION] ?? -1;
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
    if (field === 0) return [];
    if (field >= SLOT_POSITION) return this.children(node).slice(field - SLOT_POSITION, field - SLOT_POSITION + 1);
    return this.children(node).filter((child) => this.snapshot.field[child] === field);
  }

  childByField(node: number, field: number): number {
    const { next, field: fieldOf } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) if (fieldOf[c] === field && !this.isComment(c)) return c;
    return -1;
  }

  /** Named children without comments, in order. */
  children(node: number): number[] {
    const { next } = this.snapshot;
    const end = next[node]!;
    const result: number[] = [];
    for (let c = node + 1; c < end; c = next[c]!) if (this.isSignificant(c)) result.push(c);
    return result;
  }

  firstChild(node: number): number {
    const { next } = this.snapshot;
    const end = next[node]!;
    for (let c = node + 1; c < end; c = next[c]!) if (this.isSignificant(c)) return c;
    return -1;
  }

  /** Goes through parentheses and type assertions to what they hold. */
  unwrap(node: number): number {
    let at = node;
    while (this.role(at) === Role.transparent) {
      const inner = this.firstChild(at);
      if (inner < 0) return at;
      at = inner;
    }
    return at;
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
}
