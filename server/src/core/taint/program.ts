import type { Facts } from "../facts/facts.ts";
import type { Declaration } from "../facts/scopes.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** A function of the file; the first is the file itself. */
export interface FunctionInfo {
  readonly id: number;
  readonly node: number;
  readonly name: string;
  /** Without the parameter that stands for the own object. */
  readonly parameters: readonly number[];
  /** The name of each parameter; empty for those that are taken apart. */
  readonly names: readonly string[];
  /** The first parameter that takes all further arguments; -1 for none. */
  readonly rest: number;
  /** The parameter that takes all further named arguments; -1 for none. */
  readonly namedRest: number;
  /** The parameter that stands for the block a call is given, also where it has no name; -1 for none. */
  readonly block: number;
  /** The leaf that names the own object, where the language passes it as a parameter; -1 for none. */
  readonly self: number;
  readonly body: number;
  /** Has no own object: sees the one of the function around. */
  readonly isLambda: boolean;
  readonly parent: FunctionInfo | undefined;
  readonly owner: ClassInfo | undefined;
  readonly children: FunctionInfo[];
}

export interface ClassInfo {
  readonly id: number;
  readonly node: number;
  readonly name: string;
  readonly methods: Map<string, FunctionInfo>;
}

/** The functions, classes and variables of a file. */
export class Program {
  readonly functions: FunctionInfo[] = [];
  readonly classes: ClassInfo[] = [];
  readonly #functionAt = new Map<number, FunctionInfo>();
  readonly #classAt = new Map<number, ClassInfo>();
  readonly #functionsNamed = new Map<string, FunctionInfo[]>();
  readonly #classesNamed = new Map<string, ClassInfo>();
  readonly #ids = new Map<Declaration | string, number>();
  readonly #variables: { readonly declaration: Declaration | undefined; readonly owner: FunctionInfo }[] = [];
  readonly #references: Int32Array;
  readonly #proofs = new Set<number>();
  readonly #made = new Set<number>();
  readonly #own = new Map<FunctionInfo, number>();
  /** The classes whose methods a class takes in, by its number. */
  readonly #mixins = new Map<number, readonly ClassInfo[]>();
  readonly view: SyntaxView;

  constructor(readonly facts: Facts) {
    this.view = facts.view;
    this.#references = new Int32Array(this.view.count).fill(UNKNOWN);
    this.#collect();
  }

  get main(): FunctionInfo {
    return this.functions[0]!;
  }

  functionAt(node: number): FunctionInfo | undefined {
    return this.#functionAt.get(node);
  }

  classAt(node: number): ClassInfo | undefined {
    return this.#classAt.get(node);
  }

  functionsNamed(name: string): readonly FunctionInfo[] {
    return this.#functionsNamed.get(name) ?? [];
  }

  classNamed(name: string): ClassInfo | undefined {
    return this.#classesNamed.get(name);
  }

  /** The statement of the file itself that holds a node. */
  statementAround(node: number): number {
    const { parent } = this.view.snapshot;
    let at = node;
    while (parent[at]! > 0) at = parent[at]!;
    return at;
  }

  /** The function whose code a node is part of; for a function's own node, the function around it. */
  around(node: number): FunctionInfo {
    const { parent } = this.view.snapshot;
    for (let at = parent[node]!; at >= 0; at = parent[at]!) {
      const found = this.#functionAt.get(at);
      if (found) return found;
    }
    return this.main;
  }

