import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import { cleanUp, open, read, riskmark, uriOf, write } from "./support.ts";
import { eventually } from "./waiting.ts";

describe("the scorecard", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);

  const cardOf = (name: string) => api.scorecardPanel.folders.find((folder) => folder.name === name)?.card;
  const shows = (what: string, isMeant: (text: string) => boolean) =>
    eventually(what, () => api.scorecardPanel.text(), isMeant);

  it("shows the score of each folder with what goes into it", async () => {
    await vscode.commands.executeCommand("riskmark.openScorecard");
    const text = await shows("the scorecard", (now) => /Scorecard of /.test(now) && /CWE-89/.test(now));
    for (const heading of ["Open Findings", "Last 30 Days", "By Weakness", "Age and Time to Fix", "Noise Budget"]) {
      assert.ok(text.includes(heading), heading);
    }
    const [folder] = api.scorecardPanel.folders;
    assert.ok(text.includes(folder!.card.formula));
    assert.equal(/person|developer|author/i.test(text), false);
  });

  it("changes when a finding is fixed and when it is back", async () => {
    await vscode.commands.executeCommand("riskmark.openScorecard");
    const name = uriOf("shop", "worker/reports.py").path.split("/").at(-3)!;
    const before = await eventually(
      "a score",
      () => cardOf(name),
      (card) => card !== undefined && card.openTotal > 10,
    );
    const file = uriOf("shop", "worker/reports.py");
    const code = await read(file);
    await write(file, code.replace(/tempfile\.mktemp\(/g, "careful("));
    const after = await eventually(
      "fewer findings",
      () => cardOf(name),
      (card) => card!.openTotal < before!.openTotal,
    );
    assert.deepEqual([after!.risk < before!.risk, after!.score >= before!.score], [true, true]);
    await shows("the new score", (now) => now.includes(`${after!.score}`) && now.includes(after!.formula));
    await write(file, code);
    await eventually(
      "the old score",
      () => cardOf(name)?.score,
      (score) => score === before!.score,
    );
  });
});

describe("why something was not reported", () => {
  before(riskmark);
  afterEach(cleanUp);

  it("is answered for a line: reported, accepted, or nothing reaches it", async () => {
    const ask = async (path: string, line: number) => {
      const { document } = await open(uriOf("shop", path));
      const at = { line: line - 1, character: 0 };
      const reasons = await vscode.commands.executeCommand<{ kind: string; message: string }[]>(
        "riskmark.whyNotReported",
        document.uri.toString(),
        at,
      );
      return reasons[0]!;
    };
    assert.equal((await ask("api/src/routes/orders.ts", 24)).kind, "reported");
    const accepted = await ask("worker/bank.py", 10);
    assert.equal(accepted.kind, "suppressed");
    assert.match(accepted.message, /team-payments has the date/);
    assert.equal((await ask("api/src/db.ts", 8)).kind, "not-reached");
  });
});
