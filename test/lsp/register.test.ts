import assert from "node:assert/strict";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { FindingsResult, RegisterItem, RegisterText } from "../../server/src/protocol/index.ts";
import { killServers, LspClient, PATIENCE_MS, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, ONLY_TEAM_RULES, TEAM } from "./teamRules.ts";

const REGISTER = ".riskmark/register.yaml";
const CODE = "function run(input) {\n  danger(input);\n}\n";
const TERMS = { reason: "only admins\nrun it", acceptedBy: "Ada", expires: "2030-01-01" };

describe("accepted risks in the editor", function () {
  this.timeout(60_000);
  let workspace: TempWorkspace;
  let client: LspClient;
  let uri: string;
  let register: string;

  beforeEach(async () => {
    workspace = new TempWorkspace({
      ...TEAM,
      "src/app.js": CODE,
      ".riskmark/policy.yaml": `${ONLY_TEAM_RULES}register: { maxDays: 3650 }\n`,
    });
    uri = workspace.uri("src/app.js");
    register = workspace.uri(REGISTER);
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
    await client.request("riskmark/scanWorkspace");
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  const findings = async () => (await client.request<FindingsResult>("riskmark/findings")).findings;
  const rules = async () => (await findings()).map(({ ruleId }) => ruleId).sort();
  const accept = async (terms: object = {}): Promise<RegisterText> => {
    const found = (await findings()).filter((finding) => finding.ruleId === "team-danger");
    return client.request("riskmark/accept", {
      findings: found.map(({ uri: at, fingerprint }) => ({ uri: at, fingerprint })),
      ...TERMS,
      ...terms,
    });
  };
  async function write(name: string, text: string, type: 1 | 2 | 3 = 2): Promise<void> {
    if (type === 3) workspace.remove(name);
    else workspace.write(name, text);
    await client.watched(changed(workspace, name, type));
  }
  /** Scans until the findings are as they should be: what the register says follows the findings after a moment. */
  const settle = async (expected: readonly string[]) => {
    await client.request("riskmark/scanWorkspace");
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      if ((await rules()).join() === expected.join()) return;
      await client.request("riskmark/scanWorkspace");
    }
    assert.deepEqual(await rules(), expected);
  };
  const onRegister = (code: string) =>
    client.until(`${code} on the register`, () =>
      client.published.get(register)?.diagnostics.find((diagnostic) => diagnostic.code === code),
    );
  async function acceptIt(terms: object = {}): Promise<string> {
    const { text } = await accept(terms);
    await write(REGISTER, text, 1);
    await settle([]);
    return text;
  }
  const expired = (text: string) =>
    text.replace(/accepted-on: .*/, "accepted-on: 2026-01-01").replace(/expires: .*/, "expires: 2026-02-01");

  it("take the finding out of every list once the register is saved", async () => {
    const { uri: written, text, accepted } = await accept({ reviewer: "Grace" });
    assert.deepEqual([written, accepted], [register, 1]);
    assert.match(text, /rule: team-danger\n {4}path: src\/app\.js\n {4}fingerprint: [0-9a-f]{16}:1\n/);
    assert.match(text, /reason: only admins run it\n {4}accepted-by: Ada\n/);
    await client.open(uri, "javascript", CODE);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);
    await write(REGISTER, text, 1);
    await settle([]);
    assert.deepEqual(await client.rulesIn(uri), []);
    const [item] = await client.request<RegisterItem[]>("riskmark/register");
    assert.deepEqual(
      [item?.state, item?.reason, item?.reviewer, item?.path, item?.finding?.range.start.line],
      ["active", "only admins run it", "Grace", "src/app.js", 1],
    );
  });

  it("are refused without what the policy asks for", async () => {
    await assert.rejects(accept({ reason: " " }), /needs a reason/);
    await assert.rejects(accept({ acceptedBy: "" }), /needs the name/);
    await assert.rejects(accept({ expires: "soon" }), /needs the day/);
    await assert.rejects(accept({ expires: "2099-01-01" }), /for 3650 days at most/);
    await write(".riskmark/policy.yaml", `${ONLY_TEAM_RULES}register: { requireReviewer: true, maxDays: 3650 }\n`);
    await settle(["team-danger"]);
    await assert.rejects(accept(), /asks for a reviewer/);
    await assert.rejects(accept({ reviewer: "Ada" }), /somebody else/);
    assert.equal((await accept({ reviewer: "Grace" })).accepted, 1);
    const terms = await client.request<Record<string, unknown>>("riskmark/acceptTerms", { uri });
    assert.deepEqual([terms.maxDays, terms.requireReviewer], [3650, true]);
  });

  it("keep comments and entries that are there, and refuse to touch a broken file", async () => {
    const text = await acceptIt();
    await write(REGISTER, `# Ours.\n${text}`);
    await write("src/other.js", CODE, 1);
    await settle(["team-danger"]);
    const more = await accept();
    assert.ok(more.text.startsWith(`# Ours.\n${text}`.trimEnd()), more.text);
    assert.match(more.text, /path: src\/other\.js/);
    await write(REGISTER, "accepted: [\n");
    await settle(["team-danger", "team-danger"]);
    await assert.rejects(accept(), /cannot be changed while its YAML is broken/);
  });

  it("come back when the code is edited, before anything is saved", async () => {
    await acceptIt();
    await client.open(uri, "javascript", CODE);
    assert.deepEqual(await client.rulesIn(uri), []);
    await client.change(uri, { range: rangeOf(CODE, "  danger"), text: "\n\n    danger" });
    assert.deepEqual(await client.rulesIn(uri), [], "a new line changes nothing");
    await client.change(uri, { text: CODE.replace("(input) {", "(input, other) {") });
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);
    const problem = await onRegister("register-reopened");
    assert.match(String(problem.message), /says something else than when it was accepted/);
    await client.change(uri, { text: CODE });
    assert.deepEqual(await client.rulesIn(uri), []);
    await client.until("no problem", () => client.published.get(register)?.diagnostics.length === 0);
  });

  it("follow the code to another file", async () => {
    await acceptIt();
    await write("src/moved.js", CODE, 1);
    await write("src/app.js", "careful();\n");
    await settle([]);
    const note = await onRegister("register-moved");
    assert.match(String(note.message), /in src\/moved\.js now/);
    assert.equal(note.severity, 3);
    assert.match(await chosen("Follow the code to src/moved.js"), /path: src\/moved\.js/);
  });

  it("are findings on the register when their time is over or their code is gone, with quick fixes", async () => {
    const text = expired(await acceptIt());
    await write(REGISTER, text);
    await settle(["register-expired", "team-danger"]);
    const problem = await onRegister("register-expired");
    assert.equal(problem.range.start.line, rangeOf(text, "rule: team-danger").start.line);
    const renewed = await chosen("Renew until");
    assert.doesNotMatch(renewed, /2026-02-01/);
    await write(REGISTER, renewed);
    await settle([]);
    await write("src/app.js", "", 3);
    await settle(["register-orphaned"]);
    await onRegister("register-orphaned");
    assert.match(await chosen("Remove this entry"), /accepted: \[\]/);
  });

  it("can be accepted anew as the code is now", async () => {
    const text = await acceptIt();
    await write("src/app.js", CODE.replace("run", "start"));
    await settle(["register-reopened", "team-danger"]);
    const again = await chosen("Accept the code as it is now");
    assert.notEqual(/fingerprint: (.*)/.exec(again)![1], /fingerprint: (.*)/.exec(text)![1]);
    await write(REGISTER, again);
    await settle([]);
  });

  it("are shown with the suppressions in the code", async () => {
    await write("src/app.js", "odd(1); // riskmark-ignore: team-odd -- ours\n");
    await settle([]);
    const items = await client.request<RegisterItem[]>("riskmark/register");
    assert.deepEqual(
      items.map(({ state, ruleId, reason, source }) => [
        state,
        ruleId,
        reason,
        source.uri,
        source.range.start.character,
      ]),
      [["in-code", "team-odd", "ours", uri, 8]],
    );
  });

  it("are offered as a code action to clients that can ask", async () => {
    await client.open(uri, "javascript", CODE);
    const [finding] = await findings();
    const actions = await client.actions(uri, rangeOf(CODE, "danger(input)"));
    const action = actions.find(({ title }) => title === "Accept the risk of team-danger…");
    assert.deepEqual(action?.command?.arguments, [uri, finding!.fingerprint]);
  });

  /** The register after a quick fix on its entry. */
  async function chosen(title: string): Promise<string> {
    const text = workspaceText();
    await client.open(register, "yaml", text);
    try {
      const actions = await client.actions(register, rangeOf(text, "team-danger"));
      const action = actions.find((each) => each.title.startsWith(title));
      assert.ok(action, `${title} is not among ${actions.map((each) => each.title).join(", ")}`);
      return applied(text, action);
    } finally {
      await client.close(register);
    }
  }
  const workspaceText = () => workspace.read(REGISTER);
});

function applied(text: string, { edit }: CodeAction): string {
  const [change] = (edit as WorkspaceEdit).documentChanges as TextDocumentEdit[];
  const [{ range, newText }] = change!.edits as [TextEdit];
  const lines = text.split("\n");
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}
