import { lastSegment } from "../facts/aliases.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { isImplicitReturn } from "./implicitReturns.ts";
import type { PatternNode } from "./pattern.ts";

/**
 * What a node must be for a pattern to match at it: the roles or kinds it may have, and the name it goes by, as written
 * or as imported. An index over these finds the few nodes that can concern a pattern.
 */
export interface RootShape {
  /** Empty: by kind, or any node. */
  readonly roles: readonly number[];
  readonly kinds: readonly number[];
  /** The last name of the callee, member, or assigned target; `fs.*` for any member of a module. */
  readonly key?: string;
  /** Also values that a function gives back without saying so. */
  readonly implicitReturns?: boolean;
  /** Where there is no such name: what a match must hold somewhere inside, which has one. */
  readonly within?: RootShape;
  /** Where there is no such name: a part of a match that is of one kind. */
  readonly part?: { readonly slot: "callee" | "left" | "right"; readonly kind: number };
  /** The name is that of a key, written as a name or in quotes. */
  readonly isKey?: boolean;
}

const ANY: RootShape = { roles: [], kinds: [] };
/** What holds statements. */
export const CONTAINERS: RootShape = { roles: [Role.block, Role.program, Role.classBody], kinds: [] };

export function rootShape(pattern: PatternNode): RootShape {
  const shape = ownShape(pattern);
  if (shape.key !== undefined || shape === CONTAINERS) return shape;
  const names = requiredNames(pattern, 0);
  if (names.length === 0) return shape;
  const { text, isKey } = names.reduce((longest, name) => (name.text.length > longest.text.length ? name : longest));
  return { ...shape, within: { roles: NAMED, kinds: [], key: text, ...(isKey && { isKey }) } };
}

interface RequiredName {
  readonly text: string;
  readonly isKey?: boolean;
}

/** What can go by a name. */
const NAMED: readonly number[] = [Role.name, Role.shorthand, Role.member, Role.call];

/** Levels below which required names are not looked for. */
const MAX_DEPTH = 20;

/** Names without which a pattern cannot match: keys of its parts, those left out that other code can stand for. */
function requiredNames(pattern: PatternNode, depth: number): RequiredName[] {
  const of = (parts: readonly PatternNode[]) => parts.flatMap((part) => requiredNames(part, depth + 1));
  if (depth > MAX_DEPTH) return [];
  switch (pattern.op) {
    case "name":
      return [{ text: lastSegment(pattern.text) }];
    case "member": {
      const key = keyOf(pattern);
      return key === undefined ? of([pattern.object]) : [{ text: key }];
    }
    case "call": {
      if (pattern.path !== undefined) return [];
      const key = keyOf(pattern.callee);
      const { arguments: list } = pattern;
      const parts =
        list.op === "arguments"
          ? [...list.positional, ...list.keywords.flatMap(({ name, value }) => [name, value])]
          : [list];
      return [...(key === undefined ? of([pattern.callee]) : [{ text: key }]), ...of(parts)];
    }
    case "assign":
      return of(pattern.right ? [pattern.left, pattern.right] : [pattern.left]);
    case "operation":
      return of([pattern.left, pattern.right]);
    case "return":
      return pattern.value === undefined ? [] : of([pattern.value]);
    case "deep":
    case "statement":
      return of([pattern.of]);
    case "list":
      return of(pattern.items);
    case "object":
      return pattern.pairs.flatMap(({ key, value }) => [
        ...(key.op === "name" ? [{ text: key.text, isKey: true }] : []),
        ...of([value]),
      ]);
    case "decorated":
      return of([...pattern.decorators, pattern.definition]);
    case "node":
      return of(pattern.children.map(({ node }) => node));
    default:
      return [];
  }
}

