import type { Problem, SourceText } from "../problem.ts";
import { type HistoryLine, historyLineSchema } from "./historySchema.ts";

/** Reads `.riskmark/history.jsonl`. A line that is wrong is reported where it stands; the others are used. */
export function parseHistory({ path, text }: SourceText): {
  lines: readonly HistoryLine[];
  problems: readonly Problem[];
} {
  const lines: HistoryLine[] = [];
  const problems: Problem[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") {
      const read = readLine(line);
      if (typeof read !== "string") lines.push(read);
      else if (problems.length < MAX_PROBLEMS) problems.push({ path, start, end, message: read, severity: "error" });
    }
    start = end + 1;
  }
  return { lines: inOrder(lines), problems };
}

/** By day; lines of one day stay as they are. Two branches may have appended theirs in any order. */
function inOrder(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return [...lines].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const MAX_PROBLEMS = 20;

/** The line, or what is wrong with it. */
function readLine(line: string): HistoryLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^[<=>]{7}/.test(line)
      ? "A merge left this line behind: remove it, and keep the lines of both sides."
      : "This line is not JSON, so it is not used: mend or remove it.";
  }
  const read = historyLineSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `This line is not used, since "${issue?.path.join(".") || "the line"}" is wrong (${issue?.message}): mend or remove it.`;
}
