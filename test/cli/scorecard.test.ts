import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const HISTORY = ".riskmark/history.jsonl";

describe("riskmark snapshot and scorecard", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  const read = () => readFileSync(join(workspace.path, HISTORY), "utf8");
  const lines = () =>
    read()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const card = async () => {
    const { code, stdout } = await workspace.run("scorecard", "--json", "--no-builtin-rules");
    assert.equal(code, 0);
    return JSON.parse(stdout);
  };

  it("append what changed, once, and score less with more risk", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\nrisky(2);\n" });
    const snapshot = () => workspace.run("snapshot", "--no-builtin-rules");
    const before = await card();
    assert.equal((await snapshot()).code, 0);
    assert.match((await snapshot()).stdout, /nothing changed since/);
    writeFileSync(join(workspace.path, "a.js"), "careful(1);\nrisky(2); // riskmark-ignore: no-risky -- measured\n");
    const { stdout } = await snapshot();
    assert.match(stdout, /history\.jsonl: score 100, 2 changes/);
    const [first, second] = lines();
    assert.deepEqual(
      first.changes.map(({ rule, now, fixable }: Record<string, unknown>) => [rule, now, fixable]).sort(),
      [
        ["no-danger", "open", true],
        ["no-risky", "open", true],
      ],
    );
    assert.deepEqual(second.changes.map(({ rule, now }: Record<string, unknown>) => [rule, now]).sort(), [
      ["no-danger", "fixed"],
      ["no-risky", "accepted"],
    ]);
    assert.equal(first.score, before.score);
    const after = await card();
    assert.equal(after.score > before.score, true);
    assert.deepEqual([after.openTotal, after.accepted], [0, 1]);
    assert.deepEqual(after.fixAdoption, { fixable: 2, fixed: 1 });
  });

  it("append nothing when the scan is not complete, since what was not looked at is not fixed", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\n", ".riskmark/rules/broken.yaml": "rules: [\n" });
    const { code, stderr } = await workspace.run("snapshot", "--no-builtin-rules");
    assert.equal(code, 2);
    assert.match(stderr, /nothing was appended/);
    assert.throws(read, /ENOENT/);
  });

  it("go on after a line that a merge left behind, and say where it is", async () => {
    workspace = cliWorkspace({ "a.js": "careful(1);\n", [HISTORY]: "<<<<<<< HEAD" });
    const { stderr } = await workspace.run("scorecard", "--no-builtin-rules");
    assert.match(stderr, /history\.jsonl:1:1: error: A merge left this line behind/);
  });
});
