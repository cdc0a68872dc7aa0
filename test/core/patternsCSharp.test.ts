import { conforms, knownWrong } from "../support/core.ts";

/** Statements within a method. */
const inMethod = (code: string) => `class C { void M() { ${code} } }`;

describe("patterns in C#", () => {
  describe("metavariables", () => {
    conforms("csharp", [
      ["Foo($X)", inMethod("«Foo(a)»; Foo(); Foo(a, b); «Foo(b.C)»;"), "$X=a", "$X=b.C"],
      ["Foo($X)", inMethod("«Foo(«Foo(1)»)»;"), "$X=Foo(1)", "$X=1"],
      ["$X == $X", inMethod("x = «a == a»; y = a == b; z = «F(x).Y == F( x ).Y»;")],
      ["Foo($_, $_)", inMethod("«Foo(a, b)»; Foo(a);"), ""],
      ["$F($X)", inMethod("«Run(a)»; «a.B(c)»; new Foo(d);"), "$F=Run $X=a", "$F=a.B $X=c"],
      [
        "$O.Execute($X)",
        inMethod("«cmd.Execute(a)»; «this.db.Execute(b)»; Execute(c);"),
        "$O=cmd $X=a",
        "$O=this.db $X=b",
      ],
      ["new $C($X)", inMethod("var x = «new Foo(a)»; Foo(b);"), "$C=Foo $X=a"],
      ["$D[$K]", inMethod("x = «a[b]»; y = a.B;"), "$D=a $K=b"],
      ["$C ? $A : $B", inMethod("z = «a ? b : c»;"), "$A=b $B=c $C=a"],
      ["$X ?? $Y", inMethod("z = «a ?? b»; z = a && b;"), "$X=a $Y=b"],
      ["($T)$X", inMethod("z = «(string)a»; y = (b);"), "$T=string $X=a"],
      ["typeof($T)", inMethod("z = «typeof(Foo)»;"), "$T=Foo"],
      ["$X is $T", inMethod("z = «a is Foo»; y = a == b;"), "$T=Foo $X=a"],
      ["throw $E;", inMethod("«throw new Exception(a);»"), "$E=new Exception(a)"],
      ["await $X", inMethod("var x = «await a.B()»;"), "$X=a.B()"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("csharp", [
      [
        "Foo(1)",
        inMethod('x = «Foo(1)»; return «Foo(1)»; if («Foo(1)») «Foo(1)»; Bar(() => «Foo(1)»); y = $"{«Foo(1)»}";'),
      ],
      [
        "Foo(1)",
        "class C { int x = «Foo(1)»; int Y => «Foo(1)»; int Z { get { return «Foo(1)»; } } int W() => «Foo(1)»; }",
      ],
      ["Foo(1);", inMethod("«Foo(1)»; var x = «Foo(1)»;")],
      ["Foo(1)", '// Foo(1)\n/* Foo(1) */\nvar s = "Foo(1)";\n«Foo(1)»;'],
      [
        "Foo(1)",
        inMethod(
          "using (var a = «Foo(1)») { } using var b = «Foo(1)»; foreach (var c in «Foo(1)») { } await «Foo(1)»;",
        ),
      ],
      [
        "Foo(1)",
        inMethod(
          "var x = y switch { 1 => «Foo(1)», _ => throw «Foo(1)» }; var q = from a in «Foo(1)» where «Foo(1)» select a;",
        ),
      ],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("csharp", [
      ["Foo(...)", inMethod("«Foo()»; «Foo(1, b: 2)»; «Foo(ref a, out var b)»; Food(); bar.Foo();")],
      ["Foo(..., $X)", inMethod("«Foo(1, 2)»; «Foo(3)»; Foo();"), "$X=2", "$X=3"],
      ["Foo($X, ...)", inMethod("«Foo(1, 2)»; «Foo(3)»; Foo();"), "$X=1", "$X=3"],
      ["Foo(..., 1, ...)", inMethod("«Foo(0, 1, 2)»; «Foo(1)»; Foo(2);")],
      ["Foo(1)", inMethod("Foo(1, 2); Foo(); «Foo(1)»;")],
      ["Foo($...ARGS)", inMethod("«Foo(a, b)»; «Foo()»;"), "$...ARGS=a, b", "$...ARGS="],
    ]);
  });

  describe("named arguments", () => {
    conforms("csharp", [
      ["Foo(a: 1, b: 2)", inMethod("«Foo(b: 2, a: 1)»; Foo(a: 1); Foo(1, 2); Foo(a: 1, b: 2, c: 3);")],
      ["Foo(..., validate: false, ...)", inMethod("«Foo(x, validate: false)»; Foo(x, validate: true); Foo(false);")],
      ["Foo(..., $K: true, ...)", inMethod("«Foo(a: 1, b: true)»; Foo(a: 1);"), "$K=b"],
    ]);
  });

  describe("object initialisers", () => {
    const cookie = "new CookieOptions { ..., Secure = false, ... }";
    conforms("csharp", [
      [cookie, inMethod("var o = «new CookieOptions { HttpOnly = true, Secure = false }»;")],
      [cookie, inMethod("F(«new CookieOptions() { Secure = false }»);")],
      [
        cookie,
        inMethod("F(new CookieOptions { Secure = true }); F(new Other { Secure = false }); F(new CookieOptions());"),
      ],
      ["new Foo { A = $X }", inMethod("F(«new Foo { B = 1, A = b, }»);"), "$X=b"],
      ["new Foo(...)", inMethod("F(«new Foo(1) { A = 2 }», «new Foo { A = 3 }»);")],
      ["new Foo(...) { ..., A = $X, ... }", inMethod("F(«new Foo(1) { A = 2 }», new Foo(1));"), "$X=2"],
      ["new Foo { ... }", inMethod("F(«new Foo { A = 2 }», «new Foo { }», new Foo());")],
      ["new Foo { Inner = new Bar { A = 1 } }", inMethod("F(«new Foo { B = 2, Inner = new Bar { C = 3, A = 1 } }»);")],
      ['new[] { ..., "a", ... }', inMethod('F(«new[] { "b", "a" }», new[] { "b" });')],
      ["new List<string> { $X }", inMethod("F(«new List<string> { a }», new List<string> { a, b });"), "$X=a"],
      ["new { Id = $X, ... }", inMethod("F(«new { Id = a, Name = b }»);"), "$X=a"],
      [
        'new Dictionary<string, string> { ["a"] = $X }',
        inMethod('F(«new Dictionary<string, string> { ["a"] = b }»);'),
        "$X=b",
      ],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("csharp", [
      ["Foo($X);\n...\nBar($X);", inMethod("«Foo(a); X(); Bar(a);» Bar(b);"), "$X=a"],
      ["Foo($X);\n...\nBar($X);", inMethod("«Foo(a); Bar(a);»")],
      ["Foo($X);\n...\nBar($X);", "«Foo(a);\nX();\nBar(a);»"],
      ["Foo();\n...\nBar();", inMethod("«Foo(); if (c) { foreach (var d in e) Bar();» }")],
      ["Foo();\n...\nBar();", inMethod("if (c) { Foo(); } Bar();")],
      ["Foo();\n...\nBar();", inMethod("if (c) { Foo(); } else { Bar(); }")],
      ["Foo();\nBar();", inMethod("Foo(); X(); Bar(); «Foo(); Bar();»")],
      ["$X = Foo();\n...\nBar($X);", inMethod("«var a = Foo(); int b = 1; if (b) { Done(Bar(a));» }"), "$X=a"],
      ["var $X = Foo();\n...\nBar($X);", inMethod("a = Foo(); Bar(a); «Baz b = Foo(); Bar(b);»"), "$X=b"],
      [
        "if ($C) { ... }",
        inMethod("«if (a) { B(); }» «if (c) D();» «if (e) { } else { F(); }»"),
        "$C=a",
        "$C=c",
        "$C=e",
      ],
      ["if ($C) { ... Foo(); ... }", inMethod("«if (a) { B(); Foo(); }» «if (a) Foo();» if (a) { B(); }")],
      ["if ($C) { ... } else { ... }", inMethod("«if (a) { B(); } else C();» if (a) { B(); }")],
      ["foreach (var $X in $XS) { ... }", inMethod("«foreach (var a in b) { C(); }»"), "$X=a $XS=b"],
      ["foreach ($T $X in $XS) { ... }", inMethod("«foreach (string a in b) C();»"), "$T=string $X=a $XS=b"],
      ["for (...; $C; ...) { ... }", inMethod("«for (int i = 0; i < 3; i++) { A(); }»"), "$C=i < 3"],
      ["while ($C) { ... }", inMethod("«while (a) { B(); }» do { B(); } while (a);"), "$C=a"],
      [
        "try { ... } catch ($T $E) { ... }",
        inMethod("«try { A(); } catch (IOException e) { B(); }»"),
        "$E=e $T=IOException",
      ],
      [
        "try { ... } catch (Exception $E) { }",
        inMethod("«try { A(); } catch (Exception e) { /* nothing */ }» try { A(); } catch (Exception e) { B(); }"),
      ],
      ["catch (Exception) { }", inMethod("try { A(); } «catch (Exception) { }»")],
      [
        "using (var $X = new Foo(...)) { ... }",
        inMethod("«using (var a = new Foo(1)) { A(); }» using (b) { }"),
        "$X=a",
      ],
      ["using var $X = new Foo(...);", inMethod("«using var a = new Foo(1);» var b = new Foo();"), "$X=a"],
      ["lock ($X) { ... }", inMethod("«lock (a) { B(); }»"), "$X=a"],
      ["return $X;", inMethod("«return a;» return;"), "$X=a"],
      ["switch ($X) { ... }", inMethod("«switch (a) { case 1: B(); break; default: break; }»"), "$X=a"],
    ]);
  });

  describe("methods and properties", () => {
    conforms("csharp", [
      [
        "public $T $M(...) { ... }",
        "class C { «public int A() { return 1; }» «public static void B(int a) { }» private int D() { } }",
        "$M=A $T=int",
        "$M=B $T=void",
      ],
      [
        "$T $M($P $X) { ... }",
        "class C { «int A(string a) { }» int B() { } int D(int a, int b) { } }",
        "$M=A $P=string $T=int $X=a",
      ],
      [
        "$T $M(..., string $X, ...) { ... Foo($X); ... }",
        "class C { «void A(int i, [FromQuery] string s = null) { Foo(s); }» void B(string s) { Foo(i); } }",
        "$M=A $T=void $X=s",
      ],
      ["public $R $M(...)", "class C { «public int A() { return 1; }» int B() { } }", "$M=A $R=int"],
      [
        "public async Task<$T> $M(...) { ... }",
        "class C { «public async Task<Foo> A() { }» public async Task B() { } }",
        "$M=A $T=Foo",
      ],
      [
        "public async Task $M(...) { ... }",
        "class C { «public async Task A() { await b; }» public Task B() { } }",
        "$M=A",
      ],
      ["static $T $M(...) { ... }", "class C { «internal static int A() => 1;» int B() => 2; }", "$M=A $T=int"],
      [
        "$T $M(...) { ... return $X; ... }",
        "class C { «int A() { B(); return c; }» int D() { E(); } }",
        "$M=A $T=int $X=c",
      ],
      ["public $C(...) { ... }", "class A { «public A(int b) { D(); }» }", "$C=A"],
      [
        "public string $P { get; set; }",
        "class C { «[Required] public string A { get; set; }» public int B { get; set; } public string D { get; }  }",
        "$P=A",
      ],
      ["$X = $E", 'class C { int «a = 1»; private static readonly string «B = "b"»; int c; «int D { get; } = 2;» }'],
      [
        "private static $T $X = $E;",
        "class C { «private static readonly int a = 1;» private int b = 2; }",
        "$E=1 $T=int $X=a",
      ],
      ['const string $X = "...";', 'class C { «public const string A = "a";» string b = "b"; }', "$X=A"],
      ["delegate (...) { ... }", inMethod("F(«delegate (int a) { return b; }»);")],
    ]);
  });

  describe("attributes", () => {
    conforms("csharp", [
      [
        "[HttpPost]\npublic $T $M(...) { ... }",
        "class C { «[HttpPost] public int A() { }» [HttpGet] public int B() { } public int D() { } }",
        "$M=A $T=int",
      ],
      [
        "[HttpPost]\npublic $T $M(...) { ... }",
        "class C { «[Authorize, HttpPost]\n  [Other(1)]\n  public async Task<int> A(int b) { }» }",
      ],
      [
        "[HttpPost(...)]\npublic $T $M(...) { ... }",
        'class C { «[HttpPost("a", Name = "b")] public int A() { }» «[HttpPost] public int B() { }» }',
      ],
      [
        "[ValidateInput(false)]",
        "class C { [«ValidateInput(false)»] void A() { } [ValidateInput(true)] void B() { } }",
      ],
      [
        "[Route($R)]\nclass $C { ... }",
        '«[Route("a")] public class A : B { int c; }» [Other] class D { }',
        '$C=A $R="a"',
      ],
      ["[A]\n[B]\nclass $C { ... }", "«[B] [X] [A] class D { }» [A] class E { }", "$C=D"],
      [
        "$T $M(..., [FromBody] $P $X, ...) { ... }",
        "class C { «int A([FromBody] Foo b, int c) { }» int D(Foo b) { } }",
        "$M=A $P=Foo $T=int $X=b",
      ],
      [
        "class $C { ... [HttpPost] $T $M(...) { ... } ... }",
        "«class A { int b; [HttpPost] public int M() { } }» class D { int M() { } }",
        "$C=A $M=M $T=int",
      ],
      ["[Route(Name = $X)]", 'class C { [«Route("b", Name = "a")»] void A() { } }'.replace('"b", ', ""), '$X="a"'],
    ]);
  });

  describe("classes", () => {
    conforms("csharp", [
      [
        "class $C { ... }",
        "«public sealed class A { }» «class B<T> : D where T : E { int x; }» struct F { }",
        "$C=A",
        "$C=B",
      ],
      [
        "class $C : Controller { ... }",
        "«class A : Controller { }» «class B : Base, Controller { }» class D { } class E : Other { }",
        "$C=A",
        "$C=B",
      ],
      [
        "public class $C { ... $T $M(...) { ... Foo($X); ... } ... }",
        "«public class A { int b; void M() { C(); Foo(d); } }» public class E { void M() { } }",
        "$C=A $M=M $T=void $X=d",
      ],
      ["namespace $N { ... }", "«namespace A { class B { } }»", "$N=A"],
    ]);
  });

  describe("method chains, null-conditional members", () => {
    conforms("csharp", [
      ["Foo(). ... .Bar()", inMethod("«Foo().Bar()»; «Foo().A().B(1).Bar()»; Foo().Baz(); Bar();")],
      ["$DB.Users. ... .ToList()", inMethod("x = «db.Users.Where(u => u.A).ToList()»;"), "$DB=db"],
      ["$X.Foo()", inMethod("«a?.Foo()»; «b.Foo()»; «c!.Foo()»;"), "$X=a", "$X=b", "$X=c!"],
      ["a?.B.Foo()", inMethod("«a?.B.Foo()»;")],
      ["$X[0]", inMethod("y = «a?[0]»; z = «b[0]»;"), "$X=a", "$X=b"],
    ]);
  });

  describe("generics", () => {
    conforms("csharp", [
      ["Foo.Deserialize<$T>(...)", inMethod("x = «Foo.Deserialize<Bar>(a)»; y = Foo.Deserialize(b);"), "$T=Bar"],
      ["Foo.Deserialize(...)", inMethod("x = «Foo.Deserialize<Bar>(a)»; y = «Foo.Deserialize(b)»;")],
      ["Get<$A, $B>()", inMethod("x = «Get<C, D>()»; y = Get<C>();"), "$A=C $B=D"],
      ["new List<$T>(...)", inMethod("x = «new List<int>(a)»; y = new Set<int>();"), "$T=int"],
      ["new List(...)", inMethod("x = «new List<int>(a)»;")],
    ]);
  });

  describe("code between directives", () => {
    conforms("csharp", [
      ["Foo();\n...\nBar();", inMethod("«Foo();\n#if DEBUG\nX();\n#else\nBar();»\n#endif\n")],
      ["$T $M(...) { ... }", "class C {\n#if A\n«int A() { }»\n#endif\n#region R\n«int B() { }»\n#endregion\n}"],
    ]);
  });

  describe("lambdas and LINQ", () => {
    conforms("csharp", [
      ["$X => $E", inMethod("F(«a => a.B»); F((a, b) => c);"), "$E=a.B $X=a"],
      ["($X) => $X.Id", inMethod("F(«a => a.Id»); F(«(b) => b.Id»); F(a => b.Id);"), "$X=a", "$X=b"],
      ["(...) => { ... }", inMethod("F(«() => { A(); }», «async (a, b) => { }», c);")],
      ["(...) => { ... return $X; ... }", inMethod("F(«() => { A(); return b; }», () => { A(); });"), "$X=b"],
      ["(sender, cert, chain, errors) => true", inMethod("F(«(sender, cert, chain, errors) => true»);")],
      ["$XS.Where($X => $C)", inMethod("y = «a.Where(b => b.C)».ToList();"), "$C=b.C $X=b $XS=a"],
      [
        "from $X in $XS where $C select $E",
        inMethod("y = «from a in b where a.C select a.D»;"),
        "$C=a.C $E=a.D $X=a $XS=b",
      ],
      ["$X switch { ... }", inMethod("y = «a switch { 1 => 2, _ => 3 }»;"), "$X=a"],
    ]);
  });

  describe("strings", () => {
    conforms("csharp", [
      [
        'Foo("...")',
        inMethod('«Foo("a")»; «Foo("")»; «Foo(@"b\\c")»; «Foo("""d "e" """)»; Foo(f); Foo($"g{h}"); Foo(1);'),
      ],
      ['Foo("$X")', inMethod('«Foo("a b")»; Foo(c);'), "$X=a b"],
      ['Foo("a\\\\b")', inMethod('«Foo("a\\\\b")»; «Foo(@"a\\b")»; Foo("ab");')],
      ['Foo(@"a""b")', inMethod('«Foo("a\\"b")»; «Foo("""a"b""")»;')],
      ['Foo("=~/^a+$/")', inMethod('«Foo("aaa")»; Foo("ab");')],
      [
        'Foo("ab")',
        inMethod(
          '«Foo("a" + "b")»; «Foo($"a{"b"}")»; «Foo($"ab")»; const string C = "b"; «Foo($"a{C}")»; «Foo("a" + C)»;',
        ),
      ],
      ['Foo("a{b}")', inMethod('«Foo($"a{{b}}")»; «Foo("a{b}")»; Foo($"a{b}");')],
      ['$"...{$X}..."', inMethod('x = «$"a{b}c"»; y = $"d"; z = «$@"{e,10:x}"»;'), "$X=b", "$X=e"],
      ['$"select {$X}"', inMethod('x = «$"select {a}"»; y = $"insert {a}";'), "$X=a"],
      ['Foo($"...")', inMethod('«Foo($"a{b}")»; Foo("a");')],
      ['"..." + $X', inMethod('x = «"a" + b»; y = b + "a"; z = 1 + b;'), "$X=b"],
      ['string.Format("...", $X)', inMethod('x = «string.Format("a {0}", b)»;'), "$X=b"],
      ["Foo('a')", inMethod("«Foo('a')»; Foo('b'); Foo(\"a\");")],
    ]);
  });

  describe("deep expressions", () => {
    conforms("csharp", [
      ["Foo(<... Request.$X ...>)", inMethod("«Foo(a + G(Request.Query))»; Foo(a);"), "$X=Query"],
      ["if (<... $X.IsAdmin ...>) { ... }", inMethod("«if (a && !user.IsAdmin) { B(); }»"), "$X=user"],
      ["$X = <... Input() ...>;", inMethod("var «a = int.Parse(Input())»; b = c;"), "$X=a"],
    ]);
  });

  describe("assignments and declarations", () => {
    conforms("csharp", [
      [
        "$X = $E",
        inMethod("«a = 1»; var «b = 2»; int «c = 3»; int d; e == 4;".replace(" e == 4;", "")),
        "$E=1 $X=a",
        "$E=2 $X=b",
        "$E=3 $X=c",
      ],
      ["var $X = $E;", inMethod("a = 1; «var b = 2;» «int c = 3;»"), "$E=2 $X=b", "$E=3 $X=c"],
      ["string $X = $E;", inMethod("«string a = b;» int c = d; e = f; string g;"), "$E=b $X=a"],
      ["$T $X = $E;", inMethod("«string a = b;» c = d;"), "$E=b $T=string $X=a"],
      ["this.$A = $E", inMethod("«this.a = 1»; other.a = 1;"), "$A=a $E=1"],
      ["$O.CommandText = $E;", inMethod("«cmd.CommandText = a»; x = cmd.CommandText;"), "$E=a $O=cmd"],
      ["$X += $E", inMethod("«a += 1»; a = 1; a -= 1;"), "$E=1 $X=a"],
      ["$X[$K] = $V", inMethod('«a["b"] = c»;'), '$K="b" $V=c $X=a'],
      ["var ($A, $B) = $E;", inMethod("«var (a, b) = c;»"), "$A=a $B=b $E=c"],
      [
        "ServicePointManager.ServerCertificateValidationCallback += $X",
        inMethod("«ServicePointManager.ServerCertificateValidationCallback += a»;"),
        "$X=a",
      ],
    ]);
  });

  describe("names through using", () => {
    const md5 = "System.Security.Cryptography.MD5.Create()";
    const using = "using System.Security.Cryptography;\n";
    conforms("csharp", [
      [md5, `${using}${inMethod("var x = «MD5.Create()»; SHA1.Create();")}`],
      [md5, inMethod("var x = «System.Security.Cryptography.MD5.Create()»; MD5.Create();")],
      [md5, `using System.Security;\n// System.Security.Cryptography\n${inMethod("MD5.Create();")}`],
      [md5, `using Crypto = System.Security.Cryptography;\n${inMethod("«Crypto.MD5.Create()»;")}`],
      [md5, `using Md = System.Security.Cryptography.MD5;\n${inMethod("«Md.Create()»;")}`],
      [md5, `using static System.Security.Cryptography.MD5;\n${inMethod("«Create()»; x.Create();")}`],
      [md5, `global using System.Security.Cryptography;\n${inMethod("«MD5.Create()»;")}`],
      [md5, `namespace A { ${using}${inMethod("«MD5.Create()»;")} }`],
      [md5, inMethod("«global::System.Security.Cryptography.MD5.Create()»;")],
      [md5, `${using}class C { void M(Foo MD5) { MD5.Create(); } }`],
      [md5, `${using}class MD5 { void M() { MD5.Create(); } }`],
      ["MD5.Create()", `${using}${inMethod("«MD5.Create()»;")}`],
      [
        "new System.Data.SqlClient.SqlCommand($Q, ...)",
        `using System.Data.SqlClient;\n${inMethod("«new SqlCommand(a, b)»; new Other(a);")}`,
        "$Q=a",
      ],
      [
        "new System.Data.SqlClient.SqlCommand($Q, ...)",
        inMethod("«new System.Data.SqlClient.SqlCommand(a, b)»;"),
        "$Q=a",
      ],
      [
        "new System.Data.SqlClient.SqlCommand(...)",
        `using Cmd = System.Data.SqlClient.SqlCommand;\n${inMethod("«new Cmd(a)»;")}`,
      ],
      [
        "System.IO.File.$F(...)",
        `using System.IO;\n${inMethod("«File.ReadAllText(a)»; Path.Combine(b);")}`,
        "$F=ReadAllText",
      ],
      ["System.IO.File.ReadAllText(...)", inMethod("«File.ReadAllText(a)»;")],
      ["System.Math.Sqrt($X)", `using static System.Math;\n${inMethod("y = «Sqrt(a)»;")}`, "$X=a"],
      [
        "System.Security.Cryptography.CipherMode.ECB",
        `${using}${inMethod("aes.Mode = «CipherMode.ECB»; x = other.CipherMode.ECB;")}`,
      ],
      ["string.Format(...)", "x = «string.Format(a)»; y = «String.Format(b)»; z = «System.String.Format(c)»;"],
      ["String.Format(...)", "x = «string.Format(a)»; y = «String.Format(b)»; z = other.String.Format(c);"],
      ["int.Parse($X)", "x = «int.Parse(a)»; y = «Int32.Parse(b)»; z = long.Parse(c);", "$X=a", "$X=b"],
      ["using System.IO;", "«using System.IO;»\nusing System.Net;"],
      [
        "[System.Web.Mvc.ValidateInput(false)]",
        "using System.Web.Mvc;\nclass C { [«ValidateInput(false)»] void A() { } }",
      ],
    ]);
  });

  describe("constants", () => {
    conforms("csharp", [
      ['Foo("x")', inMethod('const string A = "x"; «Foo(A)»;')],
      ['Foo("x")', inMethod('var a = "x"; «Foo(a)»;')],
      ['Foo("x")', inMethod('var a = "x"; a = "y"; Foo(a);')],
      ['Foo("x")', inMethod('var a = "x"; a += "y"; Foo(a);')],
      ['Foo("x")', inMethod('var a = "x"; Bar(ref a); Foo(a);')],
      ['Foo("x")', 'class C { const string K = "x"; void M() { «Foo(K)»; «Foo(C.K)»; «Foo(this.K)»; } }'],
      [
        'Foo("x")',
        'class C { static readonly string K = "x"; void M() { «Foo(K)»; } } class D { void M() { «Foo(C.K)»; Foo(K); } }',
      ],
      ['Foo("x")', 'class C { string k = "x"; void S() { k = y; } void M() { Foo(k); } }'],
      ['Foo("x")', 'class C { string k = "x"; void S() { this.k = y; } void M() { Foo(k); } }'],
      ['Foo("x")', 'class C { string K => "x"; void M() { «Foo(K)»; } }'],
      ['Foo("x")', 'class C { const string K = "x"; void M(string K) { Foo(K); } }'],
      ['Foo("x")', 'class C { void M(string a = "x") { Foo(a); } }'],
      ['Foo("x")', 'foreach (var A in new[] { "x" }) Foo(A);'],
      ["Foo(10)", inMethod("const int N = 10; «Foo(N)»; Foo(11);")],
      ["Foo(true)", inMethod("var a = true; «Foo(a)»;")],
      ['Foo("$X")', inMethod('var a = "x"; «Foo(a)»;'), "$X=x"],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("csharp", [
      [
        "(SqlCommand $CMD).CommandText = $E;",
        "class C { void M(SqlCommand c, Other d) { «c.CommandText = a»; d.CommandText = b; } }",
        "$CMD=c $E=a",
      ],
      ["(SqlCommand $CMD).Execute(...)", inMethod("var c = new SqlCommand(a); «c.Execute()»; d.Execute();"), "$CMD=c"],
      [
        "(SqlCommand $CMD).Execute(...)",
        inMethod("SqlCommand c = F(); «c.Execute()»; using (SqlCommand e = F()) { «e.Execute()»; }"),
        "$CMD=c",
        "$CMD=e",
      ],
      [
        "(SqlCommand $CMD).Execute(...)",
        "class C { private readonly SqlCommand c; SqlCommand P { get; } void M() { «c.Execute()»; «this.c.Execute()»; «P.Execute()»; } }",
      ],
      [
        "(System.Data.SqlClient.SqlCommand $CMD).Execute(...)",
        "using System.Data.SqlClient;\nclass C { void M(SqlCommand c) { «c.Execute()»; } }",
      ],
      [
        "Foo((string $X))",
        'class C { void M(string a, int b, string? c) { «Foo(a)»; Foo(b); «Foo(c)»; «Foo("d")»; } }',
      ],
      ["(List<string> $X).Add(...)", "class C { void M(List<string> a, Set<string> b) { «a.Add(1)»; b.Add(2); } }"],
      [
        "(Foo $X).Bar()",
        inMethod("foreach (Foo a in b) { «a.Bar()»; } if (c is Foo d) { «d.Bar()»; } F(out Foo e); «e.Bar()»;"),
      ],
      ["(HttpRequest $R).Query[...]", 'class C { void M(HttpRequest r) { x = «r.Query["a"]»; } }', "$R=r"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("csharp", [
      ["Foo(a)", inMethod("«Foo((a))»; «Foo( a )»; «Foo(\n  a // the one\n)»;")],
      ["Foo((a))", inMethod("«Foo(a)»;")],
      ["a.B(c)", inMethod("x = «a\n  .B(c)»; «(a).B(c)»;")],
      ["var x = Foo();", inMethod("«var x = Foo();» «Foo x = Foo();»")],
      ["new Foo { A = 1 }", inMethod("F(«new Foo() { A = 1, }»);")],
    ]);
  });

  knownWrong("csharp", [
    ["new() has the type that stands before the name", "new Foo(...)", "class C { private readonly Foo a = new(1); }"],
  ]);
});
