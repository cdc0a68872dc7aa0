import { PLACEHOLDER, placeholderOf } from "./placeholders.ts";

/**
 * Writes placeholders for the signs of a YAML pattern. A line with nothing but `...` becomes a pair where it stands
 * among pairs, an item where it stands among items, else a scalar. A metavariable is one only as a whole scalar;
 * within quotes and block scalars, nothing is replaced.
 */
export function writeYamlSigns(source: string): string {
  const lines = source.split("\n");
  const out: string[] = [];
  /** Lines that are indented more than this belong to a block scalar; -1 where none is open. */
  let scalarIndent = -1;
  lines.forEach((line, index) => {
    const indent = indentOf(line);
    if (scalarIndent >= 0 && (line.trim() === "" || indent > scalarIndent)) {
      out.push(line);
      return;
    }
    scalarIndent = -1;
    if (line.trim() === "...") {
      out.push(" ".repeat(indent) + ellipsisAt(lines, index, indent));
      return;
    }
    out.push(replaceInLine(line));
    if (/(?:^|[\s:-])[|>][-+]?\d?[-+]?\s*(?:\s#.*)?$/.test(line)) scalarIndent = entriesOf(line).at(-1)!.column;
  });
  return out.join("\n");
}

interface Entry {
  readonly column: number;
  readonly is: "item" | "pair" | "other";
}

/** What begins in a line, and where: `- - a: 1` begins two items and a pair. */
function entriesOf(line: string): Entry[] {
  const entries: Entry[] = [];
  let column = indentOf(line);
  while (line[column] === "-" && /^(?: |$)/.test(line.slice(column + 1))) {
    entries.push({ column, is: "item" });
    column += 1 + (/^ */.exec(line.slice(column + 1))?.[0].length ?? 0);
  }
  const rest = line.slice(column);
  if (rest !== "" || entries.length === 0) entries.push({ column, is: /:(?:\s|$)/.test(rest) ? "pair" : "other" });
  return entries;
}

function ellipsisAt(lines: readonly string[], index: number, column: number): string {
  const kind = neighbour(lines.slice(index + 1), column) ?? neighbour(lines.slice(0, index).reverse(), column);
  const sign = PLACEHOLDER.ellipsis;
  if (kind === "item") return `- ${sign}`;
  return kind === "pair" ? `${sign}: ${sign}` : sign;
}

/** What the nearest line is that has something in the column, before one that is indented less. */
function neighbour(lines: readonly string[], column: number): Entry["is"] | undefined {
  for (const line of lines) {
    if (line.trim() === "" || line.trim() === "...") continue;
    const entries = entriesOf(line);
    const here = entries.find((entry) => entry.column === column);
    if (here) return here.is;
    if (entries[0]!.column < column) return undefined;
  }
  return undefined;
}

/** Signs are whole scalars: white space or flow punctuation stands on both sides. */
const TOKEN =
  /(?<![^\s[{,])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\.\.\.)(?=\s*(?:[,\]}]|:(?:\s|$)|$|\s#)))/g;

function replaceInLine(line: string): string {
  return line.replace(TOKEN, (text) => {
    // A regular expression has backslashes that would be escapes in double quotes.
    if (text.startsWith('"=~/')) return `'${text.slice(1, -1).replaceAll("'", "''")}'`;
    return placeholderOf(text) ?? text;
  });
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
