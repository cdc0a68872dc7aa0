import { type Facts, operatorOf, segmentOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { compileDeclaration, compileType } from "./compileDeclaration.ts";
import { compileString } from "./compileString.ts";
import { compileTokens } from "./compileTokens.ts";
import { returnWrappers } from "./declared.ts";
import { declaratorsOf, typeIn } from "./matchAssign.ts";
import { compoundOperator, isAssociative, MAX_OPERANDS, memberOperator } from "./operators.ts";
import type { ArgumentsPattern, ChildPattern, PairPattern, PatternNode } from "./pattern.ts";
import { PLACEHOLDER } from "./prepare.ts";
import { metavariableIn, withoutPrefix } from "./signs.ts";
import { modifiersOf, tokensOf } from "./tokens.ts";

/** Turns the syntax tree of a prepared pattern into pattern nodes. */
export class PatternCompiler {
  readonly metavariables = new Set<string>();
  readonly words = new Set<string>();

  constructor(
    readonly view: SyntaxView,
    readonly facts: Facts,
    private readonly types: readonly { readonly name: string; readonly types: readonly string[] }[],
    private readonly isRead: (metavariable: string) => boolean,
  ) {}

  node(at: number): PatternNode {
    const { view } = this;
    const sign = this.#sign(at);
    if (sign) return sign;
    let node = at;
    while (view.role(node) === Role.transparent && view.firstChild(node) >= 0) {
      if (this.#isAssertion(node)) return this.#generic(node);
      node = view.firstChild(node);
    }
    if (node !== at) return this.node(node);
    switch (view.role(node)) {
      case Role.expressionStatement:
        return { op: "statement", of: this.node(view.firstChild(node)) };
      case Role.name:
      case Role.shorthand:
        return this.#name(node);
      case Role.call:
        return this.#call(node);
      case Role.member:
        return this.#member(node);
      case Role.string:
      case Role.joinedStrings:
        return compileString(this, node);
      case Role.list:
      case Role.parameters:
        return { op: "list", kind: view.snapshot.kind[node]!, items: this.#all(view.children(node)) };
      case Role.object:
        return { op: "object", pairs: this.#pairs(node) };
      case Role.tokens:
        return compileTokens(this, node);
      case Role.parameter:
        return compileDeclaration(this, node) ?? this.#generic(node);
      case Role.declarator:
        return compileDeclaration(this, node) ?? this.#assign(node, undefined) ?? this.#generic(node);
      case Role.assign:
        return this.#assign(node, undefined) ?? this.#generic(node);
      case Role.declaration: {
        const declaration = compileDeclaration(this, node);
        if (declaration) return declaration;
        const declarators = declaratorsOf(view, node);
        const keywords = tokensOf(view, node);
        return (declarators.length === 1 && this.#assign(declarators[0]!, keywords)) || this.#generic(node);
      }
      case Role.binary:
        return this.#operation(node) ?? this.#generic(node);
      case Role.return:
        return this.#return(node);
      case Role.loop:
      case Role.forEach:
        return this.#anyLoop(node) ?? this.#generic(node);
      case Role.block:
        return (
          this.#case(node) ?? {
            op: "sequence",
            items: this.statements(this.#statementsOf(node)),
            label: this.#label(node),
          }
        );
      case Role.program:
      case Role.classBody:
        return { op: "sequence", items: this.statements(this.#statementsOf(node)) };
      case Role.function:
      case Role.lambda:
        return this.#function(node);
      case Role.decorated:
        return {
          op: "decorated",
          decorators: this.#all(view.children(node).filter((child) => view.role(child) === Role.decorator)),
          definition: this.node(view.child(node, "definition")),
        };
      case Role.markupElement:
      case Role.markupTag:
        return this.#markup(node);
      default:
        return this.#generic(node);
    }
  }

  /** What a case is labelled with; undefined for a block that is no case. */
  #label(block: number): PatternNode | null | undefined {
    if (!this.view.table.hasSlot("value", this.view.snapshot.kind[block]!)) return undefined;
    const label = this.view.child(block, "value");
    return label < 0 ? null : this.node(label);
  }

  statements(nodes: readonly number[]): PatternNode[] {
    return nodes.map((node) => this.node(node));
  }

  /** Something around a value that changes nothing, but says more than parentheses do: `a as T`, `a!`. */
  #isAssertion(node: number): boolean {
    return tokensOf(this.view, node).length > 0 || this.view.children(node).length > 1;
  }

  /** A node that is nothing but a sign of the pattern language. */
  #sign(node: number): PatternNode | undefined {
    const text = withoutPrefix(this.view.textOf(node).replace(/[;\s]+$/, ""), this.view);
    if (ELLIPSES.has(text.replace(/,$/, ""))) return { op: "ellipsis" };
    const inner = this.view.unwrap(node);
    if (this.view.role(inner) === Role.call && this.#calleeText(inner) === PLACEHOLDER.deep) {
      const argument = this.view.firstChild(this.view.child(inner, "arguments"));
      return argument < 0 ? { op: "any" } : { op: "deep", of: this.node(argument) };
    }
    const metavariable = metavariableIn(text);
    if (!metavariable) return undefined;
    const typed = metavariable.typed === undefined ? undefined : this.types[metavariable.typed];
    // Where a pattern may name parts only (`import $X from`), the metavariable is a part, and not the whole.
    if (this.view.table.anyOrder[this.view.snapshot.kind[node]!] === 1) return undefined;
    const name = typed?.name ?? `$${metavariable.name}`;
    const isUnread = !metavariable.isEllipsis && typed === undefined && !this.isRead(name);
    if (name === "$_" || isUnread) return { op: "any" };
    this.metavariables.add(metavariable.isEllipsis ? `$...${metavariable.name}` : name);
    if (metavariable.isEllipsis) return { op: "ellipsisMetavariable", name: `$...${metavariable.name}` };
    return { op: "metavariable", name, types: typed?.types ?? [] };
  }

  #calleeText(call: number): string {
    const callee = this.view.child(call, "callee");
    return callee < 0 ? "" : this.view.textOf(callee);
  }

  #name(node: number): PatternNode {
    const text = this.view.textOf(node);
    this.#need(text);
    return { op: "name", text, path: text };
  }

  #call(node: number): PatternNode {
    const { view } = this;
    const callee = view.child(node, "callee");
    const list = view.child(node, "arguments");
    const path = this.#pathOf(node);
    if (path !== undefined) {
      // `require("m")` in a pattern also matches files that import the module: only its name must occur.
      for (const word of path.split(/[^\w$]+/)) this.#need(word);
      return {
        op: "call",
        keyword: "",
        callee: { op: "name", text: this.#calleeText(node), path: "" },
        arguments: this.#moduleArgument(list),
        path,
      };
    }
    const hasMore = view.children(node).some((child) => child !== callee && child !== list && !this.#isOptional(child));
    if (hasMore && view.table.keyword.has(view.snapshot.kind[node]!)) return this.#generic(node);
    return {
      op: "call",
      keyword: view.table.keyword.get(view.snapshot.kind[node]!) ?? "",
      types: this.#typeArguments(node),
      callee: this.node(callee),
      arguments: list < 0 ? NO_ARGUMENTS : view.role(list) === Role.arguments ? this.#arguments(list) : this.node(list),
    };
  }

  #isOptional(node: number): boolean {
    return this.view.role(node) === Role.optional;
  }

  /** What a call or function says of types in brackets; code that says more matches, too. */
  #typeArguments(node: number, except = -1): PatternNode[] {
    const { view } = this;
    const optional = view.children(node).filter((child) => view.role(child) === Role.optional && child !== except);
    return optional.filter((child) => view.firstChild(child) >= 0).map((child) => this.#generic(child));
  }

  #moduleArgument(list: number): ArgumentsPattern {
    return { op: "arguments", positional: this.#all(this.view.children(list)), keywords: [], open: false };
  }

  #arguments(list: number): ArgumentsPattern {
    const { view } = this;
    const positional: PatternNode[] = [];
    const keywords: { name: PatternNode; value: PatternNode }[] = [];
    for (const child of view.children(list)) {
      if (view.role(child) === Role.keywordArgument) {
        keywords.push({ name: this.node(view.child(child, "name")), value: this.node(view.child(child, "value")) });
      } else positional.push(this.node(child));
    }
    return { op: "arguments", positional, keywords, open: positional.some(isAnyNumber) };
  }

  #member(node: number): PatternNode {
    const { view } = this;
    const object = view.child(node, "object");
    const name = view.child(node, "name");
    if (object < 0) return this.node(name);
    const sign = this.#sign(name);
    if (sign?.op === "ellipsis") return { op: "chain", object: this.node(object) };
    const operator = memberOperator(view, node);
    return { op: "member", object: this.node(object), name: this.node(name), path: this.#pathOf(node), operator };
  }

  /** The path a pattern's expression names, when it is made of plain names only. */
  #pathOf(node: number): string | undefined {
    const { view } = this;
    const at = view.unwrap(node);
    const module = view.table.definition.modulePath(view, at);
    if (module !== undefined) return module;
    if (view.role(at) === Role.name) return this.#sign(at) ? undefined : view.textOf(at);
    if (view.role(at) !== Role.member) return undefined;
    const base = this.#pathOf(view.child(at, "object"));
    const name = view.child(at, "name");
    if (base === undefined || this.#sign(name) || this.view.role(name) === Role.generic) return undefined;
    return `${base}.${segmentOf(view, name)}`;
  }

  #assign(node: number, keywords: readonly string[] | undefined): PatternNode | undefined {
    const { view } = this;
    const left = view.child(node, "left");
    const right = view.child(node, "right");
    const operator = compoundOperator(view, node);
    const mayLackValue = keywords !== undefined && keywords.length > 0;
    if (left < 0 || (right < 0 && !mayLackValue)) return undefined;
    const type = typeIn(view, node);
    return {
      op: "assign",
      left: this.node(left),
      operator,
      right: right < 0 ? undefined : this.node(right),
      keywords,
      type: type < 0 ? undefined : this.node(type),
      tokens: tokensOf(view, node).filter((token) => /^\w/.test(token)),
      modifiers: modifiersOf(view, node),
    };
  }

  /** An operation whose operands may be grouped at will. */
  #operation(node: number): PatternNode | undefined {
    const { view } = this;
    const operator = operatorOf(view, node);
    const left = view.child(node, "left");
    const right = view.child(node, "right");
    if (left < 0 || right < 0 || !isAssociative(operator)) return undefined;
    const sides = [this.node(left), this.node(right)] as const;
    const chains = sides.map((side) =>
      side.op === "operation" && side.operator === operator ? side.operands : [side],
    );
    const operands = chains.includes(undefined) ? undefined : chains.flatMap((chain) => chain ?? []);
    return {
      op: "operation",
      kind: view.snapshot.kind[node]!,
      operator,
      left: sides[0],
      right: sides[1],
      operands: operands && operands.length <= MAX_OPERANDS ? operands : undefined,
    };
  }

  #return(node: number): PatternNode {
    const value = this.view.children(node).filter((child) => this.view.role(child) !== Role.optional);
    if (value.length > 1) return this.#generic(node);
    return { op: "return", value: value[0] === undefined ? undefined : this.node(value[0]) };
  }

  /** A loop whose head is nothing but an ellipsis. */
  #anyLoop(node: number): PatternNode | undefined {
    const { view } = this;
    const body = view.child(node, "body");
    const head = view.children(node).filter((child) => child !== body && view.role(child) !== Role.optional);
    const isAny = head.length === 1 && this.#sign(head[0]!)?.op === "ellipsis";
    return isAny && body >= 0 ? { op: "loop", tokens: tokensOf(view, node), body: this.node(body) } : undefined;
  }

  /** A block that is a case of a `switch`; a case of nothing but an ellipsis is any number of them. */
  #case(node: number): PatternNode | undefined {
    const { view } = this;
    const { parent } = view.snapshot;
    const around = parent[node]!;
    const isCase = around > 0 && (view.role(around) === Role.switch || view.role(parent[around]!) === Role.switch);
    const tokens = isCase ? tokensOf(view, node) : [];
    if (tokens.length === 0) return undefined;
    const label = view.child(node, "value");
    const compiled = label < 0 ? undefined : this.node(label);
    const statements = this.statements(this.#statementsOf(node));
    if (compiled?.op === "ellipsis" && statements.length === 0) return compiled;
    return { op: "case", tokens, label: compiled, body: { op: "sequence", items: statements } };
  }

  #pairs(node: number): PairPattern[] {
    const { view } = this;
    const pairs: PairPattern[] = [];
    for (const child of view.children(node)) {
      const sign = this.#sign(child);
      if (sign && isAnyNumber(sign)) continue;
      if (view.role(child) === Role.pair) {
        pairs.push({ key: this.#key(view.child(child, "key")), value: this.node(view.child(child, "value")) });
      } else if (sign) pairs.push({ key: sign, value: sign });
      else if (view.role(child) === Role.shorthand) pairs.push({ key: this.#key(child), value: this.node(child) });
      else pairs.push({ key: { op: "any" }, value: this.node(child) });
    }
    return pairs;
  }

  /** Keys are equal whether they are quoted or not. */
  #key(node: number): PatternNode {
    if (this.view.role(node) !== Role.string) return this.node(node);
    const text = this.facts.constantString(node);
    const pattern = this.node(node);
    if (text === undefined || pattern.op !== "string" || pattern.content.is !== "text") return pattern;
    this.#need(text);
    return { op: "name", text, path: text };
  }

  #function(node: number): PatternNode {
    const { view } = this;
    const name = view.child(node, "name");
    const parameters = view.child(node, "parameters");
    const body = view.child(node, "body");
    const returns = typeIn(view, node);
    return {
      op: "function",
      lambda: view.role(node) === Role.lambda || name < 0,
      name: name < 0 ? undefined : this.node(name),
      parameters: parameters < 0 ? undefined : this.#all(view.children(parameters)),
      body: body < 0 ? undefined : this.node(body),
      ...(view.table.wrapsNames
        ? { declared: compileType(this, node, returnWrappers(view, node)), types: [], modifiers: [] }
        : {
            returns: returns < 0 ? undefined : this.node(returns),
            types: this.#typeArguments(node, view.child(node, "type")),
            modifiers: modifiersOf(view, node),
          }),
      tokens: tokensOf(view, node).filter((token) => !/^(?:function|def|lambda|fn)$/.test(token)),
    };
  }

  #markup(node: number): PatternNode {
    const { view } = this;
    const tag = view.role(node) === Role.markupElement ? view.child(node, "open") : node;
    const name = view.child(tag, "name");
    const attributes = view.children(tag).filter((child) => child !== name);
    const children =
      view.role(node) === Role.markupElement
        ? view.children(node).filter((c) => view.role(c) !== Role.markupTag && c !== view.children(node).at(-1))
        : undefined;
    return {
      op: "markup",
      name: name < 0 ? undefined : this.node(name),
      attributes: this.#all(attributes).filter((attribute) => !isEllipsisAttribute(attribute)),
      children: children && this.#all(children),
    };
  }

  #generic(node: number): PatternNode {
    const { view } = this;
    const children = view.children(node);
    if (children.length === 0) {
      const text = view.textOf(node);
      if (isWordy(view.role(node)) && tokensOf(view, node).length > 0 && !/^[\w.]+$/.test(text)) {
        return {
          op: "node",
          kind: view.snapshot.kind[node]!,
          tokens: tokensOf(view, node),
          children: [],
          anyOrder: false,
        };
      }
      return { op: "leaf", kind: view.snapshot.kind[node]!, text };
    }
    return {
      op: "node",
      kind: view.snapshot.kind[node]!,
      tokens: tokensOf(view, node),
      children: this.#childrenOf(node, children),
      anyOrder: view.role(node) === Role.import || view.table.anyOrder[view.snapshot.kind[node]!] === 1,
    };
  }

  #childrenOf(node: number, children: readonly number[]): ChildPattern[] {
    const { view } = this;
    const isPlaceless = view.table.placeless[view.snapshot.kind[node]!] === 1;
    const compiled = children.map(
      (child): ChildPattern => ({ field: isPlaceless ? 0 : view.snapshot.field[child]!, node: this.node(child) }),
    );
    // An ellipsis at the end of the last case of a switch stands for more cases, too.
    const last = compiled.at(-1)?.node;
    const isOpen = last?.op === "case" && last.body.op === "sequence" && last.body.items.at(-1)?.op === "ellipsis";
    return isOpen && view.role(node) !== Role.switch ? [...compiled, { field: 0, node: { op: "ellipsis" } }] : compiled;
  }

  #statementsOf(block: number): number[] {
    const { view } = this;
    const label = view.child(block, "value");
    const statements = view.children(block).filter((child) => child !== label && view.role(child) !== Role.optional);
    // The body of an arm may be in braces or not.
    const [only] = statements;
    const isBody = label >= 0 && statements.length === 1 && view.role(only!) === Role.block;
    return isBody ? this.#statementsOf(only!) : statements;
  }

  #all(nodes: readonly number[]): PatternNode[] {
    return nodes.map((node) => this.node(node));
  }

  #need(word: string): void {
    if (/^[A-Za-z_$][\w$]*$/.test(word)) this.words.add(word);
  }
}

/** How an ellipsis may be written where the grammar takes no mere name: as an arm, a field, an item. */
const ELLIPSES: ReadonlySet<string> = new Set(
  ["", ` => ${PLACEHOLDER.ellipsis}`, `: ${PLACEHOLDER.ellipsis}`, "!()"].map((rest) => PLACEHOLDER.ellipsis + rest),
);
/** Kinds that may consist of a keyword alone, such as `pass` and `break`. */
function isWordy(role: number): boolean {
  return role === Role.none || role === Role.jump || role === Role.throw || role === Role.yield;
}

const NO_ARGUMENTS: ArgumentsPattern = { op: "arguments", positional: [], keywords: [], open: false };

export function isAnyNumber(pattern: PatternNode): boolean {
  return pattern.op === "ellipsis" || pattern.op === "ellipsisMetavariable";
}

function isEllipsisAttribute(attribute: PatternNode): boolean {
  if (attribute.op === "ellipsis") return true;
  return attribute.op === "node" && attribute.children.length === 1 && attribute.children[0]!.node.op === "ellipsis";
}
