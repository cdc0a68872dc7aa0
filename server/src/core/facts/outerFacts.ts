import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Facts } from "./facts.ts";
import { memberTypes } from "./memberValues.ts";

/** One thing that code outside of a stretch of nodes can know of it. */
export interface OuterFact {
  /** What is known, as a text: equal ones say the same. */
  readonly text: string;
  /** Whatever stands outside and depends on it mentions one of these. */
  readonly names: readonly string[];
}

/**
 * What code outside of a stretch of nodes can know of it: the names that the stretch declares for scopes around it, with
 * what facts say of each, and the names and properties that it gives values to. Undefined where that cannot be said.
 */
export function outerFacts(facts: Facts, from: number, to: number): OuterFact[] | undefined {
  const { view, scopes } = facts;
  const { outerNames, binder } = view.table;
  const { kind } = view.snapshot;
  for (let node = from; node < to; node++) if (outerNames[kind[node]!]) return undefined;
  const found: OuterFact[] = [];
  for (const site of scopes.sitesForScopesAround(from, to)) {
    const value = binder[kind[site]!]?.valueField ?? 0;
    const at = value === 0 ? -1 : view.childByField(site, value);
    const text = `${kind[site]} ${declaredText(facts, site)} ${at < 0 ? "" : knownText(view, view.unwrap(at))}`;
    found.push({ text, names: scopes.namesBoundAt(site) });
  }
  for (const text of scopes.writtenWithin(from, to)) found.push({ text, names: wordsOf(text) });
  for (const { name, text } of memberTypes(view, from, to)) found.push({ text, names: [name] });
  return found;
}

/**
 * The names by which code outside of a stretch can depend on what is not the same in two versions of it; undefined where
 * that cannot be said.
 */
export function changedNames(
  before: readonly OuterFact[] | undefined,
  now: readonly OuterFact[] | undefined,
): ReadonlySet<string> | undefined {
  if (!before || !now) return undefined;
  const counts = new Map<string, { count: number; readonly names: readonly string[] }>();
  for (const [facts, each] of [
    [before, -1],
    [now, 1],
  ] as const) {
    for (const { text, names } of facts) {
      const known = counts.get(text);
      if (known) known.count += each;
      else counts.set(text, { count: each, names });
    }
  }
  const changed = [...counts.values()].filter(({ count }) => count !== 0);
  const isUnclear = changed.some(({ names }) => names.length === 0 || names.includes("*"));
  return isUnclear ? undefined : new Set(changed.flatMap(({ names }) => names));
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

function wordsOf(text: string): string[] {
  return text.match(/[\p{ID_Continue}$]+/gu) ?? [];
}
