import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import type { LanguageTable } from "./table.ts";

/**
 * Brings a part of a tree to the shape that roles need, where a grammar names too little: parts without a field,
 * one kind for two meanings, wrappers that mean nothing. Nodes keep their numbers, and their starts never fall in preorder.
 */
export type Reshape = (tree: Reshaper, node: number) => void;

/** What a definition adds to the kinds and fields of its grammar, and what is done at which kind of node. */
export interface ReshapeEntry {
  /** Kinds that the grammar does not have. */
  readonly kinds: readonly string[];
  /** Fields that the grammar does not have. */
  readonly fields: readonly string[];
  /** By kind; a node comes after those around it. */
  readonly at: Readonly<Record<string, Reshape>>;
}

const done = new WeakSet<Snapshot>();

/**
 * The snapshot as its language wants it: a copy, since the next version of the text shares parts of the first one. One
 * that has its shape, or whose language needs none, is returned as it is.
 */
export function reshape(snapshot: Snapshot, text: string, table: LanguageTable): Snapshot {
  const { reshapes } = table;
  if (reshapes === undefined || done.has(snapshot)) return snapshot;
  const own = {
    ...snapshot,
    kind: snapshot.kind.slice(),
    start: snapshot.start.slice(),
    end: snapshot.end.slice(),
    parent: snapshot.parent.slice(),
    next: snapshot.next.slice(),
    field: snapshot.field.slice(),
    flags: snapshot.flags.slice(),
  };
  done.add(own);
  const tree = new Reshaper(own, text, table);
  const { kind, count } = own;
  for (let node = 0; node < count; node++) reshapes[kind[node]!]?.(tree, node);
  return own;
}

/** What a reshape may do with a snapshot. */
export class Reshaper {
  constructor(
    readonly snapshot: Snapshot,
    readonly text: string,
    private readonly table: LanguageTable,
  ) {}

  textOf(node: number): string {
    return this.text.substring(this.snapshot.start[node]!, this.snapshot.end[node]!);
  }

  is(node: number, ...kinds: readonly string[]): boolean {
    return node >= 0 && kinds.includes(this.table.kindName(this.snapshot.kind[node]!));
  }

  parent(node: number): number {
    return this.snapshot.parent[node]!;
  }

