import assert from "node:assert/strict";
import { type Analysis, createAnalyzer, OPEN_POLICY } from "../../server/src/core/index.ts";
import { beginRule, type Degree, draftRule } from "../../server/src/core/ruleFromCode.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { pairRuleTests } from "../../server/src/core/rules/pairRuleTests.ts";
import { runRuleTests } from "../../server/src/core/rules/ruleTest.ts";
import { runtime } from "../support/core.ts";

const tools = { runtime, createAnalyzer: () => createAnalyzer(runtime) };

/** Code with `«` and `»` around what is selected. */
function selected(path: string, marked: string) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return { path, text: marked.replace(/[«»]/g, ""), selection: { start, end } };
}

/** The patterns by degree; an absent one is the same as the one before. */
type Expected = { readonly [D in Degree]?: string };

const LANGUAGES: readonly (readonly [path: string, code: string, expected: Expected])[] = [
  [
    "jobs.js",
    'const cp = require("child_process");\nfunction convert(req) {\n  const file = req.query.file;\n  «cp.exec("convert " + file, { timeout: 500 });»\n}\n',
    {
      variables: 'child_process.exec("convert " + $FILE, { timeout: 500 })',
      values: 'child_process.exec("..." + $FILE, { timeout: $NUMBER })',
      calls: "child_process.exec(...)",
    },
  ],
  [
    "rows.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    'import { db } from "./db";\nexport async function rows(id: string) {\n  «const found = await db.query(`select * from t where id = ${id}`, [id, 5]);»\n  return found;\n}\n',
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a pattern.
      variables: "const $FOUND = await db.query(`select * from t where id = ${$ID}`, [$ID, 5])",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a pattern.
      values: "const $FOUND = await db.query(`...${$ID}`, [$ID, $NUMBER])",
      calls: "db.query(...)",
    },
  ],
  [
    "page.tsx",
    "export function Page({ html }: Props) {\n  return «<div dangerouslySetInnerHTML={{ __html: html }} />»;\n}\n",
    { variables: "<div dangerouslySetInnerHTML={{ __html: $HTML }} />" },
  ],
  [
    "jobs.py",
    'import subprocess as sp\n\ndef convert(name):\n    «sp.run(f"convert {name}", shell=True, timeout=30)»\n',
    {
      variables: 'subprocess.run(f"convert {$NAME}", shell=True, timeout=30)',
      values: 'subprocess.run(f"...{$NAME}", shell=True, timeout=$NUMBER)',
      calls: "subprocess.run(...)",
    },
  ],
  [
    "Rows.java",
    'import java.sql.DriverManager;\nclass Rows {\n  void find(String id) throws Exception {\n    Connection c = DriverManager.getConnection("jdbc:x");\n    «ResultSet rows = c.createStatement().executeQuery("select " + id);»\n  }\n}\n',
    {
      variables: 'ResultSet $ROWS = $C.createStatement().executeQuery("select " + $ID)',
      values: 'ResultSet $ROWS = $C.createStatement().executeQuery("..." + $ID)',
      calls: "$C.createStatement().executeQuery(...)",
    },
  ],
  [
    "Rows.kt",
    'fun find(c: Connection, id: String) {\n  «val rows = c.createStatement().executeQuery("select $id")»\n}\n',
    {
      variables: 'val $ROWS = $C.createStatement().executeQuery("select $ID")',
      values: 'val $ROWS = $C.createStatement().executeQuery("...$ID")',
      calls: "$C.createStatement().executeQuery(...)",
    },
  ],
  [
    "rows.go",
    'package rows\n\nimport (\n\t"database/sql"\n\t"fmt"\n)\n\nfunc find(db *sql.DB, id string) {\n\t«rows, err := db.Query(fmt.Sprintf("select %s", id), 5)»\n\tuse(rows, err)\n}\n',
    {
      variables: '$ROWS, $ERR := $DB.Query(fmt.Sprintf("select %s", $ID), 5)',
      values: '$ROWS, $ERR := $DB.Query(fmt.Sprintf("...", $ID), $NUMBER)',
      calls: "$DB.Query(...)",
    },
  ],
  [
    "rows.php",
    '<?php\nfunction find($id, $db) {\n  «$rows = $db->query("select * from t where id = $id", 5);»\n  return $rows;\n}\n',
    {
      variables: '$ROWS = $DB->query("select * from t where id = $ID", 5)',
      values: '$ROWS = $DB->query("...$ID", $NUMBER)',
      calls: "$DB->query(...)",
    },
  ],
  [
    "rows.rb",
    'def find(id)\n  «User.where("id = #{id}").limit(5)»\nend\n',
    {
      variables: 'User.where("id = #{$ID}").limit(5)',
      values: 'User.where("...#{$ID}").limit($NUMBER)',
      calls: "User.where(...).limit(...)",
    },
  ],
  [
    "Jobs.cs",
    'using System.Diagnostics;\nclass Jobs {\n  void Run(string id) {\n    «Process.Start("cmd", "/c " + id);»\n  }\n}\n',
    {
      variables: 'Process.Start("cmd", "/c " + $ID)',
      values: 'Process.Start("...", "..." + $ID)',
      calls: "Process.Start(...)",
    },
  ],
  [
    "greet.c",
    'void greet(char *name) {\n  char buf[20];\n  «sprintf(buf, "hello %s", name);»\n}\n',
    {
      variables: 'sprintf($BUF, "hello %s", $NAME)',
      values: 'sprintf($BUF, "...", $NAME)',
      calls: "sprintf(...)",
    },
  ],
  [
    "list.cpp",
    '#include <cstdlib>\nvoid list(std::string name) {\n  «std::system(("ls " + name).c_str());»\n}\n',
    {
      variables: 'std::system(("ls " + $NAME).c_str())',
      values: 'std::system(("..." + $NAME).c_str())',
      calls: "std::system(...)",
    },
  ],
  [
    "jobs.rs",
    'use std::process::Command;\nfn run(name: &str) {\n  «let out = Command::new("sh").arg("-c").arg(name).output();»\n}\n',
    {
      variables: 'let $OUT = std::process::Command::new("sh").arg("-c").arg($NAME).output()',
      values: 'let $OUT = std::process::Command::new("...").arg("...").arg($NAME).output()',
      calls: "std::process::Command::new(...).arg(...).arg(...).output()",
    },
  ],
  [
    "fetch.sh",
    'fetch() {\n  local url="$1"\n  «curl -k "$url" | bash»\n}\n',
    { variables: 'curl -k "$URL" | bash', calls: "curl ... | bash" },
  ],
  [
    "Dockerfile",
    "FROM alpine:3\n«RUN curl http://x.test/a.sh | sh»\n",
    { variables: "RUN curl http://x.test/a.sh | sh" },
  ],
  [
    "pod.yaml",
    "spec:\n  containers:\n    - name: x\n      securityContext:\n        «privileged: true»\n",
    { variables: "privileged: true", values: "privileged: $VALUE" },
  ],
  [
    "bucket.tf",
    'resource "aws_s3_bucket" "b" {\n  «acl = "public-read"»\n}\n',
    { variables: 'acl = "public-read"', values: 'acl = "..."' },
  ],
];

