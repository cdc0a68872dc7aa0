import { conforms, knownWrong } from "../support/core.ts";

describe("patterns in Rust", () => {
  describe("names", () => {
    conforms("rust", [
      [
        "std::process::Command::new($X)",
        "use std::process::Command;\nfn f() { «Command::new(a)»; «std::process::Command::new(b)»; «::std::process::Command::new(c)»; Other::new(d); }",
        "$X=a",
        "$X=b",
        "$X=c",
      ],
      [
        "std::process::Command::new($X)",
        "use std::process::{self, Stdio};\nfn f() { «process::Command::new(a)»; }",
        "$X=a",
      ],
      [
        "std::process::Command::new($X)",
        "use std::{fs, process::{Command as Cmd}};\nfn f() { «Cmd::new(a)»; Command::new(b); }",
        "$X=a",
      ],
      ["std::process::Command::new($X)", "use std::process::*;\nfn f() { «Command::new(a)»; }", "$X=a"],
      ["std::process::Command::new($X)", "use std::process as p;\nfn f() { «p::Command::new(a)»; }", "$X=a"],
      [
        "std::process::Command::new($X)",
        "fn f() { use std::process::Command; «Command::new(a)»; }\nfn g() { Command::new(b); }",
        "$X=a",
      ],
      ["std::process::Command::new($X)", "use tokio::process::Command;\nfn f() { Command::new(a); }"],
      ["Command::new($X)", "use std::process::Command;\nfn f() { «Command::new(a)»; }", "$X=a"],
      [
        "std::env::var($X)",
        "use std::env;\nfn f() { «env::var(a)»?; let v = «std::env::var(b)».unwrap(); }",
        "$X=a",
        "$X=b",
      ],
      [
        "std::fs::$F($P)",
        "use std::fs::read;\nfn f() { «read(a)»; «std::fs::write(b)»; read_to_string(c); }",
        "$F=read $P=a",
        "$F=write $P=b",
      ],
      [
        "crate::db::query($X)",
        "use crate::db::query;\nmod t { use super::x; }\nfn f() { «query(a)»; «crate::db::query(b)»; }",
        "$X=a",
        "$X=b",
      ],
      ["use std::fs::File;", "«use std::fs::File;»\nuse std::io::Read;"],
    ]);
  });

  describe("calls and methods", () => {
    conforms("rust", [
      [
        "foo($X)",
        "fn f() { «foo(a)»; let x = «foo(b)»?; bar(«foo(c)»); foo(d, e); foo!(g); «foo(h)» }",
        "$X=a",
        "$X=b",
        "$X=c",
        "$X=h",
      ],
      ["foo($...ARGS)", "fn f() { «foo(a, b)»; «foo()»; }", "$...ARGS=a, b", "$...ARGS="],
      ["$O.arg($X)", "fn f() { «c.arg(a)»; d.args(b); }", "$O=c $X=a"],
      ["Command::new(...). ... .arg($X)", 'fn f() { «Command::new("sh").stdin(s).arg(x)»; other().arg(y); }', "$X=x"],
      ["Command::new(...). ... .spawn()", 'fn f() { «Command::new("sh").arg(x)?.env(a, b).spawn()»?; }'],
      ["$X.unwrap()", "fn f() { «a().unwrap()»; b.unwrap_or(c); }", "$X=a()"],
      ["$X?", "fn f() { «a()?»; b(); }", "$X=a()"],
      ["$X.await", "async fn f() { «a().await»; b(); }", "$X=a()"],
      ["$X.parse::<$T>()", "fn f() { «a.parse::<i32>()»; b.parse(); }", "$T=i32 $X=a"],
      ["$X.parse()", "fn f() { «a.parse::<i32>()»; «b.parse()»; }", "$X=a", "$X=b"],
      ["std::mem::transmute($X)", "use std::mem;\nfn f() { «mem::transmute::<A, B>(x)»; }", "$X=x"],
      ["Vec::with_capacity($N)", "fn f() { «Vec::with_capacity(n)»; «Vec::<u8>::with_capacity(m)»; }", "$N=n", "$N=m"],
      ["&mut $X", "fn f() { g(«&mut a», &b); }", "$X=a"],
      ["$X as u8", "fn f() { «a as u8»; b as u16; }", "$X=a"],
      ["$X as *const $T", "fn f() { «a as *const u8»; b as u16; }", "$T=u8 $X=a"],
      ["*$P", "fn f() { «*p» = -q; }", "$P=p"],
      ["$A[$I]", "fn f() { «a[0]» = b(c); }", "$A=a $I=0"],
      ["Foo { a: $X, ... }", "fn f() { let x = «Foo { b: 1, a: c, ..d }»; Foo { b: 1 }; Bar { a: 2 }; }", "$X=c"],
      ["Foo { a: $X }", "fn f() { let a = 1; g(«Foo { a }»); }", "$X=a"],
      ["[..., 1, ...]", "fn f() { g(«[0, 1]», [2]); }"],
      ["($A, $B)", "fn f() { g(«(a, b)», (c, d, e)); }", "$A=a $B=b"],
      ["if (<... $X.unwrap() ...>) { ... }", "fn f() { «if a.unwrap() > 0 { }» if b { c.unwrap(); } }", "$X=a"],
    ]);
  });

  describe("macros", () => {
    conforms("rust", [
      ['println!("...", $X)', 'fn f() { «println!("a {}", x)»; println!("b"); print!("c {}", y); }', "$X=x"],
      ["println!(...)", 'fn f() { «println!("a {}", x)»; «println!()»; eprintln!("b"); println("c"); }'],
      ["format!($F, ..., $X)", 'fn f() { let s = «format!("{} {}", a, b.c(d))»; }', '$F="{} {}" $X=b.c(d)'],
      ['format!("$F", ...)', 'fn f() { «format!("SELECT {}", id)»; format!(x); }', "$F=SELECT {}"],
      ['format!("=~/SELECT/", ...)', 'fn f() { «format!("SELECT {}", id)»; format!("{}", id); }'],
      ["foo!(bar($X))", "fn f() { «foo!(bar(a + b))»; foo!(baz(a)); foo!(bar(c), d); }", "$X=a + b"],
      ["foo!($X.id)", "fn f() { «foo!(a.id)»; foo!(a.name); }", "$X=a"],
      ["foo!(<... secret ...>)", "fn f() { «foo!(a + secret.len())»; foo!(b); }"],
      ["vec![$X; $N]", "fn f() { «vec![0; n]»; vec![1, 2]; vec![3]; }", "$N=n $X=0"],
      ["foo!(a, $...REST)", "fn f() { «foo!(a, b + 1, c)»; foo!(b); }", "$...REST=b + 1, c"],
      ["$M!(...)", 'fn f() { «todo!()»; «panic!("a")»; g(); }', "$M=todo", "$M=panic"],
      ["sqlx::query!(...)", 'fn f() { «sqlx::query!("a")»; «query!("b")»; }\nuse sqlx::query;'],
      [
        "let $S = format!(...);\n...\nquery($S);",
        'fn f() { «let s = format!("{}", x); let t = 1; query(s);» }',
        "$S=s",
      ],
      ["panic!(...)", 'fn f() { let x = y.unwrap_or_else(|| «panic!("a")»); }'],
    ]);
    knownWrong("rust", [
      [
        "the grammar leaves what stands in a macro as tokens, so an expression is not found within",
        "foo($X)",
        'fn f() { println!("{}", foo(a)); «foo(b)»; }',
        "$X=b",
      ],
    ]);
  });

  describe("declarations", () => {
    conforms("rust", [
      ["let $X = $E;", "fn f() { «let a = 1;» «let mut b: u8 = 2;» c = 3; let d; }", "$E=1 $X=a", "$E=2 $X=b"],
      ["let $X = $E", "fn f() { «let a = 1;» c = 3; }", "$E=1 $X=a"],
      ["let mut $X = $E;", "fn f() { let a = 1; «let mut b = 2;» }", "$E=2 $X=b"],
      ["let $X: $T = $E;", "fn f() { let a = 1; «let b: u8 = 2;» }", "$E=2 $T=u8 $X=b"],
      ["let $X: String = $E;", "fn f() { let a: u8 = 1; «let b: String = c;» }", "$E=c $X=b"],
      [
        "$X = $E",
        "«const A: u8 = 1;»\nfn f() { «let a = 1;» «b = 2»; c += 3; }",
        "$E=1 $X=A",
        "$E=1 $X=a",
        "$E=2 $X=b",
      ],
      ["const $X: &str = $E;", '«pub const A: &str = "a";»\nstatic B: &str = "b";\nconst C: u8 = 1;', '$E="a" $X=A'],
      ["static mut $X: $T = $E;", "«static mut A: u8 = 1;»\nstatic B: u8 = 2;", "$E=1 $T=u8 $X=A"],
      ["let ($A, $B) = $E;", "fn f() { «let (a, b) = c;» let (d, e, g) = h; }", "$A=a $B=b $E=c"],
      [
        "let Some($X) = $E else { ... };",
        "fn f() { «let Some(a) = b else { return; };» let Some(c) = d; }",
        "$E=b $X=a",
      ],
      ["$X += $E", "fn f() { «a += 1»; a -= 1; }", "$E=1 $X=a"],
    ]);
  });

  describe("statements", () => {
    conforms("rust", [
      ["unsafe { ... }", "fn f() { «unsafe { g() }» h(); }"],
      ["unsafe { ... $F($X); ... }", "fn f() { «unsafe { a; g(b) }» { g(c); } }", "$F=g $X=b"],
      ["if $C { ... }", "fn f() { «if a { b() }» «if c { } else { d() }» }", "$C=a", "$C=c"],
      ["if $C { ... } else { ... }", "fn f() { if a { b() } «if c { } else { d() }» }", "$C=c"],
      ["if let Some($X) = $E { ... }", "fn f() { «if let Some(a) = b { c(a) }» if d { } }", "$E=b $X=a"],
      ["match $X { ... }", "fn f() { «match a { Some(b) => c(b), None => {} }» }", "$X=a"],
      [
        "match $X { ..., Err($E) => $B, ... }",
        "fn f() { «match a() { Ok(b) => b, Err(c) => { d(); g() } }» match h { Ok(i) => i } }",
        "$B={ d(); g() } $E=c $X=a()",
      ],
      [
        "match $X { ..., Err(_) => {}, ... }",
        "fn f() { «match a() { Ok(b) => b, Err(_) => {} }» match h { Err(_) => { j() } } }",
        "$X=a()",
      ],
      ["for $X in $XS { ... }", "fn f() { «for a in b.iter() { c(a) }» while d { } }", "$X=a $XS=b.iter()"],
      ["while $C { ... }", "fn f() { «while a { b() }» loop { } }", "$C=a"],
      ["loop { ... break; ... }", "fn f() { «loop { if a { break; } }» loop { b() } }"],
      ["return $X", "fn f() { «return Ok(a)»; } fn g() { return; }", "$X=Ok(a)"],
      ["let $X = lock();\n...\n$X.unwrap()", "fn f() { «let a = lock(); if b { c(a.unwrap())» } }", "$X=a"],
      ["a();\n...\nb()", "fn f() { «a(); c(); b()» }"],
      ["a();\n...\nb();", "fn f() { if c { a(); } b(); }"],
    ]);
  });

  describe("functions, types and attributes", () => {
    conforms("rust", [
      ["fn $F(...) { ... }", "«fn f() {}»\n«pub async fn g(a: u8) -> u8 { 1 }»\ntrait T { fn h(); }", "$F=f", "$F=g"],
      [
        "fn $F(...) -> Result<$T, $E> { ... }",
        "fn f() {}\n«fn g() -> Result<u8, String> { Ok(1) }»",
        "$E=String $F=g $T=u8",
      ],
      ["fn $F(..., $P: &str, ...) { ... }", "«fn f(a: u8, b: &str) {}»\nfn g(c: String) {}", "$F=f $P=b"],
      ["fn $F(&self, ...) { ... }", "impl A { «fn f(&self, a: u8) {}» fn g() {} }", "$F=f"],
      ["unsafe fn $F(...) { ... }", "fn f() {}\n«pub unsafe fn g() {}»", "$F=g"],
      ["pub fn $F(...) { ... }", "fn f() {}\n«pub fn g() {}»", "$F=g"],
      ["fn $F($P: $T) { ... $P.run(); ... }", "«fn f(a: A) { a.run(); }»\nfn g(b: B) { c.run(); }", "$F=f $P=a $T=A"],
      ["struct $S { ... }", "«pub struct A { a: u8 }»\nenum B { C }", "$S=A"],
      ["struct $S { ..., $F: String, ... }", "«struct A { a: u8, pub b: String }»\nstruct B { c: u8 }", "$F=b $S=A"],
      [
        "impl $T { ... fn new(...) -> Self { ... } ... }",
        "«impl A { const C: u8 = 1; pub fn new(a: u8) -> Self { A } }»\nimpl B { fn old() {} }",
        "$T=A",
      ],
      ["impl $T for $S { ... }", "«impl Drop for A { fn drop(&mut self) {} }»\nimpl B { }", "$S=A $T=Drop"],
      [
        "#[derive(..., Debug, ...)]\nstruct $S { ... }",
        "«#[derive(Clone, Debug)]\n#[repr(C)]\npub struct A { a: u8 }»\n#[derive(Clone)]\nstruct B { b: u8 }",
        "$S=A",
      ],
      [
        "#[get($P)]\nasync fn $F(...) { ... }",
        '«#[get("/a")]\nasync fn f(x: u8) -> u8 { 1 }»\n#[post("/b")]\nasync fn g() {}',
        '$F=f $P="/a"',
      ],
      ["#[no_mangle]", "«#[no_mangle]»\nfn f() {}\n#[inline]\nfn g() {}"],
      ["|$X| $E", "fn f() { g(«|a| a + 1», |b, c| d); }", "$E=a + 1 $X=a"],
      ["|...| { ... $F($X); ... }", "fn f() { g(«|a| { b(a); }», |c| d); }", "$F=b $X=a"],
      ["move |$X| $E", "fn f() { g(«move |a| b», |c| d); }", "$E=b $X=a"],
    ]);
  });

  describe("typed metavariables", () => {
    conforms("rust", [
      [
        "($C: Command).arg($X)",
        'use std::process::Command;\nfn f(d: &mut Command, e: Other) { let mut c = Command::new("sh"); «c.arg(a)»; «d.arg(b)»; e.arg(g); }',
        "$C=c $X=a",
        "$C=d $X=b",
      ],
      ["foo(($X: &str))", "fn f<'a>(a: &'a str, b: String) { «foo(a)»; foo(b); «foo(\"c\")»; }", "$X=a", '$X="c"'],
      [
        "($X: String).len()",
        "fn f(a: String, b: &String, c: Vec<u8>) { «a.len()»; «b.len()»; c.len(); }",
        "$X=a",
        "$X=b",
      ],
      ["foo(($X: Vec))", "fn f(a: Vec<u8>) { «foo(a)»; let b: u8 = 1; foo(b); }", "$X=a"],
      [
        "foo(($X: u8))",
        "const N: u8 = 1;\nfn f() { let b: u8 = c; «foo(b)»; «foo(N)»; «foo(3)»; foo(d); }",
        "$X=b",
        "$X=N",
        "$X=3",
      ],
    ]);
  });

  describe("strings and constants", () => {
    conforms("rust", [
      ['foo("...")', 'fn f() { «foo("a")»; «foo(r#"b"c"#)»; «foo(b"d")»; foo(x); }'],
      ['foo("a\\"b")', 'fn f() { «foo(r#"a"b"#)»; foo("a"); }'],
      ['foo("$S")', 'fn f() { «foo(r"a")»; }', "$S=a"],
      ['foo("...")', 'const A: &str = "a";\nstatic B: &str = "b";\nfn f() { «foo(A)»; «foo(B)»; «foo(&A)»; foo(C); }'],
      ['foo("...")', 'fn f() { let a = "a"; «foo(a)»; let mut b = "b"; b = c; foo(b); let d = e(); foo(d); }'],
      ['foo("...")', 'fn f() { let mut a = String::from("a"); g(&mut a); foo(a); }'],
      ['foo("...")', 'fn f() { let a = String::from("a"); «foo(&a)»; «foo("b".to_string())»; foo(&mut c); }'],
      [
        'foo("...")',
        'fn f(a: &str) { foo(a); if let Some(b) = c { foo(b); } for d in e { foo(d); } }\nconst b: &str = "b";',
      ],
      [
        'foo("...")',
        'struct A;\nimpl A { const K: &\'static str = "k"; fn f() { «foo(Self::K)»; «foo(A::K)»; foo(A::L); } }',
      ],
      ['foo("...")', 'mod m { const K: &str = "k"; fn f() { «foo(K)»; } }\nfn g() { foo(K); }'],
      ["foo(1000)", "const N: usize = 1_000;\nfn f() { «foo(1000)»; foo(1_001); }"],
      ["foo(5)", "const N: u8 = 5;\nfn f() { «foo(N)»; let n = 5; «foo(n)»; }"],
      ["'a'", "fn f<'a>(x: &'a str) { g(«'a'», 'b'); }"],
    ]);
  });
});
