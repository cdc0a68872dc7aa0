import assert from "node:assert/strict";
import { createAnalyzer, createRuntime } from "../../server/src/core/index.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { pairRuleTests } from "../../server/src/core/rules/pairRuleTests.ts";
import { runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { SCAFFOLD_LANGUAGES, scaffoldRule } from "../../server/src/core/rules/scaffold.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

describe("a new rule", () => {
  const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
  after(() => analyzer.dispose());

  for (const language of SCAFFOLD_LANGUAGES) {
    it(`for ${language} passes its own test as it is`, async () => {
      const files = scaffoldRule("team-rule", language);
      const { rules } = loadRules(files.slice(0, 1));
      const [pair] = pairRuleTests(rules, files);
      const report = await runRuleTests({ rules, cases: pair!.cases, analyzer });
      assert.deepEqual(
        report.results.map(({ missed, unexpected, annotated }) => ({ missed, unexpected, annotated })),
        [{ missed: [], unexpected: [], annotated: { ruleid: 2, ok: 2 } }],
      );
      assert.deepEqual(
        report.fixes.map(({ passed, difference }) => ({ passed, difference })),
        [{ passed: true, difference: undefined }],
      );
      assert.equal(report.passed, true, JSON.stringify(report.problems));
    });
  }
});
