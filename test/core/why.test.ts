import assert from "node:assert/strict";
import { whyNotReported } from "../../server/src/core/coverage/why.ts";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { effectivePolicy } from "../../server/src/core/policy/effectivePolicy.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { explainSilence } from "../../server/src/core/why.ts";
import { createNodeHost } from "../../server/src/host/node.ts";
import { TextFiles } from "../support/projects.ts";

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
  - id: short-key
    languages: [javascript]
    severity: LOW
    message: No.
    patterns:
      - pattern: makeKey($BITS)
      - metavariable-comparison: { metavariable: $BITS, comparison: $BITS < 2048 }
    metadata: { title: Short key }
  - id: any-call
    languages: [javascript]
    severity: LOW
    message: No.
    patterns:
      - pattern: $F($X)
      - metavariable-regex: { metavariable: $F, regex: ^evil$ }
    metadata: { title: Evil call }
  - id: only-in-lib
    languages: [javascript]
    severity: LOW
    message: No.
    pattern: legacy($X)
    paths: { include: [lib/**] }
    metadata: { title: Legacy call }
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

/** Sources and sinks in one file, with a helper in another one. */
const ACROSS = `import { bare, safe } from "./helpers";
db.query(bare(req));
db.query(safe(req.query.id));
function find(id) {
  if (!/^[0-9]+$/.test(id)) return;
  db.query(id);
}
find(req.query.id);
const pot = {};
const same = pot;
same.id = req.query.id;
db.query(pot.id);
`;
const HELPERS = `export const bare = (req) => req.query.id;
export const safe = (id) => quoted(id);
`;

const NOTHING_FOUND = {
  path: "src/a.js",
  languageId: "javascript",
  findings: [],
  suppressed: [],
  unusedSuppressions: [],
  syntaxErrors: [],
  exhausted: [],
  dependencies: undefined,
  stats: { lines: 1, bytes: 1, parsed: true, parseMs: 0, matchMs: 0 },
};

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

  it("names the exception that a rule makes", async () => {
    const [reason, ...others] = await why(2);
    assert.deepEqual([reason!.kind, reason!.ruleId, others], ["exception", "no-danger", []]);
    assert.match(reason!.message, /makes an exception: `danger\("known"\)`/);
  });

  it("names the condition that does not hold, of rules that name what they look for", async () => {
    const text = "makeKey(4096);\nmakeKey(1024);\n";
    assert.deepEqual(await kinds(2, { text }), ["reported short-key"]);
    const [reason, ...others] = await why(1, { text });
    assert.deepEqual([reason!.kind, reason!.ruleId, others], ["condition", "short-key", []]);
    assert.match(reason!.message, /but `\$BITS < 2048` does not hold/);
  });

  it("names a rule that is about other files", async () => {
    const text = "legacy(1);\n";
    assert.deepEqual(await kinds(1, { text, path: "lib/a.js" }), ["reported only-in-lib"]);
    const [reason] = await why(1, { text });
    assert.deepEqual([reason!.kind, reason!.ruleId], ["rule-off", "only-in-lib"]);
    assert.match(reason!.message, /by its own `paths`/);
  });

  it("quotes the reason of a suppression", async () => {
    const [reason] = await why(4);
    assert.equal(reason!.kind, "suppressed");
    assert.match(reason!.message, /Dangerous call.*it is a test/);
  });

  it("tells what nothing reaches from what was cleaned, and where", async () => {
    assert.deepEqual(await kinds(5), ["not-reached tainted-query"]);
    assert.match(
      (await why(5))[0]!.message,
      /it enters on lines 6, 7, and no way from there to here is known\. Not followed/,
    );
    const [none] = await why(1, { text: "db.query(fixed());\n" });
    assert.match(
      none!.message,
      /no data from outside was seen to reach it: none enters in this file\. Data was followed within this file only\./,
    );
    assert.deepEqual(await kinds(6), ["reported tainted-query"]);
    const [reason] = await why(8);
    assert.equal(reason!.kind, "cleaned");
    assert.match(reason!.message, /reach this, cleaned by `quoted\(req\.query\.id\)` \(line 7\)/);
  });

  it("follows data into other files, as an analysis does", async () => {
    const files = new TextFiles({ "src/a.js": ACROSS, "src/helpers.js": HELPERS });
    const across = (line: number) =>
      explainSilence(() => createAnalyzer(runtime, files), {
        path: "src/a.js",
        text: ACROSS,
        line: line - 1,
        rules,
        policy: OPEN_POLICY,
        shows: () => true,
        hasFiles: true,
      });
    assert.deepEqual(
      (await across(2)).map(({ kind }) => kind),
      ["reported"],
    );
    const [cleaned] = await across(3);
    assert.deepEqual([cleaned!.kind, cleaned!.ruleId], ["cleaned", "tainted-query"]);
    assert.match(cleaned!.message, /reach this, cleaned in src\/helpers\.js\./);
    const [proven] = await across(6);
    assert.match(
      proven!.message,
      /from outside \(from line 8\) come here, and a condition on its way has proven it harmless/,
    );
    const [lost] = await across(12);
    assert.match(
      lost!.message,
      /it enters on lines 3, 8, 11, and no way from there to here is known\. Not followed are two names/,
    );
    assert.doesNotMatch(lost!.message, /within this file only/);
  });

  it("says that a rule ran out of steps, so that it may be that", async () => {
    const exhausted = [{ ruleId: "no-danger", message: "no-danger took more steps in this file than a rule may" }];
    const [reason] = await whyNotReported({
      path: "src/a.js",
      text: CODE,
      line: 8,
      rules,
      policy: OPEN_POLICY,
      shows: () => true,
      followsFiles: () => false,
      analyze: async () => ({ ...NOTHING_FOUND, exhausted }),
      inventory: async () => [],
    });
    assert.deepEqual([reason!.kind, reason!.ruleId], ["exhausted", "no-danger"]);
    assert.match(reason!.message, /took more steps/);
  });

  it("names the rule that the policy has switched off", async () => {
    const policy = effectivePolicy(policySchema.parse({ rules: { off: ["no-danger"] } }));
    assert.deepEqual(await kinds(1, { policy }), ["rule-off no-danger"]);
  });

  it("says that no rule is about it, and whether it is a sensitive place", async () => {
    assert.match((await why(9))[0]!.message, /^None of the 5 rules for javascript is about what stands here\.$/);
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
