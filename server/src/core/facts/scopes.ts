import { Role } from "../languages/roles.ts";
import { Scope } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { lowerBound } from "../text/positions.ts";

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
  /** Declared in a class: where members go by their bare names, others may write it by another name. */
  readonly isMember: boolean;
  /** Number of places that give it a value, the declaration included. */
  readonly writes: number;
}

/** What one scope declares. */
interface Names {
  readonly declared: Map<string, OwnDeclaration>;
  /** Names that belong to an outer scope though this one gives them values (`global`, `nonlocal`). */
  readonly outer: ReadonlySet<string>;
  /** The leaves by which values are given to those. */
  readonly outerWrites: readonly number[];
}

/**
 * Which declaration a name refers to, by the nesting of scopes. One pass assigns the places that declare something to
 * their scopes; the names of a scope are read when a name is first looked up in it.
 *
 * Invariant: facts never refer to rules.
 */
export class Scopes {
  /** The places that declare names, by the scope that holds the names. */
  readonly #sites = new Map<number, number[]>();
  readonly #names = new Map<number, Names | undefined>();
  /** Places that give a value to a name of any scope. */
  readonly #writeSites: number[] = [];
  /** Scopes with statements that say that names belong to an outer one. */
  readonly #scopesWithOuter = new Set<number>();
  #writtenNames: ReadonlyMap<string, readonly number[]> | undefined;
  #writtenProperties: ReadonlySet<string> | undefined;
  #pathNames: ReadonlySet<string> | undefined;
  readonly #importSites: number[] = [];
  /** Packages and modules of which all names are visible. */
  #wildcards: ReadonlySet<string> | undefined;
  #opened: ReadonlySet<string> | undefined;
  #globs: ReadonlySet<string> | undefined;

  constructor(private readonly view: SyntaxView) {
    const { count, kind } = view.snapshot;
    const { binder, role, outerNames } = view.table;
    for (let node = 0; node < count; node++) {
      const k = kind[node]!;
      const binds = binder[k];
      if (binds) {
        if (binds.token !== undefined && !isMarked(view, node, [binds.token])) continue;
        if (binds.notIn.size > 0 && this.#standsIn(node, binds.notIn)) continue;
        if (binds.what === "write") this.#writeSites.push(node);
        else {
          this.#addSite(this.#scopeOf(node, binds.scope), node);
          if (binds.memberWords && isMarked(view, node, binds.memberWords)) this.#addMember(node);
        }
      } else if (outerNames[k]) {
        const scope = this.#scopeOf(node, "function");
        this.#scopesWithOuter.add(scope);
        this.#addSite(scope, node);
      } else if (role[k] === Role.import) {
        this.#importSites.push(node);
        this.#addSite(this.#scopeOf(node, "block"), node);
      }
    }
  }

  /** The declaration a name leaf refers to; undefined for globals and properties. */
  resolve(node: number): Declaration | undefined {
    return this.#resolve(node);
  }

  /** The declaration that a name would refer to if it stood at `node`. */
  resolveAt(node: number, name: string): Declaration | undefined {
    return this.#resolve(node, name);
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
      if (table.scope[snapshot.kind[at]!] === Scope.class) return this.#namesOf(at)?.declared.get(name);
    }
    return undefined;
  }

  /** Quick "no" for most names: whether a declaration of this name could have a path. */
  mayHavePath(name: string): boolean {
    return this.pathNames.has(name);
  }

  /** Namespaces whose members go by their own names. */
  get opened(): ReadonlySet<string> {
    this.#opened ??= this.#readOpened();
    return this.#opened;
  }

  /** Names that may stand for something outside of the file: imports, and variables that could be aliases of them. */
  get pathNames(): ReadonlySet<string> {
    this.#pathNames ??= new Set(this.pathDeclarations().map(({ name }) => name));
    return this.#pathNames;
  }

  /** Takes over the names of an earlier version that differs in a stretch of nodes only, and declares the same around it. */
  carryPathNames(earlier: ReadonlySet<string>, within: { readonly from: number; readonly to: number }): void {
    const own = this.pathDeclarations(within, earlier).map(({ name }) => name);
    this.#pathNames = new Set([...earlier, ...own]);
  }

