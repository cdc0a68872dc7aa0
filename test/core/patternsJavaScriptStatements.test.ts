// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import { conforms } from "../support/core.ts";

/** Statements, declarations and operators of JavaScript; names, arguments and strings are in patternsJavaScript.test.ts. */
describe("statements of JavaScript in patterns", () => {
  describe("loops", () => {
    conforms("javascript", [
      [
        "for (...) { ... }",
        "«for (let i = 0; i < n; i++) { a(); }» «for (const x of xs) b();» «for (k in o) {}» while (c) {}",
      ],
      ["for (...) { ... foo(); ... }", "«for (let i = 0; i < n; i++) { foo(); }» for (;;) { bar(); }"],
      ["for (...) foo($X)", "«for (;;) foo(a);» «for (x of y) { foo(b); }»", "$X=a", "$X=b"],
      [
        "for (let $I = 0; $I < $N; $I++) { ... }",
        "«for (let i = 0; i < n; i++) { a(); }» for (let i = 1; i < n; i++) {}",
        "$I=i $N=n",
      ],
      ["for (const $K in $O) { ... }", "«for (const a in b) c();» for (const a of b) {}", "$K=a $O=b"],
      [
        "for await (const $X of $XS) { ... }",
        "async () => { «for await (const a of b) {}» for (const c of d) {} }",
        "$X=a $XS=b",
      ],
      [
        "for (...; $I <= $A.length; ...) { ... }",
        "«for (let i = 0; i <= a.length; i++) {}» for (let i = 0; i < a.length; i++) {}",
        "$A=a $I=i",
      ],
      ["while (true) { ... }", "«while (true) { a(); }» while (b) {}"],
      ["do { ... } while ($C)", "«do { a(); } while (b);» while (c) {}", "$C=b"],
      [
        "$A.forEach(($X) => { ... })",
        "«a.forEach((x) => { b(x); })»; «c.forEach(y => d(y))»",
        "$A=a $X=x",
        "$A=c $X=y",
      ],
    ]);
  });

  describe("switch", () => {
    conforms("javascript", [
      [
        "switch ($X) { ... }",
        "«switch (a) { case 1: b(); }» «switch (c) {}» «switch (d) { default: }»",
        "$X=a",
        "$X=c",
        "$X=d",
      ],
      [
        "switch ($X) { ... case 'a': ... }",
        "«switch (b) { case 'c': d(); case 'a': e(); break; case 'f': }» switch (b) { case 'c': }",
        "$X=b",
      ],
      [
        "switch ($X) { ... default: foo(); ... }",
        "«switch (a) { case 1: default: foo(); b(); }» switch (a) { case 1: foo(); }",
        "$X=a",
      ],
      ["switch ($X) { case 1: foo(); }", "«switch (a) { case 1: foo(); }» switch (a) { case 2: foo(); }", "$X=a"],
      ["switch ($X) { ... case $C: ... foo(); ... }", "«switch (a) { case 1: b(); case 2: foo(); }»", "$C=2 $X=a"],
      ["foo();\n...\nbar();", "«foo(); switch (a) { case 1: bar();» }"],
      ["foo();\n...\nbar();", "switch (a) { case 1: foo(); break; case 2: bar(); }"],
    ]);
  });

  describe("declarations", () => {
    conforms("javascript", [
      ["const $X = foo()", "«const x = foo();» let y = foo(); z = foo();", "$X=x"],
      ["const $X = foo()", "const «a = foo()», «b = foo()», c = 1;", "$X=a", "$X=b"],
      ["let $X;", "«let a;» let b = 1; const c = 2;", "$X=a"],
      ["var $X", "«var a;» «let b;»", "$X=a", "$X=b"],
      ["const { $X } = foo()", "«const { a } = foo();» «const { b: c, d } = foo();» const e = foo();"],
      ["const [$A, $B] = foo()", "«const [a, b] = foo();» const [c] = foo();", "$A=a $B=b"],
      ["const $X = await $E", "async () => { «const a = await b;» const c = d; }", "$E=b $X=a"],
      [
        "const $F = (...) => { ... }",
        "«const a = (b) => { c(); };» «const d = async () => e;» «const f = function () {};»",
        "$F=a",
        "$F=d",
        "$F=f",
      ],
      ["$X = function (...) { ... }", "const «a = function () {}»; «b = () => {}»"],
    ]);
  });

  describe("exports", () => {
    conforms("javascript", [
      ["export const $X = $Y", "«export const a = 1;» const b = 2; export let c = 3;", "$X=a $Y=1"],
      [
        "export function $F(...) { ... }",
        "«export function a() {}» function b() {} «export async function c() {}»",
        "$F=a",
        "$F=c",
      ],
      ["export class $C { ... }", "«export class A {}» class B {}", "$C=A"],
      ["export default function $F(...) { ... }", "«export default function a(b) {}» export function c() {}", "$F=a"],
      ["export { $X }", "«export { a };» export const b = 1;", "$X=a"],
      ["export * from 'a'", "«export * from 'a';» export * from 'b';"],
      ["module.exports = $X", "«module.exports = a»; exports.b = c", "$X=a"],
      ["exports.$N = $X", "module.exports = a; «exports.b = c»", "$N=b $X=c"],
      ["function $F(...) { ... }", "export «function a() {}»", "$F=a"],
      ["const $X = $Y", "export «const a = 1;»", "$X=a $Y=1"],
    ]);
  });

  describe("imports", () => {
    conforms("javascript", [
      ["import { $X } from 'a'", "«import { b } from 'a';» «import { c as d, e } from 'a';» import f from 'a';"],
      ["import * as $X from 'a'", "«import * as b from 'a';» import c from 'a';", "$X=b"],
      ["import $D, { $N } from 'a'", "«import b, { c } from 'a';» import d from 'a';", "$D=b $N=c"],
      ["import $X from 'a'", "«import b, { c } from 'a';»", "$X=b"],
      ["import 'a'", "«import 'a';» import 'b';"],
      ["require($X)", "const a = «require('b')»; «require(c)»", "$X='b'", "$X=c"],
      ["import($X)", "const a = await «import('b')»; «import(c)»", "$X='b'", "$X=c"],
    ]);
  });

  describe("operators however they are grouped", () => {
    conforms("javascript", [
      ["a && b && c", "x = «a && b && c»; y = «a && (b && c)»; z = a && b"],
      ["a || b || c", "x = «a || (b || c)»; y = a || b && c"],
      ["$X && c", "x = «a && («b && c»)»; y = «b && c»; z = c && b"],
      ["a && $X", "x = «a && (b && c)»; y = ««a && b» && c»"],
      ["'a' + $X + 'c'", "x = «'a' + (b + 'c')»; y = «'a' + b + 'c'»; z = 'a' + b", "$X=b", "$X=b"],
      ['foo("..." + $X)', "«foo('a' + b)»; «foo('a' + b + c)»; foo(b + 'a')"],
      ["a | b", "x = «b | a»; y = «a | b»; z = a || b"],
      ["a - b - c", "x = «a - b - c»; y = a - (b - c)"],
      ["$A && $B", "if («a && b && c») {}".replace("«a && b && c»", "««a && b» && c»")],
      ["$X == null || $Y", "x = «a == null || (b || c)»; y = b || a == null"],
    ]);
  });

  describe("values that are given back", () => {
    conforms("javascript", [
      ["return $X.id", "f = (a) => «a.id»; g = function (b) { «return b.id;» }; h = (c) => { c.id; }", "$X=a", "$X=b"],
      ["return foo(...)", "xs.map((x) => «foo(x)»); () => bar()"],
      [
        "($X) => { ... return $X.id; }",
        "f(«(a) => a.id»); g(«(b) => { return b.id; }»); h((c) => d.id)",
        "$X=a",
        "$X=b",
      ],
      ["return", "function f() { «return;» } g = () => a; function h() { return b; }"],
      ["return { ... }", "f = () => «({ a: 1 })»; g = () => { «return {};» }"],
      ["return await $X", "async () => «await a»; async () => { «return await b;» }", "$X=a", "$X=b"],
    ]);
  });

  describe("optional braces and ends", () => {
    conforms("javascript", [
      ["if ($C) foo();", "«if (a) foo();» «if (b) { foo(); }» if (c) { foo(); bar(); }", "$C=a", "$C=b"],
      [
        "if ($C) { foo(); } else { bar(); }",
        "«if (a) foo(); else bar();» «if (b) { foo() } else { bar() }»",
        "$C=a",
        "$C=b",
      ],
      ["while ($C) foo()", "«while (a) { foo(); }» «while (b) foo()»", "$C=a", "$C=b"],
      ["if ($A) { ... } else if ($B) { ... }", "«if (a) { b(); } else if (c) d();» if (e) {}", "$A=a $B=c"],
      ["$L: for (...) { ... }", "«a: for (;;) { break a; }» for (;;) {}", "$L=a"],
    ]);
  });

  describe("metavariables for what is no expression", () => {
    conforms("javascript", [
      ["$F(...)", "«a()»; «b.c(1)»; new D()", "$F=a", "$F=b.c"],
      ["({ $K: $V })", "x = «{ a: 1 }»; y = «{ 'b': c }»; z = {}", "$K=a $V=1", "$K='b' $V=c"],
      ["({ $M(...) { ... } })", "x = «{ a() { b(); } }»; y = { c: 1 }", "$M=a"],
      ["<div $A={$V} />", "x = «<div a={b} />»; y = <div />", "$A=a $V=b"],
      ["`${$X}`", "x = «`${a}`»; y = `${a}b`", "$X=a"],
      ["break $L", "a: for (;;) { «break a;» break; }", "$L=a"],
      ["class $C extends $B { ... }", "«class A extends b.C {}» class D {}", "$B=b.C $C=A"],
      ["#$P", "class A { #a = 1; }"],
    ]);
  });
});
