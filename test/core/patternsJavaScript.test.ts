// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import { conforms } from "../support/core.ts";

describe("patterns in JavaScript", () => {
  describe("metavariables", () => {
    conforms("javascript", [
      ["foo($X)", "«foo(a)»; foo(); foo(a, b); «foo(b.c)»", "$X=a", "$X=b.c"],
      ["foo($X)", "«foo(«foo(1)»)»", "$X=foo(1)", "$X=1"],
      ["$X === $X", "«a === a»; a === b; «f(x).y === f( x ).y»"],
      ["$X === $X", "«'a' === \"a\"»; 'a' === 'b'"],
      ["$X === $X", "«f(1) === f(/* one */ 1)»; f(1) === f(2)"],
      ["$X === $X", "«[1, 2] === [1, 2,]»; ab === a"],
      ["foo($_, $_)", "«foo(a, b)»; foo(a)", ""],
      ["$F($X)", "«run(a)»; «a.b(c)»; new Foo(d)", "$F=run $X=a", "$F=a.b $X=c"],
      ["$O.exec($X)", "«cp.exec(a)»; «this.x.exec(b)»; exec(c)", "$O=cp $X=a", "$O=this.x $X=b"],
      ["a.$M(x)", "«a.b(x)»; b.a(x); a.b(y)", "$M=b"],
      ["$O[$K]", "«a[b]»; a.b; «a[0]»", "$K=b $O=a", "$K=0 $O=a"],
      ["$X ? $A : $B", "«a ? 1 : 2»; a || b", "$A=1 $B=2 $X=a"],
      ["typeof $X", "«typeof a»; void a", "$X=a"],
      ["new $C($X)", "«new Foo(a)»; Foo(a)", "$C=Foo $X=a"],
      ["$TAG`...`", "«sql`a`»; sql('a')", "$TAG=sql"],
      ["throw $E", "function f() { «throw new Error(a);» }", "$E=new Error(a)"],
      ["delete $O[$K]", "«delete a[b]»; delete a.b", "$K=b $O=a"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("javascript", [
      ["foo(1)", "x = «foo(1)»; return_(«foo(1)»); if («foo(1)») «foo(1)»; const y = () => «foo(1)»; `${«foo(1)»}`"],
      ["foo(1)", "async () => { await «foo(1)»; for (const x of «foo(1)») {} throw «foo(1)»; }"],
      ["foo(1);", "«foo(1)»; x = «foo(1)»"],
      ["foo(1)", "// foo(1)\n/* foo(1) */\nbar('foo(1)');\n«foo(1)»"],
      ["foo", "«foo»(1); bar(«foo», 'foo'); food"],
      ["a.b", "«a.b».c; «a.b»(); x.a.b; a['b']"],
    ]);
  });

  describe("ellipsis in arguments", () => {
    conforms("javascript", [
      ["foo(...)", "«foo()»; «foo(1, 2)»; «foo(...xs)»; food(); bar.foo()"],
      ["foo(..., $X)", "«foo(1, 2)»; «foo(3)»; foo()", "$X=2", "$X=3"],
      ["foo($X, ...)", "«foo(1, 2)»; «foo(3)»; foo()", "$X=1", "$X=3"],
      ["foo(..., 1, ...)", "«foo(0, 1, 2)»; «foo(1)»; foo(2); foo([1])"],
      ["foo(1)", "foo(1, 2); foo(); «foo(1)»"],
      ["foo(...$X)", "«foo(...a)»; foo(a)", "$X=a"],
      ["foo($...ARGS)", "«foo(a, b)»; «foo()»", "$...ARGS=a, b", "$...ARGS="],
      ["foo($X, $...REST)", "«foo(a, b, c)»; «foo(a)»; foo()", "$...REST=b, c $X=a", "$...REST= $X=a"],
      ["foo(function (...) { ... })", "«foo(function () { bar(); })»; foo(bar); «foo((a) => a)»"],
      ["foo(..., (...) => { ... })", "«foo(1, () => { bar(); })»; «foo(async (a, b) => {})»; foo(bar)"],
    ]);
  });

  describe("lists and objects", () => {
    conforms("javascript", [
      ["[..., 1, ...]", "x = «[0, 1]»; y = [2]; z = «[1]»"],
      ["[$X]", "x = «[a]»; y = [a, b]; z = []", "$X=a"],
      ["[]", "x = «[]»; y = [1]"],
      ["[1, 2]", "x = «[1, 2,]»; y = [2, 1]"],
      ["foo({a: 1})", "«foo({ b: 2, a: 1 })»; foo({ a: 2 }); foo({})"],
      ["foo({a: 1, ...})", "«foo({ b: 2, a: 1, c: 3 })»; «foo({ a: 1, })»; foo({ b: 1 })"],
      ["foo({..., a: 1, ..., b: 2, ...})", "«foo({ b: 2, a: 1 })»; foo({ a: 1 })"],
      ["foo({a: $X})", "«foo({ 'a': b })»; «foo({ \"a\": c })»; foo({ [a]: d })", "$X=b", "$X=c"],
      ["foo({'a': $X})", "«foo({ a: b })»", "$X=b"],
      ["foo({$K: true})", "«foo({ a: true })»; foo({ a: false })", "$K=a"],
      ["foo({a: {b: 1}})", "«foo({ a: { c: 2, b: 1 } })»; foo({ b: 1 })"],
      ["foo({...})", "«foo({})»; «foo({ a })»; «foo({ ...b })»; foo(x)"],
      ["foo({a: $X})", "«foo({ a })»", "$X=a"],
      ["({a: 1})", "x = «{ a: 1 }»; y = { a: 2 }"],
      ["{a: 1}", "x = «{ a: 1 }»; y = { a: 2 }"],
    ]);
  });

  describe("ellipsis in statements", () => {
    conforms("javascript", [
      ["foo($X);\n...\nbar($X);", "«foo(a);\nx();\nbar(a);»\nbar(b);", "$X=a"],
      ["foo($X);\n...\nbar($X);", "«foo(a); bar(a);»"],
      ["foo();\n...\nbar();", "«foo(); if (c) { x(); bar();» }"],
      ["foo();\n...\nbar();", "«foo(); try { x(); } finally { while (c) { bar();» } }"],
      ["foo();\n...\nbar();", "if (c) { foo(); } bar();"],
      ["foo();\n...\nbar();", "if (c) { foo(); } else { bar(); }"],
      ["foo();\n...\nbar();", "bar(); foo();"],
      ["foo();\nbar();", "«foo(); bar();»"],
      ["foo();\nbar();", "foo(); x(); bar();"],
      ["$X = foo();\n...\nbar($X);", "«const a = foo(); let b = 1; if (b) { done(bar(a));» }", "$X=a"],
      ["const $X = foo();\n...\nbar($X);", "let a = foo();\n«const b = foo();\nbar(b);»\nbar(a);", "$X=b"],
      ["foo();\n...\nbar();\n...\nbaz();", "«foo(); 1; bar(); 2; baz();» bar();"],
      ["if ($C) { ... }", "«if (a) { b(); }»\n«if (c) d();»\n«if (e) { } else { f(); }»", "$C=a", "$C=c", "$C=e"],
      ["if ($C) { ... foo(); ... }", "«if (a) { b(); foo(); c(); }» «if (a) foo();» if (a) { b(); }"],
      ["if ($C) { foo(); }", "«if (a) { foo(); }» if (a) { b(); foo(); }"],
      ["if ($C) { ... } else { ... }", "«if (a) { b(); } else { c(); }» if (a) { b(); }"],
      ["for (const $X of $XS) { ... }", "«for (const a of b) { c(); }» for (const a in b) {}", "$X=a $XS=b"],
      ["while ($C) { ... }", "«while (a) { b(); }» do { b(); } while (a);", "$C=a"],
      ["try { ... } catch ($E) { ... }", "«try { a(); } catch (e) { b(); }»", "$E=e"],
      ["try { ... } catch ($E) { }", "«try { a(); } catch (e) { /* nothing */ }» try { a(); } catch (e) { b(); }"],
      ["return $X", "function f() { «return a;» } function g() { return; }", "$X=a"],
    ]);
  });

  describe("functions and parameters", () => {
    conforms("javascript", [
      ["function $F(...) { ... }", "«function f() {}» «async function g(a, b) { c(); }»", "$F=f", "$F=g"],
      ["function $F($P) { ... }", "«function f(a) {}» function g(a, b) {} function h() {}", "$F=f $P=a"],
      [
        "function $F(..., $P, ...) { ... $P(); ... }",
        "«function f(a, b) { b(); }» function g(a) { b(); }",
        "$F=f $P=b",
      ],
      ["function (...) { ... }", "foo(«function () {}», «() => {}»); function f() {}"],
      ["($X) => { ... }", "foo(«(a) => { b(); }», «c => d», (e, f) => {}, () => {})", "$X=a", "$X=c"],
      ["(...) => { ... return $X; ... }", "foo(«() => { a(); return b; }», () => { a(); })", "$X=b"],
      ["($X) => $X.id", "foo(«(a) => a.id», (a) => b.id)", "$X=a"],
      ["async function $F(...) { ... }", "«async function f() {}» function g() {}", "$F=f"],
      ["function $F($P) { ... }", "«function f(a = 1) {}»", "$F=f $P=a"],
    ]);
  });

  describe("classes", () => {
    conforms("javascript", [
      ["class $C { ... }", "«class A { }» «class B extends D { x = 1; m() {} }»", "$C=A", "$C=B"],
      ["class $C { ... $M(...) { ... } ... }", "«class A { x = 1; m(a) { b(); } }» class B { x = 1 }", "$C=A $M=m"],
      [
        "class $C extends Base { ... }",
        "«class A extends Base { m() {} }» class B {} class D extends Other {}",
        "$C=A",
      ],
      ["class $C { ... m(...) { ... foo($X); ... } ... }", "«class A { m() { foo(a); } }» class B { n() { foo(a); } }"],
      ["$X = $E", "class A { «x = 1»; «static y = 2»; z; m() {} }", "$E=1 $X=x", "$E=2 $X=y"],
    ]);
  });

  describe("method chains", () => {
    conforms("javascript", [
      ["foo(). ... .bar()", "«foo().bar()»; «foo().a().b(1).bar()»; foo().baz(); bar()"],
      ["$X.find(...). ... .exec()", "«db.find({ a }).sort(b).limit(1).exec()»; db.exec()", "$X=db"],
      ["app. ... .listen($P)", "«app.listen(1)»; «app.use(a).listen(2)»; web.listen(3)", "$P=1", "$P=2"],
      ["foo().bar()", "«foo().bar()»; foo().a().bar()"],
    ]);
  });

  describe("strings", () => {
    conforms("javascript", [
      ['foo("...")', "«foo('a')»; «foo(\"\")»; «foo(`b`)»; foo(c); foo(`d${e}`); foo(1)"],
      ['foo("$X")', "«foo('a b')»; foo(c)", "$X=a b"],
      ['foo("a")', "«foo('a')»; «foo(`a`)»; foo('b'); foo('aa')"],
      ['foo("a\\nb")', "«foo('a\\nb')»; foo('anb')"],
      ['foo("=~/^a+$/")', "«foo('aaa')»; foo('ab')"],
      ['"..." + $X', "«'a' + b»; b + 'a'; 1 + b", "$X=b"],
      ["`...${$X}...`", "x = «`a${b}c`»; y = `d`; z = «`${e}`»", "$X=b", "$X=e"],
      ["`...${$X}...${$Y}...`", "x = «`a${b}c${d}`»; y = `a${b}`", "$X=b $Y=d"],
      ["`a${$X}`", "x = «`a${b}`»; y = `c${b}`; z = `a${b}d`", "$X=b"],
      ["foo(`...`)", "«foo(`a`)»; «foo(`a${b}`)»; foo('a')"],
    ]);
  });

  describe("deep expressions", () => {
    conforms("javascript", [
      ["foo(<... req ...>)", "«foo(a + g(req.body))»; «foo(req)»; foo(a)"],
      ["if (<... $X.isAdmin ...>) { ... }", "«if (a && !user.isAdmin) { b(); }» if (a) { user.isAdmin; }", "$X=user"],
      ["$X = <... req.$F ...>", "«a = [1, { b: req.body }]»; c = d", "$F=body $X=a"],
      ["return <... $X + $Y ...>;", "function f() { «return g(a + b);» } function h() { return a; }", "$X=a $Y=b"],
    ]);
  });

  describe("assignments and declarations", () => {
    conforms("javascript", [
      [
        "$X = $E",
        "«a = 1»; let «b = 2»; const «c = 3», «d = 4»; var e; f === 5",
        "$E=1 $X=a",
        "$E=2 $X=b",
        "$E=3 $X=c",
        "$E=4 $X=d",
      ],
      ["$X.innerHTML = $E", "«a.innerHTML = b»; a.innerHTML += b; c = a.innerHTML; «this.x.innerHTML = d»"],
      ["$X += $E", "«a += 1»; a = 1; a -= 1", "$E=1 $X=a"],
      ["$X = $X.trim()", "«a = a.trim()»; a = b.trim()", "$X=a"],
      ["$X = $E", "function f(a = 1) {} f({ b: 2 }); if (c == 3) {}"],
      ["$O[$K] = $V", "«a[b] = c»; a.b = c", "$K=b $O=a $V=c"],
    ]);
  });

  describe("operators", () => {
    conforms("javascript", [
      ["1 == $X", "«1 == a»; a == 1; 1 === a", "$X=a"],
      ["$A + $B", "«(a) + b»; a - b", "$A=a $B=b"],
      ["$A + $B + $C", "«a + b + c»; a + b"],
      ["$A && $B", "«a && b»; a || b", "$A=a $B=b"],
      ["!$X", "«!a»; -a; «!(b || c)»"],
      ["$X instanceof $C", "«a instanceof B»; a in B"],
      ["$X++", "«a++»; a--"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("javascript", [
      ["foo(a)", "«foo((a))»; «foo( a )»; «foo(\n  a, // the one\n)»; «(foo)(a)»; «foo(a,)»"],
      ["foo((a))", "«foo(a)»"],
      ["a.b(c)", "«a?.b(c)»; «a.b?.(c)»; «a // first\n  .b(c)»"],
      ["a.b", "x = «a?.b»; y = «(a).b»"],
      ["a[b]", "x = «a?.[b]»"],
      ["new Foo(...)", "x = «new Foo(1)»; y = «new Foo»; z = Foo(1)"],
      ["(foo(a))", "x = («foo(a)»)"],
      ['foo("a")', "«foo('a')»"],
      ["var $X = 1", "«var a = 1;» «let b = 1;» «const c = 1;» d = 1"],
      ["let $X = 1", "var a = 1; «let b = 1;» const c = 1; d = 1"],
    ]);
  });

  describe("imported names", () => {
    const exec = "child_process.exec(...)";
    conforms("javascript", [
      [exec, "import * as cp from 'child_process';\n«cp.exec(a)»; cp.spawn(a)"],
      [exec, "import cp from 'child_process';\n«cp.exec(a)»"],
      [exec, "import { exec } from 'node:child_process';\n«exec(a)»"],
      [exec, "import { exec as run } from 'child_process';\n«run(a)»; exec(b)"],
      [exec, "import cp, { spawn } from 'child_process';\n«cp.exec(a)»; spawn(b)"],
      [exec, "const cp = require('child_process');\n«cp.exec(a)»"],
      [exec, "var cp = require('child_process');\n«cp.exec(a)»;\nvar cp = require('child_process');\n«cp.exec(b)»"],
      [exec, "var cp = require('child_process');\ncp.exec(a);\nvar cp = require('other');\ncp.exec(b)"],
      [exec, "const { exec } = require('node:child_process');\n«exec(a)»"],
      [exec, "const { exec: run } = require('child_process');\n«run(a)»"],
      [exec, "const { spawn, exec: run = other } = require('child_process');\n«run(a)»"],
      [exec, "«require('child_process').exec(a)»; require('other').exec(b)"],
      [exec, "const exec = require('child_process').exec;\n«exec(a)»"],
      [exec, "const cp = require('child_process');\nconst { exec } = cp;\nconst run = cp.exec;\n«exec(a)»; «run(b)»"],
      [exec, "async () => { const cp = await import('node:child_process'); «cp.exec(a)»; }"],
      [exec, "import cp from 'child_process';\n«cp?.exec(a)»; «cp\n  .exec(b)»"],
      [exec, "exec(a); cp.exec(b); /x/.exec(c); «child_process.exec(d)»"],
      [exec, "import { exec } from './child_process';\nexec(a)"],
      [exec, "import { exec } from 'child_process';\nfunction f(exec) { exec(a); }\n«exec(b)»"],
      [exec, "import { exec } from 'child_process';\n{ const exec = other; exec(a); }\n«exec(b)»"],
      [exec, "import * as cp from 'child_process';\nfs.map((cp) => cp.exec(a));"],
      [exec, "let exec = require('child_process').exec;\nexec = other;\nexec(a);"],
      [
        exec,
        "try { f(); } catch (exec) { exec(a); }\nfunction g() { const { exec } = require('child_process'); return «exec(a)»; }",
      ],
      [
        "child_process.$F(...)",
        "import { exec, spawn as s } from 'child_process';\n«exec(a)»; «s(b)»; other(c)",
        "$F=exec",
        "$F=spawn",
      ],
      [
        "fs.promises.readFile(...)",
        "const { promises: fsp } = require('node:fs');\n«fsp.readFile(a)»; fsp.writeFile(b)",
      ],
      ["axios.get($URL)", "import client from 'axios';\n«client.get(a)»", "$URL=a"],
      ["new pg.Pool(...)", "import { Pool } from 'pg';\n«new Pool(a)»; Pool(b)"],
      ["require('child_process').exec($X)", "import { exec } from 'child_process';\n«exec(a)»; exec2(b)", "$X=a"],
      ["import $X from 'fs'", "«import a from 'fs';» import b from 'path';"],
    ]);
  });

  describe("constants", () => {
    conforms("javascript", [
      ['foo("x")', "const a = 'x';\n«foo(a)»"],
      ['foo("x")', "let a = 'x';\n«foo(a)»"],
      ['foo("x")', "let a = 'x';\na = 'y';\nfoo(a)"],
      ['foo("x")', "let a = 'x';\nfunction g() { a = h(); }\nfoo(a)"],
      ['foo("x")', "let a;\na = 'x';\nfoo(b)"],
      ['foo("xy")', "«foo('x' + 'y')»; const a = 'x'; «foo(a + 'y')»; «foo(`${a}y`)»; foo(b + 'y')"],
      ['foo("x1")', "«foo('x' + 1)»; const n = 1; «foo(`x${n}`)»"],
      ['foo("x")', "class A { static K = 'x'; m() { «foo(A.K)»; } }"],
      ['foo("x")', "class A { k = 'x'; m() { «foo(this.k)»; } }"],
      ['foo("x")', "class A { k = 'x'; set() { this.k = y; } m() { foo(this.k); } }"],
      ['foo("x")', "class A { k = 'x'; } foo(this.k); foo(k);"],
      ['foo("x")', "function f(a = 'x') { foo(a); }"],
      ['foo("x")', "const a = 'x';\nfunction f(a) { foo(a); }"],
      ['foo("x")', "const a = 'x';\nfunction f() { «foo(a)»; }"],
      ["foo(10)", "const n = 10;\n«foo(n)»; «foo(10)»; foo(11)"],
      ["foo(10)", "let n = 10;\nn++;\nfoo(n)"],
      ["foo(0)", "for (let i = 0; i < n; i++) foo(i)"],
      ['foo("...")', "const a = 'x' + b;\nfoo(a)"],
      ['foo("$X")', "const a = 'x';\n«foo(a)»", "$X=x"],
      ["foo(true)", "const a = true;\n«foo(a)»; foo(false)"],
    ]);
  });

  describe("JSX", () => {
    conforms("javascript", [
      ["<div x={$X} />", "y = «<div x={a} />»; z = <span x={b} />"],
      ["<$T x={$X} />", "y = «<div a='b' x={c}></div>»; z = «<A.B x={d} />»"],
      ["<$T ... x={$X} ... />", "y = «<div a='b' x={c} d />»; z = <p a='b' />"],
      ["<a href={$X}>...</a>", "y = «<a target='t' href={b}>c <b>d</b></a>»; z = «<a href='e'>f</a>»; <a>g</a>"],
      ["foo($X)", "y = <div x={«foo(a)»}>{«foo(b)»}</div>", "$X=a", "$X=b"],
    ]);
  });
  describe("other kinds of code", () => {
    conforms("javascript", [
      ["/foo/", "x = «/foo/»; y = /bar/; z = /foo/g"],
      ["/$X/", "x = «/foo/»", "$X=foo"],
      ["a.match(/$X/)", "const r = /b+/g; let s = /c/; s = /d/; «a.match(r)»; a.match(s); a.match('b')", "$X=b+"],
      ["await $X", "async () => { «await a»; }", "$X=a"],
      ["yield $X", "function* f() { «yield a»; }", "$X=a"],
      ["super(...)", "class A extends B { constructor() { «super(a)»; } }"],
      ["export default $X", "«export default foo(1);»", "$X=foo(1)"],
      ["const { ..., $X, ... } = foo()", "«const { a } = foo();» «const { b, c } = foo();»", "$X=a", "$X=b", "$X=c"],
      ["function $F(...$X) { ... }", "«function f(...a) {}» function g(a) {}", "$F=f $X=a"],
      ["$X ?? $Y", "«a ?? b»; a || b", "$X=a $Y=b"],
      ["if (!$X) return;\n...\nfoo($X)", "function f() { «if (!a) return; b(); foo(a);» }", "$X=a"],
      ["$X.on('a', ...).on('b', ...)", "«s.on('a', f).on('b', g)»; s.on('b', g)", "$X=s"],
    ]);
  });

  conforms("javascript", [
    // A name that is a key, a member's name, a label, or the name that something is given is no expression.
    ["foo", "x.foo; ({ foo: 1 }); function foo(foo) {}; foo: for (;;) {}"],
    ["$F = function (...) { ... }", "const «c = function d() {}»;"],
    ["return ...", "function f() { «return a;» } function g() { «return;» }"],
    ["import $X from 'fs'", "«import a from 'fs';»", "$X=a"],
    ["<div x={$X} />", "y = «<div x={a} />»", "$X=a"],
  ]);
});
