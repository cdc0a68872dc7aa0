import assert from "node:assert/strict";
import type { ComparisonValue } from "../../server/src/core/rules/comparison.ts";
import { parseComparison } from "../../server/src/core/rules/comparisonParser.ts";
import { evaluateComparison } from "../../server/src/core/rules/evaluateComparison.ts";

const VALUES: Record<string, ComparisonValue> = {
  $N: 1024,
  $ZERO: 0,
  $TEXT: "http://example.com",
  $DIGITS: " 0755 ",
  $HEX: "0x1F",
  $YES: true,
  $LIST: [1, "two", 3],
};

const context = {
  lookup: (name: string) => VALUES[name],
  matchesStart: (regex: string, text: string) => new RegExp(`^(?:${regex})`).test(text),
  today: () => Date.UTC(2024, 1, 29, 13),
};

function evaluate(text: string): boolean {
  const parsed = parseComparison(text);
  assert.ok("ast" in parsed, `${text}: ${JSON.stringify(parsed)}`);
  return evaluateComparison(parsed.ast, context);
}

function check(expected: boolean, ...texts: string[]): void {
  for (const text of texts)
    it(`${text} ${expected ? "holds" : "does not hold"}`, () => assert.equal(evaluate(text), expected));
}

describe("rules: comparisons", () => {
  describe("relations", () => {
    check(
      true,
      "$N == 1024",
      "$N != 1",
      "$N < 2048",
      "$N <= 1024",
      "$N > 1023",
      "$N >= 1024",
      "1 < 2 < 3",
      "$N == 0x400",
    );
    check(false, "$N == 1", "$N < 1024", "1 < 3 < 2", "3 > 2 > 2");
    check(true, "$TEXT == 'http://example.com'", '$TEXT != ""', "'a' < 'b'", "True == $YES", "[1, 'two', 3] == $LIST");
    check(false, "$N == '1024'", "[1] == [1, 2]", "$LIST == [1, 'two', 4]");
  });

  describe("membership", () => {
    check(true, "$N in [1024, 2048]", "$N not in [1, 2]", "'example' in $TEXT", "'two' in $LIST", "3 in $LIST");
    check(false, "$N in []", "'1024' in [1024]", "'z' in $TEXT", "not 'example' in $TEXT");
  });

  describe("and, or, not", () => {
    check(true, "$N > 1 and $N < 2000", "$N > 2000 or $N == 1024", "not $N == 1", "not not $YES", "1 or 0 and 0");
    check(false, "(1 or 0) and 0", "not (1 or 0)", "$ZERO", "''", "[]", "not $LIST");
  });

  describe("arithmetic", () => {
    check(true, "2 + 3 * 4 == 14", "(2 + 3) * 4 == 20", "7 / 2 == 3.5", "7 // 2 == 3", "-7 // 2 == -4");
    check(true, "7 % 3 == 1", "-7 % 3 == 2", "7 % -3 == -2", "2 ** 3 ** 2 == 512", "-2 ** 2 == -4", "2 - 3 - 4 == -5");
    check(true, "'a' + 'b' == 'ab'", "1e3 == 1000", ".5 + .5 == 1", "1_000 == 1000", "+3 == 3", "0b11 + 0o10 == 11");
  });

  describe("functions", () => {
    check(
      true,
      "int($DIGITS) == 755",
      "int($DIGITS, 8) == 493",
      "int($HEX, 16) == 31",
      "int($HEX, 0) == 31",
      "int('-12') == -12",
    );
    check(
      true,
      "int(3.9) == 3",
      "float('1.5') == 1.5",
      "str(12) == '12'",
      "str(True) == 'True'",
      "len('abc') == 3",
      "len($LIST) == 3",
    );
    check(true, "re.match('https?:', $TEXT)", "re.match(r'http:\\/\\/', $TEXT)", "not re.match('example', $TEXT)");
  });

  describe("bits", () => {
    check(true, "$N & 1024 == 1024", "$N | 1 == 1025", "5 ^ 1 == 4", "~$ZERO == -1", "1 << 10 == $N", "$N >> 3 == 128");
    check(true, "0o755 & 0o002 == 0", "0o777 & 0o002", "1 | 2 ^ 2 & 3 == 1");
    check(false, "1.5 & 1 == 1", "$TEXT | 1", "2 ** 40 & 1 == 0", "0o755 & 0o002");
  });

  describe("functions of values", () => {
    check(true, "abs(-3) == 3", "min(3, 1, 2) == 1", "max([3, 1]) == 3", "max('a', 'b') == 'b'", "bool($LIST)");
    check(true, "lower('MD5') == 'md5'", "upper('a') == 'A'", "not bool('')");
    check(false, "lower(1) == '1'", "min([]) == 0", "abs('a') == 1", "max(1, 'a') == 1");
  });

  describe("dates, in seconds of UTC", () => {
    // The clock says 2024-02-29 13:00.
    check(true, "today() == 1709164800", "strptime('2024-02-29') == today()", "strptime('2024-02-28') < today()");
    check(
      true,
      "strptime('1/3/2024', '%d/%m/%Y') > today()",
      "strptime('2024-02-29 13:30:05', '%Y-%m-%d %H:%M:%S') == 1709213405",
    );
    check(false, "strptime('2023-02-29') < today()", "strptime('yesterday') < today()", "strptime('2024-13-01') > 0");
    it("have no answer without a clock", () => {
      const parsed = parseComparison("today() > 0");
      assert.ok("ast" in parsed);
      assert.equal(evaluateComparison(parsed.ast, { ...context, today: undefined }), false);
    });
  });

  describe("no answer, so it does not hold", () => {
    check(false, "$UNKNOWN == 1", "not $UNKNOWN == 1", "$UNKNOWN != 1", "$UNKNOWN or True");
    check(false, "$TEXT < 5", "$TEXT * 2 == 1", "1 / $ZERO == 1", "1 % 0 == 0", "-$TEXT == 1", "1 in 5", "1 in $TEXT");
    check(
      false,
      "int('12x') == 12",
      "int('9', 8) == 9",
      "float('abc') < 1",
      "len(5) == 1",
      "re.match(1, $TEXT)",
      "int($HEX) == 31",
    );
    check(true, "True or $UNKNOWN");
  });

  describe("what cannot be read", () => {
    const refused: [text: string, at: number, error: string][] = [
      ["", 0, "something is missing at the end"],
      ["$N <", 4, "something is missing at the end"],
      ["$N < 1)", 6, "unexpected `)`"],
      ["($N < 1", 7, "`)` is missing"],
      ["$N = 1", 3, "unexpected `=`"],
      ["$N 1", 3, "unexpected `1`"],
      ["$N not 1", 7, "`in` is missing"],
      ["[1 2]", 3, "`,` is missing"],
      ["'open", 0, "unexpected `'`"],
      ["size > 1", 0, "`size` is neither a metavariable nor a function"],
      ["len() > 1", 0, "`len()` takes 1 arguments, not 0"],
      ["int(1, 2, 3)", 0, "`int()` takes 1 or 2 arguments, not 3"],
      ["$lower > 1", 0, "unexpected `$`"],
    ];
    for (const [text, at, error] of refused) {
      it(`${text || "nothing"}: ${error}`, () => assert.deepEqual(parseComparison(text), { error, at }));
    }

    it("ends at nesting that no person writes", () => {
      for (const text of [
        "(".repeat(10_000),
        "[".repeat(10_000),
        "2 ** ".repeat(10_000),
        "len(".repeat(10_000),
        "~-".repeat(10_000),
      ]) {
        const parsed = parseComparison(text);
        assert.ok("error" in parsed && parsed.error === "it is nested too deeply", text.slice(0, 10));
      }
    });
  });

  describe("what other tools support", () => {
    for (const [text, unsupported] of [
      ["now() > 1", "the function `now()`"],
      ["re.search('a', $TEXT)", "the function `re.search()`"],
      ["$TEXT.lower() == 'a'", "methods of values"],
    ] as const) {
      it(`${text}: ${unsupported}`, () => assert.deepEqual(parseComparison(text), { unsupported }));
    }
  });
});
