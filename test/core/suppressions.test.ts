// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import assert from "node:assert/strict";
import type { Analysis } from "../../server/src/core/index.ts";
import { applyEdits } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyzerWith, mark, ruleFor, unmark } from "../support/core.ts";

/** Two rules: r finds foo(…), s finds bar(…). */
async function scan(path: string, text: string): Promise<Analysis> {
  const rules = [ruleFor(path, "pattern: foo(...)"), ruleFor(path, "pattern: bar(...)", { id: "s" })];
  return (await analyzerWith(...rules)).scan({ path, text }, OPEN_POLICY);
}

describe("suppressions", () => {
  describe("hide", () => {
    // What is marked stands; all other calls of foo and bar are suppressed.
    const rows: readonly (readonly [title: string, marked: string, path?: string])[] = [
      ["what stands on their line", "foo(); // riskmark-ignore: r\n«foo()»;"],
      ["what stands on the line below", "// riskmark-ignore: r\nfoo();\n«foo()»;"],
      ["what stands below several comments", "// riskmark-ignore: r\n// because\nfoo();\n«foo()»;"],
      ["nothing behind an empty line", "// riskmark-ignore: r\n\n«foo()»;"],
      ["nothing on the line below when code stands before them", "a(); // riskmark-ignore: r\n«foo()»;"],
      ["only the rule that they name", "«foo()»; bar(); // riskmark-ignore: s"],
      ["several rules", "foo(); bar(); // riskmark-ignore: r, s\n// riskmark-ignore: s,r -- both\nfoo(); bar();"],
      ["nothing of an unknown rule", "«foo()»; // riskmark-ignore: other"],
      ["nothing without a rule", "«foo()»; // riskmark-ignore\n«foo()»; // riskmark-ignore:"],
      ["by a block comment", "foo(); /* riskmark-ignore: r -- known */\n«foo()»;\n/* riskmark-ignore: r */\nfoo();"],
      ["by an id with a path", "foo(); // riskmark-ignore: team.r\nfoo(); // nosemgrep: rules/r"],
      ["by nosemgrep with an id", "foo(); // nosemgrep: r\n// nosemgrep: r\nfoo();\n«foo()»; // nosemgrep: s"],
      ["nothing by nosemgrep without an id", "«foo()»; // nosemgrep"],
      ["by nosemgrep behind words", "foo(); // known, nosemgrep: r"],
      ["by nosec", "foo()  # nosec\nbar()  # nosec B602\nfoo()  # nosec: B602, B603\n«foo()»\n", "a.py"],
      ["by nosec with a reason", "foo()  # nosec - reviewed\nfoo()  # nosec B602 -- reviewed\n", "a.py"],
      [
        "nothing by nosec in prose",
        "«foo()»  # nosec is what others write\n«foo()»  # no nosec here\n«foo()»  # nosecurity\n",
        "a.py",
      ],
      [
        "nothing by words in prose",
        "«foo()»; // see riskmark-ignore: r in the manual\n«foo()»; // ignore\n«foo()»; // TODO(riskmark-ignore)",
      ],
      ["nothing by a string", "«foo('// riskmark-ignore: r')»; a = 'riskmark-ignore: r'; «foo('# nosec')»;"],
      ["a call of several lines from its first", "// riskmark-ignore: r\nfoo(\n  a,\n  b,\n);"],
      ["nothing at the last line of a call of several lines", "«foo(\n  a,\n)»; // riskmark-ignore: r"],
      ["in Python", "# riskmark-ignore: r -- known\nfoo()\nfoo()  # riskmark-ignore: r\n«foo()»\n", "a.py"],
      ["in Python, indented", "def f():\n    # riskmark-ignore: r\n    foo()\n    return «foo()»\n", "a.py"],
      ["in JSX", "a = (\n  <p>\n    {/* riskmark-ignore: r */}\n    {foo()}\n    {«foo()»}\n  </p>\n);", "a.tsx"],
      ["above a template that spans lines", "// riskmark-ignore: r\na = `\n  b ${foo()}\n`;\nc = `${«foo()»}`;"],
      ["with CRLF", "// riskmark-ignore: r -- known\r\nfoo();\r\nfoo(); // riskmark-ignore: r\r\n«foo()»;\r\n"],
      ["in a comment like <!--", "<!-- riskmark-ignore: r\nfoo();\n«foo()»;"],
      ["in the first line behind #!", "#!/usr/bin/env node\n// riskmark-ignore: r\nfoo();"],
    ];
    for (const [title, marked, path = "a.js"] of rows) {
      it(title, async () => {
        const { text, spans } = unmark(marked);
        const { findings, suppressed } = await scan(path, text);
        assert.equal(mark(text, findings), mark(text, spans));
        assert.ok(findings.length + suppressed.length > 0);
        for (const finding of suppressed) assert.ok(finding.suppression, "says what suppresses it");
      });
    }
  });

  it("keep the reason, the kind and the place of the comment", async () => {
    const text =
      "foo(); // riskmark-ignore: r -- the input is ours -- always\nfoo(); // nosemgrep: r\nfoo(); // nosec\n";
    const { suppressed } = await scan("a.js", text);
    assert.deepEqual(
      suppressed.map(({ suppression }) => {
        assert.ok(suppression && suppression.kind !== "accepted");
        const { start, end } = suppression.comment;
        return [suppression.kind, suppression.reason, text.slice(start, end)];
      }),
      [
        ["riskmark-ignore", "the input is ours -- always", "// riskmark-ignore: r -- the input is ours -- always"],
        ["nosemgrep", "", "// nosemgrep: r"],
        ["nosec", "", "// nosec"],
      ],
    );
  });

  describe("that are unused", () => {
    // The text with the unused comments marked, and what is left once they are removed.
    const rows: readonly (readonly [title: string, marked: string, ids: string, after: string, path?: string])[] = [
      ["alone on a line, the line goes", "a();\n«// riskmark-ignore: r»\nb();\n", "r", "a();\nb();\n"],
      ["alone and indented", "{\n  «// riskmark-ignore: r -- why»\n  b();\n}\n", "r", "{\n  b();\n}\n"],
      ["behind code, the space goes too", "a();  «// riskmark-ignore: r»\nb();\n", "r", "a();\nb();\n"],
      ["within code", "a(b, «/* riskmark-ignore: r */» c);", "r", "a(b, c);"],
      ["in part, the id goes", "foo(); «// riskmark-ignore: r, s -- why»", "s", "foo(); // riskmark-ignore: r -- why"],
      ["in part at the front", "bar(); «// riskmark-ignore: r, s -- why»", "r", "bar(); // riskmark-ignore: s -- why"],
      ["wholly with two ids", "a(); «// riskmark-ignore: r, s»", "r,s", "a();"],
      [
        "by naming an unknown rule",
        "foo(); «// riskmark-ignore: r, unknown»",
        "unknown",
        "foo(); // riskmark-ignore: r",
      ],
      ["in Python", "a()  «# riskmark-ignore: r»\n", "r", "a()\n", "a.py"],
      ["in JSX", "a = <p>\n  {«/* riskmark-ignore: r */»}\n  b\n</p>;", "r", "a = <p>\n  b\n</p>;", "a.tsx"],
      ["with CRLF", "a();\r\n«// riskmark-ignore: r»\r\nb();\r\n", "r", "a();\r\nb();\r\n"],
      ["at the end of the text", "a();\n«// riskmark-ignore: r»", "r", "a();\n"],
    ];
    for (const [title, marked, ids, after, path = "a.js"] of rows) {
      it(title, async () => {
        const { text, spans } = unmark(marked);
        const { unusedSuppressions } = await scan(path, text);
        assert.deepEqual(
          unusedSuppressions.map(({ span }) => ({ ...span })),
          spans,
        );
        assert.deepEqual(
          unusedSuppressions.map(({ ruleIds }) => ruleIds.join()),
          [ids],
        );
        assert.equal(
          applyEdits(
            text,
            unusedSuppressions.map(({ removal }) => removal),
          ),
          after,
        );
      });
    }

    it("are not said of other tools' comments", async () => {
      const { unusedSuppressions } = await scan("a.py", "a()  # nosec\nb()  # nosemgrep: r\n");
      assert.deepEqual(unusedSuppressions, []);
    });

    it("are not said of those in use", async () => {
      const { unusedSuppressions } = await scan(
        "a.js",
        "foo(); // riskmark-ignore: r\n// riskmark-ignore: r\nfoo(foo());",
      );
      assert.deepEqual(unusedSuppressions, []);
    });

    it("are not said of a rule that the policy turned off", async () => {
      const analyzer = await analyzerWith(ruleFor("a.js", "pattern: foo(...)"));
      const policy = { ...OPEN_POLICY, runs: () => false };
      const { unusedSuppressions } = await analyzer.scan(
        { path: "a.js", text: "foo(); // riskmark-ignore: r" },
        policy,
      );
      assert.deepEqual(unusedSuppressions, []);
    });
  });

  describe("that are added", () => {
    const rows: readonly (readonly [title: string, before: string, after: string, path?: string])[] = [
      ["above the line", "foo();\n", "// riskmark-ignore: r -- why\nfoo();\n"],
      [
        "with the indentation",
        "if (a) {\n\t  foo();\n}\n",
        "if (a) {\n\t  // riskmark-ignore: r -- why\n\t  foo();\n}\n",
      ],
      [
        "in Python",
        "def f():\n    return foo()\n",
        "def f():\n    # riskmark-ignore: r -- why\n    return foo()\n",
        "a.py",
      ],
      ["with CRLF", "a();\r\n  foo();\r\n", "a();\r\n  // riskmark-ignore: r -- why\r\n  foo();\r\n"],
      [
        "in JSX",
        "a = (\n  <p>\n    b {foo()}\n  </p>\n);\n",
        "a = (\n  <p>\n    {/* riskmark-ignore: r -- why */}\n    b {foo()}\n  </p>\n);\n",
        "a.tsx",
      ],
      [
        "among JSX attributes",
        "a = (\n  <p\n    b={foo()}\n  />\n);\n",
        "a = (\n  <p\n    // riskmark-ignore: r -- why\n    b={foo()}\n  />\n);\n",
        "a.tsx",
      ],
      [
        "above a template that spans lines",
        "a = `\n  b\n  ${foo()}\n`;\n",
        "// riskmark-ignore: r -- why\na = `\n  b\n  ${foo()}\n`;\n",
      ],
      [
        "above a Python string that spans lines",
        "a = f'''\n  b\n  {foo()}\n'''\n",
        "# riskmark-ignore: r -- why\na = f'''\n  b\n  {foo()}\n'''\n",
        "a.py",
      ],
      [
        "for the first line of a call",
        "a(\n  foo(\n    b,\n  ),\n);\n",
        "a(\n  // riskmark-ignore: r -- why\n  foo(\n    b,\n  ),\n);\n",
      ],
    ];
    for (const [title, before, after, path = "a.js"] of rows) {
      it(title, async () => {
        const analyzer = await analyzerWith(ruleFor(path, "pattern: foo(...)"));
        const document = analyzer.open({ path, text: before });
        const { findings } = await document.analyze(OPEN_POLICY);
        document.edit([document.suppress(findings[0]!, "why")]);
        assert.equal(document.text, after);
        const analysis = await document.analyze(OPEN_POLICY);
        document.close();
        assert.deepEqual(analysis.findings, []);
        assert.deepEqual(
          analysis.suppressed.map(({ suppression }) => suppression!.reason),
          ["why"],
        );
        assert.deepEqual(analysis.unusedSuppressions, []);
      });
    }

    it("stand in braces between the tags of an element", async () => {
      const analyzer = await analyzerWith(ruleFor("a.tsx", "pattern: foo(...)"));
      for (const child of ["{foo()}", "<b c={foo()} />"]) {
        const document = analyzer.open({ path: "a.tsx", text: `a = (\n  <p>\n    ${child}\n  </p>\n);\n` });
        const { findings } = await document.analyze(OPEN_POLICY);
        assert.equal(document.suppress(findings[0]!, "").newText, "    {/* riskmark-ignore: r */}\n");
        document.close();
      }
    });

    it("take a reason of any kind on one line", async () => {
      const analyzer = await analyzerWith(ruleFor("a.js", "pattern: foo(...)"));
      for (const reason of ["", "two\nlines", "with */ within", "  spaces  ", "\u{1F600}"]) {
        const document = analyzer.open({ path: "a.js", text: "foo();\n" });
        const { findings } = await document.analyze(OPEN_POLICY);
        document.edit([document.suppress(findings[0]!, reason)]);
        const analysis = await document.analyze(OPEN_POLICY);
        document.close();
        assert.equal(analysis.suppressed.length, 1, JSON.stringify(reason));
        assert.equal(document.text.split("\n").length, 3);
      }
    });
  });
});

