import { Role } from "../languages/roles.ts";
import type { Bindings } from "./bindings.ts";
import { isImplicitReturn } from "./implicitReturns.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode } from "./pattern.ts";
import { hasTokens } from "./tokens.ts";

/** Matches a `return`, and where the rule wants it a value that is given back without the word. */
export function matchReturn(
  matcher: Matcher,
  value: PatternNode | undefined,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  if (view.role(node) === Role.return) {
    const values = view.children(node).filter((child) => !matcher.isOptional(child));
    if (values.length > 1) return value !== undefined && matchRun(matcher, value, values, bindings, found);
    const given = values[0];
    if (value === undefined || given === undefined) {
      const isEither = value === undefined ? given === undefined : value.op === "ellipsis";
      return isEither && found(bindings);
    }
    return matcher.node(value, given, bindings, found);
  }
  const isImplicit = value !== undefined && matcher.options.implicitReturn && isImplicitReturn(view, node);
  return isImplicit && matcher.node(value, node, bindings, found);
}

/** Matches a loop with the pattern's words, whatever stands in its head. */
export function matchLoop(
  matcher: Matcher,
  pattern: PatternNode & { op: "loop" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const role = view.role(node);
  if ((role !== Role.loop && role !== Role.forEach) || !hasTokens(view, pattern.tokens, node, true)) return false;
  const body = view.child(node, "body");
  return body >= 0 && matcher.node(pattern.body, body, bindings, found);
}

/** Matches a case of a `switch`: its label, and its statements. */
export function matchCase(
  matcher: Matcher,
  pattern: PatternNode & { op: "case" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  if (view.role(node) !== Role.block || !hasTokens(view, pattern.tokens, node, false)) return false;
  const label = view.child(node, "value");
  if (pattern.label === undefined) return label < 0 && matcher.node(pattern.body, node, bindings, found);
  const { label: wanted, body } = pattern;
  // Before its statements, a case may have several labels.
  const labels =
    label >= 0 && view.role(label) === Role.optional
      ? view.children(node).filter((child) => view.snapshot.kind[child] === view.snapshot.kind[label])
      : [label];
  return labels.some(
    (at) => at >= 0 && matcher.node(wanted, at, bindings, (bound) => matcher.node(body, node, bound, found)),
  );
}

/** The statement of a block that has only one, where a pattern may leave the braces out; otherwise -1. */
export function onlyStatement(matcher: Matcher, node: number): number {
  if (matcher.view.role(node) !== Role.block) return -1;
  const { statements } = matcher.blocks.of(node);
  let only = -1;
  for (const statement of statements) {
    if (matcher.isOptional(statement)) continue;
    if (only >= 0) return -1;
    only = statement;
  }
  return only;
}

/** Several expressions side by side, as one value. */
function matchRun(
  matcher: Matcher,
  pattern: PatternNode,
  nodes: readonly number[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (pattern.op === "any" || pattern.op === "ellipsis") return found(bindings);
  const isFree = pattern.op === "metavariable" && pattern.types.length === 0;
  return isFree && matcher.bindRange(pattern.name, nodes, bindings, found);
}

/** A block with a label that is no case with a word of its own: an arm of a `match`. Its body may have braces or not. */
export function matchArm(
  matcher: Matcher,
  pattern: PatternNode & { op: "sequence" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { label, items } = pattern;
  const value = matcher.blocks.isContainer(node) ? matcher.view.child(node, "value") : -1;
  const statements: PatternNode = { op: "sequence", items };
  if (!label) return value < 0 && matcher.node(statements, node, bindings, found);
  const isWhole = items.length === 1 && (items[0]!.op === "metavariable" || items[0]!.op === "any");
  const body = isWhole ? node : bodyOf(matcher, node);
  return value >= 0 && matcher.node(label, value, bindings, (bound) => matcher.node(statements, body, bound, found));
}

/** The block that is the whole body of an arm, or the arm. */
function bodyOf(matcher: Matcher, arm: number): number {
  const { view, blocks } = matcher;
  const { statements } = blocks.of(arm);
  const only = statements.length === 1 ? statements[0]! : -1;
  return only >= 0 && view.role(only) === Role.block && view.child(only, "value") < 0 ? only : arm;
}
