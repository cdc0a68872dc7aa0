import assert from "node:assert/strict";
import { formatJson } from "../../server/src/core/report/json.ts";
import { findingAt, reported, sampleReport } from "../support/reportSample.ts";

const TEXT = "function run(input) {\n  exec(input);\n}\n";

describe("JSON report", () => {
  it("has everything about a finding", () => {
    const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 };
    const fix = { title: "Use execFile", safety: "unsafe" as const, edits: [{ region, newText: "execFile" }] };
    const json = parsed({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)"), { fixes: [fix] })] });
    const [finding] = json.findings;
    assert.equal(finding.ruleId, "js-shell-command");
    assert.equal(finding.title, "Shell command built from a value");
    assert.equal(finding.severity, "high");
    assert.equal(finding.risk.score, 80);
    assert.equal(finding.risk.band, "high");
    assert.deepEqual(finding.cwe, ["CWE-78"]);
    assert.equal(finding.guidance, "command-injection");
    assert.equal(finding.path, "src/run.js");
    assert.deepEqual(finding.start, { line: 2, column: 3 });
    assert.deepEqual(finding.end, { line: 2, column: 14 });
    assert.deepEqual(finding.lines, ["  exec(input);"]);
    assert.equal(finding.fingerprint, "f00d");
    assert.deepEqual(finding.fixes[0].edits, [
      { start: { line: 2, column: 3 }, end: { line: 2, column: 7 }, newText: "execFile" },
    ]);
  });

  it("sums up, and counts findings of the baseline apart", () => {
    const finding = findingAt(TEXT, "exec(input)");
    const json = parsed({
      findings: [
        reported(TEXT, finding, { baselineState: "unchanged" }),
        reported(TEXT, finding, { baselineState: "new" }),
      ],
      passedOver: [{ path: "a.bin", reason: "binary", message: "not text", folder: false }],
    });
    assert.equal(json.version, 1);
    assert.equal(json.complete, true);
    assert.equal(json.summary.findings, 1);
    assert.equal(json.summary.inBaseline, 1);
    assert.deepEqual(json.summary.bySeverity, { high: 1 });
    assert.deepEqual(json.summary.passedOver, { binary: 1 });
    assert.deepEqual(json.passedOver, [{ path: "a.bin", reason: "binary", message: "not text", folder: false }]);
    assert.deepEqual(
      json.findings.map((each: { baselineState: string }) => each.baselineState),
      ["unchanged", "new"],
    );
  });

  it("has suppressed findings with their reason, and problems with their places", () => {
    const suppression = { kind: "nosec" as const, reason: "reviewed", comment: { start: 0, end: 3 } };
    const json = parsed({
      suppressed: [reported(TEXT, findingAt(TEXT, "exec(input)", { suppression }), { suppressionLine: 1 })],
      problems: [{ path: "p.yaml", line: 1, column: 2, severity: "error", message: "No." }],
    });
    assert.deepEqual(json.suppressed[0].suppression, { kind: "nosec", reason: "reviewed", line: 1 });
    assert.deepEqual(json.problems, [{ path: "p.yaml", line: 1, column: 2, severity: "error", message: "No." }]);
  });

  function parsed(change: Parameters<typeof sampleReport>[0]) {
    return JSON.parse(formatJson(sampleReport(change)));
  }
});
