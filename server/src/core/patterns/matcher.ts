import type { Facts } from "../facts/facts.ts";
import { numberOf } from "../facts/sizes.ts";
import { isType } from "../facts/typeNames.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Occurrences } from "../text/words.ts";
import { type Bindings, type BoundCode, bind } from "./bindings.ts";
import { Blocks } from "./blocks.ts";
import { matchArguments } from "./matchArguments.ts";
import { matchAssign } from "./matchAssign.ts";
import { matchAssertion, matchKind, matchParts } from "./matchChildren.ts";
import { matchDeclaration } from "./matchDeclaration.ts";
import { matchDecorated, matchFunction } from "./matchFunction.ts";
import { matchMarkup } from "./matchMarkup.ts";
import { matchObject, matchPair } from "./matchObject.ts";
import { matchOperation } from "./matchOperation.ts";
import { matchOwnCallee } from "./matchOwnCallee.ts";
import { matchSequence } from "./matchSequence.ts";
import { matchArm, matchCase, matchLoop, matchReturn, onlyStatement } from "./matchStatements.ts";
import { matchString, withinSlashes } from "./matchString.ts";
import { matchTokens } from "./matchTokens.ts";
import type { Region } from "./nameLeaves.ts";
import { NodeIndex } from "./nodeIndex.ts";
import { memberOperator } from "./operators.ts";
import { DEFAULT_OPTIONS, type MatchOptions } from "./options.ts";
import { isAnySequence, type PatternNode } from "./pattern.ts";

const MAX_HOPS = 30;

/** Called with each way in which a pattern matches; returning true ends the search. */
export type Found = (bindings: Bindings | undefined) => boolean;

/** Thrown when the matching of one rule in one file takes more steps than it may. */
export class BudgetExceeded extends Error {}

/**
 * Matches patterns against the nodes of one snapshot. All ways to match are found, since a later condition may
 * accept one binding and refuse another: each step calls its continuation for every solution (backtracking in
 * continuation-passing style). Steps are counted, so a hostile pattern ends in a report and not in a hang.
 */
export class Matcher {
  #steps = 0;
  /** Names that were followed to their values on the way to what is being matched. */
  #hops = 0;
  readonly view: SyntaxView;
  readonly index: NodeIndex;
  readonly blocks: Blocks;
  /** Those of the rule that is being matched. */
  options: MatchOptions = DEFAULT_OPTIONS;

  constructor(
    readonly facts: Facts,
    public budget: number,
    occurrences?: Occurrences,
    private readonly part?: { readonly region: Region; readonly whole: () => NodeIndex },
  ) {
    this.view = facts.view;
    this.index = new NodeIndex(facts, occurrences, part?.region);
    this.blocks = new Blocks(facts.view);
  }

  /** Whether the index knows the whole file, and not only a region of it. */
  get isOfWholeFile(): boolean {
    return this.part === undefined;
  }

  /** The index that knows all that is below a node: that of the region, or of the whole file for a node around it. */
  indexBelow(node: number): NodeIndex {
    const { part } = this;
    if (!part || (node >= part.region.from && node < part.region.to)) return this.index;
    const whole = part.whole();
    whole.followsValues = this.options.symbolicPropagation;
    return whole;
  }

  /** Starts a rule: a new budget, and the rule's own options. */
  restart(options: MatchOptions = DEFAULT_OPTIONS): void {
    this.#steps = 0;
    this.#hops = 0;
    this.options = options;
    this.index.followsValues = options.symbolicPropagation;
  }

