import * as vscode from "vscode";
import type { ActiveEditor } from "../guidancePanel/activeEditor.ts";
import type { FindingStore } from "./findingStore.ts";

/** Keeps the context keys up to date that decide which menu entries an editor gets. */
export function keepEditorContext(editor: ActiveEditor, store: FindingStore): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    vscode.commands.executeCommand("setContext", key, value);
  };
  const update = () => {
    const { document, selection } = editor.current ?? {};
    set("riskmark.fileHasFindings", document !== undefined && store.of(document.uri).length > 0);
    set(
      "riskmark.onFinding",
      document !== undefined && selection !== undefined && store.at(document.uri, selection.active) !== undefined,
    );
  };
  return vscode.Disposable.from(editor.onMoved(update), store.onChanged(update));
}
