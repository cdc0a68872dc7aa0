import { Role } from "../languages/roles.ts";
import { valueOfPiece } from "../languages/strings.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Alias, Aliases, lastSegment } from "./aliases.ts";
import { declaredType } from "./declaredType.ts";
import { memberValue } from "./memberValues.ts";
import { type Declaration, Scopes } from "./scopes.ts";

const NUMBER = /^[-+]?(?:\d[\d_]*(?:\.\d+)?|0x[\da-fA-F]+|0o[0-7]+)$/;

/** What is known of a file's names and constants. Each fact is worked out when it is first asked for, once. */
export class Facts {
  #scopes: Scopes | undefined;
  readonly #paths = new Map<number, string | null>();
  readonly #strings = new Map<number, string | null>();
  readonly #types = new Map<number, string | null>();
  #aliases: Aliases | undefined;

  constructor(readonly view: SyntaxView) {}

  get scopes(): Scopes {
    this.#scopes ??= new Scopes(this.view);
    return this.#scopes;
  }

  declarationOf(node: number): Declaration | undefined {
    const role = this.view.role(node);
    return role === Role.name || role === Role.shorthand ? this.scopes.resolve(node) : undefined;
  }

  /**
   * What an expression names in the world outside of the file, by imports and single assignments:
   * `subprocess.call`, `child_process.exec`. Undefined where that cannot be said.
   */
  path(node: number): string | undefined {
    if (this.view.role(node) === Role.name && !this.scopes.mayHavePath(this.view.textOf(node))) return undefined;
    const known = this.#paths.get(node);
    if (known !== undefined) return known ?? undefined;
    this.#paths.set(node, null); // A name that is defined by itself has no path.
    const path = this.#findPath(this.view.plain(node));
    this.#paths.set(node, path ?? null);
    return path;
  }

  /**
   * Whether an expression names a path: by imports and single assignments, or by what the file imports as a whole. After
   * `using namespace std`, both `system` and `std::system` name `std.system`, and either is as good as the other.
   */
  names(node: number, path: string): boolean {
    const known = this.path(node);
    if (known === path || this.#namesInGlobs(node, known, path)) return true;
    if (known !== undefined) return false;
    return this.#mayName(this.view.unwrap(node), path) || this.#namesInOpened(node, path);
  }

  #namesInGlobs(node: number, known: string | undefined, path: string): boolean {
    const { globs } = this.scopes;
    if (globs.size === 0 || path === "") return false;
    const written = known ?? this.#bareName(node);
    if (written === undefined) return false;
    for (const glob of globs) if (`${glob}.${written}` === path || written === `${glob}.${path}`) return true;
    return false;
  }

