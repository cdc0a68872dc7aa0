import type { Acceptance, Finding, Span } from "../findings/finding.ts";

/** An accepted risk of the register. */
export interface RegisterEntry {
  /** Position in the list of the file, from 0, unreadable entries counted. */
  readonly index: number;
  readonly ruleId: string;
  readonly path: string;
  /** The `structure` of the finding that was accepted. */
  readonly structure: string;
  readonly acceptance: Acceptance;
  /** Where the entry stands in the file. */
  readonly span: Span;
  /** Why the entry accepts nothing, where the policy asks for more than it says. */
  readonly fault?: string;
}

/**
 * Who asks whether a finding is accepted on a day: an entry speaks about its own file; about others only where the code
 * has left its file, which the caller knows.
 *
 * @param today ISO date
 * @param moved entries whose code is no longer in their own file
 */
export function acceptances(
  entries: readonly RegisterEntry[],
  today: string,
  moved: ReadonlySet<RegisterEntry> = new Set(),
): (finding: Finding) => Acceptance | undefined {
  const valid = entries.filter((entry) => entry.fault === undefined && !isExpired(entry, today));
  const byCode = new Map<string, RegisterEntry[]>();
  for (const entry of valid) {
    const key = `${entry.ruleId} ${entry.structure}`;
    byCode.set(key, [...(byCode.get(key) ?? []), entry]);
  }
  return ({ ruleId, structure, path }) =>
    byCode.get(`${ruleId} ${structure}`)?.find((entry) => entry.path === path || moved.has(entry))?.acceptance;
}

/** An entry holds through the whole day on which it expires. */
export function isExpired({ acceptance }: RegisterEntry, today: string): boolean {
  return today > acceptance.expires;
}
