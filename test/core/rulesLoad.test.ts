import assert from "node:assert/strict";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadOne, ruleFile } from "../support/loadedRule.ts";

const load = (text: string) => loadRules([{ path: "r.yaml", text }]);
const idsOf = (text: string) => load(text).rules.map((rule) => rule.id);
const messagesOf = (text: string) => load(text).problems.map((problem) => problem.message);

/** A rule file with one small rule for each id. */
const filled = (...ids: string[]) =>
  `rules:\n${ids.map((id) => `  - id: ${id}\n    message: m\n    severity: LOW\n    languages: [python]\n    pattern: f()\n`).join("")}`;

describe("rules: loading", () => {
  describe("one rule", () => {
    it("holds all that the file says", () => {
      const text = ruleFile(
        [
          "pattern: eval($X)",
          "paths: {include: [src/**], exclude: ['*.test.ts']}",
          "options: {symbolic_propagation: true}",
          "min-version: 1.50",
          "metadata:",
          "  title: Evaluation",
          "  cwe: ['CWE-95: Eval Injection', cwe-94]",
          "  owasp: A3:2021 - Injection",
          "  confidence: HIGH",
          "  likelihood: LOW",
          "  impact: MEDIUM",
          "  guidance: code-evaluation",
          "  technology: [node]",
          "  references: https://example.com/eval",
          "  subcategory: [vuln]",
        ].join("\n"),
        { message: "  $X is run. ", languages: "[js, typescript, javascript]" },
      );
      const { body, span, ...rule } = loadOne(text);
      assert.equal(body.mode, "search");
      assert.equal(text.slice(span.start, span.end), text.slice(text.indexOf("id: r")).trimEnd());
      assert.deepEqual(rule, {
        id: "r",
        path: "r.yaml",
        message: "$X is run.",
        severity: "high",
        languages: ["javascript", "typescript"],
        paths: { include: ["src/**"], exclude: ["*.test.ts"] },
        options: { symbolic_propagation: true },
        fixes: [],
        metadata: {
          title: "Evaluation",
          cwe: ["CWE-95", "CWE-94"],
          owasp: ["A03:2021"],
          confidence: "high",
          likelihood: "low",
          impact: "medium",
          guidance: "code-evaluation",
          technology: ["node"],
          references: ["https://example.com/eval"],
        },
      });
    });

    it("is middling and named by its id where the metadata are silent", () => {
      const { metadata } = loadOne(ruleFile("pattern: f()"));
      assert.deepEqual(metadata, {
        title: "r",
        cwe: [],
        owasp: [],
        confidence: "medium",
        likelihood: "medium",
        impact: "medium",
        technology: [],
        references: [],
      });
    });

    for (const [written, severity] of Object.entries({
      CRITICAL: "critical",
      HIGH: "high",
      MEDIUM: "medium",
      LOW: "low",
      ERROR: "high",
      WARNING: "medium",
      INFO: "low",
    })) {
      it(`reads the severity ${written} as ${severity}`, () => {
        assert.equal(loadOne(ruleFile("pattern: f()", { severity: written })).severity, severity);
      });
    }

    it("knows the other names of languages", () => {
      const languagesOf = (names: string) => loadOne(ruleFile("pattern: f()", { languages: names })).languages;
      assert.deepEqual(languagesOf("[py, python3, golang, none, C#]"), ["python", "go", "regex", "csharp"]);
    });
  });

  describe("fixes", () => {
    const fixesOf = (lines: string) => loadOne(ruleFile(`pattern: f($X)\n${lines}`)).fixes;

    it("are unsafe and named after the code where nobody says otherwise", () => {
      const edit = { kind: "replacement", text: "g($X)" };
      assert.deepEqual(fixesOf("fix: g($X)"), [{ title: "Replace with `g($X)`", safety: "unsafe", edit, imports: [] }]);
    });

    it("have a short title for long code, and one for no code", () => {
      const titleOf = (fix: string) => fixesOf(`fix: ${fix}`)[0]!.title;
      assert.equal(titleOf('"g($X)\\nh()"'), "Replace with `g($X)…`");
      assert.equal(titleOf(`"${"a".repeat(60)}"`), `Replace with \`${"a".repeat(50)}…\``);
      assert.equal(titleOf('""'), "Remove this code");
    });

    it("take their description from the metadata", () => {
      const lines =
        "fix: g($X)\nmetadata:\n  fix:\n    title: Use g\n    safety: safe\n    target: $X\n    imports: [{module: m}, {module: n, name: g}]";
      assert.deepEqual(fixesOf(lines), [
        {
          title: "Use g",
          safety: "safe",
          edit: { kind: "replacement", text: "g($X)", target: "$X" },
          imports: [{ module: "m" }, { module: "n", name: "g" }],
        },
      ]);
    });

    it("may be a regular expression", () => {
      const edit = { kind: "regex", regex: "f\\(", replacement: "g(", count: 1 };
      const lines = "fix-regex: {regex: 'f\\(', replacement: g(, count: 1}".replace("g(,", "'g(',");
      assert.deepEqual(fixesOf(lines), [{ title: "Replace the unsafe part", safety: "unsafe", edit, imports: [] }]);
    });

    it("are offered safe ones first, else as they are written", () => {
      const lines = [
        "fix: a($X)",
        "metadata:",
        "  fix: {title: a}",
        "  fixes:",
        "    - {title: b, replacement: b($X), safety: safe}",
        "    - {title: c, replacement: c, regex: f, count: 2}",
        "    - {title: d, replacement: d($X), target: $X, safety: safe}",
      ].join("\n");
      const fixes = fixesOf(lines);
      assert.deepEqual(
        fixes.map((fix) => `${fix.title} ${fix.safety}`),
        ["b safe", "d safe", "a unsafe", "c unsafe"],
      );
      assert.deepEqual(fixes[1]!.edit, { kind: "replacement", text: "d($X)", target: "$X" });
      assert.deepEqual(fixes[3]!.edit, { kind: "regex", regex: "f", replacement: "c", count: 2 });
    });
  });

  describe("several rules", () => {
    it("lets the others run when one is wrong", () => {
      const text = filled("a", "b", "c").replace("pattern: f()", "patterm: f()");
      const { rules, problems } = load(text);
      assert.deepEqual(
        rules.map((rule) => rule.id),
        ["b", "c"],
      );
      assert.ok(problems.length > 0);
      assert.ok(problems.every((problem) => problem.message.startsWith("Rule a: ")));
      assert.ok(problems.some((problem) => problem.ruleId === "a" && problem.severity === "error"));
    });

    it("runs the first of two with one id, also across files", () => {
      const { rules, problems } = loadRules([
        { path: "one.yaml", text: filled("a", "b") },
        { path: "two.yaml", text: filled("b", "c") },
      ]);
      assert.deepEqual(
        rules.map((rule) => `${rule.path} ${rule.id}`),
        ["one.yaml a", "one.yaml b", "two.yaml c"],
      );
      const start = filled("b").indexOf("b\n");
      const message = "Rule b: the id is taken by the rule in one.yaml, line 7; choose another.";
      assert.deepEqual(problems, [{ path: "two.yaml", start, end: start + 1, message, severity: "error" }]);
    });

    it("share parts by anchors, aliases and merge keys", () => {
      const text = `rules:
  - &base
    id: a
    message: m
    severity: LOW
    languages: &languages [python]
    pattern: f()
  - <<: *base
    id: b
  - {id: c, message: n, severity: LOW, languages: *languages, pattern: g()}
`;
      const { rules, problems } = load(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        rules.map(({ id, message, languages }) => ({ id, message, languages })),
        [
          { id: "a", message: "m", languages: ["python"] },
          { id: "b", message: "m", languages: ["python"] },
          { id: "c", message: "n", languages: ["python"] },
        ],
      );
    });
  });

  describe("files that are no rules", () => {
    it("says that `rules` is missing, or no list", () => {
      assert.deepEqual(messagesOf("a: 1\n"), ["A rule file needs the key `rules` with a list of rules."]);
      assert.deepEqual(messagesOf(""), ["A rule file needs the key `rules` with a list of rules."]);
      assert.deepEqual(messagesOf("rules: {id: a}\n"), [
        "`rules` must be a list of rules (lines that start with `- id:`).",
      ]);
      assert.deepEqual(messagesOf("rules: []\n"), []);
    });

    it("warns of other keys beside `rules`", () => {
      assert.deepEqual(messagesOf("rule: []\nrules: []\n"), ["`rule` is not known beside `rules` and was not read."]);
    });

    it("says that an entry is no rule", () => {
      assert.deepEqual(messagesOf("rules:\n  - [a]\n"), [
        "Rule 1 of this file: a rule must be keys with values, such as `id`, `message` and `pattern`.",
      ]);
    });
  });

  describe("broken YAML", () => {
    it("costs the rule with the error and those after it", () => {
      const text = filled("a", "b", "c", "d").replace("- id: c\n    message: m", "- id: c\n    message: 'm");
      assert.deepEqual(idsOf(text), ["a", "b"]);
      const { problems } = load(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, /quote.* The rule it stands in and those after it were not read\.$/);
      assert.equal(problems[0]!.path, "r.yaml");
      assert.ok(problems[0]!.start >= text.indexOf("'m"));
    });

    it("costs the rule before the error, too, where that may have been cut off", () => {
      const text = filled("a", "b", "c", "d").replace("  - id: c", "   - id: c");
      assert.deepEqual(idsOf(text), ["a"]);
      assert.ok(messagesOf(text).length > 0);
    });

    it("costs one rule where a key is there twice", () => {
      const text = filled("a", "b", "c").replace("id: b\n", "id: b\n    message: n\n");
      assert.deepEqual(idsOf(text), ["a", "c"]);
      assert.deepEqual(messagesOf(text), ["This key is here twice; keep one."]);
      assert.equal(load(text).problems[0]!.start, text.indexOf("message: m", text.indexOf("id: b")));
    });

    it("names an alias to nothing, and costs that rule", () => {
      const text = filled("a", "b").replace("pattern: f()", "pattern: *f");
      assert.deepEqual(idsOf(text), ["b"]);
      assert.deepEqual(messagesOf(text), ["Rule 1 of this file: it refers to `*f`, which is not defined."]);
    });

    it("names a second document, and keeps the rules of the first", () => {
      const text = `${filled("a")}---\n${filled("b")}`;
      assert.deepEqual(idsOf(text), ["a"]);
      assert.deepEqual(messagesOf(text), ["A second document starts here; keep one in a file."]);
    });
  });

  describe("hostile files", () => {
    it("stops at aliases that multiply", () => {
      const lines = ["    metadata:", "      a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
      for (let i = 1; i < 9; i++)
        lines.push(
          `      a${i}: &a${i} [${Array(10)
            .fill(`*a${i - 1}`)
            .join(", ")}]`,
        );
      const text = `${filled("bomb")}${lines.join("\n")}\n${filled("b").slice("rules:\n".length)}`;
      assert.deepEqual(idsOf(text), ["b"]);
      assert.deepEqual(messagesOf(text), ["Rule 1 of this file: it holds more than 20000 values."]);
    });

    it("stops at an alias to what it stands in", () => {
      const text = `${filled("a", "b").replace("pattern: f()", "patterns: &p [{patterns: *p}]")}`;
      assert.deepEqual(idsOf(text), ["b"]);
      assert.deepEqual(messagesOf(text), ["Rule 1 of this file: it is nested deeper than 60 levels."]);
    });

    it("stops at 100,000 brackets", () => {
      const text = `rules: ${"[".repeat(100_000)}`;
      assert.deepEqual(messagesOf(text), ["This is nested more than 60 levels deep; make it flatter."]);
    });

    it("refuses patterns nested too deeply", () => {
      const deep = (levels: number) => `${"patterns: [{".repeat(levels)}pattern: f()${"}]".repeat(levels)}`;
      assert.deepEqual(messagesOf(ruleFile(deep(20))), []);
      assert.deepEqual(messagesOf(ruleFile(deep(25))), [
        "Rule r: patterns are nested deeper than 24 levels; write it flatter.",
      ]);
    });

    it("refuses a rule with too many patterns, and says so once", () => {
      const many = (count: number) => `pattern-either:\n${"  - pattern: f()\n".repeat(count)}`;
      assert.deepEqual(messagesOf(ruleFile(many(2_000))), []);
      assert.deepEqual(messagesOf(ruleFile(many(2_500))), [
        "Rule r: the rule has more than 2000 patterns; split it into several rules.",
      ]);
    });

    it("refuses a pattern and a file of absurd length", () => {
      assert.deepEqual(messagesOf(ruleFile(`pattern: ${"a".repeat(20_001)}`)), [
        "Rule r: the pattern is longer than 20000 characters; split it.",
      ]);
      assert.deepEqual(messagesOf("#".repeat(2_000_001)), ["The file is longer than 2000000 characters; split it."]);
    });

    it("reads at most 2,000 rules of a file, and says so", () => {
      const ids = Array.from({ length: 2_001 }, (_, index) => `r${index}`);
      const { rules, problems } = load(filled(...ids));
      assert.equal(rules.length, 2_000);
      assert.deepEqual(
        problems.map((problem) => problem.message),
        ["The file has more than 2000 rules; the rest was not read. Split it."],
      );
    });

    it("gives keys such as __proto__ no power", () => {
      const { rules } = load(ruleFile("pattern: f()\nmetadata:\n  __proto__: {title: no}\n  constructor: {a: 1}"));
      assert.equal(rules[0]?.metadata.title, "r");
      assert.equal(({} as Record<string, unknown>).title, undefined);
    });
  });
});
