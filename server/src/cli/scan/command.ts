import { Option } from "commander";
import { SEVERITIES } from "../../core/findings/finding.ts";
import { wrap } from "../../core/report/words.ts";
import { DEFAULT_EXCLUDES_SUMMARY } from "../../host/defaultExcludes.ts";
import type { AddCommand } from "../commandLine.ts";
import { collect } from "../options.ts";
import { FAIL_ON, FORMATS, type ScanFlags, threadsOf } from "./options.ts";
import { runScan } from "./run.ts";

export const scanCommand: AddCommand = (program, terminal, done) => {
  program
    .command("scan")
    .summary("scan files and folders")
    .description("Scans files and folders, and reports what it finds.")
    .argument("[paths...]", "files and folders to scan (default: the current folder)")
    .optionsGroup("Report:")
    .addOption(
      new Option("-f, --format <format>", "what to write (default: text, or what --output's name says)").choices(
        FORMATS,
      ),
    )
    .option("--json", "the same as --format json")
    .option("--sarif", "the same as --format sarif")
    .option("-o, --output <file>", "write the report to a file instead of standard output")
    .option("-q, --quiet", "only the findings and errors: no summary, no progress")
    .option("-v, --verbose", "also list what was passed over, and why")
    .option("--no-color", "no colours (so does NO_COLOR in the environment)")
    .optionsGroup("Files:")
    .option("--include <glob>", "scan only files that match (repeatable)", collect)
    .option("--exclude <glob>", "leave out files and folders that match (repeatable)", collect)
    .option("--no-gitignore", "scan what git ignores, too")
    .option("--no-default-excludes", "scan what is left out by default, too (see below)")
    .optionsGroup("Rules:")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--only <rule>", "run only the rules with this id or glob (repeatable)", collect)
    .optionsGroup("Findings:")
    .addOption(
      new Option("-s, --severity <least>", "leave out findings below this severity").choices(SEVERITIES).default("low"),
    )
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 for findings of this severity or above")
        .choices(FAIL_ON)
        .default("low"),
    )
    .option(
      "-b, --baseline [file]",
      "report only findings that are not in this SARIF report (default: .riskmark/baseline.jsonl)",
    )
    .option("--since <ref>", "report only findings that came in since this git ref")
    .option("--gate", "exit by what the policy's gate says about new findings, instead of --fail-on")
    .optionsGroup("Fixes:")
    .option("--fix", "apply safe fixes to the files, then report what is left")
    .option("--unsafe-fixes", "with --fix: also apply fixes that want a person's eye")
    .option("--dry-run", "with --fix: print the changes as a diff and write nothing")
    .optionsGroup("Speed:")
    .option("--threads <n>", "how many threads scan (default: as many as are worth it)", threadsOf)
    .option("--cache <folder>", "where to keep what was found in files, for the next scan (see below)")
    .option("--no-cache", "neither use nor keep what was found before")
    .optionsGroup("Other:")
    .addHelpText("after", HELP_END)
    .action(async (paths: string[], flags: Partial<ScanFlags>) =>
      done(await runScan(paths, { ...DEFAULTS, ...flags }, terminal)),
    );
};

/** What commander leaves out where an option was not given. */
const DEFAULTS: ScanFlags = {
  include: [],
  exclude: [],
  rules: [],
  only: [],
  gitignore: true,
  defaultExcludes: true,
  builtinRules: true,
  severity: "low",
  failOn: "low",
  color: true,
};

const HELP_END = `
Globs: without a slash a glob matches a name at any depth, with one a path relative to the current folder or to the
root; a folder stands for all in it. The root of a path is the nearest folder above it with .riskmark or .git; the
policy, rules and guidance in its .riskmark folder hold.

${wrap(`Left out by default: what .gitignore files and .git/info/exclude name, and ${DEFAULT_EXCLUDES_SUMMARY}. A path on the command line is scanned even if these name it. Symbolic links are not followed. What was passed over is counted in the summary and listed with --verbose.`, 110).join("\n")}

${wrap("Cache: what was found in a file is kept, and used again while the file, the files that it imports, the rules, the policy and Riskmark are the same. It lies in the user's cache folder, for its owner alone, or where --cache or RISKMARK_CACHE say (RISKMARK_CACHE=off: nowhere), and can be deleted at any time. --fix does without.", 110).join("\n")}

Exit codes:
  0  no finding at or above --fail-on (with --baseline or --since: no new one); with --gate: the gate is passed
  1  at least one such finding; with --fix, one that is left; with --gate: the change makes something worse
  2  wrong usage, or, where there is no such finding, an error that kept the scan from being complete:
     an unreadable file, or an error in a rule or policy file (standard error says which)

Examples:
  riskmark scan
  riskmark scan src --severity medium --fail-on high
  riskmark scan --output riskmark.sarif
  riskmark scan --baseline riskmark.sarif
  riskmark scan --gate --since origin/main
  riskmark scan --fix --dry-run | git apply`;
