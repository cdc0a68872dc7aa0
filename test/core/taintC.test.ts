import { flows, flowsIn } from "../support/taint.ts";

describe("taint: C within a function", () => {
  flows("c", [
    ["a source in a sink", "void f(void) { «sink(source())»; }", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "void f(void) { char *x = source(); «sink(x)»; }"],
    ["declared before", "void f(void) { char *x; x = source(); «sink(x)»; }"],
    ["a variable that was given something else", 'void f(void) { char *x = source(); x = "a"; sink(x); }'],
    ["a cast", "void f(void) { char *x = (char *)source(); «sink((void *)x)»; }"],
    ["a cast to a number", "void f(void) { sink((int)source()); }"],
    ["what a pointer leads to", "void f(char **p) { *p = source(); «sink(*p)»; sink(p[1]); }"],
    ["an address", "void f(void) { char *x = source(); char **p = &x; «sink(*p)»; }"],
    ["strcpy", "void f(void) { char b[9]; strcpy(b, source()); «sink(b)»; }"],
    ["strcpy of clean things", 'void f(void) { char b[9]; source(); strcpy(b, "a"); sink(b); }'],
    ["strcpy behind what is there", "void f(void) { char b[9]; strcpy(b + 2, source()); «sink(b)»; }"],
    ["memcpy to an address", "void f(void) { struct s x; memcpy(&x, source(), 4); «sink(&x)»; }"],
    ["sprintf", 'void f(void) { char b[9]; sprintf(b, "a %s", source()); «sink(b)»; }'],
    ["snprintf of clean things", 'void f(void) { char b[9]; source(); snprintf(b, 9, "a %d", 1); sink(b); }'],
    ["sscanf", 'void f(void) { char a[9]; sscanf(source(), "%8s", a); «sink(a)»; }'],
    ["a field", "void f(struct s *o) { o->a = source(); «sink(o->a)»; sink(o->b); }"],
    ["a field of a structure", "void f(void) { struct s o; o.a = source(); «sink(o.a)»; sink(o.b); }"],
    ["an item", "void f(void) { char *a[2]; a[0] = source(); «sink(a[0])»; sink(a[1]); }"],
    ["adding keeps what was there", "void f(void) { char *x = source(); x += 1; «sink(x)»; }"],
    ["a branch", 'void f(int c) { char *x = "a"; if (c) x = source(); «sink(x)»; }'],
    ["a branch that returns", 'void f(int c) { char *x = "a"; if (c) { x = source(); return; } sink(x); }'],
    ["a loop", 'void f(int n) { char *x = "a"; for (int i = 0; i < n; i++) { «sink(x)»; x = source(); } }'],
    ["switch", 'void f(int k) { char *x; switch (k) { case 1: x = source(); break; default: x = "b"; } «sink(x)»; }'],
    ["a choice", 'void f(int c) { «sink(c ? source() : "a")»; }'],
    ["exit", 'void f(int c) { char *x = "a"; if (c) { x = source(); exit(1); } sink(x); }'],
    ["a macro that is another name", "#define COPY strcpy\nvoid f(void) { char b[9]; COPY(b, source()); «sink(b)»; }"],
    [
      "a macro that is a name of each system",
      "#ifdef _WIN32\n#define COPY _strcpy\n#else\n#define COPY strcpy\n#endif\nvoid f(void) { char b[9]; COPY(b, source()); «sink(b)»; }",
    ],
  ]);
});

describe("taint: goto", () => {
  flows("c", [
    ["to a label further on", "void f(int c) { char *x = source(); if (c) goto out; x = 0; out: «sink(x)»; }"],
    ["past what is written", 'void f(int c) { char *x = "a"; goto out; x = source(); out: sink(x); }'],
    [
      "what is written before a return does not hold at a label behind it",
      'void f(int c) { char *x = "a"; if (c) goto bad; x = source(); return; bad: sink(x); }',
    ],
    [
      "out of a loop",
      'void f(int c) { char *x = "a"; while (c) { if (c > 1) { x = source(); goto out; } } sink(x); return; out: «sink(x)»; }',
    ],
    ["code behind a label", "void f(int c) { char *x = source(); if (c) goto out; return; out: c = 1; «sink(x)»; }"],
    ["a label that nothing jumps to", "void f(void) { char *x = source(); here: «sink(x)»; }"],
  ]);
});

