import assert from "node:assert/strict";
import {
  type EffectivePolicy,
  effectivePolicy,
  OPEN_POLICY,
  withDefaults,
} from "../../server/src/core/policy/effectivePolicy.ts";
import { parsePolicy, unknownRules } from "../../server/src/core/policy/parsePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";

const PATH = ".riskmark/policy.yaml";
const parse = (text: string) => parsePolicy({ path: PATH, text });
const effective = (text: string) => effectivePolicy(parse(text).policy);
const lines = (...parts: string[]) => `${parts.join("\n")}\n`;

describe("parsePolicy", () => {
  it("has a default for every key, so that an empty file changes nothing", () => {
    for (const text of ["", "# only a comment\n", "version: 1\n", "{}"]) {
      const { policy, problems } = parse(text);
      assert.deepEqual(problems, [], text);
      assert.deepEqual(JSON.parse(JSON.stringify(policy)), {
        version: 1,
        rules: { off: [], on: [] },
        severity: [],
        extends: [],
        exclude: [],
        include: [],
        ruleFolders: [],
        assets: [],
        risk: {
          formula: 2,
          weights: { severity: {}, likelihood: {}, impact: {}, confidence: {}, criticality: {}, data: {}, age: {} },
          bands: {},
        },
        register: { maxDays: 365, requireReviewer: false },
        gate: { newFindings: "high", expiredAcceptances: true, score: false },
        incidents: { requireRule: false },
      });
    }
  });

  it("reads every key", () => {
    const text = lines(
      "version: 1",
      "rules:",
      "  off: [js-eval, 'py-*']",
      "  on: [py-sql-injection]",
      "severity:",
      "  - rules: ['js-*']",
      "    paths: [test/**]",
      "    severity: low",
      "    reason: tests run nowhere else",
      "exclude: [vendor, '*.gen.ts']",
      "ruleFolders: [security/rules]",
    );
    const { policy, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(policy.rules, { off: ["js-eval", "py-*"], on: ["py-sql-injection"] });
    assert.deepEqual(
      policy.severity.map((entry) => ({ ...entry })),
      [{ rules: ["js-*"], paths: ["test/**"], severity: "low", reason: "tests run nowhere else" }],
    );
    assert.deepEqual(policy.exclude, ["vendor", "*.gen.ts"]);
    assert.deepEqual(policy.ruleFolders, ["security/rules"]);
  });

  const faults: { what: string; text: string; underlined: string; message: RegExp }[] = [
    { what: "an unknown key", text: "excludes: [a]\n", underlined: "excludes", message: /did you mean "exclude"/ },
    {
      what: "an unknown key further down",
      text: "rules:\n  of: [a]\n",
      underlined: "of",
      message: /did you mean "off"/,
    },
    {
      what: "an unknown severity",
      text: "severity:\n  - severity: hihg\n",
      underlined: "hihg",
      message: /one of critical, high, medium, low, off; did you mean "high"/,
    },
    {
      what: "an override without severity",
      text: "severity:\n  - rules: [a]\n",
      underlined: "rules: [a]",
      message: /"severity" is missing/,
    },
    { what: "a later version", text: "version: 2\n", underlined: "2", message: /must be 1/ },
    { what: "text in place of a list", text: "exclude: dist\n", underlined: "dist", message: /must be a list/ },
    { what: "a list in place of keys", text: "rules: [a]\n", underlined: "[a]", message: /must be keys with values/ },
    { what: "a glob that leads out", text: "exclude: [a, ../b]\n", underlined: "../b", message: /out of its folder/ },
    {
      what: "a glob that is too long",
      text: `exclude: [${"x".repeat(301)}]\n`,
      underlined: "x".repeat(301),
      message: /at most 300 characters/,
    },
    {
      what: "a file that is a list",
      text: "- js-eval\n",
      underlined: "- js-eval",
      message: /must be keys with values, not a list/,
    },
    { what: "an empty entry", text: "exclude:\n  - a\n  -\n", underlined: "", message: /must be text, not empty/ },
  ];
  for (const fault of faults) {
    it(`reports ${fault.what}, at its place`, () => {
      const { problems } = parse(fault.text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      const [problem] = problems;
      assert.equal(problem?.path, PATH);
      assert.equal(problem?.severity, "error");
      assert.match(problem?.message ?? "", fault.message);
      assert.equal(fault.text.slice(problem?.start, problem?.end).trimEnd(), fault.underlined);
    });
  }

  it("goes on with the valid parts of a broken policy", () => {
    const text = lines(
      "version: one",
      "rules:",
      "  off: [js-eval, 7, 'a{']",
      "  on: yes",
      "severity:",
      "  - {rules: [js-a], severity: worse}",
      "  - {rules: [js-b], severity: low}",
      "  - {rules: [js-c, '{'], paths: [x], severity: high}",
      "exclude: [dist, '!src', vendor]",
      "whatever: true",
    );
    const { policy, problems } = parse(text);
    assert.deepEqual(policy.rules, { off: ["js-eval"], on: [] });
    assert.deepEqual(
      policy.severity.map(({ rules, severity }) => [rules, severity]),
      [[["js-b"], "low"]],
    );
    assert.deepEqual(policy.exclude, ["dist", "vendor"]);
    assert.equal(problems.length, 8, problems.map(({ message }) => message).join("\n"));
  });

  it("leaves out a whole override when one of its globs is wrong, since without it the entry would say more", () => {
    const { policy } = parse("severity:\n  - {rules: [a], paths: ['../x'], severity: off}\n");
    assert.deepEqual(policy.severity, []);
  });

  it("uses nothing of a file that is no YAML, and says where it breaks", () => {
    const text = "exclude: [dist\nrules: {off: [a]}\n";
    const { policy, problems } = parse(text);
    assert.deepEqual(policy.exclude, []);
    assert.ok(problems.length > 0);
    for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
  });

  it("uses the first entries of a list that is too long", () => {
    const { policy, problems } = parse(
      `exclude:\n${Array.from({ length: 250 }, (_, i) => `  - folder${i}\n`).join("")}`,
    );
    assert.equal(policy.exclude.length, 200);
    assert.equal(policy.exclude.at(-1), "folder199");
    assert.match(problems[0]?.message ?? "", /more than 200 entries/);
  });

  it("does not read a file that is too long, too deep, or full of aliases", () => {
    assert.match(parse(`exclude:\n${"  - a\n".repeat(50_000)}`).problems[0]?.message ?? "", /too long/);
    assert.match(parse(`exclude: ${"[".repeat(100_000)}`).problems[0]?.message ?? "", /levels deep/);
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefghij".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefghi"[i]},`.repeat(9)}]`),
    ];
    const { problems } = parse(lines(...bomb, "exclude: *j"));
    assert.ok(problems.some(({ message }) => /Aliases are not read here/.test(message)));
  });

  it("answers soon for a file of nothing but faults", () => {
    const started = performance.now();
    const { problems } = parse(Array.from({ length: 12_000 }, (_, i) => `k${i}: 1\n`).join(""));
    assert.ok(performance.now() - started < 3000);
    assert.ok(problems.length > 0 && problems.length <= 50);
  });
});

