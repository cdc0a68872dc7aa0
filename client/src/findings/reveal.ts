import * as vscode from "vscode";
import { toRange } from "./applyEdit.ts";

interface Location {
  readonly uri: string;
  readonly range: Parameters<typeof toRange>[0];
}

/** Shows a place in an editor, in the group that shows the file already where there is one. */
export async function reveal({ uri, range }: Location): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const visible = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === target.toString(),
  );
  const viewColumn = visible?.viewColumn ?? firstCodeColumn();
  const selection = toRange(range);
  await vscode.window.showTextDocument(target, {
    selection: new vscode.Range(selection.start, selection.start),
    viewColumn,
  });
  vscode.window.activeTextEditor?.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A group with a text editor, so that code does not open on top of the guidance panel. */
function firstCodeColumn(): vscode.ViewColumn {
  return vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
}