  #namesInOpened(node: number, path: string): boolean {
    const { opened } = this.scopes;
    if (opened.size === 0) return false;
    const bare = this.#bareName(node);
    if (bare === path) return true;
    const rest = bare === undefined ? -1 : path.length - bare.length - 1;
    return rest > 0 && path[rest] === "." && path.endsWith(bare!) && opened.has(path.slice(0, rest));
  }

  /** A dotted name whose first part nothing in the file declares. */
  #bareName(node: number): string | undefined {
    const { view } = this;
    const at = view.plain(node);
    if (view.role(at) === Role.name) return this.scopes.resolve(at) ? undefined : view.textOf(at);
    if (view.role(at) !== Role.member) return undefined;
    const object = view.child(at, "object");
    const name = view.child(at, "name");
    if (object < 0 || name < 0) return undefined;
    const base = this.#bareName(object);
    return base === undefined ? undefined : `${base}.${segmentOf(view, name)}`;
  }

  /** What a call calls, where receiver and name are parts of the call itself; else the path of its callee. */
  calleePath(call: number): string | undefined {
    const { view } = this;
    const callee = view.child(call, "callee");
    if (callee >= 0) return this.path(callee);
    const name = view.child(call, "name");
    const object = view.child(call, "object");
    if (name < 0) return undefined;
    if (object < 0) return this.path(name);
    const base = this.path(object);
    return base === undefined ? undefined : `${base}.${view.textOf(name)}`;
  }

  /** Whether a call calls what a path names. */
  calls(call: number, path: string): boolean {
    const { view } = this;
    const callee = view.child(call, "callee");
    if (callee >= 0) return this.names(callee, path);
    const known = this.calleePath(call);
    if (known !== undefined) return known === path;
    const name = view.child(call, "name");
    if (name < 0 || !path.endsWith(view.textOf(name))) return false;
    const object = view.child(call, "object");
    if (object < 0) return this.#mayName(name, path);
    const owner = path.slice(0, -view.textOf(name).length - 1);
    return path.at(owner.length) === "." && this.names(object, owner);
  }

  /** Names of the file that stand for something outside of it, with the path they stand for. */
  get aliases(): Aliases {
    this.#aliases ??= new Aliases(this.scopes.pathDeclarations().flatMap((declaration) => this.#aliasOf(declaration)));
    return this.#aliases;
  }

  #aliasOf(declaration: Declaration): Alias[] {
    const path = this.#declaredPath(declaration);
    return path === undefined ? [] : [{ local: declaration.name, path }];
  }

  /**
   * Takes over what an earlier version knows of names for what is outside of the file. The versions differ in a stretch of
   * nodes only, and that declares the same for the code around it. Names may be too many, never too few.
   */
  carryAliases(earlier: Facts, within: { readonly from: number; readonly to: number }): void {
    this.scopes.carryPathNames(earlier.scopes.pathNames, within);
    const own = this.scopes
      .pathDeclarations(within, earlier.scopes.pathNames)
      .flatMap((declaration) => this.#aliasOf(declaration));
    const isKnown = (alias: Alias) => earlier.aliases.named.get(lastSegment(alias.path))?.has(alias.local) ?? false;
    this.#aliases = own.every(isKnown) ? earlier.aliases : new Aliases([...earlier.aliases.all, ...own]);
  }

  /** The value of an expression that is a string for certain: literals, constants, their concatenations. */
  constantString(node: number): string | undefined {
    const known = this.#strings.get(node);
    if (known !== undefined) return known ?? undefined;
    this.#strings.set(node, null);
    const value = this.#findString(this.view.unwrap(node));
    this.#strings.set(node, value ?? null);
    return value;
  }

  /** The literal an expression stands for: itself, or the one value of the constant it names. */
  constantNode(node: number): number {
    let at = this.view.unwrap(node);
    for (let hops = 0; hops < 10; hops++) {
      const value = this.constantValue(at);
      if (value < 0) return at;
      at = this.view.unwrap(value);
    }
    return at;
  }

  /** The expression that a name stands for, which is given to it once; -1 where that cannot be said. */
  valueOf(node: number): number {
    const declaration = this.#constantDeclaration(this.view.unwrap(node));
    return !declaration || this.view.contains(declaration.value, node) ? -1 : declaration.value;
  }

  /** The value of a number literal or of a constant that is one. */
  constantNumber(node: number): number | undefined {
    const at = this.constantNode(node);
    const { definition } = this.view.table;
    const text = this.view.textOf(at);
    if (this.view.role(at) === Role.verbatim) {
      const literal = definition.literalIn?.(text);
      return literal && "number" in literal ? literal.number : undefined;
    }
    const isNumber = this.view.role(at) === Role.number || (definition.plainNumbers && NUMBER.test(text));
    return isNumber ? this.numberIn(text) : undefined;
  }

  /** The value of a number literal as the language writes it. */
  numberIn(literal: string): number | undefined {
    const { numberValue } = this.view.table.definition;
    if (numberValue) return numberValue(literal);
    const value = Number(literal.replaceAll("_", "").replace(/n$/, ""));
    return Number.isNaN(value) ? undefined : value;
  }

  /** The declared or evident type of an expression, as written: an annotation, or the class a `new` or call names. */
  typeOf(node: number): string | undefined {
    const asserted = assertedType(this.view, node);
    if (asserted !== undefined) return asserted;
    const at = this.view.unwrap(node);
    const known = this.#types.get(at);
    if (known !== undefined) return known ?? undefined;
    this.#types.set(at, null); // What is declared by itself has no type.
    const type = this.#findType(at);
    this.#types.set(at, type ?? null);
    return type;
  }

  #findType(at: number): string | undefined {
    const { view } = this;
    const role = view.role(at);
    if (role === Role.call) return this.#calledName(at);
    if (role === Role.string || role === Role.joinedStrings) return "string";
    if (role === Role.number) return numberType(view.textOf(at));
    const type = role === Role.function || role === Role.lambda ? -1 : view.child(at, "type");
    if (type >= 0) return declaredType(this, type);
    const { definition } = view.table;
    if (role === Role.unary && !definition.declaredType)
      return /^[-+&*]/.test(view.textOf(at)) ? this.typeOf(operandOf(view, at)) : undefined;
    const declaration = role === Role.name ? this.declarationOf(at) : (this.#member(at) ?? this.#fieldOf(at));
    if (!declaration) return role === Role.member ? this.#typeOfValue(this.#assignedMember(at)) : undefined;
    if (declaration.what === "function") return undefined;
    const annotation = definition.declaredType?.(view, declaration.node) ?? annotationOf(this, declaration);
    if (annotation !== undefined) return annotation;
    if (declaration.destructured || declaration.writes !== 1) return undefined;
    return this.#typeOfValue(declaration.value);
  }

  /** The type that the value of a variable shows. */
  #typeOfValue(node: number): string | undefined {
    if (node < 0) return undefined;
    const { view } = this;
    const asserted = assertedType(view, node);
    if (asserted !== undefined) return asserted;
    const value = view.unwrap(node);
    if (view.role(value) === Role.call) return this.#calledName(value);
    if (view.role(value) === Role.number) return numberType(view.textOf(value));
    if (view.child(value, "type") >= 0 || view.role(value) === Role.unary) return this.typeOf(value);
    return this.constantString(value) === undefined ? undefined : "string";
  }

  /** What the class gives to a member of its own in one of its methods, -1 where that cannot be said. */
  #assignedMember(node: number): number {
    const { view } = this;
    const object = view.child(node, "object");
    const name = view.child(node, "name");
    const isOwn = object >= 0 && name >= 0 && view.table.definition.selfNames.includes(view.textOf(object));
    return isOwn ? memberValue(view, node, view.textOf(name)) : -1;
  }

  /** The class that a call names, or the type that the function it calls declares. */
  #calledName(call: number): string | undefined {
    const callee = this.view.child(call, "callee");
    const name = callee < 0 ? this.view.child(call, "name") : this.view.unwrap(callee);
    const called = name >= 0 && this.view.child(call, "object") < 0 ? this.declarationOf(name) : undefined;
    const { typeName, declaredType: typeAt, constructedType } = this.view.table.definition;
    const result = called?.what === "function" && !typeAt ? annotationOf(this, called) : undefined;
    if (result !== undefined) return result;
    if (callee < 0) return this.calleePath(call);
    const written = this.view.textOf(callee);
    const path = this.path(callee) ?? typeName?.(written) ?? written;
    return constructedType?.(path) ?? path;
  }

  #mayName(at: number, path: string): boolean {
    const { view } = this;
    const role = view.role(at);
    const dot = path.lastIndexOf(".");
    if (role === Role.member) {
      const object = view.child(at, "object");
      const name = view.child(at, "name");
      if (object < 0 || name < 0 || view.textOf(name) !== path.slice(dot + 1)) return false;
      if (dot >= 0) return this.names(object, path.slice(0, dot));
      const isClass = view.table.definition.isQualifiedClass?.(view.textOf(object), path) ?? false;
      return isClass && this.#isUnknown(object);
    }
    if (role !== Role.name || dot < 0 || !this.scopes.showsAllOf(path.slice(0, dot))) return false;
    return view.textOf(at) === path.slice(dot + 1) && this.scopes.resolve(at) === undefined;
  }

  /** Nothing in the file declares the name that a dotted expression starts with. */
  #isUnknown(node: number): boolean {
    let at = node;
    while (at >= 0 && this.view.role(at) === Role.member) at = this.view.child(at, "object");
    return at >= 0 && this.view.role(at) === Role.name && this.scopes.resolve(at) === undefined;
  }

  /** The field behind `a.b` where the file declares the class that `a` has. */
  #fieldOf(node: number): Declaration | undefined {
    const { view } = this;
    if (view.role(node) !== Role.member) return undefined;
    const object = view.child(node, "object");
    const name = view.child(node, "name");
    if (object < 0 || name < 0) return undefined;
    const owner = this.typeOf(object)?.replace(/^[*&\s]+/, "");
    return owner && /^\w+$/.test(owner) ? this.scopes.resolveMember(node, view.textOf(name), owner) : undefined;
  }

  #findPath(node: number): string | undefined {
    const { view } = this;
    const role = view.role(node);
    const module = view.table.definition.modulePath(view, node);
    if (module !== undefined) return module;
    if (role === Role.member) {
      const object = view.child(node, "object");
      const name = view.child(node, "name");
      if (object < 0 || name < 0) return undefined;
      const base = this.path(object);
      return base === undefined ? undefined : memberPath(base, segmentOf(view, name));
    }
    if (role !== Role.name && role !== Role.shorthand) return undefined;
    const declaration = this.scopes.resolve(node);
    if (!declaration) return undefined;
    const isWithin = declaration.value >= 0 && view.contains(declaration.value, node);
    // Where it is declared, it is no use of what it stands for.
    return declaration.what !== "import" && (declaration.node === node || isWithin)
      ? undefined
      : this.#declaredPath(declaration);
  }

  #declaredPath(declaration: Declaration): string | undefined {
    if (declaration.what === "import") return declaration.path;
    if (declaration.what !== "variable" || declaration.value < 0) return undefined;
    const base = this.path(declaration.value);
    if (base === undefined || declaration.writes !== 1) return undefined;
    if (!declaration.destructured) return base;
    return declaration.property === undefined ? undefined : memberPath(base, declaration.property);
  }

  #findString(node: number): string | undefined {
    const { view } = this;
    switch (view.role(node)) {
      case Role.string:
        return this.#literal(node);
      case Role.verbatim: {
        const literal = view.table.definition.literalIn?.(view.textOf(node));
        return literal && "string" in literal ? literal.string : undefined;
      }
      case Role.joinedStrings:
        return this.#joined(view.children(node));
      case Role.binary: {
        const parts = this.#operands(node);
        const isText = parts.some((part) => this.constantString(part) !== undefined);
        return isText ? this.#joined(parts) : undefined;
      }
      default: {
        const same = view.table.definition.sameValue?.(view, node) ?? -1;
        if (same >= 0) return this.constantString(same);
        const value = this.constantValue(node);
        return value < 0 ? undefined : this.constantString(value);
      }
    }
  }

  /** The operands of a chain of the operator that joins strings, in order; a loop, since such chains may be thousands long. */
  #operands(node: number): number[] {
    const { view } = this;
    const parts: number[] = [];
    const joins = view.table.definition.concatenation ?? ["+"];
    const isJoined = (binary: number) => joins.includes(operatorOf(view, binary));
    let at = node;
    while (view.role(at) === Role.binary && isJoined(at) && (at === node || !this.#strings.has(at))) {
      const left = view.child(at, "left");
      const right = view.child(at, "right");
      if (left < 0 || right < 0) return [];
      parts.push(right);
      at = view.unwrap(left);
    }
    if (at !== node) parts.push(at);
    return parts.reverse();
  }

  #joined(parts: readonly number[]): string | undefined {
    let whole = "";
    for (const part of parts) {
      const piece = this.#constantText(part);
      if (piece === undefined) return undefined;
      whole += piece;
    }
    return whole;
  }

  /** A constant as it looks within a longer text: numbers count too. */
  #constantText(node: number): string | undefined {
    if (node < 0) return undefined;
    return this.constantString(node) ?? this.constantNumber(node)?.toString();
  }

  #literal(node: number): string | undefined {
    const { view } = this;
    const { definition } = view.table;
    const own = definition.stringValue?.(view, node);
    if (own !== undefined) return own;
    const literal = view.textOf(node);
    const shape = definition.stringShape(literal);
    const interpolations = shape.template
      ? view.children(node).filter((child) => view.role(child) === Role.interpolation)
      : [];
    const value = (text: string) => valueOfPiece(text, shape, definition);
    if (interpolations.length === 0) return value(literal.slice(shape.open, literal.length - shape.close));
    let whole = "";
    let at = view.snapshot.start[node]! + shape.open;
    for (const piece of interpolations) {
      const inner = view.child(piece, "value");
      const constant = this.#constantText(inner >= 0 ? inner : view.firstChild(piece));
      if (constant === undefined) return undefined;
      whole += value(view.text.slice(at, view.snapshot.start[piece])) + constant;
      at = view.snapshot.end[piece]!;
    }
    return whole + value(view.text.slice(at, view.snapshot.end[node]! - shape.close));
  }

  /** The expression that a name or member is given once and keeps, or -1. */
  constantValue(node: number): number {
    const referred = this.view.table.definition.refersTo?.(this.view, node) ?? -1;
    return referred >= 0 ? referred : (this.#constantDeclaration(node)?.value ?? -1);
  }

  /** The declaration behind a name or class member that is given one value, once, and keeps it. */
  #constantDeclaration(node: number): Declaration | undefined {
    const role = this.view.role(node);
    const declaration = role === Role.name ? this.scopes.resolve(node) : this.#member(node);
    if (declaration?.what !== "variable" || declaration.destructured) return undefined;
    const { bareMembers, membersInScope } = this.view.table.definition;
    const isBareMember = declaration.isMember && (bareMembers || membersInScope);
    const written = role === Role.name ? declaration.name : this.view.textOf(this.view.child(node, "name"));
    const mayBeProperty = role !== Role.name || isBareMember;
    if (mayBeProperty && this.scopes.isPropertyWritten(written)) return undefined;
    return declaration.writes === 1 && declaration.value >= 0 ? declaration : undefined;
  }

  #member(node: number): Declaration | undefined {
    const { view } = this;
    if (view.role(node) !== Role.member) return undefined;
    const object = view.child(node, "object");
    const name = view.child(node, "name");
    if (object < 0 || name < 0) return undefined;
    const owner = view.textOf(object);
    const isSelf = view.table.definition.selfNames.includes(owner);
    if (!isSelf && view.role(object) !== Role.name) return undefined;
    const find = (field: string) => this.scopes.resolveMember(node, field, isSelf ? undefined : owner);
    const { fieldPrefix } = view.table.definition;
    const written = view.textOf(name);
    return find(written) ?? (fieldPrefix === undefined ? undefined : find(fieldPrefix + written));
  }
}

