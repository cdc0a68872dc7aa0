import { Role } from "../languages/roles.ts";
import type { FunctionInfo, Program } from "./program.ts";

/** Calls within calls beyond this depth are not asked for how they end. */
const MAX_DEPTH = 3;

/**
 * Whether a function may be one that never comes back, told by its last statement alone: there is a `throw` in it, or a
 * call that ends the program or calls another such function. A walk finds out whether it is so.
 */
export function mayNeverReturn(program: Program, { body }: FunctionInfo, depth = 0): boolean {
  const { view } = program;
  if (body < 0 || depth > MAX_DEPTH) return false;
  const last = view.role(body) === Role.block ? view.children(body).at(-1) : body;
  if (last === undefined) return false;
  const { exits: programEnds = [], throwers = [] } = view.table.definition.flow ?? {};
  const exits = [...programEnds, ...throwers];
  const { next } = view.snapshot;
  for (let node = last; node < next[last]!; node++) {
    const role = view.role(node);
    if (role === Role.throw) return true;
    const callee = role === Role.call ? view.child(node, "callee") : -1;
    if (callee < 0) continue;
    const name = view.role(callee) === Role.member ? view.child(callee, "name") : callee;
    if (exits.includes(view.textOf(callee)) || exits.some((exit) => exit.endsWith(`.${view.textOf(name)}`)))
      return true;
    const named = view.role(callee) === Role.name ? program.namedFunction(callee) : undefined;
    if (named && mayNeverReturn(program, named, depth + 1)) return true;
  }
  return false;
}
