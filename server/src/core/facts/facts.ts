import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { memberValue } from "./memberValues.ts";
import { type Declaration, Scopes } from "./scopes.ts";

/** A name of the file for something outside of it: `run` for `child_process.exec`. */
export interface Alias {
  readonly local: string;
  readonly path: string;
}

/** What is known of a file's names and constants. Each fact is worked out when it is first asked for, once. */
export class Facts {
  #scopes: Scopes | undefined;
  readonly #paths = new Map<number, string | null>();
  readonly #strings = new Map<number, string | null>();
  #aliases: readonly Alias[] | undefined;

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
   * Whether an expression names a path, also by what the file imports as a whole: after `using namespace std`, both
   * `system` and `std::system` name `std.system`, and either is as good as the other.
   */
  isPath(node: number, wanted: string): boolean {
    const path = this.path(node);
    if (path === wanted) return true;
    const { globs } = this.scopes;
    if (globs.size === 0 || wanted === "") return false;
    const written = path ?? this.#globalName(node);
    if (written === undefined) return false;
    for (const glob of globs) if (`${glob}.${written}` === wanted || written === `${glob}.${wanted}`) return true;
    return false;
  }

  /** A name or chain of names whose first one the file does not declare. */
  #globalName(node: number): string | undefined {
    const { view } = this;
    const at = view.plain(node);
    if (view.role(at) === Role.name) return this.scopes.resolve(at) ? undefined : view.textOf(at);
    if (view.role(at) !== Role.member) return undefined;
    const object = view.child(at, "object");
    const name = view.child(at, "name");
    if (object < 0 || name < 0) return undefined;
    const base = this.#globalName(object);
    return base === undefined ? undefined : `${base}.${segmentOf(view, name)}`;
  }

  /** Names of the file that stand for something outside of it, with the path they stand for. */
  get aliases(): readonly Alias[] {
    this.#aliases ??= this.scopes.pathDeclarations().flatMap((declaration) => {
      const path = this.#declaredPath(declaration);
      return path === undefined ? [] : [{ local: declaration.name, path }];
    });
    return this.#aliases;
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
      const declaration = this.#constantDeclaration(at);
      if (!declaration) return at;
      at = this.view.unwrap(declaration.value);
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
    return this.view.role(at) === Role.number ? this.numberIn(text) : undefined;
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
    const { view } = this;
    const asserted = assertedType(view, node);
    if (asserted !== undefined) return asserted;
    const at = view.unwrap(node);
    const role = view.role(at);
    if (role === Role.call) return this.#calledName(at);
    if (role === Role.string || role === Role.joinedStrings) return "string";
    if (role === Role.number) return numberType(view.textOf(at));
    const declaration = role === Role.name ? this.declarationOf(at) : this.#member(at);
    if (!declaration) return role === Role.member ? this.#typeOfValue(this.#assignedMember(at)) : undefined;
    if (declaration.what === "function") return undefined;
    const { definition } = view.table;
    const annotation = definition.declaredType?.(view, declaration.node) ?? annotationOf(view, declaration);
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

  #calledName(call: number): string | undefined {
    const callee = this.view.child(call, "callee");
    if (callee < 0) return undefined;
    const name = this.path(callee) ?? this.view.textOf(callee);
    return this.view.table.definition.constructedType?.(name) ?? name;
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
        const declaration = this.#constantDeclaration(node);
        return declaration && this.constantString(declaration.value);
      }
    }
  }

  /** The operands of a chain of `+`, in order; a loop, since such chains may be thousands long. */
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
    const literal = view.textOf(node);
    const { definition } = view.table;
    const shape = definition.stringShape(literal);
    const interpolations = shape.template
      ? view.children(node).filter((child) => view.role(child) === Role.interpolation)
      : [];
    const value = (text: string) => (shape.raw ? text : definition.unescape(text));
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

  /** The declaration behind a name or class member that is given one value, once, and keeps it. */
  #constantDeclaration(node: number): Declaration | undefined {
    const role = this.view.role(node);
    const declaration = role === Role.name ? this.scopes.resolve(node) : this.#member(node);
    if (declaration?.what !== "variable" || declaration.destructured) return undefined;
    if (role !== Role.name && this.scopes.isPropertyWritten(declaration.name)) return undefined;
    return declaration.writes === 1 && declaration.value >= 0 ? declaration : undefined;
  }

  #member(node: number): Declaration | undefined {
    const { view } = this;
    if (view.role(node) !== Role.member) return undefined;
    const object = view.child(node, "object");
    const name = view.child(node, "name");
    if (object < 0 || name < 0) return undefined;
    const owner = view.textOf(object);
    if (view.table.definition.selfNames.includes(owner)) return this.scopes.resolveMember(node, view.textOf(name));
    return view.role(object) === Role.name ? this.scopes.resolveMember(node, view.textOf(name), owner) : undefined;
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

function annotationOf(view: SyntaxView, declaration: Declaration): string | undefined {
  for (let at = declaration.node; at >= 0 && at >= declaration.site; at = view.snapshot.parent[at]!) {
    // The type of what is taken apart is not the type of its parts.
    const role = view.role(at);
    if (role === Role.object || role === Role.list || role === Role.pair) return undefined;
    const type = view.child(at, "type");
    // An annotation in quotes names a type that is declared later.
    if (type >= 0)
      return view
        .textOf(type)
        .replace(/^\s*:\s*/, "")
        .replace(/^(["'])(.*)\1$/s, "$2");
  }
  return undefined;
}
