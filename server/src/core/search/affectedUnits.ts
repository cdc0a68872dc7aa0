import type { Facts } from "../facts/facts.ts";
import { type OuterFact, outerFacts } from "../facts/outerFacts.ts";
import { Role } from "../languages/roles.ts";
import type { ChangedUnit } from "./carry.ts";
import type { Units } from "./units.ts";

/** What is to be looked at again besides the unit that changed. */
export interface Affected {
  /** The first nodes of units in which something may mean something else than before. */
  readonly units: ReadonlySet<number>;
  /** The names through which that is so. */
  readonly names: ReadonlySet<string>;
}

export const NOTHING_AFFECTED: Affected = { units: new Set(), names: new Set() };

/**
 * The units that depend on names, directly or through names of other units that do; undefined where they are too many,
 * or where code between the units depends on them.
 */
export function affectedUnits(
  facts: Facts,
  units: Units,
  changed: ChangedUnit,
  names: ReadonlySet<string>,
  most: number,
): Affected | undefined {
  if (names.size === 0) return NOTHING_AFFECTED;
  const { view } = facts;
  // Another spelling may be the same name there.
  if (view.table.definition.nameKey) return undefined;
  /** What each of the units tells others. */
  const found = new Map<number, readonly OuterFact[]>();
  // A set that grows while it is gone through: names that depend on the ones before.
  const all = new Set(names);
  for (const name of all) {
    if (all.size > MAX_NAMES) return undefined;
    let behind = 0;
    for (const at of mentionsOf(name, view.text)) {
      // One mention of a name in a unit says as much as many.
      if (at < behind || (at >= changed.start && at < changed.end)) continue;
      const node = view.covering(at, at + name.length);
      if (view.role(node) === Role.comment) continue;
      const unit = units.around(node);
      if (!unit) return undefined;
      behind = view.snapshot.end[unit.from]!;
      let outer = found.get(unit.from);
      if (!outer) {
        if (found.size >= most) return undefined;
        outer = outerFacts(facts, unit.from, unit.to);
        if (!outer) return undefined;
        found.set(unit.from, outer);
      }
      for (const fact of outer) {
        if (mentionsOf(name, fact.text).length > 0) for (const further of fact.names) all.add(further);
      }
    }
  }
  return all.has("*") ? undefined : { units: new Set(found.keys()), names: all };
}

/** More names than these concern most of a file. */
const MAX_NAMES = 60;

/** Offsets at which a text has a name as a word. */
function mentionsOf(name: string, text: string): number[] {
  const found: number[] = [];
  const isWord = (at: number) => /\w/.test(text[at] ?? "");
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isWord(at - 1) && !isWord(at + name.length)) found.push(at);
  return found;
}
