import { flows } from "../support/taint.ts";

describe("taint: Rust within a function", () => {
  flows("rust", [
    ["a source in a sink", "fn f() { «sink(source())»; }", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "fn f() { let x = source(); «sink(x)»; }"],
    ["a variable that was given something else", 'fn f() { let mut x = source(); x = "a"; sink(x); }'],
    ["a sanitizer in between", "fn f() { let x = clean(source()); sink(x); }"],
    ["a borrow", "fn f() { let x = source(); «sink(&x)»; }"],
    ["a borrow that may write", "fn f() { let mut x = source(); «sink(&mut x)»; }"],
    ["what may fail", "fn f() -> R { let x = source()?; «sink(x)»; Ok(()) }"],
    ["unwrap", 'fn f() { let x = source().unwrap_or("a".to_string()); «sink(x)»; }'],
    ["a text that is put together", 'fn f() { let x = "a".to_string() + &source(); «sink(x)»; }'],
    [
      "format",
      'fn f() { let s = source(); let x = format!("a {}", s); «sink(x)»; let y = format!("a {}", b); sink(y); }',
    ],
    ["a name in a format", 'fn f() { let x = source(); let y = format!("a {x}"); «sink(y)»; }'],
    ["a name with a width in a format", 'fn f() { let x = source(); «sink(format!("{x:>10}"))»; }'],
    ["another name in a format", 'fn f() { let x = source(); let y = 1; sink(format!("a {y}")); }'],
    ["braces that stand for themselves", 'fn f() { let x = source(); sink(format!("a {{x}}")); }'],
    ["a name in an ordinary text", 'fn f() { let x = source(); sink("a {x}"); }'],
    ["a text that grows", "fn f() { let mut s = String::new(); s.push_str(&source()); «sink(s)»; }"],
    [
      "a name that is declared anew",
      "fn f(x: S) { let x = x.a(); sink(x); }\nfn g() { let x = source(); { let x = x.b(); «sink(x)»; } }",
    ],
    [
      "a parameter that is declared anew",
      "fn run(c: &str) { let c = c.trim(); «sink(c)»; }\nfn f() { run(source()); }",
    ],
    ["if let with the same name", "fn f() { let x = source(); if let Some(x) = x { «sink(x)»; } }"],
    ["a length", "fn f() { sink(source().len()); }"],
    ["a comparison", 'fn f() { sink(source() == "a"); }'],
    ["a number's type", "fn f() { let n: u32 = source().parse().unwrap(); sink(n); }"],
    ["if let", "fn f() { if let Some(x) = source() { «sink(x)»; } }"],
    ["let else", "fn f() { let Some(x) = source() else { return; }; «sink(x)»; }"],
    ["a match", "fn f() { match source() { Ok(x) => «sink(x)», Err(_) => {} } }"],
    ["a match with a condition", "fn f() { match source() { Some(x) if c => «sink(x)», _ => {} } }"],
    ["a match over another thing", "fn f() { source(); match y { Some(x) => sink(x), None => {} } }"],
    ["what a match is worth", 'fn f() { let y = match source() { Some(x) => x, None => "a".into() }; «sink(y)»; }'],
    ["a loop over items", "fn f() { for x in source() { «sink(x)»; } }"],
    ["a closure", "fn f() { source().map(|x| «sink(x)»); }"],
    ["a field", "fn f() { let o = A { a: source(), b: 1 }; «sink(o.a)»; sink(o.b); }"],
    ["a tuple", "fn f() { let (a, b) = (source(), 1); «sink(a)»; sink(b); }"],
  ]);
});

describe("taint: Rust across functions", () => {
  flows("rust", [
    ["into a function", "fn run(c: &str) { «sink(c)»; }\nfn f() { run(source()); }"],
    ["out of a function", "fn get() -> String { source() }\nfn f() { «sink(get())»; }"],
    ["a function that cleans", "fn get(s: &str) -> String { clean(s) }\nfn f() { sink(get(source())); }"],
    ["an early return", 'fn get() -> String { if c { return source(); } "a".into() }\nfn f() { «sink(get())»; }'],
    ["a method", "struct T;\nimpl T { fn run(&self, c: &str) { «sink(c)»; } }\nfn f(t: &T) { t.run(source()); }"],
  ]);
});
