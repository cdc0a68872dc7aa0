import { lastSegment } from "../facts/aliases.ts";
import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { lowerBound } from "../text/positions.ts";
import type { Occurrences } from "../text/words.ts";
import { type Bindings, lookup } from "./bindings.ts";
import type { Blocks } from "./blocks.ts";
import { implicitReturns } from "./implicitReturns.ts";
import { KindGroups, type NodeList } from "./kindGroups.ts";
import { declaratorsOf } from "./matchAssign.ts";
import { NameLeaves, type Region } from "./nameLeaves.ts";
import { type NameCondition, namesAt } from "./nameSlot.ts";
import type { PatternNode } from "./pattern.ts";
import { fitsShape, type RootShape, rootShape } from "./rootShape.ts";

/**
 * Finds the nodes of a region at which a pattern could match: by the name the node goes by where the pattern has one,
 * else by kind. Names are found from the places where their words occur in the text, so a rule costs next to nothing
 * where its names do not occur, however many rules there are. Every list is made when it is first asked for, once.
 */
export class NodeIndex {
  readonly #leaves: NameLeaves;
  readonly #byRoles = new Map<string, NodeList>();
  readonly #byName = new Map<string, NodeList>();
  readonly #known = new Map<RootShape, NodeList>();
  readonly #groups = new Map<NodeList, Map<number, number[]>>();
  readonly #shapes = new WeakMap<PatternNode, RootShape>();
  #kinds: KindGroups | undefined;
  #pairs: ReadonlyMap<string, NodeList> | undefined;
  readonly #byCondition = new Map<string, NodeList>();
  /** For each slot, the names at nodes. */
  readonly #names = new Map<string, Map<number, readonly string[] | undefined>>();
  /** By the roles that a shape asks for. */
  readonly #assignments = new Map<string, ReadonlyMap<string, NodeList>>();
  /** The kinds of parts of nodes, for each list of nodes and slot. */
  readonly #partKinds = new Map<string, Uint16Array>();
  /** The same for the assignments right below one container each. */
  readonly #assignmentsIn = new Map<string, ReadonlyMap<string, NodeList>>();

  /** Names stand for their values while the present rule matches, so what it must hold may stand elsewhere. */
  followsValues = false;

  constructor(
    private readonly facts: Facts,
    occurrences: Occurrences | undefined,
    private readonly region: Region = { from: 0, to: facts.view.count },
  ) {
    this.#leaves = new NameLeaves(facts, occurrences, region);
  }

  nodes(shape: RootShape): NodeList {
    if (shape.within && (this.followsValues || !this.#isFindable(shape.within))) return this.#all(shape);
    let list = this.#known.get(shape);
    if (!list) {
      if (shape.key !== undefined) list = this.#named(shape, shape.key);
      else if (shape.within) list = this.#holding(shape, shape.within);
      else list = shape.part && !this.followsValues ? this.#withPart(shape, shape.part) : this.#all(shape);
      if (this.followsValues) return list;
      this.#known.set(shape, list);
    }
    return list;
  }

  /** Those of which a part is of a kind, or may be seen as one. */
  #withPart(shape: RootShape, { slot, kind }: NonNullable<RootShape["part"]>): NodeList {
    const all = this.#all(shape);
    const { table } = this.facts.view;
    if (table.role[kind] === Role.transparent || isSeenThrough(table.role[kind]!)) return all;
    const name = `${shape.roles.join()}|${shape.implicitReturns ? "implicit" : ""}|${slot}`;
    let kinds = this.#partKinds.get(name);
    if (!kinds) {
      kinds = Uint16Array.from(all, (node) => this.#kindOfPart(node, slot));
      this.#partKinds.set(name, kinds);
    }
    const found: number[] = [];
    for (let i = 0; i < kinds.length; i++) if (kinds[i] === kind || kinds[i] === ANY_KIND) found.push(all[i]!);
    return found;
  }

  #kindOfPart(node: number, slot: "callee" | "left" | "right"): number {
    const { view } = this.facts;
    const part = view.child(node, slot);
    if (part < 0) return ANY_KIND;
    const at = view.unwrap(part);
    const role = view.role(at);
    const isUnclear = isSeenThrough(role) || (role === Role.member && view.child(at, "object") < 0);
    return isUnclear ? ANY_KIND : view.snapshot.kind[at]!;
  }

  /** Where the content of a string is no node, a quoted key cannot be found by its text. */
  #isFindable({ isKey }: RootShape): boolean {
    return !isKey || this.facts.view.table.hasStringContent;
  }

