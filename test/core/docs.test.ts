import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { withTables } from "../../scripts/generate/readme.ts";
import { loadGuidance } from "../../server/src/core/guidance/load.ts";
import { parseHistory } from "../../server/src/core/history/parseHistory.ts";
import { parseIncident } from "../../server/src/core/incidents/parseIncident.ts";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { parsePolicy } from "../../server/src/core/policy/parsePolicy.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { parseRegister } from "../../server/src/core/register/parseRegister.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";
import { type MarkdownFile, parseMarkdown } from "../support/markdown.ts";

const root = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const PATHS = [".", "docs", "media/walkthrough", "server/rules", "server/src/cli", ...foldersIn("test")].flatMap(
  markdownIn,
);
const documents = PATHS.map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  return { path, text, ...parseMarkdown(text) };
});

/** Made by a build, a test or git, so not always there. */
const NOT_KEPT = ["dist", "out", ".git"];

describe("documentation", function () {
  this.timeout(20_000);

  it("has what people look for at the top of a repository", () => {
    for (const name of ["README", "ARCHITECTURE", "CONTRIBUTING", "SECURITY", "CHANGELOG"]) {
      assert.ok(PATHS.includes(`${name}.md`), name);
    }
    assert.match(readFileSync(join(root, "LICENSE"), "utf8"), /Apache License\s+Version 2\.0, January 2004/);
  });

  it("has current tables in the README", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    assert.equal(withTables(readme), readme, "run `npx tsx scripts/generate.ts`");
  });

  it("has a section in the changelog for the version of the package", () => {
    assert.ok(readFileSync(join(root, "CHANGELOG.md"), "utf8").includes(`\n## [${manifest.version}]`));
  });

  it("has a picture that is quick to load", () => {
    assert.ok(statSync(join(root, "media/screenshot.png")).size < 300_000);
  });

  for (const document of documents) {
    describe(document.path, () => {
      it("has links that lead somewhere", () => assert.deepEqual(deadLinks(document), []));
      it("names paths that exist", () => assert.deepEqual(missingPaths(document), []));
      it("names npm scripts that exist", () => assert.deepEqual(missingScripts(document.text), []));
      it("names settings, commands and views that exist", () => assert.deepEqual(missingNames(document), []));
    });
  }
});

