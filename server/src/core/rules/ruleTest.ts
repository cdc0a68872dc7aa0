import type { Finding } from "../findings/finding.ts";
import type { Problem } from "../problem.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { type Annotation, parseAnnotations } from "./annotations.ts";
import { judgeFindings, type RuleTestResult } from "./judgeFindings.ts";
import type { Rule } from "./rule.ts";

/** An annotated text, and where its rules have fixes, the text after all of them were applied. */
export interface RuleTestCase {
  readonly path: string;
  readonly text: string;
  readonly fixed?: string;
}

export interface RuleTestReport {
  readonly passed: boolean;
  /** One for each rule and case. */
  readonly results: readonly RuleTestResult[];
  /** One for each case that has a fixed text. */
  readonly fixes: readonly FixTestResult[];
  /** Rules that cannot run, and cases that were not analysed to the end. */
  readonly problems: readonly Problem[];
  /** Annotations with an id that is none of the rules, most often a misspelt one. */
  readonly strays: readonly { readonly path: string; readonly line: number; readonly ruleId: string }[];
}

export interface FixTestResult {
  readonly path: string;
  readonly passed: boolean;
  /** Number, from 1, of the first line that differs, with that line as it should be and as it is. */
  readonly difference?: { readonly line: number; readonly expected: string; readonly actual: string };
}

/** The part of `Analyzer` that tests of rules need. */
export interface RuleTestAnalyzer {
  setRules(rules: readonly Rule[]): Promise<readonly Problem[]>;
  scan(document: { path: string; text: string }, policy: typeof EVERYTHING_RUNS): Promise<TestedAnalysis>;
  open(document: { path: string; text: string }): {
    fixAll(
      policy: typeof EVERYTHING_RUNS,
      options: { ruleIds: readonly string[]; unsafe: boolean },
    ): Promise<{ text: string }>;
    close(): void;
  };
}

interface TestedAnalysis {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly skip?: { readonly message: string };
  readonly exhausted: readonly { readonly ruleId: string; readonly message: string }[];
}

/** A policy that leaves every rule as it is. */
const EVERYTHING_RUNS = {
  includes: (_path: string): boolean => true,
  runs: (_ruleId: string, _path: string): boolean => true,
  severity: <S>(_ruleId: string, _path: string, own: S): S => own,
  risk: (_path: string) => ({}),
  ageDays: (_fingerprint: string) => undefined,
  imported: () => [],
  acceptance: () => undefined,
  switchesOn: () => false,
  decision: () => undefined,
};

/**
 * Runs all rules on all cases and judges the findings by the annotations. Findings that a comment suppresses count
 * too, since a test is about the rule. The analyzer keeps the rules of the test.
 */
export async function runRuleTests(test: {
  readonly rules: readonly Rule[];
  readonly cases: readonly RuleTestCase[];
  readonly analyzer: RuleTestAnalyzer;
}): Promise<RuleTestReport> {
  const { rules, cases, analyzer } = test;
  const problems: Problem[] = [...(await analyzer.setRules(rules))];
  const results: RuleTestResult[] = [];
  const fixes: FixTestResult[] = [];
  const strays: { path: string; line: number; ruleId: string }[] = [];
  const ids = new Set(rules.map((rule) => rule.id));
  for (const testCase of cases) {
    const { path, text } = testCase;
    const annotations = parseAnnotations(text);
    strays.push(...straysIn(annotations, ids, path));
    const analysis = await analyzer.scan({ path, text }, EVERYTHING_RUNS);
    problems.push(...gapsOf(analysis, path));
    const lines = new LineIndex(text);
    for (const id of ids) {
      const reported = [...analysis.findings, ...analysis.suppressed].filter((finding) => finding.ruleId === id);
      const at = reported.map((finding) => lines.lineAt(finding.start) + 1);
      results.push(judgeFindings(id, path, annotations, at));
    }
    if (testCase.fixed !== undefined)
      fixes.push(await testFixes(analyzer, [...ids], { ...testCase, fixed: testCase.fixed }));
  }
  const hasErrors = problems.some((problem) => problem.severity === "error" || problem.ruleId !== undefined);
  const passed = !hasErrors && [...results, ...fixes].every((result) => result.passed);
  return { passed, results, fixes, problems, strays };
}

async function testFixes(
  analyzer: RuleTestAnalyzer,
  ruleIds: readonly string[],
  testCase: Required<RuleTestCase>,
): Promise<FixTestResult> {
  const { path, text, fixed } = testCase;
  const document = analyzer.open({ path, text });
  try {
    const { text: actual } = await document.fixAll(EVERYTHING_RUNS, { ruleIds, unsafe: true });
    return compareTexts(path, fixed, actual);
  } finally {
    document.close();
  }
}

function compareTexts(path: string, expected: string, actual: string): FixTestResult {
  if (expected === actual) return { path, passed: true };
  const wanted = expected.split("\n");
  const got = actual.split("\n");
  let index = 0;
  while (wanted[index] === got[index]) index++;
  const difference = { line: index + 1, expected: wanted[index] ?? "", actual: got[index] ?? "" };
  return { path, passed: false, difference };
}

function straysIn(annotations: readonly Annotation[], ids: ReadonlySet<string>, path: string) {
  return annotations.flatMap(({ ruleIds, line }) =>
    ruleIds.filter((ruleId) => !ids.has(ruleId)).map((ruleId) => ({ path, line, ruleId })),
  );
}

/** Why the findings of a case may be incomplete. */
function gapsOf(analysis: TestedAnalysis, path: string): Problem[] {
  const place = { path, start: 0, end: 0, severity: "error" } as const;
  const skipped = analysis.skip
    ? [{ ...place, message: `The test was not analysed to the end. ${analysis.skip.message}` }]
    : [];
  return [...skipped, ...analysis.exhausted.map(({ ruleId, message }) => ({ ...place, message, ruleId }))];
}
