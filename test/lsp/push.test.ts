import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-protocol";
import { killServers, LspClient, PUSH_CAPABILITIES, rangeOf, rulesOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

/** As Neovim drives it: no pulling, no settings, no commands, no lazy edits. */
describe("a client that cannot ask for diagnostics", () => {
  const workspace = new TempWorkspace(TEAM);
  const uri = workspace.uri("src/app.ts");
  const text = "danger(name);\n";
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({ folders: [workspace.folder], capabilities: PUSH_CAPABILITIES });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  /** Waits until the last diagnostics sent for the document are these. */
  function shown(...rules: string[]): Promise<true> {
    return client.until(`${rules.join(", ") || "no diagnostics"}`, () => {
      const sent = client.published.get(uri);
      return sent !== undefined && rulesOf(sent.diagnostics).join() === rules.join();
    });
  }

  it("gets them on opening, after changes, and none after closing", async () => {
    await client.open(uri, "typescript", text);
    await shown("team-danger@1");
    assert.equal(client.published.get(uri)?.diagnostics[0]?.data, undefined);

    await client.change(uri, { range: rangeOf(text, "danger(name)"), text: "odd(1);\ndanger(2)" });
    await shown("team-odd@1", "team-danger@2");

    await client.close(uri);
    await shown();
  });

  it("applies a code action that comes with its edit", async () => {
    await client.open(uri, "typescript", text);
    await shown("team-danger@1");
    const actions = await client.actions(uri, rangeOf(text, "danger"));
    const fix = actions.find(({ title }) => title === "Call careful");
    assert.deepEqual(fix?.edit?.changes?.[uri], [{ range: rangeOf(text, "danger(name)"), newText: "careful(name)" }]);
    assert.equal(fix.isPreferred, undefined);
    assert.ok(
      actions.every(({ command }) => command === undefined),
      "such a client implements no command",
    );

    const suppress = actions.find(({ title }) => title === "Suppress team-danger (then fill in the reason)");
    const [edit] = suppress?.edit?.changes?.[uri] ?? [];
    assert.equal(edit?.newText, "// riskmark-ignore: team-danger -- say why this is safe\n");

    await client.change(uri, { range: rangeOf(text, "danger(name)"), text: "careful(name)" });
    await shown();
  });

  it("fixes all on saving, without asking for the edit in a second step", async () => {
    await client.change(uri, { text: "danger(1);\ndanger(2);\n" });
    await shown("team-danger@1", "team-danger@2");
    const whole = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const [action, ...others]: CodeAction[] = await client.actions(uri, whole, { only: ["source.fixAll"] });
    assert.equal(others.length, 0);
    assert.deepEqual(
      action?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ["careful(1)", "careful(2)"],
    );
  });

  it("hovers in plain text", async () => {
    await client.change(uri, { text });
    const hover = await client.request<{ contents: { kind: string; value: string } }>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 3 },
    });
    assert.equal(hover.contents.kind, "plaintext");
    assert.match(hover.contents.value, /^Do not call danger with name\.\nteam-danger, high severity, risk \d+ of 100$/);
  });

  it("changes settings by sending them", async () => {
    await client.notify("workspace/didChangeConfiguration", {
      settings: { riskmark: { diagnostics: { minimumSeverity: "critical" } } },
    });
    await shown();
    await client.notify("workspace/didChangeConfiguration", { settings: {} });
    await shown("team-danger@1");
  });
});
