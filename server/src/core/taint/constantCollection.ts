import { Role } from "../languages/roles.ts";
import type { Walk } from "./walk.ts";

/** A list or table of literals that no code changes: whatever is looked up in it is one of them. */
export function isConstantCollection(walk: Walk, node: number): boolean {
  const { view, facts } = walk;
  const at = view.unwrap(node);
  const declaration = view.role(at) === Role.name ? facts.scopes.resolve(at) : undefined;
  if (declaration && (declaration.what !== "variable" || declaration.value < 0 || declaration.writes !== 1))
    return false;
  const written = declaration ? view.unwrap(declaration.value) : at;
  // With its type before it: `map[string]string{…}`.
  const typed = view.role(written) === Role.none ? view.child(written, "value") : -1;
  const literal = typed < 0 ? written : view.unwrap(typed);
  const isConstant = (item: number): boolean => {
    const role = view.role(item);
    if (role === Role.pair) return isConstant(view.child(item, "value"));
    if (role === Role.object || role === Role.list) return view.children(item).every(isConstant);
    return role === Role.function || role === Role.lambda || walk.program.namedFunction(item) !== undefined
      ? true
      : facts.constantString(item) !== undefined || facts.constantNumber(item) !== undefined || isKey(walk, item);
  };
  const role = view.role(literal);
  return (role === Role.object || role === Role.list) && isConstant(literal);
}

/** A literal that names a key (`:name`). */
function isKey({ view, library }: Walk, node: number): boolean {
  const { keyPrefix } = library;
  return keyPrefix !== undefined && view.role(node) === Role.none && view.textOf(node).startsWith(keyPrefix);
}
