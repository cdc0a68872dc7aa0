import assert from "node:assert/strict";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyzerWith } from "../support/core.ts";

const rule = (id: string, pattern: string, metadata = "") =>
  `rules: [{id: ${id}, message: m, severity: LOW, languages: [python], pattern: "${pattern}", metadata: {${metadata}}}]`;
const VAGUE = rule("vague", "run($X)", "yields-to: [exact, other]");
const EXACT = rule("exact", "source()");

async function found(text: string, rules: readonly string[], policy = OPEN_POLICY): Promise<string[]> {
  const { findings } = await (await analyzerWith(...rules)).scan({ path: "a.py", text }, policy);
  return findings.map(({ ruleId, start }) => `${ruleId} ${text.slice(0, start).split("\n").length}`).sort();
}

describe("a rule that yields to others", () => {
  it("is silent on a line where one of them found something, and nowhere else", async () => {
    const text = "run(source())\nrun(a)\nrun(b); c = source()\n";
    assert.deepEqual(await found(text, [VAGUE, EXACT]), ["exact 1", "exact 3", "vague 2"]);
  });

  it("is silent where the other's finding overlaps its own", async () => {
    assert.deepEqual(await found("run(\n    source())\n", [VAGUE, EXACT]), ["exact 2"]);
  });

  it("may name others by a part of their ids", async () => {
    const rules = [rule("vague", "run($X)", "yields-to: ['*-act', ex*t]"), EXACT];
    assert.deepEqual(await found("run(source())\nrun(a)\n", rules), ["exact 1", "vague 2"]);
  });

  it("speaks where the others do not run", async () => {
    const text = "run(source())\n";
    assert.deepEqual(await found(text, [VAGUE]), ["vague 1"]);
    const policy = { ...OPEN_POLICY, runs: (id: string) => id !== "exact" };
    assert.deepEqual(await found(text, [VAGUE, EXACT], policy), ["vague 1"]);
  });
});
