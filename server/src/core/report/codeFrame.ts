import type { Excerpt, Region } from "./report.ts";
import { displayWidth, visible } from "./visible.ts";

/** How a frame is coloured; each function returns its text with the colour's signs around it, or as it is. */
export interface FrameStyle {
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
}

/**
 * The lines of an excerpt with their numbers, and carets under the region:
 *
 * ```
 *   11 │ app.get("/", (req, res) => {
 *   12 │   exec(req.query.name);
 *      │        ^^^^^^^^^^^^^^
 * ```
 *
 * Long lines are cut around the region, so that no line is wider than `columns`.
 */
export function codeFrame(excerpt: Excerpt, region: Region, columns: number, style: FrameStyle): string[] {
  const gutter = String(excerpt.startLine + excerpt.lines.length - 1).length;
  const room = Math.max(columns - gutter - 5, 20);
  const frame: string[] = [];
  for (const [index, line] of excerpt.lines.entries()) {
    const number = excerpt.startLine + index;
    const isContext = number < region.startLine || number > region.endLine;
    if (isContext && line.trim() === "") continue;
    const marked = markedPart(line, number, region);
    const cut = crop(line, marked, room);
    frame.push(`${style.faint(`${String(number).padStart(gutter)} │`)} ${cut.text}`.trimEnd());
    if (marked) {
      const carets = " ".repeat(cut.markStart) + style.mark("^".repeat(Math.max(cut.markWidth, 1)));
      frame.push(`${style.faint(`${" ".repeat(gutter)} │`)} ${carets}`);
    }
  }
  return frame;
}

/** Which part of a line lies in the region, without the indentation of lines that follow the first. */
function markedPart(line: string, number: number, region: Region): { start: number; end: number } | undefined {
  if (number < region.startLine || number > region.endLine) return undefined;
  const indentation = line.length - line.trimStart().length;
  const start = number === region.startLine ? region.startColumn - 1 : indentation;
  const end = number === region.endLine ? region.endColumn - 1 : line.trimEnd().length;
  const isEmptyTail = end <= start && number !== region.startLine;
  return isEmptyTail
    ? undefined
    : { start: Math.min(start, line.length), end: Math.min(Math.max(end, start), line.length) };
}

/** Columns that are kept around the marked part when a line has to be cut. */
const AROUND = 6;

/** The line as it is shown, cut to about `room` columns, and where the marked part stands in that. */
function crop(line: string, marked: { start: number; end: number } | undefined, room: number) {
  const shown = visible(line);
  // The parts are measured from the line's beginning, since a tab is as wide as the place that it stands in.
  const markStart = displayWidth(visible(line.slice(0, marked?.start ?? 0)));
  const markEnd = displayWidth(visible(line.slice(0, marked?.end ?? 0)));
  const width = displayWidth(shown);
  if (width <= room) return { text: shown, markStart, markWidth: markEnd - markStart };
  const beyond = markEnd + AROUND - room;
  const from = beyond <= 0 ? 0 : Math.max(Math.min(beyond, markStart - AROUND), 0);
  const kept = sliceColumns(shown, from, room - 4);
  const isCutAfter = from + displayWidth(kept) < width;
  const text = `${from > 0 ? "… " : ""}${kept}${isCutAfter ? " …" : ""}`;
  const start = markStart - from + (from > 0 ? 2 : 0);
  return { text, markStart: start, markWidth: Math.min(markEnd - markStart, Math.max(room - 2 - start, 1)) };
}

/** The characters of a text from one column on, as many as fit. */
function sliceColumns(text: string, from: number, width: number): string {
  let column = 0;
  let result = "";
  for (const character of text) {
    const next = column + displayWidth(character);
    if (column >= from && next <= from + width) result += character;
    column = next;
  }
  return result;
}
