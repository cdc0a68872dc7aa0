import { Role } from "../languages/roles.ts";
import type { Facts } from "./facts.ts";
import { memberTypes } from "./memberValues.ts";

/**
 * What code outside of a stretch of nodes can know of it: the names that the stretch declares for scopes around it, with
 * what facts say of each, and the names and properties that it gives values to. Equal texts mean that facts about the
 * code around are equal; undefined where that cannot be said.
 */
export function outerFacts(facts: Facts, from: number, to: number): string | undefined {
  const { view, scopes } = facts;
  const { outerNames, binder } = view.table;
  const { kind } = view.snapshot;
  for (let node = from; node < to; node++) if (outerNames[kind[node]!]) return undefined;
  const lines: string[] = [];
  for (const site of scopes.sitesForScopesAround(from, to)) {
    const value = binder[kind[site]!]?.valueField ?? 0;
    const at = value === 0 ? -1 : view.childByField(site, value);
    // Of a function or class, facts say nothing but its name and parameters.
    const known = at >= 0 && !isBody(view.role(view.unwrap(at))) ? view.textOf(at) : "";
    lines.push(`${kind[site]} ${declaredText(facts, site)} ${known}`);
  }
  return [...lines, ...scopes.writtenWithin(from, to), ...memberTypes(view, from, to)].join("\n");
}

function isBody(role: number): boolean {
  return role === Role.function || role === Role.lambda || role === Role.class;
}

/** The text of a site up to its value or body: names, modifiers and types. */
function declaredText({ view }: Facts, site: number): string {
  const { start, end } = view.snapshot;
  const ends = (["body", "value", "right"] as const).map((slot) => view.child(site, slot)).filter((node) => node >= 0);
  const last = Math.min(end[site]!, ...ends.map((node) => start[node]!));
  return view.text.slice(start[site], last);
}
