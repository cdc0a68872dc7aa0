import { join } from "node:path";
import type { Analysis, ProvenFix } from "../../core/analysis.ts";
import type { Analyzer } from "../../core/analyzer.ts";
import { statesOf } from "../../core/coverage/placeState.ts";
import type { Finding, Severity } from "../../core/findings/finding.ts";
import type { KnownFinding } from "../../core/register/judge.ts";
import type { PassOverReason, ReportedFinding } from "../../core/report/report.ts";
import { atLeast } from "../../core/report/severity.ts";
import type { Comparison } from "../../host/compareWithCommit.ts";
import type { Target } from "../../host/files.ts";
import { reasonOf } from "../../host/files.ts";
import { readSourceFile, rewriteSourceFile, type SourceFile } from "../../host/sourceFile.ts";
import type { PlacedProblem, Ruleset } from "../ruleset.ts";
import type { Collected } from "./collected.ts";
import type { FixMode } from "./options.ts";
import { AnalyzedText } from "./reportFile.ts";

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

/** Scans the files of one root, one after another; of a file nothing stays but what is reported. */
export class RootScan {
  readonly #fixable: ReadonlySet<string>;
  /** All findings, those below the least severity and suppressed ones too. */
  readonly known: RootFinding[] = [];
  /** Files that were analysed to the end, by their paths relative to the root. */
  readonly looked = new Set<string>();

  constructor(
    private readonly analyzer: Analyzer,
    private readonly ruleset: Ruleset,
    private readonly options: RootScanOptions,
    private readonly collected: Collected,
    /** Path of the root relative to the report's base; empty where they are the same. */
    private readonly prefix: string,
    /** Where the scan is compared with an earlier state. */
    private readonly comparison: Comparison | undefined,
  ) {
    this.#fixable = new Set(ruleset.rules.filter((rule) => rule.fixes.length > 0).map((rule) => rule.id));
  }

  /** Compiles the team's rules, and collects what cannot run; those that come with Riskmark are compiled as they are needed. */
  async prepare(root: string): Promise<void> {
    const { rules, isBuiltIn } = this.ruleset;
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const shipped = new Set(rules.filter(isBuiltIn).map((rule) => rule.id));
    for (const problem of await this.analyzer.setRules(rules, shipped)) {
      const rule = problem.ruleId === undefined ? undefined : byId.get(problem.ruleId);
      const file = rule ? this.ruleset.sourceOf(rule) : join(root, problem.path);
      this.collected.problems.push({ file, problem });
    }
  }

  /** Scans one file. Whatever goes wrong with it is collected, and the next one can be scanned. */
  async file(target: Target): Promise<void> {
    const source = await readSourceFile(target.absolute);
    if ("reason" in source) {
      this.#passOver(target, source.reason, source.message);
      return;
    }
    try {
      await this.#analyze(target, source);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#problem(target, `the file could not be analysed, which is a fault of Riskmark: ${detail}`);
    }
  }

  passOverLanguage(target: Target): void {
    this.#passOver(target, "unknown-language", "in a language that Riskmark does not analyse");
  }

  async #analyze(target: Target, source: SourceFile): Promise<void> {
    const document = { path: target.path, text: source.text };
    const analysis = await this.analyzer.scan(document, this.ruleset.policy);
    const wantsFixes = analysis.findings.some((finding) => this.#fixable.has(finding.ruleId));
    if (!wantsFixes && !this.options.inventory) {
      await this.#collect(target, source, analysis, source.text, []);
      return;
    }
    const opened = this.analyzer.open(document);
    try {
      if (this.options.fix !== "off") await this.#fix(target, source, opened, analysis);
      const fresh = await opened.analyze(this.ruleset.policy);
      const fixes: (readonly ProvenFix[])[] = [];
      for (const finding of fresh.findings) {
        const tried = this.#fixable.has(finding.ruleId) ? await opened.fixes(finding, this.ruleset.policy) : [];
        fixes.push(tried);
      }
      await this.#collect(target, source, fresh, opened.text, fixes);
      if (this.options.inventory) await this.#takeInventory(target, opened, fresh);
    } finally {
      opened.close();
    }
  }