  /** The variable that a name stands for, as a number; -1 for names of other things and of things unknown. */
  variable(node: number): number {
    return Math.max(this.#reference(node), NONE);
  }

  /** The variable that a name would stand for if it stood at `node`; -1 for others. */
  variableNamed(node: number, name: string): number {
    const declaration = this.facts.scopes.resolveAt(node, name);
    return declaration && declaration.what !== "import" ? Math.max(this.#idOfDeclaration(declaration), NONE) : NONE;
  }

  /** The function that a name stands for: declared by that name, or the one value of a variable. */
  namedFunction(node: number): FunctionInfo | undefined {
    const reference = this.#reference(node);
    return reference <= FIRST_FUNCTION ? this.functions[FIRST_FUNCTION - reference] : undefined;
  }

  /** The function that a bare name calls, such as one of the own object, where the language has such calls. */
  implicitMethod(node: number): FunctionInfo | undefined {
    const { flow } = this.view.table.definition;
    const name = this.view.textOf(node);
    const named = flow?.implicitSelf ? this.functionsNamed(name) : [];
    if (named.length === 0) return undefined;
    const declared = this.facts.scopes.resolve(node);
    if (declared) return declared.what === "function" ? this.#functionAt.get(declared.site) : undefined;
    const owner = this.ownerAround(node);
    return (owner && this.method(owner, name)) ?? named.find((fn) => fn.owner === undefined);
  }

  /** The class whose object the code at a node belongs to. */
  ownerAround(node: number): ClassInfo | undefined {
    for (let at: FunctionInfo | undefined = this.around(node); at; at = at.parent) if (at.owner) return at.owner;
    return undefined;
  }

  /** The field of the own object that a bare name stands for: `@name`, or one that the class declares. */
  ownField(node: number): string | undefined {
    const { bareMembers, membersInScope, flow } = this.view.table.definition;
    const prefix = flow?.ownFieldPrefix;
    if (prefix !== undefined) {
      const text = this.view.textOf(node);
      return prefix.test(text) ? text.replace(prefix, "") : undefined;
    }
    if (!bareMembers && !membersInScope) return undefined;
    const declared = this.facts.scopes.resolve(node);
    if (declared) return declared.isMember && declared.what === "variable" ? declared.name : undefined;
    return this.#isInherited(node) ? this.view.textOf(node) : undefined;
  }

  /** Whether a name that nothing around it declares is a field of a class that its own one extends. */
  #isInherited(node: number): boolean {
    const owner = this.classes.length > 1 ? this.ownerAround(node) : undefined;
    let at = owner && this.superclass(owner);
    for (let hops = 0; at && hops < 20; hops++) {
      const found = this.facts.scopes.resolveMember(node, this.view.textOf(node), at.name);
      if (found) return found.what === "variable";
      at = this.superclass(at);
    }
    return false;
  }

  #reference(node: number): number {
    let id = this.#references[node]!;
    if (id === UNKNOWN) {
      id = this.#find(node);
      this.#references[node] = id;
    }
    return id;
  }

  /** The same where a value is given to the name: that makes a global of an unknown one. */
  writtenVariable(node: number): number {
    const id = this.variable(node);
    if (id >= 0 || this.facts.scopes.resolve(node)) return id;
    return this.#idOf(this.view.textOf(node), undefined, this.main);
  }

  /** The number under which a walk keeps whether a piece of code is proven harmless. */
  proof(code: string): number {
    const id = this.#idOf(`${PROOF}${code}`, undefined, this.main);
    this.#proofs.add(id);
    return id;
  }

  isProof(variable: number): boolean {
    return this.#proofs.has(variable);
  }

  declaration(variable: number): Declaration | undefined {
    return this.#variables[variable]!.declaration;
  }

  /** The function in which a variable lives. */
  ownerOf(variable: number): FunctionInfo {
    return this.#variables[variable]!.owner;
  }

  nameOf(variable: number): string {
    return this.#variables[variable]!.declaration?.name ?? this.view.table.definition.selfNames[0] ?? "";
  }

  /** The variable for the object that a function belongs to (`this`). */
  ownObject(fn: FunctionInfo): number {
    let owner = fn;
    while (owner.isLambda && owner.parent) owner = owner.parent;
    let id = this.#own.get(owner);
    if (id === undefined) {
      id = this.#variables.length;
      this.#variables.push({ declaration: undefined, owner });
      this.#own.set(owner, id);
    }
    return id;
  }

