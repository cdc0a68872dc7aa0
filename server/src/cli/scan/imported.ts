import { join } from "node:path";
import { unplacedAnalysis } from "../../core/imported/unplaced.ts";
import { atLeast } from "../../core/report/severity.ts";
import { readSourceFile } from "../../host/sourceFile.ts";
import type { RegisterContext } from "./register.ts";
import { AnalyzedText } from "./reportFile.ts";

/** Adds findings of other tools that have no place in the code, on the reports that they come from. */
export async function addUnplaced({ root, prefix, ruleset, options, collected }: RegisterContext): Promise<void> {
  const { unplaced } = ruleset.trust.imported;
  for (const source of new Set(unplaced.map((finding) => finding.source))) {
    const analysis = unplacedAnalysis(source, unplaced, ruleset.policy);
    const read = await readSourceFile(join(root, source));
    if (!analysis || "reason" in read) continue;
    const text = new AnalyzedText(read.text, prefix === "" ? source : `${prefix}/${source}`, analysis.languageId);
    for (const finding of analysis.findings) {
      if (atLeast(finding.severity, options.severity)) collected.findings.push(text.report(finding, []));
      else collected.belowSeverity += 1;
    }
    for (const finding of analysis.suppressed) {
      if (atLeast(finding.severity, options.severity)) collected.suppressed.push(text.report(finding, []));
    }
  }
}
