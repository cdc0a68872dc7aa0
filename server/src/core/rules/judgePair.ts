import type { RuleTestPair } from "./pairRuleTests.ts";
import { type RuleTestAnalyzer, type RuleTestReport, runRuleTests } from "./ruleTest.ts";

/** How one rule did on all of its tests. */
export interface RuleVerdict {
  readonly ruleId: string;
  /** Path of the rule file. */
  readonly path: string;
  /** `broken`: something is wrong with the rule. `unsupported`: it asks for something that Riskmark lacks. */
  readonly status: "passed" | "failed" | "unsupported" | "broken" | "no-tests";
  /** Why the rule cannot run. */
  readonly reason?: string;
  /** Line of the rule file, from 1, that the reason is about. */
  readonly line?: number;
  /** Files it was tested on. */
  readonly cases: readonly string[];
  /** What is not as the annotations say; only information where the rule passed. */
  readonly complaints: readonly Complaint[];
}

export interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Tests the rules of one rule file. A fault of our own costs the rules of this file, with a word about it, and no others.
 *
 * @param lineAt number of the line, from 1, of an offset in a rule file
 */
export async function judgePair(
  pair: RuleTestPair,
  analyzer: RuleTestAnalyzer,
  lineAt: (path: string, offset: number) => number,
): Promise<RuleVerdict[]> {
  try {
    const report = await runRuleTests({ rules: pair.rules, cases: pair.cases, analyzer });
    return pair.rules.map((rule) => verdictOf(rule.id, pair, report, lineAt));
  } catch (thrown) {
    const reason = `Riskmark failed on it: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return pair.rules.map(({ id }) => ({
      ruleId: id,
      path: pair.path,
      status: "broken",
      reason,
      cases: [],
      complaints: [],
    }));
  }
}

function verdictOf(
  ruleId: string,
  pair: RuleTestPair,
  report: RuleTestReport,
  lineAt: (path: string, offset: number) => number,
): RuleVerdict {
  const { path } = pair;
  const results = report.results.filter((result) => result.ruleId === ruleId);
  const annotated = results.filter(({ annotated: { ruleid, ok }, outdated }) => ruleid + ok + outdated.length > 0);
  const cases = results.map((result) => result.path);
  const cannotRun = report.problems.find((problem) => problem.ruleId === ruleId);
  if (cannotRun) {
    const line = cannotRun.path === path ? { line: lineAt(path, cannotRun.start) } : {};
    return { ruleId, path, status: "unsupported", reason: cannotRun.message, ...line, cases, complaints: [] };
  }
  const failures = [
    ...results.flatMap((result) =>
      result.missed.map((line) => complaint(result.path, line, "should be found, and is not")),
    ),
    ...results.flatMap((result) =>
      result.unexpected.map((line) => complaint(result.path, line, "is found, and should not be")),
    ),
    ...fixFailures(report),
    ...report.problems.filter((problem) => problem.ruleId === undefined).map((p) => complaint(p.path, 1, p.message)),
  ];
  const notes = results.flatMap((result) =>
    result.outdated.map((line) => complaint(result.path, line, "is right now: the annotation can lose its `todo`")),
  );
  const status = failures.length > 0 ? "failed" : annotated.length > 0 ? "passed" : "no-tests";
  return { ruleId, path, status, cases, complaints: [...failures, ...notes] };
}

function fixFailures(report: RuleTestReport): Complaint[] {
  return report.fixes.flatMap(({ path, passed, difference }) => {
    if (passed || !difference) return [];
    const { line, expected, actual } = difference;
    return [complaint(path, line, `after the fixes is \`${actual.trim()}\`, and should be \`${expected.trim()}\``)];
  });
}

function complaint(path: string, line: number, message: string): Complaint {
  return { path, line, message };
}
