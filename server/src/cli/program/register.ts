import { relative } from "node:path";
import type { EntryState } from "../../core/register/judge.ts";
import { OPEN_STATES } from "../../core/register/registerFindings.ts";
import type { ReportedFinding } from "../../core/report/report.ts";
import type { Style } from "../../core/report/style.ts";
import { visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { collect } from "../options.ts";
import { sayReportedProblems } from "../problems.ts";
import { type ProjectFlags, scanPaths } from "../projectScan.ts";
import type { ReportedEntry } from "../scan/collected.ts";
import type { ScanOutcome } from "../scan/scan.ts";
import { styleFor, type Terminal } from "../terminal.ts";

interface RegisterFlags extends ProjectFlags {
  readonly json?: boolean;
}

/** `riskmark register`: what was accepted or suppressed, with reasons, and what needs a decision. */
export const registerCommand: AddCommand = (program, terminal, done) => {
  const register = program
    .command("register")
    .summary("list and check accepted risks")
    .description("Lists and checks the accepted risks of .riskmark/register.yaml and the suppressions in the code.");
  const add = (name: string, about: string) =>
    register
      .command(name)
      .description(about)
      .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
      .option("--no-builtin-rules", "without the rules that come with Riskmark")
      .option("--json", "as JSON")
      .option("--no-color", "no colours");

  add("list", "Lists every accepted risk and every suppression, with reason, person and date.").action(
    async (flags: RegisterFlags) => {
      const outcome = await look(flags, terminal);
      done(outcome.report.complete ? EXIT.ok : EXIT.error);
    },
  );
  add("check", "Lists what has expired, was re-opened by a change or is no longer there, and exits with 1 if any is.")
    .addHelpText("after", CHECK_HELP)
    .action(async (flags: RegisterFlags) => {
      const outcome = await look(flags, terminal, (state) => !GOOD_STATES.has(state));
      const isOpen = outcome.register.some(({ state }) => state === "refused" || isOpenState(state));
      done(isOpen ? EXIT.findings : outcome.report.complete ? EXIT.ok : EXIT.error);
    });
};

const CHECK_HELP = `
Exit codes:
  0  every entry stands as it was accepted (entries whose code has moved are named, and stand)
  1  an entry has expired, was re-opened, is orphaned, or lacks what the policy asks for
  2  wrong usage, or a register, policy or rule file with errors`;

const GOOD_STATES: ReadonlySet<EntryState> = new Set(["active", "unknown"]);

function isOpenState(state: EntryState): boolean {
  return (OPEN_STATES as readonly string[]).includes(state);
}

/** Scans, and prints the entries whose state is wanted; without a wish all, and the suppressions in the code. */
async function look(
  flags: RegisterFlags,
  terminal: Terminal,
  wanted?: (state: EntryState) => boolean,
): Promise<ScanOutcome> {
  const outcome = await scanPaths([], flags, terminal);
  const entries = outcome.register.filter(({ state }) => wanted?.(state) ?? true);
  const inline = wanted
    ? []
    : outcome.report.suppressed.filter(({ finding }) => finding.suppression?.kind !== "accepted");
  sayReportedProblems(outcome.report.problems, outcome.base, terminal, flags.color);
  const style = styleFor(terminal.out, terminal, flags.color);
  terminal.out.write(
    flags.json
      ? `${JSON.stringify({ version: 1, entries: entries.map(entryToJson), suppressions: inline.map(inlineToJson) }, null, 2)}\n`
      : text(entries, inline, outcome, style, terminal.cwd),
  );
  return outcome;
}

function entryToJson({ entry, state, finding, file, region }: ReportedEntry) {
  const { ruleId, path, structure, acceptance, fault } = entry;
  const { reason, acceptedBy, acceptedOn, expires, reviewer } = acceptance;
  return {
    state,
    ruleId,
    path,
    fingerprint: structure,
    reason,
    acceptedBy,
    acceptedOn,
    expires,
    reviewer,
    fault,
    entry: { path: file, line: region.startLine },
    finding: finding && {
      path: finding.reported.path,
      line: finding.reported.region.startLine,
      fingerprint: finding.reported.finding.fingerprint,
      risk: finding.reported.finding.risk.score,
    },
  };
}

function inlineToJson({ finding, path, region, suppressionLine }: ReportedFinding) {
  return {
    kind: finding.suppression!.kind,
    ruleId: finding.ruleId,
    path,
    line: region.startLine,
    reason: finding.suppression!.reason,
    comment: { path, line: suppressionLine },
  };
}

function text(
  entries: readonly ReportedEntry[],
  inline: readonly ReportedFinding[],
  { base }: ScanOutcome,
  style: Style,
  cwd: string,
): string {
  const shown = (path: string) => visible(relative(cwd, `${base}/${path}`) || path);
  const lines = entries.flatMap(({ entry, state, finding, file, region }) => {
    const { reason, acceptedBy, acceptedOn, expires, reviewer } = entry.acceptance;
    const place = finding
      ? `${shown(finding.reported.path)}:${finding.reported.region.startLine}`
      : visible(entry.path);
    const paint =
      state === "active" ? style.green : GOOD_STATES.has(state) || state === "moved" ? style.cyan : style.red;
    const people = `accepted by ${acceptedBy} on ${acceptedOn}, until ${expires}${reviewer ? `, reviewed by ${reviewer}` : ""}`;
    return [
      `${paint(state)}  ${style.bold(visible(entry.ruleId))}  ${place}`,
      `    ${visible(reason)}`,
      `    ${style.dim(visible(people))}  ${style.dim(`${shown(file)}:${region.startLine}`)}`,
      ...(entry.fault ? [`    ${style.red(entry.fault)}`] : []),
    ];
  });
  const suppressions = inline.flatMap(({ finding, path, region }) => [
    `${style.cyan("in the code")}  ${style.bold(visible(finding.ruleId))}  ${shown(path)}:${region.startLine}`,
    `    ${visible(finding.suppression!.reason || "no reason given")}`,
  ]);
  const total = `${count(entries.length, "entry", "entries")}${inline.length > 0 ? `, ${count(inline.length, "suppression")} in the code` : ""}.`;
  return `${[...lines, ...suppressions, total].join("\n")}\n`;
}
