import { conforms, knownWrong } from "../support/core.ts";

/** Code of PHP, which starts behind its open tag. */
function php(rows: readonly (readonly [pattern: string, marked: string, ...bindings: string[]])[]): void {
  conforms(
    "php",
    rows.map(([pattern, marked, ...bindings]) => [pattern, `<?php\n${marked}`, ...bindings] as const),
  );
}

describe("patterns in PHP", () => {
  describe("metavariables", () => {
    php([
      ["foo($X)", "«foo($a)»;\nfoo();\nfoo($a, $b);\n«foo($b->c)»;", "$X=$a", "$X=$b->c"],
      ["foo($X);", "«foo($a)»;\n$b = «foo(1)»;", "$X=$a", "$X=1"],
      ["$X == $X", "«$a == $a»;\n$a == $b;\n«f($x)->y == f( $x )->y»;\n$a === $a;"],
      ["$F($X)", "«run($a)»;\n«$f($b)»;\nnew C($d);", "$F=run $X=$a", "$F=$f $X=$b"],
      [
        "$OBJ->$METHOD(...)",
        "«$a->b->c($d)»;\n«$this->e()»;\nA::b();\nf();",
        "$METHOD=c $OBJ=$a->b",
        "$METHOD=e $OBJ=$this",
      ],
      [
        "$OBJ->query($Q)",
        "«$db->query($q)»;\n«$this->db->query($r)»;\nquery($s);",
        "$OBJ=$db $Q=$q",
        "$OBJ=$this->db $Q=$r",
      ],
      ["$A[$K]", "$x = «$a['b']»;\n$y = $a->b;", "$A=$a $K='b'"],
      ["$C ? $X : $Y", "$z = «$c ? $a : $b»;", "$C=$c $X=$a $Y=$b"],
      ["!$X", "$z = «!$a»;\n$y = -$a;", "$X=$a"],
      ["$X instanceof $C", "$z = «$a instanceof B»;", "$C=B $X=$a"],
      ["foo($_, $_)", "«foo($a, $b)»;\nfoo($a);", ""],
    ]);
  });

  describe("PHP's own variables", () => {
    php([
      ["$_GET", "foo(«$_GET»);\nfoo($_POST);"],
      ["$_GET[$K]", "foo(«$_GET['id']»);\nfoo($_POST['id']);", "$K='id'"],
      ["eval($_POST[...])", "«eval($_POST['a'])»;\neval($_GET['a']);\neval($a);"],
      ["$_SERVER['HTTP_HOST']", "«$_SERVER['HTTP_HOST']»;\n«$_SERVER[\"HTTP_HOST\"]»;\n$_SERVER['PHP_SELF'];"],
      ["foo($x)", "«foo($x)»;\nfoo($y);\nfoo($X);"],
      ["$GLOBALS[$K]", "«$GLOBALS['a']»;\n$b['a'];", "$K='a'"],
      ["$this->$P", "«$this->a»;\n$that->a;", "$P=a"],
    ]);
  });

  describe("where an expression stands", () => {
    php([
      [
        "foo(1)",
        "$x = «foo(1)»;\nif («foo(1)») {\n  return «foo(1)»;\n}\n$y = ['k' => «foo(1)», «foo(1)»];\necho \"a{$b[«foo(1)»]}\";",
      ],
      ["foo(1)", "// foo(1)\n# foo(1)\n/* foo(1) */\n'foo(1)';\n«foo(1)»;"],
      ["foo(1)", "class A { function m($p = 1) { return $this->n(«foo(1)»)->o(); } }\nfn() => «foo(1)»;"],
      ["foo(1)", "foreach («foo(1)» as $a) { throw «foo(1)»; }\nwhile («foo(1)»): «foo(1)»; endwhile;"],
    ]);
    conforms("php", [
      [
        "foo(1)",
        "<p><?php «foo(1)» ?></p>\nfoo(1)\n<?= «foo(1)» ?>\n<?php if ($a): ?><b><?php «foo(1)»; ?></b><?php endif;",
      ],
    ]);
  });

  describe("arguments", () => {
    php([
      ["foo(...)", "«foo()»;\n«foo(1, $b)»;\n«foo(...$a)»;\nfood();\n$bar->foo();"],
      ["foo(..., $X)", "«foo(1, 2)»;\n«foo(3)»;\nfoo();", "$X=2", "$X=3"],
      ["foo($X, ...)", "«foo(1, 2)»;\n«foo(3)»;\nfoo();", "$X=1", "$X=3"],
      ["foo(1)", "foo(1, 2);\n«foo(1)»;\n«foo(1,)»;\n«foo( /* a */ 1 )»;"],
      ["foo($...ARGS)", "«foo($a, $b)»;\n«foo()»;", "$...ARGS=$a, $b", "$...ARGS="],
      ["foo(a: $X, b: 2)", "«foo(b: 2, a: 1)»;\nfoo(a: 1);\nfoo(1, 2);", "$X=1"],
      ["foo(..., verify: false, ...)", "«foo($a, verify: false, c: 1)»;\nfoo($a, verify: true);\nfoo(false);"],
      ["foo(..., $K: false, ...)", "«foo($a, verify: false)»;\nfoo(false);", "$K=verify"],
      ["foo(...$X)", "«foo(...$a)»;\nfoo($a);", "$X=$a"],
    ]);
  });

  describe("names that are statements", () => {
    php([
      ["echo $X;", "«echo $a»;\n«echo($b)»;\nprint $c;", "$X=$a", "$X=$b"],
      ["echo ..., $X, ...;", "«echo 'a', $b»;", "$X=$b", "$X='a'"],
      ["print $X;", "«print $a»;\n«print('b')»;\necho $c;", "$X=$a", "$X='b'"],
      ["include $X;", "«include $a»;\n«include('b.php')»;\ninclude_once $c;", "$X=$a", "$X='b.php'"],
      ["require_once $X", "«require_once $a»;\nrequire $b;", "$X=$a"],
      ["exit($X)", "«exit(1)»;\n$a or «die(2)»;\nexit;", "$X=1", "$X=2"],
      ["die(...)", "«exit(1)»;\n«die('a')»;\n«exit»;"],
      ["unset($X);", "«unset($a);»\nunset($a, $b);", "$X=$a"],
      ["return $X;", "function f() { «return $a;» }\nfunction g() { return; }", "$X=$a"],
      ["return ...;", "function f() { «return $a;» }\nfunction g() { «return;» }"],
      ["throw new $E(...);", "«throw new A($b)»;\nthrow $c;", "$E=A"],
      ["global $X;", "function f() { «global $a;» }", "$X=$a"],
    ]);
    conforms("php", [["echo $X;", "<b>«<?= $a» ?></b>\n<?php «echo $b» ?>", "$X=$a", "$X=$b"]]);
  });

  describe("classes and objects", () => {
    php([
      ["Cls::method(...)", "«Cls::method(1)»;\n«\\Cls::method()»;\n$cls->method(1);\nOther::method();"],
      ["$C::method(...)", "«A::method(1)»;\n«self::method()»;\n$a->method();", "$C=A", "$C=self"],
      ["Cls::$METHOD(...)", "«Cls::a(1)»;\n«Cls::b()»;", "$METHOD=a", "$METHOD=b"],
      ["Cls::NAME", "foo(«Cls::NAME»);\nfoo(Cls::OTHER);"],
      ["Cls::$name", "foo(«Cls::$name»);\nfoo(Cls::$other);"],
      ["new Cls(...)", "«new Cls($a)»;\n«new Cls»;\nCls($a);\nnew Other();"],
      ["new $C($X)", "«new A($b)»;\nnew A;", "$C=A $X=$b"],
      ["$A->foo()", "«$a->foo()»;\n«$a?->foo()»;\n$a->foo(1);", "$A=$a", "$A=$a"],
      ["$A->b->c", "«$a->b->c»;", "$A=$a"],
      ["$X->a()-> ... ->z()", "«$q->a()->b(1)->z()»;\n«$q->a()->z()»;\n$q->b()->z();", "$X=$q", "$X=$q"],
      ["clone $X", "«clone $a»;", "$X=$a"],
    ]);
  });

  describe("arrays", () => {
    php([
      ["[..., 1, ...]", "$a = «[0, 1]»;\n$b = [2];\n$c = «array(1)»;"],
      ["[$X]", "$a = «[$b]»;\n$c = [$d, $e];", "$X=$b"],
      ["[]", "$a = «[]»;\n$b = [1];"],
      ["[...]", "$a = «[]»;\n$b = «[1]»;\n$c = «['k' => 1]»;"],
      [
        "[..., 'k' => $V, ...]",
        "$a = «['j' => 1, \"k\" => 2]»;\n$b = ['j' => 3];\n$c = «array('k' => 4)»;",
        "$V=2",
        "$V=4",
      ],
      ["array('k' => $V)", "$a = «['k' => 1]»;\n$b = array('j' => 1);", "$V=1"],
      ["foo([..., 'a' => ['b' => $X], ...])", "«foo(['c' => 1, 'a' => ['b' => 2]])»;", "$X=2"],
      ["foo([..., Cls::K => false, ...])", "«foo([1 => 2, Cls::K => false])»;\nfoo([Cls::K => true]);"],
      ["[$K => $V]", "$a = «[$b => $c]»;", "$K=$b $V=$c"],
      ["list($X, $Y) = $E;", "«list($a, $b) = $c»;", "$E=$c $X=$a $Y=$b"],
    ]);
  });

  describe("strings", () => {
    php([
      ['foo("...")', '«foo(\'a\')»;\n«foo("b")»;\nfoo($c);\nfoo("d$e");'],
      ["foo('...')", "«foo('a')»;\n«foo(\"b\")»;\n«foo('c' . 'd')»;\nfoo('e' . $f);"],
      ['foo("$X")', "«foo('a b')»;\n«foo(\"c\")»;\nfoo($d);", "$X=a b", "$X=c"],
      ["foo('a')", '«foo("a")»;\n«foo(\'a\')»;\nfoo("b");\nfoo("\\x61b");\n«foo("\\x61")»;'],
      ['foo("=~/^a+$/")', "«foo('aaa')»;\nfoo('ab');"],
      ['"...{$x}..."', '$a = «"b{$x}c"»;\n$d = «"$x"»;\n$e = "f{$g}";'],
      ['"...$X..."', '$a = «"b $c d"»;\n$e = «"{$f->g}"»;\n$h = \'i $j\';\n$k = "l";', "$X=$c", "$X=$f->g"],
      ['"SELECT ... $X"', '$a = «"SELECT * FROM t WHERE id = $id"»;\n$b = "DELETE $id";', "$X=$id"],
      ['"...{$X[$K]}..."', "$a = «\"b{$_GET['id']}\"»;", "$K='id' $X=$_GET"],
      ["'...' . $X", "$a = «'b' . $c»;\n$d = $e . 'f';", "$X=$c"],
      ["mysql_query('...' . $X . '...')", "«mysql_query('a' . $b . 'c')»;\nmysql_query('a' . $b);", "$X=$b"],
      ['"...$X..."', "$a = «<<<EOT\nb $c\nEOT»;\n$d = <<<'EOT'\ne $f\nEOT;", "$X=$c"],
      ["foo('a')", "«foo(<<<EOT\na\nEOT)»;"],
      ["`...`", "$a = «`ls`»;\n$b = «`ls $c`»;\n$d = 'ls';"],
      ["`...$X...`", '$a = «`ls $b`»;\n$c = `ls`;\n$d = "ls $e";', "$X=$b"],
    ]);
  });

  describe("statements", () => {
    php([
      ["foo($X);\n...\nbar($X);", "«foo($a);\nx();\nbar($a);»\nbar($b);", "$X=$a"],
      ["foo();\n...\nbar();", "«foo();\nif ($c) {\n  foreach ($d as $e) { bar();» }\n}"],
      ["foo();\n...\nbar();", "if ($c) { foo(); }\nbar();"],
      ["$X = foo();\n...\nbar($X);", "«$a = foo();\n$b = 1;\nbar($a);»", "$X=$a"],
      [
        "if ($C) { ... }",
        "«if ($a) { b(); }»\n«if ($c) d();»\n«if ($e) { f(); } else { g(); }»",
        "$C=$a",
        "$C=$c",
        "$C=$e",
      ],
      ["if ($C) { ... foo(); ... }", "«if ($a) { b(); foo(); c(); }»\nif ($a) { b(); }"],
      ["if ($C) { ... } else { foo(); }", "«if ($a) { b(); } else { foo(); }»\nif ($a) { foo(); }"],
      ["if ($C) { ... }", "«if ($a): b(); endif;»", "$C=$a"],
      ["foreach ($XS as $X) { ... }", "«foreach ($a as $b) { c(); }»\nforeach ($a as $k => $v) {}", "$X=$b $XS=$a"],
      [
        "foreach ($XS as $K => $V) { ... }",
        "«foreach ($a as $k => $v) { c(); }»\nforeach ($a as $b) {}",
        "$K=$k $V=$v $XS=$a",
      ],
      ["while (true) { ... }", "«while (true) { a(); }»\nwhile ($b) { a(); }"],
      ["try { ... } catch ($E $V) { ... }", "«try { a(); } catch (B $c) { d(); }»", "$E=B $V=$c"],
      ["switch ($X) { ... }", "«switch ($a) { case 1: b(); }»", "$X=$a"],
    ]);
  });

  describe("functions and classes", () => {
    php([
      [
        "function $F(...) { ... }",
        "«function f() {}»\n«function g(int $a, ...$b): ?int { return 1; }»",
        "$F=f",
        "$F=g",
      ],
      ["function $F($P) { ... }", "«function f(string $a = 'b') {}»\nfunction g($a, $b) {}", "$F=f $P=$a"],
      [
        "function $F(..., $P, ...) { ... echo $P; ... }",
        "«function f($a, $b) { echo $b; }»\nfunction g($a) { echo $b; }",
        "$F=f $P=$b",
      ],
      ["class $C { ... }", "«class A {}»\n«final class B extends D implements E { use T; }»", "$C=A", "$C=B"],
      ["class $C extends Base { ... }", "«class A extends Base { public $x; }»\nclass B {}", "$C=A"],
      [
        "class $C { ... function $M(...) { ... } ... }",
        "«class A { public $x = 1; private static function m($a) { b(); } }»\nclass B { const C = 1; }",
        "$C=A $M=m",
      ],
      ["public function $M(...) { ... }", "class A { «public function m() {}»\n  private function n() {} }", "$M=m"],
      ["private $P = $V;", "class A { «private $a = 1;»\n  public $b = 2; }", "$P=$a $V=1"],
      ["const $C = $V;", "class A { «const K = 'v';» }\n«const TOP = 1;»\n$x = 2;", "$C=K $V='v'", "$C=TOP $V=1"],
      ["function ($X) { ... }", "$f = «function ($a) use ($b) { return 1; }»;\n$g = «fn($a) => 1»;", "$X=$a", "$X=$a"],
      ["fn($X) => $E", "$f = «fn($a) => $a + 1»;", "$E=$a + 1 $X=$a"],
      ["#[Route(...)]\nfunction $F(...) { ... }", "«#[A, Route('/x')]\nfunction f() {}»\nfunction g() {}", "$F=f"],
      ["#[$A]\nclass $C { ... }", "«#[Entity]\nclass D {}»\nclass E {}", "$A=Entity $C=D"],
      ["class $C { ... }", "#[A]\n«class B {}»", "$C=B"],
      ["function $F($T $P) { ... }", "«function f(string $a) {}»\nfunction g($b) {}", "$F=f $P=$a $T=string"],
    ]);
  });

  describe("assignments", () => {
    php([
      ["$X = $E", "«$a = 1»;\n$b == 2;\nfoo(c: 3);", "$E=1 $X=$a"],
      ["$X = $E;", "class A { private ?int «$b = 2»; }\nfunction f() { static «$c = 3»; }", "$E=2 $X=$b", "$E=3 $X=$c"],
      ["$X .= $E", "«$a .= 'b'»;\n$c += 1;", "$E='b' $X=$a"],
      ["$this->$P = $E", "«$this->a = 1»;\n$b->a = 1;", "$E=1 $P=a"],
      ["$X[$K] = $V", "«$a['b'] = $c»;", "$K='b' $V=$c $X=$a"],
      ["$X = trim($X)", "«$a = trim($a)»;\n$a = trim($b);", "$X=$a"],
    ]);
  });

  describe("deep expressions", () => {
    php([
      ["foo(<... $_GET[$K] ...>)", "«foo('a' . trim($_GET['b']))»;\nfoo('a');", "$K='b'"],
      ["$X = <... input() ...>;", "«$a = (int) input()»;\n$b = c();", "$X=$a"],
      ["echo <... $_GET[...] ...>;", "«echo 'a' . $_GET['b']»;\necho htmlspecialchars($c);"],
    ]);
  });

  describe("names and imports", () => {
    const call = "Foo\\Bar::run(...)";
    php([
      [call, "use Foo\\Bar;\n«Bar::run($a)»;\nBaz::run($b);"],
      [call, "use Foo\\Bar as B;\n«B::run($a)»;"],
      [call, "use Foo\\{Other, Bar as B};\n«B::run($a)»;\nOther::run();"],
      [call, "«\\Foo\\Bar::run($a)»;\n«Foo\\Bar::run($b)»;\nBar::run($c);"],
      [call, "use Other\\Bar;\nBar::run($a);"],
      ["new Foo\\Bar(...)", "use Foo\\Bar;\n«new Bar(1)»;\n«new \\Foo\\Bar()»;\nnew \\Bar();"],
      ["new A\\B\\C\\D(...)", "use A\\B\\C\\D as E;\n«new E(1)»;\n«new A\\B\\C\\D(2)»;\nnew A\\B\\D(3);"],
      ["A\\b(...)", "use function A\\b;\n«b(1)»;\nc(2);"],
      ["A\\b(...)", "use function A\\b as c;\n«c(1)»;\nb(2);"],
      ["Foo\\Bar::K", "use Foo\\Bar;\nfoo(«Bar::K»);"],
      ["system(...)", "namespace App;\n«system($a)»;\n«\\system($b)»;\n«SYSTEM($c)»;\n$d->system($e);"],
      ["htmlSpecialChars(...)", "«htmlspecialchars($a)»;"],
      ["$DB->Query(...)", "«$db->query($a)»;", "$DB=$db"],
      ["use $N;", "«use Foo\\Bar;»"],
    ]);
  });

  describe("constants", () => {
    php([
      ["foo('x')", "$a = 'x';\n«foo($a)»;"],
      ["foo('x')", "$a = 'x';\n$a = 'y';\nfoo($a);"],
      ["foo('x')", "$a = 'x';\n$a .= 'y';\nfoo($a);"],
      ["foo('x')", "$a = 'x';\nfunction f() { foo($a); }"],
      ["foo('x')", "$a = 'x';\n$f = fn() => «foo($a)»;"],
      ["foo('x')", "function f($a) { foo($a); }\n$a = 'x';"],
      ["foo('x')", "const A = 'x';\nfunction f() { «foo(A)»; }\nfoo(B);"],
      ["foo('x')", "define('A', 'x');\n«foo(A)»;\nfunction f() { «foo(A)»; }"],
      [
        "foo('x')",
        "class C { const K = 'x';\n  function m() { «foo(self::K)»; «foo(static::K)»; foo(self::L); } }\n«foo(C::K)»;",
      ],
      ["foo('x')", "class C { private $k = 'x';\n  function m() { «foo($this->k)»; } }"],
      [
        "foo('x')",
        "class C { private $k = 'x';\n  function s() { $this->k = y(); }\n  function m() { foo($this->k); } }",
      ],
      ["foo('x')", "class C { private static $k = 'x';\n  function m() { «foo(self::$k)»; } }"],
      ["foo('xy')", "«foo('x' . 'y')»;\n$a = 'x';\n«foo($a . 'y')»;\n«foo(\"{$a}y\")»;\nfoo($b . 'y');"],
      ["foo('x')", "foreach (['x'] as $a) { foo($a); }"],
      ["foo('x')", "function f() { global $a; foo($a); }\n$a = 'x';\n$a = y();"],
      ["foo(10)", "$n = 10;\n«foo($n)»;\nfoo(11);"],
      ["foo(true)", "$a = true;\n«foo($a)»;\n«foo(TRUE)»;\nfoo(false);"],
      ['foo("$X")', "$a = 'x';\n«foo($a)»;", "$X=x"],
      ["foo('x')", "$a = 'x';\n$b = &$a;\n$b = y();\nfoo($a);"],
    ]);
  });

  describe("typed metavariables", () => {
    php([
      ["(PDO $X)->query(...)", "function f(PDO $a, $b) { «$a->query($q)»; $b->query($q); }", "$X=$a"],
      ["(PDO $X)->query(...)", "function f(?\\PDO $a) { «$a->query($q)»; }"],
      ["(PDO $X)->query(...)", "$a = new PDO($d);\n«$a->query($q)»;"],
      ["(Foo\\Db $X)->query(...)", "use Foo\\Db;\n$a = new Db();\n«$a->query($q)»;"],
      [
        "(PDO $X)->query(...)",
        "class A { private PDO $db;\n  function m() { «$this->db->query($q)»; $this->other->query($q); } }",
      ],
      [
        "(PDO $X)->query(...)",
        "class A { function __construct(private PDO $db, PDO $c) {}\n  function m() { «$this->db->query($q)»; $this->c->query($q); } }",
      ],
      ["foo((string $X))", "function f(string $a, int $b) { «foo($a)»; foo($b); «foo('c')»; }", "$X=$a", "$X='c'"],
    ]);
  });

  describe("what makes no difference", () => {
    php([
      ["foo($a)", "«foo(($a))»;\n«foo( $a )»;\n«foo(\n  $a, // the one\n)»;"],
      ["foo(($a))", "«foo($a)»;"],
      ["foo(...)", "@«foo($a)»;"],
      ["$X = foo(...);", "«$a = @foo($b)»;", "$X=$a"],
      ["foo(null)", "«foo(NULL)»;\nfoo(0);"],
      ["function f($a) { ... }", "«function f(int &$a): void {}»"],
      ["foo(...)", "«foo(...)»;"],
    ]);
  });

  knownWrong("php", [
    ["a key of `yield` is no value", "yield $X", "<?php\nfunction f() { «yield $k => $v»; }", "$X=$k => $v"],
    ["an unquoted key in a string is a string", "$X['k']", '<?php\n$a = "b $c[k]";'],
  ]);
});