describe("taint: conditions that are constant", () => {
  flows("c", [
    ["what never runs", 'void f(void) { char *x = "a"; if (0) x = source(); sink(x); }'],
    ["what always runs", 'void f(void) { char *x = source(); if (1) x = "a"; sink(x); }'],
    ["the other branch", 'void f(void) { char *x = "a"; if (2 < 1) x = "b"; else x = source(); «sink(x)»; }'],
    [
      "constants with names",
      '#define ON 1\nstatic const int N = 5;\nvoid f(void) { char *x = source(); if (ON && N == 5) x = "a"; sink(x); }',
    ],
    ["a condition that depends", 'void f(int c) { char *x = source(); if (c || 0) x = "a"; «sink(x)»; }'],
    [
      "a loop that is left by break only",
      'void f(int c) { char *x = source(); while (1) { x = "a"; if (c) break; } sink(x); }',
    ],
    [
      "a loop that is left by break before it cleans",
      'void f(int c) { char *x = source(); for (;;) { if (c) break; x = "a"; } «sink(x)»; }',
    ],
    ["code behind a loop without end", "void f(void) { char *x = source(); while (1) { use(x); } sink(x); }"],
    ["a body that runs at least once", 'void f(int c) { char *x = source(); do { x = "a"; } while (c); sink(x); }'],
    [
      "a body that is left early",
      'void f(int c) { char *x = source(); do { if (c) break; x = "a"; } while (0); «sink(x)»; }',
    ],
    ["a counted loop", 'void f(void) { char *x = source(); for (int i = 0; i < 3; i++) { x = "a"; } sink(x); }'],
    [
      "a counted loop that may not run",
      'void f(int n) { char *x = source(); for (int i = 0; i < n; i++) { x = "a"; } «sink(x)»; }',
    ],
    ["a second round", 'void f(int c) { char *x = "a"; do { «sink(x)»; x = source(); } while (c); }'],
  ]);
});

describe("taint: C across functions", () => {
  flows("c", [
    ["into a function", "void run(char *c) { «sink(c)»; }\nvoid f(void) { run(source()); }"],
    ["out of a function", "char *get(void) { return source(); }\nvoid f(void) { «sink(get())»; }"],
    [
      "a function that fills a field",
      "void fill(struct s *o) { o->a = source(); }\nvoid f(void) { struct s x; fill(&x); «sink(x.a)»; }",
    ],
    ["a variable of the file", "static char *x;\nvoid g(void) { x = source(); }\nvoid f(void) { «sink(x)»; }"],
  ]);
});

describe("taint: C++", () => {
  flows("cpp", [
    ["a string", "void f() { std::string x = source(); «sink(x)»; }"],
    ["adding to a string", 'void f() { std::string x = "a"; x += source(); «sink(x)»; }'],
    ["c_str", "void f() { std::string x = source(); «sink(x.c_str())»; sink(x.size()); }"],
    ["getline", "void f() { std::string x; std::getline(source(), x); «sink(x)»; }"],
    ["a vector", "void f() { std::vector<std::string> v; v.push_back(source()); «sink(v[0])»; }"],
    ["a static_cast", "void f() { char *x = static_cast<char *>(source()); «sink(x)»; }"],
    ["new and a constructor's braces", "void f() { std::string x{source()}; «sink(x)»; }"],
    ["a lambda", "void f() { auto x = source(); auto g = [&]() { «sink(x)»; }; g(); }"],
    ["a reference", "void g(std::string &x) { x = source(); }\nvoid f() { std::string y; g(y); «sink(y)»; }"],
  ]);
});

const THINGS = `mode: taint
options: {taint_assume_safe_functions: true}
metadata: {follows: things}
pattern-sources:
  - by-side-effect: only
    patterns: [{pattern: close($X)}, {focus-metavariable: $X}]
pattern-sinks:
  - patterns: [{pattern: "use(..., $X, ...)"}, {focus-metavariable: $X}]`;

