import type { Problem, SourceText } from "../../core/problem.ts";
import { pairRuleTests, type RuleTestPair } from "../../core/rules/pairRuleTests.ts";
import type { Model } from "../../core/rules/rule.ts";
import { withModels } from "../../core/rules/withModels.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import { discover, type Target } from "../../host/files.ts";
import { readSourceFile } from "../../host/sourceFile.ts";

/** A problem of a rule file with the number of the line, from 1, where it stands. */
export interface RuleFileProblem extends Problem {
  readonly line: number;
}

/** A file that looked like one with rules and was left out, with the reason. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

export interface LoadedRuleTests {
  readonly pairs: readonly RuleTestPair[];
  readonly problems: readonly RuleFileProblem[];
  readonly leftOut: readonly LeftOut[];
  /** Number of the line, from 1, of an offset in one of the rule files. */
  readonly lineAt: (path: string, offset: number) => number;
}

/**
 * The rules below a folder with the files that test them. Paths are relative to the folder. YAML files without rules,
 * and what cannot be read, are left out.
 *
 * @param models what the rules may take over
 * @param only absolute path of the one rule file that is wanted; it is read whatever it holds
 */
export async function loadRuleTests(
  base: string,
  only: string | undefined,
  models: readonly Model[],
): Promise<LoadedRuleTests> {
  const { targets } = await discover(base, base, {
    gitignore: false,
    defaultExcludes: false,
    exclude: ["node_modules"],
  });
  const candidates = targets.filter((target) =>
    only === undefined ? isRuleFile(target.path) : target.absolute === only,
  );
  const { texts: ruleFiles, leftOut } = await readRuleFiles(candidates, only !== undefined);
  const rulePaths = new Set(ruleFiles.map(({ path }) => path));
  const stems = new Set(ruleFiles.map(({ path }) => stemOf(path)));
  const cases = targets.filter(({ path }) => stems.has(stemOf(path)) && !rulePaths.has(path) && !isRuleFile(path));
  const texts = [...ruleFiles, ...(await readAll(cases)).texts];
  const { loadRules } = await import("../../core/rules/load.ts");
  const loaded = loadRules(ruleFiles);
  const { rules, problems: unknownKinds } = withModels(loaded.rules, models);
  const problems = [...loaded.problems, ...unknownKinds];
  const indexes = new Map<string, LineIndex>();
  const lineAt = (path: string, offset: number) => {
    let index = indexes.get(path);
    if (!index) {
      index = new LineIndex(texts.find((file) => file.path === path)?.text ?? "");
      indexes.set(path, index);
    }
    return index.lineAt(offset) + 1;
  };
  return {
    pairs: pairRuleTests(rules, texts),
    problems: problems.map((problem) => ({ ...problem, line: lineAt(problem.path, problem.start) })),
    leftOut,
    lineAt,
  };
}

async function readRuleFiles(
  candidates: readonly Target[],
  takeAll: boolean,
): Promise<{ texts: SourceText[]; leftOut: LeftOut[] }> {
  const { texts, leftOut } = await readAll(candidates);
  if (takeAll) return { texts, leftOut };
  const withRules = texts.filter(({ text }) => holdsRules(text));
  const without = texts.filter((file) => !withRules.includes(file));
  return {
    texts: withRules,
    leftOut: [...leftOut, ...without.map(({ path }) => ({ path, reason: "it has no key `rules`" }))],
  };
}

async function readAll(targets: readonly Target[]): Promise<{ texts: SourceText[]; leftOut: LeftOut[] }> {
  const texts: SourceText[] = [];
  const leftOut: LeftOut[] = [];
  for (const { path, absolute } of targets) {
    const source = await readSourceFile(absolute);
    if ("text" in source) texts.push({ path, text: source.text });
    else leftOut.push({ path, reason: source.message });
  }
  return { texts, leftOut };
}

/** Folders with rules also hold workflows, configuration, and YAML that rules are tested on. */
function holdsRules(text: string): boolean {
  return /^\s*[{]?\s*["']?rules["']?\s*:/m.test(text);
}

function isRuleFile(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/\.(test|fixed)\.ya?ml$/i.test(path);
}

/** `rules/x` for `rules/x.yaml`, `rules/x.js`, `rules/x.test.yaml` and `rules/x.fixed.js`. */
function stemOf(path: string): string {
  return path.replace(/(\.fixed)?(\.test)?(\.fixed)?\.[^./]+$/, "");
}
