import { flows } from "../support/taint.ts";

describe("taint: PHP within a function", () => {
  flows("php", [
    ["a source in a sink", "«sink(source())»;", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "$x = source();\n«sink($x)»;"],
    ["a variable that was given something else", "$x = source();\n$x = 'a';\nsink($x);"],
    ["a sanitizer in between", "$x = clean(source());\nsink($x);"],
    ["the dot operator", "«sink('a' . source() . 'b')»;\nsink('a' . clean(source()));"],
    ["added to a variable", "$q = 'a';\n$q .= source();\n«sink($q)»;"],
    ["a clean text added to a variable", "$q = 'a';\n$q .= clean(source());\nsink($q);"],
    ["a variable in double quotes", "$x = source();\n«sink(\"a $x b\")»;\nsink('a $x b');"],
    ["braces in double quotes", '$x = source();\n«sink("a {$x[\'k\']} b")»;\nsink("a {$y} b");'],
    ["a clean variable in double quotes", '$x = clean(source());\nsink("a $x {$x}");'],
    ["a heredoc", "$x = source();\n$q = <<<SQL\n a $x b\nSQL;\n«sink($q)»;"],
    ["a nowdoc takes nothing in", "$x = source();\n$q = <<<'SQL'\n a $x b\nSQL;\nsink($q);"],
    ["sprintf", "«sink(sprintf('a %s', source()))»;\nsink(sprintf('a %d', clean(source())));"],
    ["implode", "«sink(implode(',', [source()]))»;\nsink(implode(',', [clean(source())]));"],
    ["a branch", "$x = 'a';\nif ($c) { $x = source(); }\n«sink($x)»;"],
    [
      "elseif and else",
      "$x = source();\nif ($a) { $x = 'a'; } elseif ($b) { $x = 'b'; } else { $x = 'c'; }\nsink($x);",
    ],
    [
      "elseif that keeps it",
      "$x = source();\nif ($a): $x = 'a'; elseif ($b): f(); else: $x = 'c'; endif;\n«sink($x)»;",
    ],
    ["a loop over items", "foreach (source() as $x) { «sink($x)»; }"],
    ["a loop over keys and items", "foreach (source() as $k => $v) { «sink($k)»; «sink($v)»; }"],
    ["a loop over clean items", "source();\nforeach ($rows as $k => $v) { sink($k); sink($v); }"],
    ["a loop that takes items apart", "foreach (source() as [$a, $b]) { «sink($b)»; }"],
    ["for", "$x = 'a';\nfor ($i = 0; $i < 3; $i++) { «sink($x)»; $x = source(); }"],
    ["while with break", "$x = 'a';\nwhile (true) { $x = source(); if ($c) break; $x = 'b'; }\n«sink($x)»;"],
    ["do and while", "do { $x = source(); } while ($c);\n«sink($x)»;"],
    ["a conditional expression", "«sink($c ? source() : 'a')»;\nsink(source() ? 'a' : 'b');"],
    [
      "the short conditional expression",
      "«sink(source() ?: 'a')»;\n«sink($x ?: source())»;\nsink(clean(source()) ?: 'a');",
    ],
    ["null coalescing", "«sink(source() ?? 'a')»;\n«sink($x ?? source())»;\nsink(clean(source()) ?? 'a');"],
    ["null coalescing assignment", "$x = null;\n$x ??= source();\n«sink($x)»;"],
    [
      "casts to numbers",
      "sink((int) source());\nsink((float) source());\nsink((bool) source());\n«sink((string) source())»;",
    ],
    ["numbers", "sink(intval(source()));\nsink(floatval(source()));\nsink(strlen(source()));\nsink(count(source()));"],
    [
      "arithmetic",
      "sink(source() + 0);\nsink(source() * 2);\n$x = source();\n$x += 0;\nsink($x);\n«sink($rows + source())»;",
    ],
    [
      "an object in a text",
      'class A { public $x; }\n$a = new A();\n$a->x = source();\nsink("a $a");\n«sink("a $a->x")»;',
    ],
    ["comparisons", "sink(source() == 'a');\nsink(source() <=> 'a');\nsink(!source());\nsink(source() instanceof A);"],
    ["an array with keys", "$d = ['a' => source(), 'b' => 'b'];\n«sink($d['a'])»;\nsink($d['b']);\n«sink($d)»;"],
    ["the long form of an array", "$d = array('a' => source(), 'b' => 'b');\n«sink($d['a'])»;\nsink($d['b']);"],
    ["an array that is filled by keys", "$d = [];\n$d['a'] = source();\n«sink($d['a'])»;\nsink($d['b']);"],
    ["an array that is filled at its end", "$d = [];\n$d[] = source();\n«sink($d[0])»;\n«sink(implode(' ', $d))»;"],
    ["an array that is filled with clean things", "$d = [];\n$d[] = clean(source());\nsink($d[0]);"],
    ["array_push", "$d = [];\narray_push($d, source());\n«sink($d)»;"],
    ["a list", "$l = [source(), 'b'];\n«sink($l[0])»;\nsink($l[1]);"],
    ["list() takes it apart", "list($a, $b) = ['a', source()];\nsink($a);\n«sink($b)»;"],
    ["brackets take it apart", "[$a, $b] = ['a', source()];\nsink($a);\n«sink($b)»;"],
    ["keys take it apart", "['a' => $a, 'b' => $b] = ['a' => 'a', 'b' => source()];\nsink($a);\n«sink($b)»;"],
    ["a spread", "$d = [...source()];\n«sink($d[0])»;\n$e = [...$rows];\nsink($e[0]);"],
    ["a property", "$o = load();\n$o->a = source();\n«sink($o->a)»;\nsink($o->b);\n$o->a = 'a';\nsink($o->a);"],
    ["a property read safely", "$o = load();\n$o->a = source();\n«sink($o?->a)»;"],
    ["a copy of an object", "$o = load();\n$o->a = source();\n$p = clone $o;\n«sink($p->a)»;"],
    ["several targets", "$a = $b = source();\n«sink($a)»;\n«sink($b)»;"],
    ["an assignment in a condition", "if ($x = source()) { «sink($x)»; }\nwhile ($y = clean(source())) { sink($y); }"],
    ["the silence operator", "«sink(@source())»;"],
    ["switch", "switch ($k) { case 1: $x = source(); break; default: $x = 'a'; }\n«sink($x)»;"],
    [
      "a switch that cleans all",
      "$x = source();\nswitch ($k) { case 1: $x = 'a'; break; default: $x = 'b'; }\nsink($x);",
    ],
    [
      "match",
      "$x = match ($k) { 1 => source(), default => 'a' };\n«sink($x)»;\n$y = match (source()) { 1 => 'a', default => 'b' };\nsink($y);",
    ],
    ["an exception", "try { throw new E(source()); } catch (E $e) { «sink($e->getMessage())»; }"],
    [
      "what was known when it failed",
      "$x = 'a';\ntry { $x = source(); run(); $x = 'b'; } catch (E $e) { «sink($x)»; }",
    ],
    ["finally", "try { $x = source(); } finally { «sink($x)»; }"],
    ["finally that cleans", "$x = source();\ntry { run(); } finally { $x = 'a'; }\nsink($x);"],
    ["a global variable", "function f() { global $x; $x = source(); }\nfunction g() { global $x; «sink($x)»; }"],
    ["a variable of a function is not the file's", "$x = source();\nfunction f() { sink($x); }\nf();"],
    ["echo between the parts of a page", "$x = source(); ?>\n<p><?= «sink($x)» ?></p><?php sink('a'); ?>"],
    ["exit", "$x = source();\nif ($c) { exit(1); }\n«sink($x)»;\ndie();\nsink($x);"],
    ["an unknown key of constants", "$d = ['a' => 'x', 'b' => 'y'];\nsink($d[source()]);"],
    ["unset and isset don't disturb", "$x = source();\nif (isset($x)) { «sink($x)»; }\nsink(isset($x));"],
  ]);
});

