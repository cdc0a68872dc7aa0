import assert from "node:assert/strict";
import { createAnalyzer } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { analyze, analyzerWith, conforms, mark, runtime, unmark } from "../support/core.ts";
import { ruleFile } from "../support/loadedRule.ts";

const D = "$";
const lines = (count: number) => "x\n".repeat(count);

describe("generic patterns", () => {
  describe("words and signs", () => {
    conforms("generic", [
      ["ssl_protocols TLSv1", "«ssl_protocols TLSv1»;\nssl_protocols TLSv1_2;\nxssl_protocols TLSv1;"],
      ["a b", "«a b» «a\n  b» ab a-b"],
      ["a.b", "«a.b» «a . b» a,b"],
      ["autoindex on;", "server {\n  «autoindex on;»\n  autoindex off;\n}"],
      ["===", "a «===» b == c"],
      ["é", "«é» éa"],
      ["Allow", "allow «Allow»"],
      ["a_b", "«a_b» a _b"],
      ["5", "«5» 55 «5».0"],
      ['"a"', '«"a"» \'a\' "ab"'],
    ]);
  });

  describe("metavariables", () => {
    conforms("generic", [
      ["proxy_pass $X", "«proxy_pass http»://a", "$X=http"],
      ["proxy_pass http://$HOST;", "«proxy_pass http://a;»\nproxy_pass http://a.b;", "$HOST=a"],
      ["$X = $X", "«a = a»\na = b", "$X=a"],
      ["$_ = $_", "«a = b»", ""],
      ["set $X", "set ;\n«set b»", "$X=b"],
      [`${D}{{ github.event.$X }}`, `run: echo «${D}{{ github.event.title }}» ${D}{{ github.sha }}`, "$X=title"],
      ["user=$USER password=$PW", "«user=a password=b1»", "$PW=b1 $USER=a"],
      ["$...KEY = secret", "x = 1\n"],
      ["key $...VALUE ;", "«key a b-c ;»", "$...VALUE=a b-c"],
      ["f($...ARGS)", "«f(a, g(b), c)» «f()»", "$...ARGS=a, g(b), c", "$...ARGS="],
      ["$X $...R $X ;", "«a b a ;»", "$...R=b $X=a"],
    ]);
  });

  describe("ellipsis", () => {
    conforms("generic", [
      ["a ... b", "«a b» «a x y b»\nb a"],
      ["a ... b", `«a\n${lines(9)}b»`],
      ["a ... b", `a\n${lines(10)}b`],
      ["f(...)", "«f()» «f(a)» «f(a (b) c)» f)"],
      ["f(... x ...)", "«f(a, x, b)» f(a) x «f((x))»"],
      ["server { ... listen 80; ... }", "«server {\n  a;\n  listen 80;\n  location / { b; }\n}»\nserver { c; }"],
      ["a ... c", "{ a b } c"],
      ["a ... c", "«a { b c» }"],
      ["{ ... a }", "{ {b} «{ a }» }"],
      ["[ ... ]", "«[ a «[b]» ]»"],
      ["password = ...", "«password = a b»\nc"],
      ["a ... b ... c", "«a 1 b 2 c» a c"],
      ["... a", "b «a»"],
      ["a ... a", "«a x a» b"],
    ]);
  });

  describe("in rules", () => {
    const found = async (body: string, marked: string, path = "nginx.conf", head = {}) => {
      const { text, spans } = unmark(marked);
      const { findings, languageId } = await analyze(ruleFile(body, { languages: "[generic]", ...head }), {
        path,
        text,
      });
      assert.equal(mark(text, findings), mark(text, spans));
      return languageId;
    };

    it("run on files of no known language", async () => {
      assert.equal(await found("pattern: autoindex on;", "a;\n«autoindex on;»\n"), undefined);
    });
    it("run on code as text", async () => {
      assert.equal(await found("pattern: TODO $X", "// «TODO later»\n", "a.js"), "javascript");
    });
    it("keep to their paths", async () => {
      await found("pattern: a\npaths: {include: ['*.conf']}", "«a»");
      await found("pattern: a\npaths: {include: ['*.conf']}", "a", "a.txt");
    });
    it("combine with regular expressions, negatives and conditions", async () => {
      const body = [
        "patterns:",
        "  - pattern: password = $X",
        "  - pattern-not: password = changeme",
        "  - metavariable-regex: {metavariable: $X, regex: '^[a-z]+$'}",
      ].join("\n");
      await found(body, "«password = hunter»\npassword = changeme\npassword = 123\n");
    });
    it("know what they stand inside of, and what to point at", async () => {
      const body = [
        "patterns:",
        "  - pattern-inside: 'location / { ... }'",
        "  - pattern: proxy_pass $X;",
        "  - focus-metavariable: $X",
      ].join("\n");
      await found(body, "proxy_pass c;\nlocation / {\n  proxy_pass «a»;\n}\nlocation /b {\n  proxy_pass b;\n}\n");
    });
    it("take the options of the mode", async () => {
      await found("pattern: a ... b\noptions: {generic_ellipsis_max_span: 0}", "«a x b»\na\nb\n");
      await found("pattern: allow ALL\noptions: {generic_caseless: true}", "«Allow all»\n");
      await found("pattern: a b\noptions: {generic_comment_style: shell}", "«a # why\nb»\n# a b\n");
    });
    it("look into what a metavariable stands for", async () => {
      const body = [
        "patterns:",
        "  - pattern: 'run: $SCRIPT'",
        "  - metavariable-pattern:",
        "      metavariable: $SCRIPT",
        "      language: generic",
        `      pattern: '${D}{{ github.event.issue.$X }}'`,
      ].join("\n");
      const text = `jobs:\n  a:\n    steps:\n      - «run: |\n          echo ${D}{{ github.event.issue.title }}»\n      - run: echo a\n`;
      await found(body, text, ".github/workflows/a.yml", { languages: "[yaml]" });
    });
    it("may be suppressed where the text has comments", async () => {
      const { suppressed } = await analyze(ruleFile("pattern: autoindex on", { languages: "[generic]" }), {
        path: "nginx.conf",
        text: "# riskmark-ignore: r -- an open mirror\nautoindex on;\n",
      });
      assert.equal(suppressed.length, 1);
    });
    it("name a pattern that could match anything", async () => {
      const { rules } = loadRules([{ path: "r.yaml", text: ruleFile("pattern: $X ...", { languages: "[generic]" }) }]);
      const [problem] = await createAnalyzer(runtime).setRules(rules);
      assert.match(problem?.message ?? "", /at least one word or sign/);
    });
    it("end within their budget on hostile text", async () => {
      const rule = ruleFile("pattern: a ... $X ... $Y ... $Z ... $X $Y $Z b", {
        languages: "[generic]",
        options: "{generic_ellipsis_max_span: 1000}",
      });
      const analyzer = await analyzerWith(rule);
      const text = "a c d\n".repeat(3_000);
      const { exhausted } = await analyzer.scan({ path: "a.txt", text }, OPEN_POLICY);
      assert.deepEqual(
        exhausted.map(({ ruleId }) => ruleId),
        ["r"],
      );
    });
    it("leave lock files alone", async () => {
      const rule = ruleFile("pattern: a", { languages: "[generic]" });
      const { skip } = await analyze(rule, { path: "web/package-lock.json", text: '{"a": 1}' });
      assert.equal(skip?.reason, "generated");
    });
  });
});
