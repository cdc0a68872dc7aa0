import type { Span } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { readWithSchema } from "../text/yamlSchema.ts";
import { readYaml, type YamlSource } from "../text/yamlSource.ts";
import { findFrontMatter } from "./frontMatter.ts";
import type { GuidancePage } from "./page.ts";
import { pageSchema } from "./pageSchema.ts";
import { splitSections } from "./sections.ts";

/** The headings that every built-in page has and that a team's page is asked for. */
export const PAGE_HEADINGS = ["Risk", "Fix", "When it is safe", "References"] as const;

export interface ParsedGuidance {
  /** Absent where nothing can be shown: the page is too long, has no text, or its front matter does not end. */
  readonly page?: GuidancePage;
  readonly problems: readonly Problem[];
}

export interface GuidanceOptions {
  /** ISO date of today. With it, a page whose review date has passed is reported as information. */
  readonly today?: string;
}

/**
 * Reads a guidance page. What is wrong in its front matter is reported and left out, and the page is shown without
 * it. The page's id is the file's name without extension.
 */
export function parseGuidance(
  file: SourceText,
  origin: GuidancePage["origin"],
  options: GuidanceOptions = {},
): ParsedGuidance {
  const fault = (span: Span, message: string, severity: Problem["severity"] = "error"): Problem => ({
    path: file.path,
    start: span.start,
    end: span.end,
    message,
    severity,
  });
  if (file.text.length > MAX_PAGE_LENGTH) {
    const message = `The page is too long (${file.text.length} characters, at most ${MAX_PAGE_LENGTH}): split it.`;
    return { problems: [fault({ start: 0, end: 0 }, message)] };
  }
  const parts = findFrontMatter(file.text);
  if (parts.kind === "unclosed") {
    return { problems: [fault(parts.opening, 'The front matter does not end: close it with a line "---".')] };
  }
  const id = idOf(file.path);
  const { start, end } = parts.body;
  const body = file.text.slice(start, end);
  const yaml = parts.kind === "present" ? parts.yaml : { start, end: start };
  const source = readYaml(file, { part: yaml, maxLength: MAX_FRONT_MATTER_LENGTH });
  const { value: matter, problems } = readWithSchema(pageSchema, source, file.path, { title: id });
  if (body.trim() === "") {
    problems.push(fault({ start, end: start }, "The page has no text: write what to do below the front matter."));
    return { problems };
  }
  const page: GuidancePage = { id, path: file.path, origin, ...matter, body, sections: splitSections(body, start) };
  if (problems.length === 0) problems.push(...remarks(page, source, options, fault));
  problems.push(...missingHeadings(page, start, fault));
  return { page, problems };
}

const MAX_PAGE_LENGTH = 200_000;
const MAX_FRONT_MATTER_LENGTH = 16_384;

type ReportFault = (span: Span, message: string, severity?: Problem["severity"]) => Problem;

function missingHeadings(page: GuidancePage, bodyStart: number, fault: ReportFault): Problem[] {
  const present = new Set(page.sections.map(({ heading }) => heading.toLowerCase()));
  const missing = PAGE_HEADINGS.filter((heading) => !present.has(heading.toLowerCase()));
  if (missing.length === 0) return [];
  const list = missing.map((heading) => `"## ${heading}"`).join(", ");
  const at = { start: bodyStart, end: bodyStart };
  return page.origin === "built-in"
    ? [fault(at, `The page lacks ${list}: every built-in page has the four headings.`)]
    : [fault(at, `The page has no ${list}; readers look for these headings.`, "information")];
}

function remarks(page: GuidancePage, source: YamlSource, { today }: GuidanceOptions, fault: ReportFault): Problem[] {
  const found: Problem[] = [];
  if (today !== undefined && page.review !== undefined && page.review < today) {
    const owner = page.owner ? ` by ${page.owner}` : "";
    const message = `This page was to be read again${owner} by ${page.review}: read it and set a new date.`;
    found.push(fault(source.valueSpan(["review"]), message, "information"));
  }
  const isAboutNothing = page.rules.length + page.cwe.length + page.paths.length === 0;
  if (page.origin === "team" && isAboutNothing) {
    const message =
      'The page names no "rules", "cwe" or "paths", so it is shown only for rules whose "guidance" names it.';
    found.push(fault(source.keySpan(["title"]), message, "information"));
  }
  return found;
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}
