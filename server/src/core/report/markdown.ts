import type { Style } from "./style.ts";
import { visible } from "./visible.ts";
import { wrap } from "./words.ts";

/** Markdown without its most common signs, for viewers that show none of it. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$\n?/gm, "")
    .replace(/^#+\s+/gm, "")
    .replace(/\[([^\]\n]*)\]\(([^)\s]*)\)/g, "$1 ($2)")
    .replace(/(\*\*|`)/g, "")
    .trim();
}

/** Markdown for a terminal: headings in bold, code as it is and set in, everything else wrapped. */
export function markdownLines(markdown: string, style: Style, columns: number): string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.trim().split(/\r?\n/)) {
    if (line.startsWith("```")) isCode = !isCode;
    else if (isCode) lines.push(`    ${style.cyan(visible(line))}`.trimEnd());
    else if (/^#+\s/.test(line)) lines.push(style.bold(visible(plainText(line))));
    else lines.push(...wrapItem(line, columns));
  }
  return lines;
}

/** A paragraph, or an item of a list with its further lines set in. */
function wrapItem(line: string, columns: number): string[] {
  const [, lead = "", text = ""] = /^(\s*(?:[-*+]|\d+[.)])\s+)?(.*)$/.exec(line) ?? [];
  const wrapped = wrap(visible(plainText(text)), columns - lead.length);
  return wrapped.map((part, index) => (index === 0 ? lead : " ".repeat(lead.length)) + part);
}
