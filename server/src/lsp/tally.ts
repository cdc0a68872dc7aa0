import type { Analysis, Finding } from "../core/index.ts";
import type { ScoredItem } from "../core/scorecard/scorecard.ts";
import { scoredItem } from "../core/scorecard/scoredItem.ts";
import type { LoadedFolder } from "./folders.ts";
import type { Lines } from "./toProtocol.ts";

/** What one file adds to the scorecard. */
export interface Tally {
  readonly lines: number;
  readonly open: readonly ScoredItem[];
  readonly accepted: readonly ScoredItem[];
}

export const NOTHING: Tally = { lines: 0, open: [], accepted: [] };

/** A file counts where it was analysed, and a file out of time for what was found until then. */
export function tallyOf(analysis: Analysis, lines: Lines, { rule, policy, program }: LoadedFolder): Tally {
  if (analysis.skip && analysis.skip.reason !== "time-budget") return NOTHING;
  const { owners, baseline } = program;
  const context = { rule, policy, owners, baseline };
  const item = (finding: Finding) => scoredItem(finding, lines.positionAt(finding.start).line + 1, context);
  return { lines: analysis.stats.lines, open: analysis.findings.map(item), accepted: analysis.suppressed.map(item) };
}
