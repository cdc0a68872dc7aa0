import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode } from "./pattern.ts";

/** Called with the bindings and the offset behind the last statement that took part. */
export type FoundSequence = (bindings: Bindings | undefined, end: number) => boolean;

/**
 * Matches statements one after another. An ellipsis takes any number of statements and may descend into the blocks
 * within them; what follows it then matches inside that block and never comes out again.
 *
 * @param open whether statements may follow behind the last one; false for the body of a block pattern.
 */
export function matchSequence(
  matcher: Matcher,
  items: readonly PatternNode[],
  statements: readonly number[],
  open: boolean,
  bindings: Bindings | undefined,
  found: FoundSequence,
): boolean {
  return from(matcher, items, 0, statements, 0, open, bindings, found);
}

function from(
  matcher: Matcher,
  items: readonly PatternNode[],
  item: number,
  statements: readonly number[],
  at: number,
  open: boolean,
  bindings: Bindings | undefined,
  found: FoundSequence,
): boolean {
  matcher.step();
  const { view } = matcher;
  const endBefore = (index: number) => (index > 0 ? view.snapshot.end[statements[index - 1]!]! : 0);
  const pattern = items[item];
  if (!pattern) {
    const isComplete = open || statements.slice(at).every((node) => matcher.isOptional(node));
    return isComplete && found(bindings, endBefore(at));
  }
  if (pattern.op === "ellipsis" || pattern.op === "ellipsisMetavariable") {
    const isLast = item === items.length - 1;
    const take = (end: number, rest: Found) =>
      pattern.op === "ellipsis" ? rest(bindings) : matcher.bindRange(pattern.name, statements.slice(at, end), bindings, rest);
    if (isLast) return take(statements.length, (bound) => found(bound, endBefore(statements.length)));
    for (let end = at; end <= statements.length; end++) {
      if (take(end, (bound) => from(matcher, items, item + 1, statements, end, open, bound, found))) return true;
      const next = statements[end];
      if (next === undefined || pattern.op === "ellipsisMetavariable") continue;
      for (const block of blocksWithin(matcher, next)) {
        if (from(matcher, items, item, matcher.statementsOf(block), 0, true, bindings, found)) return true;
      }
    }
    return false;
  }
  const statement = statements[at];
  if (statement === undefined) return false;
  const next: Found = (bound) => from(matcher, items, item + 1, statements, at + 1, open, bound, found);
  if (matchStatement(matcher, pattern, statement, bindings, next)) return true;
  return matcher.isOptional(statement) && from(matcher, items, item, statements, at + 1, open, bindings, found);
}

/** The statement itself, or an expression or declaration within it, but nothing in the blocks it holds. */
export function matchStatement(matcher: Matcher, pattern: PatternNode, statement: number, bindings: Bindings | undefined, found: Found): boolean {
  if (pattern.op === "metavariable" || pattern.op === "any") return matcher.node(pattern, statement, bindings, found);
  const { next } = matcher.view.snapshot;
  const wanted = pattern.op === "statement" ? pattern.of : pattern;
  if (wanted.op === "metavariable") return matcher.node(wanted, statement, bindings, found);
  for (let node = statement; node < next[statement]!; ) {
    if (node !== statement && matcher.isContainer(node)) {
      node = next[node]!;
      continue;
    }
    if (matcher.view.isSignificant(node) && matcher.node(wanted, node, bindings, found)) return true;
    node++;
  }
  return false;
}

/** The outermost blocks within a statement. */
function* blocksWithin(matcher: Matcher, statement: number): Iterable<number> {
  const { next } = matcher.view.snapshot;
  for (let node = statement; node < next[statement]!; ) {
    if (matcher.isContainer(node)) {
      yield node;
      node = next[node]!;
    } else node++;
  }
}
