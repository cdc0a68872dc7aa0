import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { NodeFlag } from "../syntax/snapshot.ts";
import { type Bindings, lookup } from "./bindings.ts";
import type { PatternNode } from "./pattern.ts";
import { keysOf, type RootShape, rootShape } from "./rootShape.ts";

/**
 * Finds the nodes of a snapshot at which a pattern could match: by kind, then by the name the node goes by. Every
 * list is made when it is first asked for, once; so a rule costs next to nothing where its names do not occur,
 * however many rules there are.
 */
export class NodeIndex {
  #byKind: ReadonlyMap<number, readonly number[]> | undefined;
  readonly #known = new Map<RootShape, readonly number[]>();
  readonly #lists = new Map<string, readonly number[]>();
  readonly #keyed = new Map<string, ReadonlyMap<string, readonly number[]>>();
  readonly #groups = new Map<readonly number[], Map<number, number[]>>();
  readonly #shapes = new WeakMap<PatternNode, RootShape>();

  constructor(private readonly facts: Facts) {}

  /** In the order of the text. */
  nodes(shape: RootShape): readonly number[] {
    return shape.key === undefined ? this.#all(shape) : (this.#byKey(shape).get(this.#key(shape.key)) ?? NONE);
  }

  /** The same for a pattern, given what its metavariables already stand for. */
  nodesFor(pattern: PatternNode, bindings: Bindings | undefined): readonly number[] {
    const shape = this.shapeOf(pattern);
    if (shape.key !== undefined || pattern.op !== "assign" || pattern.left.op !== "metavariable")
      return this.nodes(shape);
    const target = lookup(bindings, pattern.left.name);
    const name = target && this.#lastName(target.node);
    return name === undefined ? this.nodes(shape) : (this.#byKey(shape).get(this.#key(name)) ?? NONE);
  }

  /** Of a list that this index made, the nodes for which a container is the nearest one. */
  directlyIn(container: number, list: readonly number[], containerOf: (node: number) => number): readonly number[] {
    let groups = this.#groups.get(list);
    if (!groups) {
      groups = new Map<number, number[]>();
      for (const node of list) {
        const around = containerOf(node);
        const group = groups.get(around);
        if (group) group.push(node);
        else groups.set(around, [node]);
      }
      this.#groups.set(list, groups);
    }
    return groups.get(container) ?? NONE;
  }

  /** The name by which an assignment to a node would be found. */
  #lastName(node: number): string | undefined {
    if (node < 0) return undefined;
    const { view } = this.facts;
    const role = view.role(node);
    if (role === Role.name) return view.textOf(node);
    const name = role === Role.member ? view.child(node, "name") : -1;
    return name < 0 ? undefined : view.textOf(name);
  }

  shapeOf(pattern: PatternNode): RootShape {
    let shape = this.#shapes.get(pattern);
    if (!shape) {
      shape = rootShape(pattern);
      this.#shapes.set(pattern, shape);
    }
    return shape;
  }

  /** The same text for all forms of a name. */
  #key(name: string): string {
    const { nameKey } = this.facts.view.table.definition;
    return nameKey ? nameKey(name) : name;
  }

  #all(shape: RootShape): readonly number[] {
    let list = this.#known.get(shape);
    if (list) return list;
    const name = nameOf(shape);
    list = this.#lists.get(name);
    if (!list) {
      const lists = this.#kindsOf(shape).map((kind) => this.#kinds().get(kind) ?? NONE);
      list = lists.length === 1 ? lists[0]! : Array.from(Int32Array.from(lists.flat()).sort());
      this.#lists.set(name, list);
    }
    this.#known.set(shape, list);
    return list;
  }

  #byKey(shape: RootShape): ReadonlyMap<string, readonly number[]> {
    const name = nameOf(shape);
    let keyed = this.#keyed.get(name);
    if (!keyed) {
      const lists = new Map<string, number[]>();
      for (const node of this.#all(shape)) {
        for (const name of keysOf(this.facts.view, this.facts, node)) {
          const key = this.#key(name);
          const list = lists.get(key);
          if (list) list.push(node);
          else lists.set(key, [node]);
        }
      }
      keyed = lists;
      this.#keyed.set(name, keyed);
    }
    return keyed;
  }

  #kindsOf({ roles, kinds }: RootShape): readonly number[] {
    if (roles.length === 0) return kinds.length > 0 ? kinds : [...this.#kinds().keys()];
    const { role } = this.facts.view.table;
    return [...this.#kinds().keys()].filter((kind) => roles.includes(role[kind]!));
  }

  #kinds(): ReadonlyMap<number, readonly number[]> {
    if (this.#byKind) return this.#byKind;
    const lists: number[][] = [];
    const { view } = this.facts;
    const { kind, flags } = view.snapshot;
    const { role } = view.table;
    for (let node = 0; node < view.count; node++) {
      const k = kind[node]!;
      if ((flags[node]! & NodeFlag.named) === 0 || role[k] === Role.comment) continue;
      const list = lists[k];
      if (list === undefined) lists[k] = [node];
      else list.push(node);
    }
    const byKind = new Map<number, readonly number[]>();
    lists.forEach((list, k) => {
      byKind.set(k, list);
    });
    this.#byKind = byKind;
    return byKind;
  }
}

const NONE: readonly number[] = [];

function nameOf({ roles, kinds }: RootShape): string {
  return `${roles.join()}|${kinds.join()}`;
}

/** The members of a sorted list from `from` up to `to`, which it does not include. */
export function* inRange(nodes: readonly number[], from: number, to: number): Iterable<number> {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle]! < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < nodes.length && nodes[i]! < to; i++) yield nodes[i]!;
}
