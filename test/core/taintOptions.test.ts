// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is source text.
import assert from "node:assert/strict";
import { analyze, ruleFor } from "../support/core.ts";
import { flows } from "../support/taint.ts";

/** A rule with `source(...)` and `sink(...)`, and more lines. */
function rule(more: string, sources = "  - pattern: source(...)", sinks = "  - pattern: sink(...)"): string {
  return `mode: taint\npattern-sources:\n${sources}\npattern-sinks:\n${sinks}\n${more}`;
}

describe("taint: one sink inside of another", () => {
  describe("the inner one is reported", () => {
    flows("javascript", [
      ["on the same line", "sink(make(«sink(source())»));"],
      ["beside each other", "both(«sink(source(1))», «sink(source(2))»);"],
      ["where nothing reaches the inner one", "«sink(sink(1), source())»;"],
      ["on a line of its own both are", "«sink(make(\n  «sink(source())»))»;"],
    ]);
  });
});

describe("taint: sources", () => {
  describe("match what stands inside of them", () => {
    flows("javascript", [["a sink in a source's argument", "source(«sink(x)»);"]]);
  });

  describe("unless they are exact", () => {
    flows(
      "javascript",
      [
        ["a sink in a source's argument", "source(sink(x));"],
        ["the source itself", "«sink(source(x))»;"],
      ],
      rule("", "  - pattern: source(...)\n    exact: true"),
    );
  });

  describe("may be parameters", () => {
    const sources =
      "  - patterns:\n      - pattern-inside: |\n          function handle($REQ, ...) { ... }\n      - focus-metavariable: $REQ";
    flows(
      "javascript",
      [
        [
          "the parameter",
          "function handle(req, res) { «sink(req.body)»; sink(res); }",
          "Comes from req",
          "Reaches sink(req.body)",
        ],
        ["another function's", "function other(req) { sink(req); }"],
        ["handed on", "function handle(req) { run(req.query.id); } function run(id) { «sink(id)»; }"],
      ],
      rule("", sources),
    );
    const lambda =
      "  - patterns:\n      - pattern-inside: app.get($PATH, ($REQ, $RES) => { ... })\n      - focus-metavariable: $REQ";
    flows(
      "javascript",
      [["a lambda's", "app.get('/', (req, res) => { «sink(req.query.a)»; sink(res); });"]],
      rule("", lambda),
    );
    const typed =
      "  - patterns:\n      - pattern-inside: |\n          function $F(..., $X: Request, ...) { ... }\n      - focus-metavariable: $X";
    flows(
      "typescript",
      [["a typed one", "function f(a: string, r: Request) { sink(a); «sink(r)»; }"]],
      rule("", typed),
    );
    const python =
      "  - patterns:\n      - pattern: |\n          def $F(..., $X, ...):\n              ...\n      - pattern: |\n          @app.route(...)\n          def $F(..., $X, ...):\n              ...\n      - focus-metavariable: $X";
    flows(
      "python",
      [["a decorated function's", "@app.route('/')\ndef f(name):\n    «sink(name)»\n\ndef g(name):\n    sink(name)"]],
      rule("", python),
    );
  });

  describe("may be members, whole objects and texts", () => {
    flows(
      "javascript",
      [
        ["a member", "«sink(req.query.a)»; sink(req.app.a);"],
        ["taken apart", "const { a } = req.query; «sink(a)»;"],
      ],
      rule("", "  - pattern: req.query"),
    );
    flows(
      "javascript",
      [["a regular expression", "const x = window.name; «sink(x)»;"]],
      rule("", "  - pattern-regex: window\\.name"),
    );
  });

  describe("by side effect", () => {
    const focused = (effect: string) =>
      `  - patterns:\n      - pattern: fill($X)\n      - focus-metavariable: $X\n    by-side-effect: ${effect}`;
    flows(
      "javascript",
      [
        ["the variable from there on", "const b = make(); sink(b); fill(b); «sink(b)»;"],
        ["a field from there on", "fill(o.a); «sink(o.a)»; sink(o.b);"],
        ["the place itself too", "«sink(fill(b))»;"],
      ],
      rule("", focused("true")),
    );
    flows(
      "javascript",
      [
        ["only: the variable from there on", "const b = make(); fill(b); «sink(b)»;"],
        ["only: not the place itself", "sink(fill(b));"],
      ],
      rule("", focused("only")),
    );
    flows("javascript", [["none: only the place", "fill(b); sink(b); «sink(fill(b))»;"]], rule("", focused("false")));
  });
});

