// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.
import assert from "node:assert/strict";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { finds } from "../support/core.ts";
import { ruleFile } from "../support/loadedRule.ts";

/** A rule with one option. */
const withOption = (rule: string, option: string) => `${rule}\noptions:\n  ${option}`;

/** Tests of one option: what the rule finds as it is, and with the option. */
type Row = readonly [option: string, rule: string, without: string, withIt: string, path?: string];

const ROWS: readonly Row[] = [
  [
    "constant_propagation: false",
    "pattern: foo('x')",
    "const a = 'x'; «foo(a)»; «foo('x')»",
    "const a = 'x'; foo(a); «foo('x')»",
  ],
  [
    "constant_propagation: false",
    "pattern: foo(10)",
    "const n = 10; «foo(n)»; «foo(10)»",
    "const n = 10; foo(n); «foo(10)»",
  ],
  [
    "constant_propagation: false",
    'pattern: foo("...")',
    "const a = 'x'; «foo(a)»; «foo(`${a}y`)»",
    "const a = 'x'; foo(a); foo(`${a}y`)",
  ],
  [
    "constant_propagation: false",
    "patterns:\n  - pattern: foo($X)\n  - metavariable-comparison: {comparison: $X > 5}",
    "const n = 6; «foo(n)»; «foo(7)»",
    "const n = 6; foo(n); «foo(7)»",
  ],
  [
    "symbolic_propagation: true",
    "pattern: foo(bar(...))",
    "«foo(bar(1))»; const a = bar(2); foo(a)",
    "«foo(bar(1))»; const a = bar(2); «foo(a)»",
  ],
  [
    "symbolic_propagation: true",
    "pattern: $REQ.query.find(...)",
    "const q = req.query; q.find(1)",
    "const q = req.query; «q.find(1)»",
  ],
  ["symbolic_propagation: true", "pattern: foo(bar())", "let a = bar(); a = 1; foo(a)", "let a = bar(); a = 1; foo(a)"],
  ["symbolic_propagation: true", "pattern: foo(bar())", "const a = b, b = a; foo(a)", "const a = b, b = a; foo(a)"],
  ["symbolic_propagation: true", "pattern: foo(bar())", "a = bar()\nfoo(a)\n", "a = bar()\n«foo(a)»\n", "a.py"],
  [
    "symbolic_propagation: true",
    "pattern: foo(bar())",
    "function f(a) { a = bar(); foo(a); }",
    "function f(a) { a = bar(); foo(a); }",
  ],
  [
    "ac_matching: false",
    "pattern: a && b && c",
    "x = «a && b && c»; y = «a && (b && c)»",
    "x = «a && b && c»; y = a && (b && c)",
  ],
  ["ac_matching: false", "pattern: a | b", "x = «b | a»; y = «a | b»", "x = b | a; y = «a | b»"],
  ["commutative_boolop: true", "pattern: a && $X", "x = «a && b»; y = b && a", "x = «a && b»; y = «b && a»"],
  ["commutative_boolop: true", "pattern: a or b or c", "x = c or a or b\n", "x = «c or a or b»\n", "a.py"],
  ["symmetric_eq: true", "pattern: $X == null", "«a == null»; null == a", "«a == null»; «null == a»"],
  ["symmetric_eq: true", "pattern: $X == None", "«a == None»\nNone == a\n", "«a == None»\n«None == a»\n", "a.py"],
  ["symmetric_eq: true", "pattern: $X < 1", "«a < 1»; 1 < a", "«a < 1»; 1 < a"],
  ["vardef_assign: false", "pattern: $X = foo()", "«a = foo()»; const «b = foo()»", "«a = foo()»; const b = foo()"],
  ["attr_expr: false", "pattern: foo(...)", "@«foo(1)» class A {} «foo(2)»", "@foo(1) class A {} «foo(2)»", "a.ts"],
  ["attr_expr: false", "pattern: foo(...)", "@«foo(1)»\ndef f(): «foo(2)»\n", "@foo(1)\ndef f(): «foo(2)»\n", "a.py"],
  ["implicit_return: false", "pattern: return $X + 1", "f = (a) => «a + 1»", "f = (a) => a + 1"],
  [
    "decorators_order_matters: true",
    "pattern: |\n  @a\n  @b\n  def $F(...): ...",
    "«@b\n@a\ndef f(): pass»\n",
    "@b\n@a\ndef f(): pass\n",
    "a.py",
  ],
];

describe("options of rules", () => {
  for (const [option, rule, without, withIt, path = "a.js"] of ROWS) {
    it(`${option}: ${rule.replace(/\s+/g, " ")}  ⟶  ${withIt.trim().replaceAll("\n", " ⏎ ")}`, async () => {
      await finds(rule, without, path);
      await finds(withOption(rule, option), withIt, path);
    });
  }

  describe("are checked", () => {
    const problemsWith = (option: string) =>
      loadRules([{ path: "r.yaml", text: ruleFile(withOption("pattern: foo()", option)) }]);

    it("and those of other parts are accepted", () => {
      const options = ["taint_assume_safe_functions: true", "taint_unify_mvars: true", "interfile: true", "timeout: 5"];
      for (const option of [...options, "generic_ellipsis_max_span: 0"]) {
        assert.deepEqual(problemsWith(option).problems, [], option);
      }
    });

    it("and unknown ones are named, with what was meant", () => {
      const { rules, problems } = problemsWith("symbolic_propagaton: true");
      assert.equal(rules.length, 1);
      assert.equal(problems[0]!.severity, "warning");
      assert.match(problems[0]!.message, /`symbolic_propagaton` is not known .* did you mean "symbolic_propagation"\?/);
    });

    it("and a value that an option cannot have costs the rule", () => {
      const { rules, problems } = problemsWith('ac_matching: "no"');
      assert.deepEqual(rules, []);
      assert.match(problems[0]!.message, /the option `ac_matching` must be true or false/);
      assert.match(problemsWith("generic_ellipsis_max_span: far").problems[0]!.message, /must be a number/);
    });

    it("and one that cannot be chosen here is said", () => {
      assert.deepEqual(problemsWith("arrow_is_function: true").problems, []);
      assert.match(problemsWith("arrow_is_function: false").problems[0]!.message, /is always true in Riskmark/);
    });
  });
});