describe("fingerprints", () => {
  const of = async (text: string, path = "a.js") =>
    (await scan(path, text)).findings.map(({ fingerprint }) => fingerprint);

  it("stay the same when code is formatted, commented, or moved", async () => {
    const [first] = await of("function f() { foo(a, 'b'); }");
    for (const text of [
      "function f() {\n\n  foo(\n    a, // the one\n    'b'\n  );\n}",
      "const other = 1;\nfunction g() { baz(); }\nfunction f() { foo(a, 'b'); }",
      "// licence\n\n\nfunction f() {\r\n\tfoo(a,'b')\r\n}",
      "function f() { if (x) { foo(a, 'b'); } }",
    ]) {
      assert.deepEqual(await of(text), [first], text);
    }
  });

  it("differ by code, function, class, rule and path", async () => {
    const all = [
      ...(await of("function f() { foo(a); }")),
      ...(await of("function f() { foo(b); }")),
      ...(await of("function g() { foo(a); }")),
      ...(await of("class C { f() { foo(a); } }")),
      ...(await of("foo(a)")),
      ...(await of("bar(a)")),
      ...(await of("foo(a)", "b.js")),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it("tell a second equal place apart, in the order of the text", async () => {
    const one = await of("foo(a);");
    const [first, second, ...others] = await of("foo(a); foo(b); foo(a);");
    assert.equal(first, one[0]);
    assert.equal(new Set([first, second, ...others]).size, 3);
    assert.deepEqual(await of("x(); foo(a); foo(a);"), [first, others[0]]);
  });

  it("do not shift when an equal place is suppressed", async () => {
    const { findings, suppressed } = await scan("a.js", "foo(a); // riskmark-ignore: r\nfoo(a);");
    const both = await of("foo(a);\nfoo(a);");
    assert.deepEqual(
      [...suppressed, ...findings].map(({ fingerprint }) => fingerprint),
      both,
    );
  });
});
