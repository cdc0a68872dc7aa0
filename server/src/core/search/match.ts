import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, bind, lookup } from "../patterns/bindings.ts";
import type { FlowStep } from "../taint/input.ts";

/** Matches of one pattern at one place with different bindings beyond this many are not told apart. */
export const MAX_SOLUTIONS = 200;

/** A place where a search holds, with what its metavariables stand for there. Raw: not yet a finding. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The node that matched; for statements in a row and for text, the smallest one around them. */
  readonly node: number;
  readonly bindings: Bindings | undefined;
  /** The way of the data, for a match of a taint rule. */
  readonly trace?: readonly FlowStep[];
}

/**
 * A match as it is shown and fixed: without the line end that belongs to a directive's node, and for one variable with
 * its value (`p = q` of `char *p = q`) without what belongs to the type.
 */
export function reported(view: SyntaxView, match: Match): Match {
  const { snapshot, table, text } = view;
  if (!table.wrapsNames) return match;
  let { start, end } = match;
  const isDeclarator = view.role(match.node) === Role.declarator && view.child(match.node, "type") < 0;
  if (isDeclarator && start === snapshot.start[match.node]) {
    const target = view.child(match.node, "left");
    const isWrapped = target >= 0 && view.role(snapshot.parent[target]!) === Role.nameWrapper;
    if (isWrapped) start = snapshot.start[target]!;
  }
  while (end > start && text[end - 1] === "\n" && table.definition.punctuation.includes("\n")) end--;
  return start === match.start && end === match.end ? match : { ...match, start, end };
}

/** Bindings of both, or false when a name stands for different code in them. */
export function merge(
  view: SyntaxView,
  a: Bindings | undefined,
  b: Bindings | undefined,
): Bindings | undefined | false {
  let merged: Bindings | undefined | false = a;
  for (let at = b; at; at = at.rest) {
    merged = bind(view, merged, at.name, at.code);
    if (merged === false) return false;
  }
  return merged;
}

export function covers(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The overlap of two matches where one lies within the other: the inner one, with the bindings of both. */
export function intersect(view: SyntaxView, a: Match, b: Match): Match | undefined {
  const inner = covers(a, b) ? b : covers(b, a) ? a : undefined;
  if (!inner) return undefined;
  const bindings = merge(view, a.bindings, b.bindings);
  return bindings === false ? undefined : { ...inner, bindings };
}

/** Each place with the same bindings once. Bindings are compared only where two matches share a place. */
export function distinct(matches: readonly Match[]): Match[] {
  if (isInOrder(matches)) return [...matches];
  const seen = new Map<number, Match[]>();
  return matches.filter((match) => {
    const place = match.start * 0x200000 + (match.end - match.start);
    const others = seen.get(place);
    if (others === undefined) {
      seen.set(place, [match]);
      return true;
    }
    if (others.some((other) => sameBindings(other.bindings, match.bindings))) return false;
    others.push(match);
    return true;
  });
}

/** Whether each match starts behind the one before it, or is a smaller one at the same start: then no two are equal. */
function isInOrder(matches: readonly Match[]): boolean {
  for (let i = 1; i < matches.length; i++) {
    const a = matches[i - 1]!;
    const b = matches[i]!;
    if (b.start < a.start || (b.start === a.start && b.end >= a.end)) return false;
  }
  return true;
}

export function sameBindings(a: Bindings | undefined, b: Bindings | undefined): boolean {
  if (a === b) return true;
  let count = 0;
  for (let at = a; at; at = at.rest) {
    const other = lookup(b, at.name);
    if (!other || other.start !== at.code.start || other.end !== at.code.end) return false;
    count++;
  }
  for (let at = b; at; at = at.rest) count--;
  return count === 0;
}
