import { Role } from "../languages/roles.ts";
import { Scope } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";

/** A name that the file declares, with what can be said of it without running anything. */
export interface Declaration {
  readonly name: string;
  readonly what: "import" | "variable" | "parameter" | "function" | "class" | "loop";
  /** The leaf that names it. */
  readonly node: number;
  /** The node that declares it: declarator, parameter list, function, import, … */
  readonly site: number;
  /** The expression it starts with; -1 for none. For a destructured name, the expression that is taken apart. */
  readonly value: number;
  /** For a destructured name, the property it takes; undefined where it is the whole value or cannot be said. */
  readonly property?: string;
  readonly destructured: boolean;
  /** For imports: what it stands for. */
  readonly path?: string;
  /** Number of places that give it a value, the declaration included. */
  writes: number;
}

type Names = Map<string, Declaration>;

/**
 * Which declaration a name refers to, by the nesting of scopes. Built in one pass when first asked for.
 *
 * Invariant: facts never refer to rules.
 */
export class Scopes {
  readonly #scopes = new Map<number, Names>();
  /** Names that may stand for something outside of the file: imports, and variables that could be aliases of them. */
  readonly #pathNames = new Set<string>();
  /** For a scope, the names that belong to an outer one (`global`, `nonlocal`). */
  readonly #outer = new Map<Names, Set<string>>();
  /** Names of properties that some assignment writes: a field of that name is not taken for a constant. */
  readonly #writtenProperties = new Set<string>();

  /** What is imported as a whole (`use a::*`, `using namespace a`), so that its names need no prefix. */
  readonly globs = new Set<string>();

  constructor(private readonly view: SyntaxView) {
    const writes: [node: number, site: number][] = [];
    const { count, kind } = view.snapshot;
    const { binder, role } = view.table;
    for (let node = 0; node < count; node++) {
      const binds = binder[kind[node]!];
      if (binds) this.#bind(node, writes);
      else if (view.table.outerNames[kind[node]!]) this.#declareOuter(node);
      else if (role[kind[node]!] === Role.import) this.#bindImports(node);
    }
    for (const [node] of writes) {
      const declaration = this.resolve(node);
      if (declaration) declaration.writes++;
    }
  }

  /** The declaration a name leaf refers to; undefined for globals and properties. */
  resolve(node: number): Declaration | undefined {
    const { parent, kind } = this.view.snapshot;
    const name = this.view.textOf(node);
    let crossedFunction = false;
    for (let at = node; at >= 0; at = parent[at]!) {
      const scope = this.view.table.scope[kind[at]!]!;
      if (scope === 0) continue;
      if (scope !== Scope.class || !crossedFunction || this.view.table.openClass[kind[at]!] === 1) {
        const found = this.#scopes.get(at)?.get(name);
        if (found) return found;
      }
      if (scope === Scope.function) crossedFunction = true;
    }
    return undefined;
  }

  /** A field or constant that the class around `node` (or the named class) declares. */
  resolveMember(node: number, name: string, className?: string): Declaration | undefined {
    const { snapshot, table } = this.view;
    let start = node;
    if (className !== undefined) {
      const site = this.#find(node, className);
      if (site?.what !== "class") return undefined;
      const body = this.view.child(site.site, "body");
      start = body < 0 ? site.site : this.view.table.scope[snapshot.kind[body]!] === Scope.class ? body : site.site;
    }
    for (let at = start; at >= 0; at = snapshot.parent[at]!) {
      if (table.scope[snapshot.kind[at]!] === Scope.class) return this.#scopes.get(at)?.get(name);
    }
    return undefined;
  }

  /** Quick "no" for most names: whether a declaration of this name could have a path. */
  mayHavePath(name: string): boolean {
    return this.#pathNames.has(name);
  }

  isPropertyWritten(name: string): boolean {
    return this.#writtenProperties.has(name);
  }

