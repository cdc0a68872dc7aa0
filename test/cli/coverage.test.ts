import assert from "node:assert/strict";
import { join } from "node:path";
import { runCli } from "../support/cli.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const SAMPLE = join(__dirname, "../workspace");

describe("riskmark coverage", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace?.remove());

  it("says what was analysed, what was not, and the state of each sensitive place", async () => {
    workspace = cliWorkspace({
      "a.js": "const fs = require('fs');\nfs.readFile('x', danger(1));\nfs.rm(name);\nfs.stat('y');\n",
      "b.swift": "print(1)\n",
      "dist/c.js": "danger(1);\n",
    });
    const { code, stdout } = await workspace.run("coverage", "--json", "--no-builtin-rules");
    assert.equal(code, 0);
    const report = JSON.parse(stdout);
    assert.deepEqual(report.languages, [{ languageId: "javascript", files: 1, lines: 5, rules: 3, inventory: true }]);
    assert.deepEqual(report.withoutRules, [{ language: "Swift", files: 1 }]);
    assert.equal(report.passedOver["default-exclude"], 2);
    assert.deepEqual(
      report.places.all.map(({ line, name, state }: Record<string, unknown>) => [line, name, state]),
      [
        [2, "fs.readFile", "flagged"],
        [3, "fs.rm", "unclear"],
        [4, "fs.stat", "safe"],
      ],
    );
    const inWords = await workspace.run("coverage", "--places", "--no-builtin-rules");
    assert.match(inWords.stdout, /Files: 1 flagged, 0 accepted, 1 safe, 1 unclear/);
    assert.match(inWords.stdout, /a\.js:3 {2}unclear {2}Files: fs\.rm/);
  });

  it("finds accepted places in the sample", async () => {
    const { stdout } = await runCli(["coverage", "--json"], { cwd: SAMPLE });
    const { all } = JSON.parse(stdout).places;
    const bank = all.find(
      ({ path, name }: Record<string, string>) => path === "worker/bank.py" && name === "hashlib.sha1",
    );
    assert.equal(bank.state, "accepted");
  });
});

describe("riskmark why", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("gives the reason for a line", async () => {
    workspace = cliWorkspace({
      "a.js": "danger(1);\ncareful(2);\nrisky(3); // riskmark-ignore: no-risky -- measured\n",
      "test/b.js": "danger(1);\n",
      ".riskmark/policy.yaml": "version: 1\nexclude: [c.js]\n",
      "c.js": "danger(1);\n",
    });
    const why = async (place: string) => (await workspace.run("why", place, "--no-builtin-rules")).stdout;
    assert.equal(await why("a.js:1"), "It is reported: Dangerous call.\n");
    assert.match(await why("a.js:2"), /None of the 3 rules for javascript/);
    assert.match(await why("a.js:3"), /accepted: “measured”/);
    assert.match(await why("test/b.js:1"), /the folder test is excluded by default \(test code\)/);
    assert.match(await why("c.js:1"), /excluded by the policy/);
    const json = await workspace.run("why", "a.js:1", "--json", "--no-builtin-rules");
    assert.equal(JSON.parse(json.stdout)[0].kind, "reported");
  });

  it("refuses what is no place", async () => {
    workspace = cliWorkspace();
    for (const [place, words] of [
      ["a.js", /names no line/],
      ["a.js:0", /names no line/],
      ["a.js:3", /there is no file/],
    ] as const) {
      const { code, stderr } = await workspace.run("why", place);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
  });
});
