import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Sarif from "sarif";
import { runCli } from "../support/cli.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";
import { sarifFaults } from "../support/sarifSchema.ts";

const SAMPLE = join(__dirname, "../workspace");

describe("riskmark scan --sarif", function () {
  this.timeout(120_000);
  let workspace: CliWorkspace | undefined;
  afterEach(() => {
    workspace?.remove();
    workspace = undefined;
  });

  it("is valid for the sample workspace, and places every result in a file", async () => {
    const { code, stdout } = await runCli(["scan", "--sarif", "."], { cwd: SAMPLE });
    assert.equal(code, 1);
    const log = JSON.parse(stdout) as Sarif.Log;
    assert.deepEqual(sarifFaults(log), []);
    const [run] = log.runs;
    assert.equal(run!.results!.length > 10, true);
    for (const result of run!.results!) {
      assert.equal(run!.tool.driver.rules![result.ruleIndex!]!.id, result.ruleId);
      const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
      const text = readFileSync(join(SAMPLE, decodeURIComponent(artifactLocation!.uri!)), "utf8");
      assert.equal(region!.endLine! <= text.split("\n").length, true);
    }
    for (const rule of run!.tool.driver.rules!) {
      assert.equal(rule.properties!.tags!.includes("security"), true);
      assert.match(rule.properties!["security-severity"], /^(10\.0|\d\.\d)$/);
      assert.equal(Boolean(rule.help!.markdown), true);
    }
  });

  it("is valid with odd names, problems, suppressions and everything passed over", async () => {
    workspace = cliWorkspace({
      "a b/ünï #1%.js": "danger('𝒳');\n",
      "b.js": "danger(1); // riskmark-ignore: no-danger -- because\n",
      "c.bin.js": Uint8Array.from([0, 1, 2]),
      "node_modules/x.js": "danger(1);",
      ".riskmark/rules/broken.yaml": "rules:\n  - id: broken\n",
    });
    const { stdout } = await workspace.scan("--sarif");
    const log = JSON.parse(stdout) as Sarif.Log;
    assert.deepEqual(sarifFaults(log), []);
    const [standing, suppressed] = log.runs[0]!.results!;
    const { artifactLocation, region } = standing!.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation!.uri, "a%20b/%C3%BCn%C3%AF%20%231%25.js");
    assert.deepEqual(region, { startLine: 1, startColumn: 1, endLine: 1, endColumn: 13 });
    assert.equal(standing!.fixes![0]!.description!.text, "Use careful");
    assert.equal(suppressed!.suppressions![0]!.justification, "because");
    assert.equal(log.runs[0]!.invocations![0]!.executionSuccessful, false);
  });

  describe("as a baseline", () => {
    it("leaves only what is new, wherever the known code moved to", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\nrisky(2);\n" });
      assert.equal((await workspace.scan("--output", "base.sarif")).code, 1);
      assert.equal((await workspace.scan("--baseline", "base.sarif")).code, 0);
      workspace.write("a.js", "// moved\n\n   danger( 1 );\nrisky(2);\ndanger(3);\n");
      const { code, stdout } = await workspace.scan("--baseline", "base.sarif");
      assert.equal(code, 1);
      assert.match(stdout, /^1 finding in 1 file: 1 high$/m);
      assert.match(stdout, /danger\(\) is called with 3/);
      assert.match(stdout, /2 findings already in the baseline/);
      const sarif = JSON.parse((await workspace.scan("--baseline", "base.sarif", "--sarif")).stdout) as Sarif.Log;
      assert.deepEqual(sarifFaults(sarif), []);
      assert.deepEqual(
        sarif.runs[0]!.results!.map((result) => result.baselineState),
        ["unchanged", "unchanged", "new"],
      );
    });

    it("counts equal code one by one", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      await workspace.scan("--output", "base.sarif");
      workspace.write("a.js", "danger(1);\ndanger(1);\n");
      const { report } = await workspace.scanJson("--baseline", "base.sarif");
      assert.equal(report.summary.findings, 1);
      assert.equal(report.summary.inBaseline, 1);
    });

    it("can be replaced in place", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      await workspace.scan("--output", "base.sarif");
      workspace.write("b.js", "danger(2);\n");
      assert.equal((await workspace.scan("--baseline", "base.sarif", "--output", "base.sarif")).code, 1);
      assert.equal((await workspace.scan("--baseline", "base.sarif")).code, 0);
    });

    it("of another tool is refused", async () => {
      workspace = cliWorkspace({
        "a.js": "danger(1);\n",
        "other.sarif": '{"version":"2.1.0","runs":[{"results":[{}]}]}',
      });
      const { code, stderr } = await workspace.scan("--baseline", "other.sarif");
      assert.equal(code, 2);
      assert.match(stderr, /"other\.sarif" has no fingerprint of Riskmark/);
    });
  });
});
