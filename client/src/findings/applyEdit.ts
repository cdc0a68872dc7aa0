import * as vscode from "vscode";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-protocol";

/** `stale`: a document was changed since the edit was made, so nothing was touched. */
export type Applied = "applied" | "stale" | "refused";

/**
 * Applies an edit of the server to the documents it was made for. Where one of them has another version by now,
 * nothing is applied: the edit's positions would be wrong.
 *
 * @param madeFor the version of a document when the edit was made, where the edit does not say it itself
 * @param preview what the changes are called where they are shown before they are made
 */
export async function applyEdit(
  edit: WorkspaceEdit,
  madeFor?: { readonly uri: string; readonly version: number | null },
  preview?: string,
): Promise<Applied> {
  const changes = textChanges(edit);
  const result = new vscode.WorkspaceEdit();
  for (const { uri, version, edits } of changes) {
    const target = vscode.Uri.parse(uri);
    const expected = version ?? (madeFor?.uri === uri ? madeFor.version : null);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === target.toString());
    if (expected !== null && open && open.version !== expected) return "stale";
    const metadata = preview === undefined ? undefined : { label: preview, needsConfirmation: true };
    for (const { range, newText } of edits) result.replace(target, toRange(range), newText, metadata);
  }
  return (await vscode.workspace.applyEdit(result)) ? "applied" : "refused";
}

interface TextChange {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
}

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Riskmark's edits change text only; whatever else an edit may hold is not applied. */
function textChanges(edit: WorkspaceEdit): readonly TextChange[] {
  if (edit.documentChanges) {
    return edit.documentChanges.filter(isTextDocumentEdit).map(({ textDocument, edits }) => ({
      uri: textDocument.uri,
      version: textDocument.version,
      edits: edits.filter((each) => "newText" in each),
    }));
  }
  return Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, version: null, edits }));
}

function isTextDocumentEdit(change: object): change is TextDocumentEdit {
  return "textDocument" in change;
}

/** The protocol's range as VS Code's. */
export function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
