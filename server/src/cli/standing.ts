import type { Standing } from "../core/history/snapshot.ts";
import type { ReportedFinding } from "../core/report/report.ts";
import type { ScoredItem } from "../core/scorecard/scorecard.ts";
import { type ItemSource, scoredItem } from "../core/scorecard/scoredItem.ts";
import { type ProjectFlags, scanProject } from "./projectScan.ts";
import type { Ruleset } from "./ruleset.ts";
import type { ScanOutcome } from "./scan/scan.ts";
import type { Terminal } from "./terminal.ts";

export interface ProjectStanding {
  readonly outcome: ScanOutcome;
  /** Absolute path of the project's root. */
  readonly root: string;
  readonly ruleset: Ruleset;
  readonly standing: Standing<ScoredItem>;
  /** ISO date of today. */
  readonly today: string;
}

/** Scans a project and says how it stands. */
export async function projectStanding(path: string, flags: ProjectFlags, terminal: Terminal): Promise<ProjectStanding> {
  const outcome = await scanProject(path, flags, terminal);
  const { report } = outcome;
  const { root, ruleset } = outcome.roots[0]!;
  const rules = new Map(ruleset.rules.map((rule) => [rule.id, rule]));
  const source: ItemSource = {
    rule: (id) => rules.get(id),
    policy: ruleset.policy,
    owners: ruleset.program.owners,
    since: (fingerprint) => ruleset.program.baseline?.get(fingerprint)?.since,
  };
  const item = ({ finding, region }: ReportedFinding) => scoredItem(finding, region.startLine, source);
  const standing = {
    open: report.findings.map(item),
    accepted: report.suppressed.map(item),
    expired: report.findings.filter(({ finding }) => finding.ruleId === "register-expired").length,
    lines: report.stats.lines,
  };
  return { outcome, root, ruleset, standing, today: ruleset.program.today ?? new Date().toISOString().slice(0, 10) };
}