function ownShape(pattern: PatternNode): RootShape {
  switch (pattern.op) {
    case "call":
      return pattern.path === undefined
        ? {
            roles: pattern.keyword === "@" ? [Role.decorator, Role.call] : [Role.call],
            kinds: [],
            key: keyOf(pattern.callee),
            ...partOf({ callee: pattern.callee }),
          }
        : { roles: [Role.call, Role.name, Role.member], kinds: [] };
    case "member":
      return pattern.path === undefined
        ? { roles: isModule(pattern.object) ? [Role.member, Role.name] : [Role.member], kinds: [], key: keyOf(pattern) }
        : { roles: [Role.member, Role.name, Role.shorthand], kinds: [], key: keyOf(pattern) };
    case "chain":
      return { roles: [Role.member, Role.call], kinds: [] };
    case "name":
      return { roles: [Role.name, Role.shorthand, Role.member], kinds: [], key: lastSegment(pattern.text) };
    case "regexLiteral":
      return { roles: [Role.regex], kinds: [] };
    case "string":
      return { roles: [Role.string, Role.joinedStrings, Role.binary], kinds: [] };
    case "pair":
      return { roles: [Role.pair], kinds: [], key: keyOf(pattern.key) };
    case "item":
      return rootShape(pattern.of);
    case "assign": {
      const roles = pattern.keywords ? [Role.declaration, Role.declarator] : [Role.assign, Role.declarator];
      const part = pattern.keywords ? {} : partOf({ left: pattern.left, right: pattern.right });
      return { roles, kinds: [], key: keyOf(pattern.left), ...part };
    }
    case "operation":
      return { roles: [], kinds: [pattern.kind] };
    case "return":
      return { roles: [Role.return], kinds: [], implicitReturns: pattern.value !== undefined };
    case "loop":
      return { roles: [Role.loop, Role.forEach], kinds: [] };
    case "case":
      return { roles: [Role.block], kinds: [] };
    case "object":
      return { roles: [Role.object], kinds: [] };
    case "declare":
      return { roles: pattern.isParameter ? [Role.parameter] : [Role.declaration, Role.declarator], kinds: [] };
    case "tokens":
      return { roles: [Role.tokens], kinds: [] };
    case "function":
      return { roles: [Role.function, Role.lambda], kinds: [] };
    case "branches":
      return { roles: [Role.conditional, Role.loop], kinds: [] };
    case "decorated":
      return { roles: [Role.decorated], kinds: [] };
    case "markup":
      return { roles: [Role.markupElement, Role.markupTag], kinds: [] };
    case "sequence":
      return CONTAINERS;
    case "statement":
      return ownShape(pattern.of);
    case "list":
      // Where arrays may have keys, one of nothing but `...` is any of them.
      return pattern.items.every(({ op }) => op === "ellipsis") && pattern.items.length > 0
        ? { roles: [Role.list, Role.object], kinds: [] }
        : { roles: [], kinds: [pattern.kind] };
    case "node":
    case "leaf":
      return { roles: [], kinds: [pattern.kind] };
    default:
      return ANY;
  }
}

/** How few nodes a shape lets through: lower is fewer. */
export function selectivity(shape: RootShape): number {
  if (shape.key !== undefined) return shape.roles.includes(Role.call) || shape.roles.includes(Role.decorator) ? 0 : 1;
  if (shape.within) return 1.5;
  if (shape.kinds.length > 0) return 2;
  if (shape.roles.includes(Role.block)) return 4;
  return shape.roles.length > 0 ? 3 : 5;
}

export function fitsShape(view: SyntaxView, shape: RootShape, node: number): boolean {
  if (shape.implicitReturns && isImplicitReturn(view, node)) return true;
  if (shape.roles.length > 0) return shape.roles.includes(view.role(node));
  if (shape.kinds.length > 0) return shape.kinds.includes(view.snapshot.kind[node]!);
  return view.isSignificant(node);
}

/** The first of some parts that can be of one kind only. */
function partOf(parts: { readonly [slot in "callee" | "left" | "right"]?: PatternNode }): Pick<RootShape, "part"> {
  for (const slot of ["callee", "left", "right"] as const) {
    const part = parts[slot];
    if (part?.op === "node") return { part: { slot, kind: part.kind } };
  }
  return {};
}

function isModule(pattern: PatternNode): boolean {
  return pattern.op === "name" || (pattern.op !== "metavariable" && "path" in pattern && pattern.path !== undefined);
}

function keyOf(pattern: PatternNode): string | undefined {
  if (pattern.op === "name") return lastSegment(pattern.text);
  if (pattern.op === "member") {
    if (pattern.name.op === "name") return pattern.name.text;
    if (pattern.name.op === "member") return keyOf(pattern.name);
    const module = "path" in pattern.object ? pattern.object.path : undefined;
    return pattern.name.op === "metavariable" && module !== undefined ? anyMemberOf(module) : undefined;
  }
  if (pattern.op === "call" && pattern.path !== undefined) return lastSegment(pattern.path);
  return undefined;
}

/** The key of a pattern for any member of a module, such as `fs.$METHOD`. */
export function anyMemberOf(module: string): string {
  return `${lastSegment(module)}.*`;
}
