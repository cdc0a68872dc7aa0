import type { Span } from "../findings/finding.ts";

/** A page cut in two. Spans are offsets in the file. */
export type FrontMatter =
  | { readonly kind: "present"; readonly yaml: Span; readonly body: Span }
  | { readonly kind: "absent"; readonly body: Span }
  | { readonly kind: "unclosed"; readonly opening: Span };

/** Finds the YAML between a first line `---` and the next line `---` (or `...`). */
export function findFrontMatter(text: string): FrontMatter {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const opening = /^---[ \t]*(\r?\n|$)/.exec(text.slice(start, start + MAX_OPENING));
  if (!opening) return { kind: "absent", body: { start, end: text.length } };
  const yamlStart = start + opening[0].length;
  for (let line = yamlStart; line < text.length; ) {
    const newline = text.indexOf("\n", line);
    const next = newline < 0 ? text.length : newline + 1;
    const isClosing = next - line < MAX_OPENING && /^(---|\.\.\.)[ \t]*\r?\n?$/.test(text.slice(line, next));
    if (isClosing)
      return { kind: "present", yaml: { start: yamlStart, end: line }, body: { start: next, end: text.length } };
    line = next;
  }
  return { kind: "unclosed", opening: { start, end: start + 3 } };
}

const BYTE_ORDER_MARK = 0xfeff;
const MAX_OPENING = 100;
