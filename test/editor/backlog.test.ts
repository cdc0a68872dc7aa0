import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import {
  actionsAt,
  cleanUp,
  diagnosticsOf,
  findingOf,
  noFindingOf,
  open,
  openNew,
  read,
  riskmark,
  uriOf,
  write,
} from "./support.ts";
import { eventually } from "./waiting.ts";

const TERMS = { reason: "only the operator starts it", acceptedBy: "Ada", expires: "2035-01-01", reviewer: "Grace" };
/** Each file says something else: VS Code holds closed documents for a while, and equal code would count as moved. */
const codeOf = (name: string) =>
  `import subprocess\n\n\ndef ${name}(name):\n    subprocess.run(f"ls {name}", shell=True)\n`;
const RULE = "py-subprocess-shell-built";

describe("the backlog and the register", () => {
  let api: RiskmarkApi;
  const register = () => uriOf("shop", ".riskmark/register.yaml");
  before(async () => {
    api = await riskmark();
    await vscode.commands.executeCommand("riskmark.scanWorkspace");
  });
  afterEach(cleanUp);

  /** A file of its own with one finding, which is accepted. */
  async function acceptNew(name: string): Promise<vscode.TextEditor> {
    // The register is put back as it was afterwards.
    await write(register(), await read(register()));
    const editor = await openNew("shop", `worker/${name}.py`, codeOf(name));
    const { range } = await findingOf(editor.document.uri, RULE);
    const actions = await actionsAt(editor.document.uri, range);
    const { command } = actions.find(({ title }) => title === `Accept the risk of ${RULE}…`)!;
    assert.equal(await vscode.commands.executeCommand(command!.command, ...command!.arguments!, TERMS), true);
    await noFindingOf(editor.document.uri, RULE);
    return editor;
  }
  const states = (path: string) =>
    api
      .register()
      .filter((item) => item.path === path)
      .map(({ state }) => state);

  it("rank the findings: groups and findings with the highest risk come first, with asset and owner", async () => {
    const groups = await eventually(
      "groups",
      () => api.backlog(),
      (all) => all.length > 1,
    );
    for (const { findings } of groups) {
      const risks = findings.map(({ risk }) => risk);
      assert.deepEqual(
        risks,
        [...risks].sort((a, b) => b - a),
      );
    }
    const highest = groups.map(({ findings }) => findings[0]!.risk);
    assert.deepEqual(
      highest,
      [...highest].sort((a, b) => b - a),
    );
    // Tests before this one wrote the policy, which is loaded anew when it is put back.
    await eventually(
      "the asset and the owner of an order's route",
      () => api.findings().find(({ path }) => path === "api/src/routes/orders.ts"),
      (found) => found?.asset === "Public API" && found.owners.join() === "@larkfield/checkout",
    );
  });

  it("accept a risk: the finding goes everywhere, and the register says why, comments kept", async () => {
    await acceptNew("accepted");
    const text = await read(register());
    assert.match(text, /^# Risks that Larkfield accepted/);
    assert.match(text, /# Goes away with the new print server\./);
    assert.match(
      text,
      /path: worker\/accepted\.py\n.*\n {4}reason: only the operator starts it\n {4}accepted-by: Ada\n/,
    );
    await eventually(
      "an active entry",
      () => states("worker/accepted.py"),
      (now) => now.join() === "active",
    );
    assert.ok(api.register().some(({ state, path }) => state === "in-code" && path === "worker/bank.py"));
  });

  it("re-open it after an edit of the code around, and not after formatting", async () => {
    const editor = await acceptNew("reopened");
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), "# asked for by the operator\n\n"));
    await eventually(
      "still active",
      () => states("worker/reopened.py"),
      (now) => now.join() === "active",
    );
    await noFindingOf(editor.document.uri, RULE);
    const line = editor.document
      .getText()
      .split("\n")
      .findIndex((text) => text.startsWith("def "));
    await editor.edit((edit) => edit.insert(new vscode.Position(line, "def reopened(name".length), ", *more"));
    await findingOf(editor.document.uri, RULE);
    await diagnosticsOf(register(), "the entry re-opened", (all) =>
      all.some(({ rule, message }) => rule === "register-reopened" && message.includes("worker/reopened.py")),
    );
    await eventually(
      "listed as re-opened",
      () => states("worker/reopened.py"),
      (now) => now.join() === "reopened",
    );
  });

  it("count it again when its time is over, and offer to renew it", async () => {
    const editor = await acceptNew("expired");
    const text = await read(register());
    const at = text.indexOf("path: worker/expired.py");
    const over = text
      .slice(at)
      .replace(/accepted-on: .*/, "accepted-on: 2026-01-01")
      .replace(/expires: .*/, "expires: 2026-02-01");
    await write(register(), text.slice(0, at) + over);
    await findingOf(editor.document.uri, RULE);
    const all = await diagnosticsOf(register(), "the entry expired", (shown) =>
      shown.some(({ rule }) => rule === "register-expired"),
    );
    const { range } = all.find(({ rule }) => rule === "register-expired")!;
    const { document } = await open(register());
    const actions = await eventually(
      "a quick fix on the register",
      () => actionsAt(document.uri, range),
      (offered) => offered.some(({ title }) => title.startsWith("Renew until")),
    );
    assert.ok(actions.some(({ title }) => title === "Remove this entry"));
    await vscode.workspace.applyEdit(actions.find(({ title }) => title.startsWith("Renew until"))!.edit!);
    await document.save();
    await noFindingOf(editor.document.uri, RULE);
  });

  it("go to the next best fix: the highest risk that a safe fix removes", async () => {
    const best = await vscode.commands.executeCommand<{ effort: string; finding: { uri: string } }>(
      "riskmark.nextBestFix",
    );
    assert.equal(best.effort, "safe");
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      vscode.Uri.parse(best.finding.uri).toString(),
    );
  });

  it("export what is shown as a text", async () => {
    // What the tests before wrote and took back may still be on its way into the list.
    await eventually(
      "an export of what is shown",
      async () => {
        const shown = () => new Set(api.backlog().flatMap(({ findings }) => findings.map(({ id }) => id))).size;
        const before = shown();
        await vscode.commands.executeCommand("riskmark.exportBacklog", undefined, "csv");
        const text = vscode.window.activeTextEditor!.document.getText();
        return { before, exported: text.trimEnd().split(/\r?\n/).length - 1, after: shown() };
      },
      ({ before, exported, after }) => before > 0 && exported === before && exported === after,
    );
  });
});