  /** Of the nodes of a shape, those whose names satisfy all of some conditions, or may. */
  nodesWhere(shape: RootShape, conditions: readonly NameCondition[]): NodeList {
    if (this.followsValues || shape.key !== undefined) return this.nodes(shape);
    const name = `${shape.roles.join()}|${shape.kinds.join()}|${shape.within?.key ?? ""}${shape.within?.isKey ? ":" : ""}|${conditions.map(({ slot, regex }) => `${slot} ${regex.source}`).join()}`;
    let list = this.#byCondition.get(name);
    if (!list) {
      list = this.nodes(shape);
      for (const condition of conditions) list = this.#satisfying(list, condition);
      this.#byCondition.set(name, list);
    }
    return list;
  }

  /** Names recur, so each is asked about once. */
  #satisfying(list: NodeList, { slot, regex }: NameCondition): NodeList {
    const answers = new Map<string, boolean>();
    const satisfies = (name: string) => {
      let answer = answers.get(name);
      if (answer === undefined) {
        answer = regex.test(name, true);
        answers.set(name, answer);
      }
      return answer;
    };
    const found: number[] = [];
    for (let i = 0; i < list.length; i++) {
      const names = this.#namesAt(slot, list[i]!);
      if (names === undefined || names.some(satisfies)) found.push(list[i]!);
    }
    return found;
  }

  #namesAt(slot: NameCondition["slot"], node: number): readonly string[] | undefined {
    let known = this.#names.get(slot);
    if (!known) {
      known = new Map();
      this.#names.set(slot, known);
    }
    if (!known.has(node)) known.set(node, namesAt(this.facts, slot, node));
    return known.get(node);
  }

  /** The same for a pattern, given what its metavariables already stand for. */
  nodesFor(pattern: PatternNode, bindings: Bindings | undefined): NodeList {
    const shape = this.shapeOf(pattern);
    const name = this.#assignedName(pattern, bindings);
    if (name === undefined) return this.nodes(shape);
    const kind = shape.roles.join();
    let assignments = this.#assignments.get(kind);
    if (!assignments) {
      assignments = this.#assignmentsByName(this.#all(shape));
      this.#assignments.set(kind, assignments);
    }
    return assignments.get(name) ?? NONE;
  }

  /** The same, but only nodes for which a container is the nearest one. */
  startsIn(container: number, pattern: PatternNode, bindings: Bindings | undefined, blocks: Blocks): NodeList {
    const name = this.#assignedName(pattern, bindings);
    if (name === undefined)
      return this.#directlyIn(container, this.nodesFor(pattern, bindings), (node) => blocks.containerOf(node));
    const shape = this.shapeOf(pattern);
    const kind = `${container} ${shape.roles.join()}`;
    let assignments = this.#assignmentsIn.get(kind);
    if (!assignments) {
      assignments = this.#assignmentsByName(this.#rightBelow(container, shape, blocks));
      this.#assignmentsIn.set(kind, assignments);
    }
    return assignments.get(name) ?? NONE;
  }

  /** The bound name that a pattern assigns to. */
  #assignedName(pattern: PatternNode, bindings: Bindings | undefined): string | undefined {
    if (pattern.op !== "assign" || pattern.left.op !== "metavariable") return undefined;
    if (this.shapeOf(pattern).key !== undefined) return undefined;
    const target = lookup(bindings, pattern.left.name);
    return target && this.#lastName(target.node);
  }

  /** The nodes of a shape in a container, and in no container within it. */
  #rightBelow(container: number, shape: RootShape, blocks: Blocks): NodeList {
    const { view } = this.facts;
    const { next } = view.snapshot;
    const found: number[] = [];
    for (let node = container + 1; node < next[container]!; ) {
      const isInner = blocks.isContainer(node) && view.isNamed(node);
      if (!isInner && view.isNamed(node) && fitsShape(view, shape, node)) found.push(node);
      node = isInner ? next[node]! : node + 1;
    }
    return found;
  }

  /** Of a list that this index made, the nodes for which a container is the nearest one. */
  #directlyIn(container: number, list: NodeList, containerOf: (node: number) => number): NodeList {
    let groups = this.#groups.get(list);
    if (!groups) {
      groups = new Map<number, number[]>();
      for (let i = 0; i < list.length; i++) {
        const around = containerOf(list[i]!);
        const group = groups.get(around);
        if (group) group.push(list[i]!);
        else groups.set(around, [list[i]!]);
      }
      this.#groups.set(list, groups);
    }
    return groups.get(container) ?? NONE;
  }

  shapeOf(pattern: PatternNode): RootShape {
    let shape = this.#shapes.get(pattern);
    if (!shape) {
      shape = rootShape(pattern);
      this.#shapes.set(pattern, shape);
    }
    return shape;
  }

  /** Assignments and declarations by the last name of what they assign to: these may be any names, not those of rules. */
  #assignmentsByName(all: NodeList): ReadonlyMap<string, NodeList> {
    const { view } = this.facts;
    const byName = new Map<string, number[]>();
    for (let i = 0; i < all.length; i++) {
      const left = view.child(declaredBy(view, all[i]!), "left");
      const name = left < 0 ? undefined : this.#lastName(view.unwrap(left));
      if (name === undefined) continue;
      const known = byName.get(name);
      if (known) known.push(all[i]!);
      else byName.set(name, [all[i]!]);
    }
    return byName;
  }

  /** Members of objects by their keys, which may be any text, quoted or not. */
  #pairsByKey(shape: RootShape): ReadonlyMap<string, NodeList> {
    const { view } = this.facts;
    const byKey = new Map<string, number[]>();
    const all = this.#all(shape);
    for (let i = 0; i < all.length; i++) {
      const key = view.child(all[i]!, "key");
      if (key < 0) continue;
      const text = view.role(key) === Role.string ? this.facts.constantString(key) : view.textOf(key);
      if (text === undefined) continue;
      const known = byKey.get(text);
      if (known) known.push(all[i]!);
      else byKey.set(text, [all[i]!]);
    }
    return byKey;
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

  /** Nodes that hold something that goes by a name: found from there, upwards. */
  #holding(shape: RootShape, within: RootShape): NodeList {
    const { view } = this.facts;
    const { parent } = view.snapshot;
    const held = within.isKey ? this.#leaves.named(within.key!) : this.#named(within, within.key!);
    const seen = new Set<number>();
    const found: number[] = [];
    for (let i = 0; i < held.length; i++) {
      for (let node = held[i]!; node >= this.region.from && !seen.has(node); node = parent[node]!) {
        seen.add(node);
        if (fitsShape(view, shape, node)) found.push(node);
      }
    }
    return inOrder(found);
  }

  #named(shape: RootShape, key: string): NodeList {
    if (shape.roles.includes(Role.pair)) {
      this.#pairs ??= this.#pairsByKey(shape);
      return this.#pairs.get(key) ?? NONE;
    }
    const name = `${shape.roles.join()}|${key}`;
    let list = this.#byName.get(name);
    if (!list) {
      list = inOrder(key.endsWith(".*") ? this.#anyMemberOf(shape, key.slice(0, -2)) : this.#byLastName(shape, key));
      this.#byName.set(name, list);
    }
    return list;
  }

  /** Nodes that go by a name, as written or as imported. */
  #byLastName(shape: RootShape, name: string): number[] {
    const { view, facts } = { view: this.facts.view, facts: this.facts };
    const found: number[] = [];
    for (const leaf of this.#leaves.named(name)) {
      for (const node of this.#namedBy(leaf, name)) addCandidate(view, shape, node, found);
    }
    for (const alias of this.#leaves.aliasesOf(name)) {
      if (alias === name) continue;
      for (const leaf of this.#leaves.named(alias)) {
        const path = isName(view, leaf) ? facts.path(leaf) : undefined;
        if (path !== undefined && lastSegment(path) === name) addCandidate(view, shape, leaf, found);
      }
    }
    return found;
  }

  /** Members of what goes by a name, and names that stand for such a member. */
  #anyMemberOf(shape: RootShape, module: string): number[] {
    const { view } = this.facts;
    const found: number[] = [];
    const addMemberOf = (object: number) => {
      const at = outermost(view, object);
      const member = view.snapshot.parent[at]!;
      const isObject = member >= 0 && view.role(member) === Role.member && view.child(member, "object") === at;
      if (isObject) addCandidate(view, shape, member, found);
      // A call that holds its receiver itself stands for the member, too.
      const isCall = member >= 0 && view.role(member) === Role.call && view.child(member, "object") === at;
      if (isCall && shape.roles.includes(Role.call)) found.push(member);
    };
    for (const leaf of this.#leaves.named(module)) {
      for (const node of this.#namedBy(leaf, module)) addMemberOf(node);
    }
    for (const alias of this.#leaves.aliasesOf(module)) {
      if (alias === module) continue;
      for (const leaf of this.#leaves.named(alias)) {
        const path = isName(view, leaf) ? this.facts.path(leaf) : undefined;
        if (path !== undefined && lastSegment(path) === module) addMemberOf(leaf);
      }
    }
    for (const local of this.#leaves.membersOf(module)) {
      for (const leaf of this.#leaves.named(local)) {
        const path = isName(view, leaf) ? this.facts.path(leaf) : undefined;
        const owner = path?.slice(0, -lastSegment(path).length - 1);
        if (owner !== undefined && lastSegment(owner) === module) addCandidate(view, shape, leaf, found);
      }
    }
    return found;
  }

  /** What a leaf gives its name to: itself, the member it names, or the call that loads the module it names. */
  #namedBy(leaf: number, name: string): number[] {
    const { view } = this.facts;
    const { parent } = view.snapshot;
    if (view.role(leaf) === Role.stringContent) {
      const list = parent[parent[leaf]!]!;
      const call = list < 0 ? -1 : parent[list]!;
      if (call < 0 || view.role(call) !== Role.call) return [];
      const path = this.facts.path(call);
      return path !== undefined && lastSegment(path) === name ? [call] : [];
    }
    const named = [leaf];
    // The name of a member may have parts of its own: `b::c` in `a::b::c`, `c<int>`.
    for (let at = outermost(view, leaf); ; at = named.at(-1)!) {
      const above = parent[at]!;
      if (above < 0 || view.role(above) !== Role.member || view.child(above, "name") !== at) return named;
      named.push(above);
    }
  }

  #all(shape: RootShape): NodeList {
    const name = `${shape.roles.join()}|${shape.kinds.join()}${shape.implicitReturns ? "|implicit" : ""}`;
    let list = this.#byRoles.get(name);
    if (!list) {
      this.#kinds ??= new KindGroups(this.facts.view, this.region);
      list = this.#kinds.ofKinds(this.#kindsOf(shape));
      if (shape.implicitReturns && this.facts.view.table.definition.implicitReturns !== undefined) {
        const values = implicitReturns(this.facts.view, this.#all(FUNCTIONS));
        list = inOrder([...Array.from(list), ...values]);
      }
      this.#byRoles.set(name, list);
    }
    return list;
  }

  #kindsOf({ roles, kinds }: RootShape): readonly number[] | undefined {
    if (roles.length === 0) return kinds.length > 0 ? kinds : undefined;
    const { table } = this.facts.view;
    return table.grammarKinds().filter((kind) => roles.includes(table.role[kind]!));
  }
}

