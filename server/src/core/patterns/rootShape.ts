import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { PatternNode } from "./pattern.ts";

/**
 * What a node must be for a pattern to match at it: the roles or kinds it may have, and the name it goes by. An
 * index over these finds the few rules a node can concern.
 */
export interface RootShape {
  /** Empty: by kind, or any node. */
  readonly roles: readonly number[];
  readonly kinds: readonly number[];
  /** The last name of the callee, member, or assigned target. */
  readonly key?: string;
}

const ANY: RootShape = { roles: [], kinds: [] };
/** What holds statements. */
export const CONTAINERS: RootShape = { roles: [Role.block, Role.program, Role.classBody], kinds: [] };

export function rootShape(pattern: PatternNode): RootShape {
  switch (pattern.op) {
    case "call":
      return pattern.path === undefined
        ? { roles: [Role.call], kinds: [], key: keyOf(pattern.callee) }
        : { roles: [Role.call, Role.name, Role.member], kinds: [] };
    case "member":
      return pattern.path === undefined
        ? { roles: isModule(pattern.object) ? [Role.member, Role.name] : [Role.member], kinds: [], key: keyOf(pattern) }
        : { roles: [Role.member, Role.name, Role.shorthand], kinds: [], key: keyOf(pattern) };
    case "chain":
      return { roles: [Role.member, Role.call], kinds: [] };
    case "name":
      return { roles: [Role.name, Role.shorthand, Role.member], kinds: [], key: pattern.text };
    case "string":
      return { roles: [Role.string, Role.joinedStrings, Role.binary], kinds: [] };
    case "assign":
      return { roles: [Role.assign, Role.declarator], kinds: [], key: keyOf(pattern.left) };
    case "object":
      return { roles: [Role.object], kinds: [] };
    case "declare":
      return { roles: pattern.isParameter ? [Role.parameter] : [Role.declaration, Role.declarator], kinds: [] };
    case "tokens":
      return { roles: [Role.tokens], kinds: [] };
    case "function":
      return { roles: [Role.function, Role.lambda], kinds: [] };
    case "decorated":
      return { roles: [Role.decorated], kinds: [] };
    case "markup":
      return { roles: [Role.markupElement, Role.markupTag], kinds: [] };
    case "sequence":
      return CONTAINERS;
    case "statement":
      return rootShape(pattern.of);
    case "list":
    case "node":
    case "leaf":
      return { roles: [], kinds: [pattern.kind] };
    default:
      return ANY;
  }
}

/** How few nodes a shape lets through: lower is fewer. */
export function selectivity(shape: RootShape): number {
  if (shape.key !== undefined) return shape.roles.includes(Role.call) ? 0 : 1;
  if (shape.kinds.length > 0) return 2;
  if (shape.roles.includes(Role.block)) return 4;
  return shape.roles.length > 0 ? 3 : 5;
}

export function fitsShape(view: SyntaxView, shape: RootShape, node: number): boolean {
  if (shape.roles.length > 0) return shape.roles.includes(view.role(node));
  if (shape.kinds.length > 0) return shape.kinds.includes(view.snapshot.kind[node]!);
  return view.isSignificant(node);
}

function isModule(pattern: PatternNode): boolean {
  return pattern.op === "name" || (pattern.op !== "metavariable" && "path" in pattern && pattern.path !== undefined);
}

function keyOf(pattern: PatternNode): string | undefined {
  if (pattern.op === "name") return pattern.text;
  if (pattern.op === "member") {
    if (pattern.name.op === "name") return pattern.name.text;
    if (pattern.name.op === "member") return keyOf(pattern.name);
    const module = "path" in pattern.object ? pattern.object.path : undefined;
    return pattern.name.op === "metavariable" && module !== undefined ? anyMemberOf(module) : undefined;
  }
  if (pattern.op === "call" && pattern.path !== undefined) return lastSegment(pattern.path);
  return undefined;
}

/** The names a node goes by: as written, and as imported. Empty where it has none. */
export function keysOf(view: SyntaxView, facts: Facts, node: number): readonly string[] {
  const role = view.role(node);
  if (role === Role.call) return namesOf(view, facts, view.child(node, "callee"));
  if (role === Role.assign || role === Role.declarator) return namesOf(view, facts, view.child(node, "left"));
  return namesOf(view, facts, node);
}

function namesOf(view: SyntaxView, facts: Facts, at: number): readonly string[] {
  if (at < 0) return [];
  const node = view.plain(at);
  const role = view.role(node);
  if (role === Role.member) {
    const name = view.child(node, "name");
    const object = view.child(node, "object");
    if (name < 0) return [];
    const last = lastName(view, name);
    return object < 0 ? [last] : [last, ...ownersOf(view, facts, view.unwrap(object))];
  }
  const written = role === Role.name || role === Role.shorthand ? view.textOf(node) : undefined;
  const path = role === Role.name || role === Role.call ? facts.path(node) : undefined;
  const imported = path === undefined ? undefined : lastSegment(path);
  const keys = written === undefined ? [] : [written];
  if (path === undefined || imported === undefined) return keys;
  const module = path.slice(0, -imported.length - 1);
  if (imported !== written) keys.push(imported);
  return module === "" ? keys : [...keys, anyMemberOf(module)];
}

/** The last of the names in a member's name: `c` of `b::c` and of `c<int>`. */
function lastName(view: SyntaxView, name: number): string {
  let at = view.plain(name);
  while (view.role(at) === Role.member && view.child(at, "name") >= 0) at = view.plain(view.child(at, "name"));
  return view.textOf(at);
}

/** The names of a member's object, to find "any member of a module" by. */
function ownersOf(view: SyntaxView, facts: Facts, object: number): string[] {
  const role = view.role(object);
  const path = facts.path(object);
  const written = role === Role.name ? view.textOf(object) : undefined;
  const name = role === Role.member ? view.child(object, "name") : -1;
  const names = new Set<string>();
  if (written !== undefined) names.add(anyMemberOf(written));
  if (name >= 0) names.add(anyMemberOf(view.textOf(name)));
  if (path !== undefined) names.add(anyMemberOf(path));
  return [...names];
}

function anyMemberOf(module: string): string {
  return `${lastSegment(module)}.*`;
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
