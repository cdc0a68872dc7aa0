import { Role } from "../languages/roles.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode } from "./pattern.ts";

/** Matches an element of markup, or a tag that closes itself: attributes in any order, among others. */
export function matchMarkup(
  matcher: Matcher,
  pattern: PatternNode & { op: "markup" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const role = view.role(node);
  const isElement = role === Role.markupElement;
  if (!isElement && role !== Role.markupTag) return false;
  const parent = view.snapshot.parent[node]!;
  // The opening tag is a part of its element, which is what matches.
  if (!isElement && view.role(parent) === Role.markupElement && view.child(parent, "open") === node) return false;
  const tag = isElement ? view.child(node, "open") : node;
  const name = view.child(tag, "name");
  const attributes = view.children(tag).filter((child) => child !== name);
  const each = (next: number, bound: Bindings | undefined): boolean => {
    const wanted = pattern.attributes[next];
    if (!wanted) return found(bound);
    return attributes.some((attribute) => matcher.node(wanted, attribute, bound, (all) => each(next + 1, all)));
  };
  if (pattern.name === undefined ? name >= 0 : name < 0) return false;
  const content = isElement ? view.children(node).slice(1, -1) : [];
  const onName: Found = (bound) =>
    pattern.children ? matcher.list(pattern.children, content, bound, (all) => each(0, all)) : each(0, bound);
  return pattern.name === undefined ? onName(bindings) : matcher.node(pattern.name, name, bindings, onName);
}
