import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import { cleanUp, riskmark, uriOf, write } from "./support.ts";
import { eventually } from "./waiting.ts";

describe("findings of the workspace", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);

  const places = () =>
    api.findings().map(({ uri, ruleId }) => `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))} ${ruleId}`);

  it("are known for files that nobody opened, in every folder, highest risk first", async () => {
    await vscode.commands.executeCommand("riskmark.scanWorkspace");
    const seen = await eventually(
      "findings of both folders",
      places,
      (all) => all.some((place) => place.startsWith("tools/")) && all.length > 20,
    );
    for (const place of [
      "shop/worker/reports.py py-subprocess-shell-built",
      "shop/api/src/routes/orders.ts js-sql-built-query",
    ]) {
      assert.ok(seen.includes(place), `${place} is not among\n${seen.join("\n")}`);
    }
    const risks = api.findings().map(({ risk }) => risk);
    assert.deepEqual(
      risks,
      [...risks].sort((a, b) => b - a),
    );
  });

  it("leave out what the policy excludes and what is suppressed", async () => {
    const seen = await eventually("findings", places, (all) => all.length > 20);
    assert.deepEqual(
      seen.filter(
        (place) =>
          place.includes("worker/tests/") ||
          place.startsWith("tools/cleanup.py") ||
          /\.riskmark\/(?!imported\/)/.test(place),
      ),
      [],
    );
    assert.ok(seen.includes("shop/worker/bank.py py-weak-hash"), "the voucher's hash is a finding");
    assert.equal(
      seen.filter((place) => place === "shop/worker/bank.py py-weak-hash").length,
      1,
      "the suppressed one beside it is none",
    );
  });

  it("follow the files", async () => {
    const before = api.findings().length;
    const file = uriOf("tools", "fresh.py");
    const place = "tools/fresh.py py-yaml-unsafe-load";
    await write(file, "import yaml\n\nyaml.load(open('a'))\n");
    await eventually("one finding more", places, (all) => all.includes(place));
    assert.equal(api.findings().length, before + 1);
    await vscode.workspace.fs.delete(file);
    await eventually("the finding gone with its file", places, (all) => !all.includes(place));
    assert.equal(api.findings().length, before);
  });

  it("are what the commands for the next and the previous finding go to", async () => {
    await vscode.commands.executeCommand("riskmark.nextFinding");
    const editor = await eventually(
      "an editor on a finding",
      () => vscode.window.activeTextEditor,
      (now) => now !== undefined,
    );
    const here = api
      .findings()
      .some(
        ({ uri, range }) =>
          vscode.Uri.parse(uri).toString() === editor?.document.uri.toString() &&
          range.start.line === editor.selection.start.line,
      );
    assert.ok(here, "the cursor is on a finding");
  });
});
