import { finds } from "../support/core.ts";

/** Calls of `foo` whose argument makes a comparison hold. */
function cases(path: string, rows: readonly (readonly [title: string, comparison: string, marked: string])[]): void {
  for (const [title, comparison, marked] of rows) {
    const rest = `patterns:\n  - pattern: foo($X)\n  - metavariable-comparison:\n      comparison: "${comparison}"`;
    it(title, () => finds(rest, marked, path));
  }
}

describe("sizes", () => {
  describe("numbers", () => {
    cases("a.c", [
      [
        "arithmetic",
        "$X == 41",
        "void f(void) { «foo(40 + 1)»; «foo(5 * 8 - -1)»; foo(40); foo(82 / 3); «foo(82 / 2)»; }",
      ],
      [
        "constants",
        "$X == 20",
        "#define N 10\nstatic const int M = N * 2;\nvoid f(void) { «foo(M)»; «foo(2 * N)»; foo(N); }",
      ],
      ["casts", "$X == 20", "void f(void) { «foo((size_t)20)»; «foo((int)(10 * 2))»; }"],
      [
        "sizes of types",
        "$X == 16",
        "void f(void) { «foo(4 * sizeof(int))»; «foo(sizeof(char *) * 2)»; foo(16 * sizeof(T)); }",
      ],
      [
        "sizes of variables",
        "$X == 12",
        "void f(char c[4]) { int a[3]; char *p; «foo(sizeof(a))»; «foo(sizeof a)»; foo(sizeof(p)); foo(sizeof(c)); }",
      ],
      [
        "sizes of what they lead to",
        "$X == 4",
        "void f(int *p, int **q) { int a[3]; «foo(sizeof(*p))»; «foo(sizeof(a[0]))»; «foo(sizeof(**q))»; foo(sizeof(*q)); }",
      ],
      ["what is written twice", "$X > 0", "void f(int n) { int a = 1; a = 2; foo(a); foo(n + 1); }"],
    ]);
    cases("a.js", [["other languages", "$X == 3600", "«foo(60 * 60)»; foo(60 * n)"]]);
  });

  describe("capacity", () => {
    cases("a.c", [
      [
        "of arrays",
        "capacity($X) == 40",
        "#define N 10\nvoid f(char v[40]) { int a[N]; char b[40], c[N]; char m[4][10]; «foo(a)»; «foo(b)»; «foo(m)»; foo(c); foo(v); }",
      ],
      [
        "of arrays that their first value sizes",
        "capacity($X) == 4",
        'void f(void) { char a[] = "abc"; int b[] = {1}; char c[] = "abcd"; «foo(a)»; «foo(b)»; foo(c); }',
      ],
      [
        "of memory",
        "capacity($X) == 40",
        "void f(size_t n) { char *a = malloc(40); int *b = (int *)calloc(10, sizeof(int)); char *c = malloc(n); «foo(a)»; «foo(b)»; foo(c); }",
      ],
      [
        "of memory that is asked for twice",
        "capacity($X) == 40",
        "void f(void) { char *a = malloc(40); a = malloc(20); foo(a); }",
      ],
      [
        "of the rest",
        "capacity($X) == 8",
        "void f(void) { char a[10]; int b[4]; «foo(a + 2)»; «foo(b + 2)»; foo(a); }",
      ],
      [
        "of fields",
        "capacity($X) == 16",
        "struct s { char a[16]; char *p; };\ntypedef struct { char a[16]; } t;\nvoid f(struct s *o, t u) { «foo(o->a)»; «foo(u.a)»; foo(o->p); foo(o->b); }",
      ],
      [
        "of what has an address",
        "capacity($X) == 8",
        "void f(void) { double d; char a[8]; char c; «foo(&d)»; «foo(&a)»; foo(&c); foo(&a[1]); }",
      ],
      [
        "of fields behind which memory may go on",
        "capacity($X) > 0",
        "struct s { int n; char rest[1]; };\nstruct t { char a[1]; int n; };\nunion u { char a[8]; char b[80]; };\nvoid f(struct s *p, struct t *q, union u *r) { foo(p->rest); «foo(q->a)»; foo(r->a); }",
      ],
      ["of pointers", "capacity($X) > 0", 'void f(char *p) { foo(p); foo("abc"); foo(p + 1); }'],
    ]);
    cases("a.cpp", [
      [
        "of new",
        "capacity($X) == 40",
        "void f(int n) { int *a = new int[10]; char *b = new char[40]; int *c = new int; «foo(a)»; «foo(b)»; foo(c); }",
      ],
      ["of members", "capacity($X) == 16", "class A { char a[16]; void f() { «foo(a)»; «foo(this->a)»; } };"],
    ]);
  });

  describe("sizeof and itemsize", () => {
    cases("a.c", [
      [
        "of things",
        "sizeof($X) == 8",
        'void f(void) { char *p; double d; char a[8]; «foo(p)»; «foo(d)»; «foo(a)»; «foo("1234567")»; foo(*p); }',
      ],
      [
        "of structures",
        "sizeof($X) == 32",
        "struct s { char a[16]; void *b, *c; };\nstruct t { char a; double b; struct s *c; char d[3]; };\nstruct u { int a : 3; char b[28]; };\nvoid f(struct s *p, struct t t, struct u u) { «foo(*p)»; «foo(t)»; foo(u); foo(p); }",
      ],
      ["of items", "itemsize($X) == 4", "void f(int *p) { int a[3]; char b[4]; «foo(p)»; «foo(a)»; foo(b); }"],
    ]);
    cases("a.py", [
      ["in languages without them", "sizeof($X) > 0 or itemsize($X) > 0 or capacity($X) > 0", "foo(b'a')"],
    ]);
  });
});
