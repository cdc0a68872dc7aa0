import assert from "node:assert/strict";
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

const TEXT = `danger(one);
odd(two);
danger(three);
`;
const STALE = -32801;

describe("code actions", () => {
  const workspace = new TempWorkspace(TEAM);
  const uri = workspace.uri("src/app.js");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
  });
  beforeEach(() => client.open(uri, "javascript", TEXT));
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("offer the proven fix first, and prefer it when it is safe", async () => {
    const actions = await client.actions(uri, rangeOf(TEXT, "danger(one)"));
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred === true]),
      [
        ["Call careful", "quickfix", true],
        ["Fix all team-danger in this file", "quickfix", false],
        ["Suppress team-danger with a reason…", "quickfix", false],
        ["Accept the risk of team-danger…", "quickfix", false],
        ["Show guidance for team-danger", "quickfix", false],
        ["Fix all safe findings", "source.fixAll.riskmark", false],
      ],
    );
  });

  it("never prefer a fix that may change what the code does, and say so in its title", async () => {
    const [fix] = await client.actions(uri, rangeOf(TEXT, "odd(two)"));
    assert.deepEqual([fix?.title, fix?.isPreferred], ["Call even (look at the result)", undefined]);
  });

  it("belong to the diagnostic that the client shows", async () => {
    const diagnostics = await client.diagnostics(uri);
    const [fix] = await client.actions(uri, rangeOf(TEXT, "odd(two)"), { diagnostics });
    assert.deepEqual(fix?.diagnostics, [diagnostics[1]]);
  });

  it("leave the edit for later, and make it for the version that was looked at", async () => {
    const [fix] = await client.actions(uri, rangeOf(TEXT, "danger(one)"));
    assert.equal(fix?.edit, undefined);
    const { edit } = await resolve(fix);
    const change = onlyChange(edit);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.deepEqual(change.edits, [{ range: rangeOf(TEXT, "danger(one)"), newText: "careful(one)" }]);
  });

  it("refuse the edit once the text has changed, or the document is closed", async () => {
    const [fix] = await client.actions(uri, rangeOf(TEXT, "danger(one)"));
    await client.change(uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: "\n",
    });
    await assert.rejects(resolve(fix), { code: STALE });
    await client.close(uri);
    await assert.rejects(resolve(fix), { code: STALE });
  });

  it("fix all that is safe, in one edit", async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const [action, ...others] = await client.actions(uri, whole, { only: ["source.fixAll.riskmark"] });
    assert.equal(others.length, 0);
    assert.equal(action?.kind, "source.fixAll.riskmark");
    const { edits } = onlyChange((await resolve(action)).edit);
    assert.equal(apply(TEXT, edits), "careful(one);\nodd(two);\ncareful(three);\n");

    await client.change(uri, { text: "odd(1);\n" });
    assert.deepEqual(await client.actions(uri, whole, { only: ["source.fixAll"] }), [], "nothing here is safe to fix");
  });

  it("give a client the kinds that it asked for, and no other", async () => {
    const range = rangeOf(TEXT, "danger(one)");
    assert.deepEqual(await client.actions(uri, range, { only: ["refactor"] }), []);
    const quick = await client.actions(uri, range, { only: ["quickfix"] });
    assert.ok(quick.length > 0 && quick.every(({ kind }) => kind === "quickfix"));
    const source = await client.actions(uri, range, { only: ["source"] });
    assert.deepEqual(
      source.map(({ kind }) => kind),
      ["source.fixAll.riskmark"],
    );
  });

  it("name the client's commands for suppression and guidance, with what they are about", async () => {
    const [danger] = await client.diagnostics(uri);
    const actions = await client.actions(uri, rangeOf(TEXT, "danger(one)"));
    assert.deepEqual(commandOf(actions, "Suppress team-danger with a reason…"), {
      title: "Suppress team-danger with a reason…",
      command: "riskmark.suppressFinding",
      arguments: [uri, danger?.data.fingerprint],
    });
    assert.deepEqual(commandOf(actions, "Show guidance for team-danger"), {
      title: "Show guidance for team-danger",
      command: "riskmark.showGuidance",
      arguments: ["code-evaluation", uri, { line: 0, character: 0 }],
    });
  });

  it("remove a suppression that suppresses nothing", async () => {
    const text = "// riskmark-ignore: team-odd -- was needed once\nsafe();\n";
    await client.change(uri, { text });
    const [action] = await client.actions(uri, rangeOf(text, "riskmark-ignore"));
    assert.deepEqual([action?.title, action?.isPreferred], ["Remove unused suppression", true]);
    assert.equal(apply(text, onlyChange(action?.edit).edits), "safe();\n");
  });

  it("offer nothing where there is no finding, and in documents that are not open", async () => {
    await client.change(uri, { text: "safe();\n" });
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(await client.actions(uri, start), []);
    assert.deepEqual(await client.actions(workspace.uri("src/other.js"), start), []);
  });

  function resolve(action: CodeAction | undefined): Promise<CodeAction> {
    assert.ok(action);
    return client.request("codeAction/resolve", action);
  }
});

function commandOf(actions: readonly CodeAction[], title: string) {
  return actions.find((action) => action.title === title)?.command;
}

/** The edit's one change of one document. */
function onlyChange(edit: WorkspaceEdit | undefined): { textDocument: unknown; edits: Edit[] } {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.ok(change && others.length === 0);
  return change as TextDocumentEdit & { edits: Edit[] };
}

interface Edit {
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
  readonly newText: string;
}

/** Applies edits of a text with plain line ends. */
function apply(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Edit["range"]["start"]) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}
