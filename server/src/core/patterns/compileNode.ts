import { type Facts, operatorOf, segmentOf } from "../facts/facts.ts";
import { PLACEHOLDER } from "../languages/placeholders.ts";
import { Role, type Slot } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { compileDeclaration, compileType } from "./compileDeclaration.ts";
import { compileString } from "./compileString.ts";
import { compileTokens } from "./compileTokens.ts";
import { returnWrappers } from "./declared.ts";
import { declaratorsOf, declaredTypeIn, saysAll, typeIn } from "./matchAssign.ts";
import { parametersIn } from "./matchFunction.ts";
import { compoundOperator, isAssociative, MAX_OPERANDS, memberOperator } from "./operators.ts";
import type { ArgumentsPattern, ChildPattern, PairPattern, PatternNode } from "./pattern.ts";
import { metavariableIn, signText, withoutPrefix } from "./signs.ts";
import { marksOf, modifiersOf, tokensOf } from "./tokens.ts";

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
    while (view.role(node) === Role.transparent) {
      if (this.#isAssertion(node)) return this.#generic(node);
      const inner = view.inner(node);
      if (inner < 0) break;
      node = inner;
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
      case Role.joinedStrings:
        if (this.facts.constantString(node) === undefined) return this.#generic(node);
        return compileString(this, node);
      case Role.string:
        return compileString(this, node);
      case Role.regex: {
        const [only, ...others] = view.children(node);
        const hasFlags = !view.textOf(node).endsWith("/");
        const inner = only === undefined || others.length > 0 || hasFlags ? undefined : this.node(only);
        return inner?.op === "metavariable" ? { op: "regexLiteral", name: inner.name } : this.#generic(node);
      }
      case Role.list:
      case Role.parameters:
      case Role.group:
        return { op: "list", kind: view.snapshot.kind[node]!, items: this.#all(view.children(node)) };
      case Role.object:
        return this.#isListLike(node)
          ? { op: "list", kind: view.snapshot.kind[node]!, items: this.#all(view.children(node)) }
          : { op: "object", pairs: this.#pairs(node) };
      case Role.import: {
        const [only, ...others] = view.children(node);
        const holdsOne = only !== undefined && others.length === 0 && view.role(only) === Role.import;
        return this.#generic(holdsOne ? only : node);
      }
      case Role.decorator:
        return view.child(node, "callee") < 0 ? this.#generic(node) : this.#call(node);
      case Role.pair:
        return this.#pair(node);
      case Role.tokens:
        return compileTokens(this, node);
      case Role.parameter:
        return compileDeclaration(this, node) ?? this.#generic(node);
      case Role.assign:
        return this.#assign(node, undefined) ?? this.#generic(node);
      case Role.declarator: {
        const declared = saysAll(view, node) ? this.#declaration(node, node) : this.#assign(node, undefined);
        return compileDeclaration(this, node) ?? declared ?? this.#generic(node);
      }
      case Role.declaration: {
        const declaration = compileDeclaration(this, node);
        if (declaration) return declaration;
        const declarators = declaratorsOf(view, node);
        return (declarators.length === 1 && this.#declaration(declarators[0]!, node)) || this.#generic(node);
      }
      case Role.binary:
        return this.#operation(node) ?? this.#generic(node);
      case Role.return:
        return this.#return(node);
      case Role.loop:
      case Role.forEach:
        return this.#anyLoop(node) ?? this.#branches(node) ?? this.#generic(node);
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
      case Role.conditional:
        return this.#branches(node) ?? this.#generic(node);
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
    const parts = this.view
      .children(node)
      .filter((part) => this.view.role(part) !== Role.optional && this.view.textOf(part) !== "<>");
    return tokensOf(this.view, node).length > 0 || parts.length > 1;
  }

  /** A node that is nothing but a sign of the pattern language. */
  #sign(node: number): PatternNode | undefined {
    const text = withoutPrefix(signText(this.view.textOf(node).replace(/[;\s]+$/, ""), this.view), this.view);
    if (ELLIPSIS.test(text) || ELLIPSES.has(text.replace(/,$/, ""))) return { op: "ellipsis" };
    const inner = this.view.unwrap(node);
    if (this.view.role(inner) === Role.call && this.#calleeText(inner) === PLACEHOLDER.deep) {
      const argument = this.view.firstChild(this.view.child(inner, "arguments"));
      return argument < 0 ? { op: "any" } : { op: "deep", of: this.node(argument) };
    }
    const metavariable = metavariableIn(text);
    if (!metavariable) return undefined;
    const typed = metavariable.typed === undefined ? undefined : this.types[metavariable.typed];
    // Where a pattern may name parts only (`import $X from`), the metavariable is a part, and not the whole.
    const hasMeaning = this.view.role(node) !== Role.none && this.view.role(node) !== Role.import;
    if (!hasMeaning && this.view.table.anyOrder[this.view.snapshot.kind[node]!] === 1) return undefined;
    const name = typed?.name ?? `$${metavariable.name}`;
    const isUnread = !metavariable.isEllipsis && typed === undefined && !this.isRead(name);
    if (name === "$_" || isUnread) return { op: "any" };
    this.metavariables.add(metavariable.isEllipsis ? `$...${metavariable.name}` : name);
    if (metavariable.isEllipsis) return { op: "ellipsisMetavariable", name: `$...${metavariable.name}` };
    return { op: "metavariable", name, types: typed?.types ?? [] };
  }

  #calleeText(call: number): string {
    const callee = this.view.child(call, "callee");
    const name = callee < 0 && this.view.child(call, "object") < 0 ? this.view.child(call, "name") : callee;
    return name < 0 ? "" : this.view.textOf(name);
  }

  #name(node: number): PatternNode {
    const text = this.view.textOf(node);
    // A package whose names need no import need not occur.
    const isPrelude = this.view.table.definition.preludes?.some((prelude) => prelude.split(".").includes(text));
    if (!isPrelude) this.#need(text);
    return { op: "name", text, path: text };
  }

  #call(node: number): PatternNode {
    const { view } = this;
    const callee = view.child(node, "callee");
    const list = view.child(node, "arguments");
    if (view.children(node).some((child) => view.role(child) === Role.classBody)) return this.#generic(node);
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
    const target = callee < 0 ? this.#ownCallee(node) : this.node(callee);
    if (target.op === "chain" && list < 0) return target;
    const trailing = view.child(node, "trailing");
    const hasMore = view
      .children(node)
      .some((child) => child !== callee && child !== list && child !== trailing && !this.#isOptional(child));
    if (hasMore && view.table.keyword.has(view.snapshot.kind[node]!)) return this.#generic(node);
    return {
      op: "call",
      keyword: view.table.keyword.get(view.snapshot.kind[node]!) ?? "",
      types: this.#typeArguments(node),
      callee: target,
      trailing: this.#trailing(node),
      also: this.#givenTypes(node),
      arguments: list < 0 ? NO_ARGUMENTS : view.role(list) === Role.arguments ? this.#arguments(list) : this.node(list),
    };
  }

  /** The callee of a call that holds receiver and name itself; one that names nothing may be any. */
  #ownCallee(call: number): PatternNode {
    const name = this.view.child(call, "name");
    if (name < 0) return { op: "any" };
    return this.view.child(call, "object") < 0 ? this.node(name) : this.#member(call);
  }

  #isOptional(node: number): boolean {
    return this.view.role(node) === Role.optional || this.view.role(node) === Role.typeArguments;
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
        const name = this.node(view.child(child, "name"));
        if (name.op === "ellipsis") positional.push(name);
        else keywords.push({ name, value: this.node(view.child(child, "value")) });
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
    // A call that holds receiver and name itself has its types itself, too.
    const isMember = view.role(node) === Role.member;
    return {
      op: "member",
      object: this.#object(object),
      name: this.node(name),
      path: isMember ? this.#pathOf(node) : this.#memberPath(object, name),
      also: isMember ? this.#givenTypes(node) : undefined,
      operator: memberOperator(view, node),
    };
  }

  /** Where a namespace is open in every file, or a class has two names, the words need not occur. */
  #object(node: number): PatternNode {
    const path = this.#pathOf(node);
    const { implicitImports, modulePath } = this.view.table.definition;
    const hasNames = this.view.role(node) === Role.name && modulePath(this.view, node) !== undefined;
    const isImplicit = path !== undefined && implicitImports?.includes(path);
    if (!isImplicit && !hasNames) return this.node(node);
    const words = [...this.words];
    const pattern = this.node(node);
    this.words.clear();
    for (const word of words) this.words.add(word);
    return pattern;
  }

  #givenTypes(node: number): ChildPattern[] | undefined {
    const { view } = this;
    const types = view.children(node).filter((child) => view.role(child) === Role.typeArguments);
    return types.length === 0 ? undefined : this.#parts(types);
  }

  /** What stands behind a call's arguments; nothing but an ellipsis asks for nothing. */
  #trailing(call: number): PatternNode | undefined {
    const { view } = this;
    const at = view.child(call, "trailing");
    if (at < 0) return undefined;
    const isSilent = view.children(at).every((child) => this.#sign(child)?.op === "ellipsis");
    return isSilent ? { op: "any" } : this.node(at);
  }

  #parts(nodes: readonly number[]): ChildPattern[] {
    return nodes.map((node) => ({ field: this.view.snapshot.field[node]!, node: this.node(node) }));
  }

  /** The path a pattern's expression names, when it is made of plain names only. */
  #pathOf(node: number): string | undefined {
    const { view } = this;
    const at = view.unwrap(node);
    const module = view.table.definition.modulePath(view, at);
    if (module !== undefined) return module;
    if (view.role(at) === Role.name) return this.#sign(at) ? undefined : view.textOf(at);
    if (view.role(at) !== Role.member) return undefined;
    return this.#memberPath(view.child(at, "object"), view.child(at, "name"));
  }

  #memberPath(object: number, name: number): string | undefined {
    const { view } = this;
    const base = this.#pathOf(object);
    if (base === undefined || this.#sign(name) || view.role(name) === Role.generic) return undefined;
    return `${base}.${segmentOf(view, name)}`;
  }

  /** A declaration of one variable: what it says of type and modifiers has to be in the code. */
  #declaration(declarator: number, declaration: number): PatternNode | undefined {
    const { view } = this;
    const keywords = tokensOf(view, declaration).filter((token) => /^\w/.test(token));
    const assign = this.#assign(declarator, keywords);
    if (assign?.op !== "assign" || view.table.anyOrder[view.snapshot.kind[declaration]!] !== 1) return assign;
    const [left, right] = [view.child(declarator, "left"), view.child(declarator, "right")];
    const type = view.child(declaration, "type");
    const parts = view
      .children(declaration)
      .filter((child) => child !== declarator && child !== left && child !== right)
      .filter((child) => child !== type || view.role(child) !== Role.optional);
    const hasOwnType = declarator !== declaration && typeIn(view, declarator) >= 0;
    const ownType = hasOwnType ? assign.type : undefined;
    return { ...assign, type: ownType, modifiers: [], marks: [], declaration: this.#parts(parts) };
  }

  #assign(node: number, keywords: readonly string[] | undefined): PatternNode | undefined {
    const { view } = this;
    const left = view.child(node, "left");
    const right = view.child(node, "right");
    const operator = compoundOperator(view, node);
    const type = declaredTypeIn(view, node);
    const mayLackValue = keywords !== undefined && (keywords.length > 0 || type >= 0);
    if (left < 0 || (right < 0 && !mayLackValue)) return undefined;
    const isInferred = type >= 0 && view.table.definition.inferredTypes?.includes(view.textOf(type));
    const declaration = keywords ? view.parent(node) : node;
    return {
      op: "assign",
      left: this.node(left),
      operator,
      right: right < 0 ? undefined : this.node(right),
      keywords,
      type: type < 0 || isInferred ? undefined : this.node(type),
      declares: tokensOf(view, node).includes(":=") && view.role(node) === Role.declarator,
      tokens: tokensOf(view, node).filter((token) => /^\w/.test(token)),
      modifiers: modifiersOf(view, declaration),
      marks: this.#all(marksOf(view, declaration)),
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
    const label = view.child(node, "value");
    const tokens = isCase ? tokensOf(view, node) : [];
    if (!isCase || (tokens.length === 0 && (label < 0 || view.role(label) !== Role.optional))) return undefined;
    const written = label < 0 ? undefined : this.node(label);
    const compiled = isEllipsisLabel(written) ? ({ op: "ellipsis" } as const) : written;
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
        const pair = this.#pair(child);
        if (pair.op !== "pair") pairs.push({ key: { op: "any" }, value: pair });
        else if (!isAnyNumber(pair.key)) pairs.push(pair);
      } else if (sign) pairs.push({ key: sign, value: sign });
      else if (view.role(child) === Role.shorthand) pairs.push({ key: this.#key(child), value: this.node(child) });
      else pairs.push({ key: { op: "any" }, value: this.node(child) });
    }
    return pairs;
  }

  #pair(node: number): PatternNode {
    const key = this.view.child(node, "key");
    const value = this.view.child(node, "value");
    return key < 0 || value < 0 ? this.#generic(node) : { op: "pair", key: this.#key(key), value: this.node(value) };
  }

  /** Keys are equal whether they are quoted or not. */
  #key(node: number): PatternNode {
    if (this.view.role(node) !== Role.string) return this.node(node);
    const text = this.facts.constantString(node);
    const pattern = this.node(node);
    if (text === undefined || pattern.op !== "string" || pattern.content.is !== "text") return pattern;
    for (const word of text.split(/[^\w$]+/)) this.#need(word);
    return { op: "name", text, path: text };
  }

  #function(node: number): PatternNode {
    const { view } = this;
    const name = view.child(node, "name");
    const parameters = view.child(node, "parameters");
    const body = view.child(node, "body");
    const own = [name, parameters, body];
    const rest = view.children(node).filter((child) => !own.includes(child));
    const isBare = parameters < 0 && rest.some((child) => view.role(child) === Role.name);
    // Where the parts may stand in any order, each of them is looked for by itself.
    const hasParts = view.table.anyOrder[view.snapshot.kind[node]!] === 1;
    const returns = hasParts ? -1 : typeIn(view, node);
    return {
      op: "function",
      lambda: view.role(node) === Role.lambda || name < 0,
      also: hasParts ? this.#parts(rest) : undefined,
      name: name < 0 ? undefined : this.node(name),
      parameters: parameters >= 0 ? this.#all(parametersIn(view, parameters)) : isBare ? this.#all(rest) : undefined,
      body: body < 0 ? undefined : this.node(body),
      ...(view.table.wrapsNames
        ? { declared: compileType(this, node, returnWrappers(view, node)), types: [], modifiers: [], marks: [] }
        : {
            returns: returns < 0 ? undefined : this.node(returns),
            types: hasParts ? [] : this.#typeArguments(node, view.child(node, "type")),
            modifiers: hasParts ? [] : modifiersOf(view, node),
            marks: hasParts ? [] : this.#all(marksOf(view, node)),
          }),
      tokens: tokensOf(view, node).filter((token) => !/^(?:function|def|lambda|fn)$/.test(token)),
    };
  }

  #branches(node: number): PatternNode | undefined {
    const { view } = this;
    const keyword = view.table.keyword.get(view.snapshot.kind[node]!);
    if (keyword === undefined) return undefined;
    const parts = BRANCHES.map((slot) => ({ slot, at: view.child(node, slot) })).filter(({ at }) => at >= 0);
    const part = (slot: Slot, at: number): PatternNode => {
      const node = this.node(at);
      const isLone = (slot === "consequence" || slot === "body") && node.op !== "sequence";
      return isLone ? { op: "sequence", items: [node] } : node;
    };
    return { op: "branches", keyword, parts: parts.map(({ slot, at }) => ({ slot, node: part(slot, at) })) };
  }

  #markup(node: number): PatternNode {
    const { view } = this;
    const tag = view.role(node) === Role.markupElement ? view.child(node, "open") : node;
    const name = view.child(tag, "name");
    const attributes = view.children(tag).filter((child) => child !== name);
    const children = view.role(node) === Role.markupElement ? view.children(node).slice(1, -1) : undefined;
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
    return isOpen ? [...compiled, { field: 0, node: { op: "ellipsis" } }] : compiled;
  }

  /** Elements in order, without keys, in what could have keys: `[]string{"a"}`. */
  #isListLike(node: number): boolean {
    const items = this.view.children(node);
    const isElement = (item: number) => this.view.role(item) === Role.transparent;
    const isMany = (item: number) => isAnyNumber(this.#sign(item) ?? { op: "any" });
    return items.some((item) => isElement(item) && !isMany(item)) && items.every(isElement);
  }

  #statementsOf(block: number): number[] {
    const { view } = this;
    const label = view.table.slot.value[view.snapshot.kind[block]!]!;
    const isLabel = (child: number) => label !== 0 && view.snapshot.field[child] === label;
    const statements = view.children(block).filter((child) => !isLabel(child) && view.role(child) !== Role.optional);
    // The body of an arm may be in braces or not.
    const [only] = statements;
    const isBody = view.child(block, "value") >= 0 && statements.length === 1 && view.role(only!) === Role.block;
    return isBody ? this.#statementsOf(only!) : statements;
  }

  #all(nodes: readonly number[]): PatternNode[] {
    return nodes.map((node) => this.node(node));
  }

  #need(word: string): void {
    const { ignoresCase, unwrittenNames } = this.view.table.definition;
    if (ignoresCase || unwrittenNames?.includes(word)) return;
    if (/^[A-Za-z_$][\w$]*$/.test(word)) this.words.add(word);
  }
}

/** Also as `@ @`, where a language's grammar asks for that. */
const ELLIPSIS = new RegExp(`^${PLACEHOLDER.ellipsis}(?:\\s+${PLACEHOLDER.ellipsis})?$`);

/** `case ...`, where the grammar has a node for the word and what follows it. */
function isEllipsisLabel(label: PatternNode | undefined): boolean {
  return label?.op === "node" && label.children.length === 1 && label.children[0]!.node.op === "ellipsis";
}

const BRANCHES = ["condition", "consequence", "body", "alternative"] as const;
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
