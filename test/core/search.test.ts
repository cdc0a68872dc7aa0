import assert from "node:assert/strict";
import { createAnalyzer } from "../../server/src/core/index.ts";
import { effectivePolicy, OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { analyze, analyzerWith, finds, ruleFor, runtime } from "../support/core.ts";

describe("search rules", () => {
  describe("operators", () => {
    cases([
      ["pattern", "pattern: foo($X)", "«foo(1)»; bar(1)"],
      [
        "pattern-either at the top",
        lines("pattern-either:", "  - pattern: foo()", "  - pattern: bar()"),
        "«foo()»; «bar()»; baz()",
      ],
      ["patterns are all true of one place", all("pattern: foo($X)", "pattern: foo(1)"), "«foo(1)»; foo(2)"],
      [
        "patterns: the inner range is left",
        all("pattern: foo(...)", "pattern: $X + $Y"),
        "foo(«a + b»); foo(a); c + d",
      ],
      [
        "pattern-either inside of patterns",
        all("pattern: foo($X)", "pattern-either:\n  - pattern: foo(1)\n  - pattern: foo(2)"),
        "«foo(1)»; «foo(2)»; foo(3)",
      ],
      ["pattern-not", all("pattern: foo($X)", "pattern-not: foo(1)"), "foo(1); «foo(2)»; bar(«foo(3)»)"],
      [
        "pattern-not drops what it covers only",
        all("pattern: foo(...)", 'pattern-not: foo("...")'),
        "foo('a'); «foo('a', b)»; «foo(c)»",
      ],
      [
        "pattern-inside",
        all("pattern: foo()", "pattern-inside: |\n  function $F(...) { ... }"),
        "foo(); function f() { «foo()»; bar(() => «foo()»); }",
      ],
      [
        "pattern-inside with statements",
        all("pattern: foo($X)", "pattern-inside: |\n  $X = bar();\n  ..."),
        "foo(a); a = bar(); «foo(a)»; foo(b); if (c) { «foo(a)»; }",
      ],
      [
        "pattern-not-inside",
        all("pattern: foo()", "pattern-not-inside: |\n  function $F(...) { ... }"),
        "«foo()»; function f() { foo(); }",
      ],
      [
        "pattern-not-inside with statements",
        all("pattern: foo($X)", "pattern-not-inside: |\n  clean($X);\n  ..."),
        "«foo(a)»; clean(a); foo(a); «foo(b)»",
      ],
      [
        "two insides",
        all("pattern: foo()", "pattern-inside: |\n  class $C { ... }", "pattern-inside: |\n  if (...) { ... }"),
        "class A { m() { foo(); if (a) { «foo()»; } } } if (b) { foo(); }",
      ],
      ["pattern-regex", "pattern-regex: fo+\\(", "«foo(»); «fooo(»a)); bar()"],
      ["pattern-regex spans lines and sees comments", "pattern-regex: a\\s+b", "// «a b»\n'«a\tb»'; «a\nb»"],
      [
        "pattern-regex within patterns",
        all("pattern: foo(...)", "pattern-regex: secret"),
        "foo('«secret»'); bar('secret')",
      ],
      ["pattern-not-regex", all("pattern: foo(...)", "pattern-not-regex: secret"), "foo('secret'); «foo('public')»"],
      [
        "an alternative that is a whole patterns",
        lines(
          "pattern-either:",
          "  - pattern: bar()",
          "  - patterns:",
          "      - pattern: foo($X)",
          "      - pattern-not: foo(1)",
        ),
        "«bar()»; foo(1); «foo(2)»",
      ],
      [
        "a negated patterns",
        all(
          "pattern: foo($X)",
          "pattern-not:\n  patterns:\n    - pattern: foo($Y)\n    - pattern-inside: |\n        function $F(...) { ... }",
        ),
        "«foo(1)»; function f() { foo(2); }",
      ],
      [
        "a negated either",
        all("pattern: foo($X)", "pattern-not:\n  pattern-either:\n    - pattern: foo(1)\n    - pattern: foo(2)"),
        "foo(1); foo(2); «foo(3)»",
      ],
      [
        "an inside that is an either",
        all("pattern: foo()", "pattern-inside:\n  pattern-either:\n    - pattern: bar(...)\n    - pattern: baz(...)"),
        "bar(«foo()»); baz(«foo()»); foo()",
      ],
      [
        "an inside that is a patterns",
        all("pattern: foo()", "pattern-inside:\n  patterns:\n    - pattern: bar(...)\n    - pattern-not: bar(..., 1)"),
        "bar(«foo()», 2); bar(foo(), 1)",
      ],
    ]);
  });

  describe("metavariables across operators", () => {
    cases([
      [
        "stand for the same code in an AND",
        all("pattern: foo($X)", "pattern-inside: bar($X, ...)"),
        "bar(a, «foo(a)»); bar(b, foo(a))",
      ],
      [
        "are independent in the branches of an OR",
        lines("pattern-either:", "  - pattern: foo($X)", "  - pattern: bar($X)"),
        "«foo(a)»; «bar(b)»",
      ],
      [
        "bind what an inside says",
        all("pattern: $F($X)", "pattern-inside: |\n  function $F(...) { ... }"),
        "function f(x) { «f(x)»; g(x); }",
      ],
      [
        "of a negative must agree with those of the match",
        all("pattern: foo($X, $Y)", "pattern-not: foo($X, $X)"),
        "foo(a, a); «foo(a, b)»",
      ],
      [
        "of a negative bind nothing",
        all("pattern: foo($X)", "pattern-not-inside: bar($Y)", "pattern-not-inside: baz($Y)"),
        "«foo(a)»; bar(foo(a)); baz(foo(b))",
      ],
      [
        "may be found in several ways",
        all(
          "pattern: foo(..., $X, ...)",
          "pattern: foo(..., 2, ...)",
          "metavariable-regex:\n  metavariable: $X\n  regex: ^3$",
        ),
        "«foo(1, 2, 3)»; foo(1, 2)",
      ],
    ]);
  });

  describe("focus-metavariable", () => {
    cases([
      ["narrows the range", all("pattern: foo($X, $Y)", "focus-metavariable: $Y"), "foo(a, «b»)"],
      ["does so for each way to bind", all("pattern: foo(..., $X, ...)", "focus-metavariable: $X"), "foo(«a», «b»)"],
      ["narrows to string content", all('pattern: foo("$X")', "focus-metavariable: $X"), "foo('«a»')"],
      ["a list means any of them", all("pattern: foo($X, $Y)", "focus-metavariable:\n  - $X\n  - $Y"), "foo(«a», «b»)"],
      [
        "comes after the negatives",
        all("pattern: foo($X)", "pattern-not: foo(a)", "focus-metavariable: $X"),
        "foo(a); foo(«b»)",
      ],
      [
        "narrows what an inside bound",
        all("pattern: foo()", "pattern-inside: bar($X, ...)", "focus-metavariable: $X"),
        "bar(«a», foo())",
      ],
    ]);
  });

  describe("conditions", () => {
    const foo = "pattern: foo($X)";
    const regex = (text: string, more = "") => `metavariable-regex:\n  metavariable: $X\n  regex: ${text}${more}`;
    const compare = (text: string, more = "") => `metavariable-comparison:\n  comparison: ${text}${more}`;
    const analysis = (name: string) => `metavariable-analysis:\n  metavariable: $X\n  analyzer: ${name}`;
    cases([
      ["metavariable-regex is anchored at the start", all(foo, regex("b+")), "«foo(bbc)»; foo(abb)"],
      ["metavariable-regex sees a string without its quotes", all(foo, regex("^b+$")), "«foo('bb')»; foo('abb')"],
      ["metavariable-regex sees code as it is written", all(foo, regex("req\\.")), "«foo(req.body)»; foo(res.body)"],
      ["metavariable-regex knows inline flags", all(foo, regex("(?i)^PASS")), "«foo(passWord)»"],
      ["metavariable-regex with look-ahead", all(foo, regex("^(?!test).*")), "foo(testing); «foo(prod)»"],
      ["metavariable-regex that is true of everything", all(foo, regex(".*")), "«foo(a)»"],
      [
        "metavariable-regex with constants",
        all(foo, regex("^b$", "\n  constant-propagation: true")),
        "const a = 'b'; «foo(a)»; foo(c)",
      ],
      [
        "metavariable-pattern",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  pattern: $A + $B"),
        "«foo(a + b)»; foo(a)",
      ],
      [
        "metavariable-pattern looks at what stands below, too",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  pattern: bar()"),
        "«foo([bar()])»; foo(a)",
      ],
      [
        "metavariable-pattern with patterns",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  patterns:\n    - pattern: $A.b\n    - pattern-not: c.b"),
        "«foo(a.b)»; foo(c.b)",
      ],
      [
        "metavariable-pattern with only negatives",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  patterns:\n    - pattern-not: '\"...\"'"),
        "«foo(a)»; foo('b')",
      ],
      [
        "metavariable-pattern with an either",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  pattern-either:\n    - pattern: a\n    - pattern: b"),
        "«foo(a)»; «foo(b)»; foo(c)",
      ],
      [
        "metavariable-pattern in another language",
        all(foo, "metavariable-pattern:\n  metavariable: $X\n  language: generic\n  pattern-regex: b\\d"),
        "«foo('ab1')»; foo('bb')",
      ],
      [
        "metavariable-pattern shares bindings",
        all("pattern: foo($X, $Y)", "metavariable-pattern:\n  metavariable: $X\n  pattern: $Y + 1"),
        "«foo(a + 1, a)»; foo(a + 1, b)",
      ],
      ["metavariable-comparison of numbers", all(foo, compare("$X < 2048")), "«foo(1024)»; foo(4096); foo(a)"],
      [
        "metavariable-comparison with arithmetic",
        all(foo, compare("$X * 2 + 1 == 7 and $X % 3 == 0")),
        "«foo(3)»; foo(4)",
      ],
      [
        "metavariable-comparison of a constant",
        all(foo, compare("$X > 5")),
        "const n = 6; «foo(n)»; const m = 4; foo(m)",
      ],
      [
        "metavariable-comparison in a base",
        all(foo, compare("$X == 511", "\n  metavariable: $X\n  base: 8")),
        "«foo(0o777)»; foo(0o755)",
      ],
      [
        "metavariable-comparison of strings in quotes",
        all(foo, compare("$X > 5", "\n  metavariable: $X\n  strip: true")),
        "«foo('7')»; foo('3')",
      ],
      ["metavariable-comparison with re.match", all(foo, compare('re.match("^a+$", $X)')), "«foo('aa')»; foo('ab')"],
      [
        "metavariable-comparison of two",
        all("pattern: foo($X, $Y)", compare("$X >= $Y")),
        "«foo(2, 1)»; «foo(1, 1)»; foo(1, 2)",
      ],
      ["metavariable-comparison with in", all(foo, compare("$X in [1, 3]")), "«foo(1)»; foo(2); «foo(3)»"],
      [
        "metavariable-analysis of entropy",
        all('pattern: foo("$X")', analysis("entropy")),
        "«foo('q7RzP0sLx9VbN2kTfW4y')»; foo('hello-wide-world'); foo('changeme')",
      ],
      [
        "metavariable-analysis of regular expressions",
        all("pattern: foo(/$X/)", analysis("redos")),
        "«foo(/^(a+)+$/)»; foo(/^a+$/)",
      ],
      [
        "metavariable-analysis of strings",
        all('pattern: foo("$X")', analysis("redos")),
        "«foo('^(a+)+$')»; foo('^a+$')",
      ],
    ]);
    it("metavariable-type", async () => {
      const rule = all("pattern: $X.bar()", "metavariable-type:\n  metavariable: $X\n  type: Foo");
      await finds(rule, "function f(a: Foo, b: Baz) { «a.bar()»; b.bar(); c.bar(); }", "a.ts");
      const either = all("pattern: $X.bar()", "metavariable-type:\n  metavariable: $X\n  types:\n    - Foo\n    - Baz");
      await finds(either, "def f(a: Foo, b: Baz, c: Qux):\n    «a.bar()»\n    «b.bar()»\n    c.bar()\n", "a.py");
    });
  });

  describe("named groups of pattern-regex", () => {
    it("bind $1, $2 and names", async () => {
      const { findings } = await finds("pattern-regex: (?P<KEY>\\w+) = (\\d+)", "«port = 80»; host = a");
      const { bindings } = findings[0]!;
      assert.deepEqual(Object.fromEntries(Object.entries(bindings).map(([name, { text }]) => [name, text])), {
        $1: "port",
        $2: "80",
        $KEY: "port",
      });
    });
    cases([
      [
        "can be asked",
        all("pattern-regex: (?<KEY>\\w+)=(\\d+)", "metavariable-comparison:\n  comparison: int($2) > 1024"),
        "«a=8080» b=80",
      ],
      [
        "can be matched",
        all("pattern-regex: (?<KEY>\\w+)=\\d+", "metavariable-regex:\n  metavariable: $KEY\n  regex: ^port$"),
        "«port=1» host=2",
      ],
    ]);
  });

  it("does not depend on the order in the YAML", async () => {
    const members = [
      "pattern: foo($X, ...)",
      "pattern-not: foo(a, 1)",
      "pattern-inside: |\n  function $F(...) { ... }",
      "pattern-not-inside: |\n  if ($X) { ... }",
      "metavariable-regex:\n  metavariable: $X\n  regex: ^[ab]$",
      "focus-metavariable: $X",
    ];
    const code = "foo(a); function f() { foo(«a»); foo(a, 1); foo(«b», 1); foo(c); if (a) { foo(a); foo(«b»); } }";
    for (const order of [members, [...members].reverse(), [...members.slice(3), ...members.slice(0, 3)]]) {
      await finds(all(...order), code);
    }
  });

  it("finds the same in the v2 form", async () => {
    const rule = lines(
      "match:",
      "  all:",
      "    - pattern: foo($X)",
      "    - inside: |",
      "        function $F(...) { ... }",
      "    - not: foo(1)",
      "  where:",
      "    - metavariable: $X",
      "      regex: ^\\d$",
    );
    await finds(rule, "foo(2); function f() { «foo(2)»; foo(1); foo(a); }");
    await finds(lines("match:", "  any:", "    - foo()", "    - bar()"), "«foo()»; «bar()»; baz()");
  });

  describe("paths of a rule", () => {
    const rows: readonly (readonly [paths: string, path: string, isRun: boolean])[] = [
      ["include: [src/**]", "src/a.js", true],
      ["include: [src/**]", "lib/a.js", false],
      ["include: ['*.test.js']", "deep/er/a.test.js", true],
      ["include: ['*.test.js']", "deep/er/a.js", false],
      ["include: [src]", "src/deep/a.js", true],
      ["exclude: [vendor]", "vendor/a.js", false],
      ["exclude: [vendor]", "lib/vendor/a.js", false],
      ["exclude: [/vendor]", "lib/vendor/a.js", true],
      ["exclude: [vendor]", "vendors/a.js", true],
      ["include: [src]\n  exclude: [src/gen]", "src/gen/a.js", false],
      ["include: [src]\n  exclude: [src/gen]", "src/a.js", true],
    ];
    for (const [paths, path, isRun] of rows) {
      it(`${paths.replace(/\s+/g, " ")} ${isRun ? "runs" : "does not run"} on ${path}`, async () => {
        const rule = ruleFor(path, `pattern: foo()\npaths:\n  ${paths}`);
        const { findings } = await analyze(rule, { path, text: "foo()" });
        assert.equal(findings.length, isRun ? 1 : 0);
      });
    }
  });

  describe("languages", () => {
    const finding = async (languages: string, path: string) => {
      const rule = ruleFor("a.js", "pattern: foo()", { languages });
      return (await analyze(rule, { path, text: "foo()\n" })).findings.length;
    };
    it("run on their own files", async () => {
      assert.equal(await finding("[javascript]", "a.jsx"), 1);
      assert.equal(await finding("[js]", "a.mjs"), 1);
      assert.equal(await finding("[javascript]", "a.py"), 0);
      assert.equal(await finding("[typescript]", "a.tsx"), 1);
      assert.equal(await finding("[ts]", "a.mts"), 1);
      assert.equal(await finding("[python, javascript]", "a.py"), 1);
    });
    it("say of a plain-text rule that it runs on every known language", async () => {
      const rule = ruleFor("a.js", "pattern-regex: fo{2}", { languages: "[regex]" });
      for (const path of ["a.js", "a.ts", "a.tsx", "a.py"]) {
        assert.equal((await analyze(rule, { path, text: "foo()\n" })).findings.length, 1, path);
      }
    });
  });

  describe("findings", () => {
    it("are one a place, whatever the number of ways to bind", async () => {
      const { findings } = await finds("pattern: foo(..., $X, ...)", "«foo(a, b, c)»");
      assert.equal(findings.length, 1);
    });
    it("are one a place when two alternatives find it", async () => {
      const { findings } = await finds(
        lines("pattern-either:", "  - pattern: foo(...)", "  - pattern: foo(1)"),
        "«foo(1)»",
      );
      assert.equal(findings.length, 1);
    });
    it("of different rules at one place are all kept", async () => {
      const two = [ruleFor("a.js", "pattern: foo()"), ruleFor("a.js", "pattern: foo(...)", { id: "s" })];
      const { findings } = await (await analyzerWith(...two)).scan({ path: "a.js", text: "foo()" }, OPEN_POLICY);
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        ["r", "s"],
      );
    });
    it("have metavariables filled into the message, shortened to a line", async () => {
      const rule = ruleFor("a.js", "pattern: foo($X, $...REST)", { message: "Got $X and $...REST, not $x." });
      const messageOf = async (text: string) => (await analyze(rule, { path: "a.js", text })).findings[0]!.message;
      assert.equal(await messageOf("foo(a, b, c)"), "Got a and b, c, not $x.");
      const long = await messageOf(`foo([${"1,\n ".repeat(60)}2], b)`);
      assert.match(long, /^Got \[1, 1, .{50,}… and b, not \$x\.$/);
    });
    it("stand in the order of risk, then of place", async () => {
      const rules = [
        ruleFor("a.js", "pattern: foo()", { id: "low", severity: "LOW" }),
        ruleFor("a.js", "pattern: bar()", { id: "critical", severity: "CRITICAL" }),
      ];
      const analyzer = await analyzerWith(...rules);
      const { findings } = await analyzer.scan({ path: "a.js", text: "foo(); bar(); foo(); bar()" }, OPEN_POLICY);
      assert.deepEqual(
        findings.map(({ ruleId, start }) => `${ruleId} ${start}`),
        ["critical 7", "critical 21", "low 0", "low 14"],
      );
    });
  });

  describe("policy", () => {
    const rules = [ruleFor("a.js", "pattern: foo()"), ruleFor("a.js", "pattern: bar()", { id: "s" })];
    const scan = async (policy: Parameters<typeof effectivePolicy>[0], path: string) => {
      const analyzer = await analyzerWith(...rules);
      return analyzer.scan({ path, text: "foo(); bar()" }, effectivePolicy(policy));
    };
    const nothing = policySchema.parse({});
    it("changes the severity and with it the risk", async () => {
      const policy = { ...nothing, severity: [{ rules: ["r"], paths: ["test/**"], severity: "low" as const }] };
      const severities = async (path: string) =>
        Object.fromEntries((await scan(policy, path)).findings.map(({ ruleId, severity }) => [ruleId, severity]));
      assert.deepEqual(await severities("test/a.js"), { r: "low", s: "high" });
      assert.deepEqual(await severities("src/a.js"), { r: "high", s: "high" });
      const [high, low] = [(await scan(nothing, "test/a.js")).findings, (await scan(policy, "test/a.js")).findings];
      const scoreOf = (findings: typeof high) => findings.find(({ ruleId }) => ruleId === "r")!.risk.score;
      assert.ok(scoreOf(low) < scoreOf(high));
    });
    it("turns rules off", async () => {
      const { findings } = await scan({ ...nothing, rules: { off: ["r"], on: [] } }, "a.js");
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        ["s"],
      );
    });
    it("excludes paths", async () => {
      const { findings, skip } = await scan({ ...nothing, exclude: ["gen/**"] }, "gen/a.js");
      assert.deepEqual(findings, []);
      assert.equal(skip?.reason, "excluded");
    });
  });

  describe("rules that cannot run", () => {
    const problemsOf = async (...texts: readonly string[]) => {
      const { rules } = loadRules(texts.map((text, index) => ({ path: `r${index}.yaml`, text })));
      const analyzer = createAnalyzer(runtime);
      const problems = await analyzer.setRules(rules);
      return { problems, analyzer };
    };
    it("are reported where the pattern stands, and the others run", async () => {
      const broken = ruleFor("a.js", "pattern: foo((", { id: "broken" });
      const { problems, analyzer } = await problemsOf(broken, ruleFor("a.js", "pattern: foo()"));
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.equal(problem!.ruleId, "broken");
      assert.equal(problem!.severity, "error");
      assert.match(problem!.message, /not valid JavaScript: foo\(\(/);
      assert.ok(broken.slice(problem!.start, problem!.end).includes("foo(("), "the place is the pattern");
      const { findings } = await analyzer.scan({ path: "a.js", text: "foo()" }, OPEN_POLICY);
      assert.equal(findings.length, 1);
    });
    it("are no problem when one of their languages can run them", async () => {
      const markup = ruleFor("a.ts", "pattern: <div x={$X} />");
      const { problems, analyzer } = await problemsOf(markup);
      assert.deepEqual(problems, []);
      const { findings } = await analyzer.scan({ path: "a.tsx", text: "x = <div x={a} />" }, OPEN_POLICY);
      assert.equal(findings.length, 1);
    });
    it("say so of a pattern in a rule for plain text", async () => {
      const { problems } = await problemsOf(
        ruleFor(
          "a.js",
          lines(
            "patterns:",
            "  - pattern: foo($X)",
            "  - metavariable-pattern:",
            "      metavariable: $X",
            "      language: regex",
            "      pattern: bar",
          ),
        ),
      );
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, /pattern-regex/);
    });
  });
});

function lines(...parts: readonly string[]): string {
  return parts.join("\n");
}

/** A `patterns` with these members; a member of several lines is indented. */
function all(...members: readonly string[]): string {
  return lines("patterns:", ...members.map((member) => `  - ${member.replaceAll("\n", "\n    ")}`));
}

function cases(rows: readonly (readonly [title: string, rule: string, marked: string])[]): void {
  for (const [title, rule, marked] of rows) it(title, () => finds(rule, marked));
}
