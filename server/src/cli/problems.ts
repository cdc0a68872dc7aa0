import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ReportedProblem, ScanReport } from "../core/report/report.ts";
import { formatProblem } from "../core/report/text.ts";
import { count } from "../core/report/words.ts";
import { LineIndex } from "../core/text/lineIndex.ts";
import { type PlacedProblem, shortPath } from "./ruleset.ts";
import { styleFor, type Terminal } from "./terminal.ts";

/** Problems with lines and columns instead of offsets, and paths relative to `base`; each once. */
export async function reportProblems(problems: readonly PlacedProblem[], base: string): Promise<ReportedProblem[]> {
  const indexes = new Map<string, LineIndex | undefined>();
  const reported = new Map<string, ReportedProblem>();
  for (const { file, problem } of problems) {
    if (!indexes.has(file)) indexes.set(file, await lineIndexOf(file));
    const isWholeFile = problem.start === 0 && problem.end === 0;
    const position = isWholeFile ? undefined : indexes.get(file)?.positionAt(problem.start);
    const item: ReportedProblem = {
      path: relative(base, file).split(sep).join("/"),
      ...(position && { line: position.line + 1, column: position.character + 1 }),
      severity: problem.severity,
      message: problem.message,
      ...(problem.ruleId !== undefined && { ruleId: problem.ruleId }),
    };
    reported.set(JSON.stringify(item), item);
  }
  return [...reported.values()];
}

/** Writes the problems of rules, policy and guidance to standard error, one a line. */
export async function sayRuleProblems(problems: readonly PlacedProblem[], terminal: Terminal, color: boolean) {
  sayReportedProblems(await reportProblems(problems, terminal.cwd), terminal.cwd, terminal, color);
}

/** Writes problems whose paths are relative to `base` to standard error, one a line. */
export function sayReportedProblems(
  problems: readonly ReportedProblem[],
  base: string,
  terminal: Terminal,
  color: boolean,
): void {
  const style = styleFor(terminal.err, terminal, color);
  const shown = (path: string) => shortPath(join(base, path), terminal.cwd);
  for (const problem of problems) terminal.err.write(`${formatProblem(problem, style, shown)}\n`);
}

/** Writes what was wrong in a scan to standard error: problems of files, and files that could not be read. */
export function sayReportProblems(
  report: ScanReport,
  base: string,
  flags: { readonly quiet?: boolean; readonly color: boolean },
  terminal: Terminal,
): void {
  const displayPath = (path: string) => shortPath(join(base, path), terminal.cwd);
  const style = styleFor(terminal.err, terminal, flags.color);
  const unread = report.passedOver
    .filter(({ reason }) => reason === "unreadable")
    .map(({ path, message }) => ({ path, message: `not scanned: ${message}`, severity: "error" as const }));
  for (const { problem, more } of foldEqual([...report.problems, ...unread])) {
    if (flags.quiet && problem.severity !== "error") continue;
    const alike = more > 0 ? style.dim(` (and in ${count(more, "more file")})`) : "";
    terminal.err.write(`${formatProblem(problem, style, displayPath)}${alike}\n`);
  }
}

/** Of warnings that say the same about one file after another, the first and the number of the others. */
function foldEqual(problems: readonly ReportedProblem[]): { problem: ReportedProblem; more: number }[] {
  const folded = new Map<string, { problem: ReportedProblem; more: number }>();
  for (const problem of problems) {
    const isAlike = problem.severity === "warning" && problem.line === undefined;
    const key = isAlike ? problem.message : JSON.stringify(problem);
    const known = folded.get(key);
    if (known) known.more += 1;
    else folded.set(key, { problem, more: 0 });
  }
  return [...folded.values()];
}

async function lineIndexOf(file: string): Promise<LineIndex | undefined> {
  try {
    return new LineIndex(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
