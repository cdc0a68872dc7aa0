import assert from "node:assert/strict";
import { formatBaseline, parseBaseline } from "../../server/src/core/baseline/baseline.ts";
import { type GateInput, judgeGate } from "../../server/src/core/baseline/gate.ts";
import { computeRisk } from "../../server/src/core/findings/risk.ts";
import { scoreOf } from "../../server/src/core/findings/score.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { findingAt } from "../support/reportSample.ts";

const PATH = ".riskmark/baseline.jsonl";
const LINE = { path: "a.js", rule: "r", fingerprint: "f:1", since: "2026-01-31", risk: 80 };
const parse = (text: string) => parseBaseline({ path: PATH, text });

describe("the baseline file", () => {
  it("has a line for each finding, sorted, and keeps the day on which one came in", () => {
    const of = (path: string, fingerprint: string) => findingAt("f()", "f()", { path, fingerprint });
    const { known } = parse(`${JSON.stringify({ ...LINE, path: "b.js", fingerprint: "old:1" })}\n`);
    const text = formatBaseline([of("b.js", "old:1"), of("a.js", "new:1")], known, "2026-11-24");
    assert.deepEqual(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
      [
        { path: "a.js", rule: "js-shell-command", fingerprint: "new:1", since: "2026-11-24", risk: 80 },
        { path: "b.js", rule: "js-shell-command", fingerprint: "old:1", since: "2026-01-31", risk: 80 },
      ],
    );
    assert.equal(text.endsWith("\n"), true);
    assert.deepEqual(parse(text).problems, []);
    assert.equal(formatBaseline([], known, "2026-11-24"), "");
  });

  const faults: readonly [string, string, RegExp][] = [
    ["what is not JSON", "{", /not JSON.*riskmark baseline/],
    ["what a merge left behind", "<<<<<<< ours", /A merge left this line behind/],
    ["a date that is none", JSON.stringify({ ...LINE, since: "yesterday" }), /"since" is wrong \(a date is written as/],
    ["an unknown member", JSON.stringify({ ...LINE, more: 1 }), /Unrecognized key/],
  ];
  for (const [what, line, message] of faults) {
    it(`reports ${what} where it stands, and the other lines are used`, () => {
      const text = `${JSON.stringify(LINE)}\n${line}\n${JSON.stringify({ ...LINE, fingerprint: "g:1" })}\r\n\n`;
      const { known, problems } = parse(text);
      assert.deepEqual([...known.keys()], ["f:1", "g:1"]);
      assert.match(problems[0]!.message, message);
      assert.equal(text.slice(problems[0]!.start, problems[0]!.end), line);
    });
  }
});

describe("the score", () => {
  it("is 100 without findings, 50 at the risk of one full finding in 1,000 lines, and less with more", () => {
    assert.equal(scoreOf([], 50_000), 100);
    assert.equal(scoreOf([100], 1_000), 50);
    assert.equal(scoreOf([50, 50], 1_000), 50);
    assert.equal(scoreOf([100], 10_000), 90.9);
    assert.equal(scoreOf([100], 10), 50, "a small project is not punished for being small");
  });
});

describe("the gate", () => {
  const finding = (severity: "critical" | "high" | "medium" | "low") =>
    findingAt("f()", "f()", {
      severity,
      risk: computeRisk({ severity, likelihood: "high", impact: "high", confidence: "high" }),
    });
  const judge = (gate: object, input: Partial<GateInput>) =>
    judgeGate(policySchema.parse({ gate }).gate, {
      fresh: [],
      known: [],
      goneRisks: [],
      expired: 0,
      lines: 1_000,
      ...input,
    });
  const failed = (...given: Parameters<typeof judge>) =>
    judge(...given)
      .conditions.filter(({ passed }) => !passed)
      .map(({ name }) => name);

  it("lets through what was there, and what is new below the band", () => {
    assert.deepEqual(failed({}, { known: [finding("critical")] }), []);
    assert.deepEqual(failed({}, { fresh: [finding("medium")] }), []);
    assert.deepEqual(failed({ newFindings: "critical" }, { fresh: [finding("high")] }), []);
    assert.deepEqual(failed({ newFindings: "off" }, { fresh: [finding("critical")] }), []);
  });
  it("stops new findings of the band and above", () => {
    assert.deepEqual(failed({}, { fresh: [finding("high")] }), ["newFindings"]);
    assert.deepEqual(failed({ newFindings: "low" }, { fresh: [finding("low")] }), ["newFindings"]);
    const [condition] = judge({}, { fresh: [finding("high"), finding("critical")] }).conditions;
    assert.match(condition!.message, /^2 new findings of high risk or above: fix/);
  });
  it("stops expired acceptances, unless the policy lets them through", () => {
    assert.deepEqual(failed({}, { expired: 1 }), ["expiredAcceptances"]);
    assert.deepEqual(failed({ expiredAcceptances: false }, { expired: 1 }), []);
  });
  it("compares the score only if it is asked to: what comes in with what goes", () => {
    const worse = { fresh: [finding("medium")], known: [finding("high")] };
    assert.deepEqual(failed({}, worse), []);
    assert.deepEqual(failed({ score: true }, worse), ["score"]);
    assert.deepEqual(failed({ score: true }, { ...worse, goneRisks: [50] }), []);
    assert.deepEqual(failed({ score: true }, { ...worse, goneRisks: [49] }), ["score"]);
    // 1000 lines: 100 / (1 + 0.8) before, 100 / (1 + 1.3) now.
    assert.match(judge({ score: true }, worse).conditions.at(-1)!.message, /fell from 55\.6 to 43\.5/);
  });
  it("stops an incident that nothing stands against, where the policy wants that", () => {
    assert.deepEqual(failed({}, { unprevented: undefined }), []);
    assert.deepEqual(failed({}, { unprevented: [] }), []);
    assert.deepEqual(failed({}, { unprevented: ["Cards in a log", "It fell over"] }), ["incidents"]);
    const { conditions } = judge({}, { unprevented: ["Cards in a log", "It fell over"] });
    assert.match(
      conditions.at(-1)!.message,
      /^Nothing keeps “Cards in a log” and 1 more from coming back: name a rule/,
    );
  });
  it("says where the score cannot be compared", () => {
    const { passed, conditions } = judge({ score: true }, { fresh: [finding("low")], goneRisks: undefined });
    assert.equal(passed, true);
    assert.match(conditions.at(-1)!.message, /not compared.*riskmark baseline/);
  });
});
