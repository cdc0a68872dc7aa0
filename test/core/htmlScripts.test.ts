import assert from "node:assert/strict";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyze, analyzerWith, fixAll, mark, ruleFor, unmark } from "../support/core.ts";

const RULE = ruleFor("a.js", "pattern: eval($X)");

describe("JavaScript in HTML", () => {
  const cases: readonly (readonly [title: string, marked: string])[] = [
    ["in script elements", "<p>é</p>\n<script>\n  «eval(a)»;\n</script><script>«eval(b)»</script>"],
    [
      "in modules and other names of JavaScript",
      '<script type="module">«eval(a)»</script><script type="text/javascript">«eval(b)»</script>',
    ],
    [
      "not in scripts that are something else",
      '<script type="application/json">eval(a)</script><script type="text/template">eval(a)</script>',
    ],
    [
      "in attributes that handle events",
      `<a onclick="«eval(a)»">x</a><b onLoad='return «eval(b)»'>y</b><i onfocus=«eval(c)»>z</i>`,
    ],
    ["not in other attributes", '<a title="eval(a)">eval(b)</a>'],
    ["behind character references", '<a onclick="f(&quot;x&quot;) &amp;&amp; «eval(&quot;a&quot; + b)»">x</a>'],
    ["in addresses", '<a href="javascript:«eval(a)»">x</a><a href="x?javascript:eval(b)">y</a>'],
    ["after a script that ends in the middle", "<script>f(</script><script>«eval(a)»</script>"],
    ["after a script that ends in a comment", "<script>// f</script><script>«eval(a)»</script>"],
    ["not in comments and text", "<!-- <script>eval(a)</script> --><p>eval(b)</p>"],
  ];
  for (const [title, marked] of cases) {
    it(`is analysed ${title}`, async () => {
      const { text, spans } = unmark(marked);
      const { findings, languageId } = await analyze(RULE, { path: "a.html", text });
      assert.equal(mark(text, findings), mark(text, spans));
      assert.equal(languageId, "html");
    });
  }

  it("knows names across scripts", async () => {
    const rule = ruleFor("a.js", 'pattern: $F("x")', { message: "$F" });
    const { findings } = await analyze(rule, {
      path: "a.html",
      text: "<script>const a = 'x'</script><script>f(a)</script>",
    });
    assert.equal(findings[0]?.bindings.$F?.text, "f");
  });

  it("binds what stands in the file", async () => {
    const text = '<a onclick="eval(&quot;a&quot;)">x</a>';
    const [finding] = (await analyze(ruleFor("a.js", "pattern: eval($X)", { message: "$X" }), { path: "a.html", text }))
      .findings;
    const { start, end, text: bound } = finding!.bindings.$X!;
    assert.deepEqual([text.slice(start, end), bound], ["&quot;a&quot;", '"a"']);
  });

  it("is suppressed and fixed", async () => {
    const rule = ruleFor("a.js", "pattern: eval($X)\nfix: JSON.parse($X)\nmetadata: {fix: {safety: safe}}");
    const text =
      '<script>\n  // riskmark-ignore: r -- own code\n  eval(a);\n  eval(b);\n</script>\n<a onclick="eval(&quot;c&quot;)">x</a>\n';
    const { findings, suppressed } = await analyze(rule, { path: "a.html", text });
    assert.deepEqual([findings.length, suppressed.length], [2, 1]);
    const fixed = await fixAll(rule, { path: "a.html", text });
    assert.equal(fixed.text, text.replace("eval(b)", "JSON.parse(b)").replace("eval(&", "JSON.parse(&"));
  });

  it("gets suppression comments where they work", async () => {
    const analyzer = await analyzerWith(RULE, ruleFor("a.html", "pattern: <input ...>", { id: "i" }));
    const text = "<script>\n  eval(a);\n</script>\n<div>\n  <input\n    type=a>\n</div>\n";
    const document = analyzer.open({ path: "a.html", text });
    try {
      for (let count = 2; count > 0; count--) {
        const { findings } = await document.analyze(OPEN_POLICY);
        assert.equal(findings.length, count);
        document.edit([document.suppress(findings[0]!, "no --> harm")]);
      }
      const { findings, suppressed, unusedSuppressions } = await document.analyze(OPEN_POLICY);
      assert.deepEqual([findings.length, suppressed.length, unusedSuppressions.length], [0, 2, 0]);
    } finally {
      document.close();
    }
  });

  it("runs rules on any text once", async () => {
    const { findings } = await analyze(ruleFor("a.js", "pattern-regex: eval", { languages: "[regex]" }), {
      path: "a.html",
      text: "<script>eval(a)</script>",
    });
    assert.equal(findings.length, 1);
  });
});