  step(): void {
    if (++this.#steps > this.budget) throw new BudgetExceeded("too many steps");
  }

  node(pattern: PatternNode, at: number, bindings: Bindings | undefined, found: Found): boolean {
    this.step();
    const { view } = this;
    switch (pattern.op) {
      case "any":
      case "ellipsis":
        return found(bindings);
      case "metavariable":
        return this.#metavariable(pattern.name, pattern.types, at, bindings, found);
      case "item":
        return this.#isItem(at) && this.node(pattern.of, at, bindings, found);
      case "ellipsisMetavariable":
        return this.bindTo(pattern.name, this.codeOf(at), bindings, found);
      case "deep":
        return this.#deep(pattern.of, at, bindings, found);
      case "sequence":
        return this.#block(pattern, at, bindings, found);
      case "statement": {
        const inner = view.role(at) === Role.expressionStatement ? view.firstChild(at) : at;
        if (inner >= 0 && this.node(pattern.of, inner, bindings, found)) return true;
        const only = onlyStatement(this, at);
        return only >= 0 && this.node(pattern, only, bindings, found);
      }
      default:
    }
    if (pattern.op === "node" && view.table.role[pattern.kind] === Role.transparent)
      return matchAssertion(this, pattern, at, bindings, found);
    const node = this.#meant(pattern, view.unwrap(at));
    const role = view.role(node);
    if (this.options.symbolicPropagation && role === Role.name && pattern.op !== "name") {
      if (this.#valueOf(pattern, node, bindings, found)) return true;
    }
    if (role === Role.block && pattern.op !== "case") {
      const only = onlyStatement(this, node);
      if (only >= 0 && this.node(pattern, only, bindings, found)) return true;
    }
    switch (pattern.op) {
      case "node":
        return matchKind(this, pattern, node, bindings, found);
      case "name":
        return this.#isNamed(pattern.text, pattern.path, node, role) && found(bindings);
      case "leaf":
        return this.#leaf(pattern.kind, pattern.text, node) && found(bindings);
      case "regexLiteral":
        return this.#regexLiteral(pattern.name, node, bindings, found);
      case "string":
        return matchString(this, pattern, node, bindings, found);
      case "call":
        if (pattern.path !== undefined && this.facts.names(node, pattern.path)) return found(bindings);
        if (role === Role.decorated) return this.node(pattern, view.child(node, "definition"), bindings, found);
        return (role === Role.call || role === Role.decorator) && this.#call(pattern, node, bindings, found);
      case "member":
        if (pattern.path !== undefined && this.facts.names(node, pattern.path)) {
          return matchParts(this, pattern.also, node, bindings, found);
        }
        return this.#member(pattern, node, role, bindings, found);
      case "chain":
        return this.#chain(pattern.object, node, bindings, found);
      case "list":
        return (
          (view.snapshot.kind[node] === pattern.kind || (role === Role.object && this.#isAnyArray(pattern.items))) &&
          this.list(pattern.items, view.children(node), bindings, found)
        );
      case "object":
        return role === Role.object && matchObject(this, pattern.pairs, node, bindings, found);
      case "pair":
        return role === Role.pair && matchPair(this, pattern, node, bindings, found);
      case "assign":
        return matchAssign(this, pattern, node, bindings, found);
      case "operation":
        return matchOperation(this, pattern, node, bindings, found);
      case "return":
        return matchReturn(this, pattern.value, at, bindings, found);
      case "loop":
        return matchLoop(this, pattern, node, bindings, found);
      case "case":
        return matchCase(this, pattern, node, bindings, found);
      case "function":
        return matchFunction(this, pattern, node, bindings, found);
      case "branches":
        return this.#branches(pattern, node, 0, bindings, found);
      case "decorated":
        return role === Role.decorated && matchDecorated(this, pattern, node, bindings, found);
      case "markup":
        return matchMarkup(this, pattern, node, bindings, found);
      case "declare":
        return matchDeclaration(this, pattern, node, bindings, found);
      case "tokens":
        return matchTokens(this, pattern, node, bindings, found);
      default:
        return false;
    }
  }

  /** The node that a pattern is about: the name, where code says more around it than the pattern does. */
  #meant(pattern: PatternNode, node: number): number {
    const { view } = this;
    const role = view.role(node);
    // `::f` is `f`.
    if (role === Role.member && view.child(node, "object") < 0) return Math.max(view.child(node, "name"), node);
    if (role !== Role.generic && role !== Role.nameWrapper) return node;
    if (pattern.op === "node" && view.snapshot.kind[node] === pattern.kind) return node;
    return role === Role.generic ? view.plain(node) : view.nameIn(node);
  }

  /** Matches items against nodes in order; `...` takes any number of nodes, and optional nodes may be skipped. */
  list(
    items: readonly PatternNode[],
    nodes: readonly number[],
    bindings: Bindings | undefined,
    found: Found,
    item = 0,
    node = 0,
  ): boolean {
    this.step();
    if (item === items.length) return nodes.slice(node).every((n) => this.isOptional(n)) && found(bindings);
    const pattern = items[item]!;
    if (pattern.op === "ellipsis" || pattern.op === "ellipsisMetavariable") {
      for (let end = node; end <= nodes.length; end++) {
        const rest: Found = (bound) => this.list(items, nodes, bound, found, item + 1, end);
        const stop =
          pattern.op === "ellipsis"
            ? rest(bindings)
            : this.bindRange(pattern.name, nodes.slice(node, end), bindings, rest);
        if (stop) return true;
      }
      return false;
    }
    if (node >= nodes.length) return false;
    const at = nodes[node]!;
    if (this.node(pattern, at, bindings, (bound) => this.list(items, nodes, bound, found, item + 1, node + 1)))
      return true;
    return this.isOptional(at) && this.list(items, nodes, bindings, found, item, node + 1);
  }

  /** Matches patterns against the optional parts of a node (type arguments), which may have more. */
  optionalParts(
    wanted: readonly PatternNode[],
    node: number,
    bindings: Bindings | undefined,
    found: Found,
    next = 0,
  ): boolean {
    const part = wanted[next];
    if (!part) return found(bindings);
    return this.view
      .children(node)
      .filter((child) => this.view.role(child) === Role.optional)
      .some((child) =>
        this.node(part, child, bindings, (bound) => this.optionalParts(wanted, node, bound, found, next + 1)),
      );
  }

  /** Whether a name stands for a value: not a key, a member's name, a label, or the name that something is given. */
  isExpression(node: number): boolean {
    const { view } = this;
    const { kind, parent } = view.snapshot;
    if (view.table.nonExpression[kind[node]!] === 1) return false;
    const above = parent[node]!;
    if (above < 0) return true;
    const role = view.role(above);
    if (role === Role.parameters || role === Role.import || role === Role.package) return false;
    if (role === Role.declarator && view.child(above, "left") === node) return false;
    if (role === Role.member && isImported(view, above)) return false;
    const named =
      role === Role.member ||
      role === Role.call ||
      role === Role.function ||
      role === Role.class ||
      role === Role.keywordArgument ||
      role === Role.nameWrapper ||
      role === Role.parameter;
    return !(named && view.child(above, "name") === node);
  }

  /** The value of an expression that is a string for certain, as far as the rule's options allow to know it. */
  constantString(node: number): string | undefined {
    return this.options.constantPropagation || isLiteral(this.view, node) ? this.facts.constantString(node) : undefined;
  }

  /** The same for a number. */
  constantNumber(node: number): number | undefined {
    const isKnown = this.options.constantPropagation || this.view.role(this.view.unwrap(node)) === Role.number;
    return isKnown ? this.facts.constantNumber(node) : undefined;
  }

  /** The same with arithmetic worked out. */
  numberOf(node: number): number | undefined {
    return this.options.constantPropagation ? numberOf(this.facts, node) : this.constantNumber(node);
  }

  /** An expression that is a decorator, or the callee of one. */
  isAttribute(node: number): boolean {
    const { parent } = this.view.snapshot;
    const above = parent[node]!;
    if (above < 0) return false;
    if (this.view.role(above) === Role.decorator) return true;
    const isCallee = this.view.role(above) === Role.call && this.view.child(above, "callee") === node;
    return isCallee && parent[above]! >= 0 && this.view.role(parent[above]!) === Role.decorator;
  }

  isOptional(node: number): boolean {
    const role = this.view.role(node);
    if (role === Role.optional || role === Role.decorator) return true;
    return role === Role.typeArguments || role === Role.finally;
  }

  codeOf(node: number): BoundCode {
    return { start: this.view.snapshot.start[node]!, end: this.view.snapshot.end[node]!, node };
  }

  bindTo(name: string, code: BoundCode, bindings: Bindings | undefined, found: Found): boolean {
    const bound = bind(this.view, bindings, name, code);
    return bound !== false && found(bound);
  }

  /** Binds a run of nodes; an empty run is an empty text. */
  bindRange(name: string, nodes: readonly number[], bindings: Bindings | undefined, found: Found): boolean {
    if (nodes.length === 1) return this.bindTo(name, this.codeOf(nodes[0]!), bindings, found);
    const { start, end } = this.view.snapshot;
    const from = nodes.length > 0 ? start[nodes[0]!]! : 0;
    const to = nodes.length > 0 ? end[nodes.at(-1)!]! : 0;
    return this.bindTo(name, { start: from, end: to, node: -1 }, bindings, found);
  }

  #metavariable(
    name: string,
    types: readonly string[],
    at: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    let node = view.nameIn(at);
    if (view.role(node) === Role.group) {
      node = view.unwrap(node);
      if (view.role(node) === Role.group) return false; // A metavariable is one expression, not several.
    }
    if (view.role(node) === Role.parameter) {
      const named = view.child(node, "name");
      node = named >= 0 ? named : Math.max(view.firstChild(node), at);
    }
    if (types.length > 0) {
      const actual = this.facts.typeOf(node);
      const same = view.table.definition.isType ?? isType;
      if (actual === undefined || !types.some((type) => same(actual, type))) return false;
    }
    return this.bindTo(name, this.codeOf(withoutParentheses(view, node)), bindings, found);
  }

  #deep(pattern: PatternNode, at: number, bindings: Bindings | undefined, found: Found): boolean {
    const end = this.view.snapshot.next[at]!;
    for (let node = at; node < end; node++) {
      if (this.view.isSignificant(node) && this.node(pattern, node, bindings, found)) return true;
    }
    return false;
  }

  #isNamed(text: string, path: string, node: number, role: number): boolean {
    const { view } = this;
    if (role === Role.name || role === Role.shorthand) {
      const { start, end } = view.snapshot;
      if (end[node]! - start[node]! === text.length && view.text.startsWith(text, start[node])) return true;
      if (view.table.definition.ignoresCase) return view.textOf(node).toLowerCase() === text.toLowerCase();
      const { nameKey } = view.table.definition;
      if (nameKey && nameKey(view.textOf(node)) === nameKey(text)) return true;
    }
    return (role === Role.name || role === Role.member || role === Role.call) && this.facts.names(node, path);
  }

