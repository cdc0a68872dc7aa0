import type { Match } from "./match.ts";

/**
 * The matches in order. Where one sink is part of another that begins on the same line, as in `start(new Command(value))`,
 * the inner one stays: what reaches it reaches the outer one by it.
 */
export function innermost(matches: readonly Match[], text: string): Match[] {
  const ordered = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept = ordered.filter(({ start, end }, index) => {
    for (let next = index + 1; next < ordered.length && ordered[next]!.start < end; next++) {
      const inner = ordered[next]!;
      const isSmaller = inner.end < end || (inner.end === end && inner.start > start);
      if (inner.end <= end && isSmaller && !text.slice(start, inner.start).includes("\n")) return false;
    }
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
