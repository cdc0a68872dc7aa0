import assert from "node:assert/strict";
import { importedPath } from "../../server/src/core/imported/importedPath.ts";
import { readSarif } from "../../server/src/core/imported/readSarif.ts";
import { unplacedAnalysis } from "../../server/src/core/imported/unplaced.ts";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

const ROOT = "/work/shop";

function sarif(results: readonly unknown[], rules: readonly unknown[] = [], name = "Other Tool"): string {
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name, rules } }, results }] });
}

const at = (uri: string, region: object = { startLine: 2 }) => [
  { physicalLocation: { artifactLocation: { uri }, region } },
];
const read = (text: string) => readSarif({ path: ".riskmark/imported/x.sarif", text }, ROOT);

describe("reports of other tools", () => {
  it("give findings with their tool, weakness, severity and place", () => {
    const rules = [
      {
        id: "sql/injection",
        shortDescription: { text: "SQL injection." },
        properties: { tags: ["security", "external/cwe/cwe-089"], "security-severity": "9.1" },
      },
    ];
    const region = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 };
    const { findings, problems } = read(
      sarif(
        [
          {
            ruleId: "sql/injection",
            ruleIndex: 0,
            message: { text: "Bad  query\u0000" },
            locations: at("src/a.js", region),
          },
        ],
        rules,
      ),
    );
    assert.deepEqual(problems, []);
    const [finding] = findings;
    assert.equal(finding!.rule.id, "other-tool/sql-injection");
    assert.equal(finding!.rule.message, "Other Tool: Bad query");
    assert.equal(finding!.rule.metadata.title, "SQL injection (Other Tool)");
    assert.equal(finding!.rule.severity, "critical");
    assert.deepEqual(finding!.rule.metadata.cwe, ["CWE-89"]);
    assert.deepEqual(finding!.place, { path: "src/a.js", ...region });
  });

  it("take the severity from the level where no score is given, and weaknesses from taxa", () => {
    const taxa = [{ id: "CWE-79", toolComponent: { name: "CWE" } }];
    const found = (level?: string) =>
      read(sarif([{ ruleId: "x", level, taxa, message: { text: "m" } }])).findings[0]!.rule;
    assert.deepEqual(
      ["error", "warning", "note", undefined].map((level) => found(level).severity),
      ["high", "medium", "low", "medium"],
    );
    assert.deepEqual(found().metadata.cwe, ["CWE-79"]);
  });

  it("pass over what the tool itself says to be no open finding", () => {
    const message = { text: "m" };
    const { findings, passedOver } = read(
      sarif([
        { ruleId: "a", message, kind: "pass" },
        { ruleId: "a", message, suppressions: [{ kind: "external" }] },
        { ruleId: "a", message, baselineState: "absent" },
        { ruleId: "a", message },
      ]),
    );
    assert.deepEqual([findings.length, passedOver], [1, 3]);
  });

  it("are reported with where and what where they are broken, and the rest is used", () => {
    const { findings, problems } = read(
      JSON.stringify({
        version: "2.1.0",
        runs: [
          { tool: {} },
          {
            tool: { driver: { name: "T", rules: [{ name: 1 }] } },
            results: [
              { message: { text: "good" } },
              { message: "bad" },
              7,
              { message: { text: "x" }, locations: at("a.js", { startLine: 0 }) },
            ],
          },
        ],
      }),
    );
    assert.equal(findings.length, 1);
    const places = problems.map(({ message }) => /runs\[\d\][^:]*/.exec(message)?.[0]);
    assert.deepEqual(places, [
      "runs[0].tool.driver",
      "runs[1].tool.driver.rules[0].id",
      "runs[1].results[1].message",
      "runs[1].results[2]",
      "runs[1].results[3].locations[0].physicalLocation.region.startLine",
    ]);
    for (const { path, severity } of problems)
      assert.deepEqual([path, severity], [".riskmark/imported/x.sarif", "error"]);
  });

  it("are refused as a whole with a reason where they are nothing of the kind", () => {
    for (const [text, words] of [
      ["<html>", /not JSON/],
      ["{}", /no SARIF 2\.1\.0 report: the log\.version/],
      ['{"version":"2.1.0","runs":{}}', /log\.runs/],
      [" ".repeat(20_000_001), /too long/],
    ] as const) {
      const { findings, problems } = read(text);
      assert.deepEqual(findings, []);
      assert.match(problems[0]!.message, words);
    }
  });

  it("are bounded, and what is left out is said", () => {
    const { findings, problems } = read(
      sarif(Array.from({ length: 5_003 }, () => ({ ruleId: "a", message: { text: "m" } }))),
    );
    assert.equal(findings.length, 5_000);
    assert.match(problems[0]!.message, /3 after the first 5000/);
    const many = read(sarif(Array.from({ length: 500 }, () => 1)));
    assert.equal(many.problems.length, 20);
  });

  it("lead nowhere outside of the folder", () => {
    for (const [uri, path] of [
      ["src/a.js", "src/a.js"],
      ["./src//a%20b.js", "src/a b.js"],
      ["file:///work/shop/src/a.js", "src/a.js"],
      ["/work/shop/src/a.js", "src/a.js"],
      ["src\\a.js", "src/a.js"],
      ["../other/a.js", undefined],
      ["src/../../a.js", undefined],
      ["src/%2e%2e/%2e%2e/a.js", undefined],
      ["file:///etc/passwd", undefined],
      ["/work/shopping/a.js", undefined],
      ["https://shop.example/cart?id=1", undefined],
      ["a%ZZ", undefined],
      ["a%00b", undefined],
      ["", undefined],
    ] as const) {
      assert.equal(importedPath(uri, ROOT), path, uri);
    }
  });
});