describe("taint: PHP across functions", () => {
  flows("php", [
    [
      "into a function",
      "function run($cmd) { «sink($cmd)»; }\nrun(source());",
      "Comes from source()",
      "Passed to run as cmd",
      "Reaches sink($cmd)",
    ],
    ["a function that nobody calls with it", "function run($cmd) { sink($cmd); }\nrun('a');\nsource();"],
    ["by name", "function run($a, $b = null) { sink($a); «sink($b)»; }\nrun('a', b: source());"],
    ["out of a function", "function get() { return source(); }\n«sink(get())»;"],
    ["through a function that cleans", "function esc($x) { return clean($x); }\nsink(esc(source()));"],
    ["a default argument", "function run($x = 'a') { sink($x); }\nrun();\nsource();"],
    ["all further arguments", "function run(...$args) { «sink($args[0])»; }\nrun(source());"],
    ["a spread argument", "function run($a, $b) { «sink($b)»; }\nrun(...source());"],
    ["a method", "class A { function run($x) { «sink($x)»; } function go() { $this->run(source()); } }"],
    ["a static method", "class A { static function run($x) { «sink($x)»; } }\nA::run(source());"],
    [
      "self and static",
      "class A { static function run($x) { «sink($x)»; } function go() { self::run(source()); static::run('a'); } }",
    ],
    [
      "a property of the own object",
      "class A {\n  private $x; private $y;\n  function __construct($x) { $this->x = $x; $this->y = 'y'; }\n  function run() { «sink($this->x)»; sink($this->y); }\n}\n(new A(source()))->run();",
    ],
    [
      "a promoted property",
      "class A {\n  function __construct(private string $x, private string $y) {}\n  function run() { «sink($this->x)»; sink($this->y); }\n}\n$a = new A(source(), 'y');\n$a->run();",
    ],
    [
      "a property that another method fills",
      "class A { private $x; function set() { $this->x = source(); } function run() { «sink($this->x)»; } }",
    ],
    [
      "an object in a variable",
      "class A { public $x; function __construct($x) { $this->x = $x; } function get() { return $this->x; } }\n$a = new A(source());\n«sink($a->get())»;\n$b = new A('b');\nsink($b->get());",
    ],
    [
      "the parent's constructor",
      "class B { protected $x; function __construct($x) { $this->x = $x; } }\nclass A extends B {\n  function __construct($x) { parent::__construct($x); }\n  function run() { «sink($this->x)»; }\n}\n(new A(source()))->run();",
    ],
    [
      "a method by the parameter's type",
      "class R { function find($x) { «sink($x)»; } }\nfunction f(R $r) { $r->find(source()); }",
    ],
    [
      "a method by the type of a property",
      "class R { function find($x) { «sink($x)»; } }\nclass S {\n  public function __construct(private R $r) {}\n  function go() { $this->r->find(source()); }\n}",
    ],
    [
      "another class's method of that name",
      "class R { function find($x) { sink($x); } }\nfunction f(Other $r) { $r->find(source()); }",
    ],
    ["an arrow function", "$f = fn($x) => $x . '!';\n«sink($f(source()))»;\nsink($f('a'));"],
    ["a closure with use", "$y = source();\n$f = function ($x) use ($y) { «sink($y)»; sink($x); };\n$f('a');"],
    ["array_map", "«sink(array_map(fn($x) => trim($x), source()))»;\nsink(array_map(fn($x) => clean($x), source()));"],
    ["array_map with a function's name", "«sink(array_map('trim', source()))»;"],
    [
      "what array_map's function is given",
      "array_map(function ($x) { «sink($x)»; }, source());\narray_map(function ($x) { sink($x); }, $rows);",
    ],
    ["array_filter", "«sink(array_filter(source(), fn($x) => $x !== ''))»;"],
    [
      "array_walk",
      "array_walk($rows, function ($v) { sink($v); });\n$in = source();\narray_walk($in, function ($v, $k) { «sink($v)»; });",
    ],
    ["array_reduce", "«sink(array_reduce(source(), fn($all, $x) => $all . $x, ''))»;"],
    [
      "a function by its name",
      "function run($x) { «sink($x)»; }\ncall_user_func('run', source());\narray_map('run', $rows);",
    ],
    [
      "a method by its name",
      "class A { function run($x) { «sink($x)»; } function go() { array_map([$this, 'run'], source()); } }",
    ],
    ["a global variable that the file gives a value", "$x = source();\nfunction f() { global $x; «sink($x)»; }\nf();"],
    ["call_user_func", "function run($x) { «sink($x)»; }\n$f = fn($x) => run($x);\ncall_user_func($f, source());"],
    [
      "a collection's map",
      "$c = collect(source());\n«sink($c->map(fn($x) => trim($x))->all())»;\nsink($c->map(fn($x) => clean($x)));",
    ],
    ["a generator", "function all() { yield source(); }\nforeach (all() as $x) { «sink($x)»; }"],
    [
      "yield from",
      "function some() { yield source(); }\nfunction all() { yield from some(); }\nforeach (all() as $x) { «sink($x)»; }",
    ],
    [
      "a method of a trait",
      "trait T { function run($x) { «sink($x)»; } }\nclass A { use T; function go() { $this->run(source()); } }",
    ],
    [
      "a recursive function",
      "function f($x, $n) { if ($n == 0) { return $x; } return f($x, $n - 1); }\n«sink(f(source(), 3))»;",
    ],
    [
      "a function that gives back several things",
      "function two() { return ['a', source()]; }\n[$a, $b] = two();\nsink($a);\n«sink($b)»;",
    ],
    [
      "a function that throws always",
      "function fail() { throw new E(); }\n$x = source();\nif ($c) { fail(); sink($x); }",
    ],
    ["a function that says it gives back a truth value", "function ok($x): bool { return $x; }\nsink(ok(source()));"],
    ["a parameter by reference", "function fill(&$x) { $x = source(); }\n$a = 'a';\nfill($a);\n«sink($a)»;"],
  ]);
});

