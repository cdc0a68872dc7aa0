import * as vscode from "vscode";
import { SuppressRequest } from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { applyEdit } from "./applyEdit.ts";
import { tellUnlessApplied } from "./fixFinding.ts";

const MAX_REASON = 200;

/**
 * Writes a reason into a comment above the finding, and asks for it unless a keybinding or another extension gave one.
 * Returns whether the file was changed.
 */
export async function suppressFinding(
  server: LanguageServer,
  uri: string,
  fingerprint: string,
  given?: string,
): Promise<boolean> {
  const reason = given !== undefined && refusal(given) === undefined ? given : await askForReason();
  if (reason === undefined) return false;
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const edit = await server.request(SuppressRequest, { uri, fingerprint, reason: reason.trim() });
  if (!edit) {
    vscode.window.showInformationMessage("This finding is no longer in the file.");
    return false;
  }
  const applied = await applyEdit(edit);
  await tellUnlessApplied(applied);
  return applied === "applied";
}

function askForReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Suppress Finding",
    ignoreFocusOut: true,
    prompt: "Why is this finding acceptable here? The reason is written beside the code for the next reader.",
    placeHolder: "e.g. the value comes from our own configuration",
    validateInput: refusal,
  });
}

function refusal(reason: string): string | undefined {
  if (reason.trim() === "") return "A reason is needed: a suppression without one cannot be reviewed.";
  if (reason.length > MAX_REASON) return `Keep it below ${MAX_REASON} characters (now ${reason.length}).`;
  return undefined;
}
