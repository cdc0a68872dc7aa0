import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createAnalyzer, createRuntime, type Model, type Rule } from "../../server/src/core/index.ts";
import type { SourceText } from "../../server/src/core/problem.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadModels } from "../../server/src/core/rules/loadModels.ts";
import { pairRuleTests } from "../../server/src/core/rules/pairRuleTests.ts";
import { type RuleTestCase, runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { withModels } from "../../server/src/core/rules/withModels.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

const root = join(import.meta.dirname, "../..");
const ruleTexts = textsBelow(join(root, "server/rules"));
const modelTexts = textsBelow(join(root, "server/models"));
const { rules } = loadRules(ruleTexts.filter(({ path }) => /(?<!\.test)\.yaml$/.test(path)));
const { models } = loadModels(
  modelTexts.filter(({ path }) => path.endsWith(".yaml")),
  "built-in",
);
const ruleCases = new Map(
  pairRuleTests(rules, ruleTexts).map(({ rules: [rule], cases }) => [
    rule!.id,
    cases.map(({ path, text }) => ({ path, text })),
  ]),
);
const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
const PARTS = ["sources", "sinks", "sanitizers", "propagators"] as const;

describe("built-in models", function () {
  this.timeout(30_000);
  after(() => analyzer.dispose());

  it("lie in the folder of their language and say which library they are of", () => {
    for (const { path, languages, library } of models) {
      const folder = path.split("/")[0]!;
      assert.ok(languages.includes(folder) || (folder === "javascript" && languages.includes("typescript")), path);
      assert.match(library, /^[a-z0-9]/, path);
    }
  });

  it("have no test without a model beside it", () => {
    const stems = models.map(({ path }) => path.replace(/\.yaml$/, ""));
    const others = modelTexts.filter(({ path }) => !stems.includes(path.replace(/\.[^./]+$/, "")));
    assert.deepEqual(others, []);
  });

  for (const model of models) describe(model.path.replace(/\.yaml$/, ""), () => testModel(model));
});

function testModel(model: Model): void {
  const own = modelTexts.filter(({ path }) => path !== model.path && path.replace(/\.[^./]+$/, ".yaml") === model.path);
  if (own.length > 0) {
    it("reports what its test says", async () => {
      for (const text of own) {
        const named = rules.filter((rule) => mentions(text, rule));
        assert.ok(named.length > 0, `${text.path} names no rule`);
        assert.deepEqual(await failures(named, models, [text]), []);
      }
    });
  }

  for (const part of PARTS) {
    for (const kind of Object.keys(model[part])) {
      it(`has a test that fails without its ${part} of the kind ${kind}`, async () => {
        const { [kind]: _without, ...others } = model[part];
        const less = models.map((each) => (each === model ? { ...model, [part]: others } : each));
        for (const rule of rules.filter((each) => asksFor(each, model, part, kind))) {
          const cases = [...own.filter((text) => mentions(text, rule)), ...ruleCases.get(rule.id)!];
          if ((await failures([rule], less, cases)).length > 0) return;
        }
        assert.fail(`no annotated case shows it; add one to ${model.path.replace(/\.yaml$/, "")}.<extension>`);
      });
    }
  }
}

function mentions({ text }: SourceText, { id }: Rule): boolean {
  return new RegExp(`(?:ruleid|ok):.*\\b${id}(?![\\w-])`).test(text);
}

function asksFor({ body, languages }: Rule, model: Model, part: (typeof PARTS)[number], kind: string): boolean {
  return (
    body.mode === "taint" &&
    body.models.some((use) => use.part === part && use.kind === kind) &&
    model.languages.some((language) => languages.includes(language))
  );
}

/** The lines at which rules with some models do not report what the annotations of texts say. */
async function failures(
  of: readonly Rule[],
  known: readonly Model[],
  cases: readonly RuleTestCase[],
): Promise<string[]> {
  const linked = withModels(of, known);
  if (linked.problems.length > 0) return linked.problems.map(({ message }) => message);
  const { results, problems } = await runRuleTests({ rules: linked.rules, cases, analyzer });
  assert.deepEqual(problems, []);
  return results.flatMap(({ path, ruleId, missed, unexpected }) => [
    ...missed.map((line) => `${path}:${line} misses ${ruleId}`),
    ...unexpected.map((line) => `${path}:${line} has ${ruleId}`),
  ]);
}

function textsBelow(folder: string): SourceText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(folder, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
}