  /** Named children without comments, in order. */
  children(node: number): number[] {
    const { next } = this.snapshot;
    const found: number[] = [];
    for (let c = node + 1; c < next[node]!; c = next[c]!) if (this.#isSignificant(c)) found.push(c);
    return found;
  }

  /** The first child of one of the kinds, or -1. */
  child(node: number, ...kinds: readonly string[]): number {
    const { next, kind } = this.snapshot;
    for (let c = node + 1; c < next[node]!; c = next[c]!) {
      if (kinds.includes(this.table.kindName(kind[c]!)) && this.#isSignificant(c)) return c;
    }
    return -1;
  }

  /** The child in a field, or -1. */
  field(node: number, field: string): number {
    const id = this.table.fieldId(field);
    const { next, field: fields } = this.snapshot;
    for (let c = node + 1; c < next[node]!; c = next[c]!) if (fields[c] === id && this.#isSignificant(c)) return c;
    return -1;
  }

  /** The first token with a text among the children, or -1. */
  token(node: number, ...texts: readonly string[]): number {
    const { next, kind, start, end } = this.snapshot;
    for (let c = node + 1; c < next[node]!; c = next[c]!) {
      const isToken = !this.#isNamed(c) && start[c]! < end[c]!;
      if (isToken && texts.includes(this.table.kindName(kind[c]!))) return c;
    }
    return -1;
  }

  /** The child right behind a token, or -1. */
  after(node: number, ...tokens: readonly string[]): number {
    const token = this.token(node, ...tokens);
    const { next } = this.snapshot;
    const end = token < 0 ? 0 : next[node]!;
    for (let c = token + 1; c < end; c = next[c]!) if (this.#isSignificant(c)) return c;
    return -1;
  }

  /** Puts a child in a field; nothing happens for -1. */
  put(child: number, field: string): void {
    if (child >= 0) this.snapshot.field[child] = this.table.fieldId(field);
  }

  become(node: number, kind: string): void {
    const { kind: kinds, flags } = this.snapshot;
    kinds[node] = this.table.kindIds(kind)[0]!;
    flags[node] = flags[node]! | NodeFlag.named;
  }

  /** The node's children take its place; the first of them takes its field. */
  dissolve(node: number): void {
    const { next, parent, field } = this.snapshot;
    const end = next[node]!;
    if (end === node + 1) return;
    let heir = field[node]!;
    for (let c = node + 1; c < end; c = next[c]!) {
      parent[c] = parent[node]!;
      if (heir === 0 || field[c] !== 0 || !this.#isSignificant(c)) continue;
      field[c] = heir;
      heir = 0;
    }
    next[node] = node + 1;
    this.#empty(node);
  }

  /** A node takes the siblings behind it, up to and including `last`, as children of its own. */
  adopt(node: number, last: number): void {
    const { next, parent, end } = this.snapshot;
    const until = next[last]!;
    for (let c = next[node]!; c < until; c = next[c]!) parent[c] = node;
    next[node] = until;
    end[node] = Math.max(end[node]!, end[last]!);
  }

  /**
   * An operation with a sign before its operand goes from the end of a chain of first children to its beginning.
   *
   * @param top the first node of the chain
   * @param operation the last one: the sign is its first child
   * @param field the field of its operand
   */
  raise(top: number, operation: number, field: string): void {
    const { kind, start, end, parent, next, field: fields, flags } = this.snapshot;
    const length = operation - top;
    const operand = operation + 2;
    const columns = [kind, start, end, next, fields, flags];
    const before = columns.map((column) => column.slice(top, operand));
    for (let above = top; above <= operation; above++) {
      for (let c = above + 1; c < next[above]!; c = next[c]!) {
        if (c >= operand) parent[c] = Math.min(above, operation - 1) + 2;
      }
    }
    columns.forEach((column, index) => {
      const old = before[index]!;
      column[top] = old[length]!;
      column[top + 1] = old[length + 1]!;
      for (let at = 0; at < length; at++) column[top + 2 + at] = old[at]!;
    });
    const [, , ends, nexts, oldFields] = before;
    end[top] = ends![0]!;
    next[top] = nexts![0]!;
    fields[top] = oldFields![0]!;
    next[top + 1] = top + 2;
    for (let at = top + 2; at < operand; at++) {
      start[at] = start[operand]!;
      parent[at] = at === top + 2 ? top : at - 1;
    }
    parent[top + 1] = top;
    this.put(top + 2, field);
    this.put(operand, "");
  }

  /** What the parser missed is there after all. */
  present(node: number): void {
    const { flags } = this.snapshot;
    flags[node] = flags[node]! & ~NodeFlag.missing;
  }

  /** A token means nothing any more. */
  mute(token: number): void {
    if (token >= 0) this.snapshot.kind[token] = this.table.punctuationKind;
  }

  isNamed(node: number): boolean {
    return this.#isNamed(node);
  }

  /** Says which text a node stands for: less than before, or what no other node says. */
  span(node: number, start: number, end: number): void {
    this.snapshot.start[node] = start;
    this.snapshot.end[node] = end;
  }

  /** The node and all below it mean nothing any more; its text stays where it is. */
  hide(node: number): void {
    const { flags, next, field } = this.snapshot;
    for (let at = node; at < next[node]!; at++) flags[at] = flags[at]! & ~NodeFlag.named;
    field[node] = 0;
    this.snapshot.kind[node] = this.table.punctuationKind;
  }

  #empty(node: number): void {
    const { kind, flags, field, start, end } = this.snapshot;
    kind[node] = this.table.punctuationKind;
    flags[node] = flags[node]! & ~NodeFlag.named;
    field[node] = 0;
    end[node] = start[node]!;
  }

  #isNamed(node: number): boolean {
    return (this.snapshot.flags[node]! & NodeFlag.named) !== 0;
  }

  #isSignificant(node: number): boolean {
    return this.#isNamed(node) && !this.table.isComment(this.snapshot.kind[node]!);
  }
}
