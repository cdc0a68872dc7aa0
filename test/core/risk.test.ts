import assert from "node:assert/strict";
import type { Asset } from "../../server/src/core/findings/risk.ts";
import { bandOf, computeRisk, withAge } from "../../server/src/core/findings/risk.ts";
import { DEFAULT_RISK_MODEL } from "../../server/src/core/findings/riskModel.ts";
import { effectivePolicy } from "../../server/src/core/policy/effectivePolicy.ts";
import { parsePolicy } from "../../server/src/core/policy/parsePolicy.ts";
import { analyzerWith, ruleFor } from "../support/core.ts";

const LIKELY = { severity: "high", likelihood: "high", impact: "high", confidence: "high" } as const;
const asset = (change: Partial<Asset> = {}): Asset => ({
  name: "api",
  criticality: "medium",
  data: [],
  internetFacing: false,
  ...change,
});
const parse = (text: string) => parsePolicy({ path: ".riskmark/policy.yaml", text });

describe("risk", () => {
  it("is what the rule says where nothing is known of the place", () => {
    assert.equal(computeRisk(LIKELY).score, 80);
    // 50 × 0.85 × 0.65 × 0.7 = 19.3
    const unlikely = computeRisk({ severity: "medium", likelihood: "medium", impact: "low", confidence: "low" });
    assert.deepEqual([unlikely.score, unlikely.band], [19, "low"]);
  });

  const places: readonly [string, Parameters<typeof computeRisk>[0], Asset | undefined, number][] = [
    ["untrusted data reaches it", { ...LIKELY, traced: true }, undefined, 88], // 80 × 1.1
    ["it is in an asset of medium criticality", LIKELY, asset(), 80],
    ["it is in something of little worth", LIKELY, asset({ criticality: "low" }), 60], // 80 × 0.75
    ["it is in an important part", LIKELY, asset({ criticality: "high" }), 84], // 80 × 1.05
    ["the internet can reach it", LIKELY, asset({ internetFacing: true }), 88], // 80 × 1.1
    ["it handles personal data", LIKELY, asset({ data: ["personal"] }), 84], // 80 × 1.05
    ["it handles several classes: the weightiest", LIKELY, asset({ data: ["personal", "payment"] }), 88], // 80 × 1.1
    ["it handles data of a class of the team's own", LIKELY, asset({ data: ["plans"] }), 82], // 80 × 1.02
    ["all of that", { ...LIKELY, traced: true }, asset({ criticality: "critical", internetFacing: true }), 100],
  ];
  for (const [what, input, place, score] of places) {
    it(`knows: ${what}`, () => assert.equal(computeRisk(input, { asset: place }).score, score));
  }

  it("grows with the time that a finding has been in the baseline", () => {
    const risk = computeRisk(LIKELY);
    const scores = [0, 90, 91, 365, 366].map((days) => withAge(risk, days).score);
    assert.deepEqual(scores, [80, 80, 84, 84, 88]);
    assert.deepEqual(withAge(risk, 1).factors.at(-1), { name: "age", value: "1 day", weight: 1 });
  });

  it("shows the formula with its numbers, and says where it was cut off", () => {
    const risk = computeRisk({ ...LIKELY, traced: true }, { asset: asset({ criticality: "critical" }) });
    assert.equal(
      risk.formula,
      "severity high (80) × likelihood high (1) × impact high (1) × confidence high (1) × " +
        "untrusted data reaches it (1.1) × asset criticality critical (1.15) = 100, the most there is",
    );
  });

  it("has a factor for each thing that took part, whose product is the score", () => {
    const risk = computeRisk({ ...LIKELY, confidence: "medium", traced: true }, { asset: asset({ data: ["plans"] }) });
    assert.equal(Math.round(risk.factors.reduce((product, { weight }) => product * weight, 1)), risk.score);
    assert.deepEqual(
      risk.factors.map(({ name }) => name),
      ["severity", "likelihood", "impact", "confidence", "untrusted data", "asset criticality", "data"],
    );
  });

  it("falls into bands", () => {
    const bands = [0, 29, 30, 59, 60, 84, 85, 100].map((score) => bandOf(score));
    assert.deepEqual(bands, ["low", "low", "medium", "medium", "high", "high", "critical", "critical"]);
  });
});

describe("the policy on risk", () => {
  const text = `
assets:
  - name: everything
    paths: ["**"]
    criticality: low
  - name: shop
    paths: [api/**]
    owner: "@shop"
    criticality: high
    data: [personal]
    internetFacing: true
risk:
  weights:
    severity: { high: 60 }
    internetFacing: 1.5
    data: { personal: 1 }
  bands: { high: 50 }
`;

  it("names assets, of which the last that holds a file counts", () => {
    const { policy, problems } = parse(text);
    assert.deepEqual(problems, []);
    const { risk } = effectivePolicy(policy);
    assert.equal(risk("api/orders.ts").asset?.name, "shop");
    assert.equal(risk("web/page.ts").asset?.name, "everything");
    assert.equal(effectivePolicy(parse("assets: [{ name: a, paths: [b] }]").policy).risk("c").asset, undefined);
  });

  it("replaces weights and bands, and leaves the others as they are", () => {
    const { model } = effectivePolicy(parse(text).policy).risk("a");
    assert.equal(model?.weights.severity.high, 60);
    assert.equal(model?.weights.severity.critical, DEFAULT_RISK_MODEL.weights.severity.critical);
    assert.equal(model?.weights.data.payment, DEFAULT_RISK_MODEL.weights.data.payment);
    assert.equal(bandOf(55, model), "high");
    assert.equal(bandOf(84, model), "high");
  });

  it("decides about the findings of its files", async () => {
    const analyzer = await analyzerWith(ruleFor("a.js", "pattern: foo()"));
    const policy = effectivePolicy(parse(text).policy);
    const scoreAt = async (path: string) => (await analyzer.scan({ path, text: "foo()" }, policy)).findings[0]!.risk;
    // What the rule itself is worth stands in the first four factors; the asset comes on top.
    const [outside, inside] = [await scoreAt("web/a.js"), await scoreAt("api/a.js")];
    const own = outside.factors.slice(0, 4).reduce((product, { weight }) => product * weight, 1);
    assert.equal(outside.score, Math.round(own * 0.75));
    assert.equal(inside.score, Math.round(own * 1.05 * 1.5));
  });

  const faults: readonly [string, string, RegExp][] = [
    ["another version of the formula", "risk: { formula: 1 }", /"formula" must be 2/],
    [
      "a weight that is none",
      "risk: { weights: { likelihood: { high: twice } } }",
      /"high" must be a number, not text/,
    ],
    ["an asset without files", "assets: [{ name: a, paths: [] }]", /"paths" is empty/],
    ["an unknown criticality", "assets: [{ name: a, paths: [b], criticality: huge }]", /"criticality" must be one of/],
  ];
  for (const [what, broken, message] of faults) {
    it(`reports ${what}, and the rest works`, () => {
      const { policy, problems } = parse(`${broken}\nexclude: [vendor]\n`);
      assert.match(problems.map((problem) => problem.message).join(), message);
      assert.deepEqual(policy.exclude, ["vendor"]);
      assert.equal(problems[0]!.start > 0, true);
    });
  }
});