  /** Numbers are the same when their values are: `0x10` is `16`. */
  #isNumber(literal: string, node: number): boolean {
    const value = this.facts.constantNumber(node);
    return value !== undefined && value === this.facts.numberIn(literal);
  }

  /** A regular expression between slashes, or a name that is given one, once. */
  #regexLiteral(name: string, node: number, bindings: Bindings | undefined, found: Found): boolean {
    const { view } = this;
    const literal = this.options.constantPropagation ? this.facts.constantNode(node) : node;
    if (view.role(literal) !== Role.regex) return false;
    const content = withinSlashes(view, literal);
    if (literal === node) return this.bindTo(name, content, bindings, found);
    const value = view.text.slice(content.start, content.end);
    const [start, end] = [view.snapshot.start[node]!, view.snapshot.end[node]!];
    return this.bindTo(name, { start, end, node: -1, value }, bindings, found);
  }

  #leaf(kind: number, text: string, node: number): boolean {
    const { view } = this;
    const { nameKey } = view.table.definition;
    if (view.snapshot.kind[node] === kind) {
      const written = view.textOf(node);
      if (written === text || (nameKey && nameKey(written) === nameKey(text))) return true;
      if (view.role(node) === Role.number) return this.#isNumber(text, node);
    }
    if (view.role(node) !== Role.name && view.role(node) !== Role.member) return false;
    if (!this.options.constantPropagation) return false;
    const constant = this.facts.constantNode(node);
    if (view.table.role[kind] === Role.number) return this.#isNumber(text, node);
    if (view.role(constant) === Role.verbatim) return view.textOf(constant).trim() === text;
    return constant !== node && view.snapshot.kind[constant] === kind && view.textOf(constant) === text;
  }

  /** A name that is given one value, once, matches like that value. Names may stand for each other in a circle. */
  #valueOf(pattern: PatternNode, name: number, bindings: Bindings | undefined, found: Found): boolean {
    const value = this.#hops < MAX_HOPS && this.isExpression(name) ? this.facts.valueOf(name) : -1;
    if (value < 0) return false;
    this.#hops++;
    try {
      return this.node(pattern, value, bindings, found);
    } finally {
      this.#hops--;
    }
  }

  /** `[...]` also stands for an array with keys, where a language writes both with the same brackets. */
  #isAnyArray(items: readonly PatternNode[]): boolean {
    return (
      this.view.table.definition.arraysHaveKeys === true &&
      items.length > 0 &&
      items.every(({ op }) => op === "ellipsis")
    );
  }

  #call(pattern: PatternNode & { op: "call" }, node: number, bindings: Bindings | undefined, found: Found): boolean {
    const { view } = this;
    if ((view.table.keyword.get(view.snapshot.kind[node]!) ?? "") !== pattern.keyword) return false;
    const callee = view.child(node, "callee");
    const list = view.child(node, "arguments");
    const onTypes: Found = (all) => this.optionalParts(pattern.types ?? [], node, all, found);
    const onTrailing: Found = (bound) => {
      if (!pattern.trailing) return onTypes(bound);
      const trailing = view.child(node, "trailing");
      return trailing >= 0 && this.node(pattern.trailing, trailing, bound, onTypes);
    };
    const onCallee: Found = (called) =>
      matchParts(this, pattern.also, node, called, (bound) => {
        if (pattern.arguments.op === "arguments") {
          return matchArguments(this, pattern.arguments, list, bound, onTrailing);
        }
        return list >= 0 && this.node(pattern.arguments, list, bound, onTrailing);
      });
    return callee < 0
      ? matchOwnCallee(this, pattern.callee, node, bindings, onCallee)
      : this.node(pattern.callee, callee, bindings, onCallee);
  }

  #member(
    pattern: PatternNode & { op: "member" },
    node: number,
    role: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    if (role === Role.member) {
      if (memberOperator(view, node) !== pattern.operator) return false;
      const object = view.child(node, "object");
      const name = view.child(node, "name");
      return (
        object >= 0 &&
        name >= 0 &&
        this.node(pattern.name, name, bindings, (bound) =>
          this.node(pattern.object, object, bound, (all) => matchParts(this, pattern.also, node, all, found)),
        )
      );
    }
    // `module.$NAME` also matches a name that was imported from the module.
    const module =
      pattern.object.op === "name" || pattern.object.op === "member" || pattern.object.op === "call"
        ? pattern.object.path
        : undefined;
    if (role !== Role.name || module === undefined || pattern.name.op !== "metavariable") return false;
    const path = this.facts.path(node);
    if (path === undefined || !path.startsWith(`${module}.`) || path.slice(module.length + 1).includes("."))
      return false;
    return this.bindTo(
      pattern.name.name,
      { ...this.codeOf(node), value: path.slice(module.length + 1) },
      bindings,
      found,
    );
  }

  #chain(object: PatternNode, node: number, bindings: Bindings | undefined, found: Found): boolean {
    const { view } = this;
    for (let at = node; at >= 0; ) {
      if (this.node(object, at, bindings, found)) return true;
      const role = view.role(at);
      if (role === Role.call) {
        const callee = view.child(at, "callee");
        at = callee >= 0 ? callee : view.child(at, "object");
      } else if (role === Role.member || role === Role.index) at = view.child(at, "object");
      else if (role === Role.generic) at = view.child(at, "name");
      else if (role === Role.await || role === Role.unary) at = view.firstChild(at);
      else return false;
    }
    return false;
  }

  #isItem(node: number): boolean {
    const { parent } = this.view.snapshot;
    let above = parent[node]!;
    while (above >= 0 && this.view.role(above) === Role.transparent) above = parent[above]!;
    return above >= 0 && this.view.role(above) === Role.list;
  }

  #branches(
    pattern: PatternNode & { op: "branches" },
    node: number,
    next: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    if (view.table.keyword.get(view.snapshot.kind[node]!) !== pattern.keyword) return false;
    const part = pattern.parts[next];
    if (!part) return found(bindings);
    const at = view.child(node, part.slot);
    const onRest: Found = (bound) => this.#branches(pattern, node, next + 1, bound, found);
    if (at < 0) return isAnySequence(part.node) && onRest(bindings);
    return this.node(part.node, at, bindings, onRest);
  }

  /** A block, a class body, a program; a lone statement counts as a block of one. */
  #block(pattern: PatternNode & { op: "sequence" }, at: number, bindings: Bindings | undefined, found: Found): boolean {
    const node = this.view.unwrap(at);
    if (pattern.label !== undefined) return matchArm(this, pattern, node, bindings, found);
    if (pattern.items.length === 1 && pattern.items[0]!.op === "ellipsis") return found(bindings);
    const block = this.blocks.isContainer(node) ? this.blocks.of(node) : { container: -1, statements: [node] };
    return matchSequence(this, pattern.items, block, 0, false, bindings, (bound) => found(bound));
  }
}

/** A string that says its value by itself, without names in it. */
function isLiteral(view: SyntaxView, node: number): boolean {
  const at = view.unwrap(node);
  const role = view.role(at);
  if (role === Role.joinedStrings) return view.children(at).every((part) => isLiteral(view, part));
  return role === Role.string && view.children(at).every((part) => view.role(part) !== Role.interpolation);
}

/** Whether a dotted name stands in an import, or names the file's package. */
function isImported(view: SyntaxView, member: number): boolean {
  let at = member;
  for (let hops = 0; hops < 50 && view.role(at) === Role.member; hops++) at = view.snapshot.parent[at]!;
  return view.role(at) === Role.import || view.role(at) === Role.package;
}

function withoutParentheses(view: SyntaxView, node: number): number {
  let at = node;
  while (view.role(at) === Role.transparent && "({".includes(view.text[view.snapshot.start[at]!]!)) {
    const inner = view.firstChild(at);
    if (inner < 0) break;
    at = inner;
  }
  return at;
}
