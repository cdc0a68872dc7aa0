import assert from "node:assert/strict";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { problemAt, ruleFile } from "../support/loadedRule.ts";

/** The rule with these lines must have one error, where the marks stand, and must not load. */
function refuses(marked: string, message: string, head?: Record<string, string>): void {
  const found = problemAt(ruleFile(marked, head));
  assert.deepEqual(
    { ...found, rules: found.rules.length },
    { message: `Rule r: ${message}`, severity: "error", rules: 0 },
  );
}

/** The same for something that another tool supports: a warning, and the rule is left out. */
function passesOver(marked: string, message: string): void {
  const found = problemAt(ruleFile(marked));
  const whole = `Rule r: ${message}, which Riskmark does not support, so the rule was not loaded.`;
  assert.deepEqual({ ...found, rules: found.rules.length }, { message: whole, severity: "warning", rules: 0 });
}

/** The rule loads, with one warning where the marks stand. */
function warns(marked: string, message: string, head?: Record<string, string>): void {
  const found = problemAt(ruleFile(marked, head));
  assert.deepEqual(
    { ...found, rules: found.rules.length },
    { message: `Rule r: ${message}`, severity: "warning", rules: 1 },
  );
}

const within = (lines: string) =>
  `patterns:\n  - pattern: f($X)\n${lines
    .split("\n")
    .map((l) => `  ${l}`)
    .join("\n")}`;

