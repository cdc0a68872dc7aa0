// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import { conforms, knownWrong } from "../support/core.ts";

describe("patterns in Kotlin", () => {
  describe("metavariables", () => {
    conforms("kotlin", [
      ["foo($X)", "fun f() {\n  «foo(a)»\n  foo()\n  foo(a, b)\n  «foo(b.c)»\n}", "$X=a", "$X=b.c"],
      ["foo($X)", "«foo(«foo(1)»)»", "$X=foo(1)", "$X=1"],
      ["$X == $X", "val x = «a == a»\nval y = a == b\nval z = «f(x).y == f( x ).y»"],
      ["foo($_, $_)", "«foo(a, b)»\nfoo(a)", ""],
      ["$F($X)", "«run(a)»\n«a.b(c)»", "$F=run $X=a", "$F=a.b $X=c"],
      ["$O.execute($X)", "«cmd.execute(a)»\n«this.db.execute(b)»\nexecute(c)", "$O=cmd $X=a", "$O=this.db $X=b"],
      ["$D[$K]", "val x = «a[b]»\nval y = a.b", "$D=a $K=b"],
      ["if ($C) $A else $B", "val z = «if (a) b else c»", "$A=b $B=c $C=a"],
      ["$X ?: $Y", "val z = «a ?: b»\nval y = a && b", "$X=a $Y=b"],
      ["$X as $T", "val z = «a as Foo»\nval y = a as? Foo", "$T=Foo $X=a"],
      ["$X is $T", "val z = «a is Foo»\nval y = a == b", "$T=Foo $X=a"],
      ["$X to $Y", "val z = «a to b»", "$X=a $Y=b"],
      ["$X in $Y", "val z = «a in b»\nval y = a !in b", "$X=a $Y=b"],
      ["throw $E", "fun f() {\n  «throw Error(a)»\n}", "$E=Error(a)"],
      ["$X::class", "val z = «Foo::class»", "$X=Foo"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("kotlin", [
      [
        "foo(1)",
        'fun f(): Int {\n  val x = «foo(1)»\n  if («foo(1)») «foo(1)»\n  bar { «foo(1)» }\n  bar("${«foo(1)»}")\n  return «foo(1)»\n}',
      ],
      [
        "foo(1)",
        "class C(a: Int = «foo(1)») : B(«foo(1)») {\n  val x = «foo(1)»\n  val y get() = «foo(1)»\n  fun z() = «foo(1)»\n  init { «foo(1)» }\n}",
      ],
      ["foo(1)", '// foo(1)\n/* foo(1) */\nval s = "foo(1)"\nval t = «foo(1)»'],
      [
        "foo(1)",
        "val x = when («foo(1)») { «foo(1)» -> «foo(1)»; else -> throw «foo(1)» }\nval y by lazy { «foo(1)» }",
      ],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("kotlin", [
      ["foo(...)", "«foo()»\n«foo(1, b = 2)»\n«foo(*a)»\nfood()\nbar.foo()"],
      ["foo(..., $X)", "«foo(1, 2)»\n«foo(3)»\nfoo()", "$X=2", "$X=3"],
      ["foo($X, ...)", "«foo(1, 2)»\n«foo(3)»\nfoo()", "$X=1", "$X=3"],
      ["foo(..., 1, ...)", "«foo(0, 1, 2)»\n«foo(1)»\nfoo(2)"],
      ["foo(1)", "foo(1, 2)\nfoo()\n«foo(1)»"],
      ["foo($...ARGS)", "«foo(a, b)»\n«foo()»", "$...ARGS=a, b", "$...ARGS="],
    ]);
  });

  describe("named arguments", () => {
    conforms("kotlin", [
      ["foo(a = 1, b = 2)", "«foo(b = 2, a = 1)»\nfoo(a = 1)\nfoo(1, 2)\nfoo(a = 1, b = 2, c = 3)"],
      ["foo(..., verify = false, ...)", "«foo(x, verify = false)»\nfoo(x, verify = true)\nfoo(false)"],
      ["foo(..., $K = true, ...)", "«foo(a = 1, b = true)»\nfoo(a = 1)", "$K=b"],
    ]);
  });

  describe("trailing lambdas", () => {
    conforms("kotlin", [
      ["foo(...)", "«foo { a }»\n«foo(1) { a }»\n«foo(1)»"],
      ["foo { ... }", "«foo { a() }»\n«foo({ a() })»\nfoo(1) { a() }\nfoo()"],
      ["foo($X) { ... }", "«foo(1) { a() }»\n«foo(2, { b() })»\nfoo { c() }", "$X=1", "$X=2"],
      ["foo(1)", "«foo(1)»\nfoo(1) { a() }"],
      ["$X.apply { ... bar($Y) ... }", "val z = «Foo().apply { a(); bar(b) }»\nFoo().apply { a() }", "$X=Foo() $Y=b"],
      ["$X.also { ... }", "val y = «foo().also { println(it) }»", "$X=foo()"],
      ["$XS.map { $X -> $E }", "val z = «a.map { b -> b.c }»\nval y = a.map { it.c }", "$E=b.c $X=b $XS=a"],
      ["foo { $A, $B -> ... }", "«foo { a, b -> c() }»\nfoo { a -> c() }", "$A=a $B=b"],
      ["$X.use { ... }", "«File(a).use { b -> c(b) }»", "$X=File(a)"],
      ["foo { ...; bar(); ... }", "«foo { a(); bar(); b() }»\nfoo { a() }"],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("kotlin", [
      ["foo($X)\n...\nbar($X)", "fun f() {\n  «foo(a)\n  x()\n  bar(a)»\n  bar(b)\n}", "$X=a"],
      ["foo($X)\n...\nbar($X)", "fun f() {\n  «foo(a)\n  bar(a)»\n}"],
      ["foo()\n...\nbar()", "fun f() {\n  «foo()\n  if (c) { for (d in e) bar()» }\n}"],
      ["foo()\n...\nbar()", "fun f() {\n  if (c) { foo() }\n  bar()\n}"],
      ["foo()\n...\nbar()", "fun f() {\n  if (c) { foo() } else { bar() }\n}"],
      ["foo()\n...\nbar()", "x.apply {\n  «foo()\n  y()\n  bar()»\n}"],
      ["foo()\nbar()", "fun f() {\n  foo()\n  x()\n  bar()\n  «foo()\n  bar()»\n}"],
      ["$X = foo()\n...\nbar($X)", "fun f() {\n  «val a = foo()\n  if (b) {\n    done(bar(a))»\n  }\n}", "$X=a"],
      [
        "val $X = foo()\n...\nbar($X)",
        "fun f() {\n  var a = foo()\n  bar(a)\n  «val b: Foo = foo()\n  bar(b)»\n}",
        "$X=b",
      ],
      [
        "if ($C) { ... }",
        "fun f() {\n  «if (a) { b() }»\n  «if (c) d()»\n  «if (e) { } else { g() }»\n}",
        "$C=a",
        "$C=c",
        "$C=e",
      ],
      ["if ($C) { ... foo() ... }", "fun f() {\n  «if (a) { b(); foo() }»\n  «if (a) foo()»\n  if (a) { b() }\n}"],
      ["if ($C) { ... } else { ... }", "fun f() {\n  «if (a) { b() } else c()»\n  if (a) { b() }\n}"],
      ["for ($X in $XS) { ... }", "fun f() {\n  «for (a in b) { c() }»\n}", "$X=a $XS=b"],
      ["while ($C) { ... }", "fun f() {\n  «while (a) { b() }»\n  do { b() } while (a)\n}", "$C=a"],
      [
        "try { ... } catch ($E: $T) { ... }",
        "fun f() {\n  «try { a() } catch (e: IOException) { b() }»\n}",
        "$E=e $T=IOException",
      ],
      [
        "try { ... } catch ($E: Exception) { }",
        "fun f() {\n  «try { a() } catch (e: Exception) { /* nothing */ }»\n  try { a() } catch (e: Exception) { b() }\n}",
      ],
      ["return $X", "fun f(): Int {\n  «return a»\n}\nfun g() {\n  return\n}", "$X=a"],
      ["when ($X) { ... }", "fun f() {\n  «when (a) { 1, 2 -> b(); else -> { c() } }»\n}", "$X=a"],
    ]);
  });

  describe("functions", () => {
    conforms("kotlin", [
      [
        "fun $F(...) { ... }",
        "«fun f() {}»\n«private suspend fun g(a: Int, b: String = c): Int { return 1 }»\n«fun h() = 1»",
        "$F=f",
        "$F=g",
        "$F=h",
      ],
      ["fun $F(...) = $E", "«fun f() = a.b»\nfun g() { return c }", "$E=a.b $F=f"],
      ["fun $F($P: $T) { ... }", "«fun f(a: String) {}»\nfun g() {}\nfun h(a: Int, b: Int) {}", "$F=f $P=a $T=String"],
      [
        "fun $F(..., $P: String, ...) { ... foo($P) ... }",
        "«fun f(i: Int, @RequestParam s: String = d) { foo(s) }»\nfun g(s: String) { foo(i) }",
        "$F=f $P=s",
      ],
      ["fun $F($P) { ... }", "«fun f(a: String) {}»\nfun h(a: Int, b: Int) {}", "$F=f $P=a"],
      ["fun $F(...): $T { ... }", "«fun f(): Foo { return a }»\nfun g() {}", "$F=f $T=Foo"],
      ["suspend fun $F(...) { ... }", "«private suspend fun f() {}»\nfun g() {}", "$F=f"],
      [
        "override fun $F(...) { ... return $X ... }",
        "class A : B() {\n  «override fun f(): Int { a(); return b }»\n  fun g(): Int { return c }\n}",
        "$F=f $X=b",
      ],
      ["fun $F(...) { ... }", "«fun String.ext(a: Int) = foo()»", "$F=ext"],
      ["fun (...) { ... }", "val x = «fun(a: Int): Int { return b }»"],
      ["{ $X -> $X.id }", "foo(«{ a -> a.id }»)\nfoo({ a -> b.id })", "$X=a"],
      ["constructor(...) { ... }", "class A {\n  «constructor(a: Int) : this() { b() }»\n}"],
    ]);
  });

  describe("annotations", () => {
    conforms("kotlin", [
      [
        "@PostMapping\nfun $F(...) { ... }",
        "class A {\n  «@PostMapping fun f() {}»\n  @GetMapping fun g() {}\n  fun h() {}\n}",
        "$F=f",
      ],
      [
        "@PostMapping($P)\nfun $F(...) { ... }",
        'class A {\n  «@Other(1)\n  @PostMapping("a")\n  private fun f() = b»\n}',
        '$F=f $P="a"',
      ],
      ["@CrossOrigin(...)", 'class A {\n  «@CrossOrigin(origins = ["*"])»\n  fun f() {}\n  @Other fun g() {}\n}'],
      ["@Controller\nclass $C { ... }", "«@X @Controller open class A(val b: B) { fun f() {} }»\nclass D", "$C=A"],
      [
        "fun $F(..., @RequestParam $P: $T, ...) { ... }",
        "class A {\n  «fun f(@RequestParam a: String, b: Int) {}»\n  fun g(a: String) {}\n}",
        "$F=f $P=a $T=String",
      ],
      ["@org.a.Post\nfun $F(...) { ... }", "import org.a.Post\nclass A {\n  «@Post fun f() {}»\n}", "$F=f"],
    ]);
  });

  describe("classes and objects", () => {
    conforms("kotlin", [
      [
        "class $C { ... }",
        "«class A { val x = 1 }»\n«data class B(val y: Int)»\n«open class D : E() { }»\nobject F { }",
        "$C=A",
        "$C=B",
        "$C=D",
      ],
      ["class $C : Base(...) { ... }", "«class A : Base(1), I { fun f() {} }»\nclass B\nclass D : Other()", "$C=A"],
      ["class $C : $I { ... }", "«class A : X { fun f() {} }»\nclass B", "$C=A $I=X"],
      [
        "class $C { ... fun $F(...) { ... foo($X) ... } ... }",
        "«class A {\n  val b = 1\n  fun f() { c(); foo(d) }\n}»\nclass E { fun f() {} }",
        "$C=A $F=f $X=d",
      ],
      ["object $O { ... }", "«object A { val b = 1 }»\nclass C", "$O=A"],
      [
        "object : X509TrustManager { ... }",
        "val t = «object : X509TrustManager { override fun f() {} }»\nval u = object : Other { }",
      ],
      [
        "class $C { ... companion object { ... val $K = $V ... } ... }",
        "«class A {\n  companion object {\n    const val B = 1\n  }\n}»",
        "$C=A $K=B $V=1",
      ],
    ]);
  });

  describe("method chains, null-safe members", () => {
    conforms("kotlin", [
      ["foo(). ... .bar()", "«foo().bar()»\n«foo().a { b }.c(1).bar()»\nfoo().baz()\nbar()"],
      ["$X.foo()", "«a?.foo()»\n«b.foo()»\n«c!!.foo()»", "$X=a", "$X=b", "$X=c!!"],
      ["$X.b.foo()", "«a?.b?.foo()»", "$X=a"],
      ["foo($X!!)", "«foo(a!!)»\nfoo(b)", "$X=a"],
    ]);
  });

  describe("generics", () => {
    conforms("kotlin", [
      ["decode<$T>(...)", "val x = «decode<Foo>(a)»\nval y = «decode<Bar>()»\nval z = decode(b)", "$T=Foo", "$T=Bar"],
      ["$O.decode(...)", "val x = «a.decode<Foo>(b)»\nval y = «a.decode<Foo, Bar>(b)»\nval z = «a.decode(c)»"],
      ["listOf<$T>(1, 2)", "val x = «listOf<Int>(1, 2)»", "$T=Int"],
      ["foo<Int> { ... }", "«foo<Int> { it }»\nfoo<Bar> { it }"],
    ]);
  });

  describe("strings", () => {
    conforms("kotlin", [
      ['foo("...")', '«foo("a")»\n«foo("")»\n«foo("""b\nc""")»\nfoo(d)\nfoo("e$f")\nfoo("${g}")\nfoo(1)'],
      ['foo("$X")', '«foo("a b")»\nfoo(c)\nfoo("d$e")', "$X=a b"],
      ['foo("a\\\\b")', '«foo("a\\\\b")»\n«foo("""a\\b""")»\nfoo("ab")'],
      ['foo("=~/^a+$/")', '«foo("aaa")»\nfoo("ab")'],
      [
        'foo("ab")',
        'const val B = "b"\nval x = «foo("a" + "b")»\nval y = «foo("a$B")»\nval z = «foo("${"a"}b")»\nval w = «foo("""a$B""")»',
      ],
      [
        '"...${$X}..."',
        'val x = «"a${b}c"»\nval y = «"a $d c"»\nval z = "e"\nval w = «"""f$g"""»',
        "$X=b",
        "$X=d",
        "$X=g",
      ],
      ['"select $X"', 'val x = «"select $a"»\nval y = «"select ${b}"»\nval z = "insert $c"', "$X=a", "$X=b"],
      ['"a\\$b"', 'val x = «"a\\$b"»\nval y = "a$b"'],
      ['"..." + $X', 'val x = «"a" + b»\nval y = b + "a"\nval z = 1 + b', "$X=b"],
      ['"...".format(...)', 'val x = «"a %s".format(b)»\nval y = c.format(b)'],
    ]);
  });

  describe("deep expressions", () => {
    conforms("kotlin", [
      ["foo(<... request.$X ...>)", "«foo(a + g(request.query))»\nfoo(a)", "$X=query"],
      ["if (<... $X.isAdmin ...>) { ... }", "fun f() {\n  «if (a && !user.isAdmin) { b() }»\n}", "$X=user"],
      ["val $X = <... input() ...>", "val «a = toInt(input())»\nval b = c".replace("val «a", "«val a"), "$X=a"],
    ]);
  });

  describe("assignments and declarations", () => {
    conforms("kotlin", [
      [
        "$X = $E",
        "fun f() {\n  «a = 1»\n  «val b = 2»\n  «var c: Int = 3»\n  val d: Int\n}",
        "$E=1 $X=a",
        "$E=2 $X=b",
        "$E=3 $X=c",
      ],
      ["val $X = $E", "fun f() {\n  a = 1\n  «val b: Int = 2»\n  var c = 3\n}", "$E=2 $X=b"],
      [
        "var $X: String = $E",
        "class A {\n  «private var a: String = b»\n  var c: Int = d\n  var e = f\n}",
        "$E=b $X=a",
      ],
      ['const val $X = "..."', 'const val x = 1\nval b = "c"\n«const val A = "d"»', "$X=A"],
      ["this.$A = $E", "fun f() {\n  «this.a = 1»\n  other.a = 1\n}", "$A=a $E=1"],
      ["$O.mode = $E", "fun f() {\n  «a.mode = b»\n  c = a.mode\n}", "$E=b $O=a"],
      ["$X += $E", "fun f() {\n  «a += 1»\n  a = 1\n  a -= 1\n}", "$E=1 $X=a"],
      ["$X[$K] = $V", 'fun f() {\n  «a["b"] = c»\n}', '$K="b" $V=c $X=a'],
      ["val ($A, $B) = $E", "«val (a, b) = c»\nval d = e", "$A=a $B=b $E=c"],
    ]);
  });

  describe("imported names", () => {
    const digest = "java.security.MessageDigest.getInstance($X)";
    conforms("kotlin", [
      [digest, "import java.security.MessageDigest\nval x = «MessageDigest.getInstance(a)»", "$X=a"],
      [digest, "import java.security.MessageDigest as Digest\nval x = «Digest.getInstance(a)»", "$X=a"],
      [digest, "import java.security.*\nval x = «MessageDigest.getInstance(a)»", "$X=a"],
      [digest, "val x = «java.security.MessageDigest.getInstance(a)»\nval y = MessageDigest.getInstance(b)", "$X=a"],
      [digest, "import java.security.MessageDigest.getInstance\nval x = «getInstance(a)»", "$X=a"],
      [digest, "import other.MessageDigest\nval x = MessageDigest.getInstance(a)\n// java.security"],
      [digest, "import java.security.MessageDigest\nfun f(MessageDigest: Foo) {\n  MessageDigest.getInstance(a)\n}"],
      [digest, "import java.security.*\nclass MessageDigest\nval x = MessageDigest.getInstance(a)"],
      ["java.lang.Runtime.getRuntime().exec($X)", "fun f() {\n  «Runtime.getRuntime().exec(a)»\n}", "$X=a"],
      [
        "java.security.MessageDigest.$F(...)",
        "import java.security.MessageDigest\nval x = «MessageDigest.isEqual(a, b)»",
        "$F=isEqual",
      ],
      ["java.io.File($X)", "import java.io.File\nval x = «File(a)»", "$X=a"],
      ["kotlin.random.Random.nextInt(...)", "import kotlin.random.Random\nval x = «Random.nextInt(a)»"],
      ["import java.io.File", "«import java.io.File»\nimport java.io.Reader"],
    ]);
  });

  describe("constants", () => {
    conforms("kotlin", [
      ['foo("x")', 'const val A = "x"\nfun f() {\n  «foo(A)»\n}'],
      ['foo("x")', 'fun f() {\n  val a = "x"\n  «foo(a)»\n}'],
      ['foo("x")', 'fun f() {\n  var a = "x"\n  a = "y"\n  foo(a)\n}'],
      ['foo("x")', 'fun f() {\n  var a = "x"\n  a += "y"\n  foo(a)\n}'],
      ['foo("x")', 'class C {\n  private val k = "x"\n  fun f() {\n    «foo(k)»\n    «foo(this.k)»\n  }\n}'],
      [
        'foo("x")',
        'class C {\n  companion object {\n    const val K = "x"\n  }\n  fun f() {\n    «foo(K)»\n    «foo(C.K)»\n  }\n}\nfun g() = «foo(C.K)»',
      ],
      ['foo("x")', 'object O {\n  const val K = "x"\n}\nfun f() {\n  «foo(O.K)»\n  foo(K)\n}'],
      ['foo("x")', 'class C {\n  var k = "x"\n  fun s() { this.k = y }\n  fun f() { foo(k) }\n}'],
      ['foo("x")', 'fun f(a: String = "x") {\n  foo(a)\n}'],
      ['foo("x")', 'val A = "x"\nfun f(A: String) {\n  foo(A)\n}'],
      ['foo("x")', 'fun f() {\n  for (a in listOf("x")) foo(a)\n}'],
      ["foo(10)", "const val N = 10\nval x = «foo(N)»\nval y = foo(11)"],
      ["foo(true)", "val a = true\nval x = «foo(a)»"],
      ['foo("$X")', 'val a = "x"\nval b = «foo(a)»', "$X=x"],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("kotlin", [
      ["($X: Statement).execute(...)", "fun f(a: Statement, b: Other) {\n  «a.execute(c)»\n  b.execute(d)\n}", "$X=a"],
      [
        "($X: Statement).execute(...)",
        "fun f() {\n  val a: Statement = g()\n  val b = Statement()\n  «a.execute(c)»\n  «b.execute(d)»\n}",
        "$X=a",
        "$X=b",
      ],
      [
        "($X: Statement).execute(...)",
        "class A(private val s: Statement, t: Other) {\n  lateinit var u: Statement?\n  fun f() {\n    «s.execute(a)»\n    «u.execute(b)»\n    t.execute(c)\n  }\n}",
      ],
      [
        "($X: java.sql.Statement).execute(...)",
        "import java.sql.Statement\nfun f(a: Statement) {\n  «a.execute(b)»\n}",
        "$X=a",
      ],
      [
        "foo(($X: String))",
        'fun f(a: String, b: Int, c: String?) {\n  «foo(a)»\n  foo(b)\n  «foo(c)»\n  «foo("d")»\n}',
      ],
      ["($X: Statement).execute(...)", "foo { a: Statement -> «a.execute(b)» }\nfoo { a -> a.execute(b) }"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("kotlin", [
      ["foo(a)", "«foo((a))»\n«foo( a )»\n«foo(\n  a, // the one\n)»"],
      ["foo((a))", "«foo(a)»"],
      ["a.b(c)", "val x = «a\n  .b(c)»\nval y = «(a).b(c)»"],
      ["foo(a);", "«foo(a)»"],
    ]);
  });

  knownWrong("kotlin", [
    [
      "the grammar does not read a companion object on one line",
      'foo("x")',
      'class C { companion object { const val K = "x" }\n  fun f() { foo(K) } }',
    ],
  ]);
});
