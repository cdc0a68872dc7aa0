/** How a file is written, as far as an edit has to follow it. */
export interface FileStyle {
  readonly quote: "'" | '"';
  readonly eol: "\n" | "\r\n";
}

/** The quotes and line endings that the file mostly uses. */
export function fileStyle(text: string): FileStyle {
  const head = text.slice(0, 50_000);
  const single = head.match(/(?<![\w\\])'[^'"\n]*'/g)?.length ?? 0;
  const double = head.match(/(?<!\\)"[^'"\n]*"/g)?.length ?? 0;
  return { quote: single > double ? "'" : '"', eol: text.includes("\r\n") ? "\r\n" : "\n" };
}