describe("taint: things", () => {
  flows(
    "c",
    [
      ["the thing itself", "void f(int *p) { close(p); use(«p»); }"],
      ["before it happens", "void f(int *p) { use(p); close(p); }"],
      ["another name for it", "void f(int *p) { close(p); int *q = p; use(«q»); }"],
      ["another thing", "void f(int *p) { close(p); p = next(p); use(p); }"],
      ["a part of it", "void f(struct s *p) { close(p); use(p->a); use(*p); use(p[0]); }"],
      ["what holds it", "void f(struct s *o) { close(o->p); use(o); use(«o->p»); }"],
      ["where it is kept", "void f(int *p) { close(p); use(&p); }"],
      ["copied content", "void f(char *p) { char b[9]; close(p); strcpy(b, p); use(b); }"],
      [
        "a function that runs at another time",
        "int *p;\nvoid g(void) { close(p); use(«p»); }\nvoid f(void) { use(p); }",
      ],
      ["a function that is called", "int *p;\nvoid g(void) { close(p); }\nvoid f(void) { g(); use(«p»); }"],
      ["what may be set anew by its address", "void f(int *p) { close(p); open(&p); use(p); }"],
      [
        "a function that is called from another that sets it",
        "int *p;\nvoid g(void) { close(p); }\nvoid f(void) { g(); p = make(); }\nvoid h(void) { use(p); }",
      ],
      ["what a macro may set anew", "void f(int *p) { close(p); TAKE(p); use(p); }"],
      ["a loop that a macro writes", "void f(int *p) { LIST_FOREACH(p, &list, next) { use(p); close(p); } }"],
      ["a part that was set before", "void f(int **p) { p[0] = make(); close(p); use(p[0]); }"],
      [
        "a function that sets it anew",
        "void g(struct s *o) { close(o->p); o->p = make(); }\nvoid f(struct s *o) { g(o); use(o->p); }",
      ],
      [
        "one of many",
        "void g(struct s *o) { close(o->p); }\nvoid f(struct s **all, int n) { for (int i = 0; i < n; i++) { use(all[i]->p); g(all[i]); } }",
      ],
      ["in a branch that leaves", "int f(int *p, int c) { if (c) { close(p); return 1; } use(p); return 0; }"],
      [
        "a function that closes what a field holds",
        "void g(struct s *o) { close(o->p); }\nvoid f(struct s *o) { g(o); use(«o->p»); use(o->q); }",
      ],
    ],
    THINGS,
  );
});

const COMPARED = `mode: taint
metadata: {follows: things, flow-comparison: ["$N > capacity($A)", "$N > $SIZE"]}
pattern-sources:
  - by-side-effect: only
    patterns: [{pattern: "$T $A[$_];"}, {focus-metavariable: $A}]
  - pattern: get($SIZE)
pattern-sinks:
  - patterns: [{pattern: "fill($P, $N)"}, {focus-metavariable: $P}]`;

describe("taint: comparisons of source and sink", () => {
  flows(
    "c",
    [
      ["more than there is", "void f(void) { char a[10]; fill(«a», 11); fill(a, 10); }"],
      [
        "with constants and sizes",
        "#define N 10\nvoid f(void) { int a[N]; fill(«a», sizeof(int) * (N + 1)); fill(a, sizeof a); }",
      ],
      [
        "the larger of two",
        "void f(int c) { char a[10], b[20]; char *p = b; if (c) p = a; fill(«p», 15); fill(p, 5); }",
      ],
      ["the other comparison", "void f(void) { char *p = get(10); fill(«p», 11); fill(p, 9); }"],
      ["in another function", "void g(char *p) { fill(«p», 11); fill(p, 10); }\nvoid f(void) { char a[10]; g(a); }"],
      ["numbers that are not known", "void f(int n) { char a[10]; char *p = get(n); fill(a, n); fill(p, 20); }"],
    ],
    COMPARED,
  );

  it("a comparison that nothing known goes into never holds", () =>
    flowsIn("c", "void f(int n, int m) { char *p = get(n); fill(p, n); fill(p, n + 1); fill(p, m); }", COMPARED));
});
