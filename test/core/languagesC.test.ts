import assert from "node:assert/strict";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { analyze, finds, fixAll, mark, ruleFor, unmark } from "../support/core.ts";

describe("C, C++ and Rust", () => {
  describe("which language a file is", () => {
    const rows: readonly (readonly [title: string, path: string, text: string, wanted: string, editorId?: string])[] = [
      ["C by its extension", "a.c", "class A { };", "c"],
      ["C++ by its extension", "a.cc", "int x;", "cpp"],
      ["Rust by its extension", "src/main.rs", "", "rust"],
      ["a header of C", "a.h", "#pragma once\nstruct a { int b; };\nint f(const char *s);\n", "c"],
      ["a header with a class", "a.h", "class A {\n public:\n  int b;\n};\n", "cpp"],
      ["a header with a namespace", "a.h", "namespace a {\nint f();\n}\n", "cpp"],
      ["a header with a template", "a.h", "template <typename T>\nT f(T a);\n", "cpp"],
      ["a header with qualified names", "a.h", "void f(const std::string& s);\n", "cpp"],
      [
        "a header of C for both",
        "a.h",
        '#ifdef __cplusplus\nextern "C" {\nnamespace x {}\n#endif\nint f(void);\n',
        "c",
      ],
      ["words of C++ in a comment", "a.h", "/* class A */\n// std::string\nint f(void); /* template <a> */\n", "c"],
      ["words of C++ in a string", "a.h", '#define A "std::string"\nstatic const char *s = "class B";\n', "c"],
      ["an editor's word for a header is a guess", "a.h", "int f(void);\n", "c", "cpp"],
      ["an editor's word for other files counts", "a.inc", "int f(void);\n", "cpp", "cpp"],
    ];
    for (const [title, path, text, wanted, editorId] of rows) {
      it(title, () => assert.equal(detectLanguage(path, text, editorId)?.id, wanted));
    }
  });

  describe("rules", () => {
    it("for C do not run on C++", async () => {
      const rule = ruleFor("a.c", "pattern: gets($X)");
      const text = "void f() { gets(a); }";
      assert.equal((await analyze(rule, { path: "a.c", text })).findings.length, 1);
      assert.equal((await analyze(rule, { path: "a.cpp", text })).findings.length, 0);
    });

    it("exclude a declaration with a type from assignments", () =>
      finds(
        "patterns:\n  - pattern: $X = $E;\n  - pattern-not: const char *$X = $E;",
        "const char *a = b;\nchar *«c = d»;\nvoid f(void) { «a = c»; }",
        "a.c",
      ));

    it("look inside functions", () =>
      finds(
        "patterns:\n  - pattern: strcpy($D, $S)\n  - pattern-inside: |\n      char $D[$N];\n      ...",
        "void f(char *a, char *s) { strcpy(a, s); char b[4]; if (s) { «strcpy(b, s)»; } }",
        "a.c",
      ));

    it("compare the value of a macro", () =>
      finds(
        "patterns:\n  - pattern: alloc($N)\n  - metavariable-comparison:\n      comparison: $N > 1024",
        "#define SMALL 0x10\n#define BIG 4096UL\nvoid f(void) { alloc(SMALL); «alloc(BIG)»; «alloc(2000)»; }",
        "a.c",
      ));

    it("run on what parses beside what does not", () =>
      finds("pattern: gets($X)", "int f( { } [\nvoid g(void) { «gets(a)»; }\n", "a.c"));

    it("look inside impl blocks in Rust", () =>
      finds(
        "patterns:\n  - pattern: $X.unwrap()\n  - pattern-inside: |\n      impl $T for Handler { ... }",
        "impl Serve for Handler { fn f(&self) { «a.unwrap()»; } }\nimpl Handler { fn g(&self) { b.unwrap(); } }",
        "a.rs",
      ));

    it("find unsafe blocks without a comment on them in Rust", () =>
      finds("pattern: unsafe { ... }", "fn f() { «unsafe { *p = 1; }» }", "a.rs"));

    it("tell formatted queries from constant ones in Rust", () =>
      finds(
        'patterns:\n  - pattern: $C.execute($Q, ...)\n  - pattern-not: $C.execute("...", ...)',
        'const Q: &str = "select 1";\nfn f(c: &Client) { c.execute("a", &[]); c.execute(Q, &[]); «c.execute(&format!("{}", x), &[])»; }',
        "a.rs",
      ));
  });

  describe("suppressions", () => {
    // What is marked stands.
    const rows: readonly (readonly [path: string, marked: string])[] = [
      [
        "a.c",
        "void f(void) {\n  foo(a); // riskmark-ignore: r -- known\n  /* riskmark-ignore: r */\n  foo(b);\n  «foo(c)»;\n}\n",
      ],
      [
        "a.c",
        '#define A "// riskmark-ignore: r"\nint x = «foo(a)»;\n#ifdef B\n// riskmark-ignore: r\nint y = foo(b);\n#endif\n',
      ],
      [
        "a.cpp",
        "class A {\n  void f() {\n    foo(a); // riskmark-ignore: r\n    // riskmark-ignore: r -- known\n    foo(b);\n    «foo(c)»;\n  }\n};\n",
      ],
      [
        "a.rs",
        "fn f() {\n    foo(a); // riskmark-ignore: r\n    // riskmark-ignore: r -- known\n    foo(b);\n    /* riskmark-ignore: r */\n    foo(c);\n    «foo(d)»;\n}\n",
      ],
    ];
    for (const [path, marked] of rows) {
      it(`hide what stands on their line or the next: ${path}`, async () => {
        const { text, spans } = unmark(marked);
        const { findings, suppressed } = await analyze(ruleFor(path, "pattern: foo($X)"), { path, text });
        assert.equal(mark(text, findings), mark(text, spans));
        assert.ok(suppressed.length > 0);
      });
    }
  });

  describe("fixes", () => {
    const rows: readonly (readonly [title: string, path: string, rule: string, before: string, after: string])[] = [
      [
        "replace a call in C",
        "a.c",
        "pattern: gets($X)\nfix: fgets($X, sizeof($X), stdin)",
        "void f(void) {\n  char b[8];\n  gets(b);\n}\n",
        "void f(void) {\n  char b[8];\n  fgets(b, sizeof(b), stdin);\n}\n",
      ],
      [
        "replace the value of a pointer in C",
        "a.c",
        "pattern: $X = old($Y)\nfix: $X = young($Y)",
        "void f(void) {\n  char *p = old(q);\n}\n",
        "void f(void) {\n  char *p = young(q);\n}\n",
      ],
      [
        "replace a whole declaration in C",
        "a.c",
        "pattern: char $X[$N];\nfix: char $X[$N] = {0};",
        "void f(void) {\n  char b[8];\n}\n",
        "void f(void) {\n  char b[8] = {0};\n}\n",
      ],
      [
        "replace an include",
        "a.c",
        'pattern: "#include <old.h>"\nfix: "#include <young.h>"',
        "#include <a.h>\n#include <old.h>\nint x;\n",
        "#include <a.h>\n#include <young.h>\nint x;\n",
      ],
      [
        "replace a call in C++",
        "a.cpp",
        "pattern: std::auto_ptr<$T>($X)\nfix: std::unique_ptr<$T>($X)",
        "void f() { g(std::auto_ptr<A>(b)); }\n",
        "void f() { g(std::unique_ptr<A>(b)); }\n",
      ],
      [
        "replace a call in Rust",
        "a.rs",
        "pattern: $X.unwrap()\nfix: $X?",
        "fn f() -> Result<(), E> {\n    a.b().unwrap();\n    Ok(())\n}\n",
        "fn f() -> Result<(), E> {\n    a.b()?;\n    Ok(())\n}\n",
      ],
      [
        "replace a macro in Rust",
        "a.rs",
        "pattern: println!($F, $...ARGS)\nfix: tracing::info!($F, $...ARGS)",
        'fn f() {\n    println!("{}", a.b(c));\n}\n',
        'fn f() {\n    tracing::info!("{}", a.b(c));\n}\n',
      ],
      [
        "add an include below the others",
        "a.c",
        importing("[{module: string.h}]"),
        "#include <stdio.h>\n\nvoid f(void) { foo(a); }\n",
        "#include <stdio.h>\n#include <string.h>\n\nvoid f(void) { bar(a); }\n",
      ],
      [
        "add an include on top",
        "a.c",
        importing("[{module: string.h}]"),
        "// Licence.\n\nvoid f(void) { foo(a); }\n",
        "// Licence.\n\n#include <string.h>\n\nvoid f(void) { bar(a); }\n",
      ],
      [
        "add an include below #pragma once",
        "a.cpp",
        importing("[{module: string}]"),
        "#pragma once\n\nvoid f() { foo(a); }\n",
        "#pragma once\n\n#include <string>\n\nvoid f() { bar(a); }\n",
      ],
      [
        "add no include twice",
        "a.c",
        importing("[{module: string.h}]"),
        "#include <string.h>\nvoid f(void) { foo(a); }\n",
        "#include <string.h>\nvoid f(void) { bar(a); }\n",
      ],
      [
        "add a use below the others",
        "a.rs",
        importing("[{module: 'std::process', name: Command}]"),
        "use std::fs;\n\nfn f() { foo(a); }\n",
        "use std::fs;\nuse std::process::Command;\n\nfn f() { bar(a); }\n",
      ],
      [
        "join a use of the module",
        "a.rs",
        importing("[{module: 'std::process', name: Command}]"),
        "use std::process::{self, Stdio};\n\nfn f() { foo(a); }\n",
        "use std::process::{self, Command, Stdio};\n\nfn f() { bar(a); }\n",
      ],
      [
        "add a use below inner attributes",
        "a.rs",
        importing("[{module: 'std::fs'}]"),
        "//! Crate.\n#![allow(dead_code)]\n\nfn f() { foo(a); }\n",
        "//! Crate.\n#![allow(dead_code)]\n\nuse std::fs;\n\nfn f() { bar(a); }\n",
      ],
      [
        "know an alias of a use",
        "a.rs",
        importing("[{module: 'std::process', name: Command}]"),
        "use std::{fs, process::Command};\nfn f() { foo(a); }\n",
        "use std::{fs, process::Command};\nfn f() { bar(a); }\n",
      ],
    ];
    for (const [title, path, rule, before, after] of rows) {
      it(title, async () => {
        const { text } = await fixAll(ruleFor(path, rule), { path, text: before }, { unsafe: true });
        assert.equal(text, after);
      });
    }
  });
});

/** Replaces `foo(…)` by `bar(…)`, for which it needs imports. */
function importing(imports: string): string {
  return `pattern: foo($X)\nfix: bar($X)\nmetadata:\n  fix:\n    safety: safe\n    imports: ${imports}`;
}