  #functionOf(declaration: Declaration): FunctionInfo | undefined {
    if (declaration.what === "function") return this.#functionAt.get(declaration.site);
    const isAlias = declaration.what === "variable" && declaration.value >= 0 && !declaration.destructured;
    if (!isAlias) return undefined;
    const found = this.#functionAt.get(this.view.unwrap(declaration.value));
    return found && declaration.writes === 1 ? found : undefined;
  }

  /** The class that a name stands for. */
  namedClass(node: number): ClassInfo | undefined {
    const declaration = this.facts.scopes.resolve(node);
    if (!declaration) return undefined;
    if (declaration.what === "class") return this.#classAt.get(declaration.site);
    return declaration.what === "variable" && declaration.value >= 0
      ? this.#classAt.get(this.view.unwrap(declaration.value))
      : undefined;
  }

  /** The type that a function says it returns, as written; empty where it says none. */
  returnType({ node, body }: FunctionInfo): string {
    const { view } = this;
    const list = view.child(node, "parameters");
    if (list < 0 || body < 0) return "";
    const { start, end } = view.snapshot;
    const name = view.child(node, "name");
    const before = name < 0 ? "" : (/(\w+)\??\s*$/.exec(view.text.slice(start[node]!, start[name]!))?.[1] ?? "");
    if (before === "bool" || before === "boolean" || before === "Boolean") return before;
    return /^\s*(?::|->)?\s*([\w.]+)\s*(?::|=>)?\s*$/.exec(view.text.slice(end[list]!, start[body]!))?.[1] ?? "";
  }

  /** A method of a class or of one that it extends or takes in. */
  method(of: ClassInfo, name: string): FunctionInfo | undefined {
    let at: ClassInfo | undefined = of;
    for (let hops = 0; at && hops < 20; hops++) {
      const found: FunctionInfo | undefined = at.methods.get(name) ?? this.#mixedIn(at, name);
      if (found) return found;
      at = this.superclass(at);
    }
    return undefined;
  }

  #mixedIn(of: ClassInfo, name: string): FunctionInfo | undefined {
    const mixin = this.view.table.definition.flow?.mixin;
    if (mixin === undefined || this.functionsNamed(name).length === 0) return undefined;
    let taken = this.#mixins.get(of.id);
    if (!taken) {
      taken = this.#readMixins(of, mixin);
      this.#mixins.set(of.id, taken);
    }
    for (const one of taken) {
      const found = one.methods.get(name);
      if (found) return found;
    }
    return undefined;
  }

  #readMixins({ node, id }: ClassInfo, mixin: RegExp): ClassInfo[] {
    const { view } = this;
    const body = view.child(node, "body");
    const found: ClassInfo[] = [];
    for (const statement of body < 0 ? [] : view.children(body)) {
      if (!mixin.test(view.text.substr(view.snapshot.start[statement]!, 10))) continue;
      for (let at = statement; at < view.snapshot.next[statement]!; at++) {
        const named = view.role(at) === Role.name ? this.#classesNamed.get(view.textOf(at)) : undefined;
        if (named && named.id !== id) found.push(named);
      }
    }
    return found;
  }

  /** The file makes objects of the class, so what they are made with can be followed into its methods. */
  noteMade(made: ClassInfo): void {
    for (let at: ClassInfo | undefined = made; at && !this.#made.has(at.id); at = this.superclass(at))
      this.#made.add(at.id);
  }

  isMade({ id }: ClassInfo): boolean {
    return this.#made.has(id);
  }

  /** The first class of the file that a class extends. */
  superclass({ node, id }: ClassInfo): ClassInfo | undefined {
    const { view } = this;
    const body = view.child(node, "body");
    const end = body < 0 ? view.snapshot.next[node]! : body;
    for (let at = view.child(node, "name") + 1 || node + 1; at < end; at++) {
      const found = view.role(at) === Role.name ? this.#classesNamed.get(view.textOf(at)) : undefined;
      if (found && found.id !== id) return found;
    }
    return undefined;
  }

  #find(node: number): number {
    const declaration = this.facts.scopes.resolve(node);
    if (!declaration) {
      const text = this.view.textOf(node);
      if (this.view.table.definition.selfNames.includes(text)) return this.ownObject(this.around(node));
      return this.#ids.get(text) ?? NONE;
    }
    return this.#idOfDeclaration(declaration);
  }

  #idOfDeclaration(declaration: Declaration): number {
    const { what } = declaration;
    if (what === "import" || what === "class") return NONE;
    const fn = this.#functionOf(declaration);
    if (fn) return FIRST_FUNCTION - fn.id;
    const known = this.#ids.get(declaration);
    if (known !== undefined) return known;
    const owner = this.around(what === "function" ? declaration.site : declaration.node);
    if (owner.self === declaration.node) {
      const own = this.ownObject(owner);
      this.#ids.set(declaration, own);
      return own;
    }
    return this.#idOf(declaration, declaration, owner);
  }

  #idOf(key: Declaration | string, declaration: Declaration | undefined, owner: FunctionInfo): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#variables.length;
      this.#variables.push({ declaration, owner });
      this.#ids.set(key, id);
    }
    return id;
  }

  #collect(): void {
    const { count, kind, next } = this.view.snapshot;
    const roles = this.view.table.role;
    const functions: { info: FunctionInfo; end: number }[] = [];
    const classes: { info: ClassInfo; end: number; depth: number }[] = [];
    // First, since methods may stand before their class.
    for (let node = 0; node < count; node++) {
      if (roles[kind[node]!] === Role.class && this.view.isNamed(node)) this.#addClass(node);
    }
    for (let node = 0; node < count; node++) {
      const role = roles[kind[node]!]!;
      const isFunction = role === Role.function || role === Role.lambda || node === 0;
      if (!isFunction && role !== Role.class) continue;
      if (!this.view.isNamed(node)) continue;
      while (functions.length > 0 && functions.at(-1)!.end <= node) functions.pop();
      while (classes.length > 0 && classes.at(-1)!.end <= node) classes.pop();
      if (isFunction) {
        const around = classes.at(-1);
        const owner = around && around.depth === functions.length ? around.info : undefined;
        const info = this.#addFunction(node, functions.at(-1)?.info, owner);
        functions.push({ info, end: next[node]! });
      } else classes.push({ info: this.#classAt.get(node)!, end: next[node]!, depth: functions.length });
    }
  }

  #addFunction(node: number, parent: FunctionInfo | undefined, around: ClassInfo | undefined): FunctionInfo {
    const { view } = this;
    const all = parent ? this.#parameters(node) : [];
    const receiver = this.#receiver(node);
    const first = receiver ?? (all[0] === undefined ? -1 : this.nameOfParameter(all[0]));
    const { selfNames } = view.table.definition;
    const owner = around ?? this.#receiverClass(receiver);
    const hasSelf = owner !== undefined && first >= 0 && selfNames.includes(view.textOf(first));
    const parameters = hasSelf ? all.slice(1) : all;
    const names = parameters.map((parameter) => {
      const name = this.nameOfParameter(parameter);
      return name < 0 ? "" : withoutPrefix(view, name);
    });
    const info: FunctionInfo = {
      id: this.functions.length,
      node,
      name: parent ? functionName(view, node) : "",
      parameters,
      names,
      rest: this.#restOf(node, parameters),
      namedRest: parameters.findIndex((parameter) => view.textOf(parameter).startsWith("**")),
      block: view.table.definition.flow?.blocks ? blockOf(view, parameters) : -1,
      self: hasSelf || receiver !== undefined ? first : -1,
      body: parent ? view.child(node, "body") : 0,
      isLambda: parent !== undefined && view.role(node) === Role.lambda && !hasSelf,
      parent,
      owner,
      children: [],
    };
    // Objects with such methods are made without any call.
    if (receiver !== undefined && owner) this.#made.add(owner.id);
    this.functions.push(info);
    this.#functionAt.set(node, info);
    parent?.children.push(info);
    if (info.name !== "") {
      const others = this.#functionsNamed.get(info.name);
      if (others) others.push(info);
      else this.#functionsNamed.set(info.name, [info]);
      if (owner && !owner.methods.has(info.name)) owner.methods.set(info.name, info);
    }
    return info;
  }

  /** The name of the own object, where a method declares it before its own name (`func (t *T) run()`). */
  #receiver(node: number): number | undefined {
    const { view } = this;
    const list = view.role(node) === Role.function ? view.child(node, "object") : -1;
    const parameter = list < 0 ? -1 : view.firstChild(list);
    return parameter < 0 ? undefined : this.nameOfParameter(parameter);
  }

  #receiverClass(receiver: number | undefined): ClassInfo | undefined {
    if (receiver === undefined || receiver < 0) return undefined;
    const type = this.facts.typeOf(receiver);
    return type === undefined ? undefined : this.#classesNamed.get(type.replace(/^\*|\[.*$/g, ""));
  }

  #addClass(node: number): ClassInfo {
    const { view } = this;
    const name = view.child(node, "name");
    const parent = view.snapshot.parent[node]!;
    const declared = name < 0 && view.role(parent) === Role.declarator ? view.child(parent, "left") : name;
    const isInParts = view.table.definition.flow?.classesInParts ?? false;
    const written = declared < 0 ? "" : view.textOf(declared);
    const ownName = isInParts ? written.replace(/<.*$/s, "") : written;
    const known = isInParts ? this.#classesNamed.get(ownName) : undefined;
    if (known) {
      this.#classAt.set(node, known);
      return known;
    }
    const info: ClassInfo = { id: this.classes.length, node, name: ownName, methods: new Map() };
    this.classes.push(info);
    this.#classAt.set(node, info);
    if (info.name !== "" && !this.#classesNamed.has(info.name)) this.#classesNamed.set(info.name, info);
    return info;
  }

  #parameters(node: number): readonly number[] {
    const { view } = this;
    const list = view.child(node, "parameters");
    if (list >= 0) {
      if (view.role(list) === Role.name) return [list];
      const type = view.child(list, "type");
      const all = view.children(list).filter((child) => view.role(child) !== Role.optional && child !== type);
      // `a, b string` are two.
      return all.flatMap((one) => {
        const names = view.role(one) === Role.parameter ? view.childrenIn(one, "name") : [];
        return names.length > 1 ? names : [one];
      });
    }
    const binder = view.table.binder[view.snapshot.kind[node]!];
    if (binder?.what !== "parameter") return [];
    return binder.nameFields.map((field) => view.childByField(node, field)).filter((child) => child >= 0);
  }

  #restOf(node: number, parameters: readonly number[]): number {
    const { view } = this;
    const list = view.child(node, "parameters");
    // A type that stands in the list itself belongs to the last parameter (`params string[] names`).
    if (list >= 0 && view.child(list, "type") >= 0) return parameters.length - 1;
    return parameters.findIndex((parameter) => /^(?:\.\.\.|\*(?!\*))/.test(view.textOf(parameter)));
  }

  /** The leaf that names a parameter; -1 where it is taken apart. */
  nameOfParameter(parameter: number): number {
    const { view } = this;
    let at = parameter;
    for (let depth = 0; depth < 4; depth++) {
      const role = view.role(at);
      if (role === Role.name || role === Role.shorthand) return at;
      if (role !== Role.parameter) return -1;
      const name = view.child(at, "name");
      at = name >= 0 ? name : view.firstChild(at);
      if (at < 0) return -1;
    }
    return -1;
  }
}

