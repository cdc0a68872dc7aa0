import { flows } from "../support/taint.ts";

describe("taint: Go within a function", () => {
  flows("go", [
    ["a source in a sink", "func f() { «sink(source())» }", "Comes from source()", "Reaches sink(source())"],
    ["through a variable", "func f() { x := source(); «sink(x)» }"],
    ["through var", "func f() { var x = source(); «sink(x)» }"],
    ["through var with a type", "func f() { var x string = source(); «sink(x)» }"],
    ["a variable that was given something else", 'func f() { x := source(); x = "a"; sink(x) }'],
    ["a sanitizer in between", "func f() { x := clean(source()); sink(x) }"],
    ["a text that is put together", 'func f() { x := "a" + source() + "b"; «sink(x)»; sink("a" + "b") }'],
    ["added to a variable", 'func f() { q := "a"; q += source(); «sink(q)» }'],
    ["Sprintf", 'func f() { «sink(fmt.Sprintf("a %s", source()))»; sink(fmt.Sprintf("a %d", 1)) }'],
    ["strings.Join", 'func f() { «sink(strings.Join([]string{"a", source()}, ","))»; sink(strings.Join(names, ",")) }'],
    [
      "strings.Builder",
      'func f() { var b strings.Builder; b.WriteString("a"); b.WriteString(source()); «sink(b.String())» }',
    ],
    [
      "strings.Builder of clean things",
      "func f() { var b strings.Builder; b.WriteString(clean(source())); sink(b.String()) }",
    ],
    ["functions of texts", "func f() { «sink(strings.TrimSpace(source()))»; «sink(strings.ToLower(source()))» }"],
    ["a conversion", "func f() { «sink([]byte(source()))»; «sink(string(source()))»; sink(int(source())) }"],
    ["numbers", "func f() { sink(len(source())); n, err := strconv.Atoi(source()); sink(n); sink(err) }"],
    ["a variable of a number's type", "func f() { var n int = read(source()); sink(n) }"],
    ["a comparison", 'func f() { sink(source() == "a"); sink(!source()) }'],
    ["several results", "func f() { x, err := source(); «sink(x)»; use(err) }"],
    ["several values", 'func f() { a, b := "a", source(); sink(a); «sink(b)» }'],
    ["swapped", 'func f() { a, b := source(), "b"; a, b = b, a; sink(a); «sink(b)» }'],
    ["a branch", 'func f() { x := "a"; if c { x = source() }; «sink(x)» }'],
    [
      "branches that all clean",
      'func f() { x := source(); if c { x = "a" } else if d { x = "b" } else { x = "c" }; sink(x) }',
    ],
    ["a branch with its own variable", "func f() { if x := source(); x != nil { «sink(x)» } }"],
    ["a loop over items", "func f() { for _, x := range source() { «sink(x)» } }"],
    ["a loop over other items", "func f() { source(); for _, x := range names { sink(x) } }"],
    ["a loop with an index", "func f() { a := source(); for i := 0; i < len(a); i++ { «sink(a[i])»; sink(i) } }"],
    ["a loop that begins clean", 'func f() { x := "a"; for c { «sink(x)»; x = source() } }'],
    ["a loop that cleans first", 'func f() { x := source(); for c { x = "a"; sink(x) } }'],
    ["a slice", 'func f() { a := []string{source(), "b"}; «sink(a[0])»; sink(a[1]) }'],
    ["append", "func f() { a := []string{}; a = append(a, source()); «sink(a)» }"],
    ["append of clean things", "func f() { a := []string{}; a = append(a, clean(source())); sink(a) }"],
    ["a part of a slice", "func f() { x := source(); «sink(x[1:3])» }"],
    ["a map", 'func f() { m := map[string]string{"a": source(), "b": "b"}; «sink(m["a"])»; sink(m["b"]) }'],
    ["a map that is filled", 'func f() { m := map[string]string{}; m["a"] = source(); «sink(m["a"])»; sink(m["b"]) }'],
    ["a field", 'func f(o *User) { o.A = source(); «sink(o.A)»; sink(o.B); o.A = "a"; sink(o.A) }'],
    ["a struct", 'func f() { o := User{A: source(), B: "b"}; «sink(o.A)»; sink(o.B) }'],
    ["the address of a struct", 'func f() { o := &User{A: source(), B: "b"}; «sink(o.A)»; sink(o.B) }'],
    ["a pointer", "func f() { x := source(); p := &x; «sink(*p)» }"],
    ["switch", 'func f() { x := "a"; switch k { case 1: x = source(); default: x = "b" }; «sink(x)» }'],
    ["switch that cleans", 'func f() { x := source(); switch k { case 1: x = "a"; default: x = "b" }; sink(x) }'],
    ["a switch over it", 'func f() { x := source(); switch x { case "a", "b": sink(x); default: «sink(x)» } }'],
    ["a type assertion", "func f() { x := source().(string); «sink(x)» }"],
    ["what a decoder fills", "func f() { var u User; json.NewDecoder(source()).Decode(&u); «sink(u.Name)» }"],
    ["what Unmarshal fills", "func f() { var u User; json.Unmarshal(source(), &u); «sink(u.Name)»; sink(v.Name) }"],
    ["Unmarshal of other data", "func f(b []byte) { source(); var u User; json.Unmarshal(b, &u); sink(u.Name) }"],
    [
      "what a row is scanned into",
      "func f() { var a, b string; rows := source(); rows.Scan(&a, &b); «sink(a)»; «sink(b)» }",
    ],
    ["what a text is scanned into", 'func f() { var a string; fmt.Sscanf(source(), "%s", &a); «sink(a)» }'],
    ["what a reader is read into", "func f() { b := make([]byte, 10); source().Read(b); «sink(string(b))» }"],
    [
      "what is printed into a buffer",
      'func f() { var b bytes.Buffer; fmt.Fprintf(&b, "a %s", source()); «sink(b.String())» }',
    ],
    ["what is copied", "func f() { b := make([]byte, 10); copy(b, source()); «sink(b)» }"],
    ["where it is copied from", "func f() { a := clean(x); copy(source(), a); sink(a) }"],
    ["a switch over its type", "func f() { switch x := source().(type) { case string: «sink(x)» } }"],
    ["a name that is declared anew", "func f() { x := source(); for c { x := trim(x); «sink(x)» } }"],
    ["a channel", "func f() { c := make(chan string); c <- source(); «sink(<-c)» }"],
    ["a channel of other things", 'func f() { c := make(chan string); source(); c <- "a"; sink(<-c) }'],
    ["defer", "func f() { x := source(); defer «sink(x)» }"],
    ["go", "func f() { x := source(); go «sink(x)» }"],
    ["a function literal", "func f() { x := source(); run(func() { «sink(x)» }) }"],
    ["a function literal that is called", "func f() { x := source(); func(y string) { «sink(y)» }(x) }"],
    ["a function literal that is called with another", 'func f() { source(); func(y string) { sink(y) }("a") }'],
    ["a function literal in a variable", "func f() { g := func(y string) { «sink(y)» }; g(source()) }"],
    ["goroutines", "func f() { x := source(); go func() { «sink(x)» }() }"],
  ]);
});

