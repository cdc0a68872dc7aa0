/** What it takes to be rid of a finding. */
export const EFFORT = {
  /** A safe fix that was tried and holds: a click. */
  safe: 1,
  /** A fix that was tried and wants a look at what it does. */
  unsafe: 3,
  /** No fix holds: somebody has to think. */
  none: 8,
} as const;

/** What an effort means, for a person. */
export const EFFORT_WORDS: Readonly<Record<keyof typeof EFFORT, string>> = {
  safe: "a safe fix was tried and holds",
  unsafe: "a fix was tried and wants a look",
  none: "no fix holds, see the guidance",
};

export interface Candidate {
  readonly risk: number;
  /** The least effort that may do: of a rule whose fixes were not tried yet. */
  readonly hoped: keyof typeof EFFORT;
}

/**
 * The finding that removes the most risk for the least work: the highest risk for each unit of effort. Fixes are tried
 * only as long as a better one may come.
 *
 * @param candidates highest risk first, which decides between equals
 * @param tried what fixing a finding takes for certain
 */
export async function nextBestFix<C extends Candidate>(
  candidates: readonly C[],
  tried: (candidate: C) => Promise<keyof typeof EFFORT>,
): Promise<{ readonly candidate: C; readonly effort: keyof typeof EFFORT } | undefined> {
  const hopeful = [...candidates].sort((a, b) => worth(b.risk, b.hoped) - worth(a.risk, a.hoped));
  let best: { candidate: C; effort: keyof typeof EFFORT; worth: number } | undefined;
  for (const candidate of hopeful) {
    if (best && best.worth >= worth(candidate.risk, candidate.hoped)) break;
    const effort = candidate.hoped === "none" ? "none" : await tried(candidate);
    const own = worth(candidate.risk, effort);
    if (!best || own > best.worth) best = { candidate, effort, worth: own };
  }
  return best && { candidate: best.candidate, effort: best.effort };
}

function worth(risk: number, effort: keyof typeof EFFORT): number {
  return risk / EFFORT[effort];
}
