import type { ResultProgressReporter } from "vscode-languageserver";
import type {
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver-protocol";
import { KnownReports } from "../knownReports.ts";
import { ScanProgress } from "../progress.ts";
import { type Call, Cancelled } from "../run.ts";
import type { ScanListener } from "../scan.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

/**
 * The client asks for the diagnostics of the whole workspace. That it may, `textDocument/diagnostic` announces.
 */
export const workspaceDiagnostic: Feature = {
  register: (session, workspace) => {
    session.connection.languages.diagnostics.onWorkspace((params, token, bar, partial) => {
      const progress = new ScanProgress(workspace.status, bar);
      const listener = { onProgress: progress.step };
      const answer = session.run.request(
        "workspace/diagnostic",
        async (previous: readonly PreviousResultId[], call: Call): Promise<WorkspaceDiagnosticReport> => {
          const known = new KnownReports(previous, session.reports);
          try {
            if (partial) return await inParts(session, known, call, partial, listener, progress.done);
            await session.scan.refresh(call.signal, listener);
            return { items: known.all() };
          } finally {
            progress.done();
          }
        },
        (): WorkspaceDiagnosticReport => ({ items: [] }),
      );
      return answer(params.previousResultIds, token);
    });
  },
};

/**
 * Sends each file's report when it is ready. While the client knows everything already, its request is kept until
 * there is something new, so that it need not ask again and again.
 */
async function inParts(
  { scan, changes }: Session,
  known: KnownReports,
  call: Call,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  listener: ScanListener,
  pause: () => void,
): Promise<WorkspaceDiagnosticReport> {
  let told = false;
  const tell = (items = known.takeNews()) => {
    if (items.length === 0) return;
    told = true;
    partial.report({ items });
  };
  for (;;) {
    // Listened for from here on, so that no change during the scan is missed.
    const change = changes.next(call);
    await scan.refresh(call.signal, { ...listener, onReport: (report) => tell(known.takeNews([report])) });
    tell();
    if (told) return { items: [] };
    pause();
    await change;
    if (call.signal.aborted) throw new Cancelled();
  }
}
