import assert from "node:assert/strict";
import { readBaseline } from "../../server/src/core/report/baseline.ts";
import type { ScanReport } from "../../server/src/core/report/report.ts";
import { formatSarif, toSarif } from "../../server/src/core/report/sarif.ts";
import { findingAt, reported, samplePage, sampleReport, sampleRule } from "../support/reportSample.ts";
import { sarifFaults } from "../support/sarifSchema.ts";

const TEXT = "const { exec } = require('child_process');\nexec(input);\n";

describe("SARIF report", () => {
  it("is valid when there is nothing to report", () => {
    assert.deepEqual(sarifFaults(toSarif(sampleReport())), []);
  });

  it("is refused by the schema when it is wrong", () => {
    const log = toSarif(reportOf());
    (log.runs[0]!.results![0]! as { level: string }).level = "dreadful";
    assert.equal(sarifFaults(log).length > 0, true);
  });

  it("places a finding with its rule, level, fingerprint and lines around it", () => {
    const log = toSarif(reportOf());
    assert.deepEqual(sarifFaults(log), []);
    const [result] = log.runs[0]!.results!;
    assert.equal(result!.ruleId, "js-shell-command");
    assert.equal(result!.ruleIndex, 0);
    assert.equal(result!.level, "error");
    assert.deepEqual(result!.partialFingerprints, { "riskmark/v1": "f00d" });
    const place = result!.locations![0]!.physicalLocation!;
    assert.deepEqual(place.artifactLocation, { uri: "src/run.js", uriBaseId: "SRCROOT" });
    assert.deepEqual(place.region, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 12 });
    assert.deepEqual(place.contextRegion, {
      startLine: 1,
      endLine: 3,
      snippet: { text: "const { exec } = require('child_process');\nexec(input);\n" },
    });
    assert.equal(log.runs[0]!.columnKind, "utf16CodeUnits");
    assert.deepEqual(log.runs[0]!.originalUriBaseIds, { SRCROOT: { uri: "file:///work%20space/" } });
  });

  it("counts columns in UTF-16 code units", () => {
    const text = "/* 𝒳é */ exec(input);";
    const log = toSarif(reportOf({ findings: [reported(text, findingAt(text, "exec(input)"))] }));
    assert.equal(log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.region!.startColumn, 11);
  });

  it("percent-encodes paths so that they are URIs", () => {
    const path = "src/ä b#1/100%?.js";
    const log = toSarif(reportOf({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)"), { path })] }));
    assert.deepEqual(sarifFaults(log), []);
    const { uri } = log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    assert.equal(uri, "src/%C3%A4%20b%231/100%25%3F.js");
    assert.equal(new URL(uri!, "file:///w/").pathname, `/w/${uri}`);
  });

  it("names the taxonomies that a rule with findings is relevant to, and only those", () => {
    const rules = [sampleRule(), sampleRule({ id: "quiet", metadata: { cwe: ["CWE-611"] } })];
    const log = toSarif(reportOf({ rules }));
    assert.deepEqual(sarifFaults(log), []);
    const { taxonomies = [], tool } = log.runs[0]!;
    assert.deepEqual(
      tool.driver.supportedTaxonomies?.map(({ name }) => name),
      taxonomies.map(({ name }) => name),
    );
    const cwe = taxonomies.find(({ name }) => name === "CWE");
    assert.deepEqual(
      cwe?.taxa?.map(({ id }) => id),
      ["78"],
    );
    const [loud, quiet] = tool.driver.rules!;
    assert.equal(quiet!.relationships, undefined);
    for (const { target, kinds } of loud!.relationships!) {
      assert.deepEqual(kinds, ["relevant"]);
      assert.equal(taxonomies[target.toolComponent!.index!]!.taxa![target.index!]!.id, target.id);
    }
    const supported = loud!.relationships!.map(({ target }) => `${target.toolComponent!.name} ${target.id}`);
    assert.ok(supported.includes("CWE 78"));
    assert.ok(supported.includes("ISO/IEC 27001 Annex A A.8.28"));
    assert.ok(supported.includes("OWASP Top 10 A03:2021"));
    assert.ok(supported.includes("OWASP Top 10 A05:2025"));
  });

  it("describes rules with the guidance page, CWE tags and numbers for code-scanning services", () => {
    const rules = [sampleRule({ metadata: { cwe: ["CWE-89", "CWE-1333"] } })];
    const log = toSarif(sampleReport({ rules, guidance: () => samplePage() }));
    assert.deepEqual(sarifFaults(log), []);
    const [rule] = log.runs[0]!.tool.driver.rules!;
    assert.equal(rule!.helpUri, "https://cwe.mitre.org/data/definitions/89.html");
    assert.equal(rule!.help!.markdown!.startsWith("# Command injection\n\n## Risk"), true);
    assert.equal(rule!.help!.text, "Risk\n\nThe shell runs whatever it is given.\n\nexecFile(file, args);");
    assert.deepEqual(rule!.properties!.tags, [
      "security",
      "external/cwe/cwe-089",
      "external/cwe/cwe-1333",
      "external/owasp/a03:2021",
      "node",
    ]);
    assert.equal(rule!.properties!.precision, "high");
    assert.equal(rule!.defaultConfiguration!.level, "error");
  });

  it("says the band of the risk in the services' own numbers", () => {
    const numberOf = (severity: "critical" | "high" | "medium" | "low") =>
      Number(
        toSarif(sampleReport({ rules: [sampleRule({ severity })] })).runs[0]!.tool.driver.rules![0]!.properties![
          "security-severity"
        ],
      );
    const within = (value: number, least: number, below: number) => value >= least && value < below;
    assert.equal(numberOf("critical"), 10);
    assert.equal(within(numberOf("high"), 7, 9), true);
    assert.equal(within(numberOf("medium"), 4, 7), true);
    assert.equal(within(numberOf("low"), 0.1, 4), true);
  });

  it("maps severities to levels", () => {
    const levels = (["critical", "high", "medium", "low"] as const).map((severity) => {
      const finding = findingAt(TEXT, "exec(input)", { severity });
      return toSarif(reportOf({ findings: [reported(TEXT, finding)] })).runs[0]!.results![0]!.level;
    });
    assert.deepEqual(levels, ["error", "error", "warning", "note"]);
  });

  it("carries fixes, code flows, suppressions and the baseline's state", () => {
    const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 };
    const fix = { title: "Use execFile", safety: "safe" as const, edits: [{ region, newText: "execFile" }] };
    const trace = [
      { path: "src/run.js", message: "input comes from the request", region },
      { path: "src/far.js", message: "and passes here" },
    ];
    const suppression = { kind: "riskmark-ignore" as const, reason: "reviewed", comment: { start: 0, end: 5 } };
    const log = toSarif(
      reportOf({
        findings: [reported(TEXT, findingAt(TEXT, "exec(input)"), { fixes: [fix], trace, baselineState: "new" })],
        suppressed: [reported(TEXT, findingAt(TEXT, "exec(input)", { suppression }), { suppressionLine: 1 })],
      }),
    );
    assert.deepEqual(sarifFaults(log), []);
    const [standing, suppressed] = log.runs[0]!.results!;
    assert.deepEqual(standing!.fixes![0]!.artifactChanges[0]!.replacements, [
      { deletedRegion: region, insertedContent: { text: "execFile" } },
    ]);
    assert.equal(standing!.codeFlows![0]!.threadFlows[0]!.locations.length, 2);
    assert.equal(standing!.baselineState, "new");
    assert.equal(standing!.suppressions, undefined);
    assert.deepEqual(
      suppressed!.suppressions!.map(({ kind, justification }) => ({ kind, justification })),
      [{ kind: "inSource", justification: "reviewed" }],
    );
  });

  it("notifies of problems and of what was passed over", () => {
    const log = toSarif(
      sampleReport({
        complete: false,
        problems: [
          { path: ".riskmark/rules/x.yaml", line: 3, column: 5, severity: "error", message: "bad", ruleId: "x" },
          { path: "../rules/y.yaml", severity: "information", message: "fine", ruleId: "js-shell-command" },
        ],
        passedOver: [
          { path: "node_modules", reason: "default-exclude", message: "dependencies", folder: true },
          { path: "src/a b.js", reason: "unreadable", message: "permission denied", folder: false },
        ],
      }),
    );
    assert.deepEqual(sarifFaults(log), []);
    const [invocation] = log.runs[0]!.invocations!;
    assert.equal(invocation!.executionSuccessful, false);
    const [problem] = invocation!.toolConfigurationNotifications!;
    assert.deepEqual(problem!.locations![0]!.physicalLocation!.region, { startLine: 3, startColumn: 5 });
    const [folder, file] = invocation!.toolExecutionNotifications!;
    assert.equal(folder!.locations![0]!.physicalLocation!.artifactLocation!.uri, "node_modules/");
    assert.equal(file!.level, "error");
  });

  it("can be read back as a baseline", () => {
    const baseline = readBaseline(formatSarif(reportOf()));
    assert.deepEqual("fault" in baseline ? baseline.fault : [...baseline.fingerprints], ["f00d"]);
  });
});

describe("Baseline", () => {
  const faultOf = (text: string) => {
    const baseline = readBaseline(text);
    return "fault" in baseline ? baseline.fault : "none";
  };

  it("may be an empty report", () => {
    assert.equal(faultOf('{"runs": [{"results": []}]}'), "none");
    assert.equal(faultOf('\uFEFF{"runs": [{}]}'), "none");
  });

  it("says what is wrong with anything else", () => {
    assert.match(faultOf("nonsense"), /^is not JSON/);
    assert.match(faultOf("[1, 2]"), /no runs/);
    assert.match(faultOf("null"), /no runs/);
    assert.match(
      faultOf('{"runs": [{"results": [{"partialFingerprints": {"other": "x"}}]}]}'),
      /no fingerprint of Riskmark/,
    );
  });
});

function reportOf(change: Partial<ScanReport> = {}): ScanReport {
  return sampleReport({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)"))], ...change });
}
