import { flows } from "../support/taint.ts";

describe("taint: C# within a method", () => {
  flows("csharp", [
    ["a source in a sink", "«sink(source())»;", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "var x = source();\n«sink(x)»;"],
    ["a variable that was given something else", 'string x = source();\nx = "a";\nsink(x);'],
    ["a sanitizer in between", "var x = clean(source());\nsink(x);"],
    ["an interpolated string", 'var x = source();\n«sink($"a {x} b")»;\nsink("a {x} b");'],
    ["an interpolated string with a clean value", 'var x = source();\nsink($"a {clean(x)} {x.Length}");'],
    ["a verbatim interpolated string", 'var x = source();\n«sink($@"a {x,10:N} b")»;'],
    ["a raw interpolated string", 'var x = source();\n«sink($"""a {x} b""")»;'],
    ["plus", '«sink("a" + source() + "b")»;\nsink("a" + clean(source()));'],
    ["added to a variable", 'var q = "a";\nq += source();\n«sink(q)»;'],
    ["string.Format", '«sink(string.Format("a {0}", source()))»;\nsink(string.Format("a {0}", clean(source())));'],
    ["string.Concat and Join", '«sink(string.Concat("a", source()))»;\n«sink(string.Join(",", new[] { source() }))»;'],
    [
      "a string builder",
      'var b = new StringBuilder();\nb.Append("a").Append("b");\nb.Append(source());\n«sink(b.ToString())»;',
    ],
    [
      "a string builder with clean parts",
      "var b = new StringBuilder();\nb.Append(clean(source()));\nsink(b.ToString());",
    ],
    ["a branch", 'var x = "a";\nif (c) { x = source(); }\n«sink(x)»;'],
    ["else if and else", 'var x = source();\nif (a) x = "a"; else if (b) x = "b"; else x = "c";\nsink(x);'],
    [
      "else if that keeps it",
      'var x = source();\nif (a) { x = "a"; } else if (b) { f(); } else { x = "c"; }\n«sink(x)»;',
    ],
    ["a loop over items", "foreach (var x in source()) { «sink(x)»; }\nforeach (var y in rows) { sink(y); }"],
    ["a loop that takes items apart", "foreach (var (k, v) in source()) { «sink(v)»; }"],
    ["for", 'var x = "a";\nfor (var i = 0; i < 3; i++) { «sink(x)»; x = source(); }'],
    ["while with break", 'var x = "a";\nwhile (true) { x = source(); if (c) break; x = "b"; }\n«sink(x)»;'],
    ["do and while", "string x;\ndo { x = source(); } while (c);\n«sink(x)»;"],
    ["a conditional expression", '«sink(c ? source() : "a")»;\nsink(source() != null ? "a" : "b");'],
    ["null coalescing", '«sink(source() ?? "a")»;\n«sink(y ?? source())»;\nsink(clean(source()) ?? "a");'],
    ["null coalescing assignment", "string x = null;\nx ??= source();\n«sink(x)»;"],
    ["null-conditional access", "«sink(source()?.Trim())»;\nsink(source()?.Length);"],
    ["the null-forgiving operator", "«sink(source()!)»;\n«sink(source()!.Trim())»;"],
    ["casts", "«sink((string)source())»;\nsink((int)source());\n«sink(source() as string)»;"],
    [
      "numbers",
      "sink(int.Parse(source()));\nsink(Convert.ToInt32(source()));\nsink(Guid.Parse(source()));\n«sink(Json.Parse(source()))»;",
    ],
    ["comparisons", 'sink(source() == "a");\nsink(!source());\nsink(string.IsNullOrEmpty(source()));'],
    ["an out parameter of a parser", "if (int.TryParse(source(), out var n)) { sink(n); }"],
    [
      "an out parameter of a dictionary",
      'var d = load();\nd["a"] = source();\nif (d.TryGetValue("a", out var v)) { «sink(v)»; }',
    ],
    ["an array", 'var l = new[] { source(), "b" };\n«sink(l[0])»;\nsink(l[1]);'],
    ["an array that is filled", "var l = new string[2];\nl[0] = source();\n«sink(l[0])»;\nsink(l[1]);"],
    [
      "a list with items",
      'var l = new List<string> { source(), "b" };\n«sink(l)»;\nvar m = new List<string> { "a" };\nsink(m);',
    ],
    ["a list that is filled", "var l = new List<string>();\nl.Add(source());\n«sink(l[0])»;"],
    ["a list that is filled with clean things", "var l = new List<string>();\nl.Add(clean(source()));\nsink(l[0]);"],
    ["a collection expression", 'string[] l = [source(), "b"];\n«sink(l[0])»;\nsink(l[1]);'],
    ["a dictionary", 'var d = new Dictionary<string, string>();\nd["a"] = source();\n«sink(d["a"])»;\nsink(d["b"]);'],
    ["an object with members", 'var o = new Options { A = source(), B = "b" };\n«sink(o.A)»;\nsink(o.B);'],
    ["a property", 'var o = load();\no.A = source();\n«sink(o.A)»;\nsink(o.B);\no.A = "a";\nsink(o.A);'],
    ["a tuple", 'var (a, b) = ("a", source());\nsink(a);\n«sink(b)»;'],
    ["a tuple in a variable", '(var a, var b) = ("a", source());\nsink(a);\n«sink(b)»;'],
    ["several targets", "string a, b;\na = b = source();\n«sink(a)»;\n«sink(b)»;"],
    [
      "a pattern that gives it a name",
      "if (source() is string x) { «sink(x)»; }\nif (clean(source()) is string y) { sink(y); }",
    ],
    ["a property pattern", "if (source() is { Name: var n }) { «sink(n)»; }"],
    ["switch", 'string x;\nswitch (k) { case 1: x = source(); break; default: x = "a"; break; }\n«sink(x)»;'],
    [
      "a switch that cleans all",
      'var x = source();\nswitch (k) { case 1: x = "a"; break; default: x = "b"; break; }\nsink(x);',
    ],
    [
      "a switch expression",
      'var x = k switch { 1 => source(), _ => "a" };\n«sink(x)»;\nvar y = source() switch { "a" => 1, _ => 2 };\nsink(y);',
    ],
    ["a switch over types", "switch (source()) { case string s: «sink(s)»; break; }"],
    ["an exception", "try { throw new Error(source()); } catch (Error e) { «sink(e.Message)»; }"],
    [
      "what was known when it failed",
      'var x = "a";\ntry { x = source(); run(); x = "b"; } catch (Error) { «sink(x)»; }',
    ],
    ["finally", "string x = null;\ntry { x = source(); } finally { «sink(x)»; }"],
    ["finally that cleans", 'var x = source();\ntry { run(); } finally { x = "a"; }\nsink(x);'],
    ["using with a block", "using (var r = open(source())) { «sink(r)»; }\nusing (var s = open()) { sink(s); }"],
    ["a using declaration", "using var r = open(source());\n«sink(r)»;"],
    ["lock", "var x = source();\nlock (gate) { «sink(x)»; }"],
    ["await", "async Task F() { var x = await source(); «sink(x)»; }"],
    ["exit", "var x = source();\nif (c) { Environment.Exit(1); }\n«sink(x)»;\nEnvironment.Exit(1);\nsink(x);"],
    [
      "a query",
      "var q = from x in source() where x != null select x.Name;\n«sink(q)»;\nvar p = from x in rows select clean(source());\nsink(p);",
    ],
  ]);
});

