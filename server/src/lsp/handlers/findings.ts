import { type FindingItem, FindingsRequest, type FindingsResult } from "../../protocol/index.ts";
import { makeReport } from "../reports.ts";
import type { Feature } from "./feature.ts";

/** All findings that are known, for a list of them. Files that were not looked at yet are missing. */
export const findings: Feature = {
  register: ({ connection, run, documents, reports, folders, capabilities }, workspace) => {
    const answer = run.query(
      FindingsRequest.method,
      async (call): Promise<FindingsResult> => {
        for (const document of documents.all()) {
          reports.set(await document.analyzed(call.signal, (analyzed) => makeReport(analyzed, capabilities)));
        }
        const all = reports.all();
        const skipped = all.filter((report) => report.skipped).length;
        const loaded = await Promise.all(folders.all().map((folder) => folder.loaded()));
        const about = workspace.register.items();
        return {
          findings: [...all.flatMap((report) => report.findings), ...about].sort(byRisk),
          hasBaseline: loaded.some(({ program }) => program.baseline !== undefined),
          files: { analysed: all.length - skipped, skipped },
        };
      },
      (): FindingsResult => ({ findings: [], hasBaseline: false, files: { analysed: 0, skipped: 0 } }),
    );
    connection.onRequest(FindingsRequest, answer);
  },
};

/** Highest risk first, then by file and place. */
function byRisk(a: FindingItem, b: FindingItem): number {
  const byFile = a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
  const { start } = a.range;
  return b.risk - a.risk || byFile || start.line - b.range.start.line || start.character - b.range.start.character;
}
