import * as vscode from "vscode";
import {
  ExplainRequest,
  type Explanation,
  type FindingItem,
  type FixView,
} from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { type Applied, applyEdit, toRange } from "./applyEdit.ts";

/** Opens the finding's file, asks for its fixes, and applies the one that the user picks (or the only one). */
export async function fixFinding(server: LanguageServer, finding: FindingItem): Promise<void> {
  const uri = vscode.Uri.parse(finding.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const explanation = await explain(server, finding);
  if (!explanation) {
    vscode.window.showInformationMessage(`“${finding.title}” is no longer in the file.`);
    return;
  }
  const selection = toRange(explanation.finding.range);
  await vscode.window.showTextDocument(document, { selection, preview: false });
  if (explanation.fixes.length === 0) return tellWithoutFix();
  const fix = await pickFix(explanation.fixes);
  if (!fix) return;
  await tellUnlessApplied(await applyFix(explanation, fix));
}

/** All that the server knows about a finding; undefined when the finding is gone. */
export async function explain(server: LanguageServer, finding: FindingItem): Promise<Explanation | undefined> {
  const { uri, range, fingerprint } = finding;
  const explanation = await server.request(ExplainRequest, {
    uri,
    position: range.start,
    fingerprint,
  });
  return explanation?.finding.fingerprint === fingerprint ? explanation : undefined;
}

export function applyFix(explanation: Explanation, fix: FixView): Promise<Applied> {
  return applyEdit(fix.edit, { uri: explanation.finding.uri, version: explanation.version });
}

/** A rule may have a fix that was tried here and does not hold, so that it is not offered. */
async function tellWithoutFix(): Promise<void> {
  const message = "No fix holds here: each was tried, and none leaves code that parses and is free of findings.";
  const choice = await vscode.window.showInformationMessage(message, "Show Guidance");
  if (choice) await vscode.commands.executeCommand("riskmark.openGuidance");
}

async function pickFix(fixes: readonly FixView[]): Promise<FixView | undefined> {
  if (fixes.length === 1) return fixes[0];
  const choices = fixes.map((fix) => ({
    label: fix.title,
    description: fix.safety === "safe" ? "safe" : "look at the result before you keep it",
    fix,
  }));
  const choice = await vscode.window.showQuickPick(choices, { title: "Fix Finding", placeHolder: "Choose a fix" });
  return choice?.fix;
}

/** What to say where an edit was not applied. */
export const NOT_APPLIED: Record<Exclude<Applied, "applied">, string> = {
  stale: "The file was changed in the meantime, so nothing was done. Try again in a moment.",
  refused: "The editor refused the change, so nothing was done. Is the file read-only?",
};

export async function tellUnlessApplied(applied: Applied): Promise<void> {
  if (applied !== "applied") vscode.window.showWarningMessage(NOT_APPLIED[applied]);
}
