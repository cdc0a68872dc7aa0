import { type CodeAction, LSPErrorCodes, type WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Capabilities } from "../capabilities.ts";
import { type ActionNote, actionNote } from "../codeActionNote.ts";
import { fixAllEdit } from "../fixAll.ts";
import { findingOf } from "../lookup.ts";
import type { Analyzed } from "../openDocument.ts";
import { Refusal, staleRefusal } from "../run.ts";
import { toWorkspaceEdit } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** Fills in the edit of the code action that the user picked, for the very version that it was offered for. */
export const codeActionResolve: Feature = {
  register: ({ connection, run, documents, capabilities }) => {
    connection.onCodeActionResolve(
      run.request("codeAction/resolve", async (action: CodeAction, call): Promise<CodeAction> => {
        // Actions with a command or an edit of their own are complete.
        if (action.data === undefined) return action;
        const note = actionNote(action.data);
        if (note === undefined) throw new Refusal(LSPErrorCodes.RequestFailed, "This code action is not Riskmark's.");
        call.subject.uri = note.uri;
        const document = documents.get(note.uri);
        if (document === undefined || note.version === null) throw staleRefusal();
        const edit = await document.analyzed(
          call.signal,
          (analyzed) => editOf(analyzed, note, capabilities),
          note.version,
        );
        return { ...action, edit };
      }),
    );
  },
};

async function editOf(analyzed: Analyzed, note: ActionNote, capabilities: Capabilities): Promise<WorkspaceEdit> {
  if (note.kind === "fixAll") return (await fixAllEdit(analyzed, note.ruleIds, capabilities)) ?? { changes: {} };
  const finding = findingOf(analyzed, note.fingerprint);
  const fixes = finding ? await analyzed.document.fixes(finding, analyzed.folder.policy) : [];
  const fix = fixes[note.index];
  // Rules or policy were changed since the offer.
  if (fix === undefined) throw staleRefusal();
  return toWorkspaceEdit(fix.edits, { ...analyzed, lines: analyzed.text }, capabilities);
}
