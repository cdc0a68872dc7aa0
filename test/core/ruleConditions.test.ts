// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import assert from "node:assert/strict";
import { createAnalyzer } from "../../server/src/core/index.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { finds, ruleFor, runtime } from "../support/core.ts";

/** Rules with conditions on what metavariables stand for, beyond the plain ones in search.test.ts. */
describe("conditions of rules", () => {
  describe("metavariable-pattern in another language", () => {
    const within = (language: string, rest: string, outer = "pattern: foo($X)") =>
      `patterns:\n  - ${outer}\n  - metavariable-pattern:\n      metavariable: $X\n      language: ${language}\n      ${rest}`;

    cases([
      ["code in a string", within("python", "pattern: exec(...)"), "«foo('exec(a)')»; foo('print(a)'); foo(b)"],
      ["code in a template", within("python", "pattern: exec(...)"), "«foo(`import os\\nexec(a)`)»; foo(`exec`)"],
      [
        "code in a template with gaps",
        within("javascript", "pattern: f(...)", "pattern: eval($X)"),
        "«eval(`f(${a})`)»",
      ],
      ["code in string content", within("python", "pattern: $F()", 'pattern: foo("$X")'), "«foo('a()')»; foo('a')"],
      ["code in a constant", within("python", "pattern: exec(...)"), "const c = 'exec(a)'; «foo(c)»; foo(d)"],
      [
        "a whole formula",
        within(
          "python",
          "patterns:\n        - pattern: exec($Y)\n        - pattern-not: exec('safe')\n        - metavariable-regex: {metavariable: $Y, regex: ^a}",
        ),
        "«foo('exec(ab)')»; foo('exec(b)'); foo(\"exec('safe')\")",
      ],
      [
        "statements",
        within("python", "pattern: |\n        $A = input()\n        ...\n        exec($A)"),
        "«foo('a = input()\\nb()\\nexec(a)')»; foo('exec(a)\\na = input()')",
      ],
      ["text that does not parse", within("python", "pattern: exec(...)"), "foo('def (('); «foo('exec(a) def ((')»"],
      ["only negatives", within("python", "patterns:\n        - pattern-not: exec(...)"), "foo('exec(a)'); «foo('b')»"],
      ["regex", within("regex", "pattern-regex: b\\d"), "«foo('ab1')»; foo('bb')"],
      ["generic with a regular expression", within("generic", "pattern-regex: b\\d"), "«foo('ab1')»; foo('bb')"],
    ]);

    it("has names that stand for the same text outside and inside", async () => {
      const rule = `patterns:\n  - pattern: foo($X, $Y)\n  - metavariable-pattern:\n      metavariable: $X\n      language: python\n      pattern: exec($Y)`;
      await finds(rule, "«foo('exec(a)', a)»; foo('exec(a)', b)");
    });

    it("binds names that can be asked, and reported where they stand", async () => {
      const rule =
        within("python", "pattern: exec($Y)") +
        "\n  - metavariable-regex: {metavariable: $Y, regex: ^b}\n  - focus-metavariable: $Y";
      await finds(rule, "foo('exec(a)'); foo('exec(«bc»)')");
    });

    it("in the rule's own language looks at the code, and into strings", async () => {
      await finds(within("js", "pattern: $A + $B"), "«foo(a + b)»; «foo('a + b')»; foo('ab')");
      await finds(within("typescript", "pattern: $A + $B"), "«foo(a + b)»", "a.tsx");
    });

    it("that is not known is named, and the rule does not run", async () => {
      const { rules } = loadRules([{ path: "r.yaml", text: ruleFor("a.js", within("cobol", "pattern: a")) }]);
      const problems = await createAnalyzer(runtime).setRules(rules);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, /in the language `cobol` is not supported/);
    });
  });

  describe("metavariable-type", () => {
    const typed = (types: string, pattern = "foo($X)") =>
      `patterns:\n  - pattern: ${pattern}\n  - metavariable-type:\n      metavariable: $X\n      ${types}`;
    it("takes one type, or any of several", async () => {
      const code = "function f(a: A, b: B, c: C) { «foo(a)»; «foo(b)»; foo(c); foo(d); }";
      await finds(typed("types: [A, B]"), code, "a.ts");
      await finds(typed("type: A"), code.replace("«foo(b)»", "foo(b)"), "a.ts");
    });
    it("knows basic types by what literals and constants show", async () => {
      await finds(typed("type: string"), "const n = 1; «foo('a')»; «foo(`b`)»; foo(1); foo(n)");
      await finds(typed("type: number"), "const n = 1; const f = 1.5; «foo(2)»; «foo(n)»; «foo(f)»; foo('a')");
      await finds(typed("types: [int, str]"), "n = 1\n«foo(n)»\n«foo('a')»\nfoo(1.5)\nfoo(m)\n", "a.py");
    });
    it("compares full names by their last part, and leaves type arguments aside", async () => {
      await finds(
        typed("type: Cursor", "$X.run()"),
        "def f(c: db.Cursor, d: Cursors):\n    «c.run()»\n    d.run()\n",
        "a.py",
      );
      await finds(typed("type: Map", "$X.get()"), "const m = new Map<string, A>(); «m.get()»; n.get()", "a.ts");
    });
  });

  describe("metavariable-comparison", () => {
    const compared = (comparison: string) =>
      `patterns:\n  - pattern: foo($X)\n  - metavariable-comparison:\n      comparison: ${comparison}`;
    cases([
      ["of bits", compared("$X & 2 == 2"), "«foo(3)»; foo(1); «foo(0o777)»"],
      ["of dates long gone", compared("strptime($X) < today()"), "«foo('2001-01-01')»; foo('2999-12-31'); foo('a')"],
      ["of lower case", compared("lower(str($X)) in ['md5', 'sha1']"), "«foo('MD5')»; foo('sha256')"],
      ["of lengths", compared("len(str($X)) < 4"), "«foo('abc')»; foo('abcd')"],
    ]);
  });

  describe("the second form", () => {
    cases([
      ["a string", "match: foo($X)", "«foo(1)»; bar(1)"],
      [
        "a pattern with a condition",
        "match:\n  pattern: foo($X)\n  where:\n    - metavariable: $X\n      regex: ^a",
        "«foo(ab)»; foo(b)",
      ],
      [
        "any, with a condition",
        "match:\n  any: [foo($X), bar($X)]\n  where:\n    - comparison: $X > 1",
        "«foo(2)»; foo(1); «bar(3)»",
      ],
      ["all in any", "match:\n  any:\n    - all: [foo(...), 'f(..., 1)']\n    - bar()", "foo(1); «bar()»"],
      [
        "not inside",
        "match:\n  all:\n    - foo()\n    - not:\n        inside: if ($C) { ... }",
        "«foo()»; if (a) { foo(); }",
      ],
      [
        "inside with regex",
        "match:\n  all:\n    - regex: secret\\d\n    - inside: foo(...)",
        "foo('«secret1»'); bar('secret2')",
      ],
      ["focus", "match:\n  pattern: foo($X, $Y)\n  where:\n    - focus: $Y", "foo(a, «b»)"],
      ["focus on any of several", "match:\n  pattern: foo($X, $Y)\n  where:\n    - focus: [$X, $Y]", "foo(«a», «b»)"],
      [
        "types",
        "match:\n  pattern: foo($X)\n  where:\n    - metavariable: $X\n      types: [string]",
        "«foo('a')»; foo(1)",
      ],
      [
        "an analyzer",
        'match:\n  pattern: foo("$X")\n  where:\n    - metavariable: $X\n      analyzer: entropy',
        "«foo('q7RzP0sLx9VbN2kTfW4y')»; foo('changeme')",
      ],
      [
        "a nested formula of a metavariable",
        "match:\n  pattern: foo($X)\n  where:\n    - metavariable: $X\n      any: [a, b]",
        "«foo(a)»; «foo(b)»; foo(c)",
      ],
      [
        "a nested formula in another language",
        "match:\n  pattern: foo($X)\n  where:\n    - metavariable: $X\n      language: python\n      pattern: exec(...)",
        "«foo('exec(a)')»; foo('a')",
      ],
      [
        "conditions of inner formulas",
        "match:\n  all:\n    - foo($X)\n    - any:\n        - pattern: foo($Y)\n          where:\n            - metavariable: $Y\n              regex: ^a\n        - foo(z)",
        "«foo(ab)»; foo(b); «foo(z)»",
      ],
    ]);
  });

  describe("metavariables across AND", () => {
    cases([
      [
        "stand for equal code up to quotes, spaces and comments",
        "patterns:\n  - pattern: bar($X)\n  - pattern-inside: |\n      foo($X);\n      ...",
        "«foo»('a', 1); foo(\"a\"); «bar('a')»; bar('b')".replace("«foo»", "foo"),
      ],
      [
        "may be bound by a type and by a value",
        "patterns:\n  - pattern: $X.run()\n  - pattern-inside: |\n      $X = new $C();\n      ...\n  - metavariable-regex: {metavariable: $C, regex: ^Db}",
        "a = new Db(); «a.run()»; b = new Web(); b.run()",
      ],
      [
        "hold for string content and the string",
        'patterns:\n  - pattern: bar("$X")\n  - pattern-inside: |\n      foo("$X");\n      ...',
        "foo('a'); «bar('a')»; bar('b')",
      ],
    ]);
  });
});

function cases(rows: readonly (readonly [title: string, rule: string, marked: string])[]): void {
  for (const [title, rule, marked] of rows) it(title, () => finds(rule, marked));
}