describe("taint: guards in PHP", () => {
  flows("php", [
    ["a validator", "function f() { $x = source(); if (!is_valid($x)) { return; } sink($x); }"],
    ["a validator's other side", "$x = source(); if (isAllowed($x)) { sink($x); } else { «sink($x)»; }"],
    ["equal to a constant", "$x = source(); if ($x === 'a') { sink($x); } else { «sink($x)»; }"],
    ["not equal to a constant", "$x = source(); if ($x != 'a') { throw new E(); } sink($x);"],
    ["one of several constants", "$x = source(); if ($x == 'a' || $x == 'b') { sink($x); } «sink($x)»;"],
    ["in_array", "$x = source(); if (in_array($x, ['a', 'b'], true)) { sink($x); } «sink($x)»;"],
    ["not in_array", "$x = source(); if (!in_array($x, $allowed)) { exit; } sink($x);"],
    ["in_array compared", "$x = source(); if (in_array($x, $ok) === false) { return; } sink($x);"],
    ["in an untrusted array", "$x = source(); if (in_array($x, source())) { «sink($x)»; }"],
    [
      "a key of an array",
      "$x = source(); if (array_key_exists($x, $ok)) { sink($x); } if (isset($ok[$x])) { sink($x); } «sink($x)»;",
    ],
    ["isset alone proves nothing", "$x = source(); if (isset($x['a'])) { «sink($x['a'])»; }"],
    ["a number", "$x = source(); if (is_numeric($x)) { sink($x); } if (ctype_digit($x)) { sink($x); } «sink($x)»;"],
    ["a filter for numbers", "$x = source(); if (filter_var($x, FILTER_VALIDATE_INT)) { sink($x); }"],
    ["a filter for addresses", "$x = source(); if (filter_var($x, FILTER_VALIDATE_EMAIL)) { «sink($x)»; }"],
    ["not a number", "$x = source(); if (!is_numeric($x)) { die('no'); } sink($x);"],
    ["an expression for the whole text", "$x = source(); if (!preg_match('/^[a-z]+$/i', $x)) { return; } sink($x);"],
    [
      "an expression and what it gives back",
      "$x = source(); if (preg_match('~^\\d+$~D', $x) === 1) { sink($x); } else { «sink($x)»; }",
    ],
    [
      "an expression that was not found",
      "$x = source(); if (preg_match('#\\A\\w+\\z#', $x) !== 1) { return; } sink($x);",
    ],
    ["an anchor of one branch only", "$x = source(); if (preg_match('/^a+|b+$/', $x)) { «sink($x)»; }"],
    ["an expression for a part", "$x = source(); if (preg_match('/[a-z]+/', $x)) { «sink($x)»; }"],
    ["a switch over constants", "$x = source(); switch ($x) { case 'a': sink($x); break; default: «sink($x)»; }"],
    ["match over constants", "$x = source(); $y = match ($x) { 'a', 'b' => $x, default => 'c' }; sink($y);"],
    ["match that keeps the rest", "$x = source(); $y = match ($x) { 'a' => 'b', default => $x }; «sink($y)»;"],
    ["an empty value", "$x = source(); if (!$x) { sink($x); } «sink($x)»;"],
    [
      "in a conditional expression",
      "$x = source(); sink(in_array($x, $ok) ? $x : 'b'); «sink(in_array($x, $ok) ? 'b' : $x)»;",
    ],
    [
      "only until it is given something else",
      "$x = source(); if (!in_array($x, $ok)) { exit; } $x = source(); «sink($x)»;",
    ],
    ["a guard before the call", "function run($x) { sink($x); } $x = source(); if (is_valid($x)) { run($x); }"],
  ]);
});

describe("taint: PHP's own request variables", () => {
  flows(
    "php",
    [
      ["in a function", "function f() { «sink($_GET['a'])»; }"],
      ["through a null coalescing", "$id = $_POST['id'] ?? '';\n«sink(\"a $id\")»;"],
      ["in a string", '«sink("a {$_GET[\'a\']} b")»;\n«sink("a $_GET[a] b")»;'],
      ["with a cast", "$id = (int) $_GET['id'];\nsink(\"a $id\");"],
      [
        "after a check of this very element",
        "if (!in_array($_GET['a'], $ok)) { exit; } sink($_GET['a']); «sink($_GET['b'])»;",
      ],
      ["in a loop", "foreach ($_POST as $k => $v) { «sink($v)»; }"],
      ["extracted into an array", "$d = array_map('trim', $_POST);\n«sink($d['a'])»;"],
      ["written before", "$_GET['a'] = 'a';\nsink(strlen($_GET['a']));"],
    ],
    "mode: taint\npattern-sources:\n  - pattern: $_GET\n  - pattern: $_POST\npattern-sinks:\n  - pattern: sink(...)\npattern-sanitizers:\n  - pattern: clean(...)",
  );
});
