import * as vscode from "vscode";
import {
  BeginRuleRequest,
  type Degree,
  DraftRuleRequest,
  type RuleDrafts,
  type SelectionParams,
} from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";

const TITLES: Readonly<Record<Degree, string>> = {
  variables: "This code, with any variables",
  values: "Also with any texts and numbers",
  calls: "Any such call, whatever its arguments",
};

/**
 * Turns the selected code into a rule with its test and its guidance page: asks how general, and for its id.
 *
 * @param answers answers that are known already
 * @returns whether there is a new rule
 */
export async function newRuleFromSelection(
  server: LanguageServer,
  answers: { readonly degree?: string; readonly id?: string } = {},
): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) {
    vscode.window.showInformationMessage("Select the code that the rule is to find, then run this command.");
    return false;
  }
  const { start, end } = editor.selection;
  const selection: SelectionParams = {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
  const drafts = await withProgress("Looking for such code in the workspace", () =>
    outcomeOf(server.ask(DraftRuleRequest, selection)),
  );
  if (!drafts) return false;
  const known = drafts.drafts.find((draft) => draft.degree === answers.degree)?.degree;
  const degree = known ?? (await pickDegree(drafts));
  if (degree === undefined) return false;
  const id = answers.id ?? (await askForId(drafts));
  if (id === undefined) return false;
  const begun = await outcomeOf(server.ask(BeginRuleRequest, { ...selection, degree, id }));
  return begun ? writeFiles(begun.files) : false;
}

/** Undefined where there is no rule to be made, which is said with the reason. */
async function outcomeOf<R extends object>(
  asked: Promise<{ readonly value: R | { readonly fault: string } } | { readonly refusal: string }>,
): Promise<Exclude<R, { fault: string }> | undefined> {
  const answer = await asked;
  const reason = "refusal" in answer ? answer.refusal : "fault" in answer.value ? answer.value.fault : undefined;
  if (reason === undefined) return (answer as { value: Exclude<R, { fault: string }> }).value;
  vscode.window.showWarningMessage(reason);
  return undefined;
}

function withProgress<T>(title: string, work: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work);
}

/** The first places, if there are any. */
function listed(places: readonly string[], matches: number): string {
  if (places.length === 0) return "";
  return `: ${places.join(", ")}${matches > places.length ? ", …" : ""}`;
}

async function pickDegree({ drafts, isPartial }: RuleDrafts): Promise<Degree | undefined> {
  const items = drafts.map(({ degree, pattern, matches, files, places }) => ({
    label: TITLES[degree],
    description: `${isPartial ? "at least " : ""}${count(matches, "match", "matches")} in ${count(files, "file", "files")}${listed(places, matches)}`,
    detail: pattern.replace(/\s+/g, " "),
    degree,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Turn the Selection into a Rule",
    ignoreFocusOut: true,
    placeHolder: "How general is the rule?",
    matchOnDetail: true,
  });
  return picked?.degree;
}

function askForId({ suggestedId, takenIds }: RuleDrafts): Thenable<string | undefined> {
  const taken = new Set(takenIds);
  let value = suggestedId;
  for (let number = 2; taken.has(value); number++) value = `${suggestedId}-${number}`;
  return vscode.window.showInputBox({
    title: "Turn the Selection into a Rule",
    ignoreFocusOut: true,
    prompt: "The rule's id: it names the rule in findings, policy and suppressions.",
    value,
    validateInput: (text) => {
      if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(text)) return "Use letters, digits and hyphens, such as no-raw-queries.";
      return taken.has(text) ? `There is a rule ${text} already.` : undefined;
    },
  });
}

/** Writes the files as one step that can be undone, and shows the rule with its test beside it. */
async function writeFiles(files: readonly { readonly uri: string; readonly text: string }[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const uris = files.map(({ uri }) => vscode.Uri.parse(uri));
  for (const [index, { text }] of files.entries())
    edit.createFile(uris[index]!, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    vscode.window.showWarningMessage("The files of the rule could not be written.");
    return false;
  }
  const [rule, test] = uris;
  const document = await vscode.workspace.openTextDocument(rule!);
  const at = document.positionAt(Math.max(document.getText().indexOf("Say what is wrong"), 0));
  if (test) await vscode.window.showTextDocument(test, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  // From its end, so that the start of the line stays in view.
  editor.selection = new vscode.Selection(document.lineAt(at.line).range.end, at);
  return true;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
