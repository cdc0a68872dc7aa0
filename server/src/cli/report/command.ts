import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { Option } from "commander";
import { type Audit, makeAudit } from "../../core/audit/audit.ts";
import { formatAuditHtml } from "../../core/audit/auditHtml.ts";
import { formatAuditMarkdown } from "../../core/audit/auditMarkdown.ts";
import { makeScorecard } from "../../core/scorecard/scorecard.ts";
import { reasonOf } from "../../host/files.ts";
import { packOf } from "../../host/pack.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportProblems } from "../problems.ts";
import type { ProjectFlags } from "../projectScan.ts";
import { type Ruleset, shortPath } from "../ruleset.ts";
import { projectStanding } from "../standing.ts";

const FORMATS = ["html", "md", "json"] as const;
type AuditFormat = (typeof FORMATS)[number];

interface ReportFlags extends ProjectFlags {
  readonly format?: AuditFormat;
  readonly output?: string;
  readonly project?: string;
}

export const reportCommand: AddCommand = (program, terminal, done) => {
  program
    .command("report")
    .summary("one page about a project, for whoever audits it")
    .description(
      "Writes one page that says what is checked and what is not, what is open, which risks are accepted and why, and which requirements that supports.",
    )
    .argument("[folder]", "the project", ".")
    .addOption(
      new Option("-f, --format <format>", "what to write (default: what --output's name says, else html)").choices(
        FORMATS,
      ),
    )
    .option("-o, --output <file>", "write it to a file instead of standard output")
    .option("--project <name>", "the project's name (default: its folder's)")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (folder: string, flags: ReportFlags) => {
      const { outcome, root, ruleset, standing, today } = await projectStanding(folder, flags, terminal);
      sayReportProblems(outcome.report, outcome.base, flags, terminal);
      const card = makeScorecard(standing, ruleset.trust.history, today);
      const audit = makeAudit(
        outcome.report,
        card,
        flags.project ?? basename(root),
        ruleset.trust.incidents,
        packsOf(ruleset),
      );
      const text = render(audit, formatOf(flags));
      if (flags.output === undefined) terminal.out.write(text);
      else
        await write(
          resolve(terminal.cwd, flags.output),
          text,
          shortPath(resolve(terminal.cwd, flags.output), terminal.cwd),
        );
      done(outcome.report.complete ? EXIT.ok : EXIT.error);
    });
};

function packsOf({ packs, rules, isBuiltIn }: Ruleset) {
  const shared = rules.filter((rule) => !isBuiltIn(rule)).map(({ path }) => packOf(packs, path));
  return packs.map((pack) => {
    const { name, version = null, sha256 } = pack;
    return { name, version, sha256, rules: shared.filter((each) => each === pack).length };
  });
}

function formatOf({ format, output }: ReportFlags): AuditFormat {
  const byName = /\.(html|md|json)$/i.exec(output ?? "")?.[1]?.toLowerCase();
  return format ?? (byName as AuditFormat | undefined) ?? "html";
}

function render(audit: Audit, format: AuditFormat): string {
  if (format === "json") return `${JSON.stringify(audit, null, 2)}\n`;
  return format === "md" ? formatAuditMarkdown(audit) : formatAuditHtml(audit);
}

async function write(file: string, text: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`the report cannot be written to "${shown}": ${reasonOf(error)}.`);
  }
}
