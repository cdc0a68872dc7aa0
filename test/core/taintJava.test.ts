import { flows } from "../support/taint.ts";

describe("taint: Java within a method", () => {
  flows("java", [
    ["a source in a sink", "void f() { «sink(source())»; }", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "void f() { String x = source(); «sink(x)»; }"],
    ["a variable that was given something else", 'void f() { String x = source(); x = "a"; sink(x); }'],
    ["a sanitizer in between", "void f() { String x = clean(source()); sink(x); }"],
    ["a text that is put together", 'void f() { String x = "a" + source() + "b"; «sink(x)»; sink("a" + 1); }'],
    ["added to a variable", 'void f() { String q = "a"; q += source(); «sink(q)»; }'],
    ["a cast", "void f() { «sink((String) source())»; sink((int) source()); }"],
    ["String.format", 'void f() { «sink(String.format("a %s", source()))»; sink(String.format("a %s", 1)); }'],
    ["formatted", 'void f() { «sink("a %s".formatted(source()))»; sink("a %s".formatted(1)); }'],
    ["String.join", 'void f() { «sink(String.join(",", source()))»; sink(String.join(",", "a")); }'],
    ["methods of texts", "void f() { «sink(source().trim().toLowerCase())»; «sink(source().substring(1))»; }"],
    [
      "StringBuilder",
      'void f() { StringBuilder b = new StringBuilder("a"); b.append(source()); «sink(b.toString())»; }',
    ],
    [
      "StringBuilder of clean things",
      "void f() { StringBuilder b = new StringBuilder(); b.append(clean(source())); sink(b.toString()); }",
    ],
    ["a chain of append", 'void f() { «sink(new StringBuilder().append("a").append(source()).toString())»; }'],
    [
      "a chain of append that stays",
      'void f() { StringBuilder b = new StringBuilder(); b.append("a").append(source()); «sink(b)»; }',
    ],
    [
      "numbers",
      "void f() { sink(Integer.parseInt(source())); sink(Long.valueOf(source())); sink(source().length()); }",
    ],
    [
      "a variable of a number's type",
      "void f() { int n = read(source()); sink(n); String s = read(source()); «sink(s)»; }",
    ],
    ["a comparison", 'void f() { sink(source() == "a"); sink(source().equals("a")); sink(!source()); }'],
    ["a conditional expression", 'void f() { String x = c ? source() : "a"; «sink(x)»; sink(source() ? "a" : "b"); }'],
    ["a branch", 'void f() { String x = "a"; if (c) { x = source(); } «sink(x)»; }'],
    [
      "branches that all clean",
      'void f() { String x = source(); if (c) x = "a"; else if (d) x = "b"; else x = "c"; sink(x); }',
    ],
    [
      "a branch that keeps it",
      'void f() { String x = source(); if (c) { x = "a"; } else if (d) { } else { x = "c"; } «sink(x)»; }',
    ],
    ["a loop over items", "void f() { for (String x : source()) { «sink(x)»; } }"],
    ["a loop over other items", "void f() { source(); for (String x : names) { sink(x); } }"],
    ["while", 'void f() { String x = "a"; while (c) { «sink(x)»; x = source(); } }'],
    ["while that cleans first", 'void f() { String x = source(); while (c) { x = "a"; sink(x); } }'],
    [
      "for with an index",
      "void f() { String[] a = source(); for (int i = 0; i < a.length; i++) { «sink(a[i])»; sink(i); } }",
    ],
    ["an array", 'void f() { String[] a = { source(), "b" }; «sink(a[0])»; sink(a[1]); }'],
    ["an array that is filled", "void f() { String[] a = new String[2]; a[0] = source(); «sink(a[0])»; sink(a[1]); }"],
    ["a list", "void f() { List<String> l = new ArrayList<>(); l.add(source()); «sink(l.get(0))»; }"],
    [
      "a list of clean things",
      "void f() { List<String> l = new ArrayList<>(); l.add(clean(source())); sink(l.get(0)); }",
    ],
    ["List.of", 'void f() { «sink(List.of("a", source()))»; sink(List.of("a")); }'],
    ["a map", 'void f() { Map<String, String> m = new HashMap<>(); m.put("a", source()); «sink(m.get("a"))»; }'],
    ["a field", 'void f(User o) { o.a = source(); «sink(o.a)»; sink(o.b); o.a = "a"; sink(o.a); }'],
    ["its own field", "String a; void f() { this.a = source(); «sink(this.a)»; }"],
    ["switch", 'void f() { String x = "a"; switch (k) { case 1: x = source(); break; default: x = "b"; } «sink(x)»; }'],
    [
      "switch that cleans",
      'void f() { String x = source(); switch (k) { case 1: x = "a"; break; default: x = "b"; } sink(x); }',
    ],
    ["a switch expression", 'void f() { String x = switch (k) { case 1 -> source(); default -> "b"; }; «sink(x)»; }'],
    [
      "a switch over it",
      'void f() { String x = source(); switch (x) { case "a": sink(x); break; default: «sink(x)»; } }',
    ],
    [
      "what was known when it failed",
      'void f() { String x = "a"; try { x = source(); run(); x = "b"; } catch (Exception e) { «sink(x)»; } }',
    ],
    ["finally", 'void f() { String x = "a"; try { x = source(); } finally { «sink(x)»; } }'],
    ["an exception", "void f() { try { throw new Bad(source()); } catch (Bad e) { «sink(e)»; } }"],
    ["a resource", "void f() throws E { try (Reader r = new Reader(source())) { «sink(r)»; } }"],
    ["a resource of something else", 'void f() throws E { source(); try (Reader r = new Reader("a")) { sink(r); } }'],
    ["var", "void f() { var x = source(); «sink(x)»; }"],
    ["instanceof with a name", "void f() { Object x = source(); if (x instanceof String s) { «sink(s)»; } }"],
    ["wrapped in Optional", "void f() { «sink(Optional.of(source()).get())»; }"],
  ]);
});

