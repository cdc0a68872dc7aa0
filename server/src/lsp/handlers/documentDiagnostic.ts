import type { DocumentDiagnosticReport, DocumentUri } from "vscode-languageserver-protocol";
import { isTeamFile } from "../folders.ts";
import { emptyReport, type FileReport, makeReport } from "../reports.ts";
import type { Call } from "../run.ts";
import type { Session } from "../session.ts";
import { SOURCE } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** The client asks for the diagnostics of one document. */
export const documentDiagnostic: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: true } }
      : {},

  register: (session) => {
    session.connection.languages.diagnostics.on(
      session.run.request(
        "textDocument/diagnostic",
        async ({ textDocument, previousResultId }, call): Promise<DocumentDiagnosticReport> => {
          const report = await reportOf(session, textDocument.uri, call);
          const { resultId } = report;
          if (resultId === previousResultId) return { kind: "unchanged", resultId };
          return { kind: "full", resultId, items: [...report.diagnostics] };
        },
        (): DocumentDiagnosticReport => ({ kind: "full", items: [] }),
      ),
    );
  },
};

/** Clients ask for documents that are not open, too: for tabs not yet shown, and once more on closing. */
async function reportOf(session: Session, uri: DocumentUri, call: Call): Promise<FileReport> {
  const { documents, folders, reports, scan, capabilities } = session;
  // Problems of team files are pushed, so that they show while the file is not open; reports of other tools may have findings.
  if (isTeamFile(uri)) return reports.get(uri) ?? emptyReport(uri);
  const open = documents.get(uri);
  if (open) {
    const report = await open.analyzed(call.signal, (analyzed) => makeReport(analyzed, capabilities));
    reports.set(report);
    return report;
  }
  const folder = await folders.of(uri).loaded();
  const isScanned = folder.settings.scan.scope === "workspace" && folder.policy.includes(folder.pathOf(uri));
  if (!isScanned) return emptyReport(uri);
  return scan.onDisk(uri, folder, call.signal);
}
