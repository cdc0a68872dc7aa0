import assert from "node:assert/strict";
import { dirname } from "node:path";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import { eventually, whenever } from "./waiting.ts";

export type Folder = "shop" | "tools";

/** Starts the extension if it is not running, and waits until it knows the workspace's findings. */
export async function riskmark(): Promise<RiskmarkApi> {
  const extension = vscode.extensions.getExtension<RiskmarkApi>("riskmark.riskmark");
  assert.ok(extension, "the extension is not installed");
  assert.equal(
    dirname(extension.extensionPath),
    process.env.RISKMARK_EXTENSION_FOLDER,
    "another Riskmark than the one to be tested",
  );
  const api = await extension.activate();
  let isReady = false;
  void api.ready.then(() => {
    isReady = true;
  });
  await eventually(
    "the first findings",
    () => isReady,
    (ready) => ready,
  );
  return api;
}

/** The URI of a file in one of the two folders of the test workspace. */
export function uriOf(folder: Folder, path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.ok(root, `the workspace has no folder ${folder}`);
  return vscode.Uri.joinPath(root.uri, path);
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
}

const before = new Map<string, Uint8Array | undefined>();

/** Writes a file; `cleanUp` puts it back as it was, or removes it if there was none. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
  if (!before.has(uri.toString())) {
    const original = await vscode.workspace.fs.readFile(uri).then(
      (bytes) => bytes,
      () => undefined,
    );
    before.set(uri.toString(), original);
  }
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
}

export async function read(uri: vscode.Uri): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
}

/** Writes a file for this test and opens it. */
export async function openNew(folder: Folder, path: string, text: string): Promise<vscode.TextEditor> {
  const uri = uriOf(folder, path);
  await write(uri, text);
  return open(uri);
}

/** Closes all editors without a question, and puts back the files that a test wrote. */
export async function cleanUp(): Promise<void> {
  // VS Code itself may be writing its settings file: that one is not ours to close.
  const isOurs = ({ uri }: vscode.TextDocument) =>
    uri.scheme === "untitled" || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && isOurs(each))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const [uri, original] of before) {
    const { fs } = vscode.workspace;
    if (original) await fs.writeFile(vscode.Uri.parse(uri), original);
    else await fs.delete(vscode.Uri.parse(uri)).then(undefined, () => {}); // a test may have removed it itself
  }
  before.clear();
}

/** What is shown of a diagnostic in a message of a failed test, and compared in others. */
export interface Shown {
  readonly rule: string;
  readonly severity: vscode.DiagnosticSeverity;
  readonly message: string;
  /** One-based. */
  readonly line: number;
  readonly range: vscode.Range;
}

/** Riskmark's diagnostics of a document once they are as they are meant to be. VS Code tells of every change. */
export function diagnosticsOf(
  uri: vscode.Uri,
  what: string,
  isMeant: (all: readonly Shown[]) => boolean,
): Promise<readonly Shown[]> {
  return whenever(vscode.languages.onDidChangeDiagnostics, `${what} in ${uri.path}`, () => shownIn(uri), isMeant);
}

/** Waits until a finding of a rule is shown in a document. */
export async function findingOf(uri: vscode.Uri, rule: string): Promise<Shown> {
  const all = await diagnosticsOf(uri, `a finding of ${rule}`, (shown) => shown.some((each) => each.rule === rule));
  return all.find((each) => each.rule === rule)!;
}

/** Waits until no finding of a rule is shown in a document. */
export async function noFindingOf(uri: vscode.Uri, rule: string): Promise<void> {
  await diagnosticsOf(uri, `no finding of ${rule}`, (shown) => !shown.some((each) => each.rule === rule));
}

function shownIn(uri: vscode.Uri): Shown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source?.toLowerCase() === "riskmark")
    .map(({ code, severity, message, range }) => {
      return {
        rule: String(typeof code === "object" ? code.value : code),
        severity,
        message,
        line: range.start.line + 1,
        range,
      };
    });
}

/** The code actions that VS Code would offer for a range, each with its edit. */
export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const resolved = 50;
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind?.value, resolved);
}

/** Does what choosing a code action does. */
export async function choose({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), "the edit was not applied");
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
