import type { Facts } from "../facts/facts.ts";
import { changedNames, outerFacts } from "../facts/outerFacts.ts";
import type { Rule } from "../rules/rule.ts";
import { carryFootprint, concernsPart, type Footprint, staysApart, staysIdle } from "../taint/footprint.ts";
import type { TextChange } from "../text/textChange.ts";
import type { Affected } from "./affectedUnits.ts";
import { type ChangedStretch, type ChangedUnit, carryAround } from "./carry.ts";
import { stretchesAround } from "./changedUnit.ts";
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
  readonly old: Facts;
  readonly now: Facts;
  readonly changed: ChangedUnit;
  readonly change: TextChange;
  /** What a part of a rule matched before; undefined where that is not known. */
  oldMatchesOf(part: TaintPart): readonly Match[] | undefined;
  matchesOf(part: TaintPart): readonly Match[];
  /** What else the change may concern. */
  readonly affected: Affected;
  /** The units in which the matches of a part were looked for anew, by their first nodes now; undefined for all. */
  unitsOf(part: TaintPart): ReadonlySet<number> | undefined;
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
  const isSameSet =
    known.rules.length === running.length && running.every(({ rule }, index) => known.rules[index] === rule);
  const stretch = isSameSet && apartStretch(known.footprint, versions);
  if (!stretch) return undefined;
  const ends = new Set(running.flatMap(({ taint }) => [...taint.sources, ...taint.sinks]));
  const rest = new Set(running.flatMap(({ taint }) => [...taint.sanitizers, ...taint.propagators]));
  const areSame =
    each(ends, (part) => isSame(part, versions, stretch, true)) &&
    each(rest, (part) => isSame(part, versions, stretch, false));
  if (!areSame) return undefined;
  const matches: Match[][] = [];
  for (const list of known.matches) {
    const carried = list.map((match) => carryAround(match, stretch)).filter((match) => match !== undefined);
    if (carried.length < list.length) return undefined;
    matches.push(carried);
  }
  return { ...known, matches, footprint: carryFootprint(known.footprint, stretch) };
}

/** The code that changed and has no part in the flows: the unit, or else some code or a function within it. */
function apartStretch(footprint: Footprint, versions: Versions): ChangedStretch | undefined {
  const { old, now, changed, change, affected } = versions;
  if (concernsPart(carryFootprint(footprint, changed), now.view, affected)) return undefined;
  const isApart = (stretch: ChangedStretch) => staysApart(footprint, old.view, now.view, stretch, change);
  if (isApart(changed)) return changed;
  const isUnseen = (stretch: ChangedStretch) => {
    const [before, after] = [outerFacts(old, stretch.from, stretch.oldTo), outerFacts(now, stretch.from, stretch.to)];
    return changedNames(before, after)?.size === 0;
  };
  const { comment, part, fn } = stretchesAround(old.view, now.view, changed, change);
  if (comment) return comment;
  if (part && staysIdle(footprint, old.view, now.view, part) && isUnseen(part)) return part;
  return fn && isApart(fn) && isUnseen(fn) ? fn : undefined;
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

/** Whether a part of a rule matches the same code as before outside of the stretch that changed, and nothing in it. */
function isSame(part: TaintPart, versions: Versions, stretch: ChangedStretch, nothingWithin: boolean): boolean {
  const { changed } = versions;
  const { next } = versions.now.view.snapshot;
  const old = versions.oldMatchesOf(part);
  if (!old) return false;
  const isWithin = ({ start, end }: Match, from: number, to: number) => start >= from && end <= to;
  let [before, after] = [old, versions.matchesOf(part)];
  const units = versions.unitsOf(part);
  if (units) {
    const isAnew = (node: number) => {
      for (const unit of units) if (node >= unit && node < next[unit]!) return true;
      return false;
    };
    const nodes = changed.to - changed.oldTo;
    before = before.filter(({ node }) =>
      node < changed.from ? isAnew(node) : node < changed.oldTo || isAnew(node + nodes),
    );
    after = after.filter(({ node }) => isAnew(node));
  }
  const left = before.filter((match) => !isWithin(match, stretch.start, stretch.oldEnd)).sort(inOrder);
  const now = after.filter((match) => !isWithin(match, stretch.start, stretch.end)).sort(inOrder);
  if (nothingWithin && (left.length < before.length || now.length < after.length)) return false;
  return left.length === now.length && left.every((match, index) => isSameMatch(match, now[index]!, stretch));
}

function inOrder(a: Match, b: Match): number {
  return a.start - b.start || a.end - b.end;
}

function isSameMatch(before: Match, after: Match, stretch: ChangedStretch): boolean {
  const carried = carryAround(before, stretch);
  if (!carried || carried.node !== after.node || carried.start !== after.start || carried.end !== after.end)
    return false;
  return sameBindings(carried.bindings, after.bindings);
}