describe("taint: sinks", () => {
  describe("are exact", () => {
    flows("javascript", [["what decides is not what arrives", "sink(source() ? 'a' : 'b');"]]);
  });

  describe("unless they say otherwise", () => {
    flows(
      "javascript",
      [
        ["what stands inside", "«sink(source() ? 'a' : 'b')»;"],
        ["nothing inside", "const x = source(); sink('a');"],
      ],
      rule("", undefined, "  - pattern: sink(...)\n    exact: false"),
    );
  });

  describe("may be one argument", () => {
    const focus = "  - patterns:\n      - pattern: sink($X, ...)\n      - focus-metavariable: $X";
    flows(
      "javascript",
      [
        ["that argument", "sink(«source()», 'a');"],
        ["another argument", "sink('a', source());"],
        ["what a call in its place gives back", "function no(x) { return 'a'; } sink(no(source()));"],
      ],
      rule("", undefined, focus),
    );
  });

  describe("may be no calls", () => {
    const assigned = "  - patterns:\n      - pattern: $X.innerHTML = $V\n      - focus-metavariable: $V";
    flows(
      "javascript",
      [["a value that is assigned", "e.innerHTML = «source()»; e.text = source();"]],
      rule("", undefined, assigned),
    );
    flows(
      "javascript",
      [["an assignment", "«e.innerHTML = source()»;"]],
      rule("", undefined, "  - pattern: $X.innerHTML = $V"),
    );
    flows(
      "javascript",
      [["what is returned", "function f() { const x = source(); «return x;» }"]],
      rule("", undefined, "  - pattern: return $X;"),
    );
    flows(
      "javascript",
      [["what is thrown", "const x = source(); «throw x;»"]],
      rule("", undefined, "  - pattern: throw $X;"),
    );
    flows(
      "javascript",
      [["an object", "«new Job(source())»; new Other(source());"]],
      rule("", undefined, "  - pattern: new Job(...)"),
    );
    flows(
      "python",
      [["a statement", "def f():\n    «return source()»"]],
      rule("", undefined, "  - pattern: return $X"),
    );
  });

  describe("at the end of a function", () => {
    flows(
      "javascript",
      [
        ["the last statement", "function f() { const x = source(); «sink(x)»; }"],
        ["what is returned", "function f() { const x = source(); if (c) return «sink(x)»; log(); }"],
        ["one before the last", "function f() { const x = source(); sink(x); log(); }"],
      ],
      rule("", undefined, "  - pattern: sink(...)\n    at-exit: true"),
    );
  });
});

