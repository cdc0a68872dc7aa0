import assert from "node:assert/strict";
import type { DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver-protocol";
import { killServers, LspClient, PUSH_CAPABILITIES, rangeOf, rulesOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, DANGER, ONLY_TEAM_RULES, TEAM } from "./teamRules.ts";

const TAKES_MODELS = `    mode: taint
    pattern-sources: [{model: ours}]
    pattern-sinks: [{model: ours}]
`;
const RULE = ".riskmark/rules/danger.yaml";

describe("a team's rules, policy and guidance", () => {
  let workspace: TempWorkspace;
  let client: LspClient;
  let uri: string;

  beforeEach(async () => {
    workspace = new TempWorkspace(TEAM);
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

  it("are watched, wherever the policy says they are", async () => {
    const registered = () =>
      client.registrations
        .filter(({ method }) => method === "workspace/didChangeWatchedFiles")
        .map(({ registerOptions }) =>
          JSON.stringify((registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers),
        );
    const globs = await client.until("watchers", () => registered().at(-1));
    for (const glob of [
      "**/.gitignore",
      ".riskmark/policy.{yaml,yml}",
      ".riskmark/guidance/*.md",
      ".riskmark/rules/**/*.{yaml,yml}",
    ]) {
      assert.ok(globs.includes(glob), `${glob} is not among ${globs}`);
    }
    await write(".riskmark/policy.yaml", `${ONLY_TEAM_RULES}ruleFolders: [security/rules]\n`);
    await client.until("the watcher of the other folder", () =>
      registered().at(-1)?.includes("security/rules/**/*.{yaml,yml}"),
    );

    await write("security/rules/peril.yaml", DANGER.replaceAll("danger", "peril"), 1);
    await client.until("a refresh", () => client.refreshes >= 2);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1", "team-peril@2"]);
  });

  it("are live: a rule that is saved runs, and one that is deleted does not", async () => {
    await write(RULE, DANGER.replace("pattern: danger", "pattern: peril"));
    await client.until("a refresh", () => client.refreshes > 0);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);

    workspace.remove(RULE);
    await client.watched(changed(workspace, RULE, 3));
    await client.until("another refresh", () => client.refreshes > 1);
    assert.deepEqual(await client.rulesIn(uri), []);
  });

  it("have live models of libraries: what a model says applies when it is saved", async () => {
    const model = (name: string) =>
      `library: ours\nlanguages: [javascript]\nsources:\n  ours:\n    - pattern: ${name}(...)\nsinks:\n  ours:\n    - pattern: peril($X)\n`;
    const flow = DANGER.replace(/ {4}pattern: .*\n/, TAKES_MODELS).replaceAll("team-danger", "team-flow");
    workspace.write(".riskmark/models/ours.yaml", model("other"));
    await write(".riskmark/rules/flow.yaml", flow, 1);
    await client.until("a refresh", () => client.refreshes > 0);
    const other = workspace.uri("src/flow.js");
    await client.open(other, "javascript", "peril(receive());\nperil(other());\n");
    assert.deepEqual(await client.rulesIn(other), ["team-flow@2"]);

    const before = client.refreshes;
    await write(".riskmark/models/ours.yaml", model("receive"));
    await client.until("another refresh", () => client.refreshes > before);
    assert.deepEqual(await client.rulesIn(other), ["team-flow@1"]);
  });

  it("are reported where they are wrong, also while they are not open, and the other rules go on", async () => {
    const broken = DANGER.replace("danger($X)", '"danger($X"').replace("team-danger", "team-broken");
    await write(".riskmark/rules/broken.yaml", broken, 1);
    const name = workspace.uri(".riskmark/rules/broken.yaml");
    const [problem] = await client.until("the problem", () => client.published.get(name)?.diagnostics);
    assert.deepEqual([problem?.severity, problem?.code, problem?.source], [1, "team-broken", "riskmark"]);
    assert.equal(problem?.range.start.line, rangeOf(broken, "pattern:").start.line);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1"]);

    await write(".riskmark/rules/broken.yaml", broken.replace('"danger($X"', "peril($X)"));
    await client.until("no problem", () => client.published.get(name)?.diagnostics.length === 0);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1", "team-broken@2"]);
  });

  it("can be open documents, and are then not reported twice", async () => {
    const name = workspace.uri(RULE);
    await write(RULE, "rules: nonsense\n");
    await client.until("the problem", () => (client.published.get(name)?.diagnostics.length ?? 0) > 0);
    await client.open(name, "yaml", "rules: nonsense\n");
    assert.deepEqual(await client.diagnostics(name), []);
  });

  it("turn rules off and change severities by the policy", async () => {
    const severity = 'severity:\n  - rules: ["team-*"]\n    severity: low\n';
    await write(".riskmark/policy.yaml", `${ONLY_TEAM_RULES}${severity}`);
    await client.until("a refresh", () => client.refreshes > 0);
    assert.equal((await client.diagnostics(uri))[0]?.severity, 3);

    await write(".riskmark/policy.yaml", 'version: 1\nrules:\n  off: ["*"]\n');
    await client.until("another refresh", () => client.refreshes > 1);
    assert.deepEqual(await client.rulesIn(uri), []);

    await write(".riskmark/policy.yaml", "version: 1\nrules:\n  of: []\n");
    const name = workspace.uri(".riskmark/policy.yaml");
    const [problem] = await client.until("the problem", () => client.published.get(name)?.diagnostics);
    assert.equal(problem?.range.start.line, 2);
  });

  it("are loaded on saving in editors that watch no files", async () => {
    const other = await LspClient.start({ folders: [workspace.folder], capabilities: PUSH_CAPABILITIES });
    await other.open(uri, "javascript", "danger(1);\nperil(2);\n");
    const shown = (rule: string) =>
      other.until(rule, () => rulesOf(other.published.get(uri)?.diagnostics ?? []).join() === rule);
    await shown("team-danger@1");
    workspace.write(RULE, DANGER.replace("pattern: danger", "pattern: peril"));
    await other.notify("textDocument/didSave", { textDocument: { uri: workspace.uri(RULE) } });
    await shown("team-danger@2");
    assert.equal(await other.stop(), 0);
  });

  async function write(name: string, text: string, type: 1 | 2 = 2): Promise<void> {
    workspace.write(name, text);
    await client.watched(changed(workspace, name, type));
  }
});
