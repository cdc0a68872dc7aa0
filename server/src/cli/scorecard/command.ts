import { formatScorecard } from "../../core/report/scorecardText.ts";
import { makeScorecard } from "../../core/scorecard/scorecard.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportProblems } from "../problems.ts";
import type { ProjectFlags } from "../projectScan.ts";
import { projectStanding } from "../standing.ts";
import { styleFor } from "../terminal.ts";

export const scorecardCommand: AddCommand = (program, terminal, done) => {
  program
    .command("scorecard")
    .summary("the score of a project and what goes into it")
    .description("Shows how a project stands: its score, where its risk is, and how that changed by the history.")
    .argument("[folder]", "the project", ".")
    .option("--json", "as JSON")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (folder: string, flags: ProjectFlags & { json?: boolean }) => {
      const { outcome, ruleset, standing, today } = await projectStanding(folder, flags, terminal);
      sayReportProblems(outcome.report, outcome.base, flags, terminal);
      const card = makeScorecard(standing, ruleset.trust.history, today);
      const style = styleFor(terminal.out, terminal, flags.color);
      terminal.out.write(flags.json ? `${JSON.stringify(card, null, 2)}\n` : formatScorecard(card, style));
      done(outcome.report.complete ? EXIT.ok : EXIT.error);
    });
};