describe("taint: sanitizers", () => {
  const sanitizer = (lines: string) => rule(`pattern-sanitizers:\n${lines}`);
  describe("clean what stands inside of them", () => {
    flows("javascript", [["a sink in a sanitizer", "clean(sink(source()));"]]);
  });
  describe("unless they are exact", () => {
    flows(
      "javascript",
      [
        ["a sink in a sanitizer", "clean(«sink(source())»);"],
        ["what comes out", "sink(clean(source()));"],
      ],
      sanitizer("  - pattern: clean(...)\n    exact: true"),
    );
  });
  describe("by side effect", () => {
    flows(
      "javascript",
      [
        ["the variable from there on", "const x = source(); «sink(x)»; check(x); sink(x);"],
        ["not another one", "const x = source(), y = source(); check(x); «sink(y)»;"],
        ["a field", "const r = source(); check(r.a); sink(r.a); «sink(r.b)»;"],
        ["in a function", "function run(x) { check(x); sink(x); } run(source());"],
      ],
      sanitizer("  - patterns:\n      - pattern: check($X)\n      - focus-metavariable: $X\n    by-side-effect: true"),
    );
    flows(
      "javascript",
      [["only: not the place itself", "const x = source(); «sink(check(x))»; sink(x);"]],
      sanitizer("  - patterns:\n      - pattern: check($X)\n      - focus-metavariable: $X\n    by-side-effect: only"),
    );
  });
  describe("that do not conflict", () => {
    flows(
      "javascript",
      [
        ["a source is no sanitizer", "«sink(source())»;"],
        ["any other call is", "sink(other(source()));"],
      ],
      sanitizer("  - pattern: $F(...)\n    exact: true\n    not_conflicting: true"),
    );
    flows("javascript", [["without it nothing is left", "sink(source());"]], sanitizer("  - pattern: $F(...)"));
  });
});

describe("taint: propagators", () => {
  const propagator = (pattern: string, from: string, to: string, more = "") =>
    rule(`pattern-propagators:\n  - pattern: ${pattern}\n    from: ${from}\n    to: ${to}\n${more}`);
  describe("hand on", () => {
    flows(
      "javascript",
      [
        ["an argument to the object", "b.write(source()); «sink(b)»;"],
        ["nothing else", "b.write('a'); sink(b); b.other(source()); sink(b);"],
        ["with a trace", "b.write(source()); «sink(b)»;", "Comes from source()", "Handed on to b", "Reaches sink(b)"],
        ["in a function", "function put(o, x) { o.b.write(x); } const o = {}; put(o, source()); «sink(o.b)»;"],
      ],
      propagator("$B.write($X)", "$X", "$B"),
    );
    flows(
      "javascript",
      [["one argument to another", "copy(source(), b); «sink(b)»; sink(c);"]],
      propagator("copy($X, $Y)", "$X", "$Y"),
    );
    flows(
      "javascript",
      [["into an assignment", "a = b.with(source()); «sink(a)»;"]],
      propagator("$A = $B.with($X)", "$X", "$A"),
    );
  });
  describe("without a side effect", () => {
    flows(
      "javascript",
      [["only there", "«sink(join(b, source()))»; sink(b);"]],
      propagator("join($Y, $X)", "$X", "$Y", "    by-side-effect: false"),
    );
  });
  describe("with labels", () => {
    const sources = "  - pattern: source(...)\n    label: RAW";
    const sinks = "  - pattern: sink(...)\n    requires: QUERY";
    const lines =
      "pattern-propagators:\n  - pattern: $B.add($X)\n    from: $X\n    to: $B\n    requires: RAW\n    label: QUERY\n    replace-labels: [RAW]";
    flows(
      "javascript",
      [
        ["another label", "b.add(source()); «sink(b)»;"],
        ["without it", "const x = source(); sink(x);"],
      ],
      rule(lines, sources, sinks),
    );
  });
});

describe("taint: labels", () => {
  const sources = [
    "  - pattern: user()\n    label: USER",
    "  - pattern: file()\n    label: FILE",
    "  - pattern: secret()\n    label: SECRET",
    "  - patterns:\n      - pattern: $A + $B\n    label: BUILT\n    requires: USER",
  ].join("\n");
  const sink = (requires: string) => `  - pattern: sink(...)\n    requires: ${requires}`;
  flows("javascript", [["one label", "«sink(user())»; sink(file());"]], rule("", sources, sink("USER")));
  flows(
    "javascript",
    [["and", "sink(user()); «sink(user(), file())»; «sink(user() + file())»;"]],
    rule("", sources, sink("USER and FILE")),
  );
  flows(
    "javascript",
    [["or", "«sink(user())»; «sink(file())»; sink(secret());"]],
    rule("", sources, sink("USER or FILE")),
  );
  flows(
    "javascript",
    [["not", "«sink(user())»; sink(user(), secret());"]],
    rule("", sources, sink("USER and not SECRET")),
  );
  flows(
    "javascript",
    [["parentheses", "sink(user()); «sink(user(), secret())»;"]],
    rule("", sources, sink("USER and (FILE or SECRET)")),
  );
  flows(
    "javascript",
    [
      ["a label that requires another", "«sink('a' + user())»; sink(user()); sink('a' + file());"],
      ["through a variable", "const q = 'a' + user(); «sink(q)»;"],
      ["across functions", "function run(q) { «sink(q)»; } run('a' + user());"],
    ],
    rule("", sources, sink("BUILT")),
  );
  const each = "  - pattern: sink($A, $B)\n    requires:\n      - $A: USER\n      - $B: FILE";
  flows(
    "javascript",
    [
      ["for each metavariable", "«sink(user(), file())»; sink(file(), user()); sink(user(), 1);"],
      ["across functions", "function run(a, b) { «sink(a, b)»; } run(user(), file());"],
    ],
    rule("", sources, each),
  );
});

