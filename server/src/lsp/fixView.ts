import { applyEdits, type TextEdit } from "../core/text/edit.ts";
import { LineIndex } from "../core/text/lineIndex.ts";

/** Between parts of a file that lie apart. */
const GAP = "⋮";

/** The lines that edits change, as they are and as they will be. Lines that belong together stand together. */
export function changedLines(
  text: string,
  edits: readonly TextEdit[],
): { readonly before: string; readonly after: string } {
  const lines = new LineIndex(text);
  const blocks: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = lines.lineStart(lines.lineAt(edit.start));
    const end = lines.lineStart(lines.lineAt(edit.end) + 1);
    const last = blocks.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else blocks.push({ start, end, edits: [edit] });
  }
  const before = blocks.map(({ start, end }) => text.slice(start, end));
  const after = blocks.map((block) => {
    const moved = block.edits.map((edit) => ({
      ...edit,
      start: edit.start - block.start,
      end: edit.end - block.start,
    }));
    return applyEdits(text.slice(block.start, block.end), moved);
  });
  return { before: joined(before), after: joined(after) };
}

function joined(blocks: readonly string[]): string {
  return blocks.map((block) => block.replace(/[\r\n]+$/, "")).join(`\n${GAP}\n`);
}