  /**
   * The declarations behind `pathNames`: imports, and variables whose value begins with such a name. Names are compared
   * without regard to scopes, so there may be too many, never too few.
   *
   * @param within only those of scopes that a stretch of nodes declares something for.
   * @param known names outside of the stretch that may have a path.
   */
  pathDeclarations(
    within?: { readonly from: number; readonly to: number },
    known?: Iterable<string>,
  ): readonly Declaration[] {
    const { view } = this;
    const { binder, definition } = view.table;
    const { kind } = view.snapshot;
    const names = new Set<string>(known);
    const scopes = new Set<number>();
    let waiting: { readonly scope: number; readonly site: number; readonly root: string }[] = [];
    for (const [scope, sites] of this.#sites) {
      for (const site of sites) {
        if (within && (site < within.from || site >= within.to)) continue;
        const binds = binder[kind[site]!];
        const isImport = !binds && view.role(site) === Role.import;
        if (isImport) scopes.add(scope);
        const whole = binds?.valueField ? view.childByField(site, binds.valueField) : -1;
        for (const value of whole < 0 ? [] : partsOf(view, whole)) {
          if (!couldBeAlias(view, value)) continue;
          const root = rootOf(view, value);
          if (root >= 0) waiting.push({ scope, site, root: view.textOf(root) });
          else scopes.add(scope);
        }
      }
    }
    const accept = (scope: number) => {
      for (const { name, what, couldBeAlias } of this.#namesOf(scope)!.declared.values())
        if (what === "import" || couldBeAlias) names.add(name);
    };
    for (const scope of scopes) accept(scope);
    for (let size = -1; size !== names.size; ) {
      size = names.size;
      waiting = waiting.filter(({ scope, root }) => {
        if (!names.has(root) && !definition.selfNames.includes(root)) return true;
        scopes.add(scope);
        accept(scope);
        return false;
      });
    }
    return [...scopes].flatMap((scope) =>
      [...this.#namesOf(scope)!.declared.values()].filter(
        ({ what, couldBeAlias }) => what === "import" || couldBeAlias,
      ),
    );
  }

  /** The places within a stretch of nodes that declare names for a scope around it. */
  sitesForScopesAround(from: number, to: number): number[] {
    const { parent } = this.view.snapshot;
    const found: number[] = [];
    for (let scope = parent[from]!; scope >= 0; scope = parent[scope]!) {
      const sites = this.#sites.get(scope);
      if (!sites) continue;
      for (let i = lowerBound(sites, from); i < sites.length && sites[i]! < to; i++) found.push(sites[i]!);
    }
    return found;
  }

  /** The names that a site binds: `*` for all that a module has. */
  namesBoundAt(site: number): string[] {
    const { view } = this;
    const { binder, definition } = view.table;
    if (!binder[view.snapshot.kind[site]!]) return definition.imports(view, site).map(({ local }) => local);
    const leaves = this.#targetsOf(site).flatMap((target) => boundNames(view, target));
    return leaves.map(({ node }) => view.textOf(node));
  }

  /** The targets, as written, of places within a stretch that give values to names or properties. */
  writtenWithin(from: number, to: number): string[] {
    const { view } = this;
    const targets: string[] = [];
    const add = (site: number) => targets.push(...this.#targetsOf(site).map((target) => view.textOf(target)));
    for (let i = lowerBound(this.#writeSites, from); i < this.#writeSites.length && this.#writeSites[i]! < to; i++) {
      add(this.#writeSites[i]!);
    }
    // Where assigning declares, a property may be assigned to by what looks like a declaration.
    for (let node = from; node < to; node++) {
      if (view.table.binder[view.snapshot.kind[node]!]?.what !== "variable") continue;
      const isProperty = this.#targetsOf(node).some((target) => view.role(target) === Role.member);
      if (isProperty) add(node);
    }
    return targets;
  }

  /** Whether code within a stretch of nodes gives values to what is declared outside of it, or to a part of that. */
  writesOutside(from: number, to: number): boolean {
    const { view } = this;
    const { kind } = view.snapshot;
    const { binder, outerNames } = view.table;
    for (let node = from; node < to; node++) {
      if (outerNames[kind[node]!]) return true;
      const what = binder[kind[node]!]?.what;
      if (what !== "write" && what !== "variable") continue;
      for (const target of this.#targetsOf(node)) {
        let root = view.unwrap(target);
        while (view.role(root) === Role.member || view.role(root) === Role.index) {
          const object = view.child(root, "object");
          if (object < 0) break;
          root = view.unwrap(object);
        }
        if (what === "variable" && root === target) continue;
        const declared = view.role(root) === Role.name ? this.#resolve(root) : undefined;
        if (!declared || declared.node < from || declared.node >= to) return true;
      }
    }
    return false;
  }

  /** What is imported as a whole (`use a::*`, `using namespace a`), so that its names need no prefix. */
  get globs(): ReadonlySet<string> {
    this.#globs ??= this.#readGlobs();
    return this.#globs;
  }

  #readGlobs(): ReadonlySet<string> {
    const { view } = this;
    const { binder, definition } = view.table;
    const paths = new Set<string>();
    for (const sites of this.#sites.values()) {
      for (const site of sites) {
        if (binder[view.snapshot.kind[site]!] || view.role(site) !== Role.import) continue;
        for (const { local, path } of definition.imports(view, site)) if (local === "*") paths.add(path);
      }
    }
    return paths;
  }

  /** Whether some assignment writes a property of this name: a field of that name is not taken for a constant. */
  isPropertyWritten(name: string): boolean {
    this.#writtenProperties ??= this.#readWrittenProperties();
    return this.#writtenProperties.has(name);
  }

  /** Whether all names of a package or module are visible without its name: `import java.util.*`. */
  showsAllOf(module: string): boolean {
    this.#wildcards ??= this.#readWildcards();
    return this.#wildcards.has(module);
  }

  #readWildcards(): ReadonlySet<string> {
    const { definition } = this.view.table;
    const imported = this.#importSites.flatMap((site) => definition.imports(this.view, site));
    const all = imported.filter(({ local }) => local === "*").map(({ path }) => path);
    return new Set([...(definition.preludes ?? []), ...all]);
  }

  /** How often a declaration is given a value by places other than those that declare it. */
  writesOf(declaration: Declaration): number {
    this.#writtenNames ??= this.#readWrittenNames();
    const nodes = this.#writtenNames.get(declaration.name) ?? [];
    return nodes.filter((node) => this.#resolve(node) === declaration).length;
  }

  #resolve(node: number, name = this.view.textOf(node)): OwnDeclaration | undefined {
    const { parent, kind } = this.view.snapshot;
    const { scope: scopeKinds, closed, openClass, definition } = this.view.table;
    const isSeen = definition.closedScopes?.sees(name) ?? true;
    const seesClasses = definition.closedScopes?.inClasses === true && isSeen;
    let crossedFunction = false;
    for (let at = node; at >= 0; at = parent[at]!) {
      const scope = scopeKinds[kind[at]!]!;
      if (scope === 0) continue;
      const isVisible = definition.bareMembers || definition.membersInScope || seesClasses;
      if (scope !== Scope.class || !crossedFunction || isVisible || openClass[kind[at]!] === 1) {
        const found = this.#namesOf(at)?.declared.get(name);
        if (found && !(definition.scopes.shadows && this.#isMadeOf(found, node))) return found;
      }
      if (scope === Scope.function) crossedFunction = true;
      if (!isSeen && closed[kind[at]!] === 1)
        return this.#namesOf(at)?.outer.has(name) ? this.#namesOf(0)?.declared.get(name) : undefined;
    }
    return undefined;
  }

  /** Whether a name stands in the value of its own declaration, where it means what is declared further out. */
  #isMadeOf({ what, value }: OwnDeclaration, node: number): boolean {
    return value >= 0 && (what === "variable" || what === "loop") && this.view.contains(value, node);
  }

  #find(from: number, name: string): Declaration | undefined {
    for (let at = from; at >= 0; at = this.view.snapshot.parent[at]!) {
      if (!this.#sites.has(at)) continue;
      const found = this.#namesOf(at)?.declared.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** Declares a name in the class around it, too. */
  #addMember(site: number): void {
    const { parent, kind } = this.view.snapshot;
    let at = site;
    while (at >= 0 && this.view.table.scope[kind[at]!] !== Scope.class) at = parent[at]!;
    if (at >= 0) this.#addSite(at, site);
  }

  #addSite(scope: number, site: number): void {
    const sites = this.#sites.get(scope);
    if (sites) sites.push(site);
    else this.#sites.set(scope, [site]);
  }

  #namesOf(scope: number): Names | undefined {
    const sites = this.#sites.get(scope);
    if (!sites) return undefined;
    let names = this.#names.get(scope);
    if (!names) {
      names = this.#readNames(scope, sites);
      this.#names.set(scope, names);
    }
    return names;
  }

  #readOpened(): ReadonlySet<string> {
    const { view } = this;
    const { implicitImports = [], imports } = view.table.definition;
    const opened = new Set(implicitImports);
    for (const sites of this.#sites.values()) {
      for (const site of sites) {
        if (view.role(site) !== Role.import) continue;
        for (const { local, path } of imports(view, site)) if (local === "*") opened.add(path);
      }
    }
    return opened;
  }

  #readNames(scope: number, sites: readonly number[]): Names {
    const { view } = this;
    const isMember = view.table.scope[view.snapshot.kind[scope]!] === Scope.class;
    const { binder } = view.table;
    const { kind } = view.snapshot;
    const outer = new Set<string>();
    const outerWrites: number[] = [];
    const declared = new Map<string, OwnDeclaration>();
    const declare = (declaration: OwnDeclaration) => {
      const known = declared.get(declaration.name);
      if (!known) declared.set(declaration.name, declaration);
      else {
        // A name that is given the same module again still stands for it.
        if (!loadsTheSame(view, known, declaration)) known.sites++;
        known.couldBeAlias ||= declaration.couldBeAlias;
      }
    };
    for (const site of sites) {
      const binds = binder[kind[site]!];
      if (!binds) {
        if (view.role(site) !== Role.import) for (const name of view.children(site)) outer.add(view.textOf(name));
        else
          for (const { local, path, node } of view.table.definition.imports(view, site)) {
            if (local === "*") continue;
            const of = { name: local, what: "import", node, site, value: -1, path, isMember } as const;
            declare(new OwnDeclaration(this, of, false));
          }
        continue;
      }
      const { what } = binds;
      if (what === "write") continue;
      const whole = binds.valueField ? view.childByField(site, binds.valueField) : -1;
      const targets = this.#targetsOf(site);
      const values = whole < 0 ? [] : partsOf(view, whole);
      const isPaired = targets.length === values.length;
      targets.forEach((target, at) => {
        // As many values as targets, or one that is taken apart.
        const value = isPaired ? values[at]! : whole;
        const isAlias = value >= 0 && couldBeAlias(view, value);
        const isWhole = isPaired || targets.length === 1 || whole < 0;
        const isTakenApart =
          view.role(target) === Role.nameWrapper
            ? view.table.definition.keepsValue?.(view, target) === false
            : view.role(target) !== Role.name && binds.wrapped !== true;
        const destructured = isTakenApart || !isWhole;
        for (const { node, property } of boundNames(view, target)) {
          const name = view.textOf(node);
          if (outer.has(name)) {
            outerWrites.push(node);
            continue;
          }
          const of = { name, what, node, site, value, property, destructured, isMember };
          declare(new OwnDeclaration(this, of, isAlias));
        }
      });
    }
    return { declared, outer, outerWrites };
  }

