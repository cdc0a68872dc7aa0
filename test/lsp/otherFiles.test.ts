import assert from "node:assert/strict";
import { ExplainRequest, FindingsRequest, ScanWorkspaceRequest } from "../../server/src/protocol/index.ts";
import { FLOW_RULE } from "../support/flowRule.ts";
import { killServers, LspClient, PUSH_CAPABILITIES, rulesOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, ONLY_TEAM_RULES } from "./teamRules.ts";

const CALLER = 'import { run } from "./db";\nrun(source());\n';
const OPEN = "export function run(x: string) {\n  sink(x);\n}\n";
const SAFE = "export function run(x: string) {\n  sink(clean(x));\n}\n";

describe("findings that depend on other files", () => {
  let workspace: TempWorkspace;
  let client: LspClient;
  let caller: string;
  let callee: string;

  async function start(capabilities?: typeof PUSH_CAPABILITIES) {
    workspace = new TempWorkspace({
      ".riskmark/policy.yaml": ONLY_TEAM_RULES,
      ".riskmark/rules/flow.yaml": FLOW_RULE,
      "src/app.ts": CALLER,
      "src/db.ts": OPEN,
    });
    caller = workspace.uri("src/app.ts");
    callee = workspace.uri("src/db.ts");
    client = await LspClient.start({ folders: [workspace.folder], ...(capabilities && { capabilities }) });
  }
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("have a trace that leads there", async () => {
    await start();
    await client.open(caller, "typescript", CALLER);
    const [found] = await client.diagnostics(caller);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]),
      [
        [caller, 1, "Comes from source()"],
        [caller, 1, "Passed to run as x"],
        [callee, 1, "Reaches sink(x)"],
      ],
    );
    const explained = await client.connection.sendRequest(ExplainRequest, {
      uri: caller,
      position: { line: 1, character: 1 },
    });
    assert.deepEqual(
      explained?.trace.map(({ uri, range }) => [uri, range.start.line]),
      [
        [caller, 1],
        [caller, 1],
        [callee, 1],
      ],
    );
  });

  it("follow an edit of the callee in the editor", async () => {
    await start();
    await client.open(caller, "typescript", CALLER);
    await client.open(callee, "typescript", OPEN);
    assert.deepEqual(await client.rulesIn(caller), ["team-flow@2"]);
    const before = client.refreshes;
    await client.change(callee, { text: SAFE });
    await client.until("a refresh", () => client.refreshes > before);
    assert.deepEqual(await client.rulesIn(caller), []);

    await client.change(callee, { text: OPEN });
    assert.deepEqual(await client.rulesIn(caller), ["team-flow@2"]);
  });

  it("follow what is open, and what is on disk once it is closed", async () => {
    await start();
    await client.open(caller, "typescript", CALLER);
    await client.open(callee, "typescript", SAFE);
    assert.deepEqual(await client.rulesIn(caller), []);
    const before = client.refreshes;
    await client.close(callee);
    await client.until("a refresh", () => client.refreshes > before);
    assert.deepEqual(await client.rulesIn(caller), ["team-flow@2"]);
  });

  it("follow a callee that is saved by others, comes or goes", async () => {
    await start();
    await client.open(caller, "typescript", CALLER);
    assert.deepEqual(await client.rulesIn(caller), ["team-flow@2"]);
    workspace.write("src/db.ts", SAFE);
    await client.watched(changed(workspace, "src/db.ts"));
    assert.deepEqual(await client.rulesIn(caller), []);
    workspace.remove("src/db.ts");
    await client.watched(changed(workspace, "src/db.ts", 3));
    assert.deepEqual(await client.rulesIn(caller), []);
    workspace.write("src/db.ts", OPEN);
    await client.watched(changed(workspace, "src/db.ts", 1));
    assert.deepEqual(await client.rulesIn(caller), ["team-flow@2"]);
  });

  it("are sent anew to a client that does not ask", async () => {
    await start(PUSH_CAPABILITIES);
    const shown = (...rules: string[]) =>
      client.until(rules.join() || "nothing", () => {
        const sent = client.published.get(caller);
        return sent !== undefined && rulesOf(sent.diagnostics).join() === rules.join();
      });
    await client.open(caller, "typescript", CALLER);
    await client.open(callee, "typescript", OPEN);
    await shown("team-flow@2");
    await client.change(callee, { text: SAFE });
    await shown();
    await client.change(callee, { text: OPEN });
    await shown("team-flow@2");
  });

  it("are brought up to date by a scan, without looking at other files again", async () => {
    await start();
    const found = async () => {
      await client.connection.sendRequest(ScanWorkspaceRequest);
      const { findings } = await client.connection.sendRequest(FindingsRequest);
      return findings.map(({ uri, ruleId, range }) => `${uri} ${ruleId}@${range.start.line + 1}`);
    };
    assert.deepEqual(await found(), [`${caller} team-flow@2`]);
    workspace.write("src/db.ts", SAFE);
    await client.watched(changed(workspace, "src/db.ts"));
    assert.deepEqual(await found(), []);
  });
});
