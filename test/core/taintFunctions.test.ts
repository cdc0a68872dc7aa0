// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is source text.
import { flows } from "../support/taint.ts";

describe("taint: JavaScript across functions", () => {
  flows("javascript", [
    [
      "into a function",
      "function run(cmd) { «sink(cmd)»; } run(source());",
      "Comes from source()",
      "Passed to run as cmd",
      "Reaches sink(cmd)",
    ],
    ["a function that nobody calls with it", "function run(cmd) { sink(cmd); } run('a'); source();"],
    ["into the second parameter", "function run(a, b) { sink(a); «sink(b)»; } run('a', source());"],
    ["cleaned before the call", "function run(cmd) { sink(cmd); } run(clean(source()));"],
    ["cleaned in the function", "function run(cmd) { sink(clean(cmd)); } run(source());"],
    [
      "out of a function",
      "function get() { return source(); } «sink(get())»;",
      "Comes from source()",
      "Returned by get",
      "Reaches sink(get())",
    ],
    ["through a function", "function same(x) { return x; } «sink(same(source()))»; sink(same('a'));"],
    ["a function that gives back something else", "function no(x) { log(x); return 'a'; } sink(no(source()));"],
    [
      "a function that gives back one parameter",
      "function second(a, b) { return b; } sink(second(source(), 'b')); «sink(second('a', source()))»;",
    ],
    ["a function that cleans", "function esc(x) { return clean(x); } sink(esc(source()));"],
    [
      "a function that cleans on one way only",
      "function esc(x) { if (c) return x; return clean(x); } «sink(esc(source()))»;",
    ],
    ["a field of a parameter", "function run(o) { «sink(o.a)»; sink(o.b); } run({ a: source(), b: 'b' });"],
    [
      "a field of what comes back",
      "function wrap(x) { return { a: x, b: 'b' }; } const o = wrap(source()); «sink(o.a)»; sink(o.b);",
    ],
    ["a parameter that is taken apart", "function run({ a, b }) { «sink(a)»; sink(b); } run({ a: source(), b: 'b' });"],
    ["two calls deep", "function a(x) { b(x); } function b(y) { «sink(y)»; } a(source());"],
    [
      "three calls deep and back",
      "const a = (x) => b(x); const b = (x) => c(x); const c = (x) => x + '!'; «sink(a(source()))»;",
    ],
    ["a function that is declared below", "run(source()); function run(x) { «sink(x)»; }"],
    ["a recursive function", "function f(x, n) { if (n === 0) return x; return f(x, n - 1); } «sink(f(source(), 3))»;"],
    [
      "functions that call each other",
      "function a(x) { return c ? x : b(x); } function b(x) { return a(x); } «sink(b(source()))»;",
    ],
    [
      "a recursive function that cleans",
      "function f(x, n) { if (n === 0) return clean(x); return f(x, n - 1); } sink(f(source(), 3));",
    ],
    ["a default argument", "function run(x = source()) { «sink(x)»; }"],
    ["a default argument that is not needed", "function run(x = 'a') { sink(x); } run('b'); source();"],
    ["further arguments", "function run(a, ...all) { sink(a); «sink(all[0])»; } run('a', source());"],
    ["spread arguments", "function run(a, b) { «sink(b)»; } run(...['a', source()]);"],
    ["a function in a variable", "const run = function (x) { «sink(x)»; }; run(source());"],
    ["a function called at once", "(function (x) { «sink(x)»; })(source());"],
    ["a lambda with an expression", "const q = (x) => `a ${x}`; «sink(q(source()))»;"],
    [
      "an object's method",
      "const api = { run(x) { «sink(x)»; }, no(x) { sink(x); } }; api.run(source()); api.no('a');",
    ],
    ["an object's function", "const api = { run: (x) => { «sink(x)»; } }; function handle() { api.run(source()); }"],
    [
      "a function that writes into an object",
      "function fill(o, x) { o.a = x; } const o = {}; fill(o, source()); «sink(o.a)»; sink(o.b);",
    ],
    [
      "a function that never comes back",
      "function fail() { throw new Error(); } const x = source(); if (c) { fail(); sink(x); }",
    ],
    ["what a function throws", "function fail(x) { throw x; } try { fail(source()); } catch (e) { «sink(e)»; }"],
    ["call and apply", "function run(a) { «sink(a)»; } run.call(null, source()); run.apply(null, [source()]);"],
    ["an async function", "async function get() { return source(); } async function f() { «sink(await get())»; }"],
    ["a generator", "function* all() { yield 'a'; yield source(); } for (const x of all()) «sink(x)»;"],
    ["a generator of other things", "function* all() { yield 'a'; source(); } for (const x of all()) sink(x);"],
    [
      "yield*",
      "function* some() { yield source(); } function* all() { yield* some(); } for (const x of all()) «sink(x)»;",
    ],
  ]);
});

