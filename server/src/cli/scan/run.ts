import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseBaseline } from "../../core/baseline/baseline.ts";
import { type GateResult, judgeGate } from "../../core/baseline/gate.ts";
import { createRuntime } from "../../core/index.ts";
import { policySchema } from "../../core/policy/policySchema.ts";
import { REGISTER_RULES } from "../../core/register/registerFindings.ts";
import { readBaseline } from "../../core/report/baseline.ts";
import { formatJson } from "../../core/report/json.ts";
import type { ScanReport } from "../../core/report/report.ts";
import { formatSarif } from "../../core/report/sarif.ts";
import { atLeast } from "../../core/report/severity.ts";
import { summaryLines } from "../../core/report/summary.ts";
import { formatText } from "../../core/report/text.ts";
import { reasonOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { testRunner } from "../../host/testRunner.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { sayReportProblems } from "../problems.ts";
import { loadBuiltIn, shortPath } from "../ruleset.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { cacheFolder } from "./cache/cacheFolder.ts";
import { type FixMode, fixModeOf, formatOf, refuseFaultyGlobs, type ScanFlags } from "./options.ts";
import { unifiedDiff } from "./patch.ts";
import { progressOn } from "./progress.ts";
import { groupByRoot } from "./roots.ts";
import { type CompareChoice, type ScanOutcome, scan } from "./scan.ts";

/**
 * `riskmark scan`: scans, writes the report where it belongs, and says how it went.
 *
 * @throws UsageError for arguments that cannot be followed; nothing was scanned then
 */
export async function runScan(paths: readonly string[], flags: ScanFlags, terminal: Terminal): Promise<ExitCode> {
  const { cwd } = terminal;
  const format = formatOf(flags);
  const fix = fixModeOf(flags);
  refuseFaultyGlobs(flags);
  const groups = await groupByRoot(
    (paths.length === 0 ? ["."] : paths).map((path) => resolve(cwd, path)),
    (path) => shortPath(path, cwd),
  );
  const compare = await compareChoice(flags, cwd);
  const progress = progressOn(terminal.err, !flags.quiet);
  const runtime = createRuntime(createNodeHost(() => {}));
  const scanned = await scan(
    {
      groups,
      files: {
        gitignore: flags.gitignore,
        defaultExcludes: flags.defaultExcludes,
        include: flags.include,
        exclude: flags.exclude,
        relativeTo: cwd,
      },
      rules: {
        builtIn: await loadBuiltIn(flags.builtinRules),
        extra: flags.rules,
        cwd,
        only: flags.only,
        ...(flags.gate && { runTests: testRunner(runtime) }),
      },
      allRules: flags.only.length === 0 && flags.builtinRules,
      severity: flags.severity,
      compare,
      fix,
      unsafeFixes: flags.unsafeFixes ?? false,
      threads: flags.threads,
      cache: cacheFolder(flags.cache, { cwd }),
    },
    runtime,
    progress,
  );
  const outcome = flags.gate ? { ...scanned, report: { ...scanned.report, gate: gateOf(scanned) } } : scanned;
  const displayPath = (path: string) => shortPath(join(outcome.base, path), cwd);
  sayReportProblems(outcome.report, outcome.base, flags, terminal);
  await write(render(outcome, fix, format, flags, terminal, displayPath), flags, terminal);
  const isSummaryMissing = fix === "dry-run" || isToFile(flags);
  if (isSummaryMissing && !flags.quiet) saySummary(outcome.report, flags, terminal);
  return exitCodeOf(outcome.report, flags);
}

/** @throws UsageError for options that exclude each other, or a baseline that cannot be used */
async function compareChoice({ baseline, since, gate }: ScanFlags, cwd: string): Promise<CompareChoice> {
  if (baseline !== undefined && since !== undefined)
    throw new UsageError("--baseline and --since both say what is new: choose one.");
  if (since !== undefined) return { with: "commit", ref: since };
  if (baseline === true) return { with: "baseline" };
  if (baseline === undefined) return gate ? { with: "whatever-there-is" } : { with: "nothing" };
  return { with: "report", fingerprints: await baselineFrom(resolve(cwd, baseline), baseline) };
}

/** What the policies of the scanned folders let through; each condition holds where one of them asks for it. */
function gateOf({ report, register, gone, roots }: ScanOutcome): GateResult {
  const findings = (state: "new" | "unchanged") =>
    report.findings
      .filter(({ finding, baselineState }) => !isOfRegister(finding.ruleId) && (baselineState ?? "new") === state)
      .map(({ finding }) => finding);
  const input = {
    fresh: findings("new"),
    known: findings("unchanged"),
    goneRisks: gone,
    expired: register.filter(({ state }) => state === "expired").length,
    lines: report.stats.lines,
  };
  const results = roots.map(({ ruleset: { decided, trust, requiresIncidentRules } }) => {
    const open = trust.incidents.filter(({ prevented }) => !prevented).map(({ incident }) => incident.title);
    const unprevented = requiresIncidentRules ? open : undefined;
    return judgeGate((decided ?? policySchema.parse({})).gate, { ...input, unprevented });
  });
  const conditions = new Map(results.flatMap((result) => result.conditions.map((each) => [each.message, each])));
  return { passed: results.every(({ passed }) => passed), conditions: [...conditions.values()] };
}

function isOfRegister(ruleId: string): boolean {
  return REGISTER_RULES.some(({ id }) => id === ruleId);
}

async function baselineFrom(path: string, shown: string): Promise<ReadonlySet<string>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`the baseline "${shown}" cannot be read: ${reasonOf(error)}.`);
  }
  if (path.endsWith(".jsonl")) {
    const { known, problems } = parseBaseline({ path: shown, text });
    if (problems.length > 0) throw new UsageError(`the baseline "${shown}" is broken: ${problems[0]!.message}`);
    return new Set(known.keys());
  }
  const baseline = readBaseline(text);
  if ("fault" in baseline) {
    throw new UsageError(`the baseline "${shown}" ${baseline.fault}. Make one with: riskmark scan --output ${shown}`);
  }
  return baseline.fingerprints;
}

