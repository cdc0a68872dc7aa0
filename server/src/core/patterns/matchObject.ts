import { Role } from "../languages/roles.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PairPattern, PatternNode } from "./pattern.ts";

/** Matches an object or dictionary: the pattern's pairs in any order, among others. */
export function matchObject(
  matcher: Matcher,
  pairs: readonly PairPattern[],
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  return matchPairs(matcher, pairs, 0, matcher.view.children(node), new Set(), bindings, found);
}

function matchPairs(
  matcher: Matcher,
  pairs: readonly PairPattern[],
  next: number,
  nodes: readonly number[],
  used: Set<number>,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const pair = pairs[next];
  if (!pair) return found(bindings);
  const { view } = matcher;
  for (const node of nodes) {
    if (used.has(node)) continue;
    const isPair = view.role(node) === Role.pair;
    const key = isPair ? view.child(node, "key") : node;
    const value = isPair ? view.child(node, "value") : node;
    if (key < 0 || value < 0) continue;
    used.add(node);
    const stop = matchKey(matcher, pair.key, key, bindings, (bound) =>
      matcher.node(pair.value, value, bound, (all) => matchPairs(matcher, pairs, next + 1, nodes, used, all, found)),
    );
    used.delete(node);
    if (stop) return true;
  }
  return false;
}

/** Keys are equal whether they are quoted or not. */
function matchKey(
  matcher: Matcher,
  pattern: PatternNode,
  key: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (pattern.op !== "name") return matcher.node(pattern, key, bindings, found);
  const { view, facts } = matcher;
  const text = view.role(key) === Role.string ? facts.constantString(key) : view.textOf(key);
  return text === pattern.text && found(bindings);
}
