import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver-protocol";
import { ExplainRequest, GuidanceListRequest, GuidanceRequest } from "../../server/src/protocol/index.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, DANGER } from "./teamRules.ts";

const PACK = "node_modules/@larkfield/rules";
const POLICY = ".riskmark/policy.yaml";
const EXTENDS = 'extends:\n  - package: "@larkfield/rules"\n    version: ^1.0.0\nrules:\n  off: ["js-*", "py-*"]\n';
const PAGE =
  "---\ntitle: How Larkfield evaluates code\ncwe: [CWE-94]\n---\n\n## Risk\n\nr\n\n## Fix\n\nf\n\n## When it is safe\n\ns\n\n## References\n\nl\n";

describe("packs in the language server", () => {
  let workspace: TempWorkspace;
  let client: LspClient;
  let uri: string;

  beforeEach(async () => {
    workspace = new TempWorkspace({
      [POLICY]: EXTENDS,
      [`${PACK}/package.json`]: '{"name": "@larkfield/rules", "version": "1.4.0"}',
      [`${PACK}/rules/danger.yaml`]: DANGER,
      [`${PACK}/guidance/evaluation.md`]: PAGE,
    });
    uri = workspace.uri("src/app.js");
    client = await LspClient.start({ folders: [workspace.folder] });
    await client.open(uri, "javascript", "danger(1);\nperil(2);\n");
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1"]);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });
  async function write(name: string, text: string, type: 1 | 2 = 2): Promise<void> {
    const before = client.refreshes;
    workspace.write(name, text);
    await client.watched(changed(workspace, name, type));
    await client.until("a refresh", () => client.refreshes > before);
  }
  const problemsOf = (name: string) =>
    (client.published.get(workspace.uri(name))?.diagnostics ?? []).map(({ message }) => message);

  it("say where a finding's rule, severity and page come from", async () => {
    await write(POLICY, `${EXTENDS}severity: [{rules: [team-danger], severity: low}]\n`);
    const explained = await client.connection.sendRequest(ExplainRequest, { uri, position: { line: 0, character: 1 } });
    assert.deepEqual(explained?.provenance, [
      "The rule comes from the pack @larkfield/rules 1.4.0.",
      "Its severity is set by .riskmark/policy.yaml.",
    ]);
    assert.equal(explained?.finding.severity, "low");
    assert.deepEqual(
      explained?.pages.filter(({ origin }) => origin === "team").map(({ title, pack }) => [title, pack]),
      [["How Larkfield evaluates code", "@larkfield/rules 1.4.0"]],
    );
    const [page] = await client.connection.sendRequest(GuidanceRequest, { topic: "evaluation", uri });
    assert.equal(page?.uri, workspace.uri(`${PACK}/guidance/evaluation.md`));
    const all = await client.connection.sendRequest(GuidanceListRequest);
    assert.equal(all.find(({ id }) => id === "evaluation")?.pack, "@larkfield/rules 1.4.0");
  });

  it("are live: their files are watched, and a change of one applies", async () => {
    const watched = await client.until("watchers", () =>
      client.registrations
        .filter(({ method }) => method === "workspace/didChangeWatchedFiles")
        .map(({ registerOptions }) =>
          (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(({ globPattern }) => globPattern),
        )
        .at(-1),
    );
    // Folder by folder: VS Code hears nothing below `node_modules` otherwise.
    for (const [folder, pattern] of [
      ["/rules", "*.{yaml,yml}"],
      ["/models", "*.{yaml,yml}"],
      ["/guidance", "*.md"],
      ["", "policy.{yaml,yml}"],
      ["", "package.json"],
    ]) {
      const wanted = { baseUri: workspace.uri(PACK + folder), pattern };
      assert.ok(
        watched.some((each) => isDeepStrictEqual(each, wanted)),
        `${wanted.baseUri} is not watched`,
      );
    }
    await write(`${PACK}/rules/danger.yaml`, DANGER.replace("pattern: danger", "pattern: peril"));
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);
    await write(`${PACK}/policy.yaml`, "rules: { off: [team-danger] }\n", 1);
    assert.deepEqual(await client.rulesIn(uri), []);
    await write(POLICY, `${EXTENDS}  on: [team-danger]\n`);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);
  });

  it("that are broken or another version are reported in the right file", async () => {
    await write(`${PACK}/rules/broken.yaml`, "rules: nonsense\n", 1);
    await client.until("the problem", () => problemsOf(`${PACK}/rules/broken.yaml`).length > 0);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1"]);
    await write(`${PACK}/package.json`, '{"name": "@larkfield/rules", "version": "2.0.0"}');
    const [message] = await client.until("the problem", () => {
      const all = problemsOf(POLICY);
      return all.length > 0 && all;
    });
    assert.match(String(message), /version 2\.0\.0 is installed and \^1\.0\.0 is asked for/);
    const [diagnostic] = client.published.get(workspace.uri(POLICY))!.diagnostics;
    assert.deepEqual(diagnostic?.range.start, { line: 2, character: 13 });
    assert.deepEqual(await client.rulesIn(uri), []);
  });
});
