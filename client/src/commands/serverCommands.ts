import * as vscode from "vscode";
import { ScanWorkspaceRequest } from "../../../server/src/protocol/index.ts";
import type { CommandContext, Commands } from "./context.ts";

/** Commands about the server: scanning, starting anew, its log. */
export function serverCommands({ server, log }: CommandContext): Commands {
  return {
    "riskmark.scanWorkspace": async () => {
      if (!vscode.workspace.workspaceFolders?.length) {
        vscode.window.showInformationMessage("Open a folder to scan it. Files that are open are analysed anyway.");
        return;
      }
      const scan = () => server.request(ScanWorkspaceRequest);
      const result = await vscode.window.withProgress({ location: { viewId: "riskmark.findings" } }, scan);
      if (result)
        vscode.window.setStatusBarMessage(`Riskmark: ${result.findings} findings in ${result.files} files`, 5_000);
    },
    "riskmark.restartServer": () => server.restart(),
    "riskmark.showLog": () => log.show(),
  };
}
