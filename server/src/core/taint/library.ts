import type { Facts } from "../facts/facts.ts";
import type { CallbackEntry, FlowDefinition, ListMethod } from "../languages/flow.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** What is called: the last name, and the path with its module, as written and as imported. */
export interface CalledName {
  readonly last: string;
  readonly isMethod: boolean;
  /** `uuid.UUID`, `process.exit`; the last name alone for a plain function. */
  readonly path: string;
}

/** The arguments that a call fills, from one number up to, but without, another. */
export interface Filled {
  readonly from: number;
  readonly to: number;
  /** What stands before the name is a module and holds nothing. */
  readonly isFunction: boolean;
}

type Sort =
  | "cleanFunctions"
  | "cleanMethods"
  | "mutators"
  | "exits"
  | "provingMethods"
  | "provingFunctions"
  | "disprovingFunctions"
  | "membershipMethods"
  | "regexTests"
  | "assertions"
  | "throwers"
  | "lookups"
  | "keyedMutators"
  | "equalityMethods"
  | "functionMakers"
  | "makers"
  | "invokers"
  | "membershipOf"
  | "typeTests";

/** The tables of a language about its library, ready to be asked about calls. */
export class Library {
  readonly #tables = new Map<Sort, { readonly names: ReadonlySet<string>; readonly modules: ReadonlySet<string> }>();
  readonly #cleanMembers: ReadonlySet<string>;
  readonly #constructors: ReadonlySet<string>;
  readonly #listMethods = new Map<string, ListMethod>();
  readonly numberTypes: ReadonlySet<string>;
  readonly booleanTypes: ReadonlySet<string>;
  readonly propertyModifiers: RegExp | undefined;

  constructor(private readonly flow: FlowDefinition | undefined) {
    this.#cleanMembers = new Set(flow?.cleanMembers);
    this.#constructors = new Set(flow?.constructors);
    this.numberTypes = new Set(flow?.numberTypes);
    this.booleanTypes = new Set(flow?.booleanTypes);
    for (const [what, names] of Object.entries(flow?.lists?.methods ?? {}))
      for (const name of names) this.#listMethods.set(name, what as ListMethod);
    const modifiers = flow?.propertyModifiers ?? [];
    this.propertyModifiers = modifiers.length > 0 ? new RegExp(`^(?:${modifiers.join("|")})\\b`) : undefined;
  }

  /** Whether a call is one of a sort. Methods are told by their name, functions by their path. */
  is(sort: Sort, { last, path }: CalledName): boolean {
    const { names, modules } = this.#table(sort);
    if (names.size === 0 && modules.size === 0) return false;
    if (names.has(path) || (sort.endsWith("Methods") && names.has(last))) return true;
    return modules.size > 0 && modules.has(path.slice(0, -last.length - 1));
  }

  /** A method or function by its last name alone. */
  isNamed(
    sort:
      | "mutators"
      | "membershipMethods"
      | "membershipOf"
      | "regexTests"
      | "makers"
      | "invokers"
      | "lookups"
      | "keyedMutators",
    last: string,
  ): boolean {
    return this.#table(sort).names.has(last);
  }

  isCleanMember(name: string): boolean {
    return this.#cleanMembers.has(name);
  }

  /** A property that vouches for the object it belongs to. */
  vouches(name: string): boolean {
    return this.flow?.vouchingMembers.includes(name) ?? false;
  }

  isConstructor(name: string): boolean {
    return this.#constructors.has(name);
  }

  get constructors(): Iterable<string> {
    return this.#constructors;
  }

  /** Which arguments a function puts the others into, or a method its object; undefined for others. */
  filled({ last, path }: CalledName): Filled | undefined {
    const fills = this.flow?.fills;
    if (!fills) return undefined;
    const isFunction = path !== last && Object.hasOwn(fills, path);
    if (!isFunction && !Object.hasOwn(fills, last)) return undefined;
    const entry = fills[isFunction ? path : last]!;
    return typeof entry === "number"
      ? { from: entry, to: entry + 1, isFunction }
      : { from: entry[0], to: Number.POSITIVE_INFINITY, isFunction };
  }

  fillsLeft(operator: string): boolean {
    return this.flow?.fillingOperators?.includes(operator) ?? false;
  }

  /** Where a function that looks something up in a collection is given it. */
  membership(name: string): "first" | "index" | undefined {
    const entries = this.flow?.membershipFunctions;
    return entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
  }

