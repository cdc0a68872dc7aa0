import assert from "node:assert/strict";
import { killServers, LspClient } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { DANGER, ODD, ONLY_TEAM_RULES, TEAM } from "./teamRules.ts";

const TEXT = "danger(1);\nodd(2);\n";

describe("several workspace folders", () => {
  const all = new TempWorkspace(TEAM);
  const some = new TempWorkspace({
    ".riskmark/policy.yaml": `${ONLY_TEAM_RULES}exclude: [legacy/]\n`,
    ".riskmark/rules/odd.yaml": ODD,
    "inner/.riskmark/policy.yaml": ONLY_TEAM_RULES,
    "inner/.riskmark/rules/danger.yaml": DANGER,
  });
  const inner = { uri: some.uri("inner"), name: "inner" };
  const files = {
    all: all.uri("app.js"),
    some: some.uri("app.js"),
    legacy: some.uri("legacy/app.js"),
    inner: some.uri("inner/app.js"),
  };
  let settings: Record<string, unknown> = {};
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({
      folders: [all.folder, some.folder],
      settings: (scope) => settings[scope ?? ""] ?? null,
    });
    for (const uri of Object.values(files)) await client.open(uri, "javascript", TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    all.dispose();
    some.dispose();
  });

  it("have rules and policies of their own", async () => {
    assert.deepEqual(await client.rulesIn(files.all), ["team-danger@1", "team-odd@2"]);
    assert.deepEqual(await client.rulesIn(files.some), ["team-odd@2"]);
    assert.deepEqual(await client.rulesIn(files.legacy), []);
    assert.deepEqual(await client.rulesIn(files.inner), ["team-odd@2"]);
  });

  it("have settings of their own, taken again when the client says that they changed", async () => {
    settings = {
      [all.folder.uri]: { diagnostics: { minimumSeverity: "critical", level: { critical: "information" } } },
    };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until("a refresh", () => client.refreshes > 0);
    const shown = await client.diagnostics(files.all);
    assert.deepEqual(
      shown.map(({ code, severity }) => [code, severity]),
      [["team-odd", 3]],
    );
    assert.equal((await client.diagnostics(files.some))[0]?.severity, 1);

    settings = { [all.folder.uri]: { enable: false }, [some.folder.uri]: { scan: { exclude: ["inner/**"] } } };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until("another refresh", () => client.refreshes > 1);
    assert.deepEqual(await client.rulesIn(files.all), []);
    assert.deepEqual(await client.rulesIn(files.some), ["team-odd@2"]);
    assert.deepEqual(await client.rulesIn(files.inner), []);

    settings = { [all.folder.uri]: { scan: { defaultExcludes: false } } };
    const test = all.uri("test/app.js");
    await client.open(test, "javascript", TEXT);
    assert.deepEqual(await client.rulesIn(test), []);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until("a third refresh", () => client.refreshes > 2);
    assert.deepEqual(await client.rulesIn(test), ["team-danger@1", "team-odd@2"]);

    settings = { [all.folder.uri]: { enable: "perhaps", diagnostics: { unusedSuppressions: false } } };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until("a word about the setting", () =>
      client.logs.some((line) => /riskmark\.enable: .*The default is used/.test(line)),
    );
    assert.deepEqual(await client.rulesIn(files.all), ["team-danger@1", "team-odd@2"]);
  });

  it("come and go: a document belongs to the innermost folder there is", async () => {
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [inner], removed: [] } });
    assert.deepEqual(await client.rulesIn(files.inner), ["team-danger@1"]);
    assert.deepEqual(await client.rulesIn(files.some), ["team-odd@2"]);

    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [inner] } });
    assert.deepEqual(await client.rulesIn(files.inner), ["team-odd@2"]);
  });

  it("are not needed: other documents get the built-in rules", async () => {
    const uri = "file:///somewhere/else/app.py";
    await client.open(uri, "python", "import yaml\nyaml.load(open('a'))\nsnake(1)\n");
    assert.deepEqual(await client.rulesIn(uri), ["py-yaml-unsafe-load@2"]);
    await client.notify("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [all.folder, some.folder] },
    });
    assert.deepEqual(await client.rulesIn(files.all), []);
  });
});
