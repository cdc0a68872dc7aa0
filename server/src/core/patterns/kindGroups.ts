import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { NodeFlag } from "../syntax/snapshot.ts";
import type { Region } from "./nameLeaves.ts";

/** Nodes in the order of the text. */
export type NodeList = ArrayLike<number>;

/** The significant nodes of a snapshot, grouped by kind. */
export class KindGroups {
  readonly #nodes: Uint32Array;
  /** Those of kind `k` are `#nodes[#from[k]]` up to `#from[k + 1]`. */
  readonly #from: Uint32Array;
  readonly #role: Uint8Array;

  constructor(
    private readonly view: SyntaxView,
    private readonly region: Region,
  ) {
    const { kind, flags } = view.snapshot;
    const { table } = view;
    this.#role = table.role;
    // What did not parse has a kind of its own, beyond those of the grammar; no pattern is of that kind.
    const kinds = table.grammarKinds().length;
    const from = new Uint32Array(kinds + 2);
    const named = NodeFlag.named;
    for (let node = region.from; node < region.to; node++) {
      const k = kind[node]!;
      if ((flags[node]! & named) !== 0 && k < kinds) from[k + 2]!++;
    }
    for (let k = 2; k < kinds + 2; k++) from[k]! += from[k - 1]!;
    const nodes = new Uint32Array(from[kinds + 1]!);
    for (let node = region.from; node < region.to; node++) {
      const k = kind[node]!;
      if ((flags[node]! & named) !== 0 && k < kinds) nodes[from[k + 1]!++] = node;
    }
    this.#nodes = nodes;
    this.#from = from;
  }

  /** Nodes of some kinds, or of all; comments are never among them. */
  ofKinds(kinds: readonly number[] | undefined): NodeList {
    const wanted = kinds ?? Array.from({ length: this.#from.length - 1 }, (_, kind) => kind);
    const groups = wanted
      .filter((kind) => this.#role[kind] !== Role.comment)
      .map((kind) => this.#nodes.subarray(this.#from[kind], this.#from[kind + 1]))
      .filter((group) => group.length > 0);
    if (groups.length === 1) return groups[0]!;
    const all = new Uint32Array(groups.reduce((sum, group) => sum + group.length, 0));
    if (all.length > (this.region.to - this.region.from) / MANY) return this.#inPlace(all, wanted);
    let at = 0;
    for (const group of groups) {
      all.set(group, at);
      at += group.length;
    }
    return all.sort();
  }

  /** The same by a look at every node, which costs less than sorting where many are of these kinds. */
  #inPlace(all: Uint32Array, kinds: readonly number[]): NodeList {
    const { kind, flags } = this.view.snapshot;
    const isWanted = new Uint8Array(this.#from.length);
    for (const k of kinds) if (this.#role[k] !== Role.comment) isWanted[k] = 1;
    const named = NodeFlag.named;
    let at = 0;
    for (let node = this.region.from; node < this.region.to; node++)
      if (isWanted[kind[node]!] === 1 && (flags[node]! & named) !== 0) all[at++] = node;
    return all;
  }
}

/** One node in so many is many: a sort takes some steps for each. */
const MANY = 16;
