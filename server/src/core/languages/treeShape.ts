import type { Grammar } from "../syntax/grammar.ts";
import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { type ShapeNames, TreeEdit } from "./treeEdit.ts";

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
  return new Map(shape?.made.map((name, index) => [name, grammar.kindCount + index]));
}

/** A shape resolved against its grammar. */
export class TreeShaper {
  readonly #rules: (((tree: TreeEdit, node: number) => void) | undefined)[];
  readonly #known = new WeakMap<Snapshot, Snapshot>();
  readonly #names: ShapeNames;

  constructor(shape: TreeShape, grammar: Grammar, made: ReadonlyMap<string, number>) {
    this.#names = namesOf(grammar, made);
    this.#rules = new Array(grammar.kindCount + made.size).fill(undefined);
    for (const [kind, rule] of Object.entries(shape.rules)) {
      const id = made.get(kind);
      for (const one of id === undefined ? grammar.kindIds(kind) : [id]) this.#rules[one] = rule;
    }
  }

  /** The snapshot as the language wants it; the same one where nothing changes. */
  shaped(snapshot: Snapshot, text: string): Snapshot {
    const known = this.#known.get(snapshot);
    if (known) return known;
    const tree = new TreeEdit(snapshot, text, this.#names);
    const { kind, flags, count } = tree.nodes;
    const rules = this.#rules;
    for (let node = 0; node < count; node++) {
      if ((flags[node]! & NodeFlag.named) === 0) continue;
      const rule = rules[kind[node]!];
      if (rule && !tree.isDropped(node)) rule(tree, node);
    }
    const shaped = tree.build();
    this.#known.set(snapshot, shaped);
    this.#known.set(shaped, shaped);
    return shaped;
  }
}

function namesOf(grammar: Grammar, made: ReadonlyMap<string, number>): ShapeNames {
  const canonical = Uint16Array.from({ length: 65536 }, (_, id) => id);
  const kindNames: string[] = [];
  const kindIds = new Map<string, number>();
  for (let id = 0; id < grammar.kindCount; id++) {
    const name = grammar.kindName(id);
    kindNames[id] = name;
    if (name === "") continue;
    const isNamed = grammar.kindIsNamed(id);
    const ids = grammar.kindIds(name);
    const first = isNamed ? ids.find((other) => grammar.kindIsNamed(other)) : ids[0];
    if (isNamed) canonical[id] = first ?? id;
    if (isNamed || !kindIds.has(name)) kindIds.set(name, first ?? id);
  }
  for (const [name, id] of made) {
    kindNames[id] = name;
    kindIds.set(name, id);
  }
  const fieldIds = new Map<string, number>();
  for (let id = 1; grammar.fieldName(id) !== ""; id++) fieldIds.set(grammar.fieldName(id), id);
  return { canonical, kindNames, kindIds, fieldIds };
}
