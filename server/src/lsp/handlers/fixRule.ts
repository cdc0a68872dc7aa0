import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { FixRuleRequest, type FixRuleResult } from "../../protocol/index.ts";
import { withAnalysis } from "../lookup.ts";
import { toWorkspaceEdit } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** All safe fixes of one rule in the workspace, as one edit that the client shows before it is made. */
export const fixRule: Feature = {
  register: (session) => {
    const { connection, run, reports, capabilities } = session;
    connection.onRequest(
      FixRuleRequest,
      run.request(FixRuleRequest.method, async ({ ruleId }, call): Promise<FixRuleResult | null> => {
        call.subject.rule = ruleId;
        const uris = reports.all().flatMap(({ uri, findings }) => {
          return findings.some((finding) => finding.ruleId === ruleId) ? [uri] : [];
        });
        const edits: WorkspaceEdit[] = [];
        let findings = 0;
        for (const uri of uris) {
          await withAnalysis(session, uri, call, async (analyzed) => {
            const { document, folder, text } = analyzed;
            const fixed = await document.fixAll(folder.policy, { ruleIds: [ruleId] });
            if (fixed.edits.length === 0) return;
            findings += fixed.fixed.length;
            edits.push(toWorkspaceEdit(fixed.edits, { ...analyzed, lines: text }, capabilities));
          });
        }
        return edits.length === 0 ? null : { edit: joined(edits), files: edits.length, findings };
      }),
    );
  },
};

/** Edits of different files, all in the form that the client takes. */
function joined(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = [];
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    documentChanges.push(...((edit.documentChanges as TextDocumentEdit[] | undefined) ?? []));
    Object.assign(changes, edit.changes);
  }
  return documentChanges.length > 0 ? { documentChanges } : { changes };
}
