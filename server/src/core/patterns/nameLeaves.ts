import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { Occurrences } from "../text/words.ts";
import { lastSegment } from "./rootShape.ts";

/** Finds the leaves of a snapshot by the name that stands there, from where words occur in the text. */
export class NameLeaves {
  readonly #leaves = new Map<string, readonly number[]>();
  #aliases: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #membersOf: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** @param occurrences of the words that rules ask for; other names are looked for in the text. */
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
    const { view } = this.facts;
    const leaves: number[] = [];
    const known = this.occurrences?.of(name);
    if (known) {
      for (const offset of known) this.#add(offset, name.length, leaves);
    } else {
      for (let at = view.text.indexOf(name); at >= 0; at = view.text.indexOf(name, at + 1)) {
        this.#add(at, name.length, leaves);
      }
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
