import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatBaseline } from "../../core/baseline/baseline.ts";
import { REGISTER_RULES } from "../../core/register/registerFindings.ts";
import { count } from "../../core/report/words.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { BASELINE_FILE } from "../../host/projectPlaces.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { collect } from "../options.ts";
import { type ProjectFlags, scanPaths } from "../projectScan.ts";
import { shortPath } from "../ruleset.ts";

/** `riskmark baseline`: records the findings as they are, so that from now on only new ones count. */
export const baselineCommand: AddCommand = (program, terminal, done) => {
  program
    .command("baseline")
    .summary("record the findings as they are")
    .description(
      "Writes .riskmark/baseline.jsonl with the open findings of the folder. Findings that are in it already keep the day on which they came in; those that are gone leave it.",
    )
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (flags: ProjectFlags) => {
      const { report, roots } = await scanPaths([], flags, terminal);
      const own = new Set(REGISTER_RULES.map(({ id }) => id));
      const findings = report.findings.map(({ finding }) => finding).filter(({ ruleId }) => !own.has(ruleId));
      const { baseline, today = "" } = roots[0]!.ruleset.program;
      const file = join(await rootOf(terminal.cwd), BASELINE_FILE);
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, formatBaseline(findings, baseline ?? new Map(), today));
      } catch (error) {
        throw new UsageError(`the baseline cannot be written to "${file}": ${reasonOf(error)}.`);
      }
      const known = findings.filter(({ fingerprint }) => baseline?.has(fingerprint)).length;
      const parts = baseline ? ` (${known} were in it, ${baseline.size - known} left it)` : "";
      terminal.out.write(
        `${shortPath(file, terminal.cwd)} holds ${count(findings.length, "finding")}${parts}. Commit it with the code.\n`,
      );
      done(report.complete ? EXIT.ok : EXIT.error);
    });
};
