import { resolve } from "node:path";
import { Option } from "commander";
import { BACKLOG_GROUPS, type BacklogGrouping, groupBacklog, toBacklogItem } from "../../core/backlog/backlog.ts";
import { BACKLOG_FORMATS, type BacklogFormat, formatBacklog } from "../../core/backlog/formatBacklog.ts";
import { EFFORT_WORDS, nextBestFix } from "../../core/backlog/nextBestFix.ts";
import type { ReportedFinding } from "../../core/report/report.ts";
import { paintSeverity, type Style } from "../../core/report/style.ts";
import { visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportedProblems } from "../problems.ts";
import { type ProjectFlags, scanPaths } from "../projectScan.ts";
import type { CompareChoice, ScanOutcome } from "../scan/scan.ts";
import { styleFor } from "../terminal.ts";

interface BacklogFlags extends ProjectFlags {
  readonly groupBy: BacklogGrouping;
  readonly format: BacklogFormat | "text";
  readonly new?: boolean;
  readonly since?: string;
}

/** `riskmark backlog`: the open findings ranked by risk, in groups. */
export const backlogCommand: AddCommand = (program, terminal, done) => {
  program
    .command("backlog")
    .summary("rank the open findings by risk")
    .description("Ranks the open findings by risk, in groups, and names the next best fix.")
    .argument("[paths...]", "files and folders (default: the whole folder that holds .riskmark or .git)")
    .addOption(new Option("-g, --group-by <what>", "what to group by").choices(BACKLOG_GROUPS).default("risk"))
    .addOption(
      new Option("-f, --format <format>", "what to write").choices(["text", ...BACKLOG_FORMATS]).default("text"),
    )
    .option("--new", "only findings that are not in .riskmark/baseline.jsonl")
    .option("--since <ref>", "only findings that came in since this git ref")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (paths: string[], flags: BacklogFlags) => {
      const compare: CompareChoice =
        flags.since !== undefined ? { with: "commit", ref: flags.since } : { with: flags.new ? "baseline" : "nothing" };
      const outcome = await scanPaths(paths, flags, terminal, { compare });
      sayReportedProblems(outcome.report.problems, outcome.base, terminal, flags.color);
      const open = outcome.report.findings.filter(({ baselineState }) => baselineState !== "unchanged");
      const style = styleFor(terminal.out, terminal, flags.color);
      const items = open.map((reported) => itemOf(reported, outcome));
      terminal.out.write(
        flags.format === "text"
          ? await text(open, outcome, flags.groupBy, style)
          : formatBacklog(items, flags.groupBy, flags.format),
      );
      done(outcome.report.complete ? EXIT.ok : EXIT.error);
    });
};

function itemOf({ finding, path, region }: ReportedFinding, { report, roots, base }: ScanOutcome) {
  const root = resolve(base, path.slice(0, path.length - finding.path.length));
  const { policy, program } = (roots.find((each) => each.root === root) ?? roots[0]!).ruleset;
  const rule = (id: string) => report.rules.find((candidate) => candidate.id === id);
  const context = { policy, owners: program.owners, baseline: program.baseline, rule };
  return { ...toBacklogItem(finding, region.startLine, context), path };
}

async function text(
  open: readonly ReportedFinding[],
  outcome: ScanOutcome,
  by: BacklogGrouping,
  style: Style,
): Promise<string> {
  const items = open.map((reported) => itemOf(reported, outcome));
  const lines = groupBacklog(items, by).flatMap((group) => [
    `${style.bold(visible(group.label))}  ${count(group.items.length, "finding")}, risk ${group.risk}`,
    ...group.items.map((item) => {
      const risk = paintSeverity(item.band, String(item.risk).padStart(3), style);
      const notes = [item.ruleId, ...item.owners, ...(item.since ? [`since ${item.since}`] : [])];
      return `  ${risk}  ${visible(item.title)}  ${visible(`${item.path}:${item.line}`)}  ${style.dim(visible(notes.join(", ")))}`;
    }),
    "",
  ]);
  const best = await nextBestFix(open.map(toCandidate), async ({ hoped }) => hoped);
  if (best) {
    const { path, region, finding } = best.candidate.reported;
    lines.push(
      `${style.bold("Next best fix:")} ${visible(`${path}:${region.startLine}`)} ${visible(finding.ruleId)} (risk ${finding.risk.score}; ${EFFORT_WORDS[best.effort]})`,
    );
  }
  lines.push(`${count(open.length, "open finding")}, risk ${items.reduce((sum, item) => sum + item.risk, 0)} in all.`);
  return `${lines.join("\n")}\n`;
}

/** Here all fixes have been tried by the scan. */
function toCandidate(reported: ReportedFinding) {
  const safeties = new Set(reported.fixes.map(({ safety }) => safety));
  const hoped = safeties.has("safe") ? "safe" : safeties.has("unsafe") ? "unsafe" : "none";
  return { risk: reported.finding.risk.score, hoped, reported } as const;
}
