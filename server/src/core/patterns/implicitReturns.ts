import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/**
 * Whether a node is the value that a function gives back without saying `return`: the body of a lambda that is an
 * expression, or in languages where it counts, the last expression of a function's body.
 */
export function isImplicitReturn(view: SyntaxView, node: number): boolean {
  const { definition } = view.table;
  if (definition.implicitReturns === undefined) return false;
  const { parent } = view.snapshot;
  const above = parent[node]!;
  if (above < 0) return false;
  if (isFunction(view, above)) return isValue(view, node) && view.child(above, "body") === node;
  if (definition.implicitReturns !== "last" || view.role(above) !== Role.block) return false;
  const isBody = isFunction(view, parent[above]!) && view.child(parent[above]!, "body") === above;
  return isBody && isValue(view, node) && view.children(above).at(-1) === node;
}

/** Those of some functions, in the order of the functions. */
export function implicitReturns(view: SyntaxView, functions: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0; i < functions.length; i++) {
    const body = view.child(functions[i]!, "body");
    if (body < 0) continue;
    const value = view.role(body) === Role.block ? (view.children(body).at(-1) ?? -1) : body;
    if (value >= 0 && isImplicitReturn(view, value)) found.push(value);
  }
  return found;
}

function isFunction(view: SyntaxView, node: number): boolean {
  return node >= 0 && (view.role(node) === Role.lambda || view.role(node) === Role.function);
}

function isValue(view: SyntaxView, node: number): boolean {
  if (!view.isSignificant(node)) return false;
  const role = view.role(node);
  // What ends like a statement gives nothing back.
  if (view.text[view.snapshot.end[node]! - 1] === ";") return false;
  return role !== Role.block && role !== Role.return && role !== Role.throw;
}
