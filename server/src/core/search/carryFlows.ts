import type { SyntaxView } from "../languages/view.ts";
import type { Rule } from "../rules/rule.ts";
import { carryFootprint, type Footprint, staysApart } from "../taint/footprint.ts";
import type { TextChange } from "../text/textChange.ts";
import { type ChangedUnit, carryMatch } from "./carry.ts";
import type { CompiledTaintRule, TaintPart } from "./compileTaint.ts";
import { type Match, sameBindings } from "./match.ts";
import type { Search } from "./search.ts";

/** What a walk that came to its end found, for the next version. */
export interface KnownFlows {
  readonly rules: readonly Rule[];
  readonly matches: readonly (readonly Match[])[];
  readonly footprint: Footprint;
  /** What was known of other files. */
  readonly modules: string | undefined;
}

/** Two versions of a file that differ in one unit. */
export interface Versions {
  readonly old: SyntaxView;
  readonly now: SyntaxView;
  readonly changed: ChangedUnit;
  readonly change: TextChange;
  /** What a part of a rule matched before; undefined where that is not known. */
  oldMatchesOf(part: TaintPart): readonly Match[] | undefined;
  matchesOf(part: TaintPart): readonly Match[];
  /** Whether nothing but the matches in the unit that changed was looked for anew. */
  isCarried(part: TaintPart): boolean;
}

/**
 * The flows of the version before, where the change cannot have touched them: it lies in code through which nothing was
 * followed, in which no rule has a source or a sink, and which runs none. Undefined elsewhere.
 */
export function carryFlows(
  known: KnownFlows,
  running: readonly CompiledTaintRule[],
  versions: Versions,
): KnownFlows | undefined {
  const { old, now, changed, change } = versions;
  const isSameSet =
    known.rules.length === running.length && running.every(({ rule }, index) => known.rules[index] === rule);
  if (!isSameSet || !staysApart(known.footprint, old, now, changed, change)) return undefined;
  const ends = new Set(running.flatMap(({ taint }) => [...taint.sources, ...taint.sinks]));
  const rest = new Set(running.flatMap(({ taint }) => [...taint.sanitizers, ...taint.propagators]));
  const areSame = each(ends, (part) => isSame(part, versions, true)) && each(rest, (part) => isSame(part, versions, false));
  if (!areSame) return undefined;
  const matches: Match[][] = [];
  for (const list of known.matches) {
    const carried = list.map((match) => carryMatch(match, changed)).filter((match) => match !== undefined);
    if (carried.length < list.length) return undefined;
    matches.push(carried);
  }
  return { ...known, matches, footprint: carryFootprint(known.footprint, changed) };
}

/** Whether something holds of all parts; rules have many formulas in common, and each is asked about once. */
function each(parts: ReadonlySet<TaintPart>, holds: (part: TaintPart) => boolean): boolean {
  const known = new Set<Search>();
  for (const part of parts) {
    if (known.has(part.search)) continue;
    if (!holds(part)) return false;
    known.add(part.search);
  }
  return true;
}

/** Whether a part of a rule matches the same code as before outside of the unit that changed, and nothing in it. */
function isSame(part: TaintPart, versions: Versions, nothingWithin: boolean): boolean {
  const { changed, oldMatchesOf, matchesOf } = versions;
  const known = oldMatchesOf(part);
  if (!known) return false;
  const isWithin = ({ start, end }: Match, from: number, to: number) => start >= from && end <= to;
  const matches = matchesOf(part);
  if (versions.isCarried(part)) {
    if (!nothingWithin) return true;
    const hadAny = known.some((match) => isWithin(match, changed.start, changed.oldEnd));
    return !hadAny && !matches.some((match) => isWithin(match, changed.start, changed.end));
  }
  const before = known.filter((match) => !isWithin(match, changed.start, changed.oldEnd)).sort(inOrder);
  const after = matches.filter((match) => !isWithin(match, changed.start, changed.end)).sort(inOrder);
  if (nothingWithin && (before.length < known.length || after.length < matches.length)) return false;
  return before.length === after.length && before.every((match, index) => isSameMatch(match, after[index]!, changed));
}

function inOrder(a: Match, b: Match): number {
  return a.start - b.start || a.end - b.end;
}

function isSameMatch(before: Match, after: Match, changed: ChangedUnit): boolean {
  const carried = carryMatch(before, changed);
  if (!carried || carried.node !== after.node || carried.start !== after.start || carried.end !== after.end)
    return false;
  return sameBindings(carried.bindings, after.bindings);
}
