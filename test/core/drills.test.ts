import assert from "node:assert/strict";
import { makeDrill } from "../../server/src/core/drills/drill.ts";
import { type DrillText, foundBy, judgeFix } from "../../server/src/core/drills/judgeDrill.ts";
import { type Analyzer, createAnalyzer, createRuntime } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadBuiltInDrills } from "../../server/src/host/drills.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";

const rule = (id: string, pattern: string) =>
  `rules:\n  - id: ${id}\n    message: ${pattern} is called\n    severity: HIGH\n    languages: [javascript]\n    pattern: ${pattern}\n`;
const CODE = `function first(x) {
  danger(x);
}

function second(x) {
  log(x);
  log(x + 1);
  log(x + 2);
  return careful(x);
}
`;

describe("security drills", () => {
  describe("are made from annotated texts", () => {
    const make = (text: string, path = "rules/no-danger.js") => makeDrill("no-danger", { path, text })?.text;

    it("without what says where the weakness is", () => {
      const text =
        "// ruleid: no-danger\ndanger(1);\n  // ok: no-danger, other\n  careful(1); // ruleid: no-danger\nsafe(); // why\n";
      assert.equal(make(text), "danger(1);\n  careful(1);\nsafe(); // why\n");
      assert.equal(make("<!-- ruleid: no-danger -->\n<b>\n"), "<b>\n");
      assert.equal(make("# todook: no-danger\na()\n# ruleid: no-danger\nb()\n"), "a()\nb()\n");
      assert.equal(make("<p>\n  {/* ruleid: no-danger */}\n  <b/>\n</p>"), "<p>\n  <b/>\n</p>");
    });
    it("unless nothing is found in them, or they are long", () => {
      assert.equal(make("// ok: no-danger\ncareful(1);\n"), undefined);
      assert.equal(make("// ruleid: other\nodd(1);\n"), undefined);
      assert.equal(make(`// ruleid: no-danger\ndanger(1);\n${"x();\n".repeat(100)}`), undefined);
    });
    it("of all built-in rules: none of them tells where the place is", async function () {
      this.timeout(60_000);
      const { rules } = await loadBuiltInRules();
      const drills = await loadBuiltInDrills(rules);
      assert.ok(drills.length > 500);
      for (const { ruleId, text } of drills) {
        assert.ok(!text.includes(ruleId), ruleId);
        assert.ok(text.trim() !== "", ruleId);
      }
    });
  });

  describe("are judged", () => {
    let analyzer: Analyzer;
    let start: DrillText;
    const analysed = async (text: string): Promise<DrillText> => {
      const document = analyzer.open({ path: "a.js", text });
      const { findings } = await document.analyze(OPEN_POLICY);
      const syntaxErrors = (await document.syntaxErrors(OPEN_POLICY)).length;
      document.close();
      return { text, findings, syntaxErrors };
    };
    before(async () => {
      analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
      const texts = [rule("no-danger", "danger($X)"), rule("no-odd", "odd($X)")];
      await analyzer.setRules(loadRules(texts.map((text, n) => ({ path: `${n}.yaml`, text }))).rules);
      start = await analysed(CODE);
    });
    after(() => analyzer.dispose());
    const verdict = async (text: string, canBeRemoved = false) =>
      judgeFix(start, await analysed(text), foundBy("no-danger", start, 1, 1)!, canBeRemoved);

    it("found where the marked lines hold the place and little more", () => {
      const found = (first: number, last = first) => foundBy("no-danger", start, first, last) !== undefined;
      assert.deepEqual([found(1), found(0, 2), found(0), found(5), found(0, 9)], [true, true, false, false, false]);
    });
    it("solved when the finding is gone and the rest is there", async () => {
      assert.equal((await verdict(CODE.replace("danger(x)", "careful(x)"))).solved, true);
      const renamed = CODE.replace("  danger(x);", "  const clean = wash(x);\n  careful(clean);");
      assert.equal((await verdict(`import "wash";\n${renamed}`)).solved, true);
    });
    for (const [what, change, remark] of [
      ["nothing changed", (text: string) => text, /Nothing was changed/],
      [
        "the weakness is there in another form",
        (text: string) => text.replace("danger(x)", "danger(y)"),
        /still there/,
      ],
      ["something new is found", (text: string) => text.replace("danger(x)", "odd(x)"), /Something new is found: odd/],
      ["the code no longer parses", (text: string) => text.replace("danger(x);", "careful(x;"), /does not parse/],
      ["the code is only taken out", (text: string) => text.replace("  danger(x);\n", ""), /taken out/],
      [
        "other code is gone",
        (text: string) => text.replace("danger(x)", "careful(x)").replace("  return careful(x);\n", ""),
        /nothing to do with it is gone/,
      ],
      ["all is gone", () => "", /is gone/],
    ] as const)
      it(`not solved where ${what}`, async () => {
        const { solved, remarks } = await verdict(change(CODE));
        assert.equal(solved, false);
        assert.match(remarks.join(" "), remark);
      });
    it("solved by taking lines out where the rule's own fix does that", async () => {
      assert.equal((await verdict(CODE.replace("  danger(x);\n", ""), true)).solved, true);
    });
  });
});