  /** What is called may be a macro, which can write to the very variables that it is given. */
  isMacro(name: string): boolean {
    return this.flow?.macroName?.test(name) ?? false;
  }

  get hasPointers(): boolean {
    return this.flow?.pointers ?? false;
  }

  get referenceParameter(): RegExp | undefined {
    return this.flow?.referenceParameter;
  }

  get hasBlocks(): boolean {
    return this.flow?.blocks ?? false;
  }

  /** A bare name may be a call. */
  get namesCall(): boolean {
    return this.flow?.implicitSelf === "names";
  }

  get hasNamedFunctions(): boolean {
    return this.flow?.textsNameFunctions ?? false;
  }

  get blocksAreWorthTheirLast(): boolean {
    return this.flow?.blocksAreWorthTheirLast ?? false;
  }

  get hasLineAnchors(): boolean {
    return this.flow?.lineAnchors ?? false;
  }

  get baseCall(): RegExp | undefined {
    return this.flow?.baseCall;
  }

  get returnsSeveral(): boolean {
    return this.flow?.returnsSeveral ?? false;
  }

  get newsName(): RegExp | undefined {
    return this.flow?.newsName;
  }

  get textNames(): RegExp | undefined {
    return this.flow?.textNames;
  }

  get casesEnd(): boolean {
    return this.flow?.casesEnd ?? false;
  }

  get indexTests(): boolean {
    return this.flow?.indexTests ?? false;
  }

  get matchesWhole(): boolean {
    return this.flow?.regexesMatchWhole ?? false;
  }

  /** How the declaration begins of a member that nothing outside of its class can change. */
  get lastingMember(): RegExp | undefined {
    return this.flow?.lastingMember;
  }

  /** Dividing whole numbers makes a whole number. */
  get dividesWhole(): boolean {
    return this.flow?.dividesWhole ?? false;
  }

  get keyPrefix(): string | undefined {
    return this.flow?.keyPrefix;
  }

  get hasDelimitedRegexes(): boolean {
    return this.flow?.delimitedRegexes ?? false;
  }

  /** A class of lists that are made empty. */
  makesList(name: string): boolean {
    return this.flow?.lists?.makers.includes(name) ?? false;
  }

  /** What a method of a list does to it. */
  listMethod(name: string): ListMethod | undefined {
    return this.#listMethods.get(name);
  }

  callback(name: string): CallbackEntry | undefined {
    const entries = this.flow?.callbacks;
    return entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
  }

  #table(sort: Sort) {
    let table = this.#tables.get(sort);
    if (!table) {
      const all = this.flow?.[sort] ?? [];
      table = {
        names: new Set(all.filter((name) => !name.endsWith(".*"))),
        modules: new Set(all.filter((name) => name.endsWith(".*")).map((name) => name.slice(0, -2))),
      };
      this.#tables.set(sort, table);
    }
    return table;
  }
}

/**
 * What a call calls, without parentheses. Where a call holds its object and its method's name itself, it is that name,
 * or with an object the call: its slots are those of a member. -1 for none.
 */
export function calleeOf(view: SyntaxView, call: number): number {
  const callee = view.child(call, "callee");
  if (callee >= 0) return view.unwrap(callee);
  const name = view.child(call, "name");
  return name >= 0 && view.child(call, "object") >= 0 ? call : name;
}

/** The name of what a call calls; undefined where it has none. */
export function calledName(facts: Facts, call: number): CalledName | undefined {
  const { view } = facts;
  const at = calleeOf(view, call);
  if (at < 0) return undefined;
  const role = view.role(at);
  if (role === Role.name) {
    const last = view.textOf(at);
    const path = facts.path(at) ?? last;
    return { last: path.slice(path.lastIndexOf(".") + 1), isMethod: false, path };
  }
  if (role !== Role.member && at !== call) return undefined;
  const name = view.child(at, "name");
  const object = view.child(at, "object");
  if (name < 0) return undefined;
  const last = view.textOf(name);
  const base = object < 0 ? undefined : (facts.path(object) ?? plainName(facts, object));
  return { last, isMethod: object >= 0, path: base === undefined ? last : `${base}.${last}` };
}

function plainName({ view }: Facts, node: number): string | undefined {
  const at = view.unwrap(node);
  const isLeaf = view.snapshot.next[at] === at + 1;
  return view.role(at) === Role.name || (isLeaf && view.role(at) === Role.none) ? view.textOf(at) : undefined;
}
