import { codeFrame } from "./codeFrame.ts";
import type { ReportedFinding, ReportedProblem, ScanReport } from "./report.ts";
import { PLAIN, paintSeverity, type Style } from "./style.ts";
import { summaryLines } from "./summary.ts";
import { visible, visibleLines } from "./visible.ts";
import { wrap } from "./words.ts";

export interface TextOptions {
  readonly style?: Style;
  /** Columns of the terminal; default 120. */
  readonly columns?: number;
  /** Only the findings. */
  readonly quiet?: boolean;
  /** Also names every file that was passed over and every unused suppression. */
  readonly verbose?: boolean;
  /** How a path of the report is shown; default: as it is. */
  readonly displayPath?: (path: string) => string;
}

/**
 * A report for a person: findings by file with a code frame, then what else is to be said. Findings of the baseline
 * and suppressed ones are counted, not listed. Ends in a line break unless it is empty.
 */
export function formatText(report: ScanReport, options: TextOptions = {}): string {
  const { style = PLAIN, columns = 120, quiet = false, verbose = false, displayPath = (path) => path } = options;
  const lines: string[] = [];
  let path: string | undefined;
  for (const reported of report.findings) {
    if (reported.baselineState === "unchanged") continue;
    if (reported.path !== path) {
      path = reported.path;
      lines.push(style.underline(visible(displayPath(path))));
    }
    lines.push(...findingLines(reported, report, style, Math.max(columns, 40)), "");
  }
  if (!quiet) {
    if (verbose) lines.push(...detailLines(report, style, displayPath));
    lines.push(...summaryLines(report, { style, verbose }));
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** A problem on one line, as compilers write it: `path:line:column: error: message`. */
export function formatProblem(
  problem: ReportedProblem,
  style: Style = PLAIN,
  displayPath = (path: string) => path,
): string {
  const place = [displayPath(problem.path), problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(":");
  const paint = problem.severity === "error" ? style.red : problem.severity === "warning" ? style.yellow : style.cyan;
  return `${visible(place)}: ${paint(problem.severity)}: ${visible(problem.message)}`;
}

function findingLines(reported: ReportedFinding, report: ScanReport, style: Style, columns: number): string[] {
  const { finding, region } = reported;
  const rule = report.rules.find((candidate) => candidate.id === finding.ruleId);
  const place = `${region.startLine}:${region.startColumn}`;
  const cwe = rule?.metadata.cwe[0];
  const head = [
    place,
    paintSeverity(finding.severity, finding.severity, style),
    style.bold(visible(rule?.metadata.title ?? finding.ruleId)),
    style.dim(visible(cwe ? `${finding.ruleId}, ${cwe}` : finding.ruleId)),
  ];
  const message = wrap(visibleLines(finding.message.trim()), Math.min(columns, 100) - 4);
  const frame = codeFrame(reported.excerpt, region, columns - 4, {
    faint: style.dim,
    mark: (text) => paintSeverity(finding.severity, text, style),
  });
  return [
    `  ${head.join("  ")}`,
    ...message.map((line) => `    ${line}`.trimEnd()),
    "",
    ...frame.map((line) => `    ${line}`),
    ...stepLines(reported, style),
    ...fixLines(reported, style),
  ];
}

function stepLines(reported: ReportedFinding, style: Style): string[] {
  return reported.trace.map((step) => {
    const place = [step.path, step.region?.startLine].filter((part) => part !== undefined).join(":");
    return `    ${style.dim("via")} ${visible(place)} ${style.dim(visible(step.message))}`;
  });
}

function fixLines(reported: ReportedFinding, style: Style): string[] {
  return reported.fixes.map((fix) => {
    const how = fix.safety === "safe" ? "safe, --fix applies it" : "look at it before you take it";
    return `    ${style.green("Fix available:")} ${visible(fix.title)} ${style.dim(`(${how})`)}`;
  });
}

function detailLines(report: ScanReport, style: Style, displayPath: (path: string) => string): string[] {
  const shown = (path: string) => visible(displayPath(path));
  return [
    ...listing("Passed over", style, report.passedOver, ({ path, folder, message }) => [
      `${shown(path)}${folder ? "/" : ""}`,
      message,
    ]),
    ...listing("Syntax errors", style, report.partlyParsed, ({ path, line, places }) => [
      `${shown(path)}:${line}`,
      places === 1 ? "not understood here" : `not understood in ${places} places, here first`,
    ]),
    ...listing("Suppressions that suppress nothing", style, report.unusedSuppressions, ({ path, region, ruleIds }) => [
      `${shown(path)}:${region.startLine}:${region.startColumn}`,
      ruleIds.length > 0 ? ruleIds.join(", ") : "any rule",
    ]),
  ];
}

function listing<T>(
  title: string,
  style: Style,
  items: readonly T[],
  row: (item: T) => readonly [string, string],
): string[] {
  if (items.length === 0) return [];
  const rows = items.map(row).map(([place, words]) => `  ${place}  ${style.dim(visible(words))}`);
  return [style.bold(title), ...rows, ""];
}
