import assert from "node:assert/strict";
import {
  DrillsRequest,
  EndDrillRequest,
  FindingsRequest,
  JudgeDrillRequest,
  PointDrillRequest,
  StartDrillRequest,
} from "../../server/src/protocol/index.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { DANGER } from "./teamRules.ts";

const CASE = "function run(x) {\n  // ruleid: team-danger\n  danger(x);\n  // ok: team-danger\n  careful(x);\n}\n";
const TEXT = "function run(x) {\n  danger(x);\n  careful(x);\n}\n";
const BUILT_IN = "py-subprocess-shell-built";

describe("security drills in the language server", function () {
  this.timeout(60_000);
  let workspace: TempWorkspace;
  let client: LspClient;

  before(async () => {
    workspace = new TempWorkspace({ ".riskmark/rules/danger.yaml": DANGER, ".riskmark/rules/danger.js": CASE });
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("are listed with weakness and language, those of team rules too", async () => {
    const all = await client.connection.sendRequest(DrillsRequest);
    assert.ok(all.length > 500);
    const own = all.find(({ id }) => id === "team-danger");
    assert.deepEqual([own?.origin, own?.language, own?.file], ["team", "javascript", "danger.js"]);
    const built = all.find(({ id }) => id === BUILT_IN);
    assert.deepEqual(
      [built?.origin, built?.language, built?.topic, built?.weakness],
      ["built-in", "python", "command-injection", "Command injection"],
    );
  });

  it("are judged: the place, then the fix", async () => {
    const { connection } = client;
    const id = "team-danger";
    const started = await connection.sendRequest(StartDrillRequest, { id, uri: "untitled:security-drill-1.js" });
    assert.deepEqual(started, { text: TEXT, places: 1 });
    const point = (line: number) =>
      connection.sendRequest(PointDrillRequest, { id, text: TEXT, first: line, last: line });
    assert.deepEqual(await point(2), { right: false, message: "That is not it: look again." });
    assert.deepEqual(await point(1), { right: true, message: "Do not call danger with x." });
    const judge = (text: string) =>
      connection.sendRequest(JudgeDrillRequest, { id, before: TEXT, first: 1, last: 1, text });
    assert.equal((await judge(TEXT.replace("danger", "peril"))).solved, true);
    assert.equal((await judge(TEXT)).solved, false);
    assert.deepEqual((await judge(TEXT.replace("  danger(x);\n", ""))).remarks, [
      "The code was taken out: make it do its work safely.",
    ]);
  });

  it("say nothing about their file until they end, and all of it then", async () => {
    const uri = "untitled:security-drill-2.py";
    const started = await client.connection.sendRequest(StartDrillRequest, { id: BUILT_IN, uri });
    assert.ok(started && started.places > 1);
    await client.open(uri, "python", started.text);
    assert.deepEqual(await client.diagnostics(uri), []);
    const listed = async () => (await client.connection.sendRequest(FindingsRequest)).findings.map((each) => each.uri);
    assert.ok(!(await listed()).includes(uri));
    assert.equal(
      await client.request("textDocument/hover", { textDocument: { uri }, position: { line: 12, character: 12 } }),
      null,
    );

    await client.connection.sendRequest(EndDrillRequest, { uri });
    assert.equal((await client.rulesIn(uri)).filter((rule) => rule.startsWith(BUILT_IN)).length, started.places);
    assert.ok((await listed()).includes(uri));
  });

  it("of an unknown rule do not start", async () => {
    assert.equal(await client.connection.sendRequest(StartDrillRequest, { id: "absent", uri: "untitled:x.js" }), null);
  });
});
