import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { createAnalyzer, createRuntime } from "../../server/src/core/index.ts";
import type { SourceText } from "../../server/src/core/problem.ts";
import { parseAnnotations } from "../../server/src/core/rules/annotations.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadModels } from "../../server/src/core/rules/loadModels.ts";
import { pairRuleTests, type RuleTestPair } from "../../server/src/core/rules/pairRuleTests.ts";
import { runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { withModels } from "../../server/src/core/rules/withModels.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "server/rules");
const files = textsBelow(folder);
const ruleFiles = files.filter((file) => /(?<!\.test)\.yaml$/.test(file.path));
const loaded = loadRules(ruleFiles);
const modelFiles = textsBelow(join(root, "server/models")).filter(({ path }) => path.endsWith(".yaml"));
const models = loadModels(modelFiles, "built-in");
const linked = withModels(loaded.rules, models.models);
const { rules } = linked;
const problems = [...loaded.problems, ...models.problems, ...linked.problems];
const pairs = pairRuleTests(rules, files);
const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));

/** What the folder of a rule says about it. */
const FAMILIES: Record<string, { prefix: string; languages: readonly string[] }> = {
  // Templates of most engines have no grammar: rules for them look at the text.
  javascript: { prefix: "js-", languages: ["javascript", "typescript", "regex"] },
  python: { prefix: "py-", languages: ["python", "regex"] },
  // Manifests, Maven files and settings of Spring have no grammar: rules for them look at the text.
  java: { prefix: "java-", languages: ["java", "kotlin", "regex"] },
  kotlin: { prefix: "kotlin-", languages: ["kotlin"] },
  go: { prefix: "go-", languages: ["go"] },
  php: { prefix: "php-", languages: ["php", "regex"] },
  ruby: { prefix: "ruby-", languages: ["ruby", "regex"] },
  // Razor pages and Web.config have no grammar: rules for them look at the text.
  csharp: { prefix: "csharp-", languages: ["csharp", "regex"] },
  c: { prefix: "c-", languages: ["c", "cpp"] },
  rust: { prefix: "rust-", languages: ["rust"] },
  bash: { prefix: "bash-", languages: ["bash"] },
  dockerfile: { prefix: "docker-", languages: ["dockerfile"] },
  "github-actions": { prefix: "actions-", languages: ["yaml"] },
  kubernetes: { prefix: "k8s-", languages: ["yaml"] },
  compose: { prefix: "compose-", languages: ["yaml"] },
  terraform: { prefix: "tf-", languages: ["terraform"] },
  secrets: { prefix: "secret-", languages: ["regex", "generic"] },
};

describe("built-in rules", function () {
  this.timeout(20_000);
  after(() => analyzer.dispose());

  it("load without any problem", () => {
    assert.deepEqual(
      problems.map((problem) => `${problem.path}: ${problem.message}`),
      [],
    );
  });

  it("are one in a file", () => {
    assert.deepEqual(rules.map((rule) => rule.path).sort(), ruleFiles.map((file) => file.path).sort());
  });

  it("are at least 45, and at least 25 carry a fix", () => {
    assert.ok(rules.length >= 45, `${rules.length} rules`);
    const fixable = rules.filter((rule) => rule.fixes.length > 0);
    assert.ok(fixable.length >= 25, `${fixable.length} rules with a fix`);
  });

  it("leave no test file without a rule", () => {
    const used = pairs.flatMap((pair) => pair.cases.flatMap(({ path }) => [path, fixedPath(path)]));
    const isKnown = (path: string) => path === "README.md" || used.includes(path);
    const others = files.filter((file) => !ruleFiles.includes(file) && !isKnown(file.path));
    assert.deepEqual(
      others.map((file) => file.path),
      [],
    );
  });

  for (const pair of pairs) describe(basename(pair.path, ".yaml"), () => testPair(pair));
});

function testPair({ path, rules: [rule], cases }: RuleTestPair): void {
  if (!rule) throw new Error(`${path} has no rule`);

  it("is called as its file, by its family, for its languages", () => {
    const family = FAMILIES[path.split("/")[0]!];
    assert.ok(family);
    assert.equal(`${rule.id}.yaml`, basename(path));
    assert.match(rule.id, new RegExp(`^${family.prefix}[a-z0-9]+(-[a-z0-9]+)*$`));
    assert.ok(rule.languages.length > 0);
    assert.ok(rule.languages.every((language) => family.languages.includes(language)));
  });

  it("says in its metadata what it is", () => {
    const yaml = ruleFiles.find((file) => file.path === path)!.text;
    for (const key of ["title", "cwe", "owasp", "confidence", "likelihood", "impact", "guidance", "category"]) {
      assert.match(yaml, new RegExp(`^ {6}${key}: \\S|^ {6}${key}:$`, "m"), `metadata.${key}`);
    }
    const { metadata } = rule;
    assert.ok(metadata.cwe.length > 0 && metadata.cwe.every((cwe) => /^CWE-\d+$/.test(cwe)), String(metadata.cwe));
    assert.ok(metadata.owasp.length > 0 && metadata.owasp.every((entry) => /^A\d\d:20(17|21|25)$/.test(entry)));
    assert.ok(metadata.title !== rule.id && metadata.title.length <= 60, metadata.title);
    assert.ok(metadata.references.every((reference) => reference.startsWith("https://")));
  });

  it("has a guidance page", () => {
    const page = join(root, "server/guidance", `${rule.metadata.guidance}.md`);
    assert.ok(existsSync(page), page);
  });

  it("is tested on at least two lines it reports and two it does not", () => {
    const annotations = cases.flatMap(({ text }) => parseAnnotations(text));
    const linesOf = (kind: string) => annotations.filter((a) => a.kind === kind && a.ruleIds.includes(rule.id)).length;
    assert.ok(linesOf("ruleid") >= 2, `${linesOf("ruleid")} × ruleid`);
    assert.ok(linesOf("ok") >= 2, `${linesOf("ok")} × ok`);
  });

  it(rule.fixes.length > 0 ? "has a fixed file for its fix" : "has no fixed file, since it has no fix", () => {
    const fixed = cases.filter((testCase) => testCase.fixed !== undefined);
    assert.equal(fixed.length > 0, rule.fixes.length > 0);
    assert.ok(fixed.every((testCase) => testCase.fixed !== testCase.text));
  });

  it("reports what its tests say, and its fixes make of them what they should", async () => {
    const report = await runRuleTests({ rules: [rule], cases, analyzer });
    assert.deepEqual(report.problems, []);
    assert.deepEqual(report.strays, []);
    const wrong = report.results.filter(({ passed, outdated }) => !passed || outdated.length > 0);
    assert.deepEqual(
      wrong.map(({ path: file, missed, unexpected, outdated }) => ({ file, missed, unexpected, outdated })),
      [],
    );
    assert.deepEqual(
      report.fixes.filter((fix) => !fix.passed),
      [],
    );
  });
}

function fixedPath(path: string): string {
  return path.replace(/((?:\.test)?\.[^.]+)$/, ".fixed$1");
}

function textsBelow(base: string): SourceText[] {
  const entries = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((file) => ({ path: relative(base, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
}
