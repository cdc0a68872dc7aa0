import type { Finding } from "../findings/finding.ts";

/** A version of a file with all its findings, suppressed ones included. */
export interface FindingsOf {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The findings of a file that were there in an earlier version already. They are recognised by their fingerprints; then
 * by the structure of the code around, which survives moves; then by rule and code alone, so that another name of the
 * function around makes no finding new. Each earlier finding speaks for one.
 */
export function knownBefore(now: FindingsOf, before: FindingsOf): Set<Finding> {
  const known = new Set<Finding>();
  const left = new Set(before.findings);
  const codeOf = ({ text }: FindingsOf, { start, end }: Finding) => text.slice(start, end).replace(/\s+/g, " ");
  const keys: readonly ((version: FindingsOf, finding: Finding) => string)[] = [
    (_, { fingerprint }) => fingerprint,
    (_, { structure }) => structure,
    codeOf,
  ];
  for (const keyOf of keys) {
    const candidates = new Map<string, Finding[]>();
    for (const finding of left) {
      const key = `${finding.ruleId}\n${keyOf(before, finding)}`;
      candidates.set(key, [...(candidates.get(key) ?? []), finding]);
    }
    for (const finding of now.findings) {
      if (known.has(finding)) continue;
      const earlier = candidates.get(`${finding.ruleId}\n${keyOf(now, finding)}`)?.shift();
      if (!earlier) continue;
      left.delete(earlier);
      known.add(finding);
    }
  }
  return known;
}
