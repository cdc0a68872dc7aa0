import assert from "node:assert/strict";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyzerWith, ruleFor } from "../support/core.ts";

const FUNCTION = `function run(input) {
  const file = clean(input);
  danger(file, "now");
}
`;

async function structuresOf(text: string, path = "a.js", pattern = "danger(...)"): Promise<string[]> {
  const analyzer = await analyzerWith(ruleFor(path, `pattern: ${pattern}`));
  const { findings } = await analyzer.scan({ path, text }, OPEN_POLICY);
  return findings.map(({ structure }) => structure);
}

/** Whether the (first) finding is bound to the same structure in both texts. */
async function isSame(before: string, after: string, path?: string, newPath = path): Promise<boolean> {
  const [one, other] = [await structuresOf(before, path), await structuresOf(after, newPath)];
  assert.ok(one[0] && other[0], "both texts have the finding");
  return one[0] === other[0];
}

describe("the structure that an acceptance is bound to", () => {
  const stays: readonly [string, string][] = [
    [
      "another layout",
      "function run(input)\n{\n\n  const file=clean( input )\n  danger(\n    file,\n    'now',\n  )\n}\n",
    ],
    ["a comment", FUNCTION.replace("const", "// asked for by the shop\n  const")],
    ["another function before it", `function other() { return 1; }\n\n${FUNCTION}`],
    ["another function behind it", `${FUNCTION}\nfunction other() { danger(); }\n`],
    ["a class around it", `class A {\n  m() {\n    ${FUNCTION}  }\n}\n`],
  ];
  for (const [what, after] of stays) {
    it(`survives ${what}`, async () => assert.equal(await isSame(FUNCTION, after), true));
  }

  it("survives a move to another file", async () => {
    assert.equal(await isSame(FUNCTION, `import x from "x";\n${FUNCTION}`, "a.js", "src/b.js"), true);
  });

  const breaks: readonly [string, string][] = [
    ["the value is cleaned no more", FUNCTION.replace("clean(input)", "input")],
    ["a line before it is gone", FUNCTION.replace("  const file = clean(input);\n", "  let file;\n")],
    ["the call itself says something else", FUNCTION.replace('"now"', '"later"')],
    ["a parameter comes in", FUNCTION.replace("(input)", "(input, other)")],
    ["a string has another space", FUNCTION.replace('"now"', '"now "')],
  ];
  for (const [what, after] of breaks) {
    it(`breaks when ${what}`, async () => assert.equal(await isSame(FUNCTION, after), false));
  }

  it("breaks when a decorator goes", async () => {
    const guarded = "@login_required\ndef run(x):\n    danger(x)\n";
    assert.equal(await isSame(guarded, guarded.replace("@login_required\n", ""), "a.py"), false);
    assert.equal(await isSame(guarded, `import a\n\n${guarded}`, "a.py"), true);
  });

  it("tells equal code in one file apart, so that a copy is not accepted with it", async () => {
    const [first, second] = await structuresOf(`${FUNCTION}\n${FUNCTION}`);
    assert.notEqual(first, second);
    assert.equal(first, (await structuresOf(FUNCTION))[0]);
  });

  it("is that of the statement where code stands in no function", async () => {
    const statement = 'app.get("/a", (req) => danger(req));\n';
    assert.equal(await isSame(statement, `${statement}other();\n`), true);
    assert.equal(await isSame(statement, statement.replace("/a", "/b")), false);
  });
});
