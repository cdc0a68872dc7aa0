import { otherLanguage } from "./otherLanguages.ts";
import type { PlaceState } from "./placeState.ts";
import { CATEGORIES, type Category } from "./sensitiveCalls.ts";

/** A sensitive place as a report lists it. */
export interface CoveredPlace {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly category: Category;
  readonly name: string;
  readonly state: PlaceState;
}

export interface LanguageCoverage {
  readonly languageId: string;
  readonly files: number;
  readonly lines: number;
  /** Rules that run on the language. */
  readonly rules: number;
  /** Whether there is a table of its sensitive calls. */
  readonly inventory: boolean;
}

/** What a scan looked at, as far as the inventory was asked for. */
export interface Coverage {
  readonly languages: readonly LanguageCoverage[];
  /** Languages of files that no rule is for. */
  readonly withoutRules: readonly { readonly language: string; readonly files: number }[];
  /** Empty where the inventory was not asked for. */
  readonly places: readonly CoveredPlace[];
}

export type PlaceCounts = Readonly<Record<PlaceState, number>>;

/** The places of each category by state; categories without any are left out. */
export function countPlaces(
  places: readonly CoveredPlace[],
): { readonly category: Category; readonly counts: PlaceCounts }[] {
  return CATEGORIES.flatMap((category) => {
    const own = places.filter((place) => place.category === category);
    if (own.length === 0) return [];
    const counts: Record<PlaceState, number> = { flagged: 0, accepted: 0, safe: 0, unclear: 0 };
    for (const { state } of own) counts[state]++;
    return [{ category, counts }];
  });
}

/** Languages with code that no rule is for, the most frequent first. */
export function languagesWithoutRules(
  unanalysed: readonly string[],
  languages: readonly LanguageCoverage[],
): Coverage["withoutRules"] {
  const counts = new Map<string, number>();
  for (const path of unanalysed) {
    const language = otherLanguage(path);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  for (const { languageId, files, rules } of languages) {
    const isLanguage = languageId !== "text";
    if (isLanguage && rules === 0) counts.set(languageId, files);
  }
  return [...counts]
    .map(([language, files]) => ({ language, files }))
    .sort((a, b) => b.files - a.files || (a.language < b.language ? -1 : 1));
}
