import { type Candidate, nextBestFix as choose, type EFFORT, EFFORT_WORDS } from "../../core/backlog/nextBestFix.ts";
import { type FindingItem, type NextBestFix, NextBestFixRequest } from "../../protocol/index.ts";
import { findingOf, withAnalysis } from "../lookup.ts";
import type { Call } from "../run.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

interface Chosen extends Candidate {
  readonly finding: FindingItem;
}

/** The finding that removes the most risk for the least work; fixes are tried until none can be better. */
export const nextBestFix: Feature = {
  register: (session) => {
    const { connection, run, reports, folders } = session;
    connection.onRequest(
      NextBestFixRequest,
      run.query(
        NextBestFixRequest.method,
        async (call): Promise<NextBestFix | null> => {
          const candidates: Chosen[] = [];
          for (const finding of reports.all().flatMap((report) => report.findings)) {
            const folder = await folders.of(finding.uri).loaded();
            const fixes = folder.rule(finding.ruleId)?.fixes ?? [];
            const isSafe = fixes.some(({ safety }) => safety === "safe");
            candidates.push({
              finding,
              risk: finding.risk,
              hoped: isSafe ? "safe" : fixes.length > 0 ? "unsafe" : "none",
            });
          }
          candidates.sort((a, b) => b.risk - a.risk || compare(a.finding, b.finding));
          const best = await choose(candidates, ({ finding }) => effortOf(session, finding, call));
          if (!best) return null;
          return { finding: best.candidate.finding, effort: best.effort, why: EFFORT_WORDS[best.effort] };
        },
        () => null,
      ),
    );
  },
};

async function effortOf(session: Session, { uri, fingerprint }: FindingItem, call: Call): Promise<keyof typeof EFFORT> {
  const effort = await withAnalysis(session, uri, call, async (analyzed) => {
    const finding = findingOf(analyzed, fingerprint);
    const fixes = finding ? await analyzed.document.fixes(finding, analyzed.folder.policy) : [];
    return fixes.some(({ safety }) => safety === "safe") ? "safe" : fixes.length > 0 ? "unsafe" : "none";
  });
  return effort ?? "none";
}

function compare(a: FindingItem, b: FindingItem): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.range.start.line - b.range.start.line;
}
