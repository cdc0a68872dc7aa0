import { Role } from "../languages/roles.ts";
import type { Walk } from "./walk.ts";

/** What a case is compared with is a constant, or one of several. */
export function isConstantPattern(walk: Walk, pattern: number): boolean {
  if (isConstant(walk, pattern)) return true;
  const { view } = walk;
  const parts =
    view.role(pattern) === Role.none || view.role(pattern) === Role.transparent ? view.children(pattern) : [];
  return parts.length > 0 && parts.every((part) => isConstantPattern(walk, part));
}

function isConstant({ facts }: Walk, node: number): boolean {
  return facts.constantString(node) !== undefined || facts.constantNumber(node) !== undefined;
}
