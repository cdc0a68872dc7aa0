import type { ProvenFix } from "../../core/analysis.ts";
import type { Finding, Span } from "../../core/findings/finding.ts";
import { excerptOf, regionOf } from "../../core/report/region.ts";
import type { ReportedFinding, ReportedFix } from "../../core/report/report.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";

/** One text that was analysed, while it is at hand: turns offsets into places, and keeps the lines that are shown. */
export class AnalyzedText {
  readonly #lines: LineIndex;

  constructor(
    readonly text: string,
    /** Path relative to the report's base. */
    readonly path: string,
    readonly languageId: string | undefined,
  ) {
    this.#lines = new LineIndex(text);
  }

  region(span: Span) {
    return regionOf(span, this.#lines);
  }

  report(
    finding: Finding,
    fixes: readonly ProvenFix[],
    baselineState?: ReportedFinding["baselineState"],
  ): ReportedFinding {
    const region = this.region(finding);
    return {
      finding,
      path: this.path,
      region,
      languageId: this.languageId,
      excerpt: excerptOf(region, this.text, this.#lines),
      fixes: this.#fixes(fixes),
      trace: finding.trace.map((step) => {
        const isHere = step.path === finding.path;
        return isHere
          ? { path: this.path, message: step.message, region: this.region(step) }
          : { path: step.path, message: step.message };
      }),
      ...(finding.suppression?.kind !== "accepted" &&
        finding.suppression && { suppressionLine: this.region(finding.suppression.comment).startLine }),
      ...(baselineState && { baselineState }),
    };
  }

  /** Of fixes that come to the same edits, the first. */
  #fixes(fixes: readonly ProvenFix[]): ReportedFix[] {
    const distinct = new Map<string, ReportedFix>();
    for (const { title, safety, edits } of fixes) {
      const placed = edits.map((edit) => ({ region: this.region(edit), newText: edit.newText }));
      const key = JSON.stringify(placed);
      if (!distinct.has(key)) distinct.set(key, { title, safety, edits: placed });
    }
    return [...distinct.values()];
  }
}
