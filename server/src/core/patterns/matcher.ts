import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, bind } from "./bindings.ts";
import { Blocks } from "./blocks.ts";
import { compoundOperator, memberOperator } from "./compileNode.ts";
import { returnWrappers } from "./declared.ts";
import { matchArguments } from "./matchArguments.ts";
import { matchDeclaration, matchType } from "./matchDeclaration.ts";
import { matchSequence } from "./matchSequence.ts";
import { matchString } from "./matchString.ts";
import { matchTokens } from "./matchTokens.ts";
import { NodeIndex } from "./nodeIndex.ts";
import type { NodePattern, PairPattern, PatternNode } from "./pattern.ts";

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
  readonly view: SyntaxView;
  readonly index: NodeIndex;
  readonly blocks: Blocks;

  constructor(
    readonly facts: Facts,
    public budget: number,
  ) {
    this.view = facts.view;
    this.index = new NodeIndex(facts);
    this.blocks = new Blocks(facts.view);
  }

  /** Starts a new budget. */
  restart(): void {
    this.#steps = 0;
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
      case "ellipsisMetavariable":
        return this.bindTo(pattern.name, this.codeOf(at), bindings, found);
      case "deep":
        return this.#deep(pattern.of, at, bindings, found);
      case "sequence":
        return this.#block(pattern, at, bindings, found);
      case "statement": {
        const inner = view.role(at) === Role.expressionStatement ? view.firstChild(at) : at;
        return inner >= 0 && this.node(pattern.of, inner, bindings, found);
      }
      default:
    }
    const node = this.#meant(pattern, view.unwrap(at));
    const role = view.role(node);
    switch (pattern.op) {
      case "name":
        return this.#isNamed(pattern.text, pattern.path, node, role) && found(bindings);
      case "leaf":
        return this.#leaf(pattern.kind, pattern.text, node) && found(bindings);
      case "string":
        return matchString(this, pattern, node, bindings, found);
      case "call":
        if (pattern.path !== undefined && this.facts.isPath(node, pattern.path)) return found(bindings);
        return role === Role.call && this.#call(pattern, node, bindings, found);
      case "member":
        if (pattern.path !== undefined && this.facts.isPath(node, pattern.path)) return found(bindings);
        return this.#member(pattern, node, role, bindings, found);
      case "chain":
        return this.#chain(pattern.object, node, bindings, found);
      case "list":
        return (
          view.snapshot.kind[node] === pattern.kind && this.list(pattern.items, view.children(node), bindings, found)
        );
      case "object":
        return role === Role.object && this.#pairs(pattern.pairs, 0, view.children(node), new Set(), bindings, found);
      case "assign":
        return this.#assign(pattern, node, role, bindings, found);
      case "function":
        return this.#function(pattern, node, role, bindings, found);
      case "decorated":
        return role === Role.decorated && this.#decorated(pattern, node, bindings, found);
      case "markup":
        return this.#markup(pattern, node, role, bindings, found);
      case "declare":
        return matchDeclaration(this, pattern, node, bindings, found);
      case "tokens":
        return matchTokens(this, pattern, node, bindings, found);
      case "node":
        return this.#generic(pattern, node, bindings, found);
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

  /** Whether a name stands for a value: not a key, a member's name, a label, or the name that something is given. */
  isExpression(node: number): boolean {
    const { view } = this;
    const { kind, parent } = view.snapshot;
    if (view.table.nonExpression[kind[node]!] === 1) return false;
    const above = parent[node]!;
    if (above < 0) return true;
    const role = view.role(above);
    if (role === Role.parameters) return false;
    const named =
      role === Role.member ||
      role === Role.function ||
      role === Role.class ||
      role === Role.keywordArgument ||
      role === Role.nameWrapper ||
      role === Role.parameter;
    return !(named && view.child(above, "name") === node);
  }

  isOptional(node: number): boolean {
    const role = this.view.role(node);
    return role === Role.optional || role === Role.decorator;
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
    }
    return (role === Role.name || role === Role.member || role === Role.call) && this.facts.isPath(node, path);
  }

  #leaf(kind: number, text: string, node: number): boolean {
    const { view } = this;
    if (view.snapshot.kind[node] === kind && view.textOf(node) === text) return true;
    if (view.role(node) !== Role.name && view.role(node) !== Role.member) return false;
    const constant = this.facts.constantNode(node);
    if (view.role(constant) === Role.verbatim) return view.textOf(constant).trim() === text;
    return constant !== node && view.snapshot.kind[constant] === kind && view.textOf(constant) === text;
  }

  #call(pattern: PatternNode & { op: "call" }, node: number, bindings: Bindings | undefined, found: Found): boolean {
    const { view } = this;
    if ((view.table.keyword.get(view.snapshot.kind[node]!) ?? "") !== pattern.keyword) return false;
    const callee = view.child(node, "callee");
    if (callee < 0) return false;
    const list = view.child(node, "arguments");
    return this.node(pattern.callee, callee, bindings, (bound) => {
      if (pattern.arguments.op === "arguments") return matchArguments(this, pattern.arguments, list, bound, found);
      return list >= 0 && this.node(pattern.arguments, list, bound, found);
    });
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
        this.node(pattern.name, name, bindings, (bound) => this.node(pattern.object, object, bound, found))
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
      if (role === Role.call) at = view.child(at, "callee");
      else if (role === Role.member || role === Role.index) at = view.child(at, "object");
      else if (role === Role.generic) at = view.child(at, "name");
      else if (role === Role.await || role === Role.unary) at = view.firstChild(at);
      else return false;
    }
    return false;
  }

  #pairs(
    pairs: readonly PairPattern[],
    next: number,
    nodes: readonly number[],
    used: Set<number>,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    this.step();
    const pair = pairs[next];
    if (!pair) return found(bindings);
    const { view } = this;
    for (const node of nodes) {
      if (used.has(node)) continue;
      const isPair = view.role(node) === Role.pair;
      const key = isPair ? view.child(node, "key") : node;
      const value = isPair ? view.child(node, "value") : node;
      if (key < 0 || value < 0) continue;
      used.add(node);
      const stop = this.#key(pair.key, key, bindings, (bound) =>
        this.node(pair.value, value, bound, (all) => this.#pairs(pairs, next + 1, nodes, used, all, found)),
      );
      used.delete(node);
      if (stop) return true;
    }
    return false;
  }

  #key(pattern: PatternNode, key: number, bindings: Bindings | undefined, found: Found): boolean {
    if (pattern.op !== "name") return this.node(pattern, key, bindings, found);
    const isString = this.view.role(key) === Role.string;
    const text = isString ? this.facts.constantString(key) : this.view.textOf(key);
    return text === pattern.text && found(bindings);
  }

  #assign(
    pattern: PatternNode & { op: "assign" },
    node: number,
    role: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    if (role !== Role.assign && role !== Role.declarator) return false;
    if (pattern.keyword !== undefined) {
      const declaration = view.snapshot.parent[node]!;
      if (view.role(declaration) !== Role.declaration || !this.#hasTokens([pattern.keyword], declaration, true))
        return false;
    }
    if (compoundOperator(view, node) !== pattern.operator) return false;
    const left = view.child(node, "left");
    const right = view.child(node, "right");
    if (left < 0 || right < 0) return false;
    return this.node(pattern.left, left, bindings, (bound) => this.node(pattern.right, right, bound, found));
  }

  #function(
    pattern: PatternNode & { op: "function" },
    node: number,
    role: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    if (role !== Role.function && role !== Role.lambda) return false;
    const name = view.child(node, "name");
    // A function expression may have a name; a declaration stands among statements.
    const isDeclared = role === Role.function && name >= 0;
    const isStatement = isDeclared && this.blocks.containerOf(node) === view.snapshot.parent[node];
    if ((pattern.lambda ? isStatement : !isDeclared) || !this.#hasTokens(pattern.tokens, node, true)) return false;
    const body = view.child(node, "body");
    const onBody: Found = (bound) =>
      pattern.body ? body >= 0 && this.node(pattern.body, body, bound, found) : found(bound);
    const onParameters: Found = (bound) =>
      pattern.parameters ? this.list(pattern.parameters, this.#parameters(node), bound, onBody) : onBody(bound);
    const onType: Found = (bound) =>
      pattern.name && name >= 0 ? this.node(pattern.name, name, bound, onParameters) : onParameters(bound);
    if (!pattern.declared.type && pattern.declared.modifiers.length === 0) return onType(bindings);
    return matchType(this, pattern.declared, node, returnWrappers(view, node), bindings, onType);
  }

  /** Parameters, also the one that stands without parentheses. */
  #parameters(node: number): number[] {
    const { view } = this;
    const list = view.child(node, "parameters");
    if (list >= 0) return view.children(list);
    const body = view.child(node, "body");
    return view.children(node).filter((child) => child !== body && view.role(child) === Role.name);
  }

  #decorated(
    pattern: PatternNode & { op: "decorated" },
    node: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    const decorators = view.children(node).filter((child) => view.role(child) === Role.decorator);
    const each = (next: number, bound: Bindings | undefined): boolean => {
      const wanted = pattern.decorators[next];
      if (!wanted) return this.node(pattern.definition, view.child(node, "definition"), bound, found);
      return decorators.some((decorator) => this.node(wanted, decorator, bound, (all) => each(next + 1, all)));
    };
    return each(0, bindings);
  }

  #markup(
    pattern: PatternNode & { op: "markup" },
    node: number,
    role: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { view } = this;
    const isElement = role === Role.markupElement;
    const isOpening = view.role(view.snapshot.parent[node]!) === Role.markupElement && !isElement;
    if (isOpening && view.child(view.snapshot.parent[node]!, "open") === node) return false;
    if (!isElement && role !== Role.markupTag) return false;
    const tag = isElement ? view.child(node, "open") : node;
    const name = view.child(tag, "name");
    const attributes = view.children(tag).filter((child) => child !== name);
    const each = (next: number, bound: Bindings | undefined): boolean => {
      const wanted = pattern.attributes[next];
      if (!wanted) return found(bound);
      return attributes.some((attribute) => this.node(wanted, attribute, bound, (all) => each(next + 1, all)));
    };
    if (name < 0) return false;
    const content = isElement ? view.children(node).slice(1, -1) : [];
    return this.node(pattern.name, name, bindings, (bound) =>
      pattern.children ? this.list(pattern.children, content, bound, (all) => each(0, all)) : each(0, bound),
    );
  }

  /** A block, a class body, a program; a lone statement counts as a block of one. */
  #block(pattern: PatternNode & { op: "sequence" }, at: number, bindings: Bindings | undefined, found: Found): boolean {
    const node = this.view.unwrap(at);
    const { label } = pattern;
    if (label !== undefined) {
      const value = this.blocks.isContainer(node) ? this.view.child(node, "value") : -1;
      if (label === null) {
        if (value >= 0) return false;
      } else {
        const statements: PatternNode & { op: "sequence" } = { op: "sequence", items: pattern.items };
        const isWhole = pattern.items.length === 1 && ["metavariable", "any"].includes(pattern.items[0]!.op);
        const body = isWhole ? node : this.#bodyOf(node);
        return value >= 0 && this.node(label, value, bindings, (bound) => this.#block(statements, body, bound, found));
      }
    }
    if (pattern.items.length === 1 && pattern.items[0]!.op === "ellipsis") return found(bindings);
    const block = this.blocks.isContainer(node) ? this.blocks.of(node) : { container: -1, statements: [node] };
    return matchSequence(this, pattern.items, block, 0, false, bindings, (bound) => found(bound));
  }

  /** The block that is the whole body of a case, or the case. */
  #bodyOf(labelled: number): number {
    const { statements } = this.blocks.of(labelled);
    const only = statements.length === 1 ? statements[0]! : -1;
    return only >= 0 && this.view.role(only) === Role.block && this.view.child(only, "value") < 0 ? only : labelled;
  }

  #generic(pattern: NodePattern, node: number, bindings: Bindings | undefined, found: Found): boolean {
    const { view } = this;
    if (view.snapshot.kind[node] !== pattern.kind) return false;
    if (!this.#hasTokens(pattern.tokens, node, false)) return false;
    const children = view.children(node);
    if (pattern.anyOrder) return this.#anyOrder(pattern, 0, children, new Set(), bindings, found);
    return this.#children(pattern, 0, node, children, 0, bindings, found);
  }

  #children(
    pattern: NodePattern,
    item: number,
    parent: number,
    nodes: readonly number[],
    node: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    this.step();
    const { field, kind } = this.view.snapshot;
    const maySkip = (n: number) => this.isOptional(n) || this.view.table.isOptionalField(kind[parent]!, field[n]!);
    const child = pattern.children[item];
    if (!child) return nodes.slice(node).every(maySkip) && found(bindings);
    if (child.node.op === "ellipsis") {
      // An ellipsis in a place with a name of its own (`return ...`) takes that place, or nothing.
      for (let end = node; end <= nodes.length; end++) {
        if (this.#children(pattern, item + 1, parent, nodes, end, bindings, found)) return true;
      }
      return false;
    }
    const mayBeAbsent =
      isVacuous(this.view, child.node) && (node >= nodes.length || child.field !== field[nodes[node]!]);
    if (mayBeAbsent && this.#children(pattern, item + 1, parent, nodes, node, bindings, found)) return true;
    if (node >= nodes.length) return false;
    const at = nodes[node]!;
    const samePlace = child.field === 0 || child.field === field[at];
    if (
      samePlace &&
      this.node(child.node, at, bindings, (bound) =>
        this.#children(pattern, item + 1, parent, nodes, node + 1, bound, found),
      )
    )
      return true;
    return maySkip(at) && this.#children(pattern, item, parent, nodes, node + 1, bindings, found);
  }

  #anyOrder(
    pattern: NodePattern,
    item: number,
    nodes: readonly number[],
    used: Set<number>,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const child = pattern.children[item];
    if (!child) return found(bindings);
    if (child.node.op === "ellipsis") return this.#anyOrder(pattern, item + 1, nodes, used, bindings, found);
    return nodes.some((node) => {
      if (used.has(node) || (child.field !== 0 && child.field !== this.view.snapshot.field[node])) return false;
      used.add(node);
      const stop = this.node(child.node, node, bindings, (bound) =>
        this.#anyOrder(pattern, item + 1, nodes, used, bound, found),
      );
      used.delete(node);
      return stop;
    });
  }

  /** The node has the tokens in order; words that the pattern leaves out (`async`) may stand between, other signs may not. */
  #hasTokens(tokens: readonly string[], node: number, loose: boolean): boolean {
    const { view } = this;
    const { next, kind } = view.snapshot;
    let at = 0;
    for (let c = node + 1; c < next[node]!; c = next[c]!) {
      if (view.isNamed(c) || view.table.isPunctuation(kind[c]!)) continue;
      const text = view.textOf(c);
      const wanted = tokens[at];
      if (wanted !== undefined && (wanted === text || view.table.definition.tokenAlternatives[wanted]?.includes(text)))
        at++;
      else if (!loose && !/^\w/.test(text)) return false;
    }
    return at === tokens.length;
  }
}

/** A list of nothing but `...`: code may have none (`class $C(...):` matches a class without bases). */
function isVacuous(view: SyntaxView, pattern: PatternNode): boolean {
  if (pattern.op !== "node" || view.table.role[pattern.kind] !== Role.arguments) return false;
  return pattern.children.length > 0 && pattern.children.every(({ node }) => node.op === "ellipsis");
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

/** Type names are equal when they are the same, or when one is the other's last part (`mysql.Connection`). */
function isType(actual: string | undefined, wanted: string): boolean {
  if (actual === undefined) return false;
  const plain = actual.replace(/<.*$/s, "").replace(/\[.*$/s, "").trim();
  const same = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
  const alternatives = actual.split("|").map((type) => type.trim());
  if (wanted === "str" || wanted === "string") return alternatives.some((a) => a === "str" || a === "string");
  return same(plain, wanted) || alternatives.some((a) => same(a, wanted));
}
