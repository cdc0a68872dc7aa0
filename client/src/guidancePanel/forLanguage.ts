import { familyOf, LANGUAGE_FAMILIES, type LanguageFamily } from "./languages.ts";

const FENCE = /^\s{0,3}(`{3,}|~{3,})\s*([^\s`]*)/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*)$/;

/** A heading with the lines up to the next one; the lines before the first heading have none. */
interface Passage {
  readonly heading?: string;
  readonly lines: readonly string[];
}

/**
 * A section narrowed to one language: code blocks and subsections that are about another language are left out, and
 * so is the heading that names this one, since the reader knows where they are.
 * Where nothing of it is about this language, the whole section is returned, since some advice beats none.
 */
export function forLanguage(markdown: string, languageId: string): string {
  const family = familyOf(languageId);
  if (!family) return markdown;
  const kept = passages(markdown)
    .filter(({ heading }) => heading === undefined || !isAboutOther(heading, family))
    .map(({ heading, lines }) => ({
      heading,
      lines: isAbout(heading, family) ? lines : withoutOtherCode(lines, family),
    }))
    .filter(({ heading, lines }) => heading === undefined || lines.some((line) => line.trim() !== ""))
    .map(({ heading, lines }) => ({ heading: heading && namesOnly(heading, family) ? "" : heading, lines }));
  const narrowed = kept
    .flatMap(({ heading, lines }) => (heading === undefined ? lines : [heading, ...lines]))
    .join("\n");
  return narrowed.trim() === "" ? markdown : narrowed;
}

function passages(markdown: string): readonly Passage[] {
  const result: { heading?: string; lines: string[] }[] = [{ lines: [] }];
  let fence: string | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    fence = fenceAfter(line, fence);
    if (fence === undefined && HEADING.test(line)) result.push({ heading: line, lines: [] });
    else result.at(-1)!.lines.push(line);
  }
  return result;
}

/** Whatever stands under the name of the family is for it, also a block of code in another language. */
function isAbout(heading: string | undefined, family: LanguageFamily): boolean {
  return heading !== undefined && family.heading.test(heading);
}

function isAboutOther(heading: string, family: LanguageFamily): boolean {
  const named = LANGUAGE_FAMILIES.filter((each) => each.heading.test(heading));
  return named.length > 0 && !named.includes(family);
}

/** Whether a heading says nothing but the family's name: `### JavaScript and TypeScript`. */
function namesOnly(heading: string, family: LanguageFamily): boolean {
  const others = heading.replaceAll(new RegExp(family.heading.source, "gi"), "").replaceAll(/\band\b|[\s#,/:]/g, "");
  return others === "";
}

/** Also without the sentence that announces the code, unless a block in the family's own language follows at once. */
function withoutOtherCode(lines: readonly string[], family: LanguageFamily): readonly string[] {
  const kept: string[] = [];
  let fence: string | undefined;
  let isOther = false;
  let wasDropped = false;
  for (const line of lines) {
    const wasOpen = fence !== undefined;
    const opening = wasOpen ? null : FENCE.exec(line);
    fence = fenceAfter(line, fence);
    if (opening) {
      const language = familyOf(opening[2] ?? "");
      isOther = language !== undefined && language !== family;
    }
    if (isOther && (wasOpen || opening)) {
      wasDropped = true;
      continue;
    }
    const isText = line.trim() !== "";
    if (wasDropped && isText && !opening) dropAnnouncement(kept);
    if (isText) wasDropped = false;
    kept.push(line);
  }
  if (wasDropped) dropAnnouncement(kept);
  return kept;
}

/** Drops the last paragraph if it ends with a colon, since what it announced is gone. */
function dropAnnouncement(lines: string[]): void {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  if (last === -1 || !lines[last]!.trimEnd().endsWith(":")) return;
  const blank = lines.slice(0, last).findLastIndex((line) => line.trim() === "");
  lines.length = blank + 1;
}

/** The fence that is open after a line, given the one that is open before it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const marker = FENCE.exec(line)?.[1];
  if (marker === undefined) return open;
  if (open === undefined) return marker;
  const closes = marker[0] === open[0] && marker.length >= open.length && line.trim() === marker;
  return closes ? undefined : open;
}