describe("findings of other tools", function () {
  this.timeout(20_000);
  const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
  const RULES = `rules:
  - id: own
    languages: [javascript]
    severity: HIGH
    message: No.
    pattern: danger($X)
    metadata: { cwe: [CWE-89] }
`;
  const TEXT = "danger(1);\ndanger(2);\nother(3); // riskmark-ignore: other-tool/x -- measured\n";

  before(async () => {
    await analyzer.setRules(loadRules([{ path: "r.yaml", text: RULES }]).rules);
  });

  async function scan(results: readonly unknown[], path = "src/a.js", text = TEXT) {
    const { findings } = read(sarif(results));
    const policy = { ...OPEN_POLICY, imported: (asked: string) => (asked === path ? findings : []) };
    return analyzer.scan({ path, text }, policy);
  }
  const result = (ruleId: string, line: number, cwe = "CWE-20") => ({
    ruleId,
    message: { text: `found ${ruleId}` },
    locations: at("src/a.js", { startLine: line }),
    properties: { tags: [cwe] },
  });

  it("stand beside ours, in the order of their risk, and can be suppressed", async () => {
    const { findings, suppressed } = await scan([result("x", 2), result("x", 3)]);
    assert.deepEqual(
      findings.map(({ ruleId, start, end }) => [ruleId, TEXT.slice(start, end)]),
      [
        ["own", "danger(1)"],
        ["own", "danger(2)"],
        ["other-tool/x", "danger(2);"],
      ],
    );
    assert.deepEqual(
      suppressed.map(({ ruleId, suppression }) => [ruleId, suppression?.reason]),
      [["other-tool/x", "measured"]],
    );
  });

  it("are left out where ours say the same on the same lines", async () => {
    const { findings } = await scan([result("x", 1, "CWE-89"), result("y", 1, "CWE-79")]);
    assert.deepEqual(findings.map(({ ruleId }) => ruleId).sort(), ["other-tool/y", "own", "own"]);
  });

  it("are shown in files that no rule is for, and clamped to their text", async () => {
    const { findings } = await scan([result("x", 900)], "src/a.js", "one\ntwo");
    assert.deepEqual([findings[0]!.start, findings[0]!.end], [7, 7]);
    const swift = await scan(
      [{ ...result("x", 1), locations: at("a.swift", { startLine: 1 }) }],
      "a.swift",
      "let a = 1\n",
    );
    assert.equal(swift.findings.length, 1);
  });

  it("stand on their report where they name no file", () => {
    const { findings } = read(
      sarif([{ ruleId: "10038", message: { text: "No CSP" }, locations: at("https://shop.example/cart") }]),
    );
    const path = ".riskmark/imported/x.sarif";
    const analysis = unplacedAnalysis(path, findings, OPEN_POLICY)!;
    assert.equal(analysis.findings[0]!.message, "Other Tool: No CSP (at https://shop.example/cart)");
    assert.equal(analysis.findings[0]!.path, path);
    assert.equal(unplacedAnalysis("other.sarif", findings, OPEN_POLICY), undefined);
    const accepted = {
      kind: "accepted",
      reason: "r",
      acceptedBy: "a",
      acceptedOn: "2026-01-01",
      expires: "2027-01-01",
    } as const;
    const { findings: open, suppressed } = unplacedAnalysis(path, findings, {
      ...OPEN_POLICY,
      acceptance: () => accepted,
    })!;
    assert.deepEqual([open.length, suppressed[0]!.suppression], [0, accepted]);
  });
});
