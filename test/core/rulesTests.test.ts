import assert from "node:assert/strict";
import type { Finding } from "../../server/src/core/findings/finding.ts";
import { parseAnnotations } from "../../server/src/core/rules/annotations.ts";
import { judgeFindings } from "../../server/src/core/rules/judgeFindings.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { pairRuleTests } from "../../server/src/core/rules/pairRuleTests.ts";
import { type RuleTestAnalyzer, runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { SCAFFOLD_LANGUAGES, scaffoldRule } from "../../server/src/core/rules/scaffold.ts";
import { loadOne, ruleFile } from "../support/loadedRule.ts";

/** The annotations as `kind ids -> line`. */
const read = (...lines: string[]) =>
  parseAnnotations(lines.join("\n")).map(({ kind, ruleIds, target }) => `${kind} ${ruleIds.join("+")} -> ${target}`);

describe("rules: annotations of tests", () => {
  it("are read in every comment style, and speak about the next line", () => {
    for (const comment of [
      "// ruleid: a",
      "# ruleid: a",
      "/* ruleid: a */",
      "<!-- ruleid: a -->",
      "<!--ruleid:a-->",
      "-- ruleid: a",
      "  {/* ruleid: a */}",
      "//ruleid:a",
    ]) {
      assert.deepEqual(read(comment, "code"), ["ruleid a -> 2"], comment);
    }
  });

  it("have four kinds", () => {
    assert.deepEqual(read("# ruleid: a", "x", "# ok: a", "x", "# todoruleid: a", "x", "# todook: a", "x"), [
      "ruleid a -> 2",
      "ok a -> 4",
      "todoruleid a -> 6",
      "todook a -> 8",
    ]);
  });

  it("name one rule or several, and may go on in words", () => {
    assert.deepEqual(read("// ruleid: a-b, c.d_e ,f"), ["ruleid a-b+c.d_e+f -> 2"]);
    assert.deepEqual(read("// ok: a (a constant)"), ["ok a -> 2"]);
  });

  it("may stand below each other and then speak about the same line", () => {
    assert.deepEqual(read("# ruleid: a", "# ok: b", "code"), ["ruleid a -> 3", "ok b -> 3"]);
  });

  it("may stand behind code and then speak about the line below", () => {
    assert.deepEqual(read("f(); // ruleid: a", "g(); // ok: a", "h();"), ["ruleid a -> 2", "ok a -> 3"]);
  });

  it("are not seen in other words", () => {
    assert.deepEqual(read("// deepruleid: a", "ruleid: a", "// ruleids: a", "// look: a", "// ruleid a"), []);
  });

  it("count lines whatever ends them", () => {
    assert.deepEqual(
      parseAnnotations("x\r\n# ok: a\r\ny").map(({ line, target }) => [line, target]),
      [[2, 3]],
    );
  });
});

describe("rules: judging findings by annotations", () => {
  const judge = (text: string, reported: number[], id = "a") =>
    judgeFindings(id, "a.ts", parseAnnotations(text), reported);

  it("passes what is exactly as annotated", () => {
    assert.deepEqual(judge("# ruleid: a\nx\n# ok: a\ny\nz", [2]), {
      ruleId: "a",
      path: "a.ts",
      passed: true,
      annotated: { ruleid: 1, ok: 1 },
      missed: [],
      unexpected: [],
      outdated: [],
    });
  });

  it("names lines that were missed", () => {
    const { passed, missed } = judge("# ruleid: a\nx\n# ruleid: a\ny", [4]);
    assert.deepEqual({ passed, missed }, { passed: false, missed: [2] });
  });

  it("names lines that should not have been reported, annotated or not", () => {
    const { passed, unexpected } = judge("# ok: a\nx\ny\n# ruleid: b\nz", [2, 3, 5]);
    assert.deepEqual({ passed, unexpected }, { passed: false, unexpected: [2, 3, 5] });
  });

  it("takes several findings in one line as one", () => {
    assert.equal(judge("# ruleid: a\nx", [2, 2]).passed, true);
  });

  it("accepts known wrong behaviour, and names it where it is mended", () => {
    const text = "# todoruleid: a\nx\n# todook: a\ny";
    const wrong = judge(text, [4]);
    assert.deepEqual({ passed: wrong.passed, outdated: wrong.outdated }, { passed: true, outdated: [] });
    const mended = judge(text, [2]);
    assert.deepEqual({ passed: mended.passed, outdated: mended.outdated }, { passed: true, outdated: [2, 4] });
  });
});

/** An analyzer whose rules find their own id as a word, and whose fix doubles it. */
function wordAnalyzer(): RuleTestAnalyzer {
  let ids: string[] = [];
  const find = (path: string, text: string): Finding[] =>
    ids.flatMap((id) =>
      [...text.matchAll(new RegExp(`^${id}$`, "gm"))].map((match) => ({
        ruleId: id,
        message: "",
        severity: "low",
        path,
        start: match.index,
        end: match.index + id.length,
        bindings: {},
        fingerprint: "",
        structure: "",
        risk: { score: 0, band: "low", factors: [], formula: "" },
        trace: [],
      })),
    );
  return {
    async setRules(rules) {
      ids = rules.filter((rule) => rule.body.mode === "search").map((rule) => rule.id);
      const others = rules.filter((rule) => !ids.includes(rule.id));
      return others.map(({ id }) => ({
        path: "",
        start: 0,
        end: 0,
        message: "taint",
        severity: "warning",
        ruleId: id,
      }));
    },
    async scan({ path, text }) {
      const [first, ...others] = find(path, text);
      const skip = text.includes("SKIP") ? { skip: { message: "It is too large." } } : {};
      // The first one is suppressed, which must not matter.
      return { findings: others, suppressed: first ? [first] : [], exhausted: [], ...skip };
    },
    open: ({ text }) => ({
      async fixAll(_policy, { ruleIds, unsafe }) {
        return {
          text: unsafe
            ? ruleIds.reduce((all, id) => all.replaceAll(new RegExp(`^${id}$`, "gm"), `${id}${id}`), text)
            : text,
        };
      },
      close() {},
    }),
  };
}

describe("rules: running tests", () => {
  const rules = [loadOne(ruleFile("pattern: a()", { id: "aa" })), loadOne(ruleFile("pattern: b()", { id: "bb" }))];
  const run = (text: string, fixed?: string) =>
    runRuleTests({
      rules,
      cases: [{ path: "x.ts", text, ...(fixed !== undefined && { fixed }) }],
      analyzer: wordAnalyzer(),
    });

  it("judges each rule on each case, suppressed findings included", async () => {
    const report = await run("// ruleid: aa\naa\n// ruleid: bb\nbb\n// ok: aa, bb\ncc\n");
    assert.equal(report.passed, true);
    assert.deepEqual(
      report.results.map(({ ruleId, path, passed, annotated }) => ({ ruleId, path, passed, ...annotated })),
      [
        { ruleId: "aa", path: "x.ts", passed: true, ruleid: 1, ok: 1 },
        { ruleId: "bb", path: "x.ts", passed: true, ruleid: 1, ok: 1 },
      ],
    );
    assert.deepEqual([report.fixes, report.problems, report.strays], [[], [], []]);
  });

  it("fails when one rule fails", async () => {
    const report = await run("// ruleid: aa\naa\nbb\n");
    assert.equal(report.passed, false);
    assert.deepEqual(
      report.results.map((result) => result.unexpected),
      [[], [3]],
    );
  });

  it("compares the text after all fixes, unsafe ones included", async () => {
    const good = await run("// ruleid: aa\naa\n", "// ruleid: aa\naaaa\n");
    assert.deepEqual(good.fixes, [{ path: "x.ts", passed: true }]);
    assert.equal(good.passed, true);
    const bad = await run("// ruleid: aa\naa\n", "// ruleid: aa\nab\n");
    const difference = { line: 2, expected: "ab", actual: "aaaa" };
    assert.deepEqual(bad.fixes, [{ path: "x.ts", passed: false, difference }]);
    assert.equal(bad.passed, false);
  });

  it("names annotations for rules that are not there", async () => {
    const report = await run("// ruleid: aa\naa\n// ok: aaa\ncc\n");
    assert.deepEqual(report.strays, [{ path: "x.ts", line: 3, ruleId: "aaa" }]);
  });

  it("fails when a case is not analysed, or a rule cannot run", async () => {
    const skipped = await run("SKIP\n");
    assert.equal(skipped.passed, false);
    assert.equal(skipped.problems[0]?.message, "The test was not analysed to the end. It is too large.");
    const taint = loadOne(ruleFile("mode: taint\npattern-sources: [{pattern: a()}]\npattern-sinks: [{pattern: b()}]"));
    const report = await runRuleTests({ rules: [taint], cases: [], analyzer: wordAnalyzer() });
    assert.equal(report.passed, false);
  });
});

describe("rules: finding their tests", () => {
  it("pairs a rule file with the files that share its name", () => {
    const file = (path: string) => ({ path, text: `text of ${path}` });
    const { rules } = loadRules([
      { path: "js/x.yaml", text: ruleFile("pattern: f()", { id: "x" }) },
      { path: "js/x-y.yaml", text: ruleFile("pattern: f()", { id: "x-y" }) },
      { path: "py/x.yml", text: ruleFile("pattern: f()", { id: "z" }) },
    ]);
    const files = ["js/x.yaml", "js/x.ts", "js/x.fixed.ts", "js/x.tsx", "js/x-y.js", "py/README.md", "x.ts"].map(file);
    const pairs = pairRuleTests(rules, files);
    assert.deepEqual(
      pairs.map((pair) => ({ path: pair.path, rules: pair.rules.map((rule) => rule.id), cases: pair.cases })),
      [
        {
          path: "js/x.yaml",
          rules: ["x"],
          cases: [
            { path: "js/x.ts", text: "text of js/x.ts", fixed: "text of js/x.fixed.ts" },
            { path: "js/x.tsx", text: "text of js/x.tsx" },
          ],
        },
        { path: "js/x-y.yaml", rules: ["x-y"], cases: [{ path: "js/x-y.js", text: "text of js/x-y.js" }] },
        { path: "py/x.yml", rules: ["z"], cases: [] },
      ],
    );
  });
});

describe("rules: beginning a new one", () => {
  for (const language of SCAFFOLD_LANGUAGES) {
    it(`makes a rule for ${language} that loads, with a test and a fixed file that speak about it`, () => {
      const files = scaffoldRule("team-rule", language);
      const [rule, test, fixed] = files;
      const loaded = loadOne(rule!.text);
      assert.equal(loaded.id, "team-rule");
      assert.ok(loaded.languages.includes(language));
      assert.equal(loaded.fixes.length, 1);
      const pairs = pairRuleTests([{ ...loaded, path: rule!.path }], files);
      assert.deepEqual(pairs[0]?.cases, [{ path: test!.path, text: test!.text, fixed: fixed!.text }]);
      const kinds = parseAnnotations(test!.text).map((annotation) => annotation.kind);
      assert.deepEqual(kinds, ["ruleid", "ruleid", "ok", "ok"]);
    });
  }
});