/** The operator between the operands of a binary node. */
export function operatorOf(view: SyntaxView, node: number): string {
  const { next } = view.snapshot;
  for (let c = node + 1; c < next[node]!; c = next[c]!) {
    if (!view.isNamed(c)) return view.textOf(c);
  }
  return "";
}

/** What a row of prefix operators stands before. */
function operandOf(view: SyntaxView, unary: number): number {
  let at = unary;
  while (view.role(at) === Role.unary) at = view.unwrap(view.firstChild(at));
  return at;
}

/** A member's name as a path has it: without type arguments, and with dots where the language has other signs. */
export function segmentOf(view: SyntaxView, name: number): string {
  const text = view.textOf(name);
  return text.includes("::") || text.includes("<") ? text.replace(/(?:::)?<.*$/s, "").replace(/\s*::\s*/g, ".") : text;
}

/** Whether a number literal is written as a whole number. */
function numberType(literal: string): "int" | "float" {
  return /^0[xob]/i.test(literal) || !/[.e]/i.test(literal) ? "int" : "float";
}

/** A module's default export is the module, as far as names go. */
function memberPath(base: string, name: string): string {
  return name === "default" ? base : `${base}.${name}`;
}

/** The type that an assertion around a value states: `a as T`. */
function assertedType(view: SyntaxView, node: number): string | undefined {
  for (let at = node; at >= 0 && view.role(at) === Role.transparent; at = view.firstChild(at)) {
    const type = view.child(at, "type");
    if (type >= 0 && view.textOf(type) !== "const") return view.textOf(type);
  }
  return undefined;
}

function annotationOf(facts: Facts, declaration: Declaration): string | undefined {
  const { view } = facts;
  // In some grammars it is the statement around that has the type of all variables in it.
  const around = view.parent(declaration.site);
  const last = around >= 0 && view.role(around) === Role.declaration ? around : declaration.site;
  for (let at = declaration.node; at >= 0 && at >= last; at = view.snapshot.parent[at]!) {
    // The type of what is taken apart is not the type of its parts.
    const role = view.role(at);
    if (role === Role.object || role === Role.list || role === Role.pair) return undefined;
    // A declaration of several variables has the type they share.
    const shared = at === declaration.site && role === Role.declarator ? view.snapshot.parent[at]! : at;
    const type = Math.max(view.child(at, "type"), view.child(shared, "type"));
    const text = type < 0 ? "" : view.textOf(type);
    // One that is left to the compiler (`var`) says nothing.
    const isInferred = view.table.definition.inferredTypes?.includes(text);
    const isGiven = type >= 0 && (view.role(type) !== Role.optional || text.startsWith(":"));
    if (isGiven && !isInferred) return declaredType(facts, type);
  }
  return undefined;
}
