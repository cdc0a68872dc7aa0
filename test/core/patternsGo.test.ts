import { conforms, knownWrong } from "../support/core.ts";

describe("patterns in Go", () => {
  describe("metavariables", () => {
    conforms("go", [
      ["foo($X)", "package p\nfunc f() { «foo(a)»; foo(); foo(a, b); «foo(b.c)» }", "$X=a", "$X=b.c"],
      ["$X == $X", "package p\nvar x = «a == a»\nvar y = a == b\nvar z = «f(x).y == f( x ).y»"],
      ["foo($_, $_)", "package p\nfunc f() { «foo(a, b)»; foo(a) }", ""],
      ["$F($X)", "package p\nfunc f() { «run(a)»; «a.b(c)» }", "$F=run $X=a", "$F=a.b $X=c"],
      [
        "$O.Query($X)",
        "package p\nfunc f() { «db.Query(a)»; «s.db.Query(b)»; Query(c) }",
        "$O=db $X=a",
        "$O=s.db $X=b",
      ],
      ["$M[$K]", "package p\nvar x = «a[b]»\nvar y = a.b", "$K=b $M=a"],
      ["!$X", "package p\nvar x = «!a»\nvar y = -a", "$X=a"],
      ["&$X", "package p\nvar x = «&a»\nvar y = *a", "$X=a"],
      ["$X != nil", "package p\nvar x = «a != nil»\nvar y = a == nil", "$X=a"],
      ["$X.($T)", "package p\nvar x = «a.(string)»\nvar y = «b.(*c.D)»", "$T=string $X=a", "$T=*c.D $X=b"],
      ["[]byte($X)", 'package p\nvar x = «[]byte("a")»\nvar y = []rune("b")', '$X="a"'],
      ["string($X)", "package p\nvar x = «string(a)»", "$X=a"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("go", [
      [
        "foo(1)",
        "package p\nfunc f() error {\n\tx := «foo(1)»\n\tif «foo(1)» {\n\t\treturn «foo(1)»\n\t}\n\tgo «foo(1)»\n\tdefer «foo(1)»\n\tch <- «foo(1)»\n\treturn nil\n}",
      ],
      [
        "foo(1)",
        "package p\nfunc f() {\n\tfor i := range «foo(1)» {\n\t}\n\tswitch «foo(1)» {\n\tcase «foo(1)»:\n\t}\n}",
      ],
      ["foo(1)", "package p\n\n// foo(1)\n/* foo(1) */\nvar x = `foo(1)` + «foo(1)»"],
      [
        "foo(1)",
        "package p\nvar x = T{A: «foo(1)», B: []U{«foo(1)»}}\nvar y = func() { «foo(1)» }\nvar z = («foo(1)»)",
      ],
      ["foo", "package p\nfunc foo() {}\nvar x = a.foo\nvar y = T{b: «foo»}\nvar z = «foo»()"],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("go", [
      ["foo(...)", "package p\nfunc f() { «foo()»; «foo(1, b)»; «foo(a...)»; food(); bar.foo() }"],
      ["foo(..., $X)", "package p\nfunc f() { «foo(1, 2)»; «foo(3)»; foo() }", "$X=2", "$X=3"],
      ["foo($X, ...)", "package p\nfunc f() { «foo(1, 2)»; «foo(3)»; foo() }", "$X=1", "$X=3"],
      ["foo(1)", "package p\nfunc f() { foo(1, 2); «foo(1)» }"],
      ["foo($...ARGS)", "package p\nfunc f() { «foo(a, b)»; «foo()» }", "$...ARGS=a, b", "$...ARGS="],
      ["foo($X...)", "package p\nfunc f() { «foo(a...)»; foo(a) }", "$X=a"],
      [
        "foo(..., func(...) { ... })",
        "package p\nfunc f() { «foo(1, func() { bar() })»; «foo(func(a int) {})»; foo(bar) }",
      ],
      [
        "http.HandleFunc($PATH, func($W http.ResponseWriter, $R *http.Request) { ... })",
        'package p\nimport "net/http"\nfunc f() {\n\t«http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {\n\t\ta()\n\t})»\n\thttp.HandleFunc("/b", b)\n}',
        '$PATH="/" $R=r $W=w',
      ],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("go", [
      ["foo($X)\n...\nbar($X)", "package p\nfunc f() {\n\t«foo(a)\n\tx()\n\tbar(a)»\n\tbar(b)\n}", "$X=a"],
      ["foo()\n...\nbar()", "package p\nfunc f() {\n\t«foo()\n\tbar()»\n}"],
      [
        "foo()\n...\nbar()",
        "package p\nfunc f() {\n\t«foo()\n\tif c {\n\t\tfor d := range e {\n\t\t\tbar()»\n\t\t}\n\t}\n}",
      ],
      ["foo()\n...\nbar()", "package p\nfunc f() {\n\tif c {\n\t\tfoo()\n\t}\n\tbar()\n}"],
      ["foo()\n...\nbar()", "package p\nfunc f() {\n\tif c {\n\t\tfoo()\n\t} else {\n\t\tbar()\n\t}\n}"],
      ["foo()\n...\nbar()", "package p\nfunc f() {\n\tswitch a {\n\tcase 1:\n\t\t«foo()\n\t\tbar()»\n\t}\n}"],
      ["foo()\nbar()", "package p\nfunc f() {\n\tfoo()\n\tx()\n\tbar()\n\t«foo()\n\tbar()»\n}"],
      [
        "$X := foo()\n...\nbar($X)",
        "package p\nfunc f() {\n\t«a := foo()\n\tb := 1\n\tif b > 0 {\n\t\tbar(a)»\n\t}\n}",
        "$X=a",
      ],
      [
        "if $C { ... }",
        "package p\nfunc f() {\n\t«if a {\n\t\tb()\n\t}»\n\t«if c {\n\t} else {\n\t\td()\n\t}»\n}",
        "$C=a",
        "$C=c",
      ],
      [
        "if err != nil { ... }",
        "package p\nfunc f() {\n\t«if err != nil {\n\t\treturn\n\t}»\n\t«if err := g(); err != nil {\n\t}»\n\tif err == nil {\n\t}\n}",
      ],
      [
        "if $X := $F(); $C { ... }",
        "package p\nfunc f() {\n\t«if a := b(); a {\n\t}»\n\tif c {\n\t}\n}",
        "$C=a $F=b $X=a",
      ],
      [
        "if $C {\n  foo()\n}",
        "package p\nfunc f() {\n\t«if a {\n\t\tfoo()\n\t}»\n\tif b {\n\t\tbar()\n\t\tfoo()\n\t}\n}",
        "$C=a",
      ],
      ["if $C { ... } else { ... }", "package p\nfunc f() {\n\t«if a {\n\t} else {\n\t}»\n\tif b {\n\t}\n}", "$C=a"],
      [
        "for $I, $V := range $XS { ... }",
        "package p\nfunc f() {\n\t«for i, v := range xs {\n\t\ta()\n\t}»\n\tfor i := range xs {\n\t}\n}",
        "$I=i $V=v $XS=xs",
      ],
      ["for { ... }", "package p\nfunc f() {\n\t«for {\n\t\ta()\n\t}»\n\tfor b {\n\t}\n}"],
      [
        "for ... { ... }",
        "package p\nfunc f() {\n\t«for i := 0; i < n; i++ {\n\t}»\n\t«for range xs {\n\t}»\n\tif a {\n\t}\n}",
      ],
      ["return $X", "package p\nfunc f() int {\n\t«return a»\n}\nfunc g() {\n\treturn\n}", "$X=a"],
      [
        "return $X, $ERR",
        "package p\nfunc f() (int, error) {\n\tif a {\n\t\t«return b, c»\n\t}\n\treturn d\n}",
        "$ERR=c $X=b",
      ],
      ["return ...", "package p\nfunc f() (int, error) { «return a, b» }\nfunc g() { «return» }"],
      ["defer $X.Close()", "package p\nfunc f() {\n\t«defer a.Close()»\n\tb.Close()\n}", "$X=a"],
      ["go func() { ... }()", "package p\nfunc f() {\n\t«go func() {\n\t\ta()\n\t}()»\n\tgo b()\n}"],
      ["go $F(...)", "package p\nfunc f() {\n\t«go a(1)»\n\tb(2)\n}", "$F=a"],
      [
        "switch $X { ... case 1: ... }",
        "package p\nfunc f() {\n\t«switch a {\n\tcase 0:\n\t\tb()\n\tcase 1:\n\t\tc()\n\tdefault:\n\t\td()\n\t}»\n\tswitch a {\n\tcase 2:\n\t}\n}",
        "$X=a",
      ],
      [
        "switch $X := $Y.(type) { ... }",
        "package p\nfunc f() {\n\t«switch a := b.(type) {\n\tcase int:\n\t\tc()\n\t}»\n}",
        "$X=a $Y=b",
      ],
      ["$CH <- $X", "package p\nfunc f() { «a <- b» }", "$CH=a $X=b"],
      ["$X = <-$CH", "package p\nfunc f() {\n\t«a = <-b»\n\t«c := <-d»\n}", "$CH=b $X=a", "$CH=d $X=c"],
    ]);
  });

  describe("assignments and declarations", () => {
    conforms("go", [
      [
        "$X = $E",
        "package p\nvar «a = 1»\nfunc f() {\n\t«b = 2»\n\t«c := 3»\n\tvar «d int = 4»\n\tconst «e = 5»\n\tvar g int\n\th += 6\n\ti == 7\n}",
        "$E=1 $X=a",
        "$E=2 $X=b",
        "$E=3 $X=c",
        "$E=4 $X=d",
        "$E=5 $X=e",
      ],
      ["$X := $E", "package p\nfunc f() {\n\t«a := 1»\n\tb = 2\n}", "$E=1 $X=a"],
      [
        "$X, $ERR := foo(...)",
        "package p\nfunc f() {\n\t«a, err := foo(1)»\n\tb := foo(2)\n\t«c, _ := foo()»\n}",
        "$ERR=err $X=a",
        "$ERR=_ $X=c",
      ],
      ["$X := foo(...)", "package p\nfunc f() {\n\ta, err := foo(1)\n\t«b := foo(2)»\n}", "$X=b"],
      ["$X, ... := foo(...)", "package p\nfunc f() { «a, err := foo(1)» }", "$X=a"],
      ["_ = $X", "package p\nfunc f() {\n\t«_ = a»\n\tb = c\n}", "$X=a"],
      ["$X += $E", "package p\nfunc f() {\n\t«a += 1»\n\ta = 1\n\ta -= 1\n}", "$E=1 $X=a"],
      [
        "var $X = $E",
        "package p\n«var a = 1»\n«var b int = 2»\nconst c = 3\nfunc f() { d := 4 }",
        "$E=1 $X=a",
        "$E=2 $X=b",
      ],
      ["var $X $T = $E", "package p\nvar a = 1\n«var b int = 2»", "$E=2 $T=int $X=b"],
      ["const $X = $E", 'package p\n«const a = "b"»\nvar c = "d"', '$E="b" $X=a'],
      ["const $X = $E", 'package p\nconst (\n\t«a = "b"»\n\t«c = "d"»\n)', '$E="b" $X=a', '$E="d" $X=c'],
      ["$X.$F = $E", "package p\nfunc f() {\n\t«a.b = c»\n\td = e\n}", "$E=c $F=b $X=a"],
      ["$M[$K] = $V", 'package p\nfunc f() { «a["b"] = c» }', '$K="b" $M=a $V=c'],
      ["$X++", "package p\nfunc f() {\n\t«a++»\n\tb--\n}", "$X=a"],
    ]);
  });

  describe("struct literals, slices and maps", () => {
    conforms("go", [
      [
        "http.Cookie{..., Secure: false, ...}",
        'package p\nimport "net/http"\nvar a = &«http.Cookie{Name: "x", Secure: false}»\nvar b = http.Cookie{Secure: true}\nvar c = «http.Cookie{Secure: false}»',
      ],
      [
        "&http.Cookie{..., Secure: false, ...}",
        'package p\nimport "net/http"\nvar a = «&http.Cookie{Name: "x", Secure: false}»\nvar b = http.Cookie{Secure: false}',
      ],
      [
        "tls.Config{...}",
        'package p\nimport "crypto/tls"\nvar a = «tls.Config{}»\nvar b = &«tls.Config{MinVersion: c}»\nvar d = http.Config{}',
      ],
      [
        "tls.Config{..., InsecureSkipVerify: true, ...}",
        'package p\nimport t "crypto/tls"\nvar a = «t.Config{\n\tServerName:         "b",\n\tInsecureSkipVerify: true,\n}»',
      ],
      [
        "tls.Config{MinVersion: $V}",
        'package p\nimport "crypto/tls"\nvar a = «tls.Config{ServerName: "b", MinVersion: tls.VersionTLS10}»',
        "$V=tls.VersionTLS10",
      ],
      ["$T{..., $K: nil, ...}", "package p\nvar a = «T{B: nil}»\nvar c = T{B: d}", "$K=B $T=T"],
      ["[]string{$X, ...}", 'package p\nvar a = «[]string{"b", "c"}»\nvar d = []string{}', '$X="b"'],
      [
        '[]string{"sh", "-c", $X}',
        'package p\nvar a = «[]string{"sh", "-c", b}»\nvar c = []string{"-c", "sh", b}',
        "$X=b",
      ],
      ["map[string]string{...}", 'package p\nvar a = «map[string]string{"b": "c"}»\nvar d = map[string]int{}'],
      ['map[string]string{..., "b": $X, ...}', 'package p\nvar a = «map[string]string{"d": "e", "b": "c"}»', '$X="c"'],
      ["&$T{...}", "package p\nvar a = «&T{}»\nvar b = «&c.D{E: 1}»\nvar d = T{}", "$T=T", "$T=c.D"],
    ]);
  });

  describe("functions, methods and types", () => {
    conforms("go", [
      [
        "func $F(...) { ... }",
        "package p\n«func f() {}»\n«func g(a int, b ...string) (int, error) {\n\treturn 1, nil\n}»",
        "$F=f",
        "$F=g",
      ],
      ["func $F(...) { ... }", "package p\n«func (s *S) M(a int) {}»", "$F=M"],
      ["func ($R $T) $F(...) { ... }", "package p\nfunc f() {}\n«func (s *S) M() {}»", "$F=M $R=s $T=*S"],
      [
        "func $F(..., $P string, ...) { ... }",
        "package p\n«func f(a int, b string) {}»\nfunc g(a int) {}",
        "$F=f $P=b",
      ],
      [
        "func $F($P string) { ... }",
        "package p\n«func f(a string) {}»\nfunc g(a string, b int) {}\nfunc h(a int) {}",
        "$F=f $P=a",
      ],
      ["func $F(..., $P string, ...) { ... }", "package p\n«func f(a, b string) {}»", "$F=f $P=a", "$F=f $P=b"],
      [
        "func $F($W http.ResponseWriter, $R *http.Request) { ... }",
        'package p\nimport "net/http"\n«func f(w http.ResponseWriter, r *http.Request) {}»\nfunc g(r *http.Request) {}',
        "$F=f $R=r $W=w",
      ],
      ["func $F(...) error { ... }", "package p\nfunc f() {}\n«func g() error { return nil }»", "$F=g"],
      [
        "func $F(...) ... { ... }",
        "package p\n«func f() {}»\n«func g() (int, error) { return 1, nil }»",
        "$F=f",
        "$F=g",
      ],
      [
        "func $F(...) {\n  ...\n  foo($X)\n  ...\n}",
        "package p\n«func f() {\n\ta()\n\tfoo(b)\n\tc()\n}»\nfunc g() {\n\tbar()\n}",
        "$F=f $X=b",
      ],
      ["func main() { ... }", "package p\n«func main() {}»\nfunc other() {}"],
      ["func(...) { ... }", "package p\nvar a = «func(b int) { c() }»\nfunc d() {}"],
      ["func $F[$T any](...) { ... }", "package p\n«func f[A any](b A) {}»\nfunc g() {}", "$F=f $T=A"],
      [
        "type $T struct { ... }",
        "package p\n«type A struct {\n\tB int\n}»\ntype C int\n«type D struct{}»",
        "$T=A",
        "$T=D",
      ],
      [
        "type $T struct {\n  ...\n  $F *sql.DB\n  ...\n}",
        'package p\nimport "database/sql"\n«type A struct {\n\ta int\n\tdb *sql.DB `x:"y"`\n}»\ntype B struct { c int }',
        "$F=db $T=A",
      ],
      ["type $T interface { ... }", "package p\n«type A interface {\n\tM()\n}»\ntype B struct{}", "$T=A"],
    ]);
  });

  describe("strings", () => {
    conforms("go", [
      ['foo("...")', 'package p\nfunc f() { «foo("a")»; «foo(`b\nc`)»; foo(d) }'],
      ['foo("$X")', 'package p\nfunc f() { «foo("a b")»; foo(c) }', "$X=a b"],
      ['foo("a")', 'package p\nfunc f() { «foo("a")»; «foo(`a`)»; foo("b"); «foo("\\x61")» }'],
      ['foo("=~/^a+$/")', 'package p\nfunc f() { «foo("aaa")»; foo("ab") }'],
      ['"..." + $X', 'package p\nvar x = «"a" + b»\nvar y = b + "a"', "$X=b"],
      ['$DB.Query("..." + $X)', 'package p\nfunc f() { «db.Query("a" + b)»; db.Query("a", b) }', "$DB=db $X=b"],
      ['fmt.Sprintf("...", $X)', 'package p\nimport "fmt"\nvar a = «fmt.Sprintf("%s", b)»', "$X=b"],
      ["'a'", "package p\nvar x = «'a'»\nvar y = 'b'"],
    ]);
  });

  describe("deep expressions", () => {
    conforms("go", [
      ["foo(<... r.URL ...>)", "package p\nfunc f() { «foo(a + g(r.URL))»; foo(a) }"],
      ["$X := <... r.FormValue(...) ...>", 'package p\nfunc f() { «a := g(r.FormValue("b"))»; c := d }', "$X=a"],
      [
        "if <... $E == nil ...> { ... }",
        "package p\nfunc f() {\n\t«if a && err == nil {\n\t}»\n\tif a {\n\t}\n}",
        "$E=err",
      ],
    ]);
  });

  describe("method chains", () => {
    conforms("go", [
      ["foo(). ... .Bar()", "package p\nfunc f() { «foo().Bar()»; «foo().A().B(1).Bar()»; foo().Baz() }"],
      [
        "$DB. ... .Raw($Q)",
        'package p\nfunc f() { «db.Model(a).Where("b").Raw(c)» }',
        "$DB=db $Q=c",
        "$DB=db.Model $Q=c",
        "$DB=db.Model(a) $Q=c",
        "$DB=db.Model(a).Where $Q=c",
        '$DB=db.Model(a).Where("b") $Q=c',
      ],
    ]);
  });

  describe("imported names", () => {
    const call = "exec.Command(...)";
    conforms("go", [
      [call, 'package p\nimport "os/exec"\nfunc f() { «exec.Command(a)»; exec.LookPath(b) }'],
      [call, 'package p\nimport e "os/exec"\nfunc f() { «e.Command(a)» }'],
      [call, 'package p\nimport (\n\t"fmt"\n\te "os/exec"\n)\nfunc f() { «e.Command(a)»; fmt.Println() }'],
      [call, 'package p\nimport . "os/exec"\nfunc f() { «Command(a)»; Other(b) }'],
      [call, 'package p\nimport . "os/exec"\nfunc Command(a string) {}\nfunc f() { Command(a) }'],
      [call, 'package p\nimport e "example.com/other"\nfunc f() { e.Command(a) }'],
      [call, 'package p\nimport e "os/exec"\nfunc f(e T) { e.Command(a) }'],
      [call, 'package p\nimport "os/exec"\nvar run = exec.Command\nfunc f() { «run(a)» }'],
      ["yaml.Unmarshal(...)", 'package p\nimport "gopkg.in/yaml.v3"\nfunc f() { «yaml.Unmarshal(a)» }'],
      ["yaml.Unmarshal(...)", 'package p\nimport y "gopkg.in/yaml.v3"\nfunc f() { «y.Unmarshal(a)» }'],
      ["jwt.Parse(...)", 'package p\nimport j "github.com/golang-jwt/jwt/v5"\nfunc f() { «j.Parse(a)» }'],
      ["exec.$F(...)", 'package p\nimport e "os/exec"\nfunc f() { «e.Command(a)»; other.Command(b) }', "$F=Command"],
      ["tls.VersionTLS10", 'package p\nimport t "crypto/tls"\nvar a = «t.VersionTLS10»\nvar b = t.VersionTLS13'],
      ['import "math/rand"', 'package p\nimport «"math/rand"»\nimport "fmt"'],
      ['import "math/rand"', 'package p\nimport (\n\t"fmt"\n\t«"math/rand"»\n\t«r "math/rand"»\n)'],
      [
        'import "math/rand"\n...\nrand.$F(...)',
        'package p\n\n«import "math/rand"\n\nfunc f() int {\n\treturn rand.Intn(9)»\n}',
        "$F=Intn",
      ],
      ['import "math/rand"\n...\nrand.$F(...)', 'package p\n\nimport "crypto/rand"\n\nfunc f() {\n\trand.Read(b)\n}'],
      ['import $N "math/rand"', 'package p\nimport (\n\t«r "math/rand"»\n)\nimport "math/rand"', "$N=r"],
    ]);
  });

  describe("constants", () => {
    conforms("go", [
      ['foo("x")', 'package p\nconst A = "x"\nfunc f() { «foo(A)» }'],
      ['foo("x")', 'package p\nconst (\n\tA = "x"\n\tB = "y"\n)\nfunc f() { «foo(A)»; foo(B) }'],
      ['foo("x")', 'package p\nfunc f() {\n\ta := "x"\n\t«foo(a)»\n}'],
      ['foo("x")', 'package p\nfunc f() {\n\ta := "x"\n\ta = "y"\n\tfoo(a)\n}'],
      ['foo("x")', 'package p\nfunc f() {\n\ta := "x"\n\ta += "y"\n\tfoo(a)\n}'],
      ['foo("x")', 'package p\nvar a = "x"\nfunc f(a string) { foo(a) }'],
      ['foo("x")', 'package p\nvar a = "x"\nfunc f() { a := g(); foo(a) }'],
      ['foo("x")', 'package p\nfunc f() {\n\ta, b := "x", "y"\n\t«foo(a)»\n\tfoo(b)\n}'],
      ['foo("x")', "package p\nfunc f() {\n\ta, err := g()\n\tfoo(a)\n}"],
      ['foo("xy")', 'package p\nconst A = "x"\nfunc f() { «foo("x" + "y")»; «foo(A + `y`)»; foo(b + "y") }'],
      ["foo(10)", "package p\nconst N = 10\nfunc f() { «foo(N)»; foo(11) }"],
      ["foo(true)", "package p\nconst A = true\nfunc f() { «foo(A)»; foo(false) }"],
      ['foo("$X")', 'package p\nconst A = "x"\nfunc f() { «foo(A)» }', "$X=x"],
      ['foo("x")', 'package p\nfunc f() {\n\tfor _, a := range []string{"x"} {\n\t\tfoo(a)\n\t}\n}'],
      ['foo("x")', 'package p\nfunc f() {\n\tif a := "x"; b {\n\t\t«foo(a)»\n\t}\n\tfoo(a)\n}'],
    ]);
  });

  describe("typed metavariables", () => {
    const query = "($DB : *sql.DB).Query(...)";
    conforms("go", [
      [query, 'package p\nimport "database/sql"\nfunc f(db *sql.DB, x *X) { «db.Query(a)»; x.Query(a) }', "$DB=db"],
      [query, 'package p\nimport s "database/sql"\nfunc f(db *s.DB) { «db.Query(a)» }'],
      [query, 'package p\nimport "database/sql"\nvar db *sql.DB\nfunc f() { «db.Query(a)» }'],
      [query, 'package p\nimport "database/sql"\nfunc f(a, db *sql.DB) { «a.Query(c)»; «db.Query(c)» }'],
      [
        query,
        'package p\nimport "database/sql"\ntype S struct {\n\tname string\n\tdb   *sql.DB\n}\nfunc (s *S) f() { «s.db.Query(a)»; s.name.Query(b) }',
        "$DB=s.db",
      ],
      [
        query,
        'package p\nimport "database/sql"\nfunc open() *sql.DB { return nil }\nfunc f() {\n\tdb := open()\n\t«db.Query(a)»\n}',
      ],
      [query, "package p\nfunc f(db *other.DB) { db.Query(a) }"],
      [
        "($X : http.Client).Get(...)",
        'package p\nimport "net/http"\nfunc f() {\n\tc := &http.Client{Timeout: 1}\n\t«c.Get(a)»\n\td := http.Client{}\n\t«d.Get(b)»\n}',
      ],
      ["foo(($X : string))", 'package p\nfunc f(a string, b int) { «foo(a)»; foo(b); «foo("c")» }', "$X=a", '$X="c"'],
      [
        "($R : *http.Request).FormValue($K)",
        'package p\nimport "net/http"\nvar h = func(w http.ResponseWriter, r *http.Request) { «r.FormValue("a")» }',
        '$K="a" $R=r',
      ],
      ["($X : *T).M()", "package p\nfunc (x *T) M() { «x.M()» }"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("go", [
      ["foo(a)", "package p\nfunc f() { «foo((a))»; «foo( a )»; «foo(\n\ta, // the one\n)» }"],
      ["foo((a))", "package p\nfunc f() { «foo(a)» }"],
      ["foo(a);", "package p\nfunc f() { «foo(a)» }"],
      ["a.b(c)", "package p\nvar x = «a.\n\tb(c)»\nvar y = «(a).b(c)»"],
      ["a && b && c", "package p\nvar x = «a && (b && c)»\nvar y = «a && b && c»"],
    ]);
  });

  knownWrong("go", [
    [
      "the grammar reads a call with type arguments as a conversion to a type",
      "foo($X)",
      "package p\nfunc f() { foo[int](a) }",
    ],
  ]);
});
