import assert from "node:assert/strict";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

const TEXT = `danger(name);
odd(name);
// riskmark-ignore: team-odd -- there was a call below
safe(name);
`;

describe("diagnostics that the client asks for", () => {
  const workspace = new TempWorkspace(TEAM);
  const uri = workspace.uri("src/app.js");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({
      folders: [workspace.folder],
      initializationOptions: { commands: true, guidanceUri: "vscode://riskmark.riskmark/guidance/" },
    });
    await client.open(uri, "javascript", TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("tell the rule, its place, how bad it is, and where to read more", async () => {
    const [danger, odd, unused] = await client.diagnostics(uri);
    assert.ok(danger);
    const { fingerprint } = danger.data as { fingerprint: string };
    assert.match(fingerprint, /\S/);
    assert.deepEqual(danger, {
      range: rangeOf(TEXT, "danger(name)"),
      severity: 2,
      code: "team-danger",
      codeDescription: { href: "vscode://riskmark.riskmark/guidance/code-evaluation" },
      source: "riskmark",
      message: "Do not call danger with name.",
      data: { fingerprint },
    });
    assert.equal(odd?.severity, 1, "a critical finding is an error");
    assert.equal(odd?.codeDescription?.href, "vscode://riskmark.riskmark/guidance/team-odd");
    assert.deepEqual([unused?.code, unused?.severity, unused?.tags], ["unused-suppression", 4, [1]]);
    assert.deepEqual(unused?.range, rangeOf(TEXT, "// riskmark-ignore: team-odd -- there was a call below"));
  });

  it("are not sent again while they stay the same", async () => {
    const first = await client.pull(uri);
    assert.equal(first.kind, "full");
    const again = await client.pull(uri, first.resultId);
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });

    // A line after all findings changes no diagnostic; one before them moves all.
    await client.change(uri, {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      text: "safe();\n",
    });
    assert.equal((await client.pull(uri, first.resultId)).kind, "unchanged");
    await client.change(uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: "\n",
    });
    const moved = await client.pull(uri, first.resultId);
    assert.equal(moved.kind, "full");
    assert.notEqual(moved.resultId, first.resultId);
    await client.change(uri, { text: TEXT });
    assert.equal((await client.pull(uri, first.resultId)).kind, "unchanged");
  });

  it("are about the newest text, however fast one types", async () => {
    const pulls = [];
    for (const name of ["a", "ab", "abc"]) {
      await client.change(uri, { text: `danger(${name});\n` });
      pulls.push(client.diagnostics(uri));
    }
    const answers = await Promise.all(pulls);
    assert.equal(answers.at(-1)?.[0]?.message, "Do not call danger with abc.");
    await client.change(uri, { text: TEXT });
  });

  it("lead to the public page of the CWE in clients without a guidance panel", async () => {
    const other = await LspClient.start({ folders: [workspace.folder] });
    await other.open(uri, "javascript", TEXT);
    const [danger] = await other.diagnostics(uri);
    assert.equal(danger?.codeDescription?.href, "https://cwe.mitre.org/data/definitions/94.html");
    assert.equal(other.statuses.length, 0, "such a client knows no status");
    await other.stop();
  });

  it("are pushed for nothing but the team's own files when the client can ask", async () => {
    await client.diagnostics(uri);
    assert.deepEqual([...client.published.keys()], []);
  });
});