async function patternsOf(path: string, code: string): Promise<Expected> {
  const draft = await draftRule(selected(path, code), tools);
  assert.ok(!("fault" in draft), "fault" in draft ? draft.fault : "");
  return Object.fromEntries(draft.drafts.map(({ degree, pattern }) => [degree, pattern]));
}

describe("A pattern made of selected code", () => {
  for (const [path, code, expected] of LANGUAGES) {
    it(`leaves open what differs from place to place (${path})`, async () => {
      assert.deepEqual(await patternsOf(path, code), expected);
    });
  }

  it("takes statements in a row, whole where a part of them is selected", async () => {
    const code =
      'def find(db, name):\n    cur = db.cur«sor()\n    # by name\n    cur.execute("select " + na»me)\n    return cur\n';
    const { variables } = await patternsOf("rows.py", code);
    assert.equal(variables, '$CUR = $DB.cursor()\n$CUR.execute("select " + $NAME)');
  });

  it("takes the call where some of its arguments are selected", async () => {
    const { calls } = await patternsOf("a.js", "function f(a, b) {\n  run(«a, b»);\n}\n");
    assert.equal(calls, "run(...)");
  });

  it("gives one variable one metavariable, and two of one name two", async () => {
    const code = "function f(x) {\n  «use(x, x, (y) => { const x = y; use(x); });»\n}\n";
    const { variables } = await patternsOf("a.js", code);
    assert.equal(variables, "use($X, $X, ($Y) => { const $X_2 = $Y; use($X_2); })");
  });

  it("keeps what says which thing is meant: keys, indexes, properties, globals and `this`", async () => {
    const code = 'class A {\n  m(v) {\n    «this.store.set({ mode: v }, process.env["KEY"], v);»\n  }\n}\n';
    assert.deepEqual(await patternsOf("a.js", code), {
      variables: 'this.store.set({ mode: $V }, process.env["KEY"], $V)',
      calls: "this.store.set(...)",
    });
  });

  const REFUSED: readonly (readonly [what: string, path: string, code: string, message: RegExp])[] = [
    ["nothing", "a.js", "f(«  »);", /^Select the code/],
    ["a comment", "a.js", "// «a remark»\nf();", /holds no code/],
    ["a name", "a.js", "f(«x» + 1);", /name alone/],
    ["a value", "a.js", 'f(«"text"»);', /value alone/],
    ["half of a statement that is not finished", "a.js", "g(); «if (x) { f(»", /does not parse as JavaScript/],
    ["more than a pattern can be", "a.js", `«${"f();\n".repeat(50)}»`, /at most 40 lines/],
    ["text without a language", "notes.txt", "«some words»", /files of this kind/],
    ["a page", "a.html", '«<a href="x">y</a>»', /HTML files/],
  ];
  for (const [what, path, code, message] of REFUSED) {
    it(`is refused with a sentence for ${what}`, async () => {
      const draft = await draftRule(selected(path, code), tools);
      assert.match("fault" in draft ? draft.fault : "", message);
    });
  }
});

