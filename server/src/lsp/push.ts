import type { DocumentUri, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { makeReport } from "./reports.ts";
import type { Session } from "./session.ts";

/** Sends the diagnostics of open documents to clients that do not ask for them. For the others it does nothing. */
export class Push {
  readonly #session: Session;
  /** Calls off the push that is due for a document. */
  readonly #due = new Map<DocumentUri, () => void>();

  constructor(session: Session) {
    this.#session = session;
  }

  now(uri: DocumentUri): void {
    this.#schedule(uri, 0);
  }

  /** After the delay that the settings name, counted from the last call. */
  soon(uri: DocumentUri): void {
    if (this.#isIdle) return;
    this.#session.run.background(`Sending diagnostics (document ${uri})`, async () => {
      const folder = await this.#session.documents.get(uri)?.folder.loaded();
      if (folder) this.#schedule(uri, folder.settings.diagnostics.delay);
    });
  }

  /** All open documents, since rules, policy or settings changed. */
  all(): void {
    for (const { uri } of this.#session.documents.all()) this.now(uri);
  }

  /** The document is closed: what was sent for it no longer holds. */
  clear(uri: DocumentUri): void {
    if (this.#isIdle) return;
    this.#callOff(uri);
    this.#send({ uri, diagnostics: [] });
  }

  get #isIdle(): boolean {
    return this.#session.capabilities.pullsDiagnostics;
  }

  #schedule(uri: DocumentUri, delay: number): void {
    if (this.#isIdle) return;
    this.#callOff(uri);
    const { host, run, documents, capabilities, reports } = this.#session;
    const callOff = host.after(delay, () => {
      this.#due.delete(uri);
      run.background("Sending diagnostics", async (call) => {
        call.subject.uri = uri;
        const document = documents.get(uri);
        if (document === undefined) return;
        const report = await document.analyzed(call.signal, (analyzed) => makeReport(analyzed, capabilities));
        reports.set(report);
        const diagnostics = [...report.diagnostics];
        this.#send({ uri, diagnostics, ...(capabilities.diagnosticVersion ? { version: document.version } : {}) });
      });
    });
    this.#due.set(uri, callOff);
  }

  #callOff(uri: DocumentUri): void {
    this.#due.get(uri)?.();
    this.#due.delete(uri);
  }

  #send(params: PublishDiagnosticsParams): void {
    void this.#session.connection.sendDiagnostics(params);
  }
}
