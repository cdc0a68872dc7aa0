import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { lowerBound } from "../text/positions.ts";
import type { Occurrences } from "../text/words.ts";

/** A node with all that is below it: `from` up to `to`. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** Finds the leaves of a region by the name that stands there, from where words occur in the text. */
export class NameLeaves {
  readonly #leaves = new Map<string, readonly number[]>();

  #table: LeafTable | undefined;
  #byKey: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param occurrences of the words that rules ask for; for other names, all names of the region are read once. */
  constructor(
    private readonly facts: Facts,
    private readonly occurrences: Occurrences | undefined,
    private readonly region: Region,
  ) {}

  /** The nodes at which a name stands: names, and the content of strings that hold it, in the order of the text. */
  named(name: string): readonly number[] {
    let leaves = this.#leaves.get(name);
    if (!leaves) {
      leaves = this.#find(name);
      this.#leaves.set(name, leaves);
    }
    return leaves;
  }

  /** Names in the file for something outside whose last name this is. */
  aliasesOf(name: string): Iterable<string> {
    return this.facts.aliases.named.get(name) ?? NONE;
  }

  /** Names in the file that stand for a member of the module with this last name. */
  membersOf(module: string): Iterable<string> {
    return this.facts.aliases.membersOf.get(module) ?? NONE;
  }

  #find(name: string): readonly number[] {
    const { view } = this.facts;
    const { nameKey } = view.table.definition;
    if (nameKey) {
      this.#byKey ??= leavesByKey(view, nameKey);
      return this.#byKey.get(nameKey(name)) ?? [];
    }
    const known = view.snapshot.moved ? undefined : this.occurrences?.of(name);
    if (!known) {
      this.#table ??= new LeafTable(this.facts.view, this.region);
      return this.#table.named(name);
    }
    const leaves: number[] = [];
    const { start, end } = this.facts.view.snapshot;
    const { from, to } = this.region;
    if (from >= to) return leaves;
    const last = from === 0 ? this.facts.view.text.length : end[from]!;
    for (let i = lowerBound(known, start[from]!); i < known.length && known[i]! < last; i++) {
      this.#add(known[i]!, name.length, leaves);
    }
    return leaves;
  }

  #add(offset: number, length: number, leaves: number[]): void {
    const { view } = this.facts;
    const { start, end, parent } = view.snapshot;
    const innermost = lastStartingAt(start, offset);
    if (innermost < 0) return;
    if (view.role(innermost) === Role.stringContent) {
      if (end[innermost]! >= offset + length) leaves.push(innermost);
      return;
    }
    // A name may have parts, such as the sign of a variable.
    for (let node = innermost; node >= 0 && start[node] === offset; node = parent[node]!) {
      const isName = view.role(node) === Role.name || view.role(node) === Role.shorthand;
      if (isName && end[node] === offset + length) leaves.push(node);
    }
  }
}

/** The names and string contents of a snapshot, where a name may be written in several ways. */
function leavesByKey(view: SyntaxView, nameKey: (name: string) => string): ReadonlyMap<string, readonly number[]> {
  const { count, kind } = view.snapshot;
  const { role } = view.table;
  const leaves = new Map<string, number[]>();
  for (let node = 0; node < count; node++) {
    const r = role[kind[node]!];
    if (r !== Role.name && r !== Role.shorthand && r !== Role.stringContent) continue;
    const key = nameKey(view.textOf(node));
    const known = leaves.get(key);
    if (known) known.push(node);
    else leaves.set(key, [node]);
  }
  return leaves;
}

/** All names and string contents of a snapshot, hashed by their text. */
class LeafTable {
  /** The first node of each bucket, and for each entry the next one; -1 ends a list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #nodes: Int32Array;
  readonly #mask: number;

  constructor(
    private readonly view: SyntaxView,
    { from, to }: Region,
  ) {
    const { kind, start, end } = view.snapshot;
    const { role } = view.table;
    const nodes = new Int32Array(to - from);
    let size = 0;
    for (let node = from; node < to; node++) {
      const r = role[kind[node]!];
      if (r === Role.name || r === Role.shorthand || r === Role.stringContent) nodes[size++] = node;
    }
    let buckets = 16;
    while (buckets < size) buckets *= 2;
    this.#mask = buckets - 1;
    this.#first = new Int32Array(buckets).fill(-1);
    this.#next = new Int32Array(size);
    this.#nodes = nodes.subarray(0, size);
    // From the back, so that each list is in the order of the text.
    for (let entry = size - 1; entry >= 0; entry--) {
      const node = nodes[entry]!;
      const bucket = this.#bucketOf(view.text, start[node]!, end[node]!);
      this.#next[entry] = this.#first[bucket]!;
      this.#first[bucket] = entry;
    }
  }

  named(name: string): number[] {
    const { start, end } = this.view.snapshot;
    const found: number[] = [];
    for (let entry = this.#first[this.#bucketOf(name, 0, name.length)]!; entry >= 0; entry = this.#next[entry]!) {
      const node = this.#nodes[entry]!;
      const from = start[node]!;
      if (end[node]! - from === name.length && this.view.text.startsWith(name, from)) found.push(node);
    }
    return found;
  }

  #bucketOf(text: string, from: number, to: number): number {
    let hash = to - from;
    const last = Math.min(to, from + LONGEST_HASHED);
    for (let i = from; i < last; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) & this.#mask;
  }
}

/** Characters of a name that its hash is made of: string contents may be long. */
const LONGEST_HASHED = 40;

const NONE: ReadonlySet<string> = new Set();

/** The innermost node that starts at an offset, or the last that starts before it. Starts never fall in preorder. */
function lastStartingAt(start: Uint32Array, offset: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
