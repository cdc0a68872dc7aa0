import type { Match } from "./match.ts";

/**
 * The matches in order. Where one sink is part of another that begins on the same line, as in `start(new Command(value))`,
 * the inner one stays: what reaches it reaches the outer one by it.
 */
export function innermost(matches: readonly Match[], text: string): Match[] {
  const ordered = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept = ordered.filter(({ start, end }, index) => {
    const newline = text.indexOf("\n", start);
    const lineEnd = newline < 0 ? end : Math.min(newline, end);
    for (let next = index + 1; next < ordered.length && ordered[next]!.start < lineEnd; next++) {
      const inner = ordered[next]!;
      if (inner.end < end || (inner.end === end && inner.start > start)) return false;
    }
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
