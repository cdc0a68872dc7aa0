// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import { conforms } from "../support/core.ts";

/** What TypeScript has beside JavaScript. */
describe("constructs of TypeScript in patterns", () => {
  describe("types in declarations", () => {
    conforms("typescript", [
      ["const $X: string = $E", "«const a: string = b;» const c: number = d; const e = f;", "$E=b $X=a"],
      [
        "const $X: $T = $E",
        "«const a: string = b;» const c = d; «const e: A<B>[] = f;»",
        "$E=b $T=string $X=a",
        "$E=f $T=A<B>[] $X=e",
      ],
      ["let $X: any", "«let a: any;» let b: number; let c;", "$X=a"],
      ["private $X: any = $E", "class A { «private b: any = 1»; private c: number = 2; d: any = 3 }", "$E=1 $X=b"],
      ["const $X = $E as any", "«const a = b as any;» const c = d as unknown;", "$E=b $X=a"],
      ["declare const $X: $T", "«declare const a: string;» const b: string = '';", "$T=string $X=a"],
    ]);
  });

  describe("type annotations of functions", () => {
    conforms("typescript", [
      [
        "function $F($P: any) { ... }",
        "«function f(a: any) {}» function g(a: string) {} function h(a) {}",
        "$F=f $P=a",
      ],
      [
        "function $F(..., $P: Request, ...) { ... }",
        "«function f(a: A, b: Request): void {}» function g(b: A) {}",
        "$F=f $P=b",
      ],
      [
        "function $F(...): string { ... }",
        "«function f(a): string { return a; }» function g(): number {} function h() {}",
        "$F=f",
      ],
      ["function $F(...): Promise<$T> { ... }", "«async function f(): Promise<A> {}» function g(): A {}", "$F=f $T=A"],
      ["($P: string) => { ... }", "x(«(a: string) => {}», (b: number) => {}, (c) => {})", "$P=a"],
      ["function $F(this: $T, ...) { ... }", "«function f(this: A, b) {}» function g(b) {}", "$F=f $T=A"],
      ["function $F($P?: $T) { ... }", "«function f(a?: A) {}» function g(a: A) {}", "$F=f $P=a $T=A"],
      ["function $F<$T>($P: $T) { ... }", "«function f<A>(a: A) {}» function g<A>(b: B) {}", "$F=f $P=a $T=A"],
    ]);
  });

  describe("types by themselves", () => {
    conforms("typescript", [
      ["type $T = string", "«type A = string;» type B = number;", "$T=A"],
      ["type $T = ...", "«type A = string;» «type B<C> = C[];»", "$T=A", "$T=B"],
      ["interface $I { ... }", "«interface A { b: string }» «interface C extends D {}» class E {}", "$I=A", "$I=C"],
      ["interface $I extends $B { ... }", "interface A {} «interface C extends D { e(): void }»", "$B=D $I=C"],
      [
        "interface $I { ... $P: any; ... }",
        "«interface A { b: string; c: any; d(): void }» interface E { f: string }",
        "$I=A $P=c",
      ],
      ["foo<$T>(...)", "«foo<A>(1)»; foo(1); «foo<B[]>()»", "$T=A", "$T=B[]"],
      ["new $C<$T>(...)", "x = «new A<B>(1)»; y = new A(1)", "$C=A $T=B"],
      ["$X as $T", "x = «a as B»; y = <B>a; z = a", "$T=B $X=a"],
      ["<$T>$X", "x = «<B>a»; y = a as B", "$T=B $X=a"],
      ["$X satisfies $T", "x = «a satisfies B»; y = a as B", "$T=B $X=a"],
      ["$X as unknown as $T", "x = «a as unknown as B»; y = a as B", "$T=B $X=a"],
      ["$X!", "x = «a!»; y = a; z = «b.c!».d", "$X=a", "$X=b.c"],
    ]);
  });

  describe("enums and namespaces", () => {
    conforms("typescript", [
      ["enum $E { ... }", "«enum A { B, C = 1 }» «const enum D {}» declare «enum E { F }»", "$E=A", "$E=D", "$E=E"],
      ["enum $E { ..., $M = $V, ... }", "«enum A { B, C = 1 }» enum D { E }", "$E=A $M=C $V=1"],
      ["namespace $N { ... }", "«namespace A { export const b = 1; }» module.c = 1;", "$N=A"],
      ["namespace $N { ... foo(...); ... }", "«namespace A { const b = 1; foo(b); }» namespace C { bar(); }", "$N=A"],
      ["declare module $M { ... }", "«declare module 'a' { export const b: string; }»", "$M='a'"],
      ["$E.Admin", "enum Role { Admin } if (a === «Role.Admin») {}", "$E=Role"],
      ["export enum $E { ... }", "«export enum A { B }» enum C {}", "$E=A"],
    ]);
  });

  describe("classes", () => {
    conforms("typescript", [
      ["abstract class $C { ... }", "«abstract class A { abstract b(): void; }» class D {}", "$C=A"],
      ["class $C extends $B<$T> { ... }", "«class A extends D<E> {}» class F extends D {}", "$B=D $C=A $T=E"],
      ["class $C implements $I { ... }", "«class A implements B { c = 1 }» class D {}", "$C=A $I=B"],
      [
        "class $C extends $B { ... }",
        "«class A extends B implements D { }» «class E extends B<F> {}»",
        "$B=B $C=A",
        "$B=B<F> $C=E".replace("B<F>", "B"),
      ],
      ["private $X = $E", "class A { «private b = 1»; public c = 2; d = 3 }", "$E=1 $X=b"],
      [
        "static $X = $E",
        "class A { «static b = 1»; c = 2; «private static readonly d = 3» }",
        "$E=1 $X=b",
        "$E=3 $X=d",
      ],
      ["readonly $X: $T = $E", "class A { «readonly b: C = 1»; d: C = 2; readonly e = 3 }", "$E=1 $T=C $X=b"],
      ["private $M(...) { ... }", "class A { «private m() {}» n() {} public o() {} }", "$M=m"],
      [
        "constructor(private $P: $T) { ... }",
        "class A { «constructor(private b: C) {}» } class D { constructor(b: C) {} }",
        "$P=b $T=C",
      ],
      [
        "constructor(..., private $P: Db, ...) { ... }",
        "class A { «constructor(a: B, private readonly c: Db) {}» }",
        "$P=c",
      ],
      [
        "class $C { ... constructor(...) { ... foo(); ... } ... }",
        "«class A { b = 1; constructor(private c: D) { foo(); } }» class E { constructor() {} }",
        "$C=A",
      ],
      ["get $M() { ... }", "class A { «get b(): C { return 1; }» d() {} set e(f) {} }", "$M=b"],
    ]);
  });

  describe("decorators", () => {
    conforms("typescript", [
      ["@Injectable()\nclass $C { ... }", "«@Injectable() class A {}» class B {} @Other() class D {}", "$C=A"],
      [
        "@Controller($P)\nclass $C { ... }",
        "«@Controller('a') class A { b() {} }» @Controller() class D {}",
        "$C=A $P='a'",
      ],
      ["@$D(...)\nclass $C { ... }", "«@One(1) class A {}» class B {}", "$C=A $D=One"],
      ["@Public\nclass $C { ... }", "«@Public class A {}» @Public() class B {}", "$C=A"],
      ["@Injectable()\nclass $C { ... }", "«@Log() @Injectable() class A {}»", "$C=A"],
      ["@Get($P)\n$M(...) { ... }", "class A { «@Get('a') m() { b(); }» @Post('c') n() {} o() {} }", "$M=m $P='a'"],
      ["@Get(...)\n$M(...) { ... }", "class A { @Auth() «@Get() @Log() async m(@Req() r): Promise<B> {}» }", "$M=m"],
      ["@Input() $X", "class A { «@Input() b: string»; c: string }", "$X=b"],
      ["$M(..., @Body() $P: $T, ...) { ... }", "class A { «m(a: B, @Body() c: D) {}» n(c: D) {} }", "$M=m $P=c $T=D"],
      [
        "class $C { ... @Get(...) $M(...) { ... } ... }",
        "«class A { b = 1; @Get('c') d() {} }» class E { f() {} }",
        "$C=A $M=d",
      ],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("typescript", [
      ["foo(($X: number))", "const n = 1; «foo(n)»; const s = 'a'; foo(s); let m = 2; m = q; foo(m)", "$X=n"],
      ["($X: Foo).bar()", "class A { constructor(private x: Foo) {} m() { «this.x.bar()»; } }", "$X=this.x"],
      ["($X: Foo).$M()", "for (const x of xs as Foo[]) { x.bar(); } const y = z as Foo; «y.bar()»", "$M=bar $X=y"],
      ["($X: Foo).bar()", "const { x }: { x: Foo } = y; x.bar(); function f({ z }: Foo) { z.bar(); }"],
      ["($R: Response).send(...)", "app.get('/', (req: Request, res: Response) => { «res.send(req.a)»; })", "$R=res"],
      ["foo(($X: string), ...)", "function f(a: string | undefined, b: string[]) { «foo(a, 1)»; foo(b, 1); }", "$X=a"],
    ]);
  });

  describe("imports", () => {
    conforms("typescript", [
      ["import type { $X } from 'a'", "«import type { B } from 'a';» import { C } from 'a';", "$X=B"],
      ["import { $X } from 'a'", "«import { B, C } from 'a';» import D from 'a';", "$X=B", "$X=C"],
      ["import $X = require('a')", "«import b = require('a');» import c from 'a';", "$X=b"],
      ["a.b(...)", "import type { b } from 'a';\nimport * as n from 'a';\n«n.b()»"],
      ["export const $X = $E", "«export const a: string = 'b';» const c = 1;", "$E='b' $X=a"],
      ["export default class { ... }", "«export default class { a = 1 }»"],
      ["export class $C { ... }", "«export class A<T> {}» class B {} «@D() export class C {}»", "$C=A", "$C=C"],
    ]);
  });
});

describe("constructs of TSX in patterns", () => {
  conforms("tsx", [
    ["<$T ... {...$X} ... />", "const a = «<B c={1} {...d} />»; const e = <F g={1} />;", "$T=B $X=d"],
    ["<Foo<$T> ... />", "const a = «<Foo<A> b={1} />»; const c = <Foo b={1} />;", "$T=A"],
    ["<script>{$X}</script>", "const a = «<script>{b}</script>»; const c = <p>{d}</p>;", "$X=b"],
    ["<$T>...</$T>", "const a = «<b>c</b>»; const d = «<e />»;", "$T=b", "$T=e"],
    ["<></>", "const a = «<></>»;"],
    ["<a href={`...${$X}...`} />", "const a = «<a href={`/b/${c}`}>d</a>»; const e = <a href='f' />;", "$X=c"],
    ["<a target='_blank' />", "const a = «<a href='b' target=\"_blank\">c</a>»; const d = <a target='_self' />;"],
    [
      "<$T onClick={() => { ... }} />",
      "const a = «<b onClick={() => { c(); }} />»; const d = <b onClick={e} />;",
      "$T=b",
    ],
    [
      "const $X: React.FC = (...) => { ... }",
      "«const A: React.FC = (props) => { return <b />; };» const B = () => {};",
      "$X=A",
    ],
    ["return <$T ...>...</$T>", "function A(): JSX.Element { «return <b c={1}>d</b>;» }", "$T=b"],
    [
      "<$A.Provider value={$V}>...</$A.Provider>",
      "const x = «<Ctx.Provider value={a as B}><C /></Ctx.Provider>»;",
      "$A=Ctx $V=a as B",
    ],
    ["$X && <$T />", "const a = <b>{«c && <D />»}</b>;", "$T=D $X=c"],
    ["useState<$T>($X)", "const [a, setA] = «useState<string>('b')»; const [c] = useState(1);", "$T=string $X='b'"],
  ]);
});
