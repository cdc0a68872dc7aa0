import assert from "node:assert/strict";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

const PAGE = `---
title: Our [rules](https://example.org) for danger
rules: [team-danger]
---

## Risk

It is dangerous.

## Fix

Do not.

## When it is safe

Never.

## References
`;

describe("hover", () => {
  const workspace = new TempWorkspace({ ...TEAM, ".riskmark/guidance/ours.md": PAGE });
  const uri = workspace.uri("src/app.js");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({
      folders: [workspace.folder],
      initializationOptions: { commands: true, guidanceUri: "vscode://riskmark.riskmark/guidance/" },
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("explains the finding: what, how bad, how to fix, and where to read on", async () => {
    const text = "danger(name);\n";
    const hover = await hoverAt(text, "name");
    assert.deepEqual(hover?.range, rangeOf(text, "danger(name)"));
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, "markdown");
    assert.match(value, /^\*\*A dangerous call\*\* · high · risk \d+ of 100\n/);
    assert.match(value, /Do not call danger with name\\\./);
    assert.match(value, /\*\*Fix:\*\* \S/);
    assert.match(
      value,
      /`team-danger` · CWE-94 · \[Guidance\]\(vscode:\/\/riskmark\.riskmark\/guidance\/code-evaluation\)$/,
    );
  });

  it("shows text from code and team files as text, never as a link, command or HTML", async () => {
    const hostile =
      '"[click](command:riskmark.suppressFinding) <img src=x onerror=alert(1)> `` ![a](https://example.org/x.png)"';
    const hover = await hoverAt(`danger(${hostile});\n`, "danger");
    assert.ok(hover);
    const { value } = hover.contents as MarkupContent;
    const links = [...value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target);
    assert.deepEqual(links, ["vscode://riskmark.riskmark/guidance/code-evaluation"]);
    assert.doesNotMatch(value, /<(?!br)/);
    assert.match(value, /Your team's guidance: Our \\\[rules\\\]\\\(https\\:\/\/example\\\.org\\\) for danger/);
  });

  it("says nothing beside a finding", async () => {
    assert.equal(await hoverAt("safe(1); danger(2);\n", "safe"), null);
  });

  async function hoverAt(text: string, place: string): Promise<Hover | null> {
    await client.open(uri, "javascript", text);
    const { start } = rangeOf(text, place);
    return client.request("textDocument/hover", {
      textDocument: { uri },
      position: { ...start, character: start.character + 1 },
    });
  }
});
