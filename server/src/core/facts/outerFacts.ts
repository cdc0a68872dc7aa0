import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
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
    lines.push(`${kind[site]} ${declaredText(facts, site)} ${at < 0 ? "" : knownText(view, view.unwrap(at))}`);
  }
  return [...lines, ...scopes.writtenWithin(from, to), ...memberTypes(view, from, to)].join("\n");
}

/** What of a value facts can depend on: of a function or a list nothing, of a longer call what it calls. */
function knownText(view: SyntaxView, value: number): string {
  const role = view.role(value);
  const isOpaque =
    role === Role.function || role === Role.lambda || role === Role.class || role === Role.object || role === Role.list;
  if (isOpaque) return "";
  const callee = role === Role.call ? view.child(value, "callee") : -1;
  const text = view.textOf(value);
  return callee >= 0 && text.length > LONGEST_IMPORT ? view.textOf(callee) : text;
}

/** Calls that load a module are short. */
const LONGEST_IMPORT = 300;

/** The text of a site up to its value or body: names, modifiers and types. */
function declaredText({ view }: Facts, site: number): string {
  const { start, end } = view.snapshot;
  const ends = (["body", "value", "right"] as const).map((slot) => view.child(site, slot)).filter((node) => node >= 0);
  const last = Math.min(end[site]!, ...ends.map((node) => start[node]!));
  return view.text.slice(start[site], last);
}
