import type * as Sarif from "sarif";
import type { Finding } from "../findings/finding.ts";
import { RISK_FORMULA } from "../findings/risk.ts";
import type { PassOver, Region, ReportedFinding, ReportedFix, ReportedProblem, ScanReport } from "./report.ts";
import { sarifLevel, sarifRule } from "./sarifRule.ts";
import { taxonomiesOf, taxonomyReferences } from "./sarifTaxonomies.ts";
import { percentEncodePath } from "./uri.ts";

/** Name of the fingerprint among a result's `partialFingerprints`; `readBaseline` looks for the same. */
export const FINGERPRINT_KEY = "riskmark/v1";

const BASE = "SRCROOT";
const INFORMATION_URI = "https://github.com/riskmark/riskmark";

/** The report as a SARIF 2.1.0 log, with a line break at its end. */
export function formatSarif(report: ScanReport): string {
  return `${JSON.stringify(toSarif(report), null, 2)}\n`;
}

export function toSarif(report: ScanReport): Sarif.Log {
  const indexes = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const all = [...report.findings, ...report.suppressed];
  const found = new Set(all.map(({ finding }) => finding.ruleId));
  const taxonomies = taxonomiesOf(report.rules.filter(({ id }) => found.has(id)));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Riskmark",
            semanticVersion: report.toolVersion,
            informationUri: INFORMATION_URI,
            rules: report.rules.map((rule) => sarifRule(rule, report.guidance(rule), taxonomies.relationshipsOf(rule))),
            ...(taxonomies.components.length > 0 && { supportedTaxonomies: taxonomyReferences(taxonomies) }),
          },
        },
        ...(taxonomies.components.length > 0 && { taxonomies: [...taxonomies.components] }),
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [BASE]: { uri: report.baseUri } },
        invocations: [invocation(report, indexes)],
        results: all.map((reported) => result(reported, indexes)),
        ...(report.gate && { properties: { gate: report.gate } }),
      },
    ],
  };
}

function result(reported: ReportedFinding, indexes: ReadonlyMap<string, number>): Sarif.Result {
  const { finding, fixes, trace, baselineState } = reported;
  return {
    ruleId: finding.ruleId,
    ruleIndex: indexes.get(finding.ruleId),
    level: sarifLevel(finding.severity),
    message: { text: finding.message },
    locations: [{ physicalLocation: { ...place(reported.path, reported.region), contextRegion: contextOf(reported) } }],
    partialFingerprints: { [FINGERPRINT_KEY]: finding.fingerprint },
    ...(baselineState && { baselineState }),
    ...(finding.suppression && { suppressions: [suppression(finding, reported)] }),
    ...(trace.length > 0 && { codeFlows: [codeFlow(reported)] }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(fix, reported.path)) }),
    rank: finding.risk.score,
    properties: {
      severity: finding.severity,
      riskScore: finding.risk.score,
      riskBand: finding.risk.band,
      riskFormula: RISK_FORMULA,
      riskFactors: finding.risk.factors.map(({ name, value, weight }) => ({ name, value, weight })),
    },
  };
}

function suppression(finding: Finding, { path, suppressionLine }: ReportedFinding): Sarif.Suppression {
  const { reason } = finding.suppression!;
  if (finding.suppression?.kind === "accepted") {
    const { acceptedBy, acceptedOn, expires, reviewer } = finding.suppression;
    return {
      kind: "external",
      status: "accepted",
      justification: reason,
      properties: { acceptedBy, acceptedOn, expires, reviewer },
    };
  }
  return {
    kind: "inSource",
    status: "accepted",
    ...(reason !== "" && { justification: reason }),
    ...(suppressionLine !== undefined && {
      location: { physicalLocation: { artifactLocation: artifact(path), region: { startLine: suppressionLine } } },
    }),
  };
}

function codeFlow({ trace }: ReportedFinding): Sarif.CodeFlow {
  const locations = trace.map((step) => ({
    location: {
      physicalLocation: step.region ? place(step.path, step.region) : { artifactLocation: artifact(step.path) },
      message: { text: step.message },
    },
  }));
  return { threadFlows: [{ locations }] };
}

function sarifFix(fix: ReportedFix, path: string): Sarif.Fix {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: fix.edits.map((edit) => ({
          deletedRegion: edit.region,
          insertedContent: { text: edit.newText },
        })),
      },
    ],
    properties: { safety: fix.safety },
  };
}

function invocation(report: ScanReport, indexes: ReadonlyMap<string, number>): Sarif.Invocation {
  return {
    executionSuccessful: report.complete,
    startTimeUtc: report.stats.startTime,
    endTimeUtc: report.stats.endTime,
    toolConfigurationNotifications: report.problems.map((problem) => problemNotification(problem, indexes)),
    toolExecutionNotifications: report.passedOver.map(passOverNotification),
  };
}

function problemNotification(problem: ReportedProblem, indexes: ReadonlyMap<string, number>): Sarif.Notification {
  const { severity, message, ruleId, path, line, column } = problem;
  const index = ruleId === undefined ? undefined : indexes.get(ruleId);
  return {
    level: severity === "information" ? "note" : severity,
    message: { text: message },
    ...(path !== "" && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(path),
            ...(line !== undefined && { region: { startLine: line, startColumn: column } }),
          },
        },
      ],
    }),
    ...(ruleId !== undefined && { associatedRule: { id: ruleId, ...(index !== undefined && { index }) } }),
  };
}

function passOverNotification({ path, reason, message, folder }: PassOver): Sarif.Notification {
  return {
    level: reason === "unreadable" ? "error" : "note",
    descriptor: { id: `passed-over/${reason}` },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(folder ? `${path}/` : path) } }],
  };
}

function place(path: string, region: Region): Sarif.PhysicalLocation {
  return { artifactLocation: artifact(path), region };
}

function contextOf({ excerpt }: ReportedFinding): Sarif.Region {
  const { startLine, lines } = excerpt;
  return { startLine, endLine: startLine + lines.length - 1, snippet: { text: lines.join("\n") } };
}

function artifact(path: string): Sarif.ArtifactLocation {
  return { uri: percentEncodePath(path), uriBaseId: BASE };
}
