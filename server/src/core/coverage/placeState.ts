import type { Analysis } from "../analysis.ts";
import type { Finding, Span } from "../findings/finding.ts";
import type { SensitivePlace } from "./inventory.ts";

export const PLACE_STATES = ["flagged", "accepted", "safe", "unclear"] as const;
/**
 * What is known of a sensitive place: a finding stands on it, a person accepted one, what decides about it is constant
 * and no rule objected, or none of these. `unclear` is no accusation: the rules found nothing, and nothing proves that
 * there is nothing.
 */
export type PlaceState = (typeof PLACE_STATES)[number];

/** The states of a file's places, in their order. */
export function statesOf(
  places: readonly SensitivePlace[],
  { findings, suppressed, syntaxErrors }: Pick<Analysis, "findings" | "suppressed" | "syntaxErrors">,
): PlaceState[] {
  const flagged = placesUnder(findings, places);
  const accepted = placesUnder(suppressed, places);
  return places.map((place) => {
    if (flagged.has(place)) return "flagged";
    if (accepted.has(place)) return "accepted";
    return place.constant && !syntaxErrors.some((error) => overlap(error, place)) ? "safe" : "unclear";
  });
}

/** The innermost place around each finding, or the places in it where none is around. */
function placesUnder(findings: readonly Finding[], places: readonly SensitivePlace[]): ReadonlySet<SensitivePlace> {
  const found = new Set<SensitivePlace>();
  for (const finding of findings) {
    const near = places.filter((place) => overlap(place, finding));
    const around = near.filter((place) => place.start <= finding.start && finding.end <= place.end);
    const innermost = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    for (const place of innermost ? [innermost] : near) found.add(place);
  }
  return found;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
