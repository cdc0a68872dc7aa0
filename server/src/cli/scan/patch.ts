import { createTwoFilesPatch } from "diff";
import type { Style } from "../../core/report/style.ts";

/** A file's text before and after its fixes. */
export interface Patch {
  readonly absolute: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The patch as a unified diff that `git apply` and `patch -p1` take.
 *
 * @param path as the diff names the file, with forward slashes
 */
export function unifiedDiff({ before, after }: Patch, path: string, style: Style): string {
  const diff = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const lines = diff.replace(/^=+\n/, "").split("\n");
  return lines.map((line, index) => (index < 2 ? style.bold(endName(line)) : paint(line, style))).join("\n");
}

/** A name with a space that is not in quotes ends in a tab, as git writes it, or `patch` would take its first word. */
function endName(header: string): string {
  const name = header.slice(4);
  return name.includes(" ") && !name.startsWith('"') ? `${header}\t` : header;
}

function paint(line: string, style: Style): string {
  if (line.startsWith("@@")) return style.cyan(line);
  if (line.startsWith("+")) return style.green(line);
  if (line.startsWith("-")) return style.red(line);
  return line;
}