describe("taint: JavaScript closures and callbacks", () => {
  flows("javascript", [
    ["a variable from outside", "const x = source(); function run() { «sink(x)»; }"],
    ["a clean variable from outside", "const x = clean(source()); function run() { sink(x); }"],
    ["a variable that a function sets", "let x = 'a'; function set() { x = source(); } function run() { «sink(x)»; }"],
    [
      "a variable that a function sets to something clean",
      "let x = 'a'; function set() { x = clean(source()); } function run() { sink(x); }",
    ],
    ["a closure that is given away", "function f(reg) { const x = source(); reg(() => { «sink(x)»; }); }"],
    ["a closure over what is clean again", "function f(reg) { let x = source(); x = 'a'; reg(() => { sink(x); }); }"],
    ["a closure that comes back", "function make(x) { return () => { «sink(x)»; }; } make(source())();"],
    ["a closure over something else", "function make(x) { return () => { sink(x); }; } make('a')(); source();"],
    ["forEach", "source().forEach((x) => { «sink(x)»; });"],
    ["forEach over other things", "const y = source(); items.forEach((x) => { sink(x); });"],
    ["map", "«sink(source().map((x) => x.trim()))»;"],
    ["map to something clean", "sink(source().map((x) => clean(x))); sink(source().map(() => 'a'));"],
    ["map to a number", "sink(source().map((x) => Number(x)));"],
    ["map with a function's name", "function trim(x) { return x.trim(); } «sink(source().map(trim))»;"],
    ["filter keeps", "«sink(source().filter((x) => x.ok))»;"],
    ["find", "«sink(source().find((x) => x.ok))»;"],
    ["some tells nothing", "sink(source().some((x) => x.ok));"],
    ["reduce", "«sink(source().reduce((all, x) => all + x, ''))»;"],
    ["reduce to a number", "sink(source().reduce((all, x) => all + Number(x), 0));"],
    ["sort", "source().sort((a, b) => { «sink(a)»; «sink(b)»; return 0; });"],
    ["Array.from", "«sink(Array.from(source(), (x) => x))»;"],
    ["replace with a function", "«sink('a'.replace(/a/, () => source()))»;"],
    ["replace hands over what it found", "source().replace(/a/, (x) => { «sink(x)»; return x; });"],
    ["then", "source().then((x) => { «sink(x)»; });"],
    ["a chain of then", "load().then(() => source()).then((x) => x + '!').then((y) => { «sink(y)»; });"],
    ["a chain of then that cleans", "source().then((x) => clean(x)).then((y) => { sink(y); });"],
    [
      "a promise of one's own",
      "const p = new Promise((resolve) => { resolve(source()); }); p.then((x) => { «sink(x)»; });",
    ],
    [
      "a promise of something else",
      "const p = new Promise((resolve) => { source(); resolve('a'); }); p.then((x) => { sink(x); });",
    ],
    ["a function that calls what it is given", "function withIt(cb) { cb(source()); } withIt((x) => { «sink(x)»; });"],
    [
      "a function that hands on",
      "function withIt(x, cb) { cb(x, 'a'); } withIt(source(), (x, y) => { «sink(x)»; sink(y); });",
    ],
    [
      "two hands on",
      "function a(x, cb) { b(x, cb); } function b(x, cb) { cb(x); } a(source(), (x) => { «sink(x)»; });",
    ],
    ["a callback in an object", "function get(o) { o.done(source()); } get({ done: (x) => { «sink(x)»; } });"],
    ["setTimeout", "setTimeout((x) => { «sink(x)»; }, 10, source());"],
    ["a callback of something unknown", "db.get(source(), (row) => { sink(row); });"],
    ["a closure within a closure", "function f() { const x = source(); return () => () => { «sink(x)»; }; }"],
    ["a variable filled in a callback", "let all = ''; source().forEach((x) => { all += x; }); «sink(all)»;"],
    ["a list filled in a callback", "const all = []; source().forEach((x) => all.push(x)); «sink(all)»;"],
  ]);
});

