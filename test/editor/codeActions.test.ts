import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  actionsAt,
  choose,
  cleanUp,
  diagnosticsOf,
  findingOf,
  noFindingOf,
  open,
  openNew,
  riskmark,
  uriOf,
} from "./support.ts";
import { eventually, whenever } from "./waiting.ts";

describe("code actions", () => {
  before(riskmark);
  afterEach(cleanUp);

  it("fix a finding, and add what the fixed code needs", async () => {
    const { document } = await openNew(
      "shop",
      "worker/fixed.py",
      'import subprocess\n\n\ndef run(name):\n    subprocess.run(f"ls {name}", shell=True)\n',
    );
    const { range } = await findingOf(document.uri, "py-subprocess-shell-built");
    const fix = (await actionsAt(document.uri, range)).find(({ title }) =>
      title.startsWith("Quote the value for the shell"),
    );
    assert.ok(fix, "the fix is not offered");
    assert.notEqual(fix.isPreferred, true, "a fix that may change what the code does is not the preferred one");

    await choose(fix);
    assert.equal(
      document.getText(),
      'import shlex\nimport subprocess\n\n\ndef run(name):\n    subprocess.run(f"ls {shlex.quote(name)}", shell=True)\n',
    );
    await noFindingOf(document.uri, "py-subprocess-shell-built");
  });

  it("prefer a safe fix", async () => {
    const { document } = await open(uriOf("shop", "api/src/lib/mailer.ts"));
    const { range } = await findingOf(document.uri, "js-tls-reject-unauthorized");
    const preferred = (await actionsAt(document.uri, range)).filter((action) => action.isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ["Verify the certificate"],
    );
  });

  it("fix all that is safe to fix, and leave the rest", async () => {
    const text = [
      'import https from "node:https";',
      "export const a = new https.Agent({ rejectUnauthorized: false });",
      "export const b = new https.Agent({ rejectUnauthorized: false, keepAlive: true });",
      "export const run = (code: string) => eval(code);",
      "",
    ].join("\n");
    const { document } = await openNew("shop", "api/src/lib/agents.ts", text);
    await findingOf(document.uri, "js-tls-reject-unauthorized");

    await vscode.commands.executeCommand("riskmark.fixAllInFile");
    await whenever(
      vscode.workspace.onDidChangeTextDocument,
      "the fixed text",
      () => document.getText(),
      (now) => !now.includes("false"),
    );
    assert.equal(document.getText(), text.replaceAll("rejectUnauthorized: false", "rejectUnauthorized: true"));
    await noFindingOf(document.uri, "js-tls-reject-unauthorized");
    await findingOf(document.uri, "js-eval-dynamic");
  });

  it("suppress a finding with a reason, in a comment above it", async () => {
    const { document } = await openNew(
      "shop",
      "worker/kept.py",
      "import yaml\n\n\ndef read(file):\n    return yaml.load(file)\n",
    );
    const { range } = await findingOf(document.uri, "py-yaml-unsafe-load");
    const suppress = (await actionsAt(document.uri, range)).find(
      ({ title }) => title === "Suppress py-yaml-unsafe-load with a reason…",
    );
    const command = suppress?.command;
    assert.ok(command, "no code action suppresses the finding");

    // A person is asked for the reason; the command takes it as its last argument too.
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), "written by our own build");
    assert.equal(
      document.getText(),
      "import yaml\n\n\ndef read(file):\n    # riskmark-ignore: py-yaml-unsafe-load -- written by our own build\n    return yaml.load(file)\n",
    );
    await noFindingOf(document.uri, "py-yaml-unsafe-load");
  });

  it("remove a suppression that suppresses nothing", async () => {
    const { document } = await openNew(
      "shop",
      "worker/stale.py",
      "import yaml\n\n\ndef read(file):\n    # riskmark-ignore: py-yaml-unsafe-load -- it was needed once\n    return yaml.safe_load(file)\n",
    );
    const unused = await findingOf(document.uri, "unused-suppression");
    assert.equal(unused.severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(unused.line, 5);

    const remove = (await actionsAt(document.uri, unused.range)).find(
      ({ title }) => title === "Remove unused suppression",
    );
    assert.ok(remove);
    await choose(remove);
    assert.equal(document.getText(), "import yaml\n\n\ndef read(file):\n    return yaml.safe_load(file)\n");
    await diagnosticsOf(document.uri, "nothing", (all) => all.length === 0);
  });

  it("say in a hover what is wrong and how bad it is", async () => {
    const { document } = await open(uriOf("shop", "worker/settings.py"));
    const { range } = await findingOf(document.uri, "py-yaml-unsafe-load");
    const hovers = await eventually(
      "a hover",
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          range.start.translate(0, 1),
        ),
      (found) => found.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
      .join("\n");
    assert.match(text, /YAML that can build any object/);
    assert.match(text, /CWE-502/);
  });
});
