import { existsSync } from "node:fs";
import { join } from "node:path";
import { judgeRegister } from "../../core/register/judge.ts";
import type { RegisterEntry } from "../../core/register/register.ts";
import { REGISTER_PATH, registerFindings, registerNotes } from "../../core/register/registerFindings.ts";
import type { ReportedFinding } from "../../core/report/report.ts";
import { atLeast } from "../../core/report/severity.ts";
import { readSourceFile } from "../../host/sourceFile.ts";
import type { Ruleset } from "../ruleset.ts";
import type { Collected } from "./collected.ts";
import { AnalyzedText } from "./reportFile.ts";
import type { RootFinding, RootScan, RootScanOptions } from "./rootScan.ts";

/** What belongs to one root. */
export interface RegisterContext {
  /** Absolute path. */
  readonly root: string;
  /** Path of the root relative to the report's base; empty where they are the same. */
  readonly prefix: string;
  readonly ruleset: Ruleset;
  readonly options: RootScanOptions;
  readonly collected: Collected;
}

/**
 * Judges a root's register by what its scan has found: accepts what has moved to another file, and adds the findings
 * about the register itself. Files that were not scanned leave their entries undecided, unless they are gone.
 */
export async function judgeRootRegister({ known, looked }: RootScan, context: RegisterContext): Promise<void> {
  const { root, prefix, ruleset, options, collected } = context;
  const { register, today = "" } = ruleset.program;
  if (register.length === 0) return;
  const file = await readSourceFile(join(root, REGISTER_PATH));
  if ("reason" in file) return;
  const ran = new Set(ruleset.rules.map(({ id }) => id));
  const isLooked = ({ ruleId, path }: RegisterEntry) =>
    (options.allRules || ran.has(ruleId)) && (looked.has(path) || !existsSync(join(root, path)));
  const judged = judgeRegister(register, { findings: known, looked: isLooked, today });
  const path = prefix === "" ? REGISTER_PATH : `${prefix}/${REGISTER_PATH}`;
  const text = new AnalyzedText(file.text, path, "yaml");
  for (const each of judged) {
    collected.register.push({ ...each, file: path, region: text.region(each.entry.span) });
    if (each.state === "moved" && each.finding) accept(each.finding, each.entry.acceptance, collected);
  }
  for (const problem of registerNotes(judged)) collected.problems.push({ file: join(root, REGISTER_PATH), problem });
  for (const finding of registerFindings(judged)) {
    if (atLeast(finding.severity, options.severity)) collected.findings.push(text.report(finding, []));
    else collected.belowSeverity += 1;
  }
}

function accept(
  { reported }: RootFinding,
  suppression: NonNullable<ReportedFinding["finding"]["suppression"]>,
  collected: Collected,
): void {
  const at = collected.findings.indexOf(reported);
  if (at < 0) return;
  collected.findings.splice(at, 1);
  collected.suppressed.push({ ...reported, finding: { ...reported.finding, suppression } });
}