  /** The parts of a site that hold the names it binds. */
  #targetsOf(site: number): readonly number[] {
    const { view } = this;
    const { binder } = view.table;
    const { kind } = view.snapshot;
    const { nameFields, what } = binder[kind[site]!]!;
    if (nameFields.length === 0) return view.children(site);
    const targets = nameFields.flatMap((field) => view.childrenByField(site, field));
    // What binds names itself (`x = 1` of `int x = 1, y;`) has its own turn.
    return targets.flatMap((target) => partsOf(view, target)).filter((target) => binder[kind[target]!]?.what !== what);
  }

  /** Whether a node of one of the kinds is between a node and its scope. */
  #standsIn(site: number, kinds: ReadonlySet<number>): boolean {
    const { parent, kind } = this.view.snapshot;
    for (let at = site; at >= 0 && this.view.table.scope[kind[at]!] === 0; at = parent[at]!) {
      if (kinds.has(kind[at]!)) return true;
    }
    return false;
  }

  /** The leaves by which names are given values, by name. */
  #readWrittenNames(): ReadonlyMap<string, readonly number[]> {
    const nodes = [...this.#scopesWithOuter].flatMap((scope) => this.#namesOf(scope)?.outerWrites ?? []);
    for (const site of this.#writeSites) {
      for (const target of this.#targetsOf(site)) {
        for (const { node } of boundNames(this.view, target)) nodes.push(node);
      }
    }
    const byName = new Map<string, number[]>();
    for (const node of nodes) {
      const name = this.view.textOf(node);
      const known = byName.get(name);
      if (known) known.push(node);
      else byName.set(name, [node]);
    }
    return byName;
  }

  #readWrittenProperties(): ReadonlySet<string> {
    const { view } = this;
    const names = new Set<string>();
    for (const sites of [this.#writeSites, ...this.#sites.values()]) {
      for (const site of sites) {
        if (!view.table.binder[view.snapshot.kind[site]!]) continue;
        for (const target of this.#targetsOf(site)) {
          const name = view.role(target) === Role.member ? view.child(target, "name") : -1;
          if (name >= 0) names.add(view.textOf(name));
        }
      }
    }
    return names;
  }

  /** The scope that holds the names which a site binds. */
  #scopeOf(site: number, reach: "block" | "function" | "outer"): number {
    const { parent, kind } = this.view.snapshot;
    const { scope } = this.view.table;
    let at = reach === "outer" ? parent[site]! : site;
    while (at > 0) {
      const opens = scope[kind[at]!]!;
      if (opens !== 0 && (reach !== "function" || opens !== Scope.block)) break;
      at = parent[at]!;
    }
    return Math.max(at, 0);
  }
}

