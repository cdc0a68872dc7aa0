import type { Severity } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/finding.ts";
import { scoreOf } from "../findings/score.ts";
import type { HistoryChange, HistoryLine } from "./historySchema.ts";
import { livesOf } from "./lives.ts";

/** A finding as the history keeps it. */
export interface Counted {
  readonly fingerprint: string;
  readonly ruleId: string;
  /** 0 to 100. */
  readonly risk: number;
  readonly band: Severity;
  readonly fixable: boolean;
}

/** How things stand now. */
export interface Standing<F extends Counted = Counted> {
  readonly open: readonly F[];
  readonly accepted: readonly F[];
  /** Acceptances whose time is over. */
  readonly expired: number;
  readonly lines: number;
}

/** The line that is to be appended to the history. */
export function snapshotLine(standing: Standing, history: readonly HistoryLine[], today: string): HistoryLine {
  const { open, accepted, expired, lines } = standing;
  const byBand = Object.fromEntries(
    SEVERITIES.map((band) => [band, open.filter((finding) => finding.band === band).length]),
  ) as HistoryLine["open"];
  const score = scoreOf(
    open.map(({ risk }) => risk),
    lines,
  );
  const changes = changesSince(history, open, accepted);
  return { version: 1, date: today, score, lines, open: byBand, accepted: accepted.length, expired, changes };
}

/** False where the last line says the same already, so that nothing has to be appended. */
export function isNews(line: HistoryLine, history: readonly HistoryLine[]): boolean {
  const last = history.at(-1);
  return (
    last === undefined ||
    JSON.stringify({ ...line, changes: [] }) !== JSON.stringify({ ...last, changes: [] }) ||
    line.changes.length > 0
  );
}

/** What is in another state than the history says, sorted, so that equal changes make equal lines. */
function changesSince(
  history: readonly HistoryLine[],
  open: readonly Counted[],
  accepted: readonly Counted[],
): HistoryChange[] {
  const before = livesOf(history);
  const changes: HistoryChange[] = [];
  const seen = new Set<string>();
  const see = (findings: readonly Counted[], now: "open" | "accepted") => {
    for (const { fingerprint: id, ruleId: rule, band, fixable } of findings) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (before.get(id)?.state !== now) changes.push({ id, rule, band, now, fixable });
    }
  };
  see(open, "open");
  see(accepted, "accepted");
  for (const { id, rule, band, fixable, state } of before.values()) {
    if (state !== "fixed" && !seen.has(id)) changes.push({ id, rule, band, now: "fixed", fixable });
  }
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
}
