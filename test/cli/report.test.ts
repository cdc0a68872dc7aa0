import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

describe("riskmark report", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());
  const run = (...args: string[]) => workspace.run("report", "--no-builtin-rules", ...args);

  it("writes a page, Markdown or JSON with the same numbers as the scorecard", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\nrisky(2); // riskmark-ignore: no-risky -- measured\n" });
    const json = JSON.parse((await run("--format", "json", "--project", "Shop")).stdout);
    assert.equal(json.project, "Shop");
    assert.deepEqual([json.open.length, json.accepted.length, json.accepted[0].reason], [1, 1, "measured"]);
    const card = JSON.parse((await workspace.run("scorecard", "--json", "--no-builtin-rules")).stdout);
    assert.deepEqual(json.scorecard, card);
    const { code, stdout } = await run("-o", "out/report.html");
    assert.deepEqual([code, stdout], [0, ""]);
    const html = readFileSync(join(workspace.path, "out/report.html"), "utf8");
    assert.match(html, /^<!DOCTYPE html>/);
    assert.ok(html.includes(`<strong>${card.score}</strong>`));
    assert.match((await run("--format", "md")).stdout, /^# Security report of /);
  });

  it("says that a scan was not complete", async () => {
    workspace = cliWorkspace({ ".riskmark/rules/broken.yaml": "rules: [\n" });
    const { code, stdout } = await run("--format", "md");
    assert.equal(code, 2);
    assert.match(stdout, /The scan was not complete/);
  });
});
