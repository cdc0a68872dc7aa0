import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import { matchParts } from "./matchChildren.ts";
import type { Found, Matcher } from "./matcher.ts";
import { compoundOperator } from "./operators.ts";
import type { PatternNode } from "./pattern.ts";
import { hasModifiers, hasTokens, marksOf } from "./tokens.ts";

type AssignPattern = PatternNode & { op: "assign" };

/**
 * Matches an assignment, or the declaration of a variable with an initial value. A pattern that is a declaration
 * matches the whole declaration; where that declares several variables, each of them.
 */
export function matchAssign(
  matcher: Matcher,
  pattern: AssignPattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const role = view.role(node);
  if (pattern.declares && role !== Role.declarator) return false;
  if (pattern.keywords === undefined) {
    const mayDeclare = matcher.options.vardefAssign || !isVariable(view, node);
    const fits = role === Role.assign || (role === Role.declarator && mayDeclare);
    return fits && matchTarget(matcher, pattern, node, bindings, found);
  }
  if (role === Role.declarator && saysAll(view, node)) {
    const onParts: Found = (bound) => matchTarget(matcher, pattern, node, bound, found);
    return (
      hasTokens(view, pattern.keywords, node, true) && matchParts(matcher, pattern.declaration, node, bindings, onParts)
    );
  }
  const declaration = role === Role.declarator ? view.parent(node) : node;
  // One that stands by itself and says its type, as the resource of a `try` does.
  const isAlone = role === Role.declarator && view.role(declaration) !== Role.declaration && typeIn(view, node) >= 0;
  if (isAlone && pattern.keywords.length === 0) return matchTarget(matcher, pattern, node, bindings, found);
  if (view.role(declaration) !== Role.declaration || !hasTokens(view, pattern.keywords, declaration, true))
    return false;
  const declarators = declaratorsOf(view, declaration);
  // The declaration stands for its only variable; of several, each stands for itself.
  const target = role === Role.declarator ? node : declarators[0];
  const fits = role === Role.declarator ? declarators.length > 1 : declarators.length === 1;
  if (!fits || target === undefined) return false;
  return matchParts(matcher, pattern.declaration, declaration, bindings, (bound) =>
    matchTarget(matcher, pattern, target, bound, found),
  );
}

/** A declarator that is the whole declaration, with its modifiers and type. */
export function saysAll(view: SyntaxView, declarator: number): boolean {
  return view.table.anyOrder[view.snapshot.kind[declarator]!] === 1;
}

/** The variables that a declaration declares. */
export function declaratorsOf(view: SyntaxView, declaration: number): number[] {
  return view.children(declaration).filter((child) => view.role(child) === Role.declarator);
}

function matchTarget(
  matcher: Matcher,
  pattern: AssignPattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  const { right: value } = pattern;
  if (left < 0 || right < 0 !== (value === undefined)) return false;
  if (compoundOperator(view, node) !== pattern.operator) return false;
  const around = view.parent(node);
  const declaration = view.role(around) === Role.declaration && pattern.keywords ? around : node;
  if (!hasTokens(view, pattern.tokens, node, true) || !hasModifiers(view, pattern.modifiers, declaration)) return false;
  const onSides: Found = (bound) =>
    matcher.node(pattern.left, left, bound, (more) => (value ? matcher.node(value, right, more, found) : found(more)));
  const onType: Found = (bound) => matchMarks(matcher, pattern.marks, declaration, bound, onSides);
  if (pattern.type === undefined) return onType(bindings);
  const type = declaredTypeIn(view, node);
  return type >= 0 && matcher.node(pattern.type, type, bindings, onType);
}

/** Matches annotations and the like, in any order; a node may have others. */
export function matchMarks(
  matcher: Matcher,
  marks: readonly PatternNode[],
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (marks.length === 0) return found(bindings);
  const [wanted, ...rest] = marks;
  return marksOf(matcher.view, node).some((mark) =>
    matcher.node(wanted!, mark, bindings, (bound) => matchMarks(matcher, rest, node, bound, found)),
  );
}

/** The type of a variable, which its own declarator has or the whole declaration; -1 for none. */
export function declaredTypeIn(view: SyntaxView, node: number): number {
  const own = typeIn(view, node);
  const around = own < 0 ? view.parent(node) : -1;
  return around >= 0 && view.role(around) === Role.declaration ? typeIn(view, around) : own;
}

/** The type that a declarator or assignment is annotated with, or -1. */
export function typeIn(view: SyntaxView, node: number): number {
  const annotation = view.child(node, "type");
  return annotation >= 0 && view.role(annotation) === Role.optional ? view.firstChild(annotation) : annotation;
}

/** A variable, and no field of a class. */
function isVariable(view: SyntaxView, declarator: number): boolean {
  return view.role(view.parent(declarator)) === Role.declaration;
}
