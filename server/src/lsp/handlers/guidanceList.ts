import type { GuidancePage } from "../../core/index.ts";
import { packName, packOf } from "../../host/pack.ts";
import { GuidanceListRequest, type GuidanceSummary } from "../../protocol/index.ts";
import type { LoadedFolder } from "../folders.ts";
import type { Reports } from "../reports.ts";
import type { Feature } from "./feature.ts";

/** All guidance pages of all folders, to browse and search in. */
export const guidanceList: Feature = {
  register: ({ connection, run, folders, reports }) => {
    const answer = run.query(
      GuidanceListRequest.method,
      async (): Promise<readonly GuidanceSummary[]> => {
        const summaries = new Map<string, GuidanceSummary>();
        for (const folder of folders.all()) {
          const loaded = await folder.loaded();
          const occurrences = countOccurrences(loaded, reports);
          for (const page of loaded.guidance) {
            // Two folders may have a page of the same name each; built-in pages are the same everywhere.
            const key = page.origin === "team" ? loaded.uriOf(page.path) : page.id;
            const before = summaries.get(key)?.occurrences ?? 0;
            summaries.set(key, toSummary(page, loaded, before + (occurrences.get(page) ?? 0)));
          }
        }
        return [...summaries.values()];
      },
      () => [],
    );
    connection.onRequest(GuidanceListRequest, answer);
  },
};

/** How many of the folder's findings each page speaks about. */
function countOccurrences(folder: LoadedFolder, reports: Reports): ReadonlyMap<GuidancePage, number> {
  const counts = new Map<GuidancePage, number>();
  for (const { findings } of reports.all()) {
    for (const { uri, ruleId, cwe } of findings) {
      if (!folder.holds(uri)) continue;
      const guidanceId = folder.rule(ruleId)?.metadata.guidance;
      const query = { ruleId, cwe, guidanceId, path: folder.pathOf(uri) };
      for (const page of folder.engine.guidance.forFinding(folder.guidance, query)) {
        counts.set(page, (counts.get(page) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function toSummary(page: GuidancePage, { engine, packs }: LoadedFolder, occurrences: number): GuidanceSummary {
  const { id, origin, title, cwe, languages, rules } = page;
  const pack = packOf(packs, page.path);
  return {
    id,
    origin,
    ...(pack && { pack: packName(pack) }),
    title,
    cwe,
    languages,
    rules,
    occurrences,
    searchText: engine.guidance.searchText(page),
  };
}
