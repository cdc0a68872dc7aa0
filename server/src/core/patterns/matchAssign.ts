import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import { compoundOperator } from "./operators.ts";
import type { PatternNode } from "./pattern.ts";
import { hasModifiers, hasTokens } from "./tokens.ts";

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
  if (pattern.keywords === undefined) {
    const mayDeclare = matcher.options.vardefAssign || !isVariable(view, node);
    const fits = role === Role.assign || (role === Role.declarator && mayDeclare);
    return fits && matchTarget(matcher, pattern, node, bindings, found);
  }
  const declaration = role === Role.declarator ? view.snapshot.parent[node]! : node;
  if (view.role(declaration) !== Role.declaration || !hasTokens(view, pattern.keywords, declaration, true))
    return false;
  const declarators = declaratorsOf(view, declaration);
  // The declaration stands for its only variable; of several, each stands for itself.
  if (role === Role.declarator) {
    return declarators.length > 1 && matchTarget(matcher, pattern, node, bindings, found);
  }
  return declarators.length === 1 && matchTarget(matcher, pattern, declarators[0]!, bindings, found);
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
  if (left < 0 || right < 0 !== (pattern.right === undefined)) return false;
  if (compoundOperator(view, node) !== pattern.operator) return false;
  if (!hasTokens(view, pattern.tokens, node, true) || !hasModifiers(view, pattern.modifiers, node)) return false;
  const onType: Found = (bound) =>
    matcher.node(pattern.left, left, bound, (more) =>
      pattern.right ? matcher.node(pattern.right, right, more, found) : found(more),
    );
  if (pattern.type === undefined) return onType(bindings);
  const type = typeIn(view, node);
  return type >= 0 && matcher.node(pattern.type, type, bindings, onType);
}

/** The type that a declarator or assignment is annotated with, or -1. */
export function typeIn(view: SyntaxView, node: number): number {
  const annotation = view.child(node, "type");
  return annotation >= 0 && view.role(annotation) === Role.optional ? view.firstChild(annotation) : annotation;
}

/** A variable, and no field of a class. */
function isVariable(view: SyntaxView, declarator: number): boolean {
  return view.role(view.snapshot.parent[declarator]!) === Role.declaration;
}
