import { ScanWorkspaceRequest } from "../../protocol/index.ts";
import { ScanProgress } from "../progress.ts";
import type { Feature } from "./feature.ts";

/** The user wants every file looked at again, and sees how far it has come. */
export const scanWorkspace: Feature = {
  register: ({ connection, run, scan, reports, changes }, workspace) => {
    connection.onRequest(
      ScanWorkspaceRequest,
      run.query(ScanWorkspaceRequest.method, async (call) => {
        const bar = await connection.window.createWorkDoneProgress();
        const progress = new ScanProgress(workspace.status, bar);
        const signal = {
          get aborted() {
            return call.signal.aborted || bar.token.isCancellationRequested;
          },
        };
        scan.invalidateAll();
        try {
          await scan.refresh(signal, { onProgress: progress.step });
        } finally {
          progress.done();
          changes.ring();
        }
        const findings = reports.all().reduce((sum, report) => sum + report.findings.length, 0);
        return { files: scan.files, findings };
      }),
    );
  },
};
