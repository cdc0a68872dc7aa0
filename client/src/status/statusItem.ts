import * as vscode from "vscode";
import { documentSelector } from "../server/documents.ts";
import type { LanguageServer, ServerStatus } from "../server/languageServer.ts";
import { describeStatus } from "./describeStatus.ts";

/** The entry in the language status ({} in the status bar): what Riskmark is doing, and problems in the team's files. */
export function createStatusItem(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    "riskmark.status",
    documentSelector as vscode.DocumentSelector,
  );
  item.name = "Riskmark";
  const show = (status: ServerStatus) => {
    const { text, detail, severity, busy, command } = describeStatus(status);
    item.text = text;
    item.detail = detail;
    item.severity = vscode.LanguageStatusSeverity[severity];
    item.busy = busy;
    item.command = command;
  };
  show({ state: "starting", problems: 0, findings: 0, rules: 0 });
  return vscode.Disposable.from(item, server.onStatus(show));
}