describe("unknownRules", () => {
  const known = new Set(["js-eval", "py-eval"]);
  const warn = (text: string) => unknownRules(parse(text).ruleMentions, known);

  it("warns at each id that no rule has, with the one that was meant", () => {
    const text =
      "rules:\n  off: [js-eval, js-evil]\n  on: [nothing-like-it]\nseverity:\n  - {rules: [py-evall], severity: low}\n";
    const warnings = warn(text);
    assert.deepEqual(
      warnings.map(({ start, end, severity }) => [text.slice(start, end), severity]),
      [
        ["js-evil", "warning"],
        ["nothing-like-it", "warning"],
        ["py-evall", "warning"],
      ],
    );
    assert.match(warnings[0]?.message ?? "", /did you mean "js-eval"/);
    assert.doesNotMatch(warnings[1]?.message ?? "", /did you mean/);
    assert.match(warnings[2]?.message ?? "", /did you mean "py-eval"/);
  });

  it("warns of a glob only when it matches no rule", () => {
    assert.deepEqual(warn("rules:\n  off: ['js-*', '*-eval']\n"), []);
    assert.match(warn("rules:\n  off: ['go-*']\n")[0]?.message ?? "", /No rule's id matches "go-\*"/);
  });
});

describe("effectivePolicy", () => {
  it("runs everything everywhere when the policy says nothing", () => {
    for (const policy of [OPEN_POLICY, effective("")]) {
      assert.equal(policy.includes("src/a.ts"), true);
      assert.equal(policy.runs("js-eval", "src/a.ts"), true);
      assert.equal(policy.severity("js-eval", "src/a.ts", "medium"), "medium");
    }
  });

  it("switches rules off, and on again where `on` names them", () => {
    const policy = effective("rules:\n  off: ['py-*', js-eval]\n  on: [py-sql-injection]\n");
    assert.equal(policy.runs("js-eval", "a.js"), false);
    assert.equal(policy.runs("js-eval-2", "a.js"), true);
    assert.equal(policy.runs("py-eval", "a.py"), false);
    assert.equal(policy.runs("py-sql-injection", "a.py"), true);
  });

  it("runs a rule that is off by default where `on` names it, and nowhere else", () => {
    const { rules, problems } = loadRules([
      {
        path: "r.yaml",
        text: lines(
          "rules:",
          "  - {id: wide, message: m, severity: LOW, languages: [js], pattern: f(), metadata: {default: off}}",
          "  - {id: usual, message: m, severity: LOW, languages: [js], pattern: f(), metadata: {default: on}}",
        ),
      },
    ]);
    assert.deepEqual(problems, []);
    const runs = (policy: EffectivePolicy) => ["wide", "usual"].filter((id) => policy.runs(id, "a.js"));
    const withRules = (text: string) => withDefaults(effective(text), rules);
    assert.deepEqual(runs(withDefaults(OPEN_POLICY, rules)), ["usual"]);
    assert.deepEqual(runs(withRules("")), ["usual"]);
    assert.deepEqual(runs(withRules("severity:\n  - {rules: [wide], severity: high}\n")), ["usual"]);
    assert.deepEqual(runs(withRules("rules: {on: [wide]}\n")), ["wide", "usual"]);
    assert.deepEqual(runs(withRules("rules: {on: ['w*'], off: [usual]}\n")), ["wide"]);
  });

  it("lets the last override that matches both rule and path decide", () => {
    const policy = effective(
      lines(
        "severity:",
        "  - {severity: medium}",
        "  - {rules: ['js-*'], severity: high}",
        "  - {rules: [js-eval], paths: [test], severity: low}",
      ),
    );
    assert.equal(policy.severity("py-eval", "a.py", "critical"), "medium");
    assert.equal(policy.severity("js-eval", "src/a.js", "low"), "high");
    assert.equal(policy.severity("js-eval", "test/a.js", "critical"), "low");
    assert.equal(policy.severity("js-other", "test/a.js", "critical"), "high");
  });

  it("does not run a rule where its severity is off, until a later entry says otherwise", () => {
    const policy = effective(
      lines(
        "severity:",
        "  - {paths: [test], severity: off}",
        "  - {rules: [js-secret], paths: [test/real], severity: high}",
      ),
    );
    assert.equal(policy.runs("js-eval", "test/a.js"), false);
    assert.equal(policy.runs("js-eval", "src/a.js"), true);
    assert.equal(policy.runs("js-secret", "test/a.js"), false);
    assert.equal(policy.runs("js-secret", "test/real/a.js"), true);
    assert.equal(policy.severity("js-secret", "test/real/a.js", "low"), "high");
  });

  it("takes files in again that are named as exceptions, and those that a pack leaves out", () => {
    const own = effective("exclude: [legacy]\ninclude: [legacy/payments]\n");
    assert.deepEqual(["legacy/a.ts", "legacy/payments/a.ts", "src/a.ts"].map(own.includes), [false, true, true]);
    const layer = (yaml: string, from: string) => ({ policy: parse(yaml).policy, from });
    const layers = [layer("exclude: [generated, tools]\n", "pack"), layer("include: [tools]\nexclude: [lab]\n", "own")];
    const joined = effectivePolicy(layers[1]!.policy, layers);
    assert.deepEqual(["generated/a.ts", "tools/a.ts", "lab/a.ts"].map(joined.includes), [false, true, false]);
    const stricter = effectivePolicy(layers[0]!.policy, [...layers].reverse());
    assert.equal(stricter.includes("tools/a.ts"), false, "the last one that names it decides");
  });

  it("excludes files and folders", () => {
    const policy = effective("exclude: [vendor, '*.gen.ts', /build/]\n");
    for (const path of ["vendor/a.js", "x/vendor/b/c.js", "src/a.gen.ts", "build/a.js"])
      assert.equal(policy.includes(path), false, path);
    for (const path of ["src/a.ts", "vendors/a.js", "x/build/a.js"]) assert.equal(policy.includes(path), true, path);
  });

  it("gives the same answers for many paths in any order", () => {
    const policy = effective("severity:\n  - {paths: ['odd/**'], severity: low}\n");
    for (let i = 0; i < 5000; i++) {
      const path = `${i % 2 === 1 ? "odd" : "even"}/${i}.js`;
      assert.equal(policy.severity("r", path, "high"), i % 2 === 1 ? "low" : "high");
    }
    assert.equal(policy.severity("r", "odd/1.js", "high"), "low");
  });
});
