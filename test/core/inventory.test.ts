import assert from "node:assert/strict";
import { hasInventory } from "../../server/src/core/coverage/inventory.ts";
import { CATEGORIES, SENSITIVE_CALLS } from "../../server/src/core/coverage/sensitiveCalls.ts";
import { createAnalyzer, createRuntime, languageById, OPEN_POLICY } from "../../server/src/core/index.ts";
import { createNodeHost } from "../../server/src/host/node.ts";

describe("inventory of sensitive places", function () {
  this.timeout(30_000);
  const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));

  async function placesIn(path: string, text: string): Promise<string[]> {
    const document = analyzer.open({ path, text });
    const places = await document.inventory(OPEN_POLICY);
    document.close();
    return places.map(({ category, name, constant }) => `${category} ${name}${constant ? " constant" : ""}`);
  }

  /** Language, code, and the places in it, in order. */
  const CASES: [string, string, string[]][] = [
    [
      "a.ts",
      `import { exec as run } from "node:child_process";
       import fs from "fs";
       run(\`ls \${dir}\`, (error) => {});
       run("ls");
       const SQL = "select * from t where id = $1";
       db.query(SQL, [id]);
       db.query("select " + column);
       fs.readFileSync(name);
       crypto.createHash("sha256");
       other.exec(x);`,
      [
        "process child_process.exec",
        "process child_process.exec constant",
        "database db.query constant",
        "database db.query",
        "file fs.readFileSync",
        "crypto crypto.createHash constant",
      ],
    ],
    [
      "a.py",
      `from subprocess import run as go
import pickle
go(["ls", "-l"], shell=False)
go(command, shell=True)
cursor.execute("select 1", (x,))
pickle.loads(data)
print(data)
`,
      [
        "process subprocess.run constant",
        "process subprocess.run",
        "database cursor.execute constant",
        "deserialisation pickle.loads",
      ],
    ],
    [
      "A.java",
      `import java.io.File;
class A { void f(String q, java.sql.Statement s) throws Exception { s.executeQuery(q); new File("/etc/x"); Runtime.getRuntime().exec(q); } }`,
      ["database s.executeQuery", "file java.io.File constant", "process .exec"],
    ],
    [
      "a.go",
      `package a
import ("os/exec"; "os"; "crypto/md5")
func f(n string) { exec.Command("ls", n); os.Open("x"); db.Query(n); md5.New() }`,
      ["process exec.Command", "file os.Open constant", "database db.Query", "crypto md5.New constant"],
    ],
    [
      "a.php",
      "<?php shell_exec($x); unserialize('a'); $db->query($q);",
      ["process shell_exec", "deserialisation unserialize constant", "database $db.query"],
    ],
    [
      "a.rb",
      "system(cmd)\nMarshal.load('x')\nFile.open(name)\n",
      ["process system", "deserialisation Marshal.load constant", "file File.open"],
    ],
    [
      "A.cs",
      "class A { void F(string n) { System.IO.File.ReadAllText(n); MD5.Create(); c.ExecuteReader(); } }",
      ["file System.IO.File.ReadAllText", "crypto MD5.Create constant", "database c.ExecuteReader constant"],
    ],
    [
      "a.c",
      'int main(char *n) { system(n); fopen("/tmp/x", "r"); return rand(); }',
      ["process system", "file fopen constant", "crypto rand constant"],
    ],
    [
      "a.rs",
      'fn main() { std::process::Command::new(name); File::open("x"); }',
      ["process std.process.Command.new", "file File.open constant"],
    ],
    ["a.sh", 'eval "$x"\ncurl "$url"\n', ["process eval", "network curl"]],
    [
      "a.kt",
      'fun f(q: String) { Runtime.getRuntime().exec(q); s.executeQuery("select 1") }',
      ["process .exec", "database s.executeQuery constant"],
    ],
  ];

  for (const [path, text, expected] of CASES) {
    it(`names the calls of ${path}`, async () => assert.deepEqual(await placesIn(path, text), expected));
  }

  it("is empty for a language without a table, and for a file that is not analysed", async () => {
    assert.deepEqual(await placesIn("a.tf", 'resource "x" "y" {}'), []);
    assert.equal(hasInventory("terraform"), false);
    const document = analyzer.open({ path: "a.js", text: "eval(x)" });
    assert.deepEqual(await document.inventory({ ...OPEN_POLICY, includes: () => false }), []);
  });

  it("has tables of known languages and categories, in which nothing stands twice", () => {
    for (const [language, table] of Object.entries(SENSITIVE_CALLS)) {
      assert.ok(languageById(language), language);
      const words = CATEGORIES.flatMap((category) => (table[category] ?? "").split(" ").filter(Boolean));
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        [],
        language,
      );
    }
  });
});
