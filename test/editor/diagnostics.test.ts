import assert from "node:assert/strict";
import * as vscode from "vscode";
import { cleanUp, diagnosticsOf, findingOf, noFindingOf, open, openNew, riskmark, uriOf } from "./support.ts";

const SHELL = "py-subprocess-shell-built";

describe("diagnostics", () => {
  before(riskmark);
  afterEach(cleanUp);

  it("appear when a file is opened: rule, place, severity, message and a link to the guidance", async () => {
    const { document } = await open(uriOf("shop", "worker/reports.py"));
    const { range, severity, message } = await findingOf(document.uri, SHELL);

    assert.match(document.getText(range), /^subprocess\.run\(f"soffice .*shell=True, check=True\)$/);
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    assert.match(message, /shell=True runs a command built from values/);
    const [shown] = vscode.languages.getDiagnostics(document.uri).filter(({ range: own }) => own.isEqual(range));
    assert.ok(typeof shown?.code === "object" && shown.code.target.toString(true).includes("command-injection"));
  });

  it("go and come while somebody types", async () => {
    const editor = await openNew(
      "shop",
      "worker/typed.py",
      'import subprocess\n\n\ndef run(name):\n    subprocess.run(f"ls {name}", shell=True)\n',
    );
    const { uri } = editor.document;
    const { range } = await findingOf(uri, SHELL);
    const afterTrue = range.end.translate(0, -1);

    await editor.edit((edit) => edit.insert(afterTrue, "x")); // shell=Truex
    await noFindingOf(uri, SHELL);
    await editor.edit((edit) => edit.delete(new vscode.Range(afterTrue, afterTrue.translate(0, 1))));
    const again = await findingOf(uri, SHELL);
    assert.ok(again.range.isEqual(range));

    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# one line more\n"));
    await diagnosticsOf(uri, "the finding one line below", (all) =>
      all.some((each) => each.rule === SHELL && each.line === again.line + 1),
    );
  });

  it("survive a line that does not parse", async () => {
    const editor = await openNew(
      "shop",
      "web/src/halfway.ts",
      "export function run(code: string) {\n  return eval(code);\n}\n",
    );
    await findingOf(editor.document.uri, "js-eval-dynamic");
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 1), "\nconst broken = {{ ("));
    await diagnosticsOf(editor.document.uri, "the finding beside broken code", (all) =>
      all.some((each) => each.rule === "js-eval-dynamic"),
    );
    await editor.edit((edit) => edit.replace(new vscode.Range(1, 9, 1, 19), "null"));
    await noFindingOf(editor.document.uri, "js-eval-dynamic");
  });

  it("appear in a document that was never saved", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "python",
      content: "import yaml\n\nyaml.load(open('a'))\n",
    });
    assert.equal(document.uri.scheme, "untitled");
    await vscode.window.showTextDocument(document);
    assert.equal((await findingOf(document.uri, "py-yaml-unsafe-load")).line, 3);
  });

  it("appear in TSX and JSX", async () => {
    const receipt = await open(uriOf("shop", "web/src/receipt.tsx"));
    const { range } = await findingOf(receipt.document.uri, "js-react-dangerous-html");
    assert.match(receipt.document.getText(range), /dangerouslySetInnerHTML|message/);

    const page = await openNew(
      "shop",
      "web/src/page.jsx",
      "export const Page = ({ text }) => <p dangerouslySetInnerHTML={{ __html: text }} />;\n",
    );
    await findingOf(page.document.uri, "js-react-dangerous-html");
  });

  it("stay away from clean code", async () => {
    // The finding in the second file shows that the server has come past the first one.
    const clean = await open(uriOf("shop", "api/src/lib/money.ts"));
    const mailer = await open(uriOf("shop", "api/src/lib/mailer.ts"));
    await findingOf(mailer.document.uri, "js-tls-reject-unauthorized");
    await diagnosticsOf(clean.document.uri, "nothing", (all) => all.length === 0);
  });
});
