import * as vscode from "vscode";
import type { Commands } from "./context.ts";

const FIRST_POLICY = `# What Riskmark reports in this folder. Saved is applied.
version: 1

# rules:
#   off: [js-timer-string]

# severity:
#   - rules: ["py-*"]
#     paths: ["scripts/**"]
#     severity: low

# exclude: ["legacy/**"]
`;

/** Commands that open the team's own files. */
export const teamFileCommands: Commands = {
  "riskmark.openPolicy": async () => {
    const folder = await pickFolder();
    if (folder) await openOrCreate(vscode.Uri.joinPath(folder.uri, ".riskmark", "policy.yaml"), FIRST_POLICY);
  },
  "riskmark.openProblems": async () => {
    const choices = teamFileProblems();
    const choice =
      choices.length > 1
        ? await vscode.window.showQuickPick(choices, {
            title: "Problems in Rules, Policy and Guidance",
            matchOnDetail: true,
          })
        : choices[0];
    if (choice) await vscode.window.showTextDocument(choice.uri, { selection: choice.range });
    else if (choices.length === 0)
      vscode.window.showInformationMessage("Riskmark reports no problem in rules, policy or guidance.");
  },
};

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    vscode.window.showInformationMessage("Open a folder first: the policy is kept in its .riskmark folder.");
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick({ placeHolder: "Whose policy?" }) : folders[0];
}

/** A file that does not exist is shown as an unsaved one, so that nothing is written without the user. */
async function openOrCreate(uri: vscode.Uri, text: string): Promise<void> {
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  const document = await vscode.workspace.openTextDocument(exists ? uri : uri.with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  if (!exists && document.getText() === "") await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
}

/** What the server says about YAML and Markdown files is about the team's rules, policy or guidance. */
function teamFileProblems() {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => /\.(ya?ml|md)$/i.test(uri.path))
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source?.toLowerCase() === "riskmark")
        .map(({ message, range }) => ({
          label: `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`,
          detail: message,
          uri,
          range,
        })),
    );
}