describe("taint: JavaScript classes", () => {
  flows("javascript", [
    ["a method of the own object", "class A { run(x) { «sink(x)»; } go() { this.run(source()); } }"],
    [
      "a field of the own object",
      "class A { set() { this.x = source(); } run() { «sink(this.x)»; } other() { sink(this.y); } }",
    ],
    ["a field that is cleaned", "class A { set() { this.x = clean(source()); } run() { sink(this.x); } }"],
    [
      "a field that the constructor sets",
      "class A { constructor(x) { this.x = x; } run() { «sink(this.x)»; } } new A(source()).run();",
    ],
    [
      "an object in a variable",
      "class A { constructor(x) { this.x = x; } run() { «sink(this.x)»; } } const a = new A(source()); a.run();",
    ],
    [
      "an object with clean things",
      "class A { constructor(x) { this.x = x; } run() { sink(this.x); } } const a = new A('a'); a.run(); source();",
    ],
    [
      "a setter method",
      "class A { set(x) { this.x = x; } run() { «sink(this.x)»; } } const a = new A(); a.set(source()); a.run();",
    ],
    [
      "a getter method",
      "class A { constructor(x) { this.x = x; } get() { return this.x; } } «sink(new A(source()).get())»;",
    ],
    ["a static method", "class A { static run(x) { «sink(x)»; } } A.run(source());"],
    ["an inherited method", "class B { run(x) { «sink(x)»; } } class A extends B { go() { this.run(source()); } }"],
    [
      "an inherited constructor",
      "class B { constructor(x) { this.x = x; } } class A extends B { run() { «sink(this.x)»; } } new A(source()).run();",
    ],
    [
      "super",
      "class B { constructor(x) { this.x = x; } } class A extends B { constructor(x) { super(x); } run() { «sink(this.x)»; } } new A(source()).run();",
    ],
    [
      "a method of an object that is shared",
      "class A { run(x) { «sink(x)»; } } const a = new A(); function handle() { a.run(source()); }",
    ],
    [
      "a lambda sees the object",
      "class A { go() { const x = source(); const f = () => { this.x = x; }; f(); «sink(this.x)»; } }",
    ],
    ["a field with a function", "class A { run = (x) => { «sink(x)»; }; go() { this.run(source()); } }"],
  ]);
});

describe("taint: TypeScript", () => {
  flows("typescript", [
    ["types don't matter", "function run(cmd: string): void { «sink(cmd)»; } run(source() as string);"],
    ["assertions", "const x = (source() as any)!; «sink(x satisfies string)»;"],
    ["an optional parameter", "function run(a?: string) { «sink(a)»; } run(source());"],
    [
      "a property by the constructor's parameter",
      "class A { constructor(private cmd: string) {} run() { «sink(this.cmd)»; } } new A(source()).run();",
    ],
    [
      "a typed field",
      "class R { find(id: string) { «sink(id)»; } } class S { constructor(private r: R) {} get() { this.r.find(source()); } }",
    ],
    ["a typed parameter", "class R { find(id: string) { «sink(id)»; } } function f(r: R) { r.find(source()); }"],
    ["a type guard", "const x: unknown = source(); if (typeof x === 'number') { sink(x); } else { «sink(x)»; }"],
    ["an enum", "enum K { A = 'a' } const x = source(); if (x === K.A) { sink(x); }"],
    ["generics", "function same<T>(x: T): T { return x; } «sink(same<string>(source()))»;"],
    [
      "a function that returns a truth value",
      "function ok(x: string): boolean { return check(x); } sink(ok(source()));",
    ],
    ["an abstract class", "abstract class A { abstract k(): string; go() { «sink(source())»; } }"],
  ]);
  flows("tsx", [
    ["an element's attribute", "const C = () => { const x = source(); return <a href={«sink(x)»}>{«sink(x)»}</a>; };"],
    ["a component's property", "const C = ({ x }: P) => <b>{sink(x)}</b>; source();"],
  ]);
});
