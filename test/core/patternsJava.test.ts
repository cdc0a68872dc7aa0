import { conforms } from "../support/core.ts";

/** Statements within a method of a class. */
const body = (code: string) => `class C {\n  void m() {\n    ${code}\n  }\n}`;

describe("patterns in Java", () => {
  describe("metavariables", () => {
    conforms("java", [
      ["foo($X)", body("«foo(a)»; foo(); foo(a, b); «foo(b.c)»;"), "$X=a", "$X=b.c"],
      ["$X == $X", body("x = «a == a»; y = a == b; z = «f(x).y == f( x ).y»;")],
      ["$X.equals($X)", body("«a.b.equals(a.b)»; a.equals(b);"), "$X=a.b"],
      ["foo($_, $_)", body("«foo(a, b)»; foo(a);"), ""],
      ["$F($X)", body("«run(a)»; «a.b(c)»; new D(e);"), "$F=run $X=a", "$F=a.b $X=c"],
      [
        "$O.execute($X)",
        body("«stmt.execute(a)»; «this.db.execute(b)»; «f().execute(c)»; execute(d);"),
        "$O=stmt $X=a",
        "$O=this.db $X=b",
        "$O=f() $X=c",
      ],
      ["$O.$M(...)", body("«a.b(c)»; d();"), "$M=b $O=a"],
      ["$A[$K]", body("x = «a[b]»; y = a.b;"), "$A=a $K=b"],
      ["$C ? $X : $Y", body("x = «a ? b : c»;"), "$C=a $X=b $Y=c"],
      ["!$X", body("x = «!a»; y = -a;"), "$X=a"],
      ["$X == null", body("x = «a == null»; y = a != null;"), "$X=a"],
      ["$X instanceof $T", body("x = «a instanceof B»; y = a == b;"), "$T=B $X=a"],
      ["(String) $X", body("x = «(String) a»; y = (Integer) b;"), "$X=a"],
      ["$X.class", body("f(«Foo.class»); f(bar);"), "$X=Foo"],
      ["$X.$F", body("f(«a.b»); f(c); a.d();"), "$F=b $X=a"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("java", [
      [
        "foo(1)",
        "class C {\n  int x = «foo(1)»;\n  int m() {\n    int y = «foo(1)»;\n    if («foo(1)») { return «foo(1)»; }\n    while («foo(1)») {}\n    throw «foo(1)»;\n  }\n}",
      ],
      [
        "foo(1)",
        body(
          "for (int i = «foo(1)»; «foo(1)»; «foo(1)») {} for (A a : «foo(1)») {} switch («foo(1)») { case 1: «foo(1)»; }",
        ),
      ],
      ["foo(1)", body('// foo(1)\n/* foo(1) */ x = "foo(1)" + «foo(1)»;')],
      [
        "foo(1)",
        body("bar(«foo(1)», x -> «foo(1)», () -> { «foo(1)»; }, new int[] {«foo(1)»}, (A) «foo(1)», («foo(1)»));"),
      ],
      ["foo(1)", body("try (A a = «foo(1)») { «foo(1)»; } catch (E e) { «foo(1)»; } finally { «foo(1)»; }")],
      [
        "foo(1)",
        "@A(«foo(1)») class C { @B(x = «foo(1)») int y; C() { super(«foo(1)»); } static { «foo(1)»; } enum E { F(«foo(1)») } }",
      ],
      ["foo", "class C { int foo; void foo() { bar(«foo»); a.foo(); this.foo = 1; foo(); } }"],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("java", [
      ["foo(...)", body("«foo()»; «foo(1, b)»; food(); bar.foo();")],
      ["foo(..., $X)", body("«foo(1, 2)»; «foo(3)»; foo();"), "$X=2", "$X=3"],
      ["foo($X, ...)", body("«foo(1, 2)»; «foo(3)»; foo();"), "$X=1", "$X=3"],
      ["foo(1)", body("foo(1, 2); «foo(1)»;")],
      ["foo($...ARGS)", body("«foo(a, b)»; «foo()»;"), "$...ARGS=a, b", "$...ARGS="],
      ["foo(..., (...) -> { ... })", body("«foo(1, () -> { bar(); })»; «foo((a, b) -> {})»; foo(bar);")],
      ["new Foo(...)", body("x = «new Foo()»; y = «new Foo(1)»; z = new Bar(); Foo(2);")],
      [
        "new $C(...)",
        body("x = «new Foo()»; y = «new a.Bar(1)»; z = «new Baz<String>(2)»;"),
        "$C=Foo",
        "$C=a.Bar",
        "$C=Baz<String>",
      ],
      ["new $C(...) { ... }", body("x = «new Foo() { int a; }»; y = new Bar();"), "$C=Foo"],
      [
        "new $C(...) { ... public void run() { ... } ... }",
        body("x = «new Foo() { int a; public void run() { b(); } }»; y = new Bar() { public void stop() {} };"),
        "$C=Foo",
      ],
      ["new int[] {..., 1, ...}", body("x = «new int[] {0, 1}»; y = new int[] {2};")],
      ["super($X)", "class C extends D { C() { «super(a);» } C(int b) { this(b); } }", "$X=a"],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("java", [
      ["foo($X);\n...\nbar($X);", body("«foo(a);\n    x();\n    bar(a);» bar(b);"), "$X=a"],
      ["foo();\n...\nbar();", body("«foo(); bar();»")],
      ["foo();\n...\nbar();", body("«foo(); if (c) { for (D d : e) { bar();» } }")],
      ["foo();\n...\nbar();", body("if (c) { foo(); } bar();")],
      ["foo();\n...\nbar();", body("if (c) { foo(); } else { bar(); }")],
      ["foo();\n...\nbar();", body("«foo(); try { x(); } finally { bar();» }")],
      ["foo();\n...\nbar();", body("bar(); foo();")],
      ["foo();\nbar();", body("foo(); x(); bar(); «foo(); bar();»")],
      ["foo(); ... bar();", body("«foo(); x(); bar();»")],
      ["$T $X = foo();\n...\nbar($X);", body("«A a = foo(); B b = 1; if (b) bar(a);»"), "$T=A $X=a"],
      ["if ($C) { ... }", body("«if (a) { b(); }» «if (c) d();» «if (e) {} else { f(); }»"), "$C=a", "$C=c", "$C=e"],
      ["if ($C) { foo(); }", body("«if (a) { foo(); }» «if (b) foo();» if (c) { bar(); foo(); }"), "$C=a", "$C=b"],
      ["if ($C) foo();", body("«if (a) { foo(); }» «if (b) foo();» if (c) { bar(); foo(); }"), "$C=a", "$C=b"],
      ["if ($C) { ... } else { ... }", body("«if (a) {} else { b(); }» if (c) {}"), "$C=a"],
      ["if (...) { return $X; }", body("«if (a) return b;» «if (c) { return d; }» return e;"), "$X=b", "$X=d"],
      ["for ($T $X : $XS) { ... }", body("«for (A a : b) { c(); }» for (int i = 0; i < n; i++) {}"), "$T=A $X=a $XS=b"],
      [
        "for (int $I = 0; $I < $N; $I++) { ... }",
        body("«for (int i = 0; i < n; i++) { a(); }» for (A a : b) {}"),
        "$I=i $N=n",
      ],
      ["for (...) { ... }", body("«for (A a : b) c();» «for (;;) {}» while (d) {}")],
      ["while (true) { ... }", body("«while (true) { a(); }» while (b) {}")],
      ["do { ... } while ($C);", body("«do { a(); } while (b);»"), "$C=b"],
      [
        "try { ... } catch ($E $X) { ... }",
        body("«try { a(); } catch (IOException e) { b(); }» «try { c(); } catch (A e) {} finally { d(); }»"),
        "$E=IOException $X=e",
        "$E=A $X=e",
      ],
      [
        "try { ... } catch ($E $X) { }",
        body("«try { a(); } catch (IOException e) {}» try { a(); } catch (A e) { b(); }"),
        "$E=IOException $X=e",
      ],
      ["catch (Exception $E) { ... }", body("try { a(); } «catch (Exception e) { b(); }» catch (Error f) {}"), "$E=e"],
      ["try { ... } catch (...) { ... }", body("«try { a(); } catch (E e) { b(); }» try { c(); } finally {}")],
      ["try ($T $X = $E) { ... }", body("«try (A a = b()) { c(); }» try { d(); } finally {}"), "$E=b() $T=A $X=a"],
      ["try (...) { ... }", body("«try (A a = b(); C d = e()) { f(); }» try { g(); } finally {}")],
      [
        "switch ($X) { ... case 1: ... }",
        body("«switch (a) { case 0: b(); break; case 1: c(); default: d(); }» switch (a) { case 2: b(); }"),
        "$X=a",
      ],
      [
        'switch ($X) { case "a" -> $Y; ... }',
        body('«switch (b) { case "a" -> c(); default -> d(); }»'),
        "$X=b $Y=c();",
      ],
      ["synchronized ($X) { ... }", body("«synchronized (a) { b(); }»"), "$X=a"],
      ["return $X;", body("«return a;» return;"), "$X=a"],
      ["return ...;", body("«return a;» «return;»")],
      ["throw new $E(...);", body("«throw new A(b);» throw c;"), "$E=A"],
      ["break;", body("while (a) { «break;» }")],
    ]);
  });

  describe("assignments and declarations", () => {
    conforms("java", [
      [
        "$X = $E",
        "class C {\n  private int «a = 1»;\n  void m() {\n    «b = 2»;\n    String «c = 3»;\n    int d;\n    e += 4;\n    this.«f» == 5;\n  }\n}".replace(
          "    this.«f» == 5;\n",
          "",
        ),
        "$E=1 $X=a",
        "$E=2 $X=b",
        "$E=3 $X=c",
      ],
      ["String $X = $E;", body("«String a = b;» int c = d; «final String e = f;» g = h;"), "$E=b $X=a", "$E=f $X=e"],
      ["$T $X = foo(...);", body("«A a = foo(1);» «var b = foo();» c = foo();"), "$T=A $X=a", "$T=var $X=b"],
      ["var $X = foo();", body("«A a = foo();» «var b = foo();» c = foo();"), "$X=a", "$X=b"],
      ["String $X = $E;", 'class C {\n  «private static final String A = "b";»\n  int c = 1;\n}', '$E="b" $X=A'],
      [
        "static final $T $X = $E;",
        'class C {\n  «private static final String A = "b";»\n  final int c = 1;\n}',
        '$E="b" $T=String $X=A',
      ],
      ["@Value(...) $T $X = $E;", 'class C {\n  «@Value("a") private int b = 1;»\n  int c = 2;\n}', "$E=1 $T=int $X=b"],
      [
        "Connection $X = $E;",
        body("try («Connection a = b(); D d = c()) {}").replace("a = b();", "a = b()»;"),
        "$E=b() $X=a",
      ],
      ["$T $X;", "class C {\n  «private int a;»\n}", "$T=int $X=a"],
      ["List<String> $X = $E;", body("«List<String> a = b;» List<Integer> c = d; List e = f;"), "$E=b $X=a"],
      ["List $X = $E;", body("«List<String> a = b;» «List c = d;»"), "$E=b $X=a", "$E=d $X=c"],
      ["$X = new Foo<>(...);", body("A «a = new Foo<>(1)»; A «b = new Foo<String>()»;"), "$X=a", "$X=b"],
      ["$X += $E", body("«a += 1»; a = 1; a -= 1;"), "$E=1 $X=a"],
      ["this.$F = $E", body("«this.a = 1»; b.a = 2;"), "$E=1 $F=a"],
      ["$X = $X + 1", body("«a = a + 1»; b = a + 1;"), "$X=a"],
      ["$A[$I] = $V", body("«a[0] = b»;"), "$A=a $I=0 $V=b"],
      ["$X++", body("«a++»; b--;"), "$X=a"],
    ]);
  });

  describe("methods, classes and annotations", () => {
    conforms("java", [
      [
        "$T $M(...) { ... }",
        "class C {\n  C() {}\n  «void a() {}»\n  «public static int b(int c, String... d) throws E { return 1; }»\n}",
        "$M=a $T=void",
        "$M=b $T=int",
      ],
      [
        "Optional<...> $M(...) { ... }",
        "class A { «Optional<String> b() { return c; }» int d() { return 1; } }",
        "$M=b",
      ],
      ["void $M(...) { ... }", "class C { «void a() {}» int b() { return 1; } }", "$M=a"],
      ["public $T $M(...) { ... }", "class C { void a() {} «public static int b() { return 1; }» }", "$M=b $T=int"],
      [
        "public static void main(String[] $ARGS) { ... }",
        "class C { «public static void main(String[] a) { b(); }» void main() {} }",
        "$ARGS=a",
      ],
      [
        "$T $M(String $P) { ... }",
        "class C { «void a(String b) {}» «void c(final String d) {}» void e(int f) {} }",
        "$M=a $P=b $T=void",
        "$M=c $P=d $T=void",
      ],
      [
        "$T $M(..., HttpServletRequest $R, ...) { ... }",
        "class C { «void a(int b, HttpServletRequest r) {}» void c(int d) {} }",
        "$M=a $R=r $T=void",
      ],
      [
        "$T $M(..., @RequestParam(...) $P $X, ...) { ... }",
        'class C { «void a(int b, @RequestParam("c") String d) {}» void e(String f) {} }',
        "$M=a $P=String $T=void $X=d",
      ],
      [
        "$T $M(...) {\n  ...\n  foo($X);\n  ...\n}",
        "class C { «void a() { b(); foo(c); d(); }» void e() {} }",
        "$M=a $T=void $X=c",
      ],
      [
        "$T $M(...) throws $E { ... }",
        "class C { void a() {} «void b() throws X, Y {}» }",
        "$E=X $M=b $T=void",
        "$E=Y $M=b $T=void",
      ],
      ["$C(...) { ... }", "class A { «A(int b) { c(); }» void d() {} }", "$C=A"],
      ["abstract $T $M(...);", "abstract class A { «abstract int b(int c);» void d() {} }", "$M=b $T=int"],
      [
        "@Override\n$T $M(...) { ... }",
        "class A { «@Deprecated @Override public void b() {}» void c() {} }",
        "$M=b $T=void",
      ],
      [
        "@RequestMapping(...)\n$T $M(...) { ... }",
        'class A { «@RequestMapping("/b") public void b() {}» @Get void c() {} }',
        "$M=b $T=void",
      ],
      [
        "@RequestMapping(..., method = RequestMethod.GET, ...)\n$T $M(...) { ... }",
        'class A { «@RequestMapping(value = "/b", method = RequestMethod.GET) void b() {}» @RequestMapping("/c") void c() {} }',
        "$M=b $T=void",
      ],
      [
        "@RequestMapping(...)",
        'class A { «@RequestMapping("/b")» void b() {} «@RequestMapping» void c() {} @Get void d() {} }',
      ],
      ["@$A(..., $K = $V, ...)", "«@A(b = 1)» class C {}", "$A=A $K=b $V=1"],
      ["@Foo", "class A { «@Foo» int b; @Foo(1) int c; @Bar int d; }"],
      [
        "class $C { ... }",
        "«class A {}» «public final class B<T> extends D implements E { int f; }» interface G {}",
        "$C=A",
        "$C=B",
      ],
      ["class $C extends $B { ... }", "class A {} «class B extends D<E> {}»", "$B=D<E> $C=B"],
      [
        "class $C implements Serializable { ... }",
        "«class A implements Runnable, Serializable {}» class B implements Runnable {}",
        "$C=A",
      ],
      ["public class $C { ... }", "class A {} «public class B {}»", "$C=B"],
      ["@Controller\nclass $C { ... }", "class A {} «@Controller @Other public class B {}»", "$C=B"],
      [
        "class $C {\n  ...\n  $T $M(...) { ... }\n  ...\n}",
        "«class A { int b; void c() {} int d; }» class E { int f; }",
        "$C=A $M=c $T=void",
      ],
      [
        "class $C {\n  ...\n  private String $F;\n  ...\n}",
        "«class A { int b; private String c; }» class D { String e; }",
        "$C=A $F=c",
      ],
      ["class $C { ... }", "«class A { «static class B {}» }»", "$C=A", "$C=B"],
      ["interface $I { ... }", "class A {} «interface B { void c(); }»", "$I=B"],
      ["enum $E { ... }", "«enum A { B, C }» class D {}", "$E=A"],
      ["record $R(...) { ... }", "«record A(int b) {}» class C {}", "$R=A"],
    ]);
  });

  describe("lambdas and references", () => {
    conforms("java", [
      ["$X -> $E", body("f(«a -> b», «(c) -> d», (e, g) -> h);"), "$E=b $X=a", "$E=d $X=c"],
      ["($X) -> { ... }", body("f(«(a) -> { b(); }», «c -> { d(); }», () -> {});"), "$X=a", "$X=c"],
      ["(...) -> { ... }", body("f(«() -> { a(); }», «(int b, int c) -> {}», d);")],
      ["() -> $E", body("f(«() -> a», b -> c);"), "$E=a"],
      ["$X::$M", body("f(«a::b», c);"), "$M=b $X=a"],
      ["foo($X -> ...)", body("«foo(a -> b)»; foo(c);"), "$X=a"],
    ]);
  });

  describe("strings", () => {
    conforms("java", [
      ['foo("...")', body('«foo("a")»; «foo("""\n  b\n  """)»; foo(c);')],
      ['foo("$X")', body('«foo("a b")»; foo(c);'), "$X=a b"],
      ['foo("a")', body('«foo("a")»; foo("b"); «foo("\\u0061")»; foo(\'a\');')],
      ['foo("=~/^a+$/")', body('«foo("aaa")»; foo("ab");')],
      ['"..." + $X', body('x = «"a" + b»; y = b + "a";'), "$X=b"],
      ['$S.executeQuery("..." + $X)', body('«s.executeQuery("a" + b)»; s.executeQuery("a");'), "$S=s $X=b"],
      [
        '$S.executeQuery("..." + $X + "...")',
        body('«s.executeQuery("a" + b + "c")»; s.executeQuery("a" + b);'),
        "$S=s $X=b",
      ],
      ['String.format("...", ...)', body('«String.format("a%s", b)»; String.format(c, d);')],
      ['"$A".equals($B)', body('«"a".equals(b)»; c.equals("a");'), "$A=a $B=b"],
    ]);
  });

  describe("deep expressions", () => {
    conforms("java", [
      ["foo(<... req.getParameter(...) ...>)", body('«foo("a" + g(req.getParameter("b")))»; foo(c);')],
      ["$X = <... $R.getHeader(...) ...>;", body('String «a = f(r.getHeader("b"))»; c = d;'), "$R=r $X=a"],
      [
        "if (<... $X.isAdmin() ...>) { ... }",
        body("«if (a && !u.isAdmin()) { b(); }» if (c) { u.isAdmin(); }"),
        "$X=u",
      ],
    ]);
  });

  describe("method chains", () => {
    conforms("java", [
      ["foo(). ... .bar()", body("«foo().bar()»; «foo().a().b(1).bar()»; foo().baz();")],
      [
        "$H.csrf(). ... .disable()",
        body("«http.csrf().disable()»; «http.csrf().and().disable()»; http.cors().disable();"),
        "$H=http",
        "$H=http",
      ],
      ["Jwts.parser(). ... .parse($T)", body("«Jwts.parser().setKey(k).build().parse(t)»;"), "$T=t"],
      ["new Foo(...). ... .bar()", body("«new Foo(1).a().bar()»; new Baz().bar();")],
    ]);
  });

  describe("imported names", () => {
    const call = "java.security.MessageDigest.getInstance(...)";
    conforms("java", [
      [call, `import java.security.MessageDigest;\n${body("«MessageDigest.getInstance(a)»;")}`],
      [call, `import java.security.*;\n${body("«MessageDigest.getInstance(a)»; Other.getInstance(b);")}`],
      [call, `import java.util.*;\nimport java.security.*;\n${body("«MessageDigest.getInstance(a)»;")}`],
      [call, `import java.util.*;\n${body("MessageDigest.getInstance(a);")}`],
      [call, `import java.security.*;\nimport other.MessageDigest;\n${body("MessageDigest.getInstance(a);")}`],
      [call, `import java.security.*;\n${body("MessageDigest.getInstance(a);")}\nclass MessageDigest {}`],
      [call, body("«java.security.MessageDigest.getInstance(a)»;")],
      [
        call,
        `import static java.security.MessageDigest.getInstance;\n${body("«getInstance(a)»; other.getInstance(b);")}`,
      ],
      [call, `import static java.security.MessageDigest.*;\n${body("«getInstance(a)»; other(b);")}`],
      [call, body("MessageDigest.getInstance(a);")],
      [
        "MessageDigest.getInstance(...)",
        body("«MessageDigest.getInstance(a)»; «java.security.MessageDigest.getInstance(b)»; x.MessageDigest.other(c);"),
      ],
      ["new java.util.Random(...)", `import java.util.Random;\n${body("x = «new Random()»; y = new Other();")}`],
      ["new java.util.Random(...)", `import java.util.*;\n${body("x = «new Random(1)»;")}`],
      ["new Random(...)", body("x = «new java.util.Random()»; y = «new Random()»;")],
      ["java.lang.Runtime.getRuntime()", body("«Runtime.getRuntime()»; «java.lang.Runtime.getRuntime()»;")],
      ["Runtime.getRuntime().exec($X)", body("«Runtime.getRuntime().exec(a)»;"), "$X=a"],
      [
        "javax.crypto.Cipher.getInstance($A)",
        'import javax.crypto.Cipher;\nclass C { Object x = «Cipher.getInstance("DES")»; }',
        '$A="DES"',
      ],
      ["org.a.Foo.$M(...)", `import org.a.Foo;\n${body("«Foo.bar(1)»; Other.bar(2);")}`, "$M=bar"],
      [
        "javax.net.ssl.HttpsURLConnection",
        `import javax.net.ssl.HttpsURLConnection;\n${body("f(«HttpsURLConnection».x);")}`,
      ],
      ["(org.a.Foo) $X", `import org.a.Foo;\n${body("y = «(Foo) x»; z = (Bar) x;")}`, "$X=x"],
      ["@org.a.Foo(...)", "import org.a.Foo;\nclass C { «@Foo(1)» int x; @Bar(2) int y; }"],
      ["import java.util.*;", "«import java.util.*;»\nimport java.io.File;"],
      ["import $X.File;", "import java.util.*;\n«import java.io.File;»", "$X=java.io"],
      ["package $P;", "«package a.b;»\nclass C {}", "$P=a.b"],
    ]);
  });

  describe("constants", () => {
    conforms("java", [
      ['foo("x")', 'class C {\n  static final String A = "x";\n  void m() { «foo(A)»; «foo(C.A)»; «foo(this.A)»; }\n}'],
      ['foo("x")', 'class C {\n  private String a = "x";\n  void m() { «foo(a)»; }\n}'],
      [
        'foo("x")',
        'class C {\n  private String a = "x";\n  void s(String b) { this.a = b; }\n  void m() { foo(a); }\n}',
      ],
      ['foo("x")', 'class C {\n  private String a = "x";\n  void s(String b) { a = b; }\n  void m() { foo(a); }\n}'],
      ['foo("x")', body('String a = "x"; «foo(a)»;')],
      ['foo("x")', body('String a = "x"; a = "y"; foo(a);')],
      ['foo("x")', body('String a = "x"; a += "y"; foo(a);')],
      ['foo("x")', 'class C {\n  String a = "x";\n  void m(String a) { foo(a); }\n}'],
      ['foo("xy")', body('final String a = "x"; «foo("x" + "y")»; «foo(a + "y")»; foo(b + "y");')],
      ["foo(10)", body("int n = 10; «foo(n)»; foo(11);")],
      ["foo(true)", body("boolean b = true; «foo(b)»; foo(false);")],
      ["foo(null)", body("Object o = null; «foo(o)»;")],
      ['foo("$X")', 'class C { static final String A = "x"; void m() { «foo(A)»; } }', "$X=x"],
      ['foo("x")', 'class C { class D { void m() { «foo(A)»; } } static final String A = "x"; }'],
      ['foo("x")', 'interface I { String A = "x"; }\nclass C { void m() { «foo(I.A)»; } }'],
      ['foo("x")', body("for (String a : b) { foo(a); }")],
    ]);
  });

  describe("typed metavariables", () => {
    const call = "(Connection $C).prepareStatement(...)";
    conforms("java", [
      [call, "class C { void m(Connection c, Other o) { «c.prepareStatement(a)»; o.prepareStatement(b); } }", "$C=c"],
      [call, body("Connection c = f(); «c.prepareStatement(a)»;"), "$C=c"],
      [
        call,
        "class C { private final Connection c; void m() { «c.prepareStatement(a)»; «this.c.prepareStatement(b)»; } }",
        "$C=c",
        "$C=this.c",
      ],
      [call, body("try (Connection c = f()) { «c.prepareStatement(a)»; }"), "$C=c"],
      [call, body("f((Connection c) -> «c.prepareStatement(a)»);"), "$C=c"],
      [call, body("for (Connection c : cs) { «c.prepareStatement(a)»; }"), "$C=c"],
      [
        call,
        body("((Connection) o).prepareStatement(a);").replace(
          "((Connection) o).prepareStatement(a)",
          "«((Connection) o).prepareStatement(a)»",
        ),
        "$C=(Connection) o",
      ],
      [call, body("if (o instanceof Connection c) { «c.prepareStatement(a)»; }"), "$C=c"],
      [call, "class C { Connection open() { return null; } void m() { «open().prepareStatement(a)»; } }", "$C=open()"],
      [
        "(java.sql.Connection $C).prepareStatement(...)",
        "import java.sql.Connection;\nclass C { void m(Connection c) { «c.prepareStatement(a)»; } }",
      ],
      [
        "(java.sql.Connection $C).prepareStatement(...)",
        "import java.sql.*;\nclass C { void m(Connection c) { «c.prepareStatement(a)»; } }",
      ],
      [
        "(java.sql.Connection $C).prepareStatement(...)",
        "import com.other.Connection;\nclass C { void m(Connection c) { c.prepareStatement(a); } }",
      ],
      [call, "class C { void m(java.sql.Connection c) { «c.prepareStatement(a)»; } }"],
      [
        "(HttpServletRequest $REQ).getParameter($P)",
        'class C { void m(HttpServletRequest r) { foo(«r.getParameter("a")»); } }',
        '$P="a" $REQ=r',
      ],
      ["foo((String $X))", 'class C { void m(String a, int b) { «foo(a)»; foo(b); «foo("c")»; } }', "$X=a", '$X="c"'],
      ["foo((int $X))", "class C { void m(String a, int b) { foo(a); «foo(b)»; «foo(1)»; } }", "$X=b", "$X=1"],
      [
        "(Random $R).nextInt(...)",
        body("var r = new Random(); «r.nextInt()»; «new Random().nextInt(5)»;"),
        "$R=r",
        "$R=new Random()",
      ],
      [
        "(List<String> $L).add($X)",
        "class C { void m(List<String> a, List<Integer> b) { «a.add(c)»; b.add(d); } }",
        "$L=a $X=c",
      ],
      ["(byte[] $B).length", "class C { void m(byte[] a, int[] b) { foo(«a.length»); foo(b.length); } }", "$B=a"],
      ["$X = (Cipher $C).doFinal(...)", "class C { void m(Cipher c) { byte[] «a = c.doFinal(b)»; } }", "$C=c $X=a"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("java", [
      ["foo(a)", body("«foo((a))»; «foo( a )»; «foo(\n      a // the one\n    )»;")],
      ["foo((a))", body("«foo(a)»;")],
      ["foo(a);", body("«foo(a);»").replace("«foo(a);»", "«foo(a)»;")],
      ["a.b(c)", body("x = «a\n      .b(c)»; «(a).b(c)»;")],
      ["foo($X)", body("«this.<String>foo(a)»;").replace("«this.<String>foo(a)»", "this.<String>foo(a)")],
      ["a.foo($X)", body("«a.<String>foo(b)»;"), "$X=b"],
      ["a && b && c", body("x = «a && (b && c)»;")],
      ["new Foo(a)", body("x = «new Foo<String>(a)»; y = «new Foo<>(a)»;")],
    ]);
  });
});
