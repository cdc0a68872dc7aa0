import assert from "node:assert/strict";
import { analyze, conforms, fixAll, ruleFor } from "../support/core.ts";

describe("patterns in JSON", () => {
  describe("pairs and objects", () => {
    conforms("json", [
      ['"a": 1', '{«"a": 1», "b": {«"a": 1»}, "c": {"a": 2}}'],
      ['"a": $X', '{«"a": [1, 2]»}', "$X=[1, 2]"],
      ['"$K": true', '{«"a": true», "b": false, "c": "true"}', "$K=a"],
      ["$K: $V", '{«"a": null»}', '$K="a" $V=null'],
      ['{"a": 1}', '[«{"a": 1}», «{"b": 2, "a": 1}», {"a": "1"}, {}]'],
      ['{"a": 1, "b": 2}', '[«{"b": 2, "c": 3, "a": 1}», {"a": 1}]'],
      ['{..., "a": 1, ...}', '[«{"b": 2, "a": 1}», {}]'],
      ['{... "a": 1 ...}', '[«{"a": 1}»]'],
      ["{...}", "[«{}», []]"],
      ['{"a": {"b": $X}}', '«{"a": {"c": 0, "b": [1]}}»', "$X=[1]"],
      ['{"a": ...}', '[«{"a": {"b": 1}}», {"b": 1}]'],
      ['{"a": $X, "b": $X}', '[«{"b": 1, "a": 1}», {"a": 1, "b": 2}]', "$X=1"],
      ['"compilerOptions": {"strict": false}', '{«"compilerOptions": {"strict": false}»}'],
    ]);
  });

  describe("arrays and scalars", () => {
    conforms("json", [
      ['"a": [1, 2]', '{"x": {«"a": [1, 2]»}, "y": {"a": [2, 1]}}'],
      ['"a": [..., "*", ...]', '[{«"a": ["b", "*"]»}, {"a": []}]'],
      ['"a": [$X, ...]', '{«"a": [1, 2]»}', "$X=1"],
      ['"a": [$...XS]', '{«"a": [1, 2]»}', "$...XS=1, 2"],
      ['[{"a": $X}]', '{"x": «[{"b": 2, "a": 1}]»}', "$X=1"],
      ['"a": "..."', '{«"a": "b"», "c": {"a": 1}}'],
      ['"a": "$X"', '{«"a": "b\\"c"»}', '$X=b"c'],
      ['"a": "=~/^b+$/"', '[{«"a": "bb"»}, {"a": "bc"}]'],
      ['"a": "b/c"', '{«"a": "b\\/c"»}'],
      ['"a": -1.5', '{«"a": -1.5»}'],
    ]);
  });

  describe("comments and commas of configuration files", () => {
    conforms("json", [
      ['"a": 1', '// one\n{\n  /* "a": 1 */\n  «"a": 1», // two\n}'],
      ['"a": [1, 2]', '{«"a": [1, 2,]»,}'],
      ['"a": 1', '{«"a": 1», "b": ['],
    ]);
  });

  it("are no syntax errors", async () => {
    const text = '// a\n{"b": [1, 2,], /* c */ "d": {"e": 1,},}\n';
    const { syntaxErrors } = await analyze(ruleFor("a.json", "pattern: '\"e\": 1'"), { path: "tsconfig.json", text });
    assert.deepEqual(syntaxErrors, []);
  });

  it("are suppressed by comments, and fixed", async () => {
    const rule = ruleFor(
      "a.json",
      `pattern: '"strict": false'\nfix: '"strict": true'\nmetadata: {fix: {safety: safe}}`,
    );
    const text = '{\n  // riskmark-ignore: r -- later\n  "strict": false,\n  "x": {"strict": false}\n}\n';
    const { findings, suppressed } = await analyze(rule, { path: "tsconfig.json", text });
    assert.deepEqual([findings.length, suppressed.length], [1, 1]);
    const fixed = await fixAll(rule, { path: "tsconfig.json", text });
    assert.equal(fixed.text, text.replace('{"strict": false}', '{"strict": true}'));
  });
});
