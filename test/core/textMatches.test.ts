import assert from "node:assert/strict";
import fc from "fast-check";
import { compileRegex } from "../../server/src/core/text/boundedRegex.ts";
import { TextMatches } from "../../server/src/core/text/textMatches.ts";
import { WordSet } from "../../server/src/core/text/words.ts";

/** Expressions with literals of at least three characters, whose parts reach to both sides in many ways. */
const SOURCES = [
  "abc",
  "a*abcb*",
  "abc(?:b|ca)*",
  "(?:x{1,3}|ab)abc(?=b)",
  "(?<!x)abc[a-c]{2}",
  "(?<=abc)x+",
  "\\babc\\b",
  "^x*abc$",
  "abc[^x\\n]*x",
  "[ab]+\\n?abc\\s*[cx]",
  "abc|xxab",
  "(abc|cba)(?:\\s|x)+(?!\\n)",
  "(?:abc[ab]?)+",
  "xabx?abx",
  "abc(?:[^c]*)c",
];

const expected = (source: string, text: string) =>
  [...text.matchAll(new RegExp(source, "gm"))].map(({ index, 0: found, ...groups }) => [
    index,
    index + found.length,
    groups[1],
  ]);

const found = (source: string, matches: TextMatches) =>
  matches.of(compileRegex(source).regex).map(({ start, end, groups }) => [start, end, groups[0]]);

const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom("abc", "abc", "cba", "a", "b", "c", "x", "x", "\n", " ", "ab"), { maxLength })
    .map((parts) => parts.join(""));

describe("what expressions match in a text", () => {
  for (const source of SOURCES) {
    it(`is what the engine finds in all of it: ${source}`, () => {
      assert.ok(compileRegex(source).regex.spread, "the expression is to be run on windows");
      fc.assert(
        fc.property(text(60), (before) => {
          assert.deepEqual(found(source, new TextMatches(before)), expected(source, before));
        }),
        { numRuns: 300 },
      );
    });

    it(`stays so over edits: ${source}`, () => {
      const edit = fc.tuple(fc.nat(200), fc.nat(8), text(4));
      fc.assert(
        fc.property(text(60), fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
          let now = first;
          const { regex } = compileRegex(source);
          let literals = new WordSet([], regex.literals).scan(now);
          let matches = new TextMatches(now, literals);
          found(source, matches);
          for (const [at, length, inserted] of edits) {
            const start = at % (now.length + 1);
            const end = Math.min(now.length, start + length);
            const before = now;
            now = now.slice(0, start) + inserted + now.slice(end);
            literals = literals.after({ start, end, newText: inserted }, before, now);
            matches = new TextMatches(now, literals, {
              matches,
              change: { start, end, newEnd: start + inserted.length },
            });
            assert.deepEqual(found(source, matches), expected(source, now));
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it("is looked for in all of a text where a match may go anywhere", () => {
    const long = `abc${"b".repeat(200_000)}x`.repeat(3);
    const { regex } = compileRegex("abc[\\s\\S]*?x");
    assert.deepEqual(
      new TextMatches(long).of(regex).map(({ start, end }) => [start, end]),
      [0, 200_004, 400_008].map((start) => [start, start + 200_004]),
    );
  });

  it("is looked for in all of a text without a literal to look for", () => {
    for (const source of ["[a-z]+", "(?i)abc"]) assert.equal(compileRegex(source).regex.spread, undefined);
    assert.equal(new TextMatches("xx abc").of(compileRegex("[a-z]+").regex).length, 2);
  });

  it("needs what it looks for ahead or behind", () => {
    const literals = (source: string) => compileRegex(source).regex.literals;
    assert.deepEqual(literals("(?<=AccountKey=)[A-Za-z0-9]{86}"), ["AccountKey="]);
    assert.deepEqual(literals("\\w+(?= by hand)"), [" by hand"]);
    assert.equal(literals("(?<!AccountKey=)[A-Za-z0-9]{86}"), undefined);
    assert.deepEqual(literals("SK[01]{32}"), ["SK0", "SK1"]);
    assert.equal(literals("SK[01]{0,32}"), undefined);
  });
});
