import type { Declaration } from "../facts/scopes.ts";
import { Role } from "../languages/roles.ts";
import { capturedRoot, givenPart, OWN_OBJECT } from "./summary.ts";
import { beginTrace } from "./trace.ts";
import { CLEAN, join, MORE, type Value } from "./value.ts";
import type { Walk } from "./walk.ts";

/** Code that no condition has proven harmless: unlike a clean value, so that a join of both is not proven. */
const UNPROVEN: Value = { marks: [{ origin: MORE, rules: 0n, trace: beginTrace("parameter", 0, 0, "") }] };

/** What a variable holds in a function that has not given it a value: its own are empty, others come from outside. */
export function unwrittenValue(walk: Walk, variable: number): Value {
  const { program, fn, analysis, view } = walk;
  if (program.isProof(variable)) return UNPROVEN;
  const owner = program.ownerOf(variable);
  const isOwnObject = variable === program.ownObject(owner);
  const kept = isOwnObject && owner.owner ? analysis.kept(owner.owner.id) : CLEAN;
  if (owner === fn) {
    if (!isOwnObject || !fn.parent) return CLEAN;
    if (owner.owner && !program.isMade(owner.owner)) return kept;
    return join(givenPart(view, fn.node, OWN_OBJECT, program.nameOf(variable)), kept);
  }
  // What the file itself holds is known for all functions: it lives once.
  if (!owner.parent) return analysis.global(variable);
  const declaration = program.declaration(variable);
  if (declaration && isConstant(walk, declaration)) return CLEAN;
  const at = declaration?.node ?? owner.node;
  return join(givenPart(view, at, capturedRoot(variable), program.nameOf(variable)), kept);
}

/** Whether a variable has one value, which no data can be in: a literal, or a thing of a module. */
function isConstant({ view, facts }: Walk, declaration: Declaration): boolean {
  if (declaration.what !== "variable" || declaration.value < 0 || declaration.writes !== 1) return false;
  const value = view.unwrap(declaration.value);
  const role = view.role(value);
  if (role === Role.number || role === Role.regex) return true;
  return facts.constantString(value) !== undefined || facts.path(value) !== undefined;
}
