import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Session } from "./session.ts";
import type { Workspace } from "./workspace.ts";

/**
 * A file has changed: the findings of files that call into it may be others now.
 *
 * @param onlyOpen leaves files on disk as they are for now, as on each keystroke
 */
export function followUp(session: Session, { push }: Workspace, uri: DocumentUri, onlyOpen: boolean): void {
  const { reports, documents, scan, changes, capabilities, connection, run } = session;
  const dependents = reports.dependents(uri).filter((other) => !onlyOpen || documents.get(other) !== undefined);
  if (dependents.length === 0) return;
  for (const other of dependents) {
    scan.touch(other);
    if (documents.get(other)) push.soon(other);
  }
  changes.ring();
  // A client that asks for diagnostics asks for those of other documents when it is told to.
  if (capabilities.pullsDiagnostics && capabilities.refreshesDiagnostics)
    run.background("Asking for a refresh of diagnostics", () => connection.languages.diagnostics.refresh());
}
