import type { Finding } from "../../server/src/core/findings/finding.ts";
import { computeRisk } from "../../server/src/core/findings/risk.ts";
import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import { excerptOf, regionOf } from "../../server/src/core/report/region.ts";
import type { ReportedFinding, ScanReport } from "../../server/src/core/report/report.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";

/** A rule as reports need it. */
export function sampleRule(
  change: Partial<Omit<Rule, "metadata">> & { metadata?: Partial<Rule["metadata"]> } = {},
): Rule {
  const { metadata, ...rest } = change;
  return {
    id: "js-shell-command",
    path: "js-shell-command.yaml",
    message: "A shell command is built from $INPUT.",
    severity: "high",
    languages: ["javascript", "typescript"],
    body: { mode: "search", formula: { op: "pattern", pattern: "exec($INPUT)", span: { start: 0, end: 0 } } },
    paths: { include: [], exclude: [] },
    options: {},
    fixes: [],
    span: { start: 0, end: 0 },
    ...rest,
    metadata: {
      cwe: ["CWE-78"],
      owasp: ["A03:2021"],
      confidence: "high",
      likelihood: "high",
      impact: "high",
      title: "Shell command built from a value",
      technology: ["node"],
      references: [],
      guidance: "command-injection",
      ...metadata,
    },
  };
}

/** A finding at the first place where `code` stands in the text. */
export function findingAt(text: string, code: string, change: Partial<Finding> = {}): Finding {
  const start = text.indexOf(code);
  const severity = change.severity ?? "high";
  return {
    ruleId: "js-shell-command",
    message: `A shell command is built from ${code}.`,
    severity,
    path: "src/run.js",
    start,
    end: start + code.length,
    bindings: {},
    fingerprint: "f00d",
    structure: "c0de:1",
    risk: computeRisk({ severity, likelihood: "high", impact: "high", confidence: "high" }),
    trace: [],
    ...change,
  };
}

export function reported(text: string, finding: Finding, change: Partial<ReportedFinding> = {}): ReportedFinding {
  const lines = new LineIndex(text);
  const region = regionOf(finding, lines);
  return {
    finding,
    path: finding.path,
    region,
    languageId: "javascript",
    excerpt: excerptOf(region, text, lines),
    fixes: [],
    trace: [],
    ...change,
  };
}

export function samplePage(change: Partial<GuidancePage> = {}): GuidancePage {
  return {
    id: "command-injection",
    path: "command-injection.md",
    origin: "built-in",
    title: "Command injection",
    rules: [],
    cwe: ["CWE-78"],
    languages: [],
    paths: [],
    links: [],
    body: "## Risk\n\nThe shell runs **whatever** it is given.\n\n```js\nexecFile(file, args);\n```\n",
    sections: [],
    ...change,
  };
}

/** A report of nothing, to which a test adds what it is about. */
export function sampleReport(change: Partial<ScanReport> = {}): ScanReport {
  return {
    toolVersion: "0.1.0",
    baseUri: "file:///work%20space/",
    findings: [],
    suppressed: [],
    unusedSuppressions: [],
    partlyParsed: [],
    passedOver: [],
    problems: [],
    rules: [sampleRule()],
    guidance: () => undefined,
    complete: true,
    coverage: { languages: [], withoutRules: [], places: [] },
    stats: {
      files: 2,
      lines: 1234,
      bytes: 40_000,
      durationMs: 812,
      startTime: "2026-01-02T03:04:05.000Z",
      endTime: "2026-01-02T03:04:06.000Z",
      belowSeverity: 0,
      fixed: 0,
      fixedFiles: 0,
    },
    ...change,
  };
}
