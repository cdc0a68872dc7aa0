import { isExpired } from "../../core/register/register.ts";
import { makeScorecard } from "../../core/scorecard/scorecard.ts";
import { type FolderScorecard, ScorecardRequest } from "../../protocol/index.ts";
import type { LoadedFolder } from "../folders.ts";
import { makeReport } from "../reports.ts";
import type { Session } from "../session.ts";
import { nameOf } from "../uris.ts";
import type { Feature } from "./feature.ts";

/** How each folder stands, from the files that were looked at. */
export const scorecard: Feature = {
  register: (session) => {
    const { connection, run, documents, folders, reports, capabilities } = session;
    const answer = run.query(
      ScorecardRequest.method,
      async (call): Promise<readonly FolderScorecard[]> => {
        for (const document of documents.all()) {
          reports.set(await document.analyzed(call.signal, (analyzed) => makeReport(analyzed, capabilities)));
        }
        const cards: FolderScorecard[] = [];
        for (const folder of folders.all()) {
          if (folder.uri !== undefined) cards.push(cardOf(folder.uri, await folder.loaded(), session));
        }
        return cards;
      },
      () => [],
    );
    connection.onRequest(ScorecardRequest, answer);
  },
};

function cardOf(uri: string, folder: LoadedFolder, { reports }: Session): FolderScorecard {
  const own = reports.all().filter((report) => folder.holds(report.uri));
  const today = folder.program.today ?? new Date().toISOString().slice(0, 10);
  const standing = {
    open: own.flatMap(({ tally }) => tally.open),
    accepted: own.flatMap(({ tally }) => tally.accepted),
    expired: folder.program.register.filter((entry) => isExpired(entry, today)).length,
    lines: own.reduce((sum, { tally }) => sum + tally.lines, 0),
  };
  const card = makeScorecard(standing, folder.trust.history, today);
  const ruleTitles = Object.fromEntries(
    card.noise.map(({ ruleId }) => [ruleId, folder.rule(ruleId)?.metadata.title ?? ruleId]),
  );
  return { uri, name: nameOf(uri), files: own.filter(({ tally }) => tally.lines > 0).length, card, ruleTitles };
}
