import type { FindingItem } from "../../../server/src/protocol/index.ts";

/** A zero-based line and column. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Negative when `a` stands before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** The smallest finding that holds the place, else the first one that touches its line. */
export function findingAt(findings: readonly FindingItem[], place: Place): FindingItem | undefined {
  const holding = findings.filter(
    ({ range }) => comparePlaces(range.start, place) <= 0 && comparePlaces(place, range.end) <= 0,
  );
  if (holding.length > 0) return holding.reduce((a, b) => (isSmaller(b, a) ? b : a));
  return inOrder(findings).find(({ range }) => range.start.line <= place.line && place.line <= range.end.line);
}

function isSmaller(a: FindingItem, b: FindingItem): boolean {
  const size = ({ range }: FindingItem) =>
    (range.end.line - range.start.line) * 1e6 + range.end.character - range.start.character;
  return size(a) < size(b);
}

/** By file and place, each place once: the order in which one goes from finding to finding. */
export function inOrder(findings: readonly FindingItem[]): readonly FindingItem[] {
  return [...findings].sort((a, b) => compareText(a.uri, b.uri) || comparePlaces(a.range.start, b.range.start));
}

/**
 * The finding after (or before) a place in a file: in this file first, then in the next file, around the end.
 * Undefined when there is none at all.
 */
export function neighbour(
  findings: readonly FindingItem[],
  from: { readonly uri: string; readonly place: Place } | undefined,
  step: 1 | -1,
): FindingItem | undefined {
  const ordered = inOrder(findings);
  if (!from) return step === 1 ? ordered[0] : ordered.at(-1);
  const relation = (finding: FindingItem) =>
    compareText(finding.uri, from.uri) || comparePlaces(finding.range.start, from.place);
  if (step === 1) return ordered.find((finding) => relation(finding) > 0) ?? ordered[0];
  return ordered.findLast((finding) => relation(finding) < 0) ?? ordered.at(-1);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