describe("taint: options of the engine", () => {
  const option = (name: string, value = "true") => rule(`options:\n  ${name}: ${value}`);
  flows(
    "javascript",
    [
      ["safe functions", "sink(format(source())); «sink(source())»; «sink('a' + source())»;"],
      ["functions of the file are known", "function same(x) { return x; } «sink(same(source()))»;"],
    ],
    option("taint_assume_safe_functions"),
  );
  flows(
    "javascript",
    [["safe indexes", "sink(o[source()]); const x = source(); «sink(x[0])»;"]],
    option("taint_assume_safe_indexes"),
  );
  flows("javascript", [["safe comparisons", "sink(source() > 'a');"]], option("taint_assume_safe_comparisons"));
  flows(
    "javascript",
    [["comparisons that are not safe", "«sink(source() > 'a')»;"]],
    option("taint_assume_safe_comparisons", "false"),
  );
  flows(
    "javascript",
    [["numbers that are not safe", "«sink(Number(source()))»; «sink(source().length)»;"]],
    option("taint_assume_safe_numbers", "false"),
  );
  flows(
    "typescript",
    [["safe numbers by type", "const n: number = source(); sink(n); const s: string = source(); «sink(s)»;"]],
    option("taint_assume_safe_numbers"),
  );
  flows(
    "typescript",
    [["safe booleans by type", "function f(b: boolean, s: string) { sink(b); «sink(s)»; } f(source(), source());"]],
    option("taint_assume_safe_booleans"),
  );
  flows(
    "javascript",
    [
      [
        "assignments only",
        "const x = source(); «sink(x)»; sink('a' + x); sink(`${x}`); sink(f(x)); const o = { x }; «sink(o.x)»;",
      ],
    ],
    option("taint_only_propagate_through_assignments"),
  );
  const unify = rule("options:\n  taint_unify_mvars: true", "  - pattern: source($K)", "  - pattern: sink($K, ...)");
  flows("javascript", [["unified metavariables", "«sink(k, source(k))»; sink(j, source(k));"]], unify);
  flows(
    "javascript",
    [["metavariables that are not", "«sink(k, source(k))»; «sink(j, source(k))»;"]],
    rule("", "  - pattern: source($K)", "  - pattern: sink($K, ...)"),
  );

  it("fills messages from the sink and from the source", async () => {
    const lines = rule("", "  - pattern: source($NAME)", "  - pattern: sink($TO, ...)");
    const text = "sink(db, source(id));";
    const { findings } = await analyze(ruleFor("a.js", lines, { message: "$NAME reaches $TO." }), {
      path: "a.js",
      text,
    });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ["id reaches db."],
    );
  });
});

describe("taint_intrafile: false", () => {
  const within = rule("options: {taint_intrafile: false}");
  flows(
    "javascript",
    [
      ["within a function", "function f() { const x = source(); «sink(x)»; }"],
      ["into another function", "function g(x) { sink(x); }\nfunction f() { g(source()); }"],
    ],
    within,
  );
});
