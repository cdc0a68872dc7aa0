import assert from "node:assert/strict";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyze, analyzerWith, fixAll, ruleFor } from "../support/core.ts";

const RULE = ruleFor("a.py", "pattern: eval($X)", { message: "$X" });
const PATH = "work/a.ipynb";

/** A notebook with code cells; a cell of several lines is written as a list of lines, as Jupyter does. */
function notebook(
  cells: readonly (string | readonly string[])[],
  metadata: unknown = { language_info: { name: "python" } },
) {
  const code = cells.map((source) => ({ cell_type: "code", metadata: {}, outputs: [], source }));
  const text = { cell_type: "markdown", metadata: {}, source: ["eval(markdown)"] };
  return `${JSON.stringify({ cells: [text, ...code], metadata, nbformat: 4 }, null, 1)}\n`;
}

async function found(text: string): Promise<string[]> {
  const { findings, syntaxErrors } = await analyze(RULE, { path: PATH, text });
  assert.deepEqual(syntaxErrors, []);
  return findings.map(({ start, end }) => text.slice(start, end));
}

describe("Jupyter notebooks", () => {
  it("are analysed cell by cell, code only", async () => {
    assert.deepEqual(await found(notebook([["import os\n", "eval(a)"], "x = eval(b)"])), ["eval(a)", "eval(b)"]);
  });
  it("are read through the escapes of JSON", async () => {
    const cell = 's = "é\\n\t\u{1F600}"; eval("a" + s)\n';
    const text = notebook([cell]).replace("é", "\\u00e9");
    assert.deepEqual(await found(text), ['eval(\\"a\\" + s)']);
    const [finding] = (await analyze(RULE, { path: PATH, text })).findings;
    assert.equal(finding?.message, '"a" + s');
    assert.equal(finding?.bindings.$X?.text, '"a" + s');
  });
  it("have findings over several lines from the first to the last", async () => {
    assert.deepEqual(await found(notebook([["eval(\n", "  a)\n"]])), ['eval(\\n",\n    "  a)']);
  });
  it("know names from the cells before", async () => {
    const rule = ruleFor("a.py", "pattern: subprocess.call(...)");
    const text = notebook([["import subprocess as sp\n"], ["sp.call(a)"]]);
    const { findings } = await analyze(rule, { path: PATH, text });
    assert.deepEqual(
      findings.map(({ start, end }) => text.slice(start, end)),
      ["sp.call(a)"],
    );
  });
  it("may have magics and lines for the shell", async () => {
    const cells = [
      ["%matplotlib inline\n", "!pip install x\n", "eval(a)"],
      ["%%time\n", "eval(b)"],
      ["%%bash\n", "eval(c)"],
    ];
    assert.deepEqual(await found(notebook(cells)), ["eval(a)", "eval(b)"]);
  });
  it("in other languages are left alone", async () => {
    assert.deepEqual(await found(notebook(["eval(a)"], { kernelspec: { language: "R" } })), []);
  });
  it("may hold long lines of output", async () => {
    const text = notebook(["eval(a)"]).replace('"outputs": []', `"outputs": ["${"a".repeat(30_000)}"]`);
    assert.deepEqual(await found(text), ["eval(a)"]);
  });
  it("are notebooks also where an editor calls them JSON", async () => {
    const { findings } = await analyze(RULE, { path: PATH, text: notebook(["eval(a)"]), languageId: "json" });
    assert.equal(findings.length, 1);
  });
  it("are no JSON for rules", async () => {
    const rule = ruleFor("a.json", "pattern: '\"nbformat\": $X'");
    assert.deepEqual((await analyze(rule, { path: PATH, text: notebook(["a"]) })).findings, []);
  });
  it("that are broken are read as far as they go", async () => {
    assert.deepEqual(
      (await analyze(RULE, { path: PATH, text: '{"cells": [{"cell_type": "code", "source": ["eval(a)"]}, {' })).findings
        .length,
      1,
    );
    assert.deepEqual((await analyze(RULE, { path: PATH, text: '"cells" eval(a)' })).findings, []);
  });
  it("are fixed where the edit is in one string, with its escapes", async () => {
    const rule = ruleFor("a.py", 'pattern: eval($X)\nfix: run($X, "safe")\nmetadata: {fix: {safety: safe}}');
    const text = notebook([["eval(a)\n", "eval(\n", "  b)\n"]]);
    const fixed = await fixAll(rule, { path: PATH, text });
    assert.equal(fixed.text, text.replace("eval(a)", 'run(a, \\"safe\\")'));
    assert.doesNotThrow(() => JSON.parse(fixed.text));
  });
  it("honour suppressions, and get them", async () => {
    const text = notebook([["# riskmark-ignore: r -- one\n", "eval(a)\n", "eval(b)\n"]]);
    const analyzer = await analyzerWith(RULE);
    const document = analyzer.open({ path: PATH, text });
    try {
      const before = await document.analyze(OPEN_POLICY);
      assert.deepEqual([before.findings.length, before.suppressed.length], [1, 1]);
      document.edit([document.suppress(before.findings[0]!, 'two "quoted"')]);
      const after = await document.analyze(OPEN_POLICY);
      assert.deepEqual([after.findings.length, after.suppressed.length], [0, 2]);
      assert.equal(
        JSON.parse(document.text).cells[1].source.join("").split("\n")[2],
        '# riskmark-ignore: r -- two "quoted"',
      );
    } finally {
      document.close();
    }
  });
});
