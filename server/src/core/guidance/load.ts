import type { Problem, SourceText } from "../problem.ts";
import type { GuidancePage } from "./page.ts";
import { type GuidanceOptions, parseGuidance } from "./parseGuidance.ts";

/** Reads pages of one origin. Of two with the same id the first one counts; the other is reported. */
export function loadGuidance(
  files: readonly SourceText[],
  origin: GuidancePage["origin"],
  options: GuidanceOptions = {},
): { pages: GuidancePage[]; problems: Problem[] } {
  const pages = new Map<string, GuidancePage>();
  const problems: Problem[] = [];
  for (const file of files) {
    const parsed = parseGuidance(file, origin, options);
    problems.push(...parsed.problems);
    const { page } = parsed;
    if (page === undefined) continue;
    const first = pages.get(page.id);
    if (first === undefined) pages.set(page.id, page);
    else {
      const message = `The page ${first.path} has the same name: rename one of the two.`;
      problems.push({ path: file.path, start: 0, end: 0, message, severity: "error" });
    }
  }
  return { pages: [...pages.values()], problems };
}