/** The name by which a function is called: its own, or that of the variable, key or field that holds it. */
export function functionName(view: SyntaxView, node: number): string {
  const own = view.child(node, "name");
  if (own >= 0) return view.textOf(own);
  const parent = view.snapshot.parent[node]!;
  const role = view.role(parent);
  const holder =
    role === Role.declarator || role === Role.assign
      ? view.child(parent, "left")
      : role === Role.pair
        ? view.child(parent, "key")
        : -1;
  if (holder < 0) return "";
  const name = view.role(holder) === Role.member ? view.child(holder, "name") : holder;
  return name < 0 ? "" : view.textOf(name);
}

function blockOf(view: SyntaxView, parameters: readonly number[]): number {
  const named = parameters.findIndex((parameter) => view.textOf(parameter).startsWith("&"));
  return named < 0 ? parameters.length : named;
}

/** A name as arguments and fields are named, without the sign before variables. */
function withoutPrefix(view: SyntaxView, name: number): string {
  const text = view.textOf(name);
  const { fieldPrefix } = view.table.definition;
  return fieldPrefix !== undefined && text.startsWith(fieldPrefix) ? text.slice(fieldPrefix.length) : text;
}

/** No name starts like this. */
const PROOF = "proven ";
const UNKNOWN = -2;
const NONE = -1;
/** Functions follow, counting down. */
const FIRST_FUNCTION = -3;
