import assert from "node:assert/strict";
import fc from "fast-check";
import { isExponential } from "../../server/src/core/text/regexShape.ts";

describe("isExponential", () => {
  const slow: readonly string[] = [
    "(a+)+$",
    "^(\\s*)*$",
    "^(\\w+\\s?)*$",
    "([0-9]+)*;",
    "(a|a)*b",
    "(a|ab?|b)*c",
    "(a|aa)+$",
    "(.*,)*x",
    "^([a-zA-Z0-9]+)+@example\\.com$",
    "(?:\\s*\\w+\\s*)*;",
    "(a?b?)*c",
    "(?:a{0,2})*b",
    "(?:x+x+)+y",
    "(?P<word>[a-z]+ ?)*!",
    "([\\w-]+\\.?)+@",
    "(\\d|[0-5])*x",
    "(a{1,200})*b",
    "^([^>]+)*>",
    "(a+)*[^]{2}b",
    "^(x([^Y]+)?)*Y",
    "((ab)+)*abab$",
    "\\b(\\d|0)*x",
    "/(?![ *])(\\\\/|.)*?/[gim]*(?=\\W|$)",
    // The first alternative is tried before the second one.
    "((a+)*$|[^]+)",
  ];
  for (const source of slow) it(`says so of ${source}`, () => assert.equal(isExponential(source), true));

  const quick: readonly string[] = [
    "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "^\\w+(?:\\s\\w+)*$",
    "^\\w+(?:,\\w+)*$",
    '"(?:[^"\\\\]|\\\\.)*"',
    "/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/",
    "^(?:\\d{1,3}\\.){3}\\d{1,3}$",
    "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
    "(?:\\s*\\w+\\s*,)*",
    "^\\d+(?:\\.\\d+)*(?:-[a-z]+)?$",
    "(a|b|[c-z])*$",
    "\\s+$",
    ".*.*=.*",
    "^(?:[a-z]+:)?//[^/]+(?:/[^/?#]*)*$",
    "([a-z])+([A-Z])+$",
    "(a{0,1}b)*",
    // Nothing can stand behind the loop that does not match.
    "^([^>]+)*(>|$)",
    "^(x([^Y]+)?)*(Y|$)",
    // A few turns of the loop are a match already.
    "(.*,)+.+",
    "(a+)+aaaaa*a+",
    "((ab)+)*abab(ab)*(ab)+",
    "(a+)*[^]{2,3}",
    "(([^X]b)+)*($|[^X]b)",
    "([^]+|(a+)*$)",
  ];
  for (const source of quick) it(`does not say so of ${source}`, () => assert.equal(isExponential(source), false));

  it("is silent about what is no valid expression", () => {
    for (const source of ["(", "[z-a]", "a**", "(?<=", "\\"]) assert.equal(isExponential(source), false, source);
  });

  it("agrees with counting the ways in which the engine can read a text", () => {
    const leaf = fc.constantFrom("a", "b", "[ab]");
    const { part } = fc.letrec<{ part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.tuple(tie("part"), tie("part")).map((parts) => parts.join("")),
        fc.tuple(tie("part"), tie("part")).map((parts) => `(?:${parts.join("|")})`),
        tie("part").map((inner) => `(?:${inner})+`),
        tie("part").map((inner) => `(?:${inner})?`),
      ),
    }));
    fc.assert(
      fc.property(part, (source) => {
        const isDoubling = ["a", "b", "ab", "ba", "aab", "abb", "aabb"].some((word) => waysDouble(source, word));
        if (isDoubling) assert.equal(isExponential(`^(?:${source})$`), true, source);
      }),
      { numRuns: 2000 },
    );
  });

  it("needs little time for expressions made to be large", () => {
    const sources = [
      "(a?){50}",
      `(${"a?".repeat(200)})*`,
      `(${"[a-z]*".repeat(120)})*x`,
      `${"(".repeat(200)}a${")*".repeat(200)}`,
      "((a{50}){50}){50}",
    ];
    for (const source of sources) {
      const started = performance.now();
      isExponential(source);
      assert.ok(performance.now() - started < 1500, source.slice(0, 40));
    }
  });
});

/** Whether reading the word n times over has more than twice as many ways for each further time. */
function waysDouble(source: string, word: string): boolean {
  const few = countWays(source, word.repeat(6));
  const many = countWays(source, word.repeat(12));
  return few > 0 && many >= few * few && many >= 2 ** 10;
}

/** The number of ways to read the whole text, by trying all of them, with the same places counted once. */
function countWays(source: string, text: string): number {
  let at = 0;
  type Ways = Map<number, number>;
  type Reader = (from: Ways) => Ways;
  const add = (into: Ways, place: number, ways: number) => into.set(place, (into.get(place) ?? 0) + ways);

  const choice = (): Reader => {
    const options = [sequence()];
    while (source[at] === "|") {
      at++;
      options.push(sequence());
    }
    return (from) => {
      const all: Ways = new Map();
      for (const option of options) for (const [place, ways] of option(from)) add(all, place, ways);
      return all;
    };
  };
  const sequence = (): Reader => {
    const readers: Reader[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") readers.push(repeated());
    return (from) => readers.reduce((ways, reader) => reader(ways), from);
  };
  const repeated = (): Reader => {
    const inner = single();
    if (source[at] === "?") {
      at++;
      return (from) => {
        const all: Ways = new Map(from);
        for (const [place, ways] of from) {
          // What is optional and reads nothing is not there, as in the engine.
          for (const [end, more] of inner(new Map([[place, ways]]))) if (end > place) add(all, end, more);
        }
        return all;
      };
    }
    if (source[at] !== "+") return inner;
    at++;
    return (from) => {
      const all: Ways = new Map();
      let round = from;
      for (let i = 0; i <= text.length && round.size > 0; i++) {
        const next: Ways = new Map();
        for (const [place, ways] of round) {
          // A round that reads nothing ends the repeat, as in the engine.
          for (const [end, more] of inner(new Map([[place, ways]]))) {
            if (end > place) add(next, end, more);
            else if (i === 0) add(all, end, more);
          }
        }
        for (const [place, ways] of next) add(all, place, ways);
        round = next;
      }
      return all;
    };
  };
  const single = (): Reader => {
    if (source.startsWith("(?:", at)) {
      at += 3;
      const inner = choice();
      at++;
      return inner;
    }
    const signs = source[at] === "[" ? "ab" : source[at]!;
    at += source[at] === "[" ? 4 : 1;
    return (from) => {
      const all: Ways = new Map();
      for (const [place, ways] of from)
        if (place < text.length && signs.includes(text[place]!)) add(all, place + 1, ways);
      return all;
    };
  };
  return choice()(new Map([[0, 1]])).get(text.length) ?? 0;
}