const NONE: NodeList = [];
/** No kind of any grammar. */
const ANY_KIND = 65_534;

/** Whether a node of a role may be matched as what it holds. */
function isSeenThrough(role: number): boolean {
  return role === Role.block || role === Role.generic || role === Role.nameWrapper || role === Role.decorated;
}

const FUNCTIONS: RootShape = { roles: [Role.function, Role.lambda], kinds: [] };

function isName(view: SyntaxView, node: number): boolean {
  const role = view.role(node);
  return role === Role.name || role === Role.shorthand;
}

/** Through what stands around a node and says no more of its value: parentheses, type arguments, `*` of `*p = q`. */
function outermost(view: SyntaxView, node: number): number {
  const { parent } = view.snapshot;
  let at = node;
  for (let above = parent[at]!; above >= 0; above = parent[above]!) {
    const role = view.role(above);
    const goesOn =
      role === Role.transparent
        ? view.firstChild(above) === at
        : role === Role.generic
          ? view.child(above, "name") === at
          : role === Role.nameWrapper && view.wrapped(above) === at;
    if (!goesOn) break;
    at = above;
  }
  return at;
}

/** Adds the node of the wanted shape that goes by the name of `node`: the call of it, the assignment to it, or itself. */
function addCandidate(view: SyntaxView, { roles }: RootShape, node: number, found: number[]): void {
  const role = view.role(node);
  if (roles.includes(role)) found.push(node);
  const isCalled = roles.includes(Role.call) || roles.includes(Role.decorator);
  const isAssigned = roles.includes(Role.assign) || roles.includes(Role.declarator);
  if (!isCalled && !isAssigned) return;
  const at = outermost(view, node);
  const above = view.parent(at);
  if (above < 0 || !roles.includes(view.role(above))) return;
  const target = isCalled ? calleeOf(view, above) : view.child(above, "left");
  if (target !== at && target !== view.nameIn(at)) return;
  found.push(above);
  const declaration = view.parent(above);
  const isWhole = roles.includes(Role.declaration) && declaration >= 0 && view.role(declaration) === Role.declaration;
  if (isWhole && declaredBy(view, declaration) === above) found.push(declaration);
}

/** What a call calls, or the name of what it calls where it holds the receiver itself. */
function calleeOf(view: SyntaxView, call: number): number {
  const callee = view.child(call, "callee");
  return callee >= 0 ? callee : view.child(call, "name");
}

/** The only variable of a declaration; any other node is its own. */
function declaredBy(view: SyntaxView, node: number): number {
  if (view.role(node) !== Role.declaration) return node;
  const [only, ...others] = declaratorsOf(view, node);
  return only === undefined || others.length > 0 ? node : only;
}

/** Sorted, each once. */
function inOrder(nodes: number[]): NodeList {
  let isSorted = true;
  for (let i = 1; i < nodes.length && isSorted; i++) isSorted = nodes[i - 1]! < nodes[i]!;
  if (isSorted) return nodes;
  return Array.from(Int32Array.from(nodes).sort()).filter((node, i, all) => i === 0 || all[i - 1] !== node);
}

/** The members of a list from `from` up to `to`, which it does not include. */
export function* inRange(nodes: NodeList, from: number, to: number): Iterable<number> {
  for (let i = lowerBound(nodes, from); i < nodes.length && nodes[i]! < to; i++) yield nodes[i]!;
}
