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
 * Puts rule files and their tests together: `x.yaml` is tested by every file beside it that is called `x.<extension>`
 * or `x.test.<extension>` (or `x.blade.php`, as templates of Laravel are), and `x.fixed.<extension>` or
 * `x.fixed.test.<extension>` is what fixes make of it. Rules for YAML are tested by `x.test.yaml`. Rule files without a
 * test come with no cases.
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
      const fixed = texts.get(casePath.replace(/((?:\.test)?\.[^.]+)$/, ".fixed$1"));
      return fixed === undefined ? { path: casePath, text } : { path: casePath, text, fixed };
    });
    return { path, rules: own, cases };
  });
}

const RULE_FILE = /\.ya?ml$/;

function isRuleFile(path: string): boolean {
  return RULE_FILE.test(path) && !/\.(test|fixed)\.ya?ml$/.test(path);
}

/**
 * `rules/x` for `rules/x.ts`, `rules/x.test.ts` and `rules/x.blade.php`; undefined for `rules/x.fixed.ts` and for what has
 * no extension.
 */
function stemOf(path: string): string | undefined {
  const match = /^(.*)\.[^./]+$/.exec(path);
  const stem = match?.[1]?.replace(/\.(?:test|blade)$/, "");
  return stem === undefined || stem.endsWith(".fixed") ? undefined : stem;
}
