import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import { returnWrappers } from "./declared.ts";
import { matchMarks, typeIn } from "./matchAssign.ts";
import { matchParts } from "./matchChildren.ts";
import { matchType } from "./matchDeclaration.ts";
import type { Found, Matcher } from "./matcher.ts";
import { isAnySequence, type PatternNode } from "./pattern.ts";
import { hasModifiers, hasTokens } from "./tokens.ts";

/** Matches a function or lambda: its name, parameters and body, as far as the pattern names them. */
export function matchFunction(
  matcher: Matcher,
  pattern: PatternNode & { op: "function" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const role = view.role(node);
  if (role !== Role.function && role !== Role.lambda) return false;
  const name = view.child(node, "name");
  // A function expression may have a name; a declaration stands among statements.
  const isDeclared = role === Role.function && name >= 0;
  const isAlways = view.table.definition.functionsAreStatements === true;
  const isStatement = isDeclared && (isAlways || matcher.blocks.containerOf(node) === view.snapshot.parent[node]);
  if ((pattern.lambda ? isStatement : !isDeclared) || !hasTokens(view, pattern.tokens, node, true)) return false;
  if (!hasModifiers(view, pattern.modifiers, node)) return false;
  const body = view.child(node, "body");
  const onMarks: Found = (bound) => matchMarks(matcher, pattern.marks, node, bound, found);
  // In C and its kin, what has no body only says that there is such a function elsewhere.
  const mayLackBody = !view.table.wrapsNames && pattern.body !== undefined && isAnySequence(pattern.body);
  const onBody: Found = (bound) =>
    pattern.body === undefined || (body < 0 && mayLackBody)
      ? onMarks(bound)
      : body >= 0 && matcher.node(pattern.body, body, bound, onMarks);
  const onParameters: Found = (bound) =>
    pattern.parameters ? matcher.list(pattern.parameters, parametersOf(view, node), bound, onBody) : onBody(bound);
  const onName: Found = (bound) =>
    pattern.name && name >= 0 ? matcher.node(pattern.name, name, bound, onParameters) : onParameters(bound);
  if (pattern.declared) return matchType(matcher, pattern.declared, node, returnWrappers(view, node), bindings, onName);
  const onParts: Found = (bound) => matchParts(matcher, pattern.also, node, bound, onName);
  const onTypes: Found = (bound) => matcher.optionalParts(pattern.types, node, bound, onParts);
  const type = typeIn(view, node);
  if (!pattern.returns) return (view.table.wrapsNames || isOptionalType(view, node, type)) && onTypes(bindings);
  return type >= 0 && matcher.node(pattern.returns, type, bindings, onTypes);
}

/** Whether a pattern may leave out the type: where it may not, what has none is something else, such as a constructor. */
function isOptionalType(view: SyntaxView, node: number, type: number): boolean {
  if (type < 0 || view.child(node, "type") !== type) return true;
  return view.table.isOptionalField(view.snapshot.kind[node]!, view.snapshot.field[type]!);
}

/** Matches a definition with decorators: those of the pattern in any order, among others. */
export function matchDecorated(
  matcher: Matcher,
  pattern: PatternNode & { op: "decorated" },
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const decorators = view.children(node).filter((child) => view.role(child) === Role.decorator);
  const inOrder = matcher.options.decoratorsOrderMatters;
  const each = (next: number, from: number, bound: Bindings | undefined): boolean => {
    const wanted = pattern.decorators[next];
    if (!wanted) return matcher.node(pattern.definition, view.child(node, "definition"), bound, found);
    return decorators.some(
      (decorator, at) =>
        at >= from && matcher.node(wanted, decorator, bound, (all) => each(next + 1, inOrder ? at + 1 : 0, all)),
    );
  };
  return each(0, 0, bindings);
}

/** The parameters of a list, or the only one, which stands in its place. */
export function parametersIn(view: SyntaxView, list: number): number[] {
  return view.role(list) === Role.name ? [list] : view.children(list);
}

/** Parameters, also the one that stands without parentheses. */
function parametersOf(view: SyntaxView, node: number): number[] {
  const list = view.child(node, "parameters");
  if (list >= 0) return parametersIn(view, list);
  const others = [view.child(node, "body"), view.child(node, "name")];
  return view.children(node).filter((child) => !others.includes(child) && view.role(child) === Role.name);
}
