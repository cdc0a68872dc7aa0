import { isExpired, type RegisterEntry } from "./register.ts";

/** What the register has to know of a finding, whether it is open or suppressed in any way. */
export interface KnownFinding {
  readonly path: string;
  readonly ruleId: string;
  readonly structure: string;
  /** False where a comment in the code suppresses it. */
  readonly open: boolean;
}

/**
 * - `active`: the finding is there, as it was accepted.
 * - `moved`: it is in another file now, and accepted there.
 * - `expired`: the time is over.
 * - `reopened`: the file has another finding of the rule instead; the code around it says something else.
 * - `orphaned`: there is no such finding any more.
 * - `refused`: the entry lacks what the policy asks for.
 * - `unknown`: its file was not looked at.
 */
export type EntryState = "active" | "moved" | "expired" | "reopened" | "orphaned" | "refused" | "unknown";

export interface JudgedEntry<F extends KnownFinding = KnownFinding> {
  readonly entry: RegisterEntry;
  readonly state: EntryState;
  /** The finding that it is about, or that took its place. */
  readonly finding?: F;
}

export interface Circumstances<F extends KnownFinding> {
  /** All findings that are known, accepted and suppressed ones too, in the order of their places. */
  readonly findings: readonly F[];
  /** Whether all findings of an entry's rule and file are among them; true also for files that are gone. */
  readonly looked: (entry: RegisterEntry) => boolean;
  /** ISO date. */
  readonly today: string;
}

/** Says of each entry of the register how things stand. */
export function judgeRegister<F extends KnownFinding>(
  entries: readonly RegisterEntry[],
  { findings, looked, today }: Circumstances<F>,
): JudgedEntry<F>[] {
  const taken = new Set<F>();
  const byCode = groupBy(findings, (finding) => `${finding.ruleId} ${finding.structure}`);
  const byRule = groupBy(findings, (finding) => `${finding.ruleId} ${finding.path}`);
  const take = (candidates: readonly F[] | undefined, wanted: (finding: F) => boolean) => {
    const found = candidates?.find((finding) => !taken.has(finding) && wanted(finding));
    if (found) taken.add(found);
    return found;
  };
  const places = entries.map((entry) =>
    take(byCode.get(`${entry.ruleId} ${entry.structure}`), ({ path }) => path === entry.path),
  );
  const stateWhereFound = (entry: RegisterEntry, state: "active" | "moved"): EntryState =>
    entry.fault !== undefined ? "refused" : isExpired(entry, today) ? "expired" : state;
  const elsewhere = entries.map((entry, index) =>
    places[index] || !looked(entry) ? undefined : take(byCode.get(`${entry.ruleId} ${entry.structure}`), () => true),
  );
  return entries.map((entry, index): JudgedEntry<F> => {
    const here = places[index];
    if (here) return { entry, state: stateWhereFound(entry, "active"), finding: here };
    const there = elsewhere[index];
    if (there) return { entry, state: stateWhereFound(entry, "moved"), finding: there };
    if (!looked(entry)) return { entry, state: isExpired(entry, today) ? "expired" : "unknown" };
    const instead = take(byRule.get(`${entry.ruleId} ${entry.path}`), ({ open }) => open);
    return instead ? { entry, state: "reopened", finding: instead } : { entry, state: "orphaned" };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
