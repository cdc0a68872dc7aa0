import type { SourceText } from "../problem.ts";
import type { Rule } from "./rule.ts";
import type { RuleTestCase } from "./ruleTest.ts";

/** The rules of one rule file with the texts that test them. */
export interface RuleTestPair {
  /** Path of the rule file. */
  readonly path: string;
  readonly rules: readonly Rule[];
  readonly cases: readonly RuleTestCase[];
}

/**
 * Puts rule files and their tests together: `x.yaml` is tested by every file beside it that is called `x.<extension>`,
 * and `x.fixed.<extension>` is what fixes make of `x.<extension>`. Rule files without a test come with no cases.
 *
 * @param files all files of the folders with rules, the rule files themselves among them or not
 */
export function pairRuleTests(rules: readonly Rule[], files: readonly SourceText[]): RuleTestPair[] {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const byFile = new Map<string, Rule[]>();
  for (const rule of rules) byFile.set(rule.path, [...(byFile.get(rule.path) ?? []), rule]);
  const caseFiles = new Map<string, SourceText[]>();
  for (const file of files) {
    const stem = stemOf(file.path);
    if (!isRuleFile(file.path) && stem !== undefined) caseFiles.set(stem, [...(caseFiles.get(stem) ?? []), file]);
  }
  return [...byFile].map(([path, own]) => {
    const cases = (caseFiles.get(path.replace(RULE_FILE, "")) ?? []).map(({ path: casePath, text }) => {
      const fixed = texts.get(casePath.replace(/(\.[^.]+)$/, ".fixed$1"));
      return fixed === undefined ? { path: casePath, text } : { path: casePath, text, fixed };
    });
    return { path, rules: own, cases };
  });
}

const RULE_FILE = /\.ya?ml$/;

function isRuleFile(path: string): boolean {
  return RULE_FILE.test(path);
}

/** `rules/x` for `rules/x.ts`; undefined for `rules/x.fixed.ts` and for what has no extension. */
function stemOf(path: string): string | undefined {
  const match = /^(.*)\.[^./]+$/.exec(path);
  return match && !match[1]!.endsWith(".fixed") ? match[1] : undefined;
}