describe("rules: what is refused, and where", () => {
  describe("rule keys", () => {
    it("names a missing key at the rule", () => {
      const text = "rules:\n  - id: «r»\n    message: m\n    languages: [python]\n    pattern: f()\n";
      assert.equal(problemAt(text).message, "Rule r: `severity` is missing; add it.");
    });

    it("counts rules without an id", () => {
      const text = "rules:\n  - «message: m\n    severity: LOW\n    languages: [python]\n    pattern: f()»\n";
      assert.equal(problemAt(text).message, "Rule 1 of this file: `id` is missing; add it.");
    });

    it("refuses an id with other characters", () => {
      const text = ruleFile("pattern: f()", { id: "«my rule»" });
      const message = "`id` may have only letters, digits, `.`, `_` and `-`, and at most 200 of them.";
      assert.equal(problemAt(text).message, `Rule my rule: ${message}`);
    });

    it("refuses an unknown severity and offers the one that was meant", () => {
      const message = "`severity` must be one of CRITICAL, HIGH, MEDIUM, LOW, ERROR, WARNING, INFO; did you mean";
      refuses("pattern: f()", `${message} "HIGH"?`, { severity: "«HIHG»" });
    });

    it("refuses a value of another kind", () => {
      refuses("pattern: f()", "`message` must be text, not a number (quote it if it is meant as text).", {
        message: "«12»",
      });
      refuses("pattern: f()", "`languages` must be a list, not text.", { languages: "«python»" });
      refuses("paths: «[src]»\npattern: f()", "`paths` must be keys with values, not a list.");
      refuses("patterns: «f()»", "`patterns` must be a list, not text.");
    });

    it("refuses a language nobody knows, and warns of one beside known ones", () => {
      refuses("pattern: f()", 'the language `pyhton` is not known; did you mean "python"?', {
        languages: "[«pyhton»]",
      });
      warns("pattern: f()", 'the language `pyhton` is not known; did you mean "python"?', {
        languages: "[js, «pyhton»]",
      });
    });

    it("warns of an unknown key and goes on", () => {
      warns(
        "«pathes»: {include: [src]}\npattern: f()",
        '`pathes` is not known and was not read; did you mean "paths"?',
      );
    });

    it("refuses an operator beside `patterns`, which would be lost", () => {
      refuses("pattern: f($X)\n«pattern-not»: f(1)", "`pattern-not` must stand in `patterns`; move it there.");
      refuses(
        "pattern: f($X)\n«metavariable-regex»: {metavariable: $X, regex: a}",
        "`metavariable-regex` must stand in `patterns`; move it there.",
      );
    });

    it("refuses a rule that finds nothing, and one with two formulas", () => {
      const nothing =
        "the rule does not say what to find; add `pattern`, `patterns`, `pattern-either`, `pattern-regex` or `match`.";
      refuses("metadata: {}", nothing, { id: "«r»" });
      refuses(
        "pattern: f()\n«pattern-regex»: a",
        "the rule has both `pattern` and `pattern-regex`; combine them under `patterns`.",
      );
      refuses("match: f()\n«pattern»: a", "the rule has both `match` and `pattern`; keep one form.");
    });
  });

  describe("formulas", () => {
    it("refuses an unknown operator and offers the one that was meant", () => {
      refuses(
        "patterns:\n  - pattern: f()\n  - «pattern-insde»: g()",
        '`pattern-insde` is not known here; did you mean "pattern-inside"?',
      );
      refuses(
        "patterns:\n  - pattern: f()\n  - pattern-not:\n      «patern»: g()",
        '`patern` is not known here; did you mean "pattern"?',
      );
      refuses("match:\n  «al»:\n    - f()", '`al` is not known here; did you mean "all"?');
    });

    it("refuses an entry with two operators, and an empty one", () => {
      refuses(
        "patterns:\n  - «pattern: f()\n    pattern-not: g()»",
        "an entry of `patterns` has `pattern` and `pattern-not`; each entry holds exactly one operator.",
      );
      refuses(
        "pattern-either:\n  - «{}»",
        "an entry of `pattern-either` is empty; each entry holds exactly one operator.",
      );
    });

    it("refuses formulas that say only what not to match", () => {
      const message = "says only what not to match; add a pattern that is to be found.";
      refuses("«patterns»:\n  - pattern-not: f()", `\`patterns\` ${message}`);
      refuses("«patterns»:\n  - metavariable-regex: {metavariable: $X, regex: a}", `\`patterns\` ${message}`);
      refuses("match:\n  «all»:\n    - not: f()", `\`all\` ${message}`);
      refuses("match:\n  «not: f()»", `\`match\` ${message}`);
      refuses(
        "pattern-either:\n  - pattern: f()\n  - «pattern-not: g()»",
        "a member of `pattern-either` says only what not to match; every member needs a pattern that is to be found.",
      );
    });

    it("refuses conditions where no range is that they could filter", () => {
      refuses(
        "pattern-either:\n  - pattern: f($X)\n  - «focus-metavariable»: $X",
        "`focus-metavariable` cannot stand in `pattern-either`; put it into `patterns`.",
      );
    });

    it("refuses empty patterns and lists", () => {
      refuses('pattern: «""»', "`pattern` is empty.");
      refuses('pattern: «"  "»', "the pattern is empty; write the code to find.");
      refuses("pattern-either: «[]»", "`pattern-either` is empty.");
    });

    it("refuses a malformed metavariable", () => {
      const message = "must be a metavariable such as `$X`: a dollar sign and capital letters, digits or underscores.";
      refuses(within("- metavariable-regex: {metavariable: «X», regex: a}"), `\`metavariable\` ${message}`);
      refuses(within("- focus-metavariable: «$lower»"), `\`focus-metavariable\` ${message}`);
    });

    it("refuses conditions that lack a part", () => {
      refuses(within("- «metavariable-regex»: {metavariable: $X}"), "`regex` is missing; add it.");
      refuses(
        within("- metavariable-type: «{metavariable: $X}»"),
        "the condition names no type; add `type` or `types`.",
      );
      refuses(
        within("- metavariable-pattern: «{metavariable: $X}»"),
        "`metavariable-pattern` needs one of `pattern`, `patterns`, `pattern-either`, `pattern-regex`.",
      );
      refuses(
        within("- metavariable-analysis: {metavariable: $X, analyzer: «entropi»}"),
        '`analyzer` must be one of entropy, redos, redos_polynomial; did you mean "entropy"?',
      );
      refuses(
        "match:\n  pattern: f($X)\n  where:\n    - «{language: python}»",
        "a condition needs `metavariable`, `comparison` or `focus`.",
      );
      refuses("match:\n  «where: []»", "a formula needs one of `pattern`, `regex`, `all`, `any`, `not`, `inside`.");
    });

    it("refuses two conditions in one entry of `where`, of which one would be lost", () => {
      refuses(
        "match:\n  pattern: f($X)\n  where:\n    - {focus: $X, «regex»: a}",
        "`regex` cannot stand in one condition with `focus`; make it a condition of its own.",
      );
      refuses(
        "match:\n  pattern: f($X)\n  where:\n    - {metavariable: $X, regex: a, «all»: [g()]}",
        "`all` cannot stand in one condition with `regex`; make it a condition of its own.",
      );
      refuses(
        "match:\n  pattern: f($X)\n  where:\n    - {metavariable: $X, pattern: g(), «strip»: true}",
        "`strip` cannot stand in one condition with `metavariable`; make it a condition of its own.",
      );
    });

    it("refuses regular expressions that are none, or that could blow up", () => {
      const broken = "the regular expression is not valid: (a.";
      refuses("pattern-regex: «(a»", broken);
      refuses(within("- metavariable-regex: {metavariable: $X, regex: «(a»}"), broken);
      refuses("pattern: f()\nfix-regex: {regex: «(a», replacement: b}", broken);
      refuses("pattern: f()\nmetadata: {fixes: [{replacement: a, regex: «(a»}]}", broken);
      const explosive =
        "the regular expression could take exponential time and cannot run in a linear engine: ((a+)+)\\1";
      refuses("pattern-regex: «((a+)+)\\1»", `${explosive}.`);
    });

    it("refuses a comparison that cannot be read", () => {
      refuses(
        within("- metavariable-comparison: {comparison: «$X <»}"),
        "the comparison cannot be read: something is missing at the end (at character 5).",
      );
    });
  });

  describe("taint", () => {
    const sinks = "pattern-sinks:\n  - pattern: run(...)";

    it("refuses a rule without sources", () => {
      refuses(`mode: taint\n${sinks}`, "a taint rule needs `pattern-sources`; add it.", { id: "«r»" });
    });

    it("refuses an unknown key of a source and a wrong value of a known one", () => {
      refuses(
        `mode: taint\npattern-sources:\n  - pattern: f()\n    «exacd»: true\n${sinks}`,
        '`exacd` is not known here; did you mean "exact"?',
      );
      refuses(
        `mode: taint\npattern-sources:\n  - pattern: f()\n    exact: «maybe»\n${sinks}`,
        "`exact` must be true or false, not text.",
      );
    });

    it("judges the formulas of sources and sinks", () => {
      refuses(
        `mode: taint\npattern-sources:\n  - «patterns»:\n      - pattern-not: f()\n${sinks}`,
        "`patterns` says only what not to match; add a pattern that is to be found.",
      );
    });

    it("refuses a label condition that cannot be read", () => {
      const source = (requires: string) =>
        `mode: taint\npattern-sources:\n  - pattern: f()\n    label: A\n    requires: «${requires}»\n${sinks}`;
      refuses(source("A and"), "`requires` cannot be read: a label is missing.");
      refuses(source("(A or B"), "`requires` cannot be read: a parenthesis is not closed.");
      refuses(source("A B"), "`requires` cannot be read: it goes on with `B`.");
      refuses(source("A and and"), "`requires` cannot be read: `and` is no label.");
    });

    it("refuses a propagator whose ends no pattern binds", () => {
      refuses(
        `mode: taint\npattern-sources:\n  - pattern: f()\n${sinks}\npattern-propagators:\n  - pattern: a($X)\n    from: $X\n    to: «$Y»`,
        "`$Y` in `to` is bound by no pattern of the propagator.",
      );
    });

    it("refuses a mixture of searching and taint", () => {
      refuses("pattern: f()\n«pattern-sources»:\n  - pattern: g()", "`pattern-sources` needs `mode: taint`; add it.");
      refuses(
        `mode: taint\n«pattern»: f()\npattern-sources:\n  - pattern: g()\n${sinks}`,
        "`pattern` has no meaning in a taint rule; remove it.",
      );
    });
  });

  describe("what other tools support", () => {
    it("names the mode", () => {
      passesOver("«mode»: join\njoin: {refs: []}", "`mode: join` combines the findings of other rules");
      passesOver("«mode»: extract\npattern: f()", "`mode: extract` takes code out of other files");
    });

    it("refuses a mode that no tool has", () => {
      refuses("mode: «serach»\npattern: f()", '`mode` must be one of search, taint; did you mean "search"?');
    });

    it("names operators", () => {
      passesOver(
        "patterns:\n  - pattern: f($X)\n  - «pattern-where-python»: 'True'",
        "`pattern-where-python` runs code of the rule",
      );
      passesOver(
        within("- metavariable-comparison: {«comparison»: now() > $X}"),
        "the comparison uses the function `now()`",
      );
    });

    it("names analyzers", () => {
      passesOver(
        within("- metavariable-analysis: {metavariable: $X, «analyzer»: entropy_v2}"),
        "`analyzer: entropy_v2` measures by a list of words of its own",
      );
    });

    it("names a reference to a registry", () => {
      const found = problemAt("rules:\n  - «p/owasp-top-ten»\n");
      assert.match(found.message, /^Rule 1 of this file: it refers to the registry entry `p\/owasp-top-ten`, /);
    });
  });

  describe("warnings", () => {
    const unbound = (name: string, by: string) =>
      `\`${name}\` in \`${by}\` is bound by no pattern, so it stands for nothing.`;

    it("names metavariables that no pattern binds", () => {
      warns("pattern: f($X)", unbound("$Y", "message"), { message: "«Found $X and $Y.»" });
      warns("pattern: f($X)\nfix: «g($X, $Y)»", unbound("$Y", "fix"));
      warns(within("- metavariable-regex: {metavariable: $Y, regex: a}"), unbound("$Y", "metavariable-regex"), {
        id: "«r»",
      });
      warns(within("- metavariable-comparison: {comparison: $Y > 1}"), unbound("$Y", "metavariable-comparison"), {
        id: "«r»",
      });
      warns(within("- focus-metavariable: $Y"), unbound("$Y", "focus-metavariable"), { id: "«r»" });
    });

    it("does not count what stands under a negation as bound", () => {
      warns(within("- pattern-not: g($Y)"), unbound("$Y", "message"), { message: "«Found $Y.»" });
    });

    it("knows the groups of regular expressions as bound", () => {
      const text = ruleFile("pattern-regex: (?<NAME>a)(?:x)(b)\\(", { message: "Found $NAME, $1 and $2." });
      assert.deepEqual(loadRules([{ path: "r.yaml", text }]).problems, []);
    });

    it("leaves out metadata of another kind, and nothing else", () => {
      const text = ruleFile("pattern: f()\nmetadata:\n  cwe: CWE-1\n  confidence: «VERY»\n  other: {a: 1}");
      const found = problemAt(text);
      assert.equal(found.message, "Rule r: `confidence` must be one of HIGH, MEDIUM, LOW.");
      assert.equal(found.severity, "warning");
      assert.deepEqual(found.rules[0]?.metadata.cwe, ["CWE-1"]);
      assert.equal(found.rules[0]?.metadata.confidence, "medium");
    });
  });
});
