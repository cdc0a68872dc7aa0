import { conforms } from "../support/core.ts";

describe("patterns in Python", () => {
  describe("metavariables", () => {
    conforms("python", [
      ["foo($X)", "«foo(a)»\nfoo()\nfoo(a, b)\n«foo(b.c)»", "$X=a", "$X=b.c"],
      ["$X == $X", "«a == a»\na == b\n«f(x).y == f( x ).y»"],
      ["$X == $X", "«'a' == \"a\"»\n'a' == 'b'"],
      ["$X == $X", "«f(1) == f(\n  1  # one\n)»"],
      ["foo($_, $_)", "«foo(a, b)»\nfoo(a)", ""],
      ["$F($X)", "«run(a)»\n«a.b(c)»", "$F=run $X=a", "$F=a.b $X=c"],
      ["$O.execute($X)", "«cursor.execute(a)»\n«self.db.execute(b)»\nexecute(c)", "$O=cursor $X=a", "$O=self.db $X=b"],
      ["$D[$K]", "x = «a[b]»\ny = a.b", "$D=a $K=b"],
      ["$X if $C else $Y", "z = «a if b else c»", "$C=b $X=a $Y=c"],
      ["not $X", "z = «not a»\ny = -a", "$X=a"],
      ["$X is None", "«a is None»\na == None\na is not None", "$X=a"],
      ["$X in $Y", "«a in b»\na not in b", "$X=a $Y=b"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("python", [
      [
        "foo(1)",
        "x = «foo(1)»\nif «foo(1)»:\n    return_(«foo(1)»)\ny = [«foo(1)» for a in «foo(1)»]\nz = f'{«foo(1)»}'",
      ],
      [
        "foo(1)",
        "async def f():\n    await «foo(1)»\n    async with «foo(1)» as a:\n        yield «foo(1)»\n    return «foo(1)»",
      ],
      ["foo(1)", "# foo(1)\n'''foo(1)'''\n«foo(1)»"],
      ["foo(1)", "lambda: «foo(1)»\ndef f(a=«foo(1)»): pass\n@dec(«foo(1)»)\nclass A: pass"],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("python", [
      ["foo(...)", "«foo()»\n«foo(1, b=2)»\n«foo(*a, **b)»\nfood()\nbar.foo()"],
      ["foo(..., $X)", "«foo(1, 2)»\n«foo(3)»\nfoo()", "$X=2", "$X=3"],
      ["foo($X, ...)", "«foo(1, 2)»\n«foo(3, a=4)»\nfoo()", "$X=1", "$X=3"],
      ["foo(1)", "foo(1, 2)\nfoo(1, a=2)\n«foo(1)»"],
      ["foo($...ARGS)", "«foo(a, b)»\n«foo()»", "$...ARGS=a, b", "$...ARGS="],
      ["foo(*$X)", "«foo(*a)»\nfoo(a)", "$X=a"],
      ["foo($X for $X in $Y)", "«foo(a for a in b)»", "$X=a $Y=b"],
    ]);
  });

  describe("keyword arguments", () => {
    conforms("python", [
      ["foo(a=1, b=2)", "«foo(b=2, a=1)»\n«foo(a=1, b=2)»\nfoo(a=1)\nfoo(a=1, b=2, c=3)"],
      [
        "foo(..., shell=True, ...)",
        "«foo(cmd, shell=True, cwd=x)»\n«foo(shell=True)»\nfoo(cmd, shell=False)\nfoo(True)",
      ],
      ["foo(..., shell=True)", "«foo(cmd, shell=True, cwd=x)»"],
      [
        "foo($X, shell=True)",
        "«foo(cmd, shell=True)»\n«foo(cmd, shell = True,)»\nfoo(cmd, shell=True, cwd=x)",
        "$X=cmd",
        "$X=cmd",
      ],
      ["foo(..., $K=True, ...)", "«foo(a=1, b=True)»\nfoo(a=1)", "$K=b"],
      ["foo(..., a=$X, b=$X, ...)", "«foo(b=1, a=1)»\nfoo(a=1, b=2)", "$X=1"],
      ["foo(a=None)", "foo()\nfoo(None)\n«foo(a=None)»"],
    ]);
  });

  describe("lists, tuples, dictionaries", () => {
    conforms("python", [
      ["[..., 1, ...]", "x = «[0, 1]»\ny = [2]\nz = (0, 1)"],
      ["[$X]", "x = «[a]»\ny = [a, b]\nz = [a for a in b]", "$X=a"],
      ["[]", "x = «[]»\ny = [1]"],
      ["[1, 2]", "x = «[1, 2,]»\ny = [2, 1]"],
      ["($X, $Y)", "x = «(a, b)»\ny = (a)\nz = (a, b, c)", "$X=a $Y=b"],
      ["{'a': 1}", "x = «{'b': 2, \"a\": 1}»\ny = {'a': 2}\nz = {}"],
      ["{..., 'a': $X, ...}", "x = «{'b': 2, 'a': 1}»\ny = {'b': 2}", "$X=1"],
      ["{...}", "x = «{}»\ny = «{'a': 1, **b}»\nz = {1, 2}"],
      ["foo({'a': {'b': $X}})", "«foo({'a': {'c': 1, 'b': 2}})»", "$X=2"],
      ["[$E for $X in $XS]", "x = «[a.b for a in c]»\ny = [d]", "$E=a.b $X=a $XS=c"],
      ["$D['key']", "x = «a['key']»\ny = «a[\"key\"]»\nz = a['other']"],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("python", [
      ["foo($X)\n...\nbar($X)", "«foo(a)\nx()\nbar(a)»\nbar(b)", "$X=a"],
      ["foo()\n...\nbar()", "«foo()\nbar()»"],
      ["foo()\n...\nbar()", "«foo()\nif c:\n    for d in e:\n        bar()»"],
      ["foo()\n...\nbar()", "«foo()\ntry:\n    x()\nfinally:\n    bar()»"],
      ["foo()\n...\nbar()", "if c:\n    foo()\nbar()"],
      ["foo()\n...\nbar()", "if c:\n    foo()\nelse:\n    bar()"],
      ["foo()\n...\nbar()", "bar()\nfoo()"],
      ["foo()\nbar()", "foo()\nx()\nbar()\n«foo()\nbar()»"],
      ["$X = foo()\n...\nbar($X)", "«a = foo()\nb = 1\nif b:\n    bar(a)»", "$X=a"],
      ["if $C:\n    ...", "«if a:\n    b()»\n«if c: d()»\n«if e:\n    f()\nelse:\n    g()»", "$C=a", "$C=c", "$C=e"],
      ["if $C:\n    ...\n    foo()\n    ...", "«if a:\n    b()\n    foo()\n    c()»\nif a:\n    b()"],
      ["if $C:\n    foo()", "«if a:\n    foo()»\nif a:\n    b()\n    foo()"],
      ["if $C:\n    ...\nelse:\n    foo()", "«if a:\n    b()\nelse:\n    foo()»\nif a:\n    foo()"],
      ["if $A:\n    ...\nelif $B:\n    ...", "«if a:\n    b()\nelif c:\n    d()»\nif a:\n    b()", "$A=a $B=c"],
      ["for $X in $XS:\n    ...", "«for a in b:\n    c()»", "$X=a $XS=b"],
      ["while True:\n    ...", "«while True:\n    a()»\nwhile b:\n    a()"],
      ["try:\n    ...\nexcept $E:\n    ...", "«try:\n    a()\nexcept ValueError:\n    b()»", "$E=ValueError"],
      ["try:\n    ...\nexcept:\n    pass", "«try:\n    a()\nexcept:\n    pass»\ntry:\n    a()\nexcept:\n    b()"],
      ["try:\n    ...\nexcept $E as $N:\n    ...", "«try:\n    a()\nexcept OSError as e:\n    b()»", "$E=OSError $N=e"],
      [
        "with open($F) as $X:\n    ...",
        "«with open(a) as f:\n    f.read()»\nwith closing(a) as f:\n    f.read()",
        "$F=a $X=f",
      ],
      ["with $C:\n    ...", "«with a:\n    b()»", "$C=a"],
      ["return $X", "def f():\n    «return a»\ndef g():\n    return", "$X=a"],
      ["return ...", "def f():\n    «return a»\ndef g():\n    «return»"],
      ["raise $E", "«raise ValueError(a)»", "$E=ValueError(a)"],
      ["assert $X", "«assert a»\nassert b, 'c'"],
      ["del $X", "«del a»", "$X=a"],
      ["global $X", "def f():\n    «global a»", "$X=a"],
    ]);
  });

  describe("functions and classes", () => {
    conforms("python", [
      [
        "def $F(...):\n    ...",
        "«def f():\n    pass»\n«async def g(a, *b, c=1, **d) -> int:\n    pass»",
        "$F=f",
        "$F=g",
      ],
      ["async def $F(...):\n    ...", "def f():\n    pass\n«async def g():\n    pass»", "$F=g"],
      ["def $F($P):\n    ...", "«def f(a):\n    pass»\ndef g(a, b):\n    pass", "$F=f $P=a"],
      ["def $F(..., $P, ...):\n    ...\n    $P()\n    ...", "«def f(a, b):\n    b()»\ndef g(a):\n    b()", "$F=f $P=b"],
      ["def $F(..., $P=$D, ...):\n    ...", "«def f(a, b=[]):\n    pass»\ndef g(a):\n    pass", "$D=[] $F=f $P=b"],
      ["def $F(...):\n    ...\n    return $X", "«def f():\n    a()\n    return b»\ndef g():\n    a()", "$F=f $X=b"],
      ["lambda $X: $E", "«lambda a: a.b»\nlambda a, b: c", "$E=a.b $X=a"],
      ["lambda ...: $E", "«lambda: a»\n«lambda b, c: d»", "$E=a", "$E=d"],
      ["class $C:\n    ...", "«class A:\n    pass»\n«class B(D):\n    x = 1»", "$C=A", "$C=B"],
      ["class $C($B):\n    ...", "class A:\n    pass\n«class B(D):\n    x = 1»", "$B=D $C=B"],
      ["class $C(..., Base, ...):\n    ...", "«class A(Mixin, Base):\n    pass»\nclass B(Mixin):\n    pass", "$C=A"],
      [
        "class $C:\n    ...\n    def $M(self, ...):\n        ...\n    ...",
        "«class A:\n    x = 1\n    def m(self, a):\n        pass»\nclass B:\n    x = 1",
        "$C=A $M=m",
      ],
      ["@$D\ndef $F(...):\n    ...", "«@a\ndef f():\n    pass»\ndef g():\n    pass", "$D=a $F=f"],
      [
        "@app.route(...)\ndef $F(...):\n    ...",
        "«@login\n@app.route('/a')\ndef f():\n    pass»\n@login\ndef g():\n    pass",
        "$F=f",
      ],
      ["@a\n@b\ndef $F(...):\n    ...", "«@a\n@b\ndef f():\n    pass»\n@a\ndef g():\n    pass", "$F=f"],
      ["def $F(...):\n    ...", "@a\n«def f():\n    pass»", "$F=f"],
      ["def $F($P: str):\n    ...", "«def f(a: str):\n    pass»\ndef g(a: int):\n    pass", "$F=f $P=a"],
      ["def $F($P):\n    ...", "«def f(a: str = 'b') -> None:\n    pass»", "$F=f $P=a"],
    ]);
  });

  describe("strings", () => {
    conforms("python", [
      ["foo('...')", "«foo(\"a\")»\n«foo('''b\nc''')»\n«foo(r'd')»\n«foo('e' 'f')»\nfoo(g)\nfoo(f'{h}')"],
      ['foo("$X")', "«foo('a b')»\nfoo(c)", "$X=a b"],
      ["foo('a')", "«foo(\"a\")»\n«foo('''a''')»\nfoo('b')\nfoo(b'aa')"],
      ["foo('=~/^a+$/')", "«foo('aaa')»\nfoo('ab')"],
      ["'...' % $X", "x = «'a %s' % b»\ny = 1 % b", "$X=b"],
      ["'...'.format(...)", "x = «'a {}'.format(b)»\ny = c.format(b)"],
      ['"$S".format($X)', "x = «'a {}'.format(b)»", "$S=a {} $X=b"],
      ["f'...{$X}...'", "x = «f'a{b}c'»\ny = f'd'\nz = 'a{b}c'", "$X=b"],
      ["f'...{$X}...'", 'x = «f"a{b!r:>{w}}"»'],
      ["f'...'", "x = «f'a'»\ny = «f'a{b}'»\nz = 'a'"],
      ["'...' + $X", "x = «'a' + b»\ny = b + 'a'", "$X=b"],
      ["cursor.execute('...' + $X)", "«cursor.execute('a' + b)»\ncursor.execute('a')", "$X=b"],
    ]);
  });

  describe("deep expressions", () => {
    conforms("python", [
      ["foo(<... request.$X ...>)", "«foo(a + g(request.args))»\nfoo(a)", "$X=args"],
      [
        "if <... $X.is_admin ...>:\n    ...",
        "«if a and not user.is_admin:\n    b()»\nif a:\n    user.is_admin",
        "$X=user",
      ],
      ["$X = <... input() ...>", "«a = int(input())»\nb = c", "$X=a"],
    ]);
  });

  describe("assignments", () => {
    conforms("python", [
      ["$X = $E", "«a = 1»\n«b: int = 2»\nc: int\nd == 3\nfoo(e=4)", "$E=1 $X=a", "$E=2 $X=b"],
      ["self.$A = $E", "«self.a = 1»\nother.a = 1", "$A=a $E=1"],
      ["$X += $E", "«a += 1»\na = 1", "$E=1 $X=a"],
      ["$A, $B = $E", "«a, b = c»\na = c", "$A=a $B=b $E=c"],
      ["$X[$K] = $V", "«a['b'] = c»", "$K='b' $V=c $X=a"],
      ["$X = $X.strip()", "«a = a.strip()»\na = b.strip()", "$X=a"],
    ]);
  });

  describe("method chains", () => {
    conforms("python", [
      ["foo(). ... .bar()", "«foo().bar()»\n«foo().a().b(1).bar()»\nfoo().baz()"],
      ["$X.objects. ... .raw($Q)", "«User.objects.filter(a=1).raw(b)»\nUser.raw(c)", "$Q=b $X=User"],
    ]);
  });

  describe("imported names", () => {
    const call = "subprocess.call(...)";
    conforms("python", [
      [call, "import subprocess\n«subprocess.call(a)»\nsubprocess.run(b)"],
      [call, "import subprocess as sp\n«sp.call(a)»"],
      [call, "from subprocess import call\n«call(a)»"],
      [call, "from subprocess import call as c, run\n«c(a)»\nrun(b)"],
      [call, "from subprocess import (\n    run,\n    call,\n)\n«call(a)»"],
      [call, "def f():\n    from subprocess import call\n    «call(a)»\ncall(b)"],
      [call, "call(a)\nsp.call(b)\n«subprocess.call(c)»"],
      [call, "from other import call\ncall(a)"],
      [call, "from subprocess import call\ndef f(call):\n    call(a)\n«call(b)»"],
      [call, "from subprocess import call\nx = [call(a) for call in b]\n«call(c)»"],
      [call, "import subprocess\nrun = subprocess.call\n«run(a)»"],
      [call, "import subprocess\nrun = subprocess.call\nrun = other\nrun(a)"],
      [call, "from subprocess import call\ndef g():\n    call = other\n    call(a)"],
      [call, "if a:\n    import subprocess as sp\n«sp.call(a)»"],
      [call, "try:\n    import subprocess as sp\nexcept ImportError:\n    pass\n«sp.call(a)»"],
      ["os.path.join(...)", "import os\n«os.path.join(a)»"],
      ["os.path.join(...)", "import os.path\n«os.path.join(a)»"],
      ["os.path.join(...)", "import os.path as p\n«p.join(a)»"],
      ["os.path.join(...)", "from os import path\n«path.join(a)»"],
      ["os.path.join(...)", "from os.path import join as j\n«j(a)»"],
      ["subprocess.$F(...)", "from subprocess import call, run as r\n«call(a)»\n«r(b)»\nother(c)", "$F=call", "$F=run"],
      ["flask.request.args", "from flask import request\nfoo(«request.args»)\nfoo(request.form)"],
      ["yaml.load($X, Loader=yaml.Loader)", "from yaml import load, Loader\n«load(a, Loader=Loader)»", "$X=a"],
      ["import pickle", "«import pickle»\nimport json"],
      ["from $M import $N", "«from a import b»", "$M=a $N=b"],
    ]);
  });

  describe("constants", () => {
    conforms("python", [
      ["foo('x')", "A = 'x'\n«foo(A)»"],
      ["foo('x')", "A = 'x'\nA = 'y'\nfoo(A)"],
      ["foo('x')", "A = 'x'\nA += 'y'\nfoo(A)"],
      ["foo('x')", "A = 'x'\ndef f():\n    «foo(A)»"],
      ["foo('x')", "A = 'x'\ndef f(A):\n    foo(A)"],
      ["foo('x')", "def f(a='x'):\n    foo(a)"],
      ["foo('xy')", "«foo('x' 'y')»\n«foo('x' + 'y')»\nA = 'x'\n«foo(A + 'y')»\n«foo(f'{A}y')»\nfoo(b + 'y')"],
      [
        "foo('x')",
        "class C:\n    K = 'x'\n    def m(self):\n        «foo(self.K)»\n        «foo(C.K)»\n        foo(K)",
      ],
      [
        "foo('x')",
        "class C:\n    k = 'x'\n    def s(self):\n        self.k = y\n    def m(self):\n        foo(self.k)",
      ],
      ["foo('x')", "for A in ['x']:\n    foo(A)"],
      ["foo('x')", "with a as A:\n    foo(A)"],
      ["foo(10)", "N = 10\n«foo(N)»\nfoo(11)"],
      ["foo(True)", "A = True\n«foo(A)»\nfoo(False)"],
      ['foo("$X")', "A = 'x'\n«foo(A)»", "$X=x"],
      ["foo('x')", "if (a := 'x'):\n    «foo(a)»"],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("python", [
      ["foo(($X: str))", "def f(a: str, b: int):\n    «foo(a)»\n    foo(b)\n«foo('c')»", "$X=a", "$X='c'"],
      ["($X: Cursor).execute(...)", "def f(c: Cursor, d):\n    «c.execute(a)»\n    d.execute(a)", "$X=c"],
      ["($X: Cursor).execute(...)", "c: Cursor = g()\n«c.execute(a)»"],
      ["($X: sqlite3.Cursor).execute(...)", "import sqlite3\ndef f(c: sqlite3.Cursor):\n    «c.execute(a)»"],
      ["($X: Popen).wait()", "from subprocess import Popen\np = Popen(a)\n«p.wait()»\nq.wait()", "$X=p"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("python", [
      ["foo(a)", "«foo((a))»\n«foo( a )»\n«foo(\n    a,  # the one\n)»"],
      ["foo((a))", "«foo(a)»"],
      ["a.b(c)", "x = («a\n     .b(c)»)\n«(a).b(c)»"],
      ["foo('a')", '«foo("a")»'],
      ["print($X)", "«print(a)»", "$X=a"],
    ]);
  });

  conforms("python", [
    ["if $C:\n    ...\nelse:\n    ...", "if a:\n    b()"],
    ["foo('x')", "K = 'x'\ndef g():\n    global K\n    K = h()\nfoo(K)"],
    ["foo('x')", "def f():\n    k = 'x'\n    def g():\n        nonlocal k\n        k = h()\n    foo(k)"],
    ["foo", "def foo(foo):\n    bar(foo=1).foo"],
    ["flask.request.args", "from flask import request\nx = «request.args»"],
  ]);
});