/** A declaration whose writes are counted when they are first asked for. */
class OwnDeclaration implements Declaration {
  readonly name: string;
  readonly what: Declaration["what"];
  readonly node: number;
  readonly site: number;
  readonly value: number;
  readonly property: string | undefined;
  readonly destructured: boolean;
  readonly path: string | undefined;
  readonly isMember: boolean;
  /** Number of places in its scope that declare it. */
  sites = 1;
  #writes: number | undefined;

  constructor(
    private readonly scopes: Scopes,
    of: Omit<Declaration, "writes" | "destructured"> & { readonly destructured?: boolean },
    /** Whether one of the values it is declared with could make it another name for something outside of the file. */
    public couldBeAlias: boolean,
  ) {
    this.name = of.name;
    this.what = of.what;
    this.node = of.node;
    this.site = of.site;
    this.value = of.value;
    this.property = of.property;
    this.destructured = of.destructured ?? false;
    this.path = of.path;
    this.isMember = of.isMember;
  }

  get writes(): number {
    this.#writes ??= this.sites + this.scopes.writesOf(this);
    return this.#writes;
  }
}

/** Whether both are declared with the same module. */
function loadsTheSame(view: SyntaxView, one: Declaration, other: Declaration): boolean {
  if (one.value < 0 || other.value < 0 || one.property !== other.property) return false;
  const { modulePath } = view.table.definition;
  const module = modulePath(view, one.value);
  return module !== undefined && module === modulePath(view, other.value);
}

/** Several expressions side by side, or the one. */
function partsOf(view: SyntaxView, node: number): number[] {
  return view.role(node) === Role.group ? view.children(node) : [node];
}

/** Whether one of the words stands right below a node. */
function isMarked(view: SyntaxView, node: number, words: readonly string[]): boolean {
  const { next } = view.snapshot;
  for (let c = node + 1; c < next[node]!; c = next[c]!) if (words.includes(view.textOf(c))) return true;
  return false;
}

/** The name that a chain of members starts with; -1 where it starts with something else, such as a loaded module. */
function rootOf(view: SyntaxView, value: number): number {
  let at = view.unwrap(value);
  while (view.role(at) === Role.member) {
    const object = view.child(at, "object");
    if (object < 0) return -1;
    at = view.unwrap(object);
  }
  return view.role(at) === Role.name ? at : -1;
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
