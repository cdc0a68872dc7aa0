import type { Annotation } from "./annotations.ts";

/** How one rule did on one annotated text. Line numbers count from 1. */
export interface RuleTestResult {
  readonly ruleId: string;
  readonly path: string;
  readonly passed: boolean;
  /** How many lines are annotated `ruleid` and `ok` for the rule. */
  readonly annotated: { readonly ruleid: number; readonly ok: number };
  /** Lines annotated `ruleid` that the rule did not report. */
  readonly missed: readonly number[];
  /** Lines that the rule reported without a `ruleid`. */
  readonly unexpected: readonly number[];
  /** Lines whose `todoruleid` or `todook` is no longer true: the rule does the right thing now. */
  readonly outdated: readonly number[];
}

/**
 * Compares what a rule reported with what the annotations of the text say.
 *
 * @param reported lines, from 1, on which findings of the rule start
 */
export function judgeFindings(
  ruleId: string,
  path: string,
  annotations: readonly Annotation[],
  reported: readonly number[],
): RuleTestResult {
  const linesOf = (kind: Annotation["kind"]) =>
    new Set(annotations.filter((a) => a.kind === kind && a.ruleIds.includes(ruleId)).map((a) => a.target));
  const found = new Set(reported);
  const expected = linesOf("ruleid");
  const clean = linesOf("ok");
  const notYetFound = linesOf("todoruleid");
  const stillFound = linesOf("todook");
  const missed = sorted(expected).filter((line) => !found.has(line));
  const known = (line: number) => expected.has(line) || notYetFound.has(line) || stillFound.has(line);
  const unexpected = sorted(found).filter((line) => clean.has(line) || !known(line));
  const outdated = [
    ...sorted(notYetFound).filter((line) => found.has(line)),
    ...sorted(stillFound).filter((line) => !found.has(line)),
  ];
  return {
    ruleId,
    path,
    passed: missed.length === 0 && unexpected.length === 0,
    annotated: { ruleid: expected.size, ok: clean.size },
    missed,
    unexpected,
    outdated: outdated.sort((a, b) => a - b),
  };
}

function sorted(lines: ReadonlySet<number>): number[] {
  return [...lines].sort((a, b) => a - b);
}
