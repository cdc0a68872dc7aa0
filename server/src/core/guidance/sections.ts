import type { GuidanceSection } from "./page.ts";

/**
 * Splits Markdown at its second-level headings (`## …`). Lines inside fenced code blocks are code, whatever they
 * look like. Text above the first heading comes as a section with an empty heading, without the first-level
 * heading that repeats the page's title.
 *
 * @param offset where the Markdown begins in its file; spans count from the file's start
 */
export function splitSections(markdown: string, offset = 0): GuidanceSection[] {
  const sections: GuidanceSection[] = [];
  let heading = "";
  let span = { start: offset, end: offset };
  let from = 0;
  const finish = (end: number) => {
    const text = markdown.slice(from, end);
    const content = (heading === "" ? text.replace(/^\s*# [^\n]*/, "") : text).trim();
    if (heading !== "" || content !== "") sections.push({ heading, markdown: content, span });
  };
  for (const line of linesOutsideFences(markdown)) {
    const title = headingOf(line.text);
    if (title === undefined) continue;
    finish(line.start);
    heading = title;
    span = { start: offset + line.start, end: offset + line.start + line.text.length };
    from = line.start + line.text.length;
  }
  finish(markdown.length);
  return sections;
}

/** The text of a second-level heading, without the hashes that may close it. */
function headingOf(line: string): string | undefined {
  const text = /^ {0,3}##[ \t](.*)$/.exec(line)?.[1] ?? "";
  const title = text
    .trim()
    .replace(/(^|[ \t])#+$/, "")
    .trim();
  return title === "" ? undefined : title;
}

function* linesOutsideFences(markdown: string): Generator<{ start: number; text: string }> {
  let fence: string | undefined;
  for (let start = 0; start < markdown.length; ) {
    const newline = markdown.indexOf("\n", start);
    const end = newline < 0 ? markdown.length : newline;
    const text = markdown.slice(start, end).replace(/\r$/, "");
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
    if (fence === undefined) {
      // What follows an opening fence of back-ticks has none, or the line is inline code.
      if (mark && !(mark[1]!.startsWith("`") && mark[2]!.includes("`"))) fence = mark[1]!;
      else yield { start, text };
    } else if (mark && mark[1]!.startsWith(fence) && mark[2]!.trim() === "") fence = undefined;
    start = end + 1;
  }
}
