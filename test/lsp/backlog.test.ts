import assert from "node:assert/strict";
import type { TextDocumentEdit } from "vscode-languageserver-protocol";
import {
  type FindingsResult,
  type FixRuleResult,
  KnownBeforeRequest,
  type NextBestFix,
} from "../../server/src/protocol/index.ts";
import { runCli } from "../support/cli.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, ONLY_TEAM_RULES, TEAM } from "./teamRules.ts";

const FILES = {
  ...TEAM,
  ".riskmark/policy.yaml": `${ONLY_TEAM_RULES}assets:\n  - { name: api, paths: [api/**], criticality: high, internetFacing: true, data: [personal] }\n`,
  CODEOWNERS: "* @all\n/api/ @api @all\n",
  "api/a.js": "function a(x) {\n  danger(x);\n}\nodd(1);\n",
  "web/b.js": "danger(1);\ndanger(2);\n",
  "worker/c.py": "snake(1)\n",
};

describe("the backlog of a workspace", function () {
  this.timeout(60_000);
  let workspace: TempWorkspace;
  let client: LspClient;
  let settings: unknown;

  beforeEach(async () => {
    workspace = new TempWorkspace(FILES);
    settings = null;
    client = await LspClient.start({
      folders: [workspace.folder],
      initializationOptions: { commands: true },
      settings: () => settings,
    });
    await client.request("riskmark/scanWorkspace");
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  for (const format of ["json", "csv", "md", "issues"]) {
    it(`is the same as on the command line, as ${format}`, async () => {
      const here = await client.request<string>("riskmark/backlog", { groupBy: "owner", format });
      const { stdout } = await runCli(["backlog", "--group-by", "owner", "--format", format], { cwd: workspace.root });
      assert.equal(here, stdout);
      if (format === "json") assert.equal(JSON.parse(here).total, 5);
    });
  }

  it("knows asset, owners and what is in the baseline", async () => {
    await runCli(["baseline"], { cwd: workspace.root });
    workspace.write("web/b.js", "danger(1);\ndanger(2);\ndanger(3);\n");
    await client.watched(changed(workspace, ".riskmark/baseline.jsonl", 1), changed(workspace, "web/b.js"));
    await client.request("riskmark/scanWorkspace");
    const { findings, hasBaseline } = await client.request<FindingsResult>("riskmark/findings");
    assert.equal(hasBaseline, true);
    assert.equal(findings.filter(({ since }) => since === undefined).length, 1);
    const own = findings.find(({ path }) => path === "api/a.js");
    assert.deepEqual([own?.asset, own?.owners], ["api", ["@api", "@all"]]);
    const json = JSON.parse(
      await client.request<string>("riskmark/backlog", { groupBy: "risk", format: "json", ids: [own!.id] }),
    );
    assert.equal(json.total, 1);
  });

  it("shows findings of the baseline as hints or not at all where the setting says so, and lists them all the same", async () => {
    await runCli(["baseline"], { cwd: workspace.root });
    workspace.write("web/b.js", "danger(1);\ndanger(2);\ndanger(3);\n");
    await client.watched(changed(workspace, ".riskmark/baseline.jsonl", 1), changed(workspace, "web/b.js"));
    const uri = workspace.uri("web/b.js");
    const severities = async (baselineFindings: string) => {
      settings = { diagnostics: { baselineFindings } };
      const before = client.refreshes;
      await client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until("a refresh", () => client.refreshes > before);
      return (await client.diagnostics(uri)).map(({ severity }) => severity);
    };
    assert.deepEqual(await severities("show"), [2, 2, 2]);
    assert.deepEqual(await severities("hint"), [4, 4, 2]);
    assert.deepEqual(await severities("hide"), [2]);
    await client.request("riskmark/scanWorkspace");
    const { findings } = await client.request<FindingsResult>("riskmark/findings");
    assert.equal(findings.filter(({ path }) => path === "web/b.js").length, 3);
  });

  it("says that there is nothing to compare with where there is no repository", async () => {
    const answer = await client.connection.sendRequest(KnownBeforeRequest, {});
    assert.deepEqual(answer.known, []);
    assert.deepEqual(
      answer.folders.map(({ uri, commit }) => [uri, commit]),
      [[workspace.folder.uri, undefined]],
    );
  });

  it("names the next best fix: a safe one that was tried before more risk that asks for thought", async () => {
    const { findings } = await client.request<FindingsResult>("riskmark/findings");
    assert.equal(findings[0]?.ruleId, "team-odd", "the greatest risk has a fix that wants a look");
    const best = await client.request<NextBestFix>("riskmark/nextBestFix");
    assert.deepEqual([best.finding.ruleId, best.finding.path, best.effort], ["team-danger", "api/a.js", "safe"]);
  });

  it("fixes all safe findings of a rule in one edit over all files", async () => {
    const { edit, files, findings } = await client.request<FixRuleResult>("riskmark/fixRule", {
      ruleId: "team-danger",
    });
    assert.deepEqual([files, findings], [2, 3]);
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(changes.map(({ textDocument }) => textDocument.uri).sort(), [
      workspace.uri("api/a.js"),
      workspace.uri("web/b.js"),
    ]);
    assert.equal(await client.request("riskmark/fixRule", { ruleId: "team-odd" }), null, "its fix is not safe");
  });
});