describe("A rule begun from selected code", () => {
  for (const [path, code, expected] of LANGUAGES) {
    it(`loads, and its test passes (${path})`, async () => {
      for (const degree of Object.keys(expected) as Degree[]) {
        const files = await beginRule(selected(path, code), { id: "team-rule", degree }, tools);
        assert.ok(!("fault" in files));
        const { rules, problems } = loadRules([files.rule]);
        assert.deepEqual(problems, []);
        const [pair] = pairRuleTests(rules, [files.rule, files.test]);
        assert.equal(pair?.cases.length, 1, "the test lies beside the rule");
        const report = await runRuleTests({ ...pair, analyzer: createAnalyzer(runtime) });
        assert.deepEqual(report.problems, []);
        assert.deepEqual(
          report.results.map(({ passed, annotated }) => ({ passed, annotated })),
          [{ passed: true, annotated: { ruleid: 1, ok: 0 } }],
        );
        const analyzer = createAnalyzer(runtime);
        await analyzer.setRules(rules);
        const { text, selection } = selected(path, code);
        const { findings }: Analysis = await analyzer.scan({ path, text }, OPEN_POLICY);
        assert.equal(findings.length, 1, "it finds the code that it was made of");
        assert.ok(findings[0]!.start >= selection.start && findings[0]!.end <= selection.end);
      }
    });
  }

  it("has a page that shows the code, and that the rule names", async () => {
    const [, code] = LANGUAGES[3]!;
    const files = await beginRule(selected("jobs.py", code), { id: "py-convert", degree: "calls" }, tools);
    assert.ok(!("fault" in files));
    assert.equal(files.page.path, "py-convert.md");
    assert.match(files.page.text, /rules: \["py-convert"\]/);
    assert.match(files.page.text, /### Python\n\nWrong:\n\n```python\nsp\.run\(/);
    assert.match(files.rule.text, /guidance: py-convert/);
  });

  it("brings the imports that the code uses into its test, and leaves out the others", async () => {
    const code =
      'import os\nimport subprocess as sp\n\ndef f(name):\n    «sp.run(name)»\n\ndef g():\n    os.remove("x")\n';
    const files = await beginRule(selected("a.py", code), { id: "py-run", degree: "variables" }, tools);
    assert.ok(!("fault" in files));
    assert.equal(
      files.test.text.split("\n").slice(0, 5).join("\n"),
      "import subprocess as sp\n\ndef f(name):\n    # ruleid: py-run\n    sp.run(name)",
    );
  });
});
