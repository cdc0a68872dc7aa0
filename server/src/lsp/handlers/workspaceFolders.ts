import {
  DidChangeWorkspaceFoldersNotification,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver-protocol";
import type { Feature } from "./feature.ts";

/** Folders are added to the workspace and removed from it. */
export const workspaceFolders: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),

  register: ({ connection, run, folders, capabilities }, workspace) => {
    if (!capabilities.workspaceFolders) return;
    const handle = run.notification(
      "workspace/didChangeWorkspaceFolders",
      async ({ added, removed }: WorkspaceFoldersChangeEvent) => {
        const gone = removed.flatMap((folder) => folders.remove(folder) ?? []);
        const come = added.map((folder) => folders.add(folder));
        await workspace.foldersChanged(come, gone);
      },
    );
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => handle(event));
  },
};