describe("taint: Java, lambdas and streams", () => {
  flows("java", [
    ["map", "void f() { «sink(source().stream().map(x -> x.trim()).toList())»; }"],
    ["map that cleans", "void f() { sink(source().stream().map(x -> clean(x)).toList()); }"],
    ["forEach", "void f() { source().forEach(x -> «sink(x)»); }"],
    ["forEach over others", "void f() { source(); names.forEach(x -> sink(x)); }"],
    ["a lambda with a block", "void f() { source().forEach(x -> { String y = x; «sink(y)»; }); }"],
    ["a captured variable", "void f() { String x = source(); run(() -> «sink(x)»); }"],
    ["filter keeps it", "void f() { «sink(source().stream().filter(x -> x.length() > 1).toList())»; }"],
    ["a future", "void f() { supplyAsync(() -> source()).thenAccept(x -> «sink(x)»); }"],
  ]);
});

describe("taint: Java across methods", () => {
  flows("java", [
    [
      "into a method",
      "class A { void run(String c) { «sink(c)»; } void f() { run(source()); } }",
      "Comes from source()",
      "Passed to run as c",
      "Reaches sink(c)",
    ],
    [
      "a method that nobody calls with it",
      'class A { void run(String c) { sink(c); } void f() { run("a"); source(); } }',
    ],
    ["by this", "class A { void run(String c) { «sink(c)»; } void f() { this.run(source()); } }"],
    ["out of a method", "class A { String get() { return source(); } void f() { «sink(get())»; } }"],
    ["a method that cleans", "class A { String get(String s) { return clean(s); } void f() { sink(get(source())); } }"],
    ["a static method", "class A { static String id(String s) { return s; } void f() { «sink(A.id(source()))»; } }"],
    [
      "a static method that gives another thing",
      'class A { static String id(String s) { return "a"; } void f() { sink(A.id(source())); } }',
    ],
    [
      "a class of the file",
      "class B { String name; B(String n) { this.name = n; } String get() { return name; } } class A { void f() { B b = new B(source()); «sink(b.get())»; } }",
    ],
    [
      "a setter",
      "class B { String name; void set(String n) { name = n; } String get() { return name; } } class A { void f() { B b = new B(); b.set(source()); «sink(b.get())»; } }",
    ],
    [
      "a method of a typed variable",
      "class B { void run(String c) { «sink(c)»; } } class A { void f(B b) { b.run(source()); } }",
    ],
    [
      "a method of a typed field",
      "class B { void run(String c) { «sink(c)»; } } class A { private B b; void f() { b.run(source()); } }",
    ],
    [
      "an early return of a constant",
      'class A { String get(String s) { if (c) return "a"; return s; } void f() { «sink(get(source()))»; } }',
    ],
    ["a truth value", "class A { boolean ok(String s) { return s.isEmpty(); } void f() { sink(ok(source())); } }"],
    [
      "recursion",
      "class A { String get(String s, int n) { return n == 0 ? s : get(s, n - 1); } void f() { «sink(get(source(), 3))»; } }",
    ],
  ]);
});

describe("taint: Java, conditions that prove", () => {
  flows("java", [
    ["a constant", 'void f() { String x = source(); if (x.equals("a")) { sink(x); } else { «sink(x)»; } }'],
    ["a constant first", 'void f() { String x = source(); if ("a".equals(x)) { sink(x); } }'],
    ["an early return", 'void f() { String x = source(); if (!"a".equals(x)) { return; } sink(x); }'],
    ["membership", "void f() { String x = source(); if (!ALLOWED.contains(x)) { throw new Bad(); } sink(x); }"],
    [
      "the other way round",
      "void f() { String x = source(); if (ALLOWED.contains(x)) { throw new Bad(); } «sink(x)»; }",
    ],
    [
      "membership by List.of",
      'void f() { String x = source(); if (List.of("a", "b").contains(x)) { sink(x); } «sink(x)»; }',
    ],
    [
      "an expression for the whole text",
      'void f() { String x = source(); if (!x.matches("[a-z]+")) return; sink(x); }',
    ],
    [
      "a text that a call with a constant gave, and an expression for all of it",
      'void f() { String x = source("a"); if (x.matches("[a-z]+")) { sink(x); } else { «sink(x)»; } }',
    ],
    [
      "a matcher under a name",
      'void f() { Pattern p = Pattern.compile("[a-z]+"); String x = source(); Matcher m = p.matcher(x); if (m.matches()) { sink(x); } «sink(x)»; }',
    ],
    ["a function that accepts", "void f() { String x = source(); if (!isValidName(x)) return; sink(x); }"],
    ["not null", "void f() { String x = source(); if (x != null) { «sink(x)»; } }"],
    ["not empty", "void f() { String x = source(); if (!x.isEmpty()) { «sink(x)»; } }"],
  ]);
});