function render(
  { report, patches }: ScanOutcome,
  fix: FixMode,
  format: ReturnType<typeof formatOf>,
  flags: ScanFlags,
  terminal: Terminal,
  displayPath: (path: string) => string,
): string {
  const style = styleFor(terminal.out, terminal, flags.color && !isToFile(flags));
  if (fix === "dry-run") {
    const name = (absolute: string) => relative(terminal.cwd, absolute).split(sep).join("/");
    return patches.map((patch) => unifiedDiff(patch, name(patch.absolute), style)).join("");
  }
  if (format === "json") return formatJson(report);
  if (format === "sarif") return formatSarif(report);
  const columns = Math.min(terminal.out.columns ?? 120, 140);
  return formatText(report, { style, columns, quiet: flags.quiet, verbose: flags.verbose, displayPath });
}

/** Where the report does not go to standard output. */
function isToFile(flags: ScanFlags): boolean {
  return flags.output !== undefined && flags.output !== "-";
}

async function write(content: string, flags: ScanFlags, terminal: Terminal): Promise<void> {
  if (!isToFile(flags)) {
    terminal.out.write(content);
    return;
  }
  const path = resolve(terminal.cwd, flags.output!);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`the report cannot be written to "${flags.output}": ${reasonOf(error)}.`);
  }
}

function saySummary(report: ScanReport, flags: ScanFlags, terminal: Terminal): void {
  const style = styleFor(terminal.err, terminal, flags.color);
  const lines = summaryLines(report, { style, verbose: flags.verbose ?? false });
  terminal.err.write(`${lines.join("\n")}\n`);
}

/** Findings come first: whoever has some to look at need not be told that there may be more. */
function exitCodeOf(report: ScanReport, flags: ScanFlags): ExitCode {
  const { failOn } = flags;
  const fails = report.gate
    ? !report.gate.passed
    : failOn !== "never" &&
      report.findings.some(
        ({ finding, baselineState }) => baselineState !== "unchanged" && atLeast(finding.severity, failOn),
      );
  if (fails) return EXIT.findings;
  return report.complete ? EXIT.ok : EXIT.error;
}