describe("taint: C# across methods", () => {
  flows("csharp", [
    [
      "into a local function",
      "void Run(string cmd) { «sink(cmd)»; }\nRun(source());",
      "Comes from source()",
      "Passed to Run as cmd",
      "Reaches sink(cmd)",
    ],
    [
      "a method that nobody calls with it",
      'class A { void Run(string x) { sink(x); } void Go() { Run("a"); source(); } }',
    ],
    ["a method of the own object", "class A { void Run(string x) { «sink(x)»; } void Go() { Run(source()); } }"],
    ["this", "class A { void Run(string x) { «sink(x)»; } void Go() { this.Run(source()); } }"],
    [
      "a method of the parent",
      "class B { protected void Run(string x) { «sink(x)»; } }\nclass A : B { void Go() { Run(source()); } }",
    ],
    [
      "by name",
      'class A { void Run(string a, string b = null) { sink(a); «sink(b)»; } void Go() { Run("a", b: source()); } }',
    ],
    ["out of a method", "class A { string Get() { return source(); } void Go() { «sink(Get())»; } }"],
    ["out of a method with an arrow", "class A { string Get() => source(); void Go() { «sink(Get())»; } }"],
    [
      "through a method that cleans",
      "class A { string Esc(string x) => clean(x); void Go() { sink(Esc(source())); } }",
    ],
    [
      "all further arguments",
      'class A { void Run(string a, params string[] rest) { sink(a); «sink(rest[0])»; } void Go() { Run("a", source()); } }',
    ],
    [
      "a static method",
      "static class A { public static void Run(string x) { «sink(x)»; } }\nclass B { void Go() { A.Run(source()); } }",
    ],
    [
      "a field",
      'class A {\n  private readonly string x; private readonly string y;\n  public A(string x) { this.x = x; y = "y"; }\n  public void Run() { «sink(x)»; sink(y); }\n}\nclass B { void Go() { new A(source()).Run(); } }',
    ],
    [
      "the parent's constructor",
      "class B { protected string x; public B(string x) { this.x = x; } }\nclass A : B { public A(string y) : base(y) { } public void Run() { «sink(x)»; } }\nclass C { void Go() { new A(source()).Run(); } }",
    ],
    [
      "a field that another method fills",
      "class A { string _x; string _y; void Set() { _x = source(); } void Run() { «sink(_x)»; sink(_y); } }",
    ],
    [
      "a property that another method fills",
      "class A { public string X { get; set; } void Set() { X = source(); } void Run() { «sink(X)»; «sink(this.X)»; } }",
    ],
    [
      "a field of another class",
      "class A { string _x; void Set() { _x = source(); } }\nclass B { string _x; void Run() { sink(_x); } }",
    ],
    [
      "a field that is given something else",
      'class A { string _x; void Run() { _x = source(); «sink(_x)»; _x = "a"; sink(_x); } }',
    ],
    ["a constant field", 'class A { const string X = "a"; void Run() { source(); sink(X); } }'],
    [
      "an object in a variable",
      'class A { string x; public A(string x) { this.x = x; } public string Get() { return x; } }\nclass B { void Go() { var a = new A(source()); «sink(a.Get())»; var b = new A("b"); sink(b.Get()); } }',
    ],
    [
      "a method by the parameter's type",
      "class R { public void Find(string x) { «sink(x)»; } }\nclass S { void Go(R r) { r.Find(source()); } }",
    ],
    [
      "a method by the field's type",
      "class R { public void Find(string x) { «sink(x)»; } }\nclass S { private readonly R _r; void Go() { _r.Find(source()); } }",
    ],
    [
      "another class's method of that name",
      "class R { public void Find(string x) { sink(x); } }\nclass S { void Go(Other r) { r.Find(source()); } }",
    ],
    [
      "an out parameter",
      "class A { void Get(out string x) { x = source(); } void Go() { Get(out var y); «sink(y)»; } }",
    ],
    [
      "a ref parameter",
      'class A { void Get(ref string x) { x = source(); } void Go() { var y = "a"; Get(ref y); «sink(y)»; } }',
    ],
    [
      "a lambda",
      'Func<string, string> f = x => x + "!";\n«sink(f(source()))»;\nsink(f("a"));\n«sink(f.Invoke(source()))»;',
    ],
    ["a lambda sees the variables around", "var y = source();\nAction f = () => «sink(y)»;\nf();"],
    ["Select", "«sink(source().Select(x => x.Trim()))»;\nsink(source().Select(x => clean(x)));"],
    ["Where and First", '«sink(source().Where(x => x != "").First())»;\nsink(rows.Where(x => x == source()).First());'],
    ["ForEach", "source().ForEach(x => «sink(x)»);\nrows.ForEach(x => sink(x));"],
    ["Aggregate", "«sink(source().Aggregate((all, x) => all + x))»;"],
    [
      "a method group",
      "class A { string Esc(string x) => clean(x); string Low(string x) => x.ToLower(); void Go() { sink(source().Select(Esc)); «sink(source().Select(Low))»; } }",
    ],
    ["a task", "var x = source();\nTask.Run(() => «sink(x)»);"],
    [
      "an iterator",
      "class A { IEnumerable<string> All() { yield return source(); } void Go() { foreach (var x in All()) { «sink(x)»; } } }",
    ],
    [
      "a recursive method",
      "class A { string F(string x, int n) { if (n == 0) return x; return F(x, n - 1); } void Go() { «sink(F(source(), 3))»; } }",
    ],
    [
      "a method that fills a list",
      "class A { void Fill(List<string> l, string x) { l.Add(x); } void Go() { var l = new List<string>(); Fill(l, source()); «sink(l)»; } }",
    ],
    [
      "a method that gives back several things",
      'class A { (string, string) Two() { return ("a", source()); } void Go() { var (a, b) = Two(); sink(a); «sink(b)»; } }',
    ],
    [
      "a method that throws always",
      "class A { void Fail() { throw new Error(); } void Go() { var x = source(); if (c) { Fail(); sink(x); } } }",
    ],
    [
      "a method that says it gives back a truth value",
      "class A { bool Ok(string x) { return check(x); } void Go() { sink(Ok(source())); } }",
    ],
  ]);
});

