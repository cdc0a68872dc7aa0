import type { Analysis, AnalyzedDocument, ProvenFix } from "../../core/analysis.ts";
import type { Analyzer } from "../../core/analyzer.ts";
import { statesOf } from "../../core/coverage/placeState.ts";
import type { ReportedFinding } from "../../core/report/report.ts";
import { atLeast } from "../../core/report/severity.ts";
import { reasonOf, type Target } from "../../host/files.ts";
import type { DiskFiles } from "../../host/moduleFiles.ts";
import { readSourceFile, rewriteSourceFile, type SourceFile } from "../../host/sourceFile.ts";
import type { Ruleset } from "../ruleset.ts";
import { type FileOutcome, faultOutcome, type MadeFrom, NO_OUTCOME } from "./fileOutcome.ts";
import { AnalyzedText } from "./reportFile.ts";
import type { RootScanOptions } from "./rootScan.ts";

/** Analyses files of one root, each for itself; of a file nothing stays but its outcome. */
export class FileScan {
  readonly #fixable: ReadonlySet<string>;

  constructor(
    private readonly analyzer: Analyzer,
    private readonly ruleset: Pick<Ruleset, "rules" | "policy">,
    private readonly options: RootScanOptions,
    private readonly files: DiskFiles,
  ) {
    this.#fixable = new Set(ruleset.rules.filter((rule) => rule.fixes.length > 0).map((rule) => rule.id));
  }

  /** Whatever goes wrong with the file is in its outcome, and the next one can be scanned. */
  async scan(target: Target): Promise<FileOutcome> {
    const source = await readSourceFile(target.absolute);
    if ("reason" in source) return { ...NO_OUTCOME, skip: source };
    const opened = this.analyzer.open({ path: target.path, text: source.text, once: this.options.fix === "off" });
    try {
      const outcome = await this.#analyze(target, source, opened);
      // A copy, since parts of a text keep all of it in memory.
      return outcome.findings.length + outcome.suppressed.length > 0 ? structuredClone(outcome) : outcome;
    } catch (error) {
      return faultOutcome(error instanceof Error ? error.message : String(error));
    } finally {
      opened.close();
    }
  }

  async #analyze(target: Target, source: SourceFile, opened: AnalyzedDocument): Promise<FileOutcome> {
    const { policy } = this.ruleset;
    const before = await opened.analyze(policy);
    const isFixable = before.findings.some((finding) => this.#fixable.has(finding.ruleId));
    const fix = isFixable && this.options.fix !== "off" ? await this.#fix(target, source, opened, before) : NO_FIX;
    const analysis = await opened.analyze(policy);
    const file = new AnalyzedText(opened.text, target.path, analysis.languageId);
    const findings: ReportedFinding[] = [];
    for (const finding of analysis.findings) {
      const tried = this.#fixable.has(finding.ruleId) ? await opened.fixes(finding, policy) : [];
      findings.push(file.report(finding, tried));
    }
    const [firstError] = analysis.syntaxErrors;
    const exhausted = analysis.exhausted.map(({ ruleId, message }) => ({ ruleId, message }));
    return {
      languageId: analysis.languageId,
      bytes: source.bytes,
      lines: analysis.stats.lines,
      findings,
      suppressed: analysis.suppressed.map((finding) => file.report(finding, NO_FIXES)),
      unusedSuppressions: analysis.unusedSuppressions.map(({ span, ruleIds }) => ({
        region: file.region(span),
        ruleIds,
      })),
      partlyParsed: firstError && { line: file.region(firstError).startLine, places: analysis.syntaxErrors.length },
      skip: analysis.skip,
      problems: [...fix.problems, ...exhausted],
      places: this.options.inventory ? await this.#inventory(opened, analysis, file) : [],
      patch: fix.patch,
      fixed: fix.fixed,
      failed: false,
      madeFrom: await this.#madeFrom(source, analysis),
    };
  }

  /** Applies fixes to the file (or, on a dry run, to nothing but a patch). The document then has what the file has. */
  async #fix(target: Target, source: SourceFile, opened: AnalyzedDocument, before: Analysis): Promise<FixOutcome> {
    const shown = before.findings.filter((finding) => atLeast(finding.severity, this.options.severity));
    const ruleIds = [...new Set(shown.map((finding) => finding.ruleId))];
    const { text, fixed } = await opened.fixAll(this.ruleset.policy, { ruleIds, unsafe: this.options.unsafeFixes });
    opened.replaceText(source.text);
    if (text === source.text) return NO_FIX;
    if (this.options.fix === "dry-run") {
      const mark = source.encoding === "utf-8-bom" ? "\uFEFF" : "";
      return { ...NO_FIX, patch: { before: mark + source.text, after: mark + text } };
    }
    try {
      await rewriteSourceFile(target.absolute, source, text);
    } catch (error) {
      return { ...NO_FIX, problems: [{ message: `the fixed file could not be written: ${reasonOf(error)}` }] };
    }
    opened.replaceText(text);
    return { ...NO_FIX, fixed: fixed.length };
  }

  async #inventory(opened: AnalyzedDocument, analysis: Analysis, file: AnalyzedText): Promise<FileOutcome["places"]> {
    const places = await opened.inventory(this.ruleset.policy);
    const states = statesOf(places, analysis);
    return places.map((place, index) => {
      const { category, name } = place;
      return { line: file.region(place).startLine, category, name, state: states[index]! };
    });
  }

  async #madeFrom({ digest }: SourceFile, analysis: Analysis): Promise<MadeFrom | undefined> {
    // How far an analysis comes in its time is another thing each time.
    if (analysis.skip?.reason === "time-budget") return undefined;
    if (analysis.dependencies === undefined) return { digest };
    const others: [string, string | null][] = [];
    for (const path of analysis.dependencies) others.push([path, await this.files.digestOf(path)]);
    return { digest, others };
  }
}

type FixOutcome = Pick<FileOutcome, "problems" | "patch" | "fixed">;

const NO_FIX: FixOutcome = { problems: [], patch: undefined, fixed: 0 };
const NO_FIXES: readonly ProvenFix[] = [];
