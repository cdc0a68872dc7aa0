import type { Severity } from "../findings/finding.ts";
import type { HistoryLine } from "./historySchema.ts";

/** What became of one finding. */
export interface Life {
  readonly id: string;
  readonly rule: string;
  readonly band: Severity;
  readonly fixable: boolean;
  /** ISO date on which it was found, the last time it was. */
  readonly opened: string;
  readonly state: "open" | "accepted" | "fixed";
  /** ISO date of the state. */
  readonly since: string;
}

/**
 * The lives of all findings that a history tells of. Two branches may tell of the same change: what a line says that is
 * so already changes nothing.
 */
export function livesOf(lines: readonly HistoryLine[]): ReadonlyMap<string, Life> {
  const lives = new Map<string, Life>();
  for (const { date, changes } of lines) {
    for (const { id, rule, band, fixable, now } of changes) {
      const before = lives.get(id);
      if (before?.state === now) continue;
      const isNew = before === undefined || (before.state === "fixed" && now !== "fixed");
      const opened = isNew ? date : before.opened;
      lives.set(id, {
        id,
        rule,
        band,
        fixable: fixable || (before?.fixable ?? false),
        opened,
        state: now,
        since: date,
      });
    }
  }
  return lives;
}
