import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import { isEquality } from "./operators.ts";
import { type ChildPattern, isAnySequence, type NodePattern, type PatternNode } from "./pattern.ts";
import { hasTokens } from "./tokens.ts";

/** Matches a node by its kind, its tokens and its children, for everything that has no rules of its own. */
export function matchKind(
  matcher: Matcher,
  pattern: NodePattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  if (view.snapshot.kind[node] !== pattern.kind) return false;
  if (!hasTokens(view, pattern.tokens, node, view.table.anyOrder[pattern.kind] === 1)) return false;
  const children = view.children(node);
  const [first, second, ...others] = pattern.children;
  const isExchangeable = first && second && others.length === 0 && children.length === 2;
  if (matcher.options.symmetricEq && isExchangeable && isEquality(pattern.tokens[0] ?? "")) {
    const [left, right] = children;
    if (matcher.node(first.node, right!, bindings, (bound) => matcher.node(second.node, left!, bound, found)))
      return true;
  }
  return pattern.anyOrder
    ? matchAnyOrder(matcher, pattern.children, 0, children, new Set(), bindings, found)
    : matchInOrder(matcher, pattern, 0, node, children, 0, bindings, found);
}

/** Parts that a node must have besides others, in any order. */
export function matchParts(
  matcher: Matcher,
  parts: readonly ChildPattern[] | undefined,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (!parts || parts.length === 0) return found(bindings);
  return matchAnyOrder(matcher, parts, 0, matcher.view.children(node), new Set(), bindings, found);
}

/** Matches a type assertion of the pattern: at the node itself, or inside of other such things around the value. */
export function matchAssertion(
  matcher: Matcher,
  pattern: NodePattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  for (let at = node; at >= 0 && view.role(at) === Role.transparent; at = view.firstChild(at)) {
    if (matchKind(matcher, pattern, at, bindings, found)) return true;
  }
  return false;
}

function matchInOrder(
  matcher: Matcher,
  pattern: NodePattern,
  item: number,
  parent: number,
  nodes: readonly number[],
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const { view } = matcher;
  const { field, kind } = view.snapshot;
  const maySkip = (n: number) => matcher.isOptional(n) || view.table.isOptionalField(kind[parent]!, field[n]!);
  const child = pattern.children[item];
  if (!child) return nodes.slice(node).every(maySkip) && found(bindings);
  if (child.node.op === "ellipsis") {
    // An ellipsis in a place with a name of its own (`return ...`) takes that place, or nothing.
    for (let end = node; end <= nodes.length; end++) {
      if (matchInOrder(matcher, pattern, item + 1, parent, nodes, end, bindings, found)) return true;
    }
    return false;
  }
  // The body of a call makes a class: `new C() { ... }` is not `new C()`. In C, `struct s` only mentions one.
  const isMadeByBody = view.table.wrapsNames || view.table.role[pattern.kind] === Role.call;
  const isNeeded = child.node.op === "sequence" && isMadeByBody;
  const mayBeAbsent =
    !isNeeded && isVacuous(view, child.node) && (node >= nodes.length || child.field !== field[nodes[node]!]);
  if (mayBeAbsent && matchInOrder(matcher, pattern, item + 1, parent, nodes, node, bindings, found)) return true;
  if (node >= nodes.length) return false;
  const at = nodes[node]!;
  const samePlace = child.field === 0 || child.field === field[at];
  if (
    samePlace &&
    matcher.node(child.node, at, bindings, (bound) =>
      matchInOrder(matcher, pattern, item + 1, parent, nodes, node + 1, bound, found),
    )
  )
    return true;
  return maySkip(at) && matchInOrder(matcher, pattern, item, parent, nodes, node + 1, bindings, found);
}

function matchAnyOrder(
  matcher: Matcher,
  parts: readonly ChildPattern[],
  item: number,
  nodes: readonly number[],
  used: Set<number>,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const child = parts[item];
  if (!child) return found(bindings);
  const isLacking = () => nodes.every((node) => matcher.view.snapshot.field[node] !== child.field);
  if (child.node.op === "ellipsis" || (isOpenBody(child.node) && isLacking()))
    return matchAnyOrder(matcher, parts, item + 1, nodes, used, bindings, found);
  return nodes.some((node) => {
    // A metavariable is one part, not a list of parts.
    const isList = matcher.view.table.anyOrder[matcher.view.snapshot.kind[node]!] === 1;
    if (isList && child.node.op === "metavariable") return false;
    if (used.has(node) || (child.field !== 0 && child.field !== matcher.view.snapshot.field[node])) return false;
    used.add(node);
    const stop = matcher.node(child.node, node, bindings, (bound) =>
      matchAnyOrder(matcher, parts, item + 1, nodes, used, bound, found),
    );
    used.delete(node);
    return stop;
  });
}

/** A body of nothing but `...`: a class may do without one. */
function isOpenBody(pattern: PatternNode): boolean {
  return pattern.op === "sequence" && pattern.items.every(({ op }) => op === "ellipsis");
}

/** A list of nothing but `...`: code may have none (`class $C(...):` matches a class without bases). */
function isVacuous(view: SyntaxView, pattern: PatternNode): boolean {
  if (isAnySequence(pattern)) return true;
  if (pattern.op !== "node" || view.table.role[pattern.kind] !== Role.arguments) return false;
  return pattern.children.length > 0 && pattern.children.every(({ node }) => node.op === "ellipsis");
}
