import { familyOf } from "./languages.ts";
import type { PageSummary } from "./messages.ts";

/** What the list of pages is narrowed to; empty texts narrow nothing. */
export interface PageFilters {
  readonly search: string;
  readonly language: string;
  readonly cwe: string;
  readonly onlyOccurring: boolean;
}

export const NO_FILTERS: PageFilters = { search: "", language: "", cwe: "", onlyOccurring: false };

/** The pages that pass every filter: those with findings in the workspace first, then by title. */
export function filterPages(pages: readonly PageSummary[], filters: PageFilters): readonly PageSummary[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return pages
    .filter((page) => words.every((word) => isAbout(page, word)))
    .filter((page) => filters.language === "" || speaksOf(page, filters.language))
    .filter((page) => filters.cwe === "" || page.cwe.includes(filters.cwe))
    .filter((page) => !filters.onlyOccurring || page.occurrences > 0)
    .sort((a, b) => b.occurrences - a.occurrences || a.title.localeCompare(b.title));
}

function isAbout(page: PageSummary, word: string): boolean {
  const own = [page.id, page.title, ...page.cwe, ...page.rules];
  return page.searchText.includes(word) || own.some((text) => text.toLowerCase().includes(word));
}

/** A page that names no language speaks of all. */
function speaksOf(page: PageSummary, family: string): boolean {
  return page.languages.length === 0 || page.languages.some((language) => familyOf(language)?.id === family);
}

/** CWEs of the pages, by number. */
export function cwesOf(pages: readonly PageSummary[]): readonly string[] {
  const number = (cwe: string) => Number(cwe.replace(/\D+/g, ""));
  return [...new Set(pages.flatMap((page) => page.cwe))].sort((a, b) => number(a) - number(b));
}

/** Filters that were stored; what is not one is left out. */
export function parseFilters(value: unknown): PageFilters {
  const stored = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const text = (field: unknown) => (typeof field === "string" ? field.slice(0, 200) : "");
  return {
    search: text(stored.search),
    language: text(stored.language),
    cwe: text(stored.cwe),
    onlyOccurring: stored.onlyOccurring === true,
  };
}
