import type { Problem, SourceText } from "../../core/problem.ts";
import { pairRuleTests, type RuleTestPair } from "../../core/rules/pairRuleTests.ts";
import { discover } from "../../host/files.ts";
import { readSourceFile } from "../../host/sourceFile.ts";

/**
 * The rules below a folder with the files that test them. Paths are relative to the folder.
 *
 * @param only absolute path of the one rule file that is wanted
 */
export async function loadRuleTests(
  base: string,
  only: string | undefined,
): Promise<{ pairs: RuleTestPair[]; problems: readonly Problem[] }> {
  const { targets } = await discover(base, base, {
    gitignore: false,
    defaultExcludes: false,
    exclude: ["node_modules"],
  });
  const ruleFiles = targets.filter((target) =>
    only === undefined ? isRuleFile(target.path) : target.absolute === only,
  );
  const stems = new Set(ruleFiles.map((target) => stemOf(target.path)));
  const texts: SourceText[] = [];
  for (const { path, absolute } of targets) {
    if (!stems.has(stemOf(path))) continue;
    const source = await readSourceFile(absolute);
    if ("text" in source) texts.push({ path, text: source.text });
  }
  const rulePaths = new Set(ruleFiles.map((target) => target.path));
  const { loadRules } = await import("../../core/rules/load.ts");
  const { rules, problems } = loadRules(texts.filter((file) => rulePaths.has(file.path)));
  return { pairs: pairRuleTests(rules, texts), problems };
}

function isRuleFile(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/\.(test|fixed)\.ya?ml$/i.test(path);
}

/** `rules/x` for `rules/x.yaml`, `rules/x.js` and `rules/x.fixed.js`. */
function stemOf(path: string): string {
  return path.replace(/(\.fixed)?\.[^./]+$/, "");
}
