import type { SyntaxView } from "../languages/view.ts";
import type { Rule } from "../rules/rule.ts";
import { carryFootprint, type Footprint, staysApart } from "../taint/footprint.ts";
import type { TextChange } from "../text/textChange.ts";
import { type ChangedUnit, carryMatch } from "./carry.ts";
import type { CompiledTaintRule, TaintPart } from "./compileTaint.ts";
import { type Match, sameBindings } from "./match.ts";

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
  for (const { taint } of running) {
    const ends = [...taint.sources, ...taint.sinks].every((part) => isSame(part, versions, true));
    const rest = [...taint.sanitizers, ...taint.propagators].every((part) => isSame(part, versions, false));
    if (!ends || !rest) return undefined;
  }
  const matches: Match[][] = [];
  for (const list of known.matches) {
    const carried = list.map((match) => carryMatch(match, changed)).filter((match) => match !== undefined);
    if (carried.length < list.length) return undefined;
    matches.push(carried);
  }
  return { ...known, matches, footprint: carryFootprint(known.footprint, changed) };
}

/** Whether a part of a rule matches the same code as before outside of the unit that changed, and nothing in it. */
function isSame(part: TaintPart, { changed, oldMatchesOf, matchesOf }: Versions, nothingWithin: boolean): boolean {
  const known = oldMatchesOf(part);
  if (!known) return false;
  const isWithin = ({ start, end }: Match, from: number, to: number) => start >= from && end <= to;
  const before = known.filter((match) => !isWithin(match, changed.start, changed.oldEnd)).sort(inOrder);
  const matches = matchesOf(part);
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
