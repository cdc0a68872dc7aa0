import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import { returnWrappers } from "./declared.ts";
import { typeIn } from "./matchAssign.ts";
import { matchType } from "./matchDeclaration.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode } from "./pattern.ts";
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
  const onBody: Found = (bound) =>
    pattern.body ? body >= 0 && matcher.node(pattern.body, body, bound, found) : found(bound);
  const onParameters: Found = (bound) =>
    pattern.parameters ? matcher.list(pattern.parameters, parametersOf(view, node), bound, onBody) : onBody(bound);
  const onName: Found = (bound) =>
    pattern.name && name >= 0 ? matcher.node(pattern.name, name, bound, onParameters) : onParameters(bound);
  if (pattern.declared) return matchType(matcher, pattern.declared, node, returnWrappers(view, node), bindings, onName);
  const onTypes: Found = (bound) => matcher.optionalParts(pattern.types, node, bound, onName);
  if (!pattern.returns) return onTypes(bindings);
  const type = typeIn(view, node);
  return type >= 0 && matcher.node(pattern.returns, type, bindings, onTypes);
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

/** Parameters, also the one that stands without parentheses. */
function parametersOf(view: SyntaxView, node: number): number[] {
  const list = view.child(node, "parameters");
  if (list >= 0) return view.children(list);
  const body = view.child(node, "body");
  return view.children(node).filter((child) => child !== body && view.role(child) === Role.name);
}
