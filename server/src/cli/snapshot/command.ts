import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isNews, snapshotLine } from "../../core/history/snapshot.ts";
import { count } from "../../core/report/words.ts";
import { reasonOf } from "../../host/files.ts";
import { HISTORY_FILE } from "../../host/projectPlaces.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportProblems } from "../problems.ts";
import type { ProjectFlags } from "../projectScan.ts";
import { shortPath } from "../ruleset.ts";
import { projectStanding } from "../standing.ts";

export const snapshotCommand: AddCommand = (program, terminal, done) => {
  program
    .command("snapshot")
    .summary("append how a project stands to its history")
    .description(
      "Appends one line to .riskmark/history.jsonl: the score, and which findings came, were accepted or are gone.",
    )
    .argument("[folder]", "the project", ".")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      "\nNothing is appended where nothing changed since the last line of today, or the scan was not complete.",
    )
    .action(async (folder: string, flags: ProjectFlags) => {
      const { outcome, root, ruleset, standing, today } = await projectStanding(folder, flags, terminal);
      sayReportProblems(outcome.report, outcome.base, flags, terminal);
      if (!outcome.report.complete) {
        terminal.err.write(
          "riskmark: nothing was appended, since the scan is not complete: what was not looked at would count as fixed.\n",
        );
        return done(EXIT.error);
      }
      const { history } = ruleset.trust;
      const line = snapshotLine(standing, history, today);
      const file = join(root, HISTORY_FILE);
      const shown = shortPath(file, terminal.cwd);
      if (isNews(line, history)) {
        await append(file, `${JSON.stringify(line)}\n`);
        terminal.out.write(`${shown}: score ${line.score}, ${count(line.changes.length, "change")}\n`);
      } else terminal.out.write(`${shown}: nothing changed since the last line of today\n`);
      done(EXIT.ok);
    });
};

/** Adds a line, on a line of its own also where the last one was left without an end. */
async function append(file: string, line: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const before = await readFile(file, "utf8").catch(() => "");
    await appendFile(file, before === "" || before.endsWith("\n") ? line : `\n${line}`);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be written: ${reasonOf(error)}.`);
  }
}
