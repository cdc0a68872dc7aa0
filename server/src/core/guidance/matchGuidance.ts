import { compileGlob, compileNameGlob } from "../text/glob.ts";
import type { GuidancePage } from "./page.ts";

/** What a page is looked up for: a finding, or as much of one as is known. */
export interface GuidanceQuery {
  readonly ruleId: string;
  /** `CWE-89`, as the rule's metadata has them. */
  readonly cwe: readonly string[];
  readonly languageId?: string;
  /** Path relative to the workspace folder; without it, pages that are for some paths only are left out. */
  readonly path?: string;
  /** The page that the rule itself names. */
  readonly guidanceId?: string;
}

/**
 * The pages for a finding, best first: the team's before the built-in ones; among them the pages that name the
 * rule, then the page that the rule names, then those that share a CWE, then those for the path alone.
 *
 * Where a built-in page names the rule or is named by it, built-in pages that only share a CWE are left out: several
 * weaknesses have one CWE, and the rule knows which of them it is about. A team's pages are all shown.
 */
export function matchGuidance(pages: readonly GuidancePage[], query: GuidanceQuery): GuidancePage[] {
  const ranked = pages.flatMap((page) => {
    const closeness = appliesTo(page, query) ? closenessOf(page, query) : NONE;
    return closeness === NONE ? [] : [{ page, rank: (page.origin === "team" ? 0 : NONE) + closeness }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.page.id < b.page.id ? -1 : a.page.id > b.page.id ? 1 : 0));
  const bestBuiltIn = ranked.find(({ rank }) => rank >= NONE)?.rank ?? NONE;
  const last = bestBuiltIn < NONE + BY_CWE ? NONE + BY_CWE - 1 : Number.POSITIVE_INFINITY;
  return ranked.filter(({ rank }) => rank <= last).map(({ page }) => page);
}

/** How far a page is from the finding; larger than any other for one that is not about it. */
const NONE = 10;
const BY_CWE = 3;

function appliesTo(page: GuidancePage, { languageId, path, guidanceId }: GuidanceQuery): boolean {
  // A page that the rule names is better than none, also where its code is in other languages.
  const isNamed = page.id === guidanceId && page.origin !== "team";
  const spokenOf = isNamed || page.languages.length === 0 || languageId === undefined;
  const forLanguage = spokenOf || page.languages.some((language) => family(language) === family(languageId));
  const forPath =
    page.paths.length === 0 || (path !== undefined && page.paths.some((glob) => compiledPath(glob)(path)));
  return forLanguage && forPath;
}

function closenessOf(page: GuidancePage, { ruleId, cwe, guidanceId }: GuidanceQuery): number {
  if (page.rules.includes(ruleId)) return 0;
  if (page.rules.some((glob) => compiledName(glob)(ruleId))) return 1;
  if (page.id === guidanceId) return 2;
  if (page.cwe.some((id) => cwe.includes(id))) return BY_CWE;
  const isForPathAlone = page.paths.length > 0 && page.rules.length === 0 && page.cwe.length === 0;
  return isForPathAlone ? 4 : NONE;
}

/** Editors have ids of their own for forms of a language; C and C++ share their pages. */
function family(languageId: string): string {
  const id = languageId.toLowerCase();
  return FAMILIES[id] ?? id;
}

const FAMILIES: Readonly<Record<string, string>> = {
  js: "javascript",
  jsx: "javascript",
  javascriptreact: "javascript",
  ts: "typescript",
  tsx: "typescript",
  typescriptreact: "typescript",
  py: "python",
  cpp: "c",
  shellscript: "bash",
  dockercompose: "yaml",
  "github-actions-workflow": "yaml",
};

const compiledPath = onceEach(compileGlob);
const compiledName = onceEach(compileNameGlob);

/** Pages are matched for every finding, and their globs are few. */
function onceEach(compile: (glob: string) => (text: string) => boolean): (glob: string) => (text: string) => boolean {
  const compiled = new Map<string, (text: string) => boolean>();
  return (glob) => {
    const known = compiled.get(glob);
    if (known) return known;
    if (compiled.size >= 1000) compiled.clear();
    const matches = compile(glob);
    compiled.set(glob, matches);
    return matches;
  };
}
