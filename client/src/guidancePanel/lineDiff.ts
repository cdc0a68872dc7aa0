/** A line of a fix, shown as it was, as it will be, or unchanged. */
export interface DiffLine {
  readonly change: "same" | "removed" | "added";
  readonly text: string;
  /** The stretch of the line that is not the same in its counterpart: start and end (exclusive), where there is one. */
  readonly changed?: readonly [start: number, end: number];
}

/** Beyond this many cells in the comparison table, the middle is shown as wholly replaced. */
const MAX_CELLS = 250_000;

/** Compares two snippets line by line: lines that both have stay, the others are removed or added. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = outdent(toLines(before), toLines(after));
  const result: DiffLine[] = [];
  let i = 0;
  let j = 0;
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    result.push(...replaced(removed, added));
    removed = [];
    added = [];
  };
  const lengths = a.length * b.length > MAX_CELLS ? undefined : commonLengths(a, b);
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    if (isSame) {
      flush();
      result.push({ change: "same", text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || !lengths || lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      removed.push(a[i++]!);
    else added.push(b[j++]!);
  }
  flush();
  return result;
}

function toLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Removes the indentation that all lines of both snippets share. */
function outdent(a: string[], b: string[]): [string[], string[]] {
  const filled = [...a, ...b].filter((line) => line.trim() !== "");
  const shared = filled.map((line) => /^[ \t]*/.exec(line)![0]).reduce(commonPrefix, filled[0] ?? "");
  const cut = (line: string) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart());
  return [a.map(cut), b.map(cut)];
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Length of the longest common subsequence of the rests from each pair of lines on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/** Where as many lines were added as removed, each pair shows what changed within the line. */
function replaced(removed: readonly string[], added: readonly string[]): DiffLine[] {
  const isPaired = removed.length === added.length;
  const line = (change: "removed" | "added", text: string, other: string | undefined): DiffLine => {
    const changed = isPaired && other !== undefined ? changedStretch(text, other) : undefined;
    return changed ? { change, text, changed } : { change, text };
  };
  return [
    ...removed.map((text, index) => line("removed", text, added[index])),
    ...added.map((text, index) => line("added", text, removed[index])),
  ];
}

function changedStretch(text: string, other: string): readonly [number, number] | undefined {
  const start = commonPrefix(text, other).length;
  const longest = Math.min(text.length, other.length) - start;
  let tail = 0;
  while (tail < longest && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const isMostlyNew = start + tail < Math.min(text.length, other.length) / 3;
  return isMostlyNew || start === text.length - tail ? undefined : [start, text.length - tail];
}
