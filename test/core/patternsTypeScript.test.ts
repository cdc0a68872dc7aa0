import { conforms } from "../support/core.ts";

describe("patterns in TypeScript", () => {
  describe("what makes no difference", () => {
    conforms("typescript", [
      ["foo($X)", "«foo<string>(a)»; «foo(a as B)»; «foo(a!)»; «foo(<any>a)»"],
      ["foo(a)", "«foo(a as unknown as B)»; «foo(a!)»; «foo(a satisfies B)»; «(foo as any)(a)»; foo(b!)"],
      ["$X = $E", "const «a: string = b»; let c: number; «d = e»", "$E=b $X=a", "$E=e $X=d"],
      ["const $X = foo()", "«const a: Foo<Bar> = foo();»", "$X=a"],
      [
        "function $F($P) { ... }",
        "«function f(a: string): void {}» «function g<T>(a?: T) {}»",
        "$F=f $P=a",
        "$F=g $P=a",
      ],
      ["($X) => { ... }", "foo(«(a: string): void => {}»); foo(«async <T>(a: T) => {}»)", "$X=a", "$X=a"],
      ["class $C { ... }", "«class A<T> extends B<T> implements D { private readonly x = 1; }»", "$C=A"],
      [
        "class $C { ... $M(...) { ... } ... }",
        "«class A { public async m(@Q() a: string): Promise<void> { b(); } }»",
        "$C=A $M=m",
      ],
      ["new Foo(...)", "x = «new Foo<Bar>(a)»; y = new Baz<Foo>(a)"],
      ["$X.b", "a!.c; y = «a!.b»; z = «(a as B).b»"],
      ["foo($X.id)", "«foo(a?.id)»; «foo(a!.id)»; «foo((a as any).id)»"],
      ["return $X", "function f(): string { «return a as string;» }"],
      ["if ($C) { ... }", "«if (a !== undefined) { b!(); }»", "$C=a !== undefined"],
      [
        "a.b(...)",
        "enum E { A = «a.b(1)» }\nnamespace N { «a.b()»; }\nabstract class C { abstract m(): void; n = «a.b(2)»; }",
      ],
      ["$X = $E", "class A { «private readonly x: string = 'a'»; «static y = 1»; declare z: string; }"],
      [
        "foo(...)",
        "@«foo(1)» class A { @bar() m() {} }\ntype T = ReturnType<typeof foo>; interface I { foo(a: string): void }",
      ],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("typescript", [
      ["($X: Foo).bar()", "function f(x: Foo, y: Bar) { «x.bar()»; y.bar(); z.bar(); }", "$X=x"],
      ["($X: Foo).bar()", "const f = (x: Foo | null) => «x!.bar()»"],
      ["($X: Foo).bar()", "function f(x?: Foo) { «x?.bar()»; }"],
      ["($X: Foo).bar()", "const x: Foo<Baz> = g();\n«x.bar()»; y.bar()"],
      ["($X: Foo).bar()", "const x = new Foo(1);\n«x.bar()»; «new Foo().bar()»"],
      ["($X: Foo).bar()", "let x = new Foo();\nx = other;\nx.bar()"],
      ["($X: Foo).bar()", "function f(x: FooBar) { x.bar(); } function g(x) { x.bar(); }"],
      ["($X: Foo).bar()", "function f(x: Foo) { g((x) => x.bar()); «x.bar()»; }"],
      ["($X: Connection).query(...)", "function f(x: mysql.Connection) { «x.query(a)»; }"],
      [
        "foo(($X: string))",
        "function f(a: string, b: number) { «foo(a)»; foo(b); «foo('c')»; foo(d); }",
        "$X=a",
        "$X='c'",
      ],
      ["foo(($X: number))", "«foo(2)»; foo('3')"],
    ]);
  });

  describe("imported names", () => {
    conforms("typescript", [
      ["child_process.exec(...)", "import { exec } from 'node:child_process';\n«exec(a)»"],
      [
        "child_process.exec(...)",
        "import { exec, type ExecOptions } from 'child_process';\n«exec(a, b as ExecOptions)»",
      ],
      ["child_process.exec(...)", "import cp = require('child_process');\n«cp.exec(a)»"],
      [
        "child_process.exec(...)",
        "import * as cp from 'child_process';\nnamespace N { export const x = «cp.exec(a)»; }",
      ],
      [
        "crypto.createHash('md5')",
        "import { createHash as h } from 'crypto';\nconst a: string = 'md5';\n«h(a)»; h('sha256')",
      ],
      [
        "crypto.createHash($A)",
        "import type { Hash } from 'crypto';\nimport crypto from 'node:crypto';\nconst x: Hash = «crypto.createHash(a)»;",
      ],
      ["express.Router()", "import express, { Router } from 'express';\n«Router()»; «express.Router()»"],
    ]);
  });

  describe("constants", () => {
    conforms("typescript", [
      ['foo("x")', "const a = 'x' as const;\n«foo(a)»"],
      ['foo("x")', "class A { private static readonly K: string = 'x'; m() { «foo(A.K)»; } }"],
      ['foo("x")', "const a: string = 'x';\n«foo(a!)»"],
      ['foo("x")', "declare const a: string;\nfoo(a)"],
      ['foo("x")', "function f(a: string = 'x') { foo(a); }"],
    ]);
  });

  describe("decorators", () => {
    conforms("typescript", [
      ["class $C { ... }", "«@Injectable()\nclass A { }»"],
      ["class $C { ... $M(...) { ... foo(...); ... } ... }", "«class A { @Get('x') m() { foo(1); } }»", "$C=A $M=m"],
    ]);
  });

  conforms("typescript", [["($X: Foo).bar()", "class A { private x: Foo; m() { «this.x.bar()»; } }", "$X=this.x"]]);
});

describe("patterns in TSX", () => {
  conforms("tsx", [
    [
      "<$T dangerouslySetInnerHTML={...} />",
      "const a = «<div dangerouslySetInnerHTML={{ __html: b }} />»; const c = <p d='e' />;",
    ],
    [
      "<$T dangerouslySetInnerHTML={{__html: $X}} />",
      "const a = «<div className='b' dangerouslySetInnerHTML={{ __html: c! }} />»;",
    ],
    ["<a href={$X} />", "const A = () => «<a href={b as string}>c</a>»;"],
    ["<Foo {...$X} />", "const a = «<Foo {...b} />»; const c = <Foo d={e} />;"],
    [
      "foo(...)",
      "const A = (props: Props): JSX.Element => <B<string> onClick={() => «foo(1)»}>{«foo(2)» as string}</B>;",
    ],
    ["$X = $E", "const «a: JSX.Element = <b />»;", "$E=<b /> $X=a"],
    ["($X: Foo).bar()", "const A = ({ b }: Props, x: Foo) => <p>{«x.bar()»}</p>;", "$X=x"],
    ["useState($X)", "const [a, setA] = «useState<string>('')»;", "$X=''"],
  ]);
});
