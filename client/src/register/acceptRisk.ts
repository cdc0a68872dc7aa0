import { userInfo } from "node:os";
import * as vscode from "vscode";
import { AcceptRequest, type AcceptTerms, AcceptTermsRequest } from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { datedChoices, dateFault } from "./expiry.ts";

/** What somebody who accepts a risk says; a keybinding, a test or another extension may give all of it. */
export interface Acceptance {
  readonly reason: string;
  readonly acceptedBy: string;
  readonly expires: string;
  readonly reviewer?: string;
}

interface Target {
  readonly uri: string;
  readonly fingerprint: string;
}

const MAX_REASON = 1000;
const NAME_KEY = "riskmark.register.acceptedBy";

/**
 * Accepts the risk of findings of one folder: asks for reason, time and people, and writes the register. Returns whether
 * it was written.
 *
 * @param memory keeps the name of whoever accepts
 */
export async function acceptRisk(
  server: LanguageServer,
  memory: vscode.Memento,
  findings: readonly Target[],
  given?: Acceptance,
): Promise<boolean> {
  const [first] = findings;
  if (!first) return false;
  const terms = await server.request(AcceptTermsRequest, { uri: first.uri });
  if (!terms) return false;
  const acceptance = given ?? (await askFor(terms, memory, findings.length));
  if (!acceptance) return false;
  const params = { findings: findings.map(({ uri, fingerprint }) => ({ uri, fingerprint })), ...acceptance };
  const answer = await server.ask(AcceptRequest, params);
  if ("refusal" in answer) {
    vscode.window.showErrorMessage(answer.refusal);
    return false;
  }
  const { uri, text, accepted } = answer.value;
  await store(vscode.Uri.parse(uri), text);
  await memory.update(NAME_KEY, acceptance.acceptedBy);
  void tell(vscode.Uri.parse(uri), accepted, acceptance.expires);
  return true;
}

/** The questions stay while one looks something up elsewhere: a reason is often in a ticket. */
async function askFor(terms: AcceptTerms, memory: vscode.Memento, count: number): Promise<Acceptance | undefined> {
  const title = count === 1 ? "Accept the Risk" : `Accept the Risk of ${count} Findings`;
  const reason = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: "Why is this risk taken? Reviewers and auditors read it in the register.",
    placeHolder: "e.g. reachable by administrators only, until the new gateway is there",
    validateInput: (text) => (text.length > MAX_REASON ? `Keep it below ${MAX_REASON} characters.` : missing(text)),
  });
  if (reason === undefined) return undefined;
  const expires = await askForExpiry(title, terms);
  if (expires === undefined) return undefined;
  const acceptedBy = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: "Who decides this?",
    value: memory.get<string>(NAME_KEY) ?? userName(),
    validateInput: missing,
  });
  if (acceptedBy === undefined) return undefined;
  if (!terms.requireReviewer) return { reason, acceptedBy, expires };
  const reviewer = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: "Who reviewed it? The policy asks for somebody else than the one who decides.",
    validateInput: (text) =>
      missing(text) ?? (text.trim() === acceptedBy.trim() ? "The reviewer has to be somebody else." : undefined),
  });
  return reviewer === undefined ? undefined : { reason, acceptedBy, expires, reviewer };
}

async function askForExpiry(title: string, { today, maxDays }: AcceptTerms): Promise<string | undefined> {
  const other = { label: "Another day…", description: "", date: undefined };
  const choice = await vscode.window.showQuickPick([...datedChoices(today, maxDays), other], {
    title,
    ignoreFocusOut: true,
    placeHolder: "Until when? From the next day on the finding counts again.",
  });
  if (!choice) return undefined;
  if (choice.date !== undefined) return choice.date;
  return vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: `The last day on which it holds, at most ${maxDays} days from now.`,
    placeHolder: "2027-01-31",
    validateInput: (text) => dateFault(text, today, maxDays),
  });
}

function missing(text: string): string | undefined {
  return text.trim() === "" ? "This is needed." : undefined;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

/** Writes the register through its editor where it is open, so that it can be undone, and saves it. */
async function store(uri: vscode.Uri, text: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!open) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await open.save();
}

async function tell(uri: vscode.Uri, accepted: number, expires: string): Promise<void> {
  const what = accepted === 1 ? "The risk is" : `${accepted} risks are`;
  const choice = await vscode.window.showInformationMessage(`${what} accepted until ${expires}.`, "Open Register");
  if (choice) await vscode.window.showTextDocument(uri);
}
