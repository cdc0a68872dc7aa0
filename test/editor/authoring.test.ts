import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import { cleanUp, open, openNew, read, riskmark, uriOf, write } from "./support.ts";
import { eventually } from "./waiting.ts";

const RULE = `rules:
  - id: team-danger
    languages: [python]
    severity: HIGH
    message: Do not call danger with $X.
    pattern: danger($X)
`;
const TEST = "# ruleid: team-danger\ndanger(name)\n# ok: team-danger\ncareful(name)\n";
const PATH = ".riskmark/rules/team-danger.yaml";

describe("writing rules", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);

  const completions = async (uri: vscode.Uri, at: vscode.Position) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      at,
    );
    return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
  };

  it("a rule's YAML is completed and explained without another extension", async () => {
    const { document } = await openNew("tools", PATH, `${RULE}    \n`);
    const end = new vscode.Position(document.lineCount - 2, 4);
    const offered = await eventually(
      "completions",
      () => completions(document.uri, end),
      (labels) => labels.includes("metadata"),
    );
    assert.ok(!offered.includes("severity"), "what is there already is not offered");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(RULE.indexOf("severity") + 2),
    );
    const texts = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
    assert.match(texts.join(), /How bad a finding is/);
  });

  it("the preview follows each change of the rule", async () => {
    await openNew("tools", "jobs.py", "danger(one)\ndanger(two)\ncareful(two)\n");
    const editor = await openNew("tools", PATH, RULE);
    const matchesOf = (number: number) =>
      eventually(
        `${number} matches in the preview`,
        () => api.rulePreview()?.matches.map(({ line }) => line),
        (lines) => lines?.length === number,
      );
    assert.deepEqual(await matchesOf(2), ["danger(one)", "danger(two)"]);
    const at = RULE.indexOf("danger($X)");
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 6));
    await editor.edit((edit) => edit.replace(range, "careful"));
    assert.deepEqual(await matchesOf(1), ["careful(two)"]);
    const lenses = await eventually(
      "code lenses",
      () => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", editor.document.uri, 9),
      (all) => all.length === 2 && all.every(({ command }) => command !== undefined),
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ["Run tests", "1 match in 1 file"],
    );
  });

  it("the Test Explorer has the rules, and their tests run", async () => {
    await write(uriOf("tools", PATH), RULE);
    const test = uriOf("tools", ".riskmark/rules/team-danger.py");
    await write(test, TEST);
    await eventually(
      "the rule in the Test Explorer",
      () => api.ruleTests(),
      (ids) => ids.includes("team-danger") && ids.includes("larkfield-card-number-in-log"),
    );
    const run = () =>
      vscode.commands.executeCommand<{ status: string; complaints: { range: vscode.Range; message: string }[] }>(
        "riskmark.runRuleTests",
        uriOf("tools", PATH).toString(),
        "team-danger",
      );
    assert.equal((await run()).status, "passed");
    const { document } = await open(test);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(TEST.length), "# ok: team-danger\ndanger(again)\n");
    await vscode.workspace.applyEdit(edit);
    const failed = await eventually("a failed test", run, ({ status }) => status === "failed");
    assert.deepEqual(
      failed.complaints.map(({ range, message }) => [range.start.line + 1, message]),
      [[6, "team-danger: is found, and should not be"]],
    );
  });

  it("a selection becomes a rule with its test and its page", async () => {
    const editor = await openNew("tools", "jobs.py", "import os\n\n\ndef clean(name):\n    os.system(name)\n");
    editor.selection = new vscode.Selection(4, 4, 4, 19);
    const files = ["rules/py-os-system.yaml", "rules/py-os-system.py", "guidance/py-os-system.md"];
    const uris = files.map((file) => uriOf("tools", `.riskmark/${file}`));
    const exists = (uri: vscode.Uri) =>
      vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      );
    try {
      const answers = { degree: "variables", id: "py-os-system" };
      await vscode.commands.executeCommand("riskmark.newRuleFromSelection", answers);
      assert.deepEqual(await Promise.all(uris.map(exists)), [true, true, true]);
      assert.match(await read(uris[0]!), /pattern: os\.system\(\$NAME\)/);
      assert.match(await read(uris[1]!), / {4}# ruleid: py-os-system\n {4}os\.system\(name\)/);
      assert.match(await read(uris[2]!), /rules: \["py-os-system"\]/);
      const outcome = await eventually(
        "the outcome of its tests",
        () =>
          vscode.commands.executeCommand<{ status: string } | undefined>(
            "riskmark.runRuleTests",
            uris[0]!.toString(),
            "py-os-system",
          ),
        (each) => each !== undefined,
      );
      assert.equal(outcome?.status, "passed");
    } finally {
      for (const uri of uris) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    }
  });
});
