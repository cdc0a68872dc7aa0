import { conforms } from "../support/core.ts";

describe("patterns in C++", () => {
  describe("namespaces", () => {
    conforms("cpp", [
      ["std::system($X)", "void f() { «std::system(a)»; system(b); other::system(c); }", "$X=a"],
      [
        "std::system($X)",
        "using namespace std;\nvoid f() { «std::system(a)»; «system(b)»; other::system(c); }",
        "$X=a",
        "$X=b",
      ],
      ["std::system($X)", "using std::system;\nvoid f() { «system(b)»; }", "$X=b"],
      ["std::system($X)", "using namespace std;\nvoid f(int system(const char *)) { system(b); }"],
      [
        "system($X)",
        "using namespace std;\nvoid f() { «std::system(a)»; «system(b)»; «::system(c)»; }",
        "$X=a",
        "$X=b",
        "$X=c",
      ],
      ["::system($X)", "void f() { «::system(a)»; «system(b)»; x::system(c); }", "$X=a", "$X=b"],
      [
        "std::filesystem::remove($P)",
        "namespace fs = std::filesystem;\nvoid f() { «fs::remove(p)»; «std::filesystem::remove(q)»; g::remove(r); }",
        "$P=p",
        "$P=q",
      ],
      ["boost::process::child($X, ...)", "using boost::process::child;\nvoid f() { «child(a, b)»; }", "$X=a"],
      ["$N::exec(...)", "void f() { «a::exec(x)»; exec(y); b::c::exec(z); }", "$N=a"],
      ["using namespace $N;", "«using namespace std;»\nusing std::string;", "$N=std"],
      ["namespace $N { ... int $X; ... }", "«namespace a { void f(); int b; }»\nnamespace c { }", "$N=a $X=b"],
    ]);
  });

  describe("calls and members", () => {
    conforms("cpp", [
      ["$O.query($X)", "void f() { «db.query(a)»; db->query(b); this->c.query(); }", "$O=db $X=a"],
      ["$O->query($X)", "void f() { db.query(a); «db->query(b)»; «this->query(c)»; }", "$O=db $X=b", "$O=this $X=c"],
      ["$S.c_str()", "void f() { g(«s.c_str()», s.size()); }", "$S=s"],
      [
        "$A. ... .exec($X)",
        "void f() { «db.prepare(q).bind(1).exec(x)»; }",
        "$A=db $X=x",
        "$A=db.prepare $X=x",
        "$A=db.prepare(q) $X=x",
        "$A=db.prepare(q).bind $X=x",
        "$A=db.prepare(q).bind(1) $X=x",
      ],
      ["new $T($X)", "void f() { auto p = «new Foo(a)»; Foo(b); new Bar; }", "$T=Foo $X=a"],
      ["new $T[$N]", "void f() { auto p = «new char[n]»; new char; new int(3); }", "$N=n $T=char"],
      ["delete $P", "void f() { «delete p»; free(p); }", "$P=p"],
      ["delete[] $P", "void f() { «delete[] p»; delete q; }", "$P=p"],
      ["static_cast<$T>($X)", "void f() { g(«static_cast<int>(a)», reinterpret_cast<int>(b)); }", "$T=int $X=a"],
      [
        "reinterpret_cast<char *>($X)",
        "void f() { g(«reinterpret_cast<char*>(a)», reinterpret_cast<int*>(b)); }",
        "$X=a",
      ],
      ["(char *) $X", "void f() { g(«(char*)a», static_cast<char*>(b)); }", "$X=a"],
      [
        "std::make_unique<$T>(...)",
        "void f() { auto p = «std::make_unique<Foo>(1, 2)»; std::make_shared<Foo>(); }",
        "$T=Foo",
      ],
      ["std::make_unique($X)", "void f() { auto p = «std::make_unique<Foo>(a)»; }", "$X=a"],
      ["$O.get($X)", "void f() { «o.get<int>(a)»; «o.get(b)»; }", "$O=o $X=a", "$O=o $X=b"],
      ["std::cout << $X", "void f() { «std::cout << a»; std::cerr << b; }", "$X=a"],
      ["nullptr", "void f() { g(«nullptr», NULL); }"],
    ]);
  });

  describe("declarations", () => {
    conforms("cpp", [
      [
        "$T $X = $E;",
        "void f() { «std::string s = a;» «auto& r = b;» int c; }",
        "$E=a $T=std::string $X=s",
        "$E=b $T=auto & $X=r",
      ],
      ["auto $X = $E;", "void f() { «auto a = b;» «const auto c = d;» int e = f; }", "$E=b $X=a", "$E=d $X=c"],
      [
        "std::string $X = $E;",
        "using std::string;\nvoid f() { «std::string a = b;» «string c = d;» int e = f; }",
        "$E=b $X=a",
        "$E=d $X=c",
      ],
      ["std::vector<$T> $X;", "void f() { «std::vector<int> a;» std::list<int> b; }", "$T=int $X=a"],
      ["std::vector $X;", "void f() { «std::vector<int> a;» std::list<int> b; }", "$X=a"],
      [
        "$X = $E",
        "class C { «int a = 1;» int b; };\nvoid f() { auto &«c = d»; «e = 2»; e += 3; }",
        "$E=1 $X=a",
        "$E=d $X=c",
        "$E=2 $X=e",
      ],
      ["int $X = $E;", "class C { «int a = 1;» int b; };", "$E=1 $X=a"],
      ["char $BUF[$N];", "class C { «char a[4];» };\nvoid f() { «char b[N];» }", "$BUF=a $N=4", "$BUF=b $N=N"],
    ]);
  });

  describe("objects made by a declaration", () => {
    conforms("cpp", [
      [
        "std::ifstream $F($P);",
        'void f() { «std::ifstream a(p);» «std::ifstream b(p.c_str());» «std::ifstream c("d");» std::ofstream e(p); }',
        "$F=a $P=p",
        "$F=b $P=p.c_str()",
        '$F=c $P="d"',
      ],
      [
        "std::ifstream $F(...);",
        "void f() { «std::ifstream a(p, std::ios::in);» «std::ifstream b(x + 1);» }",
        "$F=a",
        "$F=b",
      ],
      ['std::regex $R("...")', 'void f() { «std::regex a(R"((b+)+)");» std::regex c(d); }', "$R=a"],
      ["std::string $S{$X};", 'void f() { «std::string a{"b"};» std::string c; }', '$S=a $X="b"'],
      ['std::ifstream $F("...");', 'void f() { std::ifstream a(p); «std::ifstream c("d");» }', "$F=c"],
    ]);
  });

  describe("classes and functions", () => {
    conforms("cpp", [
      ["class $C { ... };", "«class A { public: int a; }»;\n«class B : public A { }»;\nstruct D { };", "$C=A", "$C=B"],
      [
        "class $C : public Base { ... };",
        "class A { };\n«class B : public Base { }»;\nclass D : public Other { };",
        "$C=B",
      ],
      [
        "class $C { ... virtual $R $F(...) { ... } ... };",
        "«class A { int x; virtual int f(int a) { return 1; } }»;\nclass B { int g() { } };",
        "$C=A $F=f $R=int",
      ],
      ["$R $C::$F(...) { ... }", "«void A::f(int x) { }»\nvoid g() { }", "$C=A $F=f $R=void"],
      [
        "$R $F(const std::string &$P) { ... }",
        "«int f(const std::string& s) { }»\nint g(std::string s) { }\nint h(const std::string &a, int b) { }",
        "$F=f $P=s $R=int",
      ],
      [
        "template <typename $T> $R $F(...) { ... }",
        "«template <typename T> T f(T a) { return a; }»\nint g() { }",
        "$F=f $R=T $T=T",
      ],
      ["$R $F(...) { ... }", "template <typename T> «T f(T a) { return a; }»", "$F=f $R=T"],
      ["[&](...) { ... }", "void f() { g(«[&](int a) { return a; }», «[x](int b) { }»); }"],
      ["[](...) { ... }", "template <typename T> void f(T a) { g(«[b](int c) { }»); }"],
      ["[](int $P) { ... $F($P); ... }", "void f() { g(«[](int a) { h(a); }»); }", "$F=h $P=a"],
    ]);
  });

  describe("statements", () => {
    conforms("cpp", [
      [
        "for ($T $X : $XS) { ... }",
        "void f() { «for (auto& a : b) c(a);» for (int i = 0; i < n; i++) { } }",
        "$T=auto $X=a $XS=b",
      ],
      ["for (...) { ... }", "void f() { «for (int i = 0; i < n; i++) { }» while (a) { } }"],
      [
        "try { ... } catch (...) { ... }",
        "void f() { «try { a(); } catch (const E& e) { b(); }» «try { c(); } catch (...) { }» }",
      ],
      [
        "try { ... } catch ($T &$E) { ... }",
        "void f() { «try { a(); } catch (const E& e) { b(); }» try { c(); } catch (...) { } }",
        "$E=e $T=E",
      ],
      [
        "catch ($T $E) { }",
        "void f() { try { a(); } «catch (E e) { }» try { a(); } catch (F g) { b(); } }",
        "$E=e $T=E",
      ],
      ["throw $E;", "void f() { «throw Foo(1);» throw; }", "$E=Foo(1)"],
      ["if ($C) { ... }", "void f() { «if (a) b();» while (c) { } }", "$C=a"],
      ["if ($C) ... else ...", "void f() { if (a) b(); «if (c) d(); else { e(); }» }", "$C=c"],
      ["switch ($X) { ... }", "void f() { «switch (a) { case 1: b(); }» }", "$X=a"],
      ["delete $P;\n...\n$P->$F(...);", "void f() { «delete p; if (x) { p->g(1);» } }", "$F=g $P=p"],
    ]);
  });

  describe("types", () => {
    conforms("cpp", [
      [
        "(std::string $S).c_str()",
        "void f(std::string a, const std::string& b, Foo c) { «a.c_str()»; «b.c_str()»; c.c_str(); }",
        "$S=a",
        "$S=b",
      ],
      ["(string $S).c_str()", "void f(std::string a) { «a.c_str()»; }", "$S=a"],
      ["(QSqlQuery $Q).exec($X)", "void f() { QSqlQuery q; «q.exec(a)»; Other o; o.exec(b); }", "$Q=q $X=a"],
      [
        "(Conn *$C)->run($X)",
        "class A { Conn *c; int d; void f(Conn *e) { «c->run(1)»; «e->run(2)»; «this->c->run(3)»; d->run(4); } };",
        "$C=c $X=1",
        "$C=e $X=2",
        "$C=this->c $X=3",
      ],
    ]);
  });

  describe("strings and constants", () => {
    conforms("cpp", [
      ['f("...")', 'void g() { «f("a")»; «f(R"(b"c)")»; «f(u8"d")»; f(x); }'],
      ['f("a\\\\b")', 'void g() { «f(R"x(a\\b)x")»; «f("a\\\\b")»; }'],
      ['f("$S")', 'void g() { «f(R"(a)")»; }', "$S=a"],
      ['f("...")', 'class C { static constexpr const char* K = "a"; void g() { «f(K)»; «f(C::K)»; f(C::L); } };'],
      ['f("...")', 'namespace n { const std::string A = "a"; void g() { «f(A)»; «f(A + "b")»; f(A + x); } }'],
      ['f("...")', 'void g() { auto s = "a"; s = b; f(s); const auto t = "c"; «f(t)»; }'],
      ["f(16)", "#define A 0x10\nvoid g() { constexpr int n = 020; «f(A)»; «f(n)»; «f(16u)»; f(0x11); }"],
      ["f(1000)", "void g() { «f(1000)»; f(1'001); constexpr int n = 1000; «f(n)»; }"],
    ]);
  });
});
