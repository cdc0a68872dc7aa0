import { RISK_FORMULA } from "../findings/risk.ts";
import type { Rule } from "../rules/rule.ts";
import { countByReason } from "./passOver.ts";
import type { Region, ReportedFinding, ScanReport } from "./report.ts";
import { countBySeverity } from "./severity.ts";

/** Changes when a member is removed or means something else; added members leave it as it is. */
export const JSON_REPORT_VERSION = 1;

/** Everything in the report as one JSON document that ends in a line break. Lines and columns count from 1. */
export function formatJson(report: ScanReport): string {
  return `${JSON.stringify(toJson(report), null, 2)}\n`;
}

function toJson(report: ScanReport) {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const standing = report.findings.filter((reported) => reported.baselineState !== "unchanged");
  return {
    version: JSON_REPORT_VERSION,
    tool: { name: "riskmark", version: report.toolVersion },
    base: report.baseUri,
    complete: report.complete,
    gate: report.gate,
    summary: {
      findings: standing.length,
      bySeverity: Object.fromEntries(countBySeverity(standing.map((reported) => reported.finding))),
      inBaseline: report.findings.length - standing.length,
      suppressed: report.suppressed.length,
      belowSeverity: report.stats.belowSeverity,
      fixed: report.stats.fixed,
      files: report.stats.files,
      lines: report.stats.lines,
      bytes: report.stats.bytes,
      rules: report.rules.length,
      passedOver: Object.fromEntries(countByReason(report.passedOver)),
      durationMs: Math.round(report.stats.durationMs),
    },
    findings: report.findings.map((reported) => findingToJson(reported, rules.get(reported.finding.ruleId))),
    suppressed: report.suppressed.map((reported) => findingToJson(reported, rules.get(reported.finding.ruleId))),
    unusedSuppressions: report.unusedSuppressions.map(({ path, region, ruleIds }) => ({
      path,
      ...range(region),
      ruleIds,
    })),
    partlyParsed: report.partlyParsed,
    passedOver: report.passedOver,
    problems: report.problems,
  };
}

function findingToJson(reported: ReportedFinding, rule: Rule | undefined) {
  const { finding, region, fixes, trace } = reported;
  return {
    ruleId: finding.ruleId,
    title: rule?.metadata.title ?? finding.ruleId,
    message: finding.message,
    severity: finding.severity,
    risk: { version: RISK_FORMULA, ...finding.risk },
    confidence: rule?.metadata.confidence,
    cwe: rule?.metadata.cwe ?? [],
    owasp: rule?.metadata.owasp ?? [],
    guidance: rule?.metadata.guidance,
    path: reported.path,
    language: reported.languageId,
    ...range(region),
    lines: reported.excerpt.lines.slice(
      region.startLine - reported.excerpt.startLine,
      region.endLine - reported.excerpt.startLine + 1,
    ),
    fingerprint: finding.fingerprint,
    structure: finding.structure,
    baselineState: reported.baselineState,
    suppression: suppressionToJson(reported),
    fixes: fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ ...range(edit.region), newText: edit.newText })),
    })),
    trace: trace.map(({ path, message, region }) => ({ path, message, ...(region && range(region)) })),
  };
}

function suppressionToJson({ finding: { suppression }, suppressionLine }: ReportedFinding) {
  if (suppression === undefined || suppression.kind === "accepted") return suppression;
  return { kind: suppression.kind, reason: suppression.reason, line: suppressionLine };
}

function range(region: Region) {
  return {
    start: { line: region.startLine, column: region.startColumn },
    end: { line: region.endLine, column: region.endColumn },
  };
}
