import type { Finding } from "../findings/finding.ts";
import { LineIndex } from "../text/lineIndex.ts";

/** A version of a drill's text, analysed. */
export interface DrillText {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many places do not parse. */
  readonly syntaxErrors: number;
}

/** Lines beside a finding that may be marked with it. */
const GENEROSITY = 2;

/**
 * The finding of the rule that somebody means who marks some lines; undefined where there is none, or where more was
 * marked than a place.
 *
 * @param first and `last`: the marked lines, from 0
 */
export function foundBy(
  ruleId: string,
  { text, findings }: DrillText,
  first: number,
  last: number,
): Finding | undefined {
  const lines = new LineIndex(text);
  return findings.find((finding) => {
    if (finding.ruleId !== ruleId) return false;
    const [start, end] = [lines.lineAt(finding.start), lines.lineAt(finding.end)];
    const isOn = first <= end && last >= start;
    return isOn && last - first <= end - start + GENEROSITY;
  });
}

export interface FixVerdict {
  readonly solved: boolean;
  /** What is not right yet, in sentences; or that all is. */
  readonly remarks: readonly string[];
}

/**
 * Whether a drill was fixed: a finding of its rule is gone, no other came, what was changed still parses, and the rest
 * of the code is still there.
 *
 * @param place the finding that was to be fixed
 * @param canBeRemoved whether taking lines out is a fix here
 */
export function judgeFix(before: DrillText, now: DrillText, place: Finding, canBeRemoved: boolean): FixVerdict {
  const remarks: string[] = [];
  if (before.text === now.text) return { solved: false, remarks: ["Nothing was changed yet."] };
  const count = ({ findings }: DrillText, ruleId: string) =>
    findings.filter((finding) => finding.ruleId === ruleId).length;
  if (count(now, place.ruleId) >= count(before, place.ruleId)) remarks.push("The weakness is still there.");
  if (now.syntaxErrors > before.syntaxErrors) remarks.push("The code does not parse any more.");
  const others = new Set(now.findings.map(({ ruleId }) => ruleId));
  for (const ruleId of others) {
    if (ruleId === place.ruleId || count(now, ruleId) <= count(before, ruleId)) continue;
    const message = now.findings.find((finding) => finding.ruleId === ruleId)?.message ?? ruleId;
    remarks.push(`Something new is found: ${message}`);
  }
  const lines = new LineIndex(before.text);
  const near = (line: number) => line >= lines.lineAt(place.start) - NEAR && line <= lines.lineAt(place.end) + NEAR;
  const missing = missingLines(before.text, now.text);
  if (missing.filter((line) => !near(line)).length > 0) remarks.push("Code that has nothing to do with it is gone.");
  else if (!canBeRemoved && missing.length > 0 && missingLines(now.text, before.text).length === 0)
    remarks.push("The code was taken out: make it do its work safely.");
  if (remarks.length > 0) return { solved: false, remarks };
  return { solved: true, remarks: ["The weakness is gone, and nothing else with it."] };
}

/** How far from a finding a fix may change or move what stands there, in lines. */
const NEAR = 4;

/** Numbers of the lines, from 0, that one text has and another has not; white space does not count. */
function missingLines(text: string, other: string): number[] {
  const left = new Map<string, number>();
  for (const line of linesOf(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(text).flatMap((line, index) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return line === "" || count > 0 ? [] : [index];
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => line.replace(/\s+/g, ""));
}