describe("taint: guards in C#", () => {
  flows("csharp", [
    ["a validator", "void F() { var x = source(); if (!IsValid(x)) return; sink(x); }"],
    ["a validator's other side", "var x = source(); if (IsAllowed(x)) { sink(x); } else { «sink(x)»; }"],
    ["equal to a constant", 'var x = source(); if (x == "a") { sink(x); } else { «sink(x)»; }'],
    ["not equal to a constant", 'void F() { var x = source(); if (x != "a") throw new Error(); sink(x); }'],
    ["Equals", 'var x = source(); if (x.Equals("a")) { sink(x); } if ("a".Equals(x)) { sink(x); } «sink(x)»;'],
    ["string.Equals", 'var x = source(); if (string.Equals(x, "a", StringComparison.Ordinal)) { sink(x); } «sink(x)»;'],
    ["Equals with something untrusted", "var x = source(); var y = source(); if (x.Equals(y)) { «sink(x)»; }"],
    ["in a list", "var x = source(); if (allowed.Contains(x)) { sink(x); } «sink(x)»;"],
    [
      "in a field of the class",
      'class A { static readonly string[] Ok = { "a", "b" }; void F() { var x = source(); if (!Ok.Contains(x)) return; sink(x); } }',
    ],
    ["in an untrusted list", "var x = source(); if (source().Contains(x)) { «sink(x)»; }"],
    ["it has something in it", 'var x = source(); if (x.Contains("a")) { «sink(x)»; }'],
    [
      "a key of a dictionary",
      "var x = source(); if (map.ContainsKey(x)) { sink(x); } if (map.TryGetValue(x, out var v)) { sink(v); }",
    ],
    ["a number", "void F() { var x = source(); if (!int.TryParse(x, out var n)) return; sink(x); }"],
    ["an expression for the whole text", 'var x = source(); if (Regex.IsMatch(x, "^[a-z]+$")) { sink(x); } «sink(x)»;'],
    [
      "an expression in a variable",
      'class A { static readonly Regex Word = new Regex(@"^\\w+$"); void F() { var x = source(); if (!Word.IsMatch(x)) return; sink(x); } }',
    ],
    ["an expression for a part", 'var x = source(); if (Regex.IsMatch(x, "[a-z]+")) { «sink(x)»; }'],
    [
      "a switch over constants",
      'var x = source(); switch (x) { case "a": case "b": sink(x); break; default: «sink(x)»; break; }',
    ],
    [
      "a switch expression over constants",
      'var x = source(); var y = x switch { "a" or "b" => x, _ => "c" }; sink(y);',
    ],
    [
      "a switch expression that keeps the rest",
      'var x = source(); var y = x switch { "a" => "b", _ => x }; «sink(y)»;',
    ],
    ["a constant pattern", 'var x = source(); if (x is "a" or "b") { sink(x); } else { «sink(x)»; }'],
    [
      "in a conditional expression",
      'var x = source(); sink(allowed.Contains(x) ? x : "b"); «sink(allowed.Contains(x) ? "b" : x)»;',
    ],
    ["the host of an address", 'var u = new Uri(source()); if (u.Host == "a.example") { sink(u); } «sink(u)»;'],
    [
      "only until it is given something else",
      "void F() { var x = source(); if (!IsValid(x)) return; x = source(); «sink(x)»; }",
    ],
    [
      "a guard before the call",
      "class A { void Run(string x) { sink(x); } void Go() { var x = source(); if (IsValid(x)) Run(x); } }",
    ],
  ]);
});