  #find(from: number, name: string): Declaration | undefined {
    for (let at = from; at >= 0; at = this.view.snapshot.parent[at]!) {
      const found = this.#scopes.get(at)?.get(name);
      if (found) return found;
    }
    return undefined;
  }

  #bind(site: number, writes: [number, number][]): void {
    const { view } = this;
    const binds = view.table.binder[view.snapshot.kind[site]!]!;
    if (binds.token !== undefined && !hasToken(view, site, binds.token)) return;
    if (binds.notIn.size > 0 && this.#standsIn(site, binds.notIn)) return;
    const value = binds.valueField ? view.childByField(site, binds.valueField) : -1;
    const children = view.children(site);
    const targets =
      binds.nameFields.length === 0
        ? children
        : children.filter((child) => binds.nameFields.includes(view.snapshot.field[child]!));
    for (const target of targets) {
      // What binds names itself (`x = 1` of `int x = 1, y;`) has its own turn.
      if (binds.nameFields.length > 0 && view.table.binder[view.snapshot.kind[target]!]?.what === binds.what) continue;
      const wraps = view.role(target) === Role.nameWrapper;
      const whole = wraps
        ? (view.table.definition.keepsValue?.(view, target) ?? true)
        : view.role(target) === Role.name;
      if (view.role(target) === Role.member) {
        const name = view.child(target, "name");
        if (name >= 0) this.#writtenProperties.add(view.textOf(name));
      }
      for (const { node, property } of boundNames(view, target)) {
        if (binds.what === "write") {
          writes.push([node, site]);
          continue;
        }
        const scope = this.#scopeFor(site, binds.scope);
        const name = view.textOf(node);
        if (this.#outer.get(scope)?.has(name)) {
          writes.push([node, site]);
          continue;
        }
        if (value >= 0 && couldBeAlias(view, value)) this.#pathNames.add(name);
        const known = scope.get(name);
        if (known) {
          known.writes++;
          continue;
        }
        scope.set(name, { name, what: binds.what, node, site, value, property, destructured: !whole, writes: 1 });
      }
    }
  }

  #declareOuter(site: number): void {
    const scope = this.#scopeFor(site, "function");
    this.#outer.set(
      scope,
      new Set([...(this.#outer.get(scope) ?? []), ...this.view.children(site).map((n) => this.view.textOf(n))]),
    );
  }

  #bindImports(site: number): void {
    const scope = this.#scopeFor(site, "block");
    for (const { local, path, node } of this.view.table.definition.imports(this.view, site)) {
      if (local === "*") {
        this.globs.add(path);
        continue;
      }
      this.#pathNames.add(local);
      const known = scope.get(local);
      if (known) known.writes++;
      else
        scope.set(local, { name: local, what: "import", node, site, value: -1, destructured: false, path, writes: 1 });
    }
  }

  /** Whether a node of one of the kinds is between a node and its scope. */
  #standsIn(site: number, kinds: ReadonlySet<number>): boolean {
    const { parent, kind } = this.view.snapshot;
    for (let at = site; at >= 0 && this.view.table.scope[kind[at]!] === 0; at = parent[at]!) {
      if (kinds.has(kind[at]!)) return true;
    }
    return false;
  }

  #scopeFor(site: number, reach: "block" | "function" | "outer"): Names {
    const { parent, kind } = this.view.snapshot;
    const { scope } = this.view.table;
    let at = reach === "outer" ? parent[site]! : site;
    while (at > 0) {
      const opens = scope[kind[at]!]!;
      if (opens !== 0 && (reach !== "function" || opens !== Scope.block)) break;
      at = parent[at]!;
    }
    let names = this.#scopes.get(Math.max(at, 0));
    if (!names) {
      names = new Map();
      this.#scopes.set(Math.max(at, 0), names);
    }
    return names;
  }
}

/** Whether a token, or a word that the grammar names, stands directly in a node. */
function hasToken(view: SyntaxView, node: number, token: string): boolean {
  const { next } = view.snapshot;
  for (let c = node + 1; c < next[node]!; c = next[c]!) if (view.textOf(c) === token) return true;
  return false;
}

/** Whether a variable with this value could stand for a module or a part of one: not if a function computes it. */
function couldBeAlias(view: SyntaxView, value: number): boolean {
  const at = view.unwrap(value);
  const role = view.role(at);
  if (role === Role.name || role === Role.member) return true;
  return view.table.definition.modulePath(view, at) !== undefined;
}

/** The names that a target binds: itself, or those of a destructuring pattern; never its default values or keys. */
function boundNames(view: SyntaxView, target: number): { node: number; property?: string }[] {
  const found: { node: number; property?: string }[] = [];
  const visit = (node: number, property: string | undefined, depth: number): void => {
    if (depth > 50) return;
    const role = view.role(node);
    if (role === Role.name) found.push({ node, property });
    else if (role === Role.shorthand) found.push({ node, property: property ?? view.textOf(node) });
    else if (role === Role.pair) {
      const key = view.child(node, "key");
      const value = view.child(node, "value");
      if (value >= 0)
        visit(value, key >= 0 && depth <= 1 ? view.textOf(key).replace(/^['"]|['"]$/g, "") : undefined, depth + 1);
      else if (key >= 0) visit(key, undefined, depth + 1);
    } else if (role === Role.nameWrapper) {
      const inner = view.wrapped(node);
      if (inner >= 0) visit(inner, property, depth + 1);
    } else if (role === Role.parameter) {
      const name = view.child(node, "name");
      const inner = name >= 0 ? name : view.firstChild(node);
      if (inner >= 0) visit(inner, property, depth + 1);
    } else if (role === Role.member || role === Role.index || role === Role.call || role === Role.optional) return;
    else
      for (const child of view.children(node))
        if (view.snapshot.field[child] === 0 || role !== Role.none) visit(child, undefined, depth + 1);
  };
  visit(target, undefined, 0);
  return found;
}
