import assert from "node:assert/strict";
import { applyEdits, type ProvenFix } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { analyzerWith, fixAll, ruleFor } from "../support/core.ts";

/** Replaces `foo(…)` by `bar(…)`, for which it needs what the second argument says. */
const importing = (imports: string, fix = "bar($X)") =>
  `pattern: foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    safety: safe\n    imports: ${imports}`;

describe("fixes", () => {
  describe("imports in JavaScript", () => {
    const named = importing("[{module: m, name: bar}]");
    fixes(named, "a.js", [
      ["are put on top", "foo(a);\n", 'import { bar } from "m";\n\nbar(a);\n'],
      [
        "go below the last import",
        'import x from "x";\n\nfoo(a);\n',
        'import x from "x";\nimport { bar } from "m";\n\nbar(a);\n',
      ],
      [
        "join an import of the module",
        'import { aaa } from "m";\nfoo(a);\n',
        'import { aaa, bar } from "m";\nbar(a);\n',
      ],
      [
        "join in alphabetical order",
        'import { aaa, ccc } from "m";\nfoo(a);\n',
        'import { aaa, bar, ccc } from "m";\nbar(a);\n',
      ],
      [
        "join a renamed one at the end",
        'import { zzz as aaa } from "m";\nfoo(a);\n',
        'import { zzz as aaa, bar } from "m";\nbar(a);\n',
      ],
      [
        "join a list of several lines",
        'import {\n  aaa,\n  ccc,\n} from "m";\nfoo(a);\n',
        'import {\n  aaa,\n  bar, ccc,\n} from "m";\nbar(a);\n',
      ],
      [
        "are left out when they are there",
        'import { bar } from "m";\nfoo(a);\n',
        'import { bar } from "m";\nbar(a);\n',
      ],
      [
        "are added once for many findings",
        "foo(a);\nfoo(b);\nfoo(c);\n",
        'import { bar } from "m";\n\nbar(a);\nbar(b);\nbar(c);\n',
      ],
      [
        "do not join types",
        'import type { T } from "m";\nfoo(a);\n',
        'import type { T } from "m";\nimport { bar } from "m";\nbar(a);\n',
        "a.ts",
      ],
      [
        "stand behind #!",
        "#!/usr/bin/env node\nfoo(a);\n",
        '#!/usr/bin/env node\nimport { bar } from "m";\n\nbar(a);\n',
      ],
      [
        "stand behind 'use strict'",
        '"use strict";\n\nfoo(a);\n',
        '"use strict";\n\nimport { bar } from "m";\n\nbar(a);\n',
      ],
      ["stand behind a licence", "// Licence.\n\nfoo(a);\n", '// Licence.\n\nimport { bar } from "m";\n\nbar(a);\n'],
      [
        "stand above the comment of the first statement",
        "// Calls foo.\nfoo(a);\n",
        'import { bar } from "m";\n\n// Calls foo.\nbar(a);\n',
      ],
      [
        "take the quotes of the file",
        "import x from 'x';\nfoo('a');\n",
        "import x from 'x';\nimport { bar } from 'm';\nbar('a');\n",
      ],
      [
        "take no semicolons where the file has none",
        'import x from "x"\nfoo(a)\n',
        'import x from "x"\nimport { bar } from "m"\nbar(a)\n',
      ],
      [
        "take the line ends of the file",
        'import x from "x";\r\nfoo(a);\r\n',
        'import x from "x";\r\nimport { bar } from "m";\r\nbar(a);\r\n',
      ],
      [
        "use require where the file does",
        "const x = require('x');\n\nfoo('a');\n",
        "const x = require('x');\nconst { bar } = require('m');\n\nbar('a');\n",
      ],
      ["join a require", 'const { aaa } = require("m");\nfoo(a);\n', 'const { aaa, bar } = require("m");\nbar(a);\n'],
      ["know a required name", 'const { bar } = require("m");\nfoo(a);\n', 'const { bar } = require("m");\nbar(a);\n'],
      ["use require in a .cjs file", "foo(a);\n", 'const { bar } = require("m");\n\nbar(a);\n', "a.cjs"],
      ["use require in a .cts file", "foo(a);\n", 'const { bar } = require("m");\n\nbar(a);\n', "a.cts"],
      [
        "use import in an .mjs file that calls require",
        "const r = require;\nr.require('x'); foo(a);\n",
        "import { bar } from 'm';\n\nconst r = require;\nr.require('x'); bar(a);\n",
        "a.mjs",
      ],
      [
        "use require where the module exports so",
        "module.exports = () => foo(a);\n",
        'const { bar } = require("m");\n\nmodule.exports = () => bar(a);\n',
      ],
    ]);
    fixes(importing("[{module: 'node:crypto'}]", "crypto.bar($X)"), "a.js", [
      ["of a whole module", "foo(a);\n", 'import crypto from "node:crypto";\n\ncrypto.bar(a);\n'],
      [
        "of a whole module by require",
        'const fs = require("fs");\nfoo(a);\n',
        'const fs = require("fs");\nconst crypto = require("node:crypto");\ncrypto.bar(a);\n',
      ],
      [
        "of a whole module that is there without node:",
        'import crypto from "crypto";\nfoo(a);\n',
        'import crypto from "crypto";\ncrypto.bar(a);\n',
      ],
      [
        "of a whole module that is there with a star",
        'import * as crypto from "node:crypto";\nfoo(a);\n',
        'import * as crypto from "node:crypto";\ncrypto.bar(a);\n',
      ],
    ]);
    fixes(importing("[{module: a, name: one}, {module: b}]", "one(b($X))"), "a.js", [
      ["of two modules", "foo(c);\n", 'import { one } from "a";\nimport b from "b";\n\none(b(c));\n'],
    ]);
  });

  describe("imports in Python", () => {
    fixes(importing("[{module: secrets}]", "secrets.bar($X)"), "a.py", [
      ["are put on top", "foo(a)\n", "import secrets\n\nsecrets.bar(a)\n"],
      ["stand behind the docstring", '"""Doc."""\n\nfoo(a)\n', '"""Doc."""\n\nimport secrets\n\nsecrets.bar(a)\n'],
      [
        "stand behind #! and the encoding",
        "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\nfoo(a)\n",
        "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\nimport secrets\n\nsecrets.bar(a)\n",
      ],
      [
        "stand behind __future__",
        "from __future__ import annotations\n\nfoo(a)\n",
        "from __future__ import annotations\nimport secrets\n\nsecrets.bar(a)\n",
      ],
      [
        "keep the order of the alphabet",
        "import os\nimport sys\n\nfoo(a)\n",
        "import os\nimport secrets\nimport sys\n\nsecrets.bar(a)\n",
      ],
      [
        "follow an unordered list",
        "import sys\nimport os\n\nfoo(a)\n",
        "import sys\nimport os\nimport secrets\n\nsecrets.bar(a)\n",
      ],
      ["are left out when they are there", "import secrets\nfoo(a)\n", "import secrets\nsecrets.bar(a)\n"],
      [
        "are added once for many findings",
        "def f():\n    foo(a)\n\ndef g():\n    foo(b)\n",
        "import secrets\n\ndef f():\n    secrets.bar(a)\n\ndef g():\n    secrets.bar(b)\n",
      ],
      [
        "take the line ends of the file",
        "import os\r\nfoo(a)\r\n",
        "import os\r\nimport secrets\r\nsecrets.bar(a)\r\n",
      ],
    ]);
    fixes(importing("[{module: m, name: bar}]"), "a.py", [
      ["by name", "foo(a)\n", "from m import bar\n\nbar(a)\n"],
      ["join an import of the module", "from m import aaa\nfoo(a)\n", "from m import aaa, bar\nbar(a)\n"],
      [
        "join a list in parentheses",
        "from m import (\n    aaa,\n)\nfoo(a)\n",
        "from m import (\n    aaa, bar,\n)\nbar(a)\n",
      ],
      ["join before an alias", "from m import aaa, ccc as d\nfoo(a)\n", "from m import aaa, ccc as d, bar\nbar(a)\n"],
    ]);
  });

  describe("replacements", () => {
    fixes("pattern: foo($X, $...REST)\nfix: bar($...REST, [$X])", "a.js", [
      ["fill in metavariables", "foo(a, b, c.d)", "bar(b, c.d, [a])"],
    ]);
    fixes('pattern: foo("$X")\nfix: bar("$X!")', "a.js", [
      ["fill in string content", 'foo("a")', 'bar("a!")'],
      ["with the quotes of the file around it", "foo('a')", "bar('a!')"],
      ["with the rule's quotes around what holds quotes", "foo('a`b'); x = 'c'", "bar(\"a`b!\"); x = 'c'"],
    ]);
    fixes('pattern: foo($X)\nfix: bar($X, "safe")', "a.js", [
      ["take the quotes of the file", "foo('a'); x = 'b'", "bar('a', 'safe'); x = 'b'"],
      ["keep the quotes of the rule elsewhere", 'foo("a")', 'bar("a", "safe")'],
    ]);
    fixes("pattern: foo($X);\nfix: |\n  if (ok) {\n    bar($X);\n  }", "a.js", [
      [
        "keep the indentation",
        "function f() {\n    foo(a)\n}",
        "function f() {\n    if (ok) {\n      bar(a);\n    }\n}",
      ],
      ["keep the line ends", "{\r\n\tfoo(a)\r\n}", "{\r\n\tif (ok) {\r\n\t  bar(a);\r\n\t}\r\n}"],
    ]);
    fixes("pattern: foo($X)\nfix: |\n  with ok():\n      bar($X)", "a.py", [
      [
        "keep the indentation in Python",
        "def f():\n    if b:\n        foo(a)\n    return 1\n",
        "def f():\n    if b:\n        with ok():\n            bar(a)\n    return 1\n",
      ],
    ]);
    fixes(
      "patterns:\n  - pattern: foo($X, $Y)\n  - metavariable-regex:\n      metavariable: $Y\n      regex: ^false$\nfix: 'true'\nmetadata:\n  fix:\n    target: $Y",
      "a.js",
      [["may aim at one metavariable", "foo(a, false)", "foo(a, true)"]],
    );
    fixes("pattern: foo(...)\nfix-regex:\n  regex: foo\n  replacement: bar", "a.js", [
      ["by a regular expression", "x = foo(foo1, 2)", "x = bar(bar1, 2)"],
    ]);
    fixes("pattern: foo(...)\nfix-regex:\n  regex: foo\n  replacement: bar\n  count: 1", "a.js", [
      ["by a regular expression, a number of times", "x = foo(foo1, 2)", "x = bar(foo1, 2)"],
    ]);
    fixes("pattern: foo(...)\nfix-regex:\n  regex: foo\\((\\w+), (\\w+)\\)\n  replacement: bar(\\2, \\1)", "a.js", [
      ["by groups of a regular expression", "foo(a, b)", "bar(b, a)"],
      ["not where the expression does not match", "foo(a + b)", "foo(a + b)"],
    ]);
    const target = "patterns:\n  - pattern: foo($X, $Y)\n  - metavariable-regex: {metavariable: $Y, regex: ^a}";
    fixes(`${target}\nfix-regex:\n  regex: a+\n  replacement: b\nmetadata:\n  fix: {target: $Y}`, "a.js", [
      ["by a regular expression in what a metavariable stands for", "foo(aa, aac)", "foo(aa, bc)"],
    ]);
    fixes(
      "pattern: foo($X, $Y)\nmetadata:\n  fixes:\n    - {title: T, safety: safe, regex: '(fo+)\\(', replacement: '$Y.\\1('}",
      "a.js",
      [["by a regular expression, with metavariables filled in", "foo(a, b.c)", "b.c.foo(a, b.c)"]],
    );
  });

  describe("of whole statements", () => {
    fixes("pattern: const $X = foo()\nfix: const $X = bar()", "a.js", [
      ["keep their end", "const a = foo();\nb();\n", "const a = bar();\nb();\n"],
      ["add no end where there is none", "const a = foo()\nb()\n", "const a = bar()\nb()\n"],
    ]);
    fixes("pattern: return foo($X)\nfix: return bar($X);", "a.js", [
      ["do not double it", "function f() { return foo(a); }", "function f() { return bar(a); }"],
    ]);
    fixes("pattern: |\n  foo($X);\n  bar($X);\nfix: ''", "a.js", [["may go", "foo(a); bar(a);\nb();\n", "\nb();\n"]]);
  });

  describe("are not offered when they", () => {
    fixes("pattern: foo($X)\nfix: bar($X", "a.js", [["break the syntax", "foo(a)", "foo(a)"]]);
    fixes("pattern: foo($X, ...)\nfix: foo($X, 1)", "a.js", [["leave the finding", "foo(a)", "foo(a)"]]);
    fixes("pattern: foo($X)\nfix: foo($X)", "a.js", [["change nothing", "foo(a)", "foo(a)"]]);
    fixes("pattern: foo($X)\nfix: bar(foo($X), foo($X))", "a.js", [["multiply the finding", "foo(a)", "foo(a)"]]);

    it("bring a finding of another rule", async () => {
      const other = ruleFor("a.js", "pattern: bar(...)", { id: "other" });
      const rule = ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)");
      assert.deepEqual(await offered("foo(a)", rule, other), []);
      assert.equal((await offered("foo(a)", rule)).length, 1);
    });

    it("bring a finding that a comment would suppress", async () => {
      const other = ruleFor("a.js", "pattern: bar(...)", { id: "other" });
      const rule = ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)");
      assert.deepEqual(await offered("foo(a) // riskmark-ignore: other", rule, other), []);
    });

    it("break syntax that was broken elsewhere, but are when that only stays broken", async () => {
      const rule = ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)");
      assert.equal((await offered("foo(a);\n\nclass { (", rule)).length, 1);
      assert.deepEqual(await offered("foo(a);\n\nclass { (", ruleFor("a.js", "pattern: foo($X)\nfix: bar($X")), []);
    });
  });

  describe("offered for a finding", () => {
    const alternatives = ruleFor(
      "a.js",
      [
        "pattern: foo($X)",
        "metadata:",
        "  fixes:",
        "    - {title: First, safety: unsafe, replacement: one($X)}",
        "    - {title: Second, safety: safe, replacement: two($X)}",
        "    - {title: Broken, safety: safe, replacement: three($X}",
        "    - {title: Same, safety: safe, replacement: two($X)}",
        "    - {title: Third, safety: unsafe, regex: foo, replacement: three}",
      ].join("\n"),
    );

    it("are the proven ones, safe ones first, none twice", async () => {
      const fixes = await offered("foo(a)", alternatives);
      assert.deepEqual(
        fixes.map(({ title, safety, edits }) => [title, safety, applyEdits("foo(a)", edits)]),
        [
          ["Second", "safe", "two(a)"],
          ["First", "unsafe", "one(a)"],
          ["Third", "unsafe", "three(a)"],
        ],
      );
    });

    it("are unsafe unless the rule says otherwise, and have a title", async () => {
      const [fix] = await offered("foo(a)", ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)"));
      assert.equal(fix!.safety, "unsafe");
      assert.match(fix!.title, /^Replace with/);
    });

    it("leave the document as it is", async () => {
      const analyzer = await analyzerWith(alternatives);
      const document = analyzer.open({ path: "a.js", text: "foo(a)" });
      const before = await document.analyze(OPEN_POLICY);
      await document.fixes(before.findings[0]!, OPEN_POLICY);
      assert.equal(document.text, "foo(a)");
      assert.equal(await document.analyze(OPEN_POLICY), before);
      document.close();
    });
  });

  describe("all at once", () => {
    const safe = ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)\nmetadata:\n  fix: {safety: safe}");
    const unsafe = ruleFor("a.js", "pattern: baz($X)\nfix: qux($X)", { id: "s" });

    it("takes nested ones in passes", async () => {
      const text = "foo(foo(foo(a))); foo(b)";
      const result = await fixAll(safe, { path: "a.js", text });
      assert.equal(result.text, "bar(bar(bar(a))); bar(b)");
      assert.equal(result.fixed.length, 4);
      assert.equal(applyEdits(text, result.edits), result.text);
    });

    it("takes safe ones only, unless it is told otherwise", async () => {
      const rules = `${safe}${unsafe.replace("rules:\n", "")}`;
      const text = "foo(a); baz(b)";
      assert.equal((await fixAll(rules, { path: "a.js", text })).text, "bar(a); baz(b)");
      assert.equal((await fixAll(rules, { path: "a.js", text }, { unsafe: true })).text, "bar(a); qux(b)");
      assert.equal(
        (await fixAll(rules, { path: "a.js", text }, { unsafe: true, ruleIds: ["s"] })).text,
        "foo(a); qux(b)",
      );
    });

    it("leaves what a comment suppresses", async () => {
      const text = "foo(a); // riskmark-ignore: r\nfoo(b);\n";
      assert.equal((await fixAll(safe, { path: "a.js", text })).text, "foo(a); // riskmark-ignore: r\nbar(b);\n");
    });

    it("changes nothing where nothing is found", async () => {
      assert.deepEqual(await fixAll(safe, { path: "a.js", text: "bar(a)" }), { text: "bar(a)", edits: [], fixed: [] });
    });

    it("keeps each edit to its place when one pass is enough", async () => {
      const { edits } = await fixAll(safe, { path: "a.js", text: "foo(a);\nlet x;\nfoo(b);" });
      assert.deepEqual(
        edits.map(({ start, end }) => [start, end]),
        [
          [0, 6],
          [15, 21],
        ],
      );
    });

    it("takes one fix where several do harm together", async () => {
      const safe = "metadata:\n  fix: {safety: safe}";
      const rules = [
        ruleFor("a.js", `pattern: foo($X)\nfix: one($X)\n${safe}`),
        ruleFor("a.js", `pattern: bar($X)\nfix: two($X)\n${safe}`, { id: "s" }),
        ruleFor("a.js", "pattern: |\n  one($X);\n  ...\n  two($Y);", { id: "t" }),
      ];
      const all = rules.map((rule, index) => (index === 0 ? rule : rule.replace("rules:\n", ""))).join("");
      const { text, fixed } = await fixAll(all, { path: "a.js", text: "foo(a);\nbar(b);\n" });
      assert.equal(text, "one(a);\nbar(b);\n");
      assert.deepEqual(
        fixed.map(({ ruleId }) => ruleId),
        ["r"],
      );
    });

    it("never lets edits of one pass overlap, whatever the fixes are", async () => {
      // Every call is replaced by its first argument, so that each fix removes code that others would change.
      const peel = ruleFor("a.js", "pattern: foo($X, ...)\nfix: $X\nmetadata:\n  fix: {safety: safe}");
      const wrap = ruleFor(
        "a.js",
        "pattern: bar(...)\nfix-regex: {regex: bar, replacement: qux}\nmetadata:\n  fix: {safety: safe}",
        { id: "s" },
      );
      const rules = `${peel}${wrap.replace("rules:\n", "")}`;
      const text = "foo(foo(bar(1), bar(2)), foo(3)); foo(bar(foo(bar(4))));";
      const { text: after, edits } = await fixAll(rules, { path: "a.js", text });
      assert.equal(after, "qux(1); qux(qux(4));");
      assert.equal(applyEdits(text, edits), after);
    });

    it("ends with rules that undo each other", async () => {
      const to = ruleFor("a.js", "pattern: one($X)\nfix: two($X)\nmetadata:\n  fix: {safety: safe}");
      const fro = ruleFor("a.js", "pattern: two($X)\nfix: one($X)\nmetadata:\n  fix: {safety: safe}", { id: "s" });
      const { text } = await fixAll(`${to}${fro.replace("rules:\n", "")}`, { path: "a.js", text: "one(a)" });
      assert.equal(text, "one(a)");
    });
  });
});

/** What is offered for the only finding of the first rule. */
async function offered(text: string, ...rules: readonly string[]): Promise<readonly ProvenFix[]> {
  const document = (await analyzerWith(...rules)).open({ path: "a.js", text });
  try {
    const findings = (await document.analyze(OPEN_POLICY)).findings.filter(({ ruleId }) => ruleId === "r");
    assert.equal(findings.length, 1);
    return await document.fixes(findings[0]!, OPEN_POLICY);
  } finally {
    document.close();
  }
}

type Row = readonly [title: string, before: string, after: string, path?: string];

/** One test for each text before and after all fixes. */
function fixes(rule: string, path: string, rows: readonly Row[]): void {
  for (const [title, before, after, other = path] of rows) {
    it(title, async () => {
      const result = await fixAll(ruleFor(other, rule), { path: other, text: before }, { unsafe: true });
      assert.equal(result.text, after);
      assert.equal(applyEdits(before, result.edits), after);
    });
  }
}
