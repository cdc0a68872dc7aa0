import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { killServers, LspClient, rulesOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, TEAM } from "./teamRules.ts";

describe("workspace diagnostics", () => {
  const workspace = new TempWorkspace({
    ...TEAM,
    ".gitignore": "generated/\n",
    "src/a.js": "danger(1);\n",
    "src/b.py": "snake(1)\n",
    "src/clean.js": "safe(1);\n",
    "generated/c.js": "danger(1);\n",
    "node_modules/d/index.js": "danger(1);\n",
    "secret.bin": "danger(1)\0",
  });
  const a = workspace.uri("src/a.js");
  const b = workspace.uri("src/b.py");
  let client: LspClient;

  beforeEach(async () => {
    client = await LspClient.start({ folders: [workspace.folder] });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
  });
  after(() => workspace.dispose());

  it("cover every file that a scan covers, and no other", async () => {
    const { items } = await ask();
    assert.deepEqual(summary(items), { [a]: ["team-danger@1"], [b]: ["team-snake@1"] });
    assert.ok(items.every(({ version }) => version === null));
  });

  it("refer to what the client has, and empty what is gone", async () => {
    const first = await ask();
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const same = await ask(known);
    assert.deepEqual(
      same.items.map(({ kind }) => kind),
      ["unchanged", "unchanged"],
    );

    workspace.write("src/a.js", "\nodd(1);\n");
    workspace.write("src/new.js", "danger(1);\n");
    workspace.remove("src/b.py");
    await client.watched(
      changed(workspace, "src/a.js"),
      changed(workspace, "src/new.js", 1),
      changed(workspace, "src/b.py", 3),
    );
    const { items } = await ask(known);
    assert.deepEqual(summary(items), {
      [a]: ["team-odd@2"],
      [workspace.uri("src/new.js")]: ["team-danger@1"],
      [b]: [],
    });

    workspace.write("src/a.js", "danger(1);\n");
    workspace.write("src/b.py", "snake(1)\n");
    workspace.remove("src/new.js");
  });

  it("take open documents as they are in the editor", async () => {
    await client.open(a, "javascript", "odd(1);\n");
    const [item] = (await ask()).items.filter(({ uri }) => uri === a);
    assert.deepEqual([item?.version, item?.kind === "full" && rulesOf(item.items)], [1, ["team-odd@1"]]);
    await client.close(a);
    assert.deepEqual(summary((await ask()).items)[a], ["team-danger@1"]);
  });

  it("come in parts, with progress; a client that has all waits until there is something new", async () => {
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      "parts",
      ({ items }) => void parts.push(...items),
    );
    const steps: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, "bar", (value) => {
      steps.push(value.kind === "end" ? "end" : `${value.kind} ${value.percentage} ${value.message}`);
    });
    const done = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken: "parts",
      workDoneToken: "bar",
    });
    assert.deepEqual(done, { items: [] });
    assert.deepEqual(summary(parts), { [a]: ["team-danger@1"], [b]: ["team-snake@1"] });
    assert.match(steps[0] ?? "", /^begin /);
    assert.match(steps.at(-2) ?? "", /^(?:begin|report) 100 (\d+) of \1 files$/);
    assert.equal(steps.at(-1), "end");

    let answered = false;
    const known = parts.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    parts.length = 0;
    const waiting = client
      .request("workspace/diagnostic", { previousResultIds: known, partialResultToken: "parts" })
      .finally(() => {
        answered = true;
      });
    // The server answers in between, so it has dealt with the request that it keeps.
    await client.pull(a);
    assert.equal(answered, false);
    await client.open(a, "javascript", "safe();\n");
    await client.pull(a);
    await waiting;
    assert.deepEqual(summary(parts), { [a]: [] });
  });

  it("stop when the client cancels, also while the request is kept", async () => {
    await assert.rejects(cancelled([]), { code: -32800 });
    const known = (await ask()).items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    await assert.rejects(cancelled(known), { code: -32800 });
    // What was stopped goes on with the next request.
    assert.deepEqual(Object.keys(summary((await ask()).items)), [a, b]);
  });

  it("are off for a folder whose settings want open documents only", async () => {
    await client.stop();
    client = await LspClient.start({
      folders: [workspace.folder],
      settings: () => ({ scan: { scope: "openDocuments" } }),
    });
    assert.deepEqual((await ask()).items, []);
    await client.open(a, "javascript", "danger(1);\n");
    assert.deepEqual(await client.rulesIn(a), ["team-danger@1"]);
    assert.deepEqual(summary((await ask()).items), { [a]: ["team-danger@1"] });
    await client.close(a);
    assert.deepEqual(summary((await ask()).items), { [a]: [] });
  });

  function ask(previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return client.request("workspace/diagnostic", { previousResultIds });
  }

  function cancelled(previousResultIds: readonly { uri: string; value: string }[]): Promise<unknown> {
    const source = new CancellationTokenSource();
    const params = { previousResultIds, partialResultToken: "unheard" };
    const request = client.connection.sendRequest("workspace/diagnostic", params, source.token);
    source.cancel();
    return request;
  }
});

function summary(items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, string[]> {
  const full = items.flatMap((item) => (item.kind === "full" ? [[item.uri, rulesOf(item.items)] as const] : []));
  return Object.fromEntries(full.sort(([one], [other]) => (one < other ? -1 : 1)));
}
