import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import {
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

const RULE = "node_modules/@larkfield/shared-rules/rules/shared-print.yaml";

describe("shared packs in the editor", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);
  const policy = () => uriOf("shop", ".riskmark/policy.yaml");

  it("bring rules and pages, which say where they come from, and are live", async () => {
    const own = await read(policy());
    const extending = (version: string) =>
      own.replace("extends:\n", `extends:\n  - package: "@larkfield/shared-rules"\n    version: ${version}\n`);
    await write(policy(), extending("^3.0.0"));
    const editor = await openNew("shop", "worker/printing.py", "print_secret(1)\nshow_secret(2)\n");
    const { uri } = editor.document;
    await findingOf(uri, "shared-print");

    editor.selection = new vscode.Selection(0, 3, 0, 3);
    await vscode.commands.executeCommand("riskmark.openGuidance");
    const text = await eventually(
      "the panel with the pack's page",
      () => api.guidancePanel.text(),
      (shown) => shown.includes("Secrets in what is printed"),
    );
    assert.match(text, /The rule comes from the pack @larkfield\/shared-rules 3\.2\.0\./);

    const rule = uriOf("shop", RULE);
    await write(rule, (await read(rule)).replace("pattern: print_secret", "pattern: show_secret"));
    await diagnosticsOf(uri, "the rule as it was changed", (all) =>
      all.some((each) => each.rule === "shared-print" && each.line === 2),
    );
    await write(policy(), extending("^4.0.0"));
    await noFindingOf(uri, "shared-print");
    await diagnosticsOf(policy(), "the wrong version", (all) =>
      all.some(({ message }) => message.includes("version 3.2.0 is installed and ^4.0.0 is asked for")),
    );
  });
});

describe("only what is new, in the editor", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("riskmark.clearFindingsFilter");
    await cleanUp();
  });
  const shown = () => [...new Set(api.backlog().flatMap(({ findings }) => findings.map(({ path }) => path)))];
  /** While a scan runs, the line says how far it is. */
  const messageIs = (wanted: RegExp) =>
    eventually(
      "the line above the findings",
      () => api.backlogMessage() ?? "",
      (message) => wanted.test(message),
    );

  it("says when there is nothing to compare with, and shows everything", async () => {
    await vscode.commands.executeCommand("riskmark.showOnlyNew", "branch");
    await messageIs(/no commit to compare .*shop.* with: no git, no repository or no default branch\)/);
    assert.ok(shown().length > 5);
  });

  it("shows what came in since the branch left the default branch", async () => {
    const { fsPath } = uriOf("shop", "");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", "-C", fsPath, ...args]).toString();
    git("init", "--quiet", "--initial-branch=main");
    try {
      git("add", "--all");
      git("commit", "--quiet", "--message", "state");
      git("checkout", "--quiet", "-b", "topic");
      // Reports of other tools have no earlier version.
      const isOld = (path: string) => /^(api|web|worker)\//.test(path) && committed.has(path);
      const committed = new Set(git("ls-files").split("\n"));
      const code = 'import subprocess\n\n\ndef newest(name):\n    subprocess.run(f"ls {name}", shell=True)\n';
      const { document } = await openNew("shop", "worker/newest.py", code);
      await findingOf(document.uri, "py-subprocess-shell-built");
      await vscode.commands.executeCommand("riskmark.showOnlyNew", "branch");
      await eventually(
        "the new file and no old one",
        shown,
        (paths) => paths.includes("worker/newest.py") && !paths.some(isOld),
      );
      await messageIs(/^Only new on this branch \(since [0-9a-f]{7}/);
      await vscode.commands.executeCommand("riskmark.showOnlyNew", false);
      assert.ok(shown().filter(isOld).length > 5);
    } finally {
      rmSync(uriOf("shop", ".git").fsPath, { recursive: true, force: true });
    }
  });

  it("shows findings of the baseline as hints, or not at all, where the setting says so", async () => {
    const { document } = await open(uriOf("shop", "worker/partner_feed.py"));
    const { severity } = await findingOf(document.uri, "py-tls-verify-off");
    assert.notEqual(severity, vscode.DiagnosticSeverity.Hint);
    const settings = vscode.workspace.getConfiguration("riskmark.diagnostics");
    try {
      await settings.update("baselineFindings", "hint", vscode.ConfigurationTarget.Workspace);
      await diagnosticsOf(document.uri, "a hint", (all) =>
        all.some((each) => each.rule === "py-tls-verify-off" && each.severity === vscode.DiagnosticSeverity.Hint),
      );
      await settings.update("baselineFindings", "hide", vscode.ConfigurationTarget.Workspace);
      await noFindingOf(document.uri, "py-tls-verify-off");
    } finally {
      await settings.update("baselineFindings", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findingOf(document.uri, "py-tls-verify-off");
  });
});

describe("security drills in the editor", () => {
  const RULE_ID = "py-digest-compare";
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);

  it("are found, fixed and judged in a scratch file, about which nothing is said before", async () => {
    const drill = await vscode.commands.executeCommand<{ uri: vscode.Uri }>("riskmark.startDrill", RULE_ID);
    const editor = vscode.window.activeTextEditor!;
    const { document } = editor;
    assert.equal(document.uri.toString(), drill.uri.toString());
    assert.equal(document.uri.scheme, "untitled");
    assert.ok(!document.getText().includes("ruleid"));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    assert.ok(lenses.some(({ command }) => command?.command === "riskmark.drillThisIsIt"));

    const bad = document
      .getText()
      .split("\n")
      .findIndex((line) => line.includes("return expected == signature"));
    assert.ok(bad > 0, document.getText());
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const wrong = await vscode.commands.executeCommand<{ right: boolean }>("riskmark.drillThisIsIt");
    assert.deepEqual([wrong.right, api.drills.in(document.uri)], [false, "find"]);
    editor.selection = new vscode.Selection(bad, 4, bad, 4);
    const right = await vscode.commands.executeCommand<{ right: boolean }>("riskmark.drillThisIsIt");
    assert.deepEqual([right.right, api.drills.in(document.uri)], [true, "fix"]);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), [], "nothing is said before it is judged");

    const verdict = () => vscode.commands.executeCommand<{ solved: boolean }>("riskmark.judgeDrill");
    assert.equal((await verdict()).solved, false);
    assert.equal(api.drills.solved[RULE_ID], undefined);
    const { text } = document.lineAt(bad);
    const fixed = text.replace("expected == signature", "compare_digest(expected, signature)");
    assert.notEqual(fixed, text);
    await editor.edit((edit) => edit.replace(document.lineAt(bad).range, fixed));
    assert.equal((await verdict()).solved, true);
    assert.equal(api.drills.in(document.uri), "solved");
    assert.match(api.drills.solved[RULE_ID] ?? "", /^\d{4}-\d\d-\d\d$/);
    await eventually(
      "the guidance",
      () => api.guidancePanel.text(),
      (shown) => shown.length > 0,
    );
  });

  it("say what the engine knows when somebody gives up", async () => {
    await vscode.commands.executeCommand("riskmark.startDrill", "py-subprocess-shell-built");
    const { document } = vscode.window.activeTextEditor!;
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    await vscode.commands.executeCommand("riskmark.giveUpDrill");
    await findingOf(document.uri, "py-subprocess-shell-built");
    assert.equal(api.drills.in(document.uri), "given-up");
  });
});
