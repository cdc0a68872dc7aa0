import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Occurrences } from "../text/words.ts";
import { lastSegment } from "./rootShape.ts";

/** Finds the leaves of a snapshot by the name that stands there, from where words occur in the text. */
export class NameLeaves {
  readonly #leaves = new Map<string, readonly number[]>();
  #aliases: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #membersOf: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  #table: LeafTable | undefined;

  /** @param occurrences of the words that rules ask for; for other names, all names of the file are read once. */
  constructor(
    private readonly facts: Facts,
    private readonly occurrences: Occurrences | undefined,
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

  /** Names in the file, other than this one, for something outside whose last name it is. */
  aliasesOf(name: string): Iterable<string> {
    this.#aliases ??= group(this.facts.aliases.map(({ local, path }) => [lastSegment(path), local]));
    return this.#aliases.get(name) ?? NONE;
  }

  /** Names in the file that stand for a member of the module with this last name. */
  membersOf(module: string): Iterable<string> {
    this.#membersOf ??= group(
      this.facts.aliases.flatMap(({ local, path }) => {
        const owner = path.slice(0, -lastSegment(path).length - 1);
        return owner === "" ? [] : [[lastSegment(owner), local] as const];
      }),
    );
    return this.#membersOf.get(module) ?? NONE;
  }

  #find(name: string): readonly number[] {
    const known = this.occurrences?.of(name);
    if (!known) {
      this.#table ??= new LeafTable(this.facts.view);
      return this.#table.named(name);
    }
    const leaves: number[] = [];
    for (const offset of known) this.#add(offset, name.length, leaves);
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

/** All names and string contents of a snapshot, hashed by their text. */
class LeafTable {
  /** The first node of each bucket, and for each entry the next one; -1 ends a list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #nodes: Int32Array;
  readonly #mask: number;

  constructor(private readonly view: SyntaxView) {
    const { count, kind, start, end } = view.snapshot;
    const { role } = view.table;
    const nodes = new Int32Array(count);
    let size = 0;
    for (let node = 0; node < count; node++) {
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

function group(pairs: readonly (readonly [key: string, value: string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const known = groups.get(key);
    if (known) known.add(value);
    else groups.set(key, new Set([value]));
  }
  return groups;
}

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