describe("taint: Go across functions", () => {
  flows("go", [
    [
      "into a function",
      "func run(c string) { «sink(c)» }\nfunc f() { run(source()) }",
      "Comes from source()",
      "Passed to run as c",
      "Reaches sink(c)",
    ],
    ["a function that nobody calls with it", 'func run(c string) { sink(c) }\nfunc f() { run("a"); source() }'],
    ["the second of two parameters", 'func run(a, b string) { sink(a); «sink(b)» }\nfunc f() { run("a", source()) }'],
    ["out of a function", "func get() string { return source() }\nfunc f() { «sink(get())» }"],
    [
      "two results",
      'func get() (string, string) { return "a", source() }\nfunc f() { a, b := get(); sink(a); «sink(b)» }',
    ],
    [
      "a named result",
      "func get() (x string, err error) { x = source(); return }\nfunc f() { x, _ := get(); «sink(x)» }",
    ],
    ["a function that cleans", "func get(s string) string { return clean(s) }\nfunc f() { sink(get(source())) }"],
    [
      "a function that gives another thing",
      'func get(s string) string { return "a" }\nfunc f() { sink(get(source())) }',
    ],
    ["a truth value", "func ok(s string) bool { return check(s) }\nfunc f() { sink(ok(source())) }"],
    ["any number of arguments", "func run(a ...string) { «sink(a[0])» }\nfunc f() { run(source()) }"],
    ["a method", "type T struct{}\nfunc (t *T) run(c string) { «sink(c)» }\nfunc f(t *T) { t.run(source()) }"],
    [
      "a method of what was made",
      "type T struct{}\nfunc (t T) run(c string) { «sink(c)» }\nfunc f() { t := T{}; t.run(source()) }",
    ],
    [
      "a method of another type",
      'type T struct{}\ntype U struct{}\nfunc (t T) run(c string) { «sink(c)» }\nfunc (u U) run(c string) { sink(c) }\nfunc f(t T, u U) { t.run(source()); u.run("a") }',
    ],
    [
      "its own field",
      "type T struct{ a string }\nfunc (t *T) get() string { return t.a }\nfunc f() { t := &T{a: source()}; «sink(t.get())» }",
    ],
    [
      "a field that is written",
      "type T struct{ a, b string }\nfunc (t *T) set(s string) { t.a = s }\nfunc f() { t := &T{}; t.set(source()); «sink(t.a)»; sink(t.b) }",
    ],
    ["a variable of the package", 'var x = "a"\nfunc f() { x = source() }\nfunc g() { «sink(x)» }'],
    [
      "a function that it is given",
      "func each(g func(string)) { g(source()) }\nfunc f() { each(func(x string) { «sink(x)» }) }",
    ],
    [
      "recursion",
      "func get(s string, n int) string { if n == 0 { return s }; return get(s, n-1) }\nfunc f() { «sink(get(source(), 3))» }",
    ],
  ]);
});

