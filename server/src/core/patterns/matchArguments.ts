import { Role } from "../languages/roles.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { ArgumentsPattern } from "./pattern.ts";

/** Matches a call's arguments: positional ones in order, keyword arguments in any order. */
export function matchArguments(
  matcher: Matcher,
  pattern: ArgumentsPattern,
  list: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  if (list >= 0 && view.role(list) !== Role.arguments) {
    // A generator or a template stands where the argument list would: it is the one argument.
    return pattern.keywords.length === 0 && matcher.list(pattern.positional, [list], bindings, found);
  }
  const all = list < 0 ? [] : view.children(list);
  const keywords = all.filter((node) => view.role(node) === Role.keywordArgument);
  const positional = all.filter((node) => view.role(node) !== Role.keywordArgument);
  const onPositional: Found = (bound) => matcher.list(pattern.positional, positional, bound, found);
  return matchKeywords(matcher, pattern, 0, keywords, new Set(), bindings, onPositional);
}

function matchKeywords(
  matcher: Matcher,
  pattern: ArgumentsPattern,
  next: number,
  nodes: readonly number[],
  used: Set<number>,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const wanted = pattern.keywords[next];
  if (!wanted) return (pattern.open || used.size === nodes.length) && found(bindings);
  const { view } = matcher;
  for (const node of nodes) {
    if (used.has(node)) continue;
    used.add(node);
    const stop = matcher.node(wanted.name, view.child(node, "name"), bindings, (bound) =>
      matcher.node(wanted.value, view.child(node, "value"), bound, (more) =>
        matchKeywords(matcher, pattern, next + 1, nodes, used, more, found),
      ),
    );
    used.delete(node);
    if (stop) return true;
  }
  return false;
}