  /** Applies fixes to the file (or, on a dry run, to nothing but a patch). The document then has what the file has. */
  async #fix(
    target: Target,
    source: SourceFile,
    opened: ReturnType<Analyzer["open"]>,
    before: Analysis,
  ): Promise<void> {
    const shown = before.findings.filter((finding) => atLeast(finding.severity, this.options.severity));
    const ruleIds = [...new Set(shown.map((finding) => finding.ruleId))];
    const { text, fixed } = await opened.fixAll(this.ruleset.policy, { ruleIds, unsafe: this.options.unsafeFixes });
    opened.replaceText(source.text);
    if (text === source.text) return;
    if (this.options.fix === "dry-run") {
      const mark = source.encoding === "utf-8-bom" ? "\uFEFF" : "";
      this.collected.patches.push({ absolute: target.absolute, before: mark + source.text, after: mark + text });
      return;
    }
    try {
      await rewriteSourceFile(target.absolute, source, text);
    } catch (error) {
      this.#problem(target, `the fixed file could not be written: ${reasonOf(error)}`);
      return;
    }
    opened.replaceText(text);
    this.collected.fixed += fixed.length;
    this.collected.fixedFiles += 1;
  }

  async #collect(
    target: Target,
    source: SourceFile,
    analysis: Analysis,
    text: string,
    fixes: (readonly ProvenFix[])[],
  ): Promise<void> {
    const { collected } = this;
    const earlier = await this.comparison?.(target.path, { text, findings: analysis.findings });
    const file = new AnalyzedText(text, this.#path(target), analysis.languageId);
    const findings: ReportedFinding[] = [];
    for (const [index, finding] of analysis.findings.entries()) {
      const baselineState = earlier && (earlier.has(finding) ? "unchanged" : "new");
      const reported = file.report(finding, fixes[index] ?? [], baselineState);
      this.#know(finding, reported);
      if (atLeast(finding.severity, this.options.severity)) {
        findings.push(reported);
      } else {
        collected.belowSeverity += 1;
      }
    }
    collected.findings.push(
      ...findings.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end),
    );
    for (const finding of analysis.suppressed) {
      const reported = file.report(finding, []);
      this.#know(finding, reported);
      if (atLeast(finding.severity, this.options.severity)) collected.suppressed.push(reported);
    }
    for (const { span, ruleIds } of this.options.allRules ? analysis.unusedSuppressions : []) {
      collected.unusedSuppressions.push({ path: file.path, region: file.region(span), ruleIds });
    }
    for (const { ruleId, message } of analysis.exhausted) {
      this.#problem(target, message, ruleId);
    }
    const [firstError] = analysis.syntaxErrors;
    if (firstError) {
      const { startLine } = file.region(firstError);
      collected.partlyParsed.push({ path: file.path, line: startLine, places: analysis.syntaxErrors.length });
    }
    if (analysis.skip === undefined) this.looked.add(target.path);
    if (analysis.skip) this.#passOver(target, analysis.skip.reason, analysis.skip.message);
    if (analysis.skip && !PARTLY_ANALYSED.has(analysis.skip.reason)) return;
    collected.files += 1;
    collected.lines += analysis.stats.lines;
    collected.bytes += source.bytes;
    const { languageId = "text" } = analysis;
    const { files, lines } = collected.languages.get(languageId) ?? { files: 0, lines: 0 };
    collected.languages.set(languageId, { files: files + 1, lines: lines + analysis.stats.lines });
  }

  async #takeInventory(target: Target, opened: ReturnType<Analyzer["open"]>, analysis: Analysis): Promise<void> {
    const places = await opened.inventory(this.ruleset.policy);
    const states = statesOf(places, analysis);
    const file = new AnalyzedText(opened.text, this.#path(target), analysis.languageId);
    for (const [index, place] of places.entries()) {
      const { category, name } = place;
      const line = file.region(place).startLine;
      this.collected.places.push({ path: file.path, line, category, name, state: states[index]! });
    }
  }

  #know({ path, ruleId, structure, suppression }: Finding, reported: ReportedFinding): void {
    const open = suppression === undefined || suppression.kind === "accepted";
    this.known.push({ path, ruleId, structure, open, reported });
  }

  #passOver(target: Target, reason: PassOverReason, message: string): void {
    this.collected.passedOver.push({ path: this.#path(target), reason, message, folder: false });
  }

  #problem(target: Target, message: string, ruleId?: string): void {
    const severity = ruleId === undefined ? "error" : "warning";
    const problem: PlacedProblem["problem"] = { path: target.path, start: 0, end: 0, message, severity, ruleId };
    this.collected.problems.push({ file: target.absolute, problem });
  }

  #path(target: Target): string {
    return this.prefix === "" ? target.path : `${this.prefix}/${target.path}`;
  }
}

/** Reasons to stop before the end of a file whose findings up to there stand. */
const PARTLY_ANALYSED: ReadonlySet<string> = new Set(["time-budget"]);
