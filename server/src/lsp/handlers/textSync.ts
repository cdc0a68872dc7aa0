import { TextDocumentSyncKind } from "vscode-languageserver-protocol";
import { isTeamFile } from "../folders.ts";
import { followUp } from "../followUp.ts";
import type { Feature } from "./feature.ts";

/** Documents open, change, are saved and close; changes arrive as edits. */
export const textSync: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  }),

  register: (session, workspace) => {
    const { connection, run, documents, scan, folders, changes, capabilities } = session;
    const { push } = workspace;
    connection.onDidOpenTextDocument(
      run.notification("textDocument/didOpen", ({ textDocument }) => {
        documents.open(textDocument);
        push.now(textDocument.uri);
      }),
    );
    connection.onDidChangeTextDocument(
      run.notification("textDocument/didChange", ({ textDocument, contentChanges }) => {
        documents.change(textDocument, contentChanges);
        push.soon(textDocument.uri);
        followUp(session, workspace, textDocument.uri, true);
      }),
    );
    connection.onDidCloseTextDocument(
      run.notification("textDocument/didClose", ({ textDocument }) => {
        documents.close(textDocument.uri);
        push.clear(textDocument.uri);
        // From now on the disk has the say again.
        scan.invalidate(textDocument.uri);
        followUp(session, workspace, textDocument.uri, false);
        changes.ring();
      }),
    );
    connection.onDidSaveTextDocument(
      run.notification("textDocument/didSave", async ({ textDocument: { uri } }) => {
        // Clients that watch files tell this a second time, and then also for files saved by other programs.
        if (!capabilities.registersWatchers && isTeamFile(uri)) await workspace.reload([folders.of(uri)]);
      }),
    );
  },
};
