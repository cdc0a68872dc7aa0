import type { BacklogContext } from "../core/backlog/backlog.ts";
import type { Standing } from "../core/history/snapshot.ts";
import { isExpired } from "../core/register/register.ts";
import { REGISTER_RULES } from "../core/register/registerFindings.ts";
import type { ReportedFinding } from "../core/report/report.ts";
import type { ScoredItem } from "../core/scorecard/scorecard.ts";
import { scoredItem } from "../core/scorecard/scoredItem.ts";
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
  const rules = new Map([...ruleset.trust.imported.rules, ...ruleset.rules].map((rule) => [rule.id, rule]));
  const { policy, program } = ruleset;
  const { owners, baseline, register } = program;
  const context: BacklogContext = { policy, owners, baseline, rule: (id) => rules.get(id) };
  const item = ({ finding, region }: ReportedFinding) => scoredItem(finding, region.startLine, context);
  const today = program.today ?? new Date().toISOString().slice(0, 10);
  const standing = {
    // What the register asks for is a decision and no risk of the code; what has expired is counted by itself.
    open: report.findings.filter(({ finding }) => !isAboutRegister(finding.ruleId)).map(item),
    accepted: report.suppressed.map(item),
    expired: register.filter((entry) => isExpired(entry, today)).length,
    lines: report.stats.lines,
  };
  return { outcome, root, ruleset, standing, today };
}

function isAboutRegister(ruleId: string): boolean {
  return REGISTER_RULES.some(({ id }) => id === ruleId);
}
