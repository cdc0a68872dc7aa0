import type { GateResult } from "../baseline/gate.ts";
import { countByReason, wordsOf } from "./passOver.ts";
import type { ReportedFinding, ScanReport } from "./report.ts";
import { countBySeverity } from "./severity.ts";
import { paintSeverity, type Style } from "./style.ts";
import { count, duration, number } from "./words.ts";

/** What a scan comes to, in a few lines: findings, fixes, files, and everything that was left out and why. */
export function summaryLines(report: ScanReport, { style, verbose }: { style: Style; verbose: boolean }): string[] {
  const { stats } = report;
  const standing = report.findings.filter((reported) => reported.baselineState !== "unchanged");
  const lines = [headline(standing, style)];
  const say = (line: string) => lines.push(`  ${line}`);
  if (stats.fixed > 0) say(`Fixed ${count(stats.fixed, "finding")} in ${count(stats.fixedFiles, "file")}.`);
  const fixable = standing.filter(isSafelyFixable).length;
  if (fixable > 0) say(style.green(`${number(fixable)} can be fixed safely with --fix (--fix --dry-run shows how).`));
  const files = count(stats.files, "file");
  say(
    `${files} (${count(stats.lines, "line")}) scanned with ${count(report.rules.length, "rule")} in ${duration(stats.durationMs)}.`,
  );
  const known = report.findings.length - standing.length;
  if (known > 0) say(`${count(known, "finding")} already in the baseline.`);
  if (stats.belowSeverity > 0) say(`${count(stats.belowSeverity, "finding")} below --severity not shown.`);
  const accepted = report.suppressed.filter(({ finding }) => finding.suppression?.kind === "accepted").length;
  const inSource = report.suppressed.length - accepted;
  if (inSource > 0) say(`${count(inSource, "finding")} suppressed by comments.`);
  if (accepted > 0) say(`${count(accepted, "finding")} accepted in the register.`);
  const unused = report.unusedSuppressions.length;
  if (unused > 0) say(style.yellow(`${count(unused, "suppression comment")} no longer needed${hint(verbose)}.`));
  const partly = report.partlyParsed.length;
  if (partly > 0)
    say(
      `${count(partly, "file")} with syntax errors; the rest of ${partly === 1 ? "it" : "them"} was scanned${hint(verbose)}.`,
    );
  if (report.passedOver.length > 0) say(`Passed over: ${passedOver(report)}${hint(verbose)}.`);
  if (!report.complete) say(style.yellow("The scan is incomplete: see the errors above."));
  if (report.gate) lines.push(...gateLines(report.gate, style));
  return lines;
}

function gateLines({ passed, conditions }: GateResult, style: Style): string[] {
  const headline = passed ? style.green("The gate is passed.") : style.red("The gate is not passed.");
  const lines = conditions.map((condition) => {
    const text = condition.passed ? condition.message : style.red(condition.message);
    return `  ${condition.passed ? "ok  " : "fail"}  ${text}`;
  });
  return [style.bold(headline), ...lines];
}

export function isSafelyFixable(reported: ReportedFinding): boolean {
  return reported.fixes.some((fix) => fix.safety === "safe");
}

function headline(standing: readonly ReportedFinding[], style: Style): string {
  if (standing.length === 0) return style.bold(style.green("No findings"));
  const bySeverity = countBySeverity(standing.map((reported) => reported.finding));
  const parts = bySeverity.map(([severity, n]) => paintSeverity(severity, `${number(n)} ${severity}`, style));
  const files = new Set(standing.map((reported) => reported.path)).size;
  return `${style.bold(count(standing.length, "finding"))} in ${count(files, "file")}: ${parts.join(", ")}`;
}

function passedOver(report: ScanReport): string {
  const reasons = countByReason(report.passedOver).map(([reason, n]) => `${number(n)} ${wordsOf(reason)}`);
  const folders = report.passedOver.filter((item) => item.folder).length;
  const files = report.passedOver.length - folders;
  const what = [folders > 0 ? count(folders, "folder") : "", files > 0 ? count(files, "file") : ""].filter(Boolean);
  return `${what.join(" and ")}: ${reasons.join(", ")}`;
}

function hint(verbose: boolean): string {
  return verbose ? "" : " (--verbose lists them)";
}
