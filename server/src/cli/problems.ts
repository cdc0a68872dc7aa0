import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ReportedProblem } from "../core/report/report.ts";
import { formatProblem } from "../core/report/text.ts";
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

async function lineIndexOf(file: string): Promise<LineIndex | undefined> {
  try {
    return new LineIndex(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
