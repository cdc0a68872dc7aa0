import assert from "node:assert/strict";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { effectivePolicy } from "../../server/src/core/policy/effectivePolicy.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { explainSilence } from "../../server/src/core/why.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

const RULES = `rules:
  - id: no-danger
    languages: [javascript]
    severity: LOW
    message: No.
    patterns:
      - pattern: danger($X)
      - pattern-not: danger("known")
    metadata: { title: Dangerous call }
  - id: tainted-query
    languages: [javascript]
    severity: HIGH
    message: No.
    mode: taint
    pattern-sources: [{ pattern: req.query }]
    pattern-sinks: [{ pattern: db.query(...) }]
    pattern-sanitizers: [{ pattern: quoted(...) }, { pattern: Number(...) }]
    metadata: { title: Query from the request }
`;

const CODE = `danger(1);
danger("known");
// riskmark-ignore: no-danger -- it is a test
danger(2);
db.query(fixed());
db.query(req.query.id);
const clean = quoted(req.query.id);
db.query(clean);
print(1);
require("fs").readFile("x");
f( ;
`;

describe("why something is not reported", function () {
  this.timeout(20_000);
  const runtime = createRuntime(createNodeHost(() => {}));
  const { rules, problems } = loadRules([{ path: "rules.yaml", text: RULES }]);

  function why(line: number, change: Partial<Parameters<typeof explainSilence>[1]> = {}) {
    return explainSilence(() => createAnalyzer(runtime), {
      path: "src/a.js",
      text: CODE,
      line: line - 1,
      rules,
      policy: OPEN_POLICY,
      shows: () => true,
      ...change,
    });
  }

  async function kinds(...args: Parameters<typeof why>): Promise<string[]> {
    return (await why(...args)).map(({ kind, ruleId }) => (ruleId === undefined ? kind : `${kind} ${ruleId}`));
  }

  it("has rules to ask about", () => assert.deepEqual(problems, []));

  it("says that it is reported", async () => assert.deepEqual(await kinds(1), ["reported no-danger"]));

  it("says that the settings hide it", async () =>
    assert.deepEqual(await kinds(1, { shows: ({ severity }) => severity !== "low" }), ["below-severity no-danger"]));

  it("names the exception that a rule makes", async () => assert.deepEqual(await kinds(2), ["exception no-danger"]));

  it("quotes the reason of a suppression", async () => {
    const [reason] = await why(4);
    assert.equal(reason!.kind, "suppressed");
    assert.match(reason!.message, /Dangerous call.*it is a test/);
  });

  it("tells what nothing reaches from what was cleaned, and where", async () => {
    assert.deepEqual(await kinds(5), ["not-reached tainted-query"]);
    assert.deepEqual(await kinds(6), ["reported tainted-query"]);
    const [reason] = await why(8);
    assert.equal(reason!.kind, "cleaned");
    assert.match(reason!.message, /line 7/);
  });

  it("names the rule that the policy has switched off", async () => {
    const policy = effectivePolicy(policySchema.parse({ rules: { off: ["no-danger"] } }));
    assert.deepEqual(await kinds(1, { policy }), ["rule-off no-danger"]);
  });

  it("says that no rule is about it, and whether it is a sensitive place", async () => {
    assert.match((await why(9))[0]!.message, /^None of the 2 rules for javascript is about what stands here\.$/);
    assert.match((await why(10))[0]!.message, /sensitive place \(Files: fs\.readFile\) whose arguments are constant/);
  });

  it("says that the line did not parse", async () => assert.deepEqual(await kinds(11), ["syntax-error"]));

  it("says that the file is passed over", async () => {
    assert.match((await why(1, { passedOver: "test code" }))[0]!.message, /not analysed: test code/);
    const policy = { ...OPEN_POLICY, includes: () => false };
    assert.match((await why(1, { policy }))[0]!.message, /the policy excludes this path/);
    assert.deepEqual(await kinds(1, { path: "a.unknown" }), ["passed-over"]);
  });
});
