import assert from "node:assert/strict";
import { loadOne, formulaOf as of, ruleFile } from "../support/loadedRule.ts";

const pattern = (text: string) => ({ op: "pattern", pattern: text });
const regex = (text: string) => ({ op: "regex", regex: text });
const all = (members: object[], where: object[] = [], focus: string[][] = []) => ({
  op: "and",
  of: members,
  where,
  focus,
});
const any = (...members: object[]) => ({ op: "or", of: members });
const not = (member: object) => ({ op: "not", of: member });
const inside = (member: object) => ({ op: "inside", of: member });

/** A rule with the condition, on code that binds `$X`. */
const withCondition = (lines: string) =>
  of(
    `patterns:\n  - pattern: f($X)\n${lines
      .split("\n")
      .map((line) => `  ${line}`)
      .join("\n")}`,
  );

/** The body of a taint rule with these lines, without the places of its patterns. */
const taintOf = (lines: string) =>
  JSON.parse(JSON.stringify(loadOne(ruleFile(lines)).body, (key, value) => (key === "span" ? undefined : value)));

describe("rules: formulas", () => {
  describe("first form", () => {
    it("reads a single pattern, and where it stands in the file", () => {
      const text = ruleFile('pattern: "eval($X)"');
      const { body } = loadOne(text);
      assert.ok(body.mode === "search" && body.formula.op === "pattern");
      assert.equal(body.formula.pattern, "eval($X)");
      assert.equal(text.slice(body.formula.span.start, body.formula.span.end), '"eval($X)"');
    });

    it("keeps the lines of a block pattern", () => {
      assert.deepEqual(of("pattern: |\n  a = $X\n  ...\n  run(a)"), pattern("a = $X\n...\nrun(a)\n"));
    });

    it("reads a regular expression, and where it stands", () => {
      const text = ruleFile("pattern-regex: (?i)secret");
      const { body } = loadOne(text);
      assert.ok(body.mode === "search" && body.formula.op === "regex");
      assert.equal(body.formula.regex, "(?i)secret");
      assert.equal(text.slice(body.formula.span.start, body.formula.span.end), "(?i)secret");
    });

    it("reads patterns and pattern-either, nested", () => {
      const lines =
        "patterns:\n  - pattern-either:\n      - pattern: a()\n      - patterns:\n          - pattern: b()\n          - pattern: $F()\n  - pattern: $G()";
      assert.deepEqual(of(lines), all([any(pattern("a()"), all([pattern("b()"), pattern("$F()")])), pattern("$G()")]));
    });

    it("reads pattern-not, pattern-inside and pattern-not-inside over code", () => {
      const lines =
        "patterns:\n  - pattern: a()\n  - pattern-not: b()\n  - pattern-inside: c()\n  - pattern-not-inside: d()";
      const wanted = [pattern("a()"), not(pattern("b()")), inside(pattern("c()")), not(inside(pattern("d()")))];
      assert.deepEqual(of(lines), all(wanted));
    });

    it("reads them over formulas, too", () => {
      const either = "\n      pattern-either:\n        - pattern: x()\n        - pattern: y()";
      const wanted = any(pattern("x()"), pattern("y()"));
      assert.deepEqual(
        of(`patterns:\n  - pattern: a()\n  - pattern-not:${either}`),
        all([pattern("a()"), not(wanted)]),
      );
      assert.deepEqual(
        of(`patterns:\n  - pattern: a()\n  - pattern-inside:${either}`),
        all([pattern("a()"), inside(wanted)]),
      );
      assert.deepEqual(
        of(`patterns:\n  - pattern: a()\n  - pattern-not-inside:${either}`),
        all([pattern("a()"), not(inside(wanted))]),
      );
    });

    it("reads pattern-regex and pattern-not-regex inside patterns", () => {
      assert.deepEqual(
        of("patterns:\n  - pattern-regex: a+\n  - pattern-not-regex: aaa"),
        all([regex("a+"), not(regex("aaa"))]),
      );
    });

    it("takes pattern-inside alone as something to find", () => {
      assert.deepEqual(of("patterns:\n  - pattern-inside: a()"), all([inside(pattern("a()"))]));
    });

    it("keeps each focus-metavariable apart; a list is one with alternatives", () => {
      const lines = "- focus-metavariable: $X\n- focus-metavariable: [$X, $_]";
      assert.deepEqual(withCondition(lines), all([pattern("f($X)")], [], [["$X"], ["$X", "$_"]]));
    });

    it("reads metavariable-regex, with and without constants", () => {
      const plain = { op: "metavariable-regex", metavariable: "$X", regex: "^a", constants: false };
      const lines = "- metavariable-regex: {metavariable: $X, regex: ^a}";
      assert.deepEqual(withCondition(lines), all([pattern("f($X)")], [plain]));
      const constants = "- metavariable-regex: {metavariable: $X, regex: ^a, constant-propagation: true}";
      assert.deepEqual(withCondition(constants), all([pattern("f($X)")], [{ ...plain, constants: true }]));
    });

    it("reads metavariable-pattern with a language and a formula of its own", () => {
      const lines =
        "- metavariable-pattern:\n    metavariable: $X\n    language: generic\n    pattern-either:\n      - pattern: a\n      - pattern-regex: b";
      const condition = { op: "metavariable-pattern", metavariable: "$X", language: "generic" };
      assert.deepEqual(
        withCondition(lines),
        all([pattern("f($X)")], [{ ...condition, formula: any(pattern("a"), regex("b")) }]),
      );
    });

    it("lets metavariable-pattern consist of negatives, since the metavariable is what is searched", () => {
      const lines = "- metavariable-pattern:\n    metavariable: $X\n    patterns:\n      - pattern-not: '\"...\"'";
      const condition = { op: "metavariable-pattern", metavariable: "$X", formula: all([not(pattern('"..."'))]) };
      assert.deepEqual(withCondition(lines), all([pattern("f($X)")], [condition]));
    });

    it("reads metavariable-comparison with all its keys", () => {
      const bare = { op: "metavariable-comparison", comparison: "$X < 2048", strip: false };
      assert.deepEqual(
        withCondition("- metavariable-comparison: {comparison: $X < 2048}"),
        all([pattern("f($X)")], [bare]),
      );
      assert.deepEqual(
        withCondition("- metavariable-comparison: {comparison: $X < 2048, metavariable: $X, base: 8, strip: true}"),
        all([pattern("f($X)")], [{ ...bare, metavariable: "$X", base: 8, strip: true }]),
      );
    });

    it("reads metavariable-analysis", () => {
      assert.deepEqual(
        withCondition("- metavariable-analysis: {analyzer: entropy, metavariable: $X}"),
        all([pattern("f($X)")], [{ op: "metavariable-analysis", metavariable: "$X", analyzer: "entropy" }]),
      );
    });

    it("reads metavariable-type with one type or several", () => {
      const type = { op: "metavariable-type", metavariable: "$X" };
      assert.deepEqual(
        withCondition("- metavariable-type: {metavariable: $X, type: Buffer}"),
        all([pattern("f($X)")], [{ ...type, types: ["Buffer"] }]),
      );
      assert.deepEqual(
        withCondition("- metavariable-type: {metavariable: $X, types: [string, Buffer]}"),
        all([pattern("f($X)")], [{ ...type, types: ["string", "Buffer"] }]),
      );
    });
  });

  describe("second form", () => {
    it("reads code, pattern and regex", () => {
      assert.deepEqual(of("match: f($X)"), pattern("f($X)"));
      assert.deepEqual(of("match: {pattern: f($X)}"), pattern("f($X)"));
      assert.deepEqual(of("match: {regex: a+}"), regex("a+"));
    });

    it("reads all, any, not and inside, nested", () => {
      const lines =
        "match:\n  all:\n    - f($X)\n    - any:\n        - f(1)\n        - regex: b\n    - not: f(2)\n    - inside: g(...)\n    - not:\n        inside: h(...)";
      const members = [
        pattern("f($X)"),
        any(pattern("f(1)"), regex("b")),
        not(pattern("f(2)")),
        inside(pattern("g(...)")),
      ];
      assert.deepEqual(of(lines), all([...members, not(inside(pattern("h(...)")))]));
    });

    it("reads every condition under where", () => {
      const lines = [
        "match:",
        "  pattern: f($X)",
        "  where:",
        "    - focus: $X",
        "    - focus: [$X, $X]",
        "    - {metavariable: $X, regex: ^a, constant-propagation: true}",
        "    - {comparison: $X > 1, base: 16}",
        "    - {metavariable: $X, analyzer: redos}",
        "    - {metavariable: $X, type: string}",
        "    - {metavariable: $X, types: [a, b]}",
        "    - {metavariable: $X, pattern: g(), language: python}",
        "    - {metavariable: $X, not: g()}",
      ].join("\n");
      const $X = { metavariable: "$X" };
      const where = [
        { op: "metavariable-regex", ...$X, regex: "^a", constants: true },
        { op: "metavariable-comparison", comparison: "$X > 1", base: 16, strip: false },
        { op: "metavariable-analysis", ...$X, analyzer: "redos" },
        { op: "metavariable-type", ...$X, types: ["string"] },
        { op: "metavariable-type", ...$X, types: ["a", "b"] },
        { op: "metavariable-pattern", ...$X, language: "python", formula: pattern("g()") },
        { op: "metavariable-pattern", ...$X, formula: all([not(pattern("g()"))]) },
      ];
      assert.deepEqual(of(lines), all([pattern("f($X)")], where, [["$X"], ["$X", "$X"]]));
    });

    it("puts the conditions of a nested formula with that formula", () => {
      const lines = "match:\n  any:\n    - pattern: f($X)\n      where:\n        - focus: $X\n    - g()";
      assert.deepEqual(of(lines), any(all([pattern("f($X)")], [], [["$X"]]), pattern("g()")));
    });
  });

  describe("taint", () => {
    const taint =
      "pattern-sources:\n  - pattern: input()\npattern-sinks:\n  - patterns:\n      - pattern: run($X)\n      - focus-metavariable: $X";

    it("loads a rule with all keys of the first form", () => {
      const rest = [
        "pattern-sanitizers:",
        "  - pattern: clean(...)",
        "    exact: true",
        "    by-side-effect: only",
        "    not_conflicting: true",
        "pattern-propagators:",
        "  - pattern: $TO.add($FROM)",
        "    from: $FROM",
        "    to: $TO",
        "    by-side-effect: false",
      ].join("\n");
      const labelled = taint.replace(
        "input()",
        "input()\n    exact: true\n    by-side-effect: true\n    label: USER\n    requires: A and not B",
      );
      const label = (name: string) => ({ op: "label", label: name });
      const sink = all([pattern("run($X)")], [], [["$X"]]);
      assert.deepEqual(taintOf(`mode: taint\n${labelled}\n${rest}`), {
        mode: "taint",
        compares: [],
        things: false,
        sources: [
          {
            formula: pattern("input()"),
            exact: true,
            bySideEffect: true,
            label: "USER",
            requires: { op: "and", of: [label("A"), { op: "not", of: label("B") }] },
          },
        ],
        sinks: [{ formula: sink, exact: true, atExit: false, requires: [] }],
        sanitizers: [{ formula: pattern("clean(...)"), exact: true, bySideEffect: "only", notConflicting: true }],
        propagators: [{ formula: pattern("$TO.add($FROM)"), from: "$FROM", to: "$TO", bySideEffect: false }],
        models: [],
      });
    });

    it("loads a rule of the second form, with or without the mode", () => {
      const lines =
        "taint:\n  sources:\n    - input()\n    - {pattern: read(), label: FILE}\n  sinks:\n    - {all: [run($X), {not: run(1)}], requires: FILE}\n  sanitizers:\n    - clean(...)\n  propagators:\n    - {pattern: $A.add($B), from: $B, to: $A}";
      const plain = { exact: false, bySideEffect: false };
      const body = {
        mode: "taint",
        compares: [],
        things: false,
        sources: [
          { formula: pattern("input()"), ...plain },
          { formula: pattern("read()"), ...plain, label: "FILE" },
        ],
        sinks: [
          {
            formula: all([pattern("run($X)"), not(pattern("run(1)"))]),
            exact: true,
            atExit: false,
            requires: [{ condition: { op: "label", label: "FILE" } }],
          },
        ],
        sanitizers: [{ formula: pattern("clean(...)"), ...plain, notConflicting: false }],
        propagators: [{ formula: pattern("$A.add($B)"), from: "$B", to: "$A", bySideEffect: true }],
        models: [],
      };
      assert.deepEqual(taintOf(lines), body);
      assert.deepEqual(taintOf(`mode: taint\n${lines}`), body);
    });
  });
});
