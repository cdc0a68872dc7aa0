import type { PassOver, PassOverReason } from "./report.ts";

/** What each reason means, in words that stand after a number. */
const WORDS: Record<PassOverReason, string> = {
  "git-ignored": "ignored by git",
  "default-exclude": "excluded by default",
  excluded: "excluded",
  policy: "excluded by the policy",
  "not-included": "not included",
  link: "linked",
  "special-file": "pipes or devices",
  "unknown-language": "in other languages",
  "too-large": "too large",
  binary: "binary",
  minified: "minified",
  generated: "generated",
  "long-lines": "with very long lines",
  "too-deep": "nested too deeply",
  "time-budget": "out of time",
  unreadable: "unreadable",
};

export function wordsOf(reason: PassOverReason): string {
  return WORDS[reason];
}

/** How many files and folders were passed over for each reason, the most frequent first. */
export function countByReason(passedOver: readonly PassOver[]): (readonly [PassOverReason, number])[] {
  const counts = new Map<PassOverReason, number>();
  for (const { reason } of passedOver) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
