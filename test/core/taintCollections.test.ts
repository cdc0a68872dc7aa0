import { flows } from "../support/taint.ts";

describe("taint: tables with constant keys, in Java", () => {
  flows("java", [
    [
      "keys are told apart",
      'void f() { Map<String, String> m = new HashMap<>(); m.put("a", "x"); m.put("b", source()); sink(m.get("a")); «sink(m.get("b"))»; }',
    ],
    [
      "a key that is given something else",
      'void f() { Map<String, String> m = new HashMap<>(); m.put("a", source()); m.put("a", "x"); sink(m.get("a")); }',
    ],
    [
      "a key that is not known",
      'void f(String k) { Map<String, String> m = new HashMap<>(); m.put(k, source()); «sink(m.get("a"))»; }',
    ],
    [
      "any key",
      'void f(String k) { Map<String, String> m = new HashMap<>(); m.put("a", source()); «sink(m.get(k))»; }',
    ],
    [
      "what is given in case there is none",
      'void f() { Map<String, String> m = new HashMap<>(); «sink(m.getOrDefault("a", source()))»; }',
    ],
    [
      "an untrusted table",
      'void f() { Map<String, String[]> m = source(); m.put("a", null); sink(m.get("a")); «sink(m.get("b")[0])»; }',
    ],
    [
      "a session",
      'void f(HttpSession s) { s.setAttribute("a", source()); «sink(s.getAttribute("a"))»; sink(s.getAttribute("b")); }',
    ],
    [
      "a file of properties",
      'void f() { Properties p = new Properties(); p.load(source()); «sink(p.getProperty("a"))»; }',
    ],
  ]);
});

describe("taint: lists whose items are known, in Java", () => {
  const list = 'List<String> l = new ArrayList<>(); l.add("a"); l.add(source()); l.add("b"); ';
  flows("java", [
    ["items are told apart", `void f() { ${list} sink(l.get(0)); «sink(l.get(1))»; sink(l.get(2)); }`],
    [
      "an item that is not known",
      `void f(int i) { ${list} «sink(l.get(i))»; for (String s : l) «sink(s)»; «sink(l)»; }`,
    ],
    ["an item is taken out", `void f() { ${list} l.remove(0); «sink(l.get(0))»; sink(l.get(1)); }`],
    ["what is taken out", `void f() { ${list} sink(l.remove(0)); «sink(l.remove(0))»; }`],
    ["an item is put before others", `void f() { ${list} l.add(0, "c"); sink(l.get(1)); «sink(l.get(2))»; }`],
    [
      "an item is replaced",
      `void f() { ${list} l.set(1, "c"); sink(l.get(1)); l.set(0, source()); «sink(l.get(0))»; }`,
    ],
    [
      "the ends",
      'void f() { LinkedList<String> l = new LinkedList<>(); l.add(source()); l.add("a"); «sink(l.getFirst())»; sink(l.getLast()); }',
    ],
    ["all are taken out", `void f() { ${list} l.clear(); sink(l.get(1)); }`],
    ["another order", `void f() { ${list} Collections.reverse(l); «sink(l.get(0))»; }`],
    ["taken out by its value", `void f() { ${list} l.remove("a"); «sink(l.get(0))»; }`],
    ["taken out perhaps", `void f() { ${list} if (c) l.remove(0); «sink(l.get(0))»; }`],
    [
      "filled in a loop",
      "void f() { List<String> l = new ArrayList<>(); for (String s : source()) l.add(s); «sink(l.get(3))»; }",
    ],
    [
      "filled by another method",
      "class A { void fill(List<String> l) { l.add(source()); } void f() { List<String> l = new ArrayList<>(); fill(l); «sink(l.get(0))»; } }",
    ],
    ["made with items", "void f() { List<String> l = new ArrayList<>(source()); «sink(l.get(0))»; }"],
    ["a queue of others", "void f(Queue<String> q) { q.add(source()); «sink(q.poll())»; }"],
  ]);
});

describe("taint: what is read and run, in Java", () => {
  flows("java", [
    ["read into a buffer", "void f() { byte[] b = new byte[8]; source().read(b); «sink(new String(b))»; }"],
    ["a function's value", 'void f() { Function<String, String> g = x -> x + "a"; «sink(g.apply(source()))»; }'],
    [
      "a function's value that drops it",
      'void f() { Function<String, String> g = x -> "a"; sink(g.apply(source())); }',
    ],
    ["a supplier", "void f() { Supplier<String> s = () -> source(); «sink(s.get())»; }"],
    [
      "any number of arguments",
      'class A { String j(String... p) { return String.join(",", p); } void f() { «sink(j("a", source()))»; sink(j("a", "b")); } }',
    ],
  ]);
});
