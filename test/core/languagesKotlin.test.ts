// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import assert from "node:assert/strict";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { analyze, finds, fixAll, ruleFor } from "../support/core.ts";

const importing = (imports: string, fix: string) =>
  `pattern: foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    imports: ${imports}`;

describe("Kotlin", () => {
  it("is told by the extension, by editors, and by its names in rules", async () => {
    assert.equal(detectLanguage("src/A.kt", "")?.id, "kotlin");
    assert.equal(detectLanguage("build.gradle.kts", "")?.id, "kotlin");
    assert.equal(detectLanguage("Untitled-1", "", "kotlin")?.id, "kotlin");
    for (const name of ["kotlin", "kt"]) {
      const rule = ruleFor("a.kt", "pattern: foo()", { languages: `[${name}]` });
      const { findings } = await analyze(rule, { path: "a.kt", text: "val x = foo()" });
      assert.equal(findings.length, 1, name);
    }
  });

  describe("names", () => {
    const rule = 'pattern: foo("x")';
    it("of a block end with it", () =>
      finds(rule, 'fun f() {\n  if (b) {\n    val a = "x"\n    «foo(a)»\n  }\n  foo(a)\n}', "a.kt"));
    it("of a parameter hide those of the class", () =>
      finds(rule, 'class C {\n  val a = "x"\n  fun f(a: String) { foo(a) }\n  fun g() { «foo(a)» }\n}', "a.kt"));
    it("of lambdas hide those around", () =>
      finds(
        rule,
        'val a = "x"\nval y = b.map { a -> foo(a) }\nval z = b.map { c -> «foo(a)» }\nval w = b.map { (a, d) -> foo(a) }',
        "a.kt",
      ));
    it("of loops and handlers are no constants", () =>
      finds(
        rule,
        'val a = "x"\nfun f() {\n  for (a in b) foo(a)\n  for ((a, c) in b) foo(a)\n  try { «foo(a)» } catch (a: E) { foo(a) }\n}',
        "a.kt",
      ));
    it("that are taken apart are no constants", () =>
      finds(rule, 'fun f() {\n  val (a, b) = "x"\n  foo(a)\n}', "a.kt"));
    it("of a when end with it", () =>
      finds(rule, 'fun f() {\n  when (val a = "x") { else -> «foo(a)» }\n  foo(a)\n}', "a.kt"));
    it("that count up are no constants", () =>
      finds("pattern: foo(1)", "fun f() {\n  var a = 1\n  a++\n  foo(a)\n  val b = 1\n  «foo(b)»\n}", "a.kt"));
  });

  describe("code that the grammar reads in its own way", () => {
    it("has a sign before a chain", () =>
      finds(
        "pattern: $X.isValid(...)",
        "fun f() {\n  if (!«a.b.isValid(c)») return\n  val d = -«e.isValid()» + 1\n}",
        "a.kt",
      ));
    it("has a type argument before one argument", () =>
      finds(
        "pattern: mapper.readValue(...)",
        "val a = «mapper.readValue<Foo>(b)»\nval c = «mapper.readValue(d)»",
        "a.kt",
      ));
    it("has names in strings", () =>
      finds(
        'pattern: db.query("...$X...")',
        'fun f() {\n  «db.query("select $a")»\n  «db.query("select ${a.b} $c")»\n  db.query("select 1")\n  db.query("a \\$b")\n}',
        "a.kt",
      ));
    it("has functions that extend a type", () =>
      finds(
        "pattern: |\n  fun $F(...) { ... bar() ... }",
        "«fun String.foo(a: Int) { bar() }»\nfun Int.baz() { }",
        "a.kt",
      ));
  });

  describe("rules", () => {
    it("look at annotations of functions around", () =>
      finds(
        "patterns:\n  - pattern: exec($X)\n  - pattern-inside: |\n      @PostMapping(...)\n      fun $F(...) { ... }",
        'class C {\n  @PostMapping("/a")\n  fun a(s: String): String { return «exec(s)» }\n  fun b(s: String) = exec(s)\n}',
        "a.kt",
      ));

    it("are suppressed by comments", async () => {
      const { findings, suppressed } = await analyze(ruleFor("a.kt", "pattern: foo()"), {
        path: "a.kt",
        text: "fun f() {\n  foo() // riskmark-ignore: r -- only in tests\n  /* riskmark-ignore: r -- too */\n  foo()\n  foo()\n}\n",
      });
      assert.deepEqual([findings.length, suppressed.length], [1, 2]);
    });

    it("focus on parameters", () =>
      finds(
        "patterns:\n  - pattern: |\n      fun $F(..., @RequestParam $P: String, ...) { ... }\n  - focus-metavariable: $P",
        "class C {\n  fun f(i: Int, @RequestParam «s»: String) { }\n}",
        "a.kt",
      ));
  });

  describe("fixes", () => {
    fixes(importing("[{module: java.security, name: SecureRandom}]", "SecureRandom().nextInt($X)"), [
      [
        "add an import below the others",
        "package p\n\nimport java.io.File\n\nfun f() {\n    foo(a)\n}\n",
        "package p\n\nimport java.io.File\nimport java.security.SecureRandom\n\nfun f() {\n    SecureRandom().nextInt(a)\n}\n",
      ],
      [
        "add the first import below the package",
        "package p\n\nfun f() {\n    foo(a)\n}\n",
        "package p\n\nimport java.security.SecureRandom\n\nfun f() {\n    SecureRandom().nextInt(a)\n}\n",
      ],
      [
        "add the first import on top",
        "fun f() = foo(a)\n",
        "import java.security.SecureRandom\n\nfun f() = SecureRandom().nextInt(a)\n",
      ],
      [
        "know an import that is there",
        "import java.security.SecureRandom\nfun f() = foo(a)\n",
        "import java.security.SecureRandom\nfun f() = SecureRandom().nextInt(a)\n",
      ],
      [
        "know a package that is open",
        "import java.security.*\nfun f() = foo(a)\n",
        "import java.security.*\nfun f() = SecureRandom().nextInt(a)\n",
      ],
    ]);
    fixes(importing("[{module: java.security.SecureRandom}]", "SecureRandom().nextInt($X)"), [
      [
        "take the whole path as the module",
        "import java.security.SecureRandom\nfun f() {\n  foo(a)\n}\nfun g() = foo(b)\n",
        "import java.security.SecureRandom\nfun f() {\n  SecureRandom().nextInt(a)\n}\nfun g() = SecureRandom().nextInt(b)\n",
      ],
    ]);
    fixes("pattern: foo($X)\nfix: |\n  if (ok) {\n      bar($X)\n  }", [
      ["keep the indentation", "fun f() {\n    foo(a)\n}\n", "fun f() {\n    if (ok) {\n        bar(a)\n    }\n}\n"],
    ]);
  });
});

type Row = readonly [title: string, before: string, after: string];

function fixes(rule: string, rows: readonly Row[]): void {
  for (const [title, text, after] of rows) {
    it(title, async () => {
      assert.equal((await fixAll(ruleFor("a.kt", rule), { path: "a.kt", text }, { unsafe: true })).text, after);
    });
  }
}
