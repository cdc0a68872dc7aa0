import assert from "node:assert/strict";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { analyze, finds, fixAll, ruleFor } from "../support/core.ts";

const importing = (imports: string, fix: string) =>
  `pattern: Foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    imports: ${imports}`;

describe("C#", () => {
  it("is told by the extension, by editors, and by its names in rules", async () => {
    assert.equal(detectLanguage("src/A.cs", "")?.id, "csharp");
    assert.equal(detectLanguage("Untitled-1", "", "csharp")?.id, "csharp");
    for (const name of ["csharp", "c#", "C#"]) {
      const rule = ruleFor("a.cs", "pattern: Foo()", { languages: `["${name}"]` });
      const { findings } = await analyze(rule, { path: "a.cs", text: "Foo();" });
      assert.equal(findings.length, 1, name);
    }
  });

  it("has errors where code is broken, and rules run on the rest", async () => {
    const { findings } = await analyze(ruleFor("a.cs", "pattern: Foo()"), {
      path: "a.cs",
      text: "class C { void M() { Foo(); } void N( { } }\nclass D { void M() { Foo(); } }",
    });
    assert.ok(findings.length >= 1);
  });

  describe("names", () => {
    const rule = 'pattern: Foo("x")';
    it("of a block end with it", () =>
      finds(rule, 'class C { void M() { { var a = "x"; «Foo(a)»; } Foo(a); } }', "a.cs"));
    it("of a parameter hide those of the class", () =>
      finds(rule, 'class C { const string a = "x"; void M(string a) { Foo(a); } void N() { «Foo(a)»; } }', "a.cs"));
    it("of lambdas hide those around", () =>
      finds(
        rule,
        'class C { void M() { var a = "x"; F(a => Foo(a)); F((a, b) => Foo(a)); F(b => «Foo(a)»); } }',
        "a.cs",
      ));
    it("of patterns and out arguments are no constants", () =>
      finds(
        rule,
        'class C { const string a = "x"; void M() { if (b is string a) { Foo(a); } } void N() { F(out var a); Foo(a); } }',
        "a.cs",
      ));
    it("of another class are not those of this one", () =>
      finds(rule, 'class A { public const string K = "x"; }\nclass B { void M() { «Foo(A.K)»; Foo(K); } }', "a.cs"));
    it("of loops are no constants", () =>
      finds(
        rule,
        'class C { void M() { foreach (var a in new[] { "x" }) { Foo(a); } for (var i = "x"; ; i += "y") Foo(i); } }',
        "a.cs",
      ));
    it("that a query takes are no constants", () =>
      finds(rule, 'class C { string a = "x"; void M() { var q = from a in b select Foo(a); «Foo(a)»; } }', "a.cs"));
  });

  describe("rules", () => {
    it("look at attributes of methods around", () =>
      finds(
        [
          "patterns:",
          "  - pattern: Html.Raw($X)",
          "  - pattern-inside: |",
          "      [HttpPost]",
          "      public $T $M(...) { ... }",
        ].join("\n"),
        "class C {\n  [HttpPost]\n  public IActionResult A(string s) { return «Html.Raw(s)»; }\n  public IActionResult B(string s) { return Html.Raw(s); }\n}",
        "a.cs",
      ));

    it("leave out methods that have an attribute", () =>
      finds(
        [
          "patterns:",
          "  - pattern: |",
          "      [HttpPost]",
          "      public $T $M(...) { ... }",
          "  - pattern-not: |",
          "      [HttpPost]",
          "      [ValidateAntiForgeryToken]",
          "      public $T $M(...) { ... }",
        ].join("\n"),
        "class C {\n  «[HttpPost]\n  public int A() { return 1; }»\n  [HttpPost, ValidateAntiForgeryToken]\n  public int B() { return 1; }\n  [ValidateAntiForgeryToken]\n  [HttpPost]\n  public int D() { return 1; }\n}",
        "a.cs",
      ));

    it("are suppressed by comments", async () => {
      const { findings, suppressed } = await analyze(ruleFor("a.cs", "pattern: Foo()"), {
        path: "a.cs",
        text: "class C {\n  void M() {\n    Foo(); // riskmark-ignore: r -- only in tests\n    /* riskmark-ignore: r -- too */\n    Foo();\n    Foo();\n  }\n}",
      });
      assert.deepEqual([findings.length, suppressed.length], [1, 2]);
    });

    it("focus on parameters", () =>
      finds(
        "patterns:\n  - pattern: |\n      public $T $M(..., [FromQuery] string $P, ...) { ... }\n  - focus-metavariable: $P",
        "class C { public int M(int i, [FromQuery] string «s») { return 1; } }",
        "a.cs",
      ));
  });

  describe("fixes", () => {
    fixes(importing("[{module: System.Security.Cryptography}]", "RandomNumberGenerator.GetBytes($X)"), [
      [
        "add a using below the others",
        "using System;\n\nclass C {\n    void M() {\n        Foo(a);\n    }\n}\n",
        "using System;\nusing System.Security.Cryptography;\n\nclass C {\n    void M() {\n        RandomNumberGenerator.GetBytes(a);\n    }\n}\n",
      ],
      [
        "add the first using on top",
        "namespace N;\n\nclass C { void M() { Foo(a); } }\n",
        "using System.Security.Cryptography;\n\nnamespace N;\n\nclass C { void M() { RandomNumberGenerator.GetBytes(a); } }\n",
      ],
      [
        "know a using that is there",
        "using System.Security.Cryptography;\nclass C { void M() { Foo(a); } }\n",
        "using System.Security.Cryptography;\nclass C { void M() { RandomNumberGenerator.GetBytes(a); } }\n",
      ],
    ]);
    fixes(
      importing(
        "[{module: System.Security.Cryptography, name: RandomNumberGenerator}]",
        "RandomNumberGenerator.GetBytes($X)",
      ),
      [
        [
          "open the namespace of a name",
          "using System;\nclass C { void M() { Foo(a); } }\n",
          "using System;\nusing System.Security.Cryptography;\nclass C { void M() { RandomNumberGenerator.GetBytes(a); } }\n",
        ],
        [
          "know the namespace of a name",
          "using System.Security.Cryptography;\nclass C { void M() { Foo(a); } }\n",
          "using System.Security.Cryptography;\nclass C { void M() { RandomNumberGenerator.GetBytes(a); } }\n",
        ],
      ],
    );
    fixes(
      'pattern: "new CookieOptions { ..., Secure = false, ... }"\nfix-regex:\n  regex: Secure = false\n  replacement: Secure = true',
      [
        [
          "change a member of an initialiser",
          "var o = new CookieOptions { HttpOnly = true, Secure = false };\n",
          "var o = new CookieOptions { HttpOnly = true, Secure = true };\n",
        ],
      ],
    );
    fixes("pattern: Foo($X)\nfix: |\n  Bar(\n      $X)", [
      [
        "keep the indentation",
        "class C {\n    void M() {\n        Foo(a);\n    }\n}\n",
        "class C {\n    void M() {\n        Bar(\n            a);\n    }\n}\n",
      ],
    ]);
  });
});

type Row = readonly [title: string, before: string, after: string];

function fixes(rule: string, rows: readonly Row[]): void {
  for (const [title, text, after] of rows) {
    it(title, async () => {
      assert.equal((await fixAll(ruleFor("a.cs", rule), { path: "a.cs", text }, { unsafe: true })).text, after);
    });
  }
}