describe("examples in the documentation", function () {
  this.timeout(20_000);
  const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
  const examples = documents.flatMap(({ path, fences }) => fences.map((fence) => ({ ...fence, path })));
  const withRules = examples.filter(({ language, text }) => language === "yaml" && /^rules:\n {2}- id:/.test(text));
  const isRegister = (text: string) => /^accepted:/m.test(text);
  const withRegister = examples.filter(({ language, text }) => language === "yaml" && isRegister(text));
  const withPolicy = examples.filter(
    ({ language, text }) =>
      language === "yaml" && /^(version|extends|assets|risk|register|gate|incidents):/.test(text) && !isRegister(text),
  );
  const isPage = ({ language, text }: { language: string; text: string }) =>
    language === "markdown" && text.startsWith("---\n");
  const isIncident = (text: string) => text.includes("\n## What happened\n");
  const withPage = examples.filter((example) => isPage(example) && !isIncident(example.text));
  const withIncident = examples.filter((example) => isPage(example) && isIncident(example.text));
  const withHistory = examples.filter(({ language, text }) => language === "json" && text.includes('"changes"'));
  const withSuppression = examples.filter(({ text }) => text.includes("riskmark-ignore:"));

  after(() => analyzer.dispose());

  it("are there", () => {
    for (const found of [withRules, withPolicy, withRegister, withPage, withIncident, withHistory, withSuppression])
      assert.ok(found.length > 0);
  });

  for (const { path, text } of withRules) {
    const { rules, problems } = loadRules([{ path, text }]);
    for (const rule of rules) {
      it(`${path}: the rule ${rule.id} finds what its test says`, async () => {
        assert.deepEqual(problems, []);
        const tests = examples.filter((each) => each.path === path && each.text.includes(`ruleid: ${rule.id}\n`));
        assert.equal(tests.length, 1);
        const cases = tests.map((test) => ({ path: `${rule.id}.${test.language}`, text: test.text }));
        const report = await runRuleTests({ rules: [rule], cases, analyzer });
        assert.deepEqual({ ...report, results: report.results.filter(({ passed }) => !passed) }, PASSED);
      });

      it(`${path}: the fixes of ${rule.id} stand their trial`, async () => {
        const test = examples.find((each) => each.text.includes(`ruleid: ${rule.id}\n`))!;
        await analyzer.setRules([rule]);
        const document = analyzer.open({ path: `${rule.id}.${test.language}`, text: test.text });
        const [finding] = (await document.analyze(OPEN_POLICY)).findings;
        const fixes = await document.fixes(finding!, OPEN_POLICY);
        document.close();
        assert.equal(fixes.length, rule.fixes.length);
      });
    }
  }

  for (const { path, text } of withPolicy) {
    it(`${path}: the policy is valid`, () => assert.deepEqual(parsePolicy({ path, text }).problems, []));
  }

  for (const { path, text } of withRegister) {
    it(`${path}: the register is valid`, () =>
      assert.deepEqual(parseRegister({ path, text }, policySchema.parse({}).register).problems, []));
  }

  for (const { path, text } of withIncident) {
    it(`${path}: the incident is valid`, () => assert.deepEqual(parseIncident({ path, text }).problems, []));
  }

  for (const { path, text } of withHistory) {
    it(`${path}: the line of the history is valid`, () => {
      const { lines, problems } = parseHistory({ path, text });
      assert.deepEqual([lines.length, problems], [1, []]);
    });
  }

  for (const { path, text } of withPage) {
    it(`${path}: the page is valid`, () => assert.deepEqual(loadGuidance([{ path, text }], "team").problems, []));
  }

  for (const { path, language, text } of withSuppression) {
    it(`${path}: the suppression suppresses something`, async () => {
      const { rules } = await loadBuiltInRules();
      await analyzer.setRules(rules.filter(({ id }) => text.includes(id)));
      const file = { path: `example.${language === "python" ? "py" : language}`, text };
      const { findings, suppressed, unusedSuppressions } = await analyzer.scan(file, OPEN_POLICY);
      assert.deepEqual([findings.length, suppressed.length, unusedSuppressions.length], [0, 1, 0]);
    });
  }
});

const PASSED = { passed: true, results: [], fixes: [], problems: [], strays: [] };

function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".md"));
  return names.map((name) => join(folder, name));
}

function deadLinks({ path, links, anchors }: MarkdownFile & { path: string }): string[] {
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return !link.startsWith("https://");
    const [file = "", anchor] = link.split("#");
    const target = join(root, dirname(path), file);
    if (!existsSync(target)) return true;
    const known = file === "" ? anchors : new Set<string>();
    if (anchor === undefined || known.has(anchor)) return false;
    return file === "" || !parseMarkdown(readFileSync(target, "utf8")).anchors.has(anchor);
  });
}

/** Words in back-ticks that begin with a folder of the repository, or of the file's own, and lead nowhere. */
function missingPaths({ path, inlineCode }: MarkdownFile & { path: string }): string[] {
  const bases = [root, join(root, dirname(path))];
  return inlineCode
    .flatMap((code) => code.split(/\s+/))
    .filter((word) => {
      const names = word.split("/").filter((name) => name !== "");
      const isPath = word.includes("/") ? /^[\w.]/.test(word) : /^[A-Z]+\.md$/.test(word);
      if (!isPath || NOT_KEPT.includes(names[0]!)) return false;
      // From a placeholder on, nothing is certain.
      const placeholder = names.findIndex((name) => /[<>*{}$…]/.test(name));
      const certain = placeholder < 0 ? names : names.slice(0, placeholder);
      const begins = bases.filter((base) => certain.length > 0 && existsSync(join(base, certain[0]!)));
      return begins.length > 0 && !begins.some((base) => existsSync(join(base, ...certain)));
    });
}

function missingScripts(text: string): string[] {
  const named = text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g);
  return [...named].map(([, script, short]) => (script ?? short)!).filter((script) => !(script in manifest.scripts));
}

function missingNames({ inlineCode }: MarkdownFile): string[] {
  const { commands, configuration, views } = manifest.contributes;
  const known = new Set<string>([
    ...commands.map(({ command }: { command: string }) => command),
    ...Object.keys(configuration.properties),
    ...views.riskmark.map(({ id }: { id: string }) => id),
  ]);
  return inlineCode.filter((code) => /^riskmark\.[\w.]+$/.test(code) && !known.has(code));
}