describe("taint: Go, conditions that prove", () => {
  flows("go", [
    ["a constant", 'func f() { x := source(); if x == "a" { sink(x) } else { «sink(x)» } }'],
    ["an early return", 'func f() { x := source(); if x != "a" { return }; sink(x) }'],
    ["membership", "func f() { x := source(); if !slices.Contains(allowed, x) { return }; sink(x) }"],
    ["the other way round", "func f() { x := source(); if slices.Contains(allowed, x) { return }; «sink(x)» }"],
    ["a function that accepts", "func f() { x := source(); if !isValid(x) { return }; sink(x) }"],
    [
      "an expression for the whole text",
      'var re = regexp.MustCompile("^[a-z]+$")\nfunc f() { x := source(); if !re.MatchString(x) { return }; sink(x) }',
    ],
    [
      "an expression for a part",
      'var re = regexp.MustCompile("[a-z]+")\nfunc f() { x := source(); if !re.MatchString(x) { return }; «sink(x)» }',
    ],
    ["a map of allowed things", "func f() { x := source(); if !allowed[x] { return }; sink(x) }"],
    ["a table of constants", 'func f() { m := map[string]string{"a": "b"}; x := m[source()]; sink(x) }'],
    [
      "a table of constants of the package",
      'var m = map[string]string{"a": "b"}\nfunc f() { x, ok := m[source()]; if !ok { x = "c" }; sink(x) }',
    ],
    ["a table with other things", 'func f(y string) { m := map[string]string{"a": y}; x := m[source()]; «sink(x)» }'],
    ["two results of a map", "func f() { x := source(); if _, ok := allowed[x]; !ok { return }; sink(x) }"],
    [
      "the host of an address",
      'func f() { x := source(); u, err := url.Parse(x); if u.Host != "a.example" { return }; sink(u.String()); sink(x) }',
    ],
    [
      "the name of its host",
      'func f() { u, _ := url.Parse(source()); if u.Hostname() == "a.example" { sink(u.String()) } }',
    ],
    [
      "another part of an address",
      'func f() { x := source(); u, err := url.Parse(x); if u.Scheme != "https" { return }; «sink(x)» }',
    ],
    ["an error of something else", "func f() { x := source(); err := load(); if err != nil { return }; «sink(x)» }"],
  ]);
});
