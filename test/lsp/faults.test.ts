import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-languageserver-protocol";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

describe("a server whose engine has a bug", () => {
  const workspace = new TempWorkspace({
    ...TEAM,
    "src/a.js": "danger(1);\n",
    "src/bad.js": "// FAIL ANALYSIS\n",
    "src/z.js": "danger(2);\n",
  });
  const uri = workspace.uri("src/open.js");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({ program: "faultyServer", folders: [workspace.folder] });
  });
  beforeEach(() => client.open(uri, "javascript", "danger(1);\n"));
  afterEach(async () => {
    // Whatever was asked for before: the next text is analysed.
    await client.change(uri, { text: "\ndanger(2);\n" });
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("answers with nothing, and logs the request, the document, the rule and the place in the code", async () => {
    await client.change(uri, { text: "danger(1); // FAIL ANALYSIS\n" });
    assert.deepEqual(await client.pull(uri), { kind: "full", items: [] });
    const [line] = client.logs.filter((each) => each.startsWith("textDocument/diagnostic failed"));
    assert.match(
      line ?? "",
      new RegExp(`\\(document ${uri}, rule some-rule\\): Error: asked for: FAIL ANALYSIS\\n +at `),
    );
  });

  it("still offers what does not need the broken part", async () => {
    const text = "danger(1); // FAIL FIXES\n";
    await client.change(uri, { text });
    const titles = (await client.actions(uri, rangeOf(text, "danger"))).map(({ title }) => title);
    assert.deepEqual(titles, ["Suppress team-danger (then fill in the reason)", "Fix all safe findings"]);
    assert.ok(
      client.logs.some((line) =>
        line.startsWith(`Trying fixes failed (document ${uri}, rule team-danger): Error: asked for: FAIL FIXES`),
      ),
    );
  });

  it("survives a throw outside of any request", async () => {
    await client.change(uri, { text: "danger(1); // FAIL LATER\n" });
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1"]);
    await client.until("a log entry", () => client.logs.some((line) => line === "Unexpected: asked for: FAIL LATER"));
  });

  it("scans the other files of the workspace", async () => {
    const { items } = await client.request<{ items: { uri: string }[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    assert.deepEqual(
      items
        .map((item) => item.uri)
        .filter((each) => each !== uri)
        .sort(),
      [workspace.uri("src/a.js"), workspace.uri("src/z.js")],
    );
    assert.ok(client.logs.some((line) => line.startsWith(`The scan of ${workspace.uri("src/bad.js")} failed`)));
  });

  it("stays awake during an analysis without end, which stops when the client cancels or the text changes", async () => {
    await client.change(uri, { text: "danger(1); // NEVER END\n" });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    const other = workspace.uri("src/other.js");
    await client.open(other, "javascript", "danger(1);\n");
    assert.deepEqual(await client.rulesIn(other), ["team-danger@1"]);
    source.cancel();
    await assert.rejects(cancelled, { code: -32800 });

    const superseded = client.rulesIn(uri);
    await client.change(uri, { text: "\n\ndanger(3);\n" });
    assert.deepEqual(await superseded, ["team-danger@3"], "the answer is about the newest text");
  });

  it("tells how far a scan has come, and ends it when the client cancels", async () => {
    const stuck = new TempWorkspace({
      ...TEAM,
      "a.js": "danger(1);\n",
      "b.js": "// NEVER END\n",
      "c.js": "danger(2);\n",
    });
    const other = await LspClient.start({
      program: "faultyServer",
      folders: [stuck.folder],
      initializationOptions: { commands: true },
    });
    const source = new CancellationTokenSource();
    const scan = other.connection.sendRequest("riskmark/scanWorkspace", undefined, source.token);
    const status = await other.until("the scan to be at the second file", () =>
      other.statuses.find(({ state, scanned }) => state === "scanning" && scanned === 1),
    );
    assert.equal(status.total, 3);
    source.cancel();
    await assert.rejects(scan, { code: -32800 });
    const last = () => other.statuses.at(-1);
    await other.until("the scan to be over", () => last()?.state === "ready");
    assert.equal(last()?.findings, 1);
    assert.equal(await other.stop(), 0);
    stuck.dispose();
  });

  it("refuses an answer about positions that the text no longer has", async () => {
    await client.change(uri, { text: "danger(1); // NEVER END\n" });
    const hover = client.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 1 } });
    await client.change(uri, { text: "danger(1);\n" });
    await assert.rejects(hover, { code: -32801 });
  });
});
