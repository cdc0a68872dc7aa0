import type { PreviousResultId, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { emptyReport, type FileReport, type Reports } from "./reports.ts";
import { canonicalUri } from "./uris.ts";

/** What a client has of the workspace's diagnostics, by the result ids that it sent; and so what is news to it. */
export class KnownReports {
  readonly #known: Map<string, PreviousResultId>;
  readonly #reports: Reports;

  constructor(known: readonly PreviousResultId[], reports: Reports) {
    this.#known = new Map(known.map((previous) => [canonicalUri(previous.uri), previous]));
    this.#reports = reports;
  }

  /** Everything, with what the client has already as a mere reference. */
  all(): WorkspaceDocumentDiagnosticReport[] {
    return this.#candidates().flatMap((report) => {
      if (!this.#has(report)) return this.#newsOf(report);
      const { uri, version, resultId } = report;
      return [{ kind: "unchanged" as const, uri, version, resultId }];
    });
  }

  /** What the client does not have; from then on it counts as known. */
  takeNews(reports: readonly FileReport[] = this.#candidates()): WorkspaceDocumentDiagnosticReport[] {
    return reports.flatMap((report) => (this.#has(report) ? [] : this.#newsOf(report)));
  }

  /** All reports; and empty ones for files that the client has something of and that are gone. */
  #candidates(): FileReport[] {
    const gone = [...this.#known.values()].filter(({ uri }) => this.#reports.get(uri) === undefined);
    return [...this.#reports.all(), ...this.#reports.withdrawn(), ...gone.map(({ uri }) => emptyReport(uri))];
  }

  #has({ uri, resultId }: FileReport): boolean {
    return this.#known.get(canonicalUri(uri))?.value === resultId;
  }

  #newsOf({ uri, version, resultId, diagnostics }: FileReport): WorkspaceDocumentDiagnosticReport[] {
    const key = canonicalUri(uri);
    // Nothing to say about a file of which the client never heard is no news.
    if (diagnostics.length === 0 && !this.#known.has(key) && !this.#reports.wasShown(uri)) return [];
    this.#known.set(key, { uri, value: resultId });
    return [{ kind: "full", uri, version, resultId, items: [...diagnostics] }];
  }
}
