import { join } from "node:path";
import type { Finding, Severity } from "../../core/findings/finding.ts";
import type { Problem } from "../../core/problem.ts";
import type { KnownFinding } from "../../core/register/judge.ts";
import type { PassOverReason, ReportedFinding } from "../../core/report/report.ts";
import { atLeast } from "../../core/report/severity.ts";
import type { Target } from "../../host/files.ts";
import type { PlacedProblem, Ruleset } from "../ruleset.ts";
import type { Collected } from "./collected.ts";
import type { Comparison } from "./comparison.ts";
import type { FileOutcome } from "./fileOutcome.ts";
import type { FixMode } from "./options.ts";

export interface RootScanOptions {
  /** False where only some rules run: what a comment suppresses may then just not have been looked for. */
  readonly allRules: boolean;
  readonly severity: Severity;
  readonly fix: FixMode;
  readonly unsafeFixes: boolean;
  /** Also collect the sensitive places of the code; default: not. */
  readonly inventory?: boolean;
}

/** A finding as the register knows it, with what is reported of it. */
export interface RootFinding extends KnownFinding {
  readonly reported: ReportedFinding;
}

/** Puts the outcomes of one root's files together, in the order in which they are added. */
export class RootScan {
  /** All findings, those below the least severity and suppressed ones too. */
  readonly known: RootFinding[] = [];
  /** Files that were analysed to the end, by their paths relative to the root. */
  readonly looked = new Set<string>();

  constructor(
    private readonly ruleset: Ruleset,
    private readonly options: Pick<RootScanOptions, "allRules" | "severity">,
    private readonly collected: Collected,
    /** Path of the root relative to the report's base; empty where they are the same. */
    private readonly prefix: string,
    /** Where the scan is compared with an earlier state. */
    private readonly comparison: Comparison | undefined,
  ) {}

  /** Adds what is wrong with rules. */
  addRuleProblems(root: string, problems: readonly Problem[]): void {
    const byId = new Map(this.ruleset.rules.map((rule) => [rule.id, rule]));
    for (const problem of problems) {
      const rule = problem.ruleId === undefined ? undefined : byId.get(problem.ruleId);
      const file = rule ? this.ruleset.sourceOf(rule) : join(root, problem.path);
      this.collected.problems.push({ file, problem });
    }
  }

  /** Adds what the scan of a file has to say. */
  async add(target: Target, outcome: FileOutcome): Promise<void> {
    await this.#addFindings(target, outcome);
    const { collected } = this;
    const path = this.#path(target.path);
    for (const each of this.options.allRules ? outcome.unusedSuppressions : []) {
      collected.unusedSuppressions.push({ path, ...each });
    }
    for (const { message, ruleId } of outcome.problems) this.#problem(target, message, ruleId);
    if (outcome.partlyParsed) collected.partlyParsed.push({ path, ...outcome.partlyParsed });
    for (const place of outcome.places) collected.places.push({ path, ...place });
    if (outcome.patch) collected.patches.push({ absolute: target.absolute, ...outcome.patch });
    collected.fixed += outcome.fixed;
    if (outcome.fixed > 0) collected.fixedFiles += 1;
    if (outcome.skip) this.#passOver(target, outcome.skip.reason, outcome.skip.message);
    else if (!outcome.failed) this.looked.add(target.path);
    if (outcome.failed || (outcome.skip && !PARTLY_ANALYSED.has(outcome.skip.reason))) return;
    collected.files += 1;
    collected.lines += outcome.lines;
    collected.bytes += outcome.bytes;
    const { languageId = "text" } = outcome;
    const { files, lines } = collected.languages.get(languageId) ?? { files: 0, lines: 0 };
    collected.languages.set(languageId, { files: files + 1, lines: lines + outcome.lines });
  }

  passOverLanguage(target: Target): void {
    this.#passOver(target, "unknown-language", "in a language that Riskmark does not analyse");
  }

  async #addFindings(target: Target, outcome: FileOutcome): Promise<void> {
    const { collected } = this;
    const now = outcome.findings.map(({ finding }) => finding);
    const earlier = await this.comparison?.(target.path, now);
    const shown: ReportedFinding[] = [];
    for (const each of outcome.findings) {
      const baselineState = earlier && (earlier.has(each.finding) ? "unchanged" : "new");
      const reported = this.#placed({ ...each, ...(baselineState && { baselineState }) });
      this.#know(each.finding, reported);
      if (atLeast(each.finding.severity, this.options.severity)) shown.push(reported);
      else collected.belowSeverity += 1;
    }
    collected.findings.push(
      ...shown.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end),
    );
    for (const each of outcome.suppressed) {
      const reported = this.#placed(each);
      this.#know(each.finding, reported);
      if (atLeast(each.finding.severity, this.options.severity)) collected.suppressed.push(reported);
    }
  }

  #know({ path, ruleId, structure, suppression }: Finding, reported: ReportedFinding): void {
    const open = suppression === undefined || suppression.kind === "accepted";
    this.known.push({ path, ruleId, structure, open, reported });
  }

  #passOver(target: Target, reason: PassOverReason, message: string): void {
    this.collected.passedOver.push({ path: this.#path(target.path), reason, message, folder: false });
  }

  #problem(target: Target, message: string, ruleId?: string): void {
    const severity = ruleId === undefined ? "error" : "warning";
    const problem: PlacedProblem["problem"] = { path: target.path, start: 0, end: 0, message, severity, ruleId };
    this.collected.problems.push({ file: target.absolute, problem });
  }

  /** With paths relative to the report's base. */
  #placed(reported: ReportedFinding): ReportedFinding {
    if (this.prefix === "") return reported;
    const trace = reported.trace.map((step) => ({ ...step, path: this.#path(step.path) }));
    return { ...reported, path: this.#path(reported.path), trace };
  }

  #path(path: string): string {
    return this.prefix === "" ? path : `${this.prefix}/${path}`;
  }
}

/** Reasons to stop before the end of a file whose findings up to there stand. */
const PARTLY_ANALYSED: ReadonlySet<string> = new Set(["time-budget"]);
