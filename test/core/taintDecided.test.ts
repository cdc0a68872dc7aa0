import { flows } from "../support/taint.ts";

describe("taint: conditions that are known before anything runs, in Java", () => {
  flows("java", [
    ["false", "void f() { if (false) { sink(source()); } }"],
    ["true", "void f() { if (true) { «sink(source())»; } else { sink(source()); } }"],
    [
      "arithmetic on a variable that is given one value",
      'void f() { int n = 30; String x; if (4 * 5 + n > 40) { x = "a"; } else { x = source(); } sink(x); }',
    ],
    [
      "the other way round",
      'void f() { int n = 30; String x; if (4 * 5 + n > 60) { x = "a"; } else { x = source(); } «sink(x)»; }',
    ],
    [
      "a variable that may change",
      'void f(boolean c) { int n = 30; if (c) n = 90; String x; if (4 * 5 + n > 40) { x = "a"; } else { x = source(); } «sink(x)»; }',
    ],
    ["a parameter", 'void f(int n) { String x; if (n > 4) { x = "a"; } else { x = source(); } «sink(x)»; }'],
    ["whole numbers are divided to whole ones", "void f() { if (7 / 2 == 3) { «sink(source())»; } }"],
    ["a conditional expression", 'void f() { sink(1 > 2 ? source() : "a"); «sink(1 < 2 ? source() : "a")»; }'],
    ["and, or, not", "void f() { if (!(1 > 2 || false)) { «sink(source())»; } if (c && 1 > 2) { sink(source()); } }"],
    [
      "texts",
      'void f() { String k = "a"; if ("a".equals(k)) { «sink(source())»; } else { sink(source()); } if ("A".equalsIgnoreCase(k)) { «sink(source())»; } }',
    ],
    [
      "a final field",
      "class A { static final boolean ON = false; void f() { if (ON) { sink(source()); } else { «sink(source())»; } } }",
    ],
    [
      "a private field that is never written",
      "class A { private int n = 5; void f() { if (n != 5) { sink(source()); } if (n == 5) { «sink(source())»; } } }",
    ],
    [
      "a private field that is written",
      "class A { private int n = 5; void f() { if (n != 5) { «sink(source())»; } } void g() { n = 6; } }",
    ],
    [
      "a field that others may write",
      "class A { static boolean on = false; void f() { if (on) { «sink(source())»; } } }",
    ],
    [
      "the case of a switch",
      `void f() { String s = "XYZ"; char c = s.charAt(1); String x; switch (c) { case 'X': x = source(); break; case 'Y': x = "a"; break; default: x = source(); } sink(x); }`,
    ],
    [
      "a case with several labels",
      `void f() { String s = "XYZ"; String x = "a"; switch (s.charAt(2)) { case 'X': x = "b"; break; case 'Y': case 'Z': x = source(); break; } «sink(x)»; }`,
    ],
    [
      "a case that runs into the next one",
      'void f() { String x = "a"; switch (1) { case 1: x = source(); case 2: «sink(x)»; break; case 3: sink(source()); } }',
    ],
    [
      "the default",
      'void f() { String k = "c"; switch (k) { case "a": sink(source()); break; default: «sink(source())»; } }',
    ],
    [
      "arms",
      'void f() { String x = switch ("b") { case "a" -> source(); case "b" -> "c"; default -> source(); }; sink(x); }',
    ],
  ]);
});

describe("taint: conditions that are known before anything runs, in other languages", () => {
  flows("javascript", [
    ["a local constant", "const f = () => { const n = 3; if (n > 4) sink(source()); else «sink(source())»; };"],
    ["a constant of the file may be edited", "const DEBUG = false; if (DEBUG) «sink(source())»;"],
  ]);
  flows("go", [
    ["a local constant", "func f() { const n = 3; if n > 4 { sink(source()) } else { «sink(source())» } }"],
  ]);
});