describe("taint: what an ASP.NET Core action is given", () => {
  flows(
    "csharp",
    [
      [
        "a parameter",
        'class C : ControllerBase { [HttpGet] public IActionResult Get(string id, int n) { «sink("a" + id)»; sink(n); return Ok(); } }',
      ],
      [
        "the request",
        'class C : ControllerBase { public IActionResult Get() { «sink(Request.Query["a"])»; var x = Request.Query["b"].ToString(); «sink($"a {x}")»; return Ok(); } }',
      ],
      [
        "into a service of the file",
        "class S { public void Find(string x) { «sink(x)»; } }\nclass C : ControllerBase { private readonly S _s; [HttpGet] public void Get(string id) { _s.Find(id); } }",
      ],
    ],
    "mode: taint\npattern-sources:\n  - patterns:\n      - pattern-inside: |\n          [HttpGet]\n          public $R $M(..., string $P, ...) { ... }\n      - pattern: $P\n  - pattern: Request.Query\npattern-sinks:\n  - pattern: sink(...)\npattern-sanitizers:\n  - pattern: clean(...)",
  );
});

describe("taint: elements of what a method is given", () => {
  flows(
    "csharp",
    [
      [
        "are proven in one branch only",
        'class A { void F(C c) { if (c.Query["a"] == "a") { sink(c.Query["a"]); } «sink(c.Query["a"])»; } }',
      ],
      [
        "stay what they were made",
        'class A { void F(C c) { c.Query["a"] = "a"; sink(c.Query["a"]); «sink(c.Query["b"])»; } }',
      ],
    ],
    "mode: taint\npattern-sources:\n  - pattern: $X.Query\npattern-sinks:\n  - pattern: sink(...)",
  );
});
