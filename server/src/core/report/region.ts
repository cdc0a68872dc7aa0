import type { Span } from "../findings/finding.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { Excerpt, Region } from "./report.ts";

/** A span's place as people count it. */
export function regionOf(span: Span, lines: LineIndex): Region {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Lines before and after a finding that are shown with it. */
const CONTEXT = 1;
/** Lines of a long finding that are kept. */
const MOST_LINES = 8;
/** Characters of a line that are kept: enough for a terminal, and a bound on the report's size. */
const MOST_CHARACTERS = 2_000;

/** The lines of a region and one around it on each side. */
export function excerptOf(region: Region, text: string, lines: LineIndex): Excerpt {
  const first = Math.max(region.startLine - CONTEXT, 1);
  const last = Math.min(region.endLine + CONTEXT, lines.lineCount, first + MOST_LINES - 1);
  const found: string[] = [];
  for (let line = first; line <= last; line++) {
    const start = lines.lineStart(line - 1);
    const end = Math.min(lines.lineStart(line), start + MOST_CHARACTERS);
    found.push(text.slice(start, end).replace(/[\r\n]+$/, ""));
  }
  return { startLine: first, lines: found };
}
