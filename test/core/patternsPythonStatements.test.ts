import { conforms } from "../support/core.ts";

/** Statements and operators of Python; names, arguments and strings are in patternsPython.test.ts. */
describe("statements of Python in patterns", () => {
  describe("with", () => {
    conforms("python", [
      ["with open($F) as $X:\n    ...", "«with a as b, open(c) as d:\n    pass»", "$F=c $X=d"],
      ["with open($F) as $X:\n    ...", "«with (\n    open(a) as b,\n    e,\n):\n    pass»", "$F=a $X=b"],
      ["with open($F):\n    ...", "«with open(a):\n    b()»\nwith close(a):\n    b()", "$F=a"],
      ["with a, b:\n    ...", "«with a, b:\n    pass»\nwith a:\n    pass"],
      ["with ... as $X:\n    ...", "«with a() as b:\n    pass»\nwith c:\n    pass", "$X=b"],
      [
        "async with $C as $X:\n    ...",
        "async def f():\n    «async with a as b:\n        pass»\n    with c as d:\n        pass",
        "$C=a $X=b",
      ],
      [
        "with $C as $X:\n    ...\n    $X.read()\n    ...",
        "«with a as b:\n    c()\n    b.read()»\nwith d as e:\n    e.write()",
        "$C=a $X=b",
      ],
    ]);
  });

  describe("operators however they are grouped", () => {
    conforms("python", [
      ["a and b and c", "x = «a and (b and c)»\ny = «a and b and c»\nz = a and b"],
      ["a or b or c", "x = «a or (b or c)»\ny = a or b and c"],
      ["'...' + $X", "x = «'a' + b»\ny = ««'a' + b» + c»", "$X=b", "$X=b", "$X=b + c"],
      ["'...' + $X + '...'", "x = «'a' + (b + 'c')»", "$X=b"],
      ["foo('...' + $X)", "«foo('a' + b + c)»\n«foo(('a' + b))»\nfoo(b + 'a')"],
      ["a & b", "x = «b & a»\ny = a and b"],
      ["a - b - c", "x = a - (b - c)\ny = «a - b - c»"],
      ["$X < $Y", "if «a < b»:\n    pass\nif a > b:\n    pass", "$X=a $Y=b"],
      ["$A < $X < $B", "z = «1 < x < 2»\ny = 1 < x", "$A=1 $B=2 $X=x"],
      ["$X not in $Y", "z = «a not in b»\ny = a in b", "$X=a $Y=b"],
      ["$X is not None", "z = «a is not None»\ny = a is None", "$X=a"],
      ["-$X", "z = «-a»\ny = a - b\nx = not a", "$X=a"],
      ["$X ** 2", "z = «a ** 2»\ny = a * 2", "$X=a"],
      ["$X @ $Y", "z = «a @ b»", "$X=a $Y=b"],
    ]);
  });

  describe("statements of all kinds", () => {
    conforms("python", [
      [
        "async for $X in $XS:\n    ...",
        "async def f():\n    «async for a in b:\n        pass»\n    for c in d:\n        pass",
        "$X=a $XS=b",
      ],
      [
        "for $K, $V in $D.items():\n    ...",
        "«for a, b in c.items():\n    pass»\nfor a in c:\n    pass",
        "$D=c $K=a $V=b",
      ],
      ["for ... in $XS:\n    ...", "«for a, b in c:\n    pass»\n«for d in e:\n    pass»", "$XS=c", "$XS=e"],
      ["while $C:\n    ...\n    break", "«while a:\n    b()\n    break»\nwhile c:\n    d()", "$C=a"],
      ["try:\n    ...\nfinally:\n    ...", "«try:\n    a()\nfinally:\n    b()»\ntry:\n    c()\nexcept E:\n    d()"],
      ["try:\n    ...\nexcept ($A, $B):\n    ...", "«try:\n    a()\nexcept (E, F):\n    b()»", "$A=E $B=F"],
      [
        "try:\n    ...\nexcept $E:\n    ...\nelse:\n    ...",
        "«try:\n    a()\nexcept E:\n    b()\nelse:\n    c()»\ntry:\n    a()\nexcept E:\n    b()",
        "$E=E",
      ],
      ["try:\n    ...\nexcept* $E:\n    ...", "«try:\n    a()\nexcept* E:\n    b()»", "$E=E"],
      ["raise $E from $C", "«raise A from b»\nraise A", "$C=b $E=A"],
      ["raise", "try:\n    a()\nexcept E:\n    «raise»\nraise B"],
      ["assert $X, $M", "«assert a, 'b'»\nassert c", "$M='b' $X=a"],
      ["assert isinstance($X, $T)", "«assert isinstance(a, B)»\nassert a", "$T=B $X=a"],
      ["nonlocal $X", "def f():\n    a = 1\n    def g():\n        «nonlocal a»", "$X=a"],
      ["del $X[$K]", "«del a[b]»\ndel a", "$K=b $X=a"],
      ["exec($X)", "«exec(a)»\n«exec('b')»", "$X=a", "$X='b'"],
      ["print $X", "«print a»\nprint(b)", "$X=a"],
      ["pass", "def f():\n    «pass»"],
      ["yield from $X", "def f():\n    «yield from a»\n    yield b", "$X=a"],
      ["await $X", "async def f():\n    b = «await a»", "$X=a"],
      ["return await $X", "async def f():\n    «return await a»", "$X=a"],
      ["return $X, $Y", "def f():\n    «return a, b»\ndef g():\n    return c", "$X=a $Y=b"],
      ["type $T = ...", "«type A = list[int]»", "$T=A"],
    ]);
  });

  describe("match", () => {
    conforms("python", [["match $X:\n    case $P:\n        ...", "«match a:\n    case 1:\n        b()»", "$P=1 $X=a"]]);
  });

  describe("comprehensions and generators", () => {
    conforms("python", [
      ["[$E for $X in $XS if $C]", "a = «[b.c for b in d if e]»\nf = [g for g in h]", "$C=e $E=b.c $X=b $XS=d"],
      ["{$K: $V for $X in $XS}", "a = «{b: 1 for b in c}»\nd = {e for e in f}", "$K=b $V=1 $X=b $XS=c"],
      ["{$E for $X in $XS}", "a = «{b for b in c}»\nd = {1: 2 for e in f}", "$E=b $X=b $XS=c"],
      ["($E for $X in $XS)", "a = «(b for b in c)»", "$E=b $X=b $XS=c"],
      ["any($E for $X in $XS)", "«any(b for b in c)»\nany([b for b in c])", "$E=b $X=b $XS=c"],
      ["sum($X)", "«sum(a for a in b)»\n«sum([1])»"],
    ]);
  });

  describe("slices, unpacking, walrus", () => {
    conforms("python", [
      ["$X[$A:$B]", "y = «a[1:2]»\nz = a[1]", "$A=1 $B=2 $X=a"],
      ["$X[:$B]", "y = «a[:2]»\nz = a[1:2]", "$B=2 $X=a"],
      ["$X[...]", "y = «a[1]»\nz = «b[c]»\nw = a.b", "$X=a", "$X=b"],
      ["foo(*$A, **$K)", "«foo(*a, **k)»\nfoo(*a)", "$A=a $K=k"],
      ["foo(..., **$K)", "«foo(1, **k)»\nfoo(1)", "$K=k"],
      ["[*$A, $B]", "x = «[*a, b]»\ny = [a, b]", "$A=a $B=b"],
      ["{**$A, 'b': $B}", "x = «{**a, 'b': 1}»\ny = {'b': 1}", "$A=a $B=1"],
      ["if ($X := $E):\n    ...", "«if (a := b()):\n    c()»\nif d:\n    e()", "$E=b() $X=a"],
      ["$A, *$B = $C", "«a, *b = c»\nd = e", "$A=a $B=b $C=c"],
      ["$X = $Y = $E", "«a = b = c»\nd = e", "$E=c $X=a $Y=b"],
      ["$X: $T = $E", "«a: int = 1»\nb = 2", "$E=1 $T=int $X=a"],
      ["$X: $T", "class A:\n    «b: int»\n    c: str = 'd'", "$T=int $X=b"],
    ]);
  });

  describe("functions and decorators", () => {
    conforms("python", [
      ["def $F(...) -> $T:\n    ...", "«def f() -> int:\n    pass»\ndef g():\n    pass", "$F=f $T=int"],
      [
        "def $F(self, ...):\n    ...",
        "class A:\n    «def f(self, a):\n        pass»\n    def g(cls):\n        pass",
        "$F=f",
      ],
      ["def $F(*$A, **$K):\n    ...", "«def f(*a, **k):\n    pass»\ndef g(a):\n    pass", "$A=a $F=f $K=k"],
      ["def $F(..., *, $P, ...):\n    ...", "«def f(a, *, b):\n    pass»\ndef g(a, b):\n    pass", "$F=f $P=b"],
      ["def $F($P, /, ...):\n    ...", "«def f(a, /, b):\n    pass»", "$F=f $P=a"],
      [
        "def $F(..., $P: $T = None, ...):\n    ...",
        "«def f(a: int = None):\n    pass»\ndef g(a=None):\n    pass",
        "$F=f $P=a $T=int",
      ],
      [
        "@$D(...)\nclass $C:\n    ...",
        "«@dataclass(frozen=True)\nclass A:\n    b: int»\nclass C:\n    pass",
        "$C=A $D=dataclass",
      ],
      ["@a.b\ndef $F(...): ...", "«@a.b\ndef f():\n    pass»\n@a.c\ndef g():\n    pass", "$F=f"],
      [
        "@$A.route($P, methods=[..., 'POST', ...])\ndef $F(...):\n    ...",
        "«@app.route('/a', methods=['GET', 'POST'])\ndef f():\n    pass»\n@app.route('/b')\ndef g():\n    pass",
        "$A=app $F=f $P='/a'",
      ],
      ["@b\n@a\ndef $F(...): ...", "«@a\n@b\ndef f():\n    pass»", "$F=f"],
      ["class $C(metaclass=$M):\n    ...", "«class A(metaclass=B):\n    pass»\nclass C(B):\n    pass", "$C=A $M=B"],
      [
        "class $C(Base):\n    ...\n    $A = $V\n    ...",
        "«class A(Base):\n    x = 1\n    y = 2»\nclass B:\n    z = 3",
        "$A=x $C=A $V=1",
        "$A=y $C=A $V=2",
      ],
      ["lambda $X: ...", "«lambda a: a.b»\nlambda: c", "$X=a"],
      ["return $X.id", "f = lambda a: «a.id»\ndef g():\n    «return b.id»", "$X=a", "$X=b"],
    ]);
  });

  describe("names", () => {
    conforms("python", [
      [
        "hashlib.md5(...)",
        "import hashlib as h\n«h.md5(a)»\n«getattr(h, 'md5')(b)»".replace(
          "«getattr(h, 'md5')(b)»",
          "getattr(h, 'md5')(b)",
        ),
      ],
      ["django.db.models.Model", "from django.db import models\nclass A(«models.Model»):\n    pass"],
      ["a.b.c()", "from a import b as x\n«x.c()»\nfrom a.b import c as y\n«y()»"],
      ["import $X as $Y", "«import a as b»\nimport c", "$X=a $Y=b"],
      ["from a import $X", "«from a import b, c»\nfrom d import e", "$X=b", "$X=c"],
      ["from a import b", "«from a import (\n    c,\n    b,\n)»\nfrom a import d"],
      ["from a import *", "«from a import *»\nfrom a import b"],
      ["from . import $X", "«from . import a»\nfrom b import c", "$X=a"],
      ["self.$F()", "class A:\n    def m(self):\n        «self.f()»\n        other.f()", "$F=f"],
    ]);
  });

  describe("strings and constants", () => {
    conforms("python", [
      ["foo(r'a\\.b')", "«foo(r'a\\.b')»\n«foo('a\\\\.b')»\nfoo('a.b')"],
      ["foo(f'...')", "«foo(f'a{b}')»\nfoo('a')"],
      ["$X.format(...)", "«'a {}'.format(b)»\n«c.format(d)»", "$X='a {}'", "$X=c"],
      ["'%s' % ($A, $B)", "x = «'%s' % (a, b)»\ny = '%s' % a", "$A=a $B=b"],
      ["'''...'''", "x = «'a'»\ny = «'''b\nc'''»\nz = d"],
      ["foo('ab')", "X = 'a'\n«foo(X + 'b')»\n«foo('a' 'b')»\n«foo(f'{X}b')»\nfoo(X)"],
      ["foo(True)", "class A:\n    D = True\n    def m(self):\n        «foo(self.D)»\n        «foo(A.D)»"],
      ["foo(None)", "A = None\n«foo(A)»\n«foo(None)»"],
      ["foo(-1)", "«foo(-1)»\nfoo(1)"],
      ["foo(0o777)", "M = 0o777\n«foo(M)»\nfoo(0o755)"],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("python", [
      ["foo(($X: int))", "N = 1\n«foo(N)»\n«foo(2)»\nfoo('a')\nfoo(2.5)", "$X=N", "$X=2"],
      ["foo(($X: float))", "«foo(2.5)»\nfoo(2)"],
      ["($X: Session).query(...)", "def f(s: Session = None):\n    «s.query(a)»\n    t.query(a)"],
      ["($X: Session).query(...)", "def f(s: 'Session'):\n    «s.query(a)»"],
      ["($X: Session).query(...)", "def f(s: Optional[Session]):\n    «s.query(a)»"],
      ["($X: Conn).run(...)", "class A:\n    c: Conn\n    def m(self):\n        «self.c.run()»"],
      [
        "($X: Conn).run(...)",
        "class A:\n    def __init__(self):\n        self.c = Conn()\n    def m(self):\n        «self.c.run()»",
      ],
    ]);
  });
});
