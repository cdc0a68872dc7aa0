import { countPlaces } from "../../core/coverage/coverage.ts";
import { formatCoverage } from "../../core/report/coverageText.ts";
import { countByReason } from "../../core/report/passOver.ts";
import type { ScanReport } from "../../core/report/report.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportProblems } from "../problems.ts";
import { type ProjectFlags, scanProject } from "../projectScan.ts";
import { styleFor } from "../terminal.ts";

interface CoverageFlags extends ProjectFlags {
  readonly json?: boolean;
  readonly places?: boolean;
}

export const coverageCommand: AddCommand = (program, terminal, done) => {
  program
    .command("coverage")
    .summary("what is analysed and what is not, and the sensitive places of the code")
    .description(
      "Says which files and languages are analysed, what is passed over and why, and lists sensitive places.",
    )
    .argument("[folder]", "the project, or a part of it", ".")
    .option("--places", "list every sensitive place that is not safe")
    .option("--json", "as JSON, with all places")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (folder: string, flags: CoverageFlags) => {
      const { report, base } = await scanProject(folder, flags, terminal);
      sayReportProblems(report, base, flags, terminal);
      const style = styleFor(terminal.out, terminal, flags.color);
      terminal.out.write(
        flags.json
          ? `${JSON.stringify(toJson(report), null, 2)}\n`
          : formatCoverage(report, { style, places: flags.places }),
      );
      done(report.complete ? EXIT.ok : EXIT.error);
    });
};

function toJson({ stats, coverage, partlyParsed, passedOver }: ScanReport) {
  return {
    version: 1,
    files: stats.files,
    lines: stats.lines,
    languages: coverage.languages,
    withoutRules: coverage.withoutRules,
    partlyParsed,
    passedOver: Object.fromEntries(countByReason(passedOver)),
    places: { byCategory: countPlaces(coverage.places), all: coverage.places },
  };
}
