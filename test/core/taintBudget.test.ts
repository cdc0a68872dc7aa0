import assert from "node:assert/strict";
import type { Analysis } from "../../server/src/core/index.ts";
import { analyze, ruleFor } from "../support/core.ts";

const RULE = "mode: taint\npattern-sources:\n  - pattern: source(...)\npattern-sinks:\n  - pattern: sink(...)";

async function run(text: string): Promise<Analysis> {
  const analysis = await analyze(ruleFor("a.js", RULE), { path: "a.js", text }, { timeBudgetMs: 60_000 });
  assert.equal(analysis.skip, undefined);
  return analysis;
}

function numbers(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join("\n");
}

describe("taint: pathological programs end", function () {
  // Far above what they need: what does not end, fails.
  this.timeout(60_000);
  it("a function of 5,000 branches", async () => {
    const body = numbers(5_000, (n) => `if (c${n}) { x = x + ${n}; } else { y = x; }`);
    const { findings, exhausted } = await run(`function f() { let y, x = source();\n${body}\nsink(x); }`);
    assert.equal(findings.length, 1);
    assert.deepEqual(exhausted, []);
  });

  it("an else-if of 3,000 branches", async () => {
    const body = numbers(1_500, (n) => `else if (c === ${n}) { x = 'a'; }`);
    const { findings } = await run(`function f() { let x = source();\nif (c) { x = 'b'; }\n${body}\nsink(x); }`);
    assert.equal(findings.length, 1);
  });

  it("a switch of 5,000 cases", async () => {
    const body = numbers(5_000, (n) => `case ${n}: x = source(); y = x; break;`);
    const { findings } = await run(`function f(k) { let x, y; switch (k) {\n${body}\n}\nsink(y); }`);
    assert.equal(findings.length, 1);
  });

  it("1,000 functions that call each other in a ring", async () => {
    const body = numbers(1_000, (n) => `function f${n}(x) { if (c) return x; return f${(n + 1) % 1_000}(x); }`);
    const { findings, exhausted } = await run(`${body}\nsink(f500(source()));`);
    assert.equal(findings.length, 1);
    assert.deepEqual(exhausted, []);
  });

  it("1,000 functions that all call each of three others", async () => {
    const call = (n: number) => `f${n % 1_000}(x)`;
    const body = numbers(
      1_000,
      (n) => `function f${n}(x) { return c ? ${call(n * 7 + 1)} : ${call(n * 13 + 5)} + ${call(n + 1)}; }`,
    );
    const { findings, exhausted } = await run(
      `${body}\nfunction f1000(x) { return x; }\nsink(f5(source()));\nsink(source());`,
    );
    assert.ok(findings.length >= 1 || exhausted.length > 0);
  });

  it("a chain of 2,000 calls down to the sink", async () => {
    const body = numbers(2_000, (n) => `function f${n}(x) { f${n + 1}(x); }`);
    const { findings } = await run(`${body}\nfunction f2000(x) { sink(x); }\nf0(source());`);
    assert.equal(findings.length, 1);
    assert.ok(findings[0]!.trace.length <= 30, "a trace stays short enough to be read");
  });

  it("a list of 50,000 untrusted texts", async () => {
    const list = numbers(50_000, () => "source(),");
    const { findings, exhausted } = await run(`const l = [\n${list}\n]; sink(l);`);
    assert.equal(findings.length, 1);
    assert.deepEqual(exhausted, []);
  });

  it("a sum of 4,000 parts", async () => {
    const { findings } = await run(
      `const x = source(); sink(${Array.from({ length: 4_000 }, () => "x").join(" +\n")});`,
    );
    assert.equal(findings.length, 1);
  });

  it("loops within loops", async () => {
    const open = numbers(40, (n) => `while (c${n}) {`);
    const { findings } = await run(`let x = 'a';\n${open}\nsink(x); x = source();\n${"}".repeat(40)}`);
    assert.ok(findings.length <= 1);
  });

  it("a variable for each of 5,000 sources, all in one text", async () => {
    const body = numbers(5_000, (n) => `const x${n} = source(${n}); all += x${n};`);
    const { findings } = await run(`let all = '';\n${body}\nsink(all);`);
    assert.equal(findings.length, 1);
  });

  it("says so when the budget is used up", async () => {
    const open = numbers(200, (n) => `while (c${n}) { x${n} = x${n + 1} + source();`);
    const { exhausted, findings } = await run(`sink(source());\n${open}\nsink(x0);\n${"}".repeat(200)}`);
    assert.equal(exhausted.length, 1);
    assert.match(exhausted[0]!.message, /took more steps in this file than a rule may/);
    assert.ok(findings.length >= 1, "what was found until then is reported");
  });
});

describe("taint: rules that cannot find anything", () => {
  it("a file without a source or without a sink has no findings", async () => {
    assert.deepEqual((await run("sink(x);")).findings, []);
    assert.deepEqual((await run("source(x);")).findings, []);
  });
});
