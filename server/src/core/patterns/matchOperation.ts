import { operatorOf } from "../facts/facts.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import { isCommutative, isWholeChain, operandsOf } from "./operators.ts";
import type { OperationPattern, PatternNode } from "./pattern.ts";

/**
 * Matches an operation whose operands may be grouped at will: first as it is nested, then along the whole chain, and
 * with the operands exchanged where their order has no meaning.
 */
export function matchOperation(
  matcher: Matcher,
  pattern: OperationPattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view, options } = matcher;
  const { operator, operands } = pattern;
  if (view.snapshot.kind[node] !== pattern.kind || operatorOf(view, node) !== operator) return false;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  if (left < 0 || right < 0) return false;
  const both = (a: number, b: number) =>
    matcher.node(pattern.left, a, bindings, (bound) => matcher.node(pattern.right, b, bound, found));
  if (both(left, right)) return true;
  if (!options.acMatching) return false;
  const mayExchange = isCommutative(operator, options.commutativeBoolop);
  if (mayExchange && both(right, left)) return true;
  if (operands === undefined || !isWholeChain(view, node, operator)) return false;
  const nodes = operandsOf(view, node, operator);
  if (nodes === undefined || nodes.length < operands.length || nodes.length < 3) return false;
  if (mayExchange) return matchAnyOrder(matcher, operands, 0, nodes, new Set(), bindings, found);
  return matchRuns(matcher, operands, 0, nodes, 0, bindings, found);
}

/** In order; a metavariable may take several neighbours. */
function matchRuns(
  matcher: Matcher,
  operands: readonly PatternNode[],
  operand: number,
  nodes: readonly number[],
  from: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const wanted = operands[operand];
  if (!wanted) return from === nodes.length && found(bindings);
  const most = nodes.length - (operands.length - operand - 1);
  const rest = (bound: Bindings | undefined, end: number) =>
    matchRuns(matcher, operands, operand + 1, nodes, end, bound, found);
  if (from < most && matcher.node(wanted, nodes[from]!, bindings, (bound) => rest(bound, from + 1))) return true;
  for (let end = from + 2; end <= most; end++) {
    const run = nodes.slice(from, end);
    if (isAnything(wanted) && rest(bindings, end)) return true;
    if (wanted.op === "metavariable" && wanted.types.length === 0) {
      if (matcher.bindRange(wanted.name, run, bindings, (bound) => rest(bound, end))) return true;
    }
  }
  return false;
}

/** Each operand is one of the chain, in any order; none is left over. */
function matchAnyOrder(
  matcher: Matcher,
  operands: readonly PatternNode[],
  operand: number,
  nodes: readonly number[],
  used: Set<number>,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const wanted = operands[operand];
  if (!wanted) return used.size === nodes.length && found(bindings);
  return nodes.some((node) => {
    if (used.has(node)) return false;
    used.add(node);
    const stop = matcher.node(wanted, node, bindings, (bound) =>
      matchAnyOrder(matcher, operands, operand + 1, nodes, used, bound, found),
    );
    used.delete(node);
    return stop;
  });
}

function isAnything(pattern: PatternNode): boolean {
  return pattern.op === "any" || pattern.op === "ellipsis";
}
