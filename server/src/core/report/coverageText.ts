import { countPlaces } from "../coverage/coverage.ts";
import { CATEGORY_NAMES } from "../coverage/sensitiveCalls.ts";
import { countByReason, wordsOf } from "./passOver.ts";
import type { ScanReport } from "./report.ts";
import { PLAIN, type Style } from "./style.ts";
import { visible } from "./visible.ts";
import { count, number } from "./words.ts";

export interface CoverageTextOptions {
  readonly style?: Style;
  /** Also lists every place that is not safe. */
  readonly places?: boolean;
}

/** What a scan looked at and what it did not, for a person. Ends in a line break. */
export function formatCoverage(
  report: ScanReport,
  { style = PLAIN, places = false }: CoverageTextOptions = {},
): string {
  const { coverage, stats, passedOver, partlyParsed } = report;
  const lines = [style.bold(`${count(stats.files, "file")} analysed (${count(stats.lines, "line")})`)];
  for (const { languageId, files, lines: n, rules } of coverage.languages) {
    lines.push(`  ${languageId}: ${count(files, "file")}, ${count(n, "line")}, ${count(rules, "rule")}`);
  }
  lines.push("", style.bold("Not analysed, or not in full"));
  if (partlyParsed.length > 0)
    lines.push(`  ${count(partlyParsed.length, "file")} with syntax errors; the rest of them was analysed`);
  for (const [reason, n] of countByReason(passedOver)) lines.push(`  ${number(n)} ${wordsOf(reason)}`);
  if (partlyParsed.length + passedOver.length === 0) lines.push("  nothing");
  if (coverage.withoutRules.length > 0) {
    lines.push("", style.bold("Languages without rules"));
    for (const { language, files } of coverage.withoutRules) lines.push(`  ${language}: ${count(files, "file")}`);
  }
  lines.push("", style.bold("Sensitive places"));
  for (const { category, counts } of countPlaces(coverage.places)) {
    const { flagged, accepted, safe, unclear } = counts;
    lines.push(
      `  ${CATEGORY_NAMES[category]}: ${number(flagged)} flagged, ${number(accepted)} accepted, ${number(safe)} safe, ${number(unclear)} unclear`,
    );
  }
  if (coverage.places.length === 0) lines.push("  none known");
  const without = coverage.languages.filter(({ inventory }) => !inventory).map(({ languageId }) => languageId);
  if (without.length > 0) lines.push(style.dim(`  Not looked for in ${without.join(", ")}.`));
  if (places) {
    for (const { path, line, category, name, state } of coverage.places.filter(({ state }) => state !== "safe")) {
      lines.push(`  ${visible(path)}:${line}  ${state}  ${CATEGORY_NAMES[category]}: ${visible(name)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
