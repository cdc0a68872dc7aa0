import assert from "node:assert/strict";
import { compileRegex } from "../../server/src/core/text/boundedRegex.ts";
import { measureBacktracking } from "../../server/src/core/text/regexShape.ts";

describe("a bounded regular expression", () => {
  const sources = [
    "^[fF]+[\"']",
    "(?:a|bc)d*",
    "a?b",
    "a*",
    "[^a]b",
    "\\bab",
    "(?=ab)a",
    "(?:|a)b",
    "(?i)AB",
    "(?:a?)+b{2}",
    "😀b",
    "[😀a]b?",
    "[^/]+/",
    "(?!a)\\w",
  ];
  const texts = ["", "ab", "ba", "bb", "abb", "Ab", "bcd", "f'x'", "xf'", "😀b", "😁b", "b/", "/b", "\nab"];
  const asV8 = (source: string) =>
    source.startsWith("(?i)") ? new RegExp(source.slice(4), "imy") : new RegExp(source, "my");

  for (const source of sources) {
    it(`matches at the start of a text what the engine itself matches there: ${source}`, () => {
      const { regex } = compileRegex(source);
      for (const text of texts) {
        for (const long of [text, text + "x".repeat(2_000)]) {
          const expected = asV8(source);
          assert.equal(regex.test(long, true), expected.test(long), `on ${JSON.stringify(long.slice(0, 9))}`);
        }
      }
    });
  }

  it("knows that a group may ignore case", () => {
    assert.equal(compileRegex("(?im:abc)d").regex.test("ABCd", true), true);
  });

  it("tells a start from any other place", () => {
    const { regex } = compileRegex("[bc]+");
    assert.equal(regex.test("abc", true), false);
    assert.equal(regex.test("abc"), true);
    assert.equal(regex.test("bca", true), true);
  });
});

describe("an expression too large to be analysed whole", () => {
  const names = Array.from({ length: 120 }, (_, index) => `service${index}x`).join("|");
  const isExponential = (source: string) => measureBacktracking(source, "m")?.exponential;

  it("is no danger where single characters alone are repeated", () => {
    assert.equal(isExponential(`(?:${names})[a-z]{0,30}?=[a-z0-9]{15,100}$`), false);
  });

  it("counts as dangerous where more than that is repeated", () => {
    assert.equal(isExponential(`(?:${names})(?:[a-z]+-?)+$`), true);
  });
});
