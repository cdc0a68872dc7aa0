import assert from "node:assert/strict";
import { codeFrame } from "../../server/src/core/report/codeFrame.ts";
import { markdownLines } from "../../server/src/core/report/markdown.ts";
import { excerptOf, regionOf } from "../../server/src/core/report/region.ts";
import { PLAIN } from "../../server/src/core/report/style.ts";
import { formatProblem, formatText } from "../../server/src/core/report/text.ts";
import { displayWidth, visible } from "../../server/src/core/report/visible.ts";
import { count, duration, wrap } from "../../server/src/core/report/words.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { findingAt, reported, sampleReport } from "../support/reportSample.ts";

const TEXT = "function run(input) {\n  exec(input);\n}\n";

describe("Code frame", () => {
  it("underlines the finding and shows a line on each side", () => {
    checkFrame(TEXT, "exec(input)", ["1 │ function run(input) {", "2 │   exec(input);", "  │   ^^^^^^^^^^^", "3 │ }"]);
  });

  it("underlines every line of a finding without its indentation", () => {
    checkFrame("exec(\n    input\n);", "exec(\n    input\n)", [
      "1 │ exec(",
      "  │ ^^^^^",
      "2 │     input",
      "  │     ^^^^^",
      "3 │ );",
      "  │ ^",
    ]);
  });

  it("expands tabs and counts wide and combining characters as they are shown", () => {
    checkFrame("\tcafe\u0301('漢字', exec(x));", "exec(x)", [
      "1 │     cafe\u0301('漢字', exec(x));",
      "  │                  ^^^^^^^",
    ]);
  });

  it("aligns the numbers of the lines", () => {
    const text = `${"\n".repeat(8)}one();\nexec(x);\ntwo();`;
    checkFrame(text, "exec(x)", [" 9 │ one();", "10 │ exec(x);", "   │ ^^^^^^^", "11 │ two();"]);
  });

  it("cuts long lines around the finding", () => {
    const text = `${"a".repeat(500)} exec(input) ${"b".repeat(500)}`;
    const [line, carets] = frameOf(text, "exec(input)", 60);
    assert.equal(displayWidth(line!) <= 60, true);
    assert.equal(line!.indexOf("exec(input)"), carets!.indexOf("^"));
    assert.equal(carets!.trim().replaceAll(/[^^]/g, "").length, "exec(input)".length);
  });

  it("shows an empty place with one caret", () => {
    const region = { startLine: 1, startColumn: 3, endLine: 1, endColumn: 3 };
    const lines = codeFrame({ startLine: 1, lines: ["ab"] }, region, 80, { faint: (t) => t, mark: (t) => t });
    assert.deepEqual(lines, ["1 │ ab", "  │   ^"]);
  });

  function checkFrame(text: string, code: string, expected: string[]): void {
    assert.deepEqual(frameOf(text, code, 100), expected);
  }

  function frameOf(text: string, code: string, columns: number): string[] {
    const lines = new LineIndex(text);
    const region = regionOf(findingAt(text, code), lines);
    return codeFrame(excerptOf(region, text, lines), region, columns, { faint: (t) => t, mark: (t) => t });
  }
});

describe("Text that is safe to print", () => {
  it("shows control characters and characters that hide or reverse text", () => {
    assert.equal(visible("a\u001b[31mb"), "a<U+001B>[31mb");
    assert.equal(visible("x\u202Ey\u2066z"), "x<U+202E>y<U+2066>z");
    assert.equal(visible("line\nbreak\r"), "line<U+000A>break<U+000D>");
    assert.equal(visible("lone \ud800"), "lone <U+D800>");
  });

  it("leaves letters of any script and emoji alone", () => {
    const text = "Übung 漢字 עברית नमस्ते 👩‍💻";
    assert.equal(visible(text), text);
  });
});

describe("Text report", () => {
  it("groups findings by file and says where, how bad, what and which rule", () => {
    const other = findingAt(TEXT, "input", { path: "src/zoo.js", severity: "low" });
    const text = formatText(
      sampleReport({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)")), reported(TEXT, other)] }),
    );
    assert.deepEqual(text.split("\n").slice(0, 10), [
      "src/run.js",
      "  2:3  high  Shell command built from a value  js-shell-command, CWE-78",
      "    A shell command is built from exec(input).",
      "",
      "    1 │ function run(input) {",
      "    2 │   exec(input);",
      "      │   ^^^^^^^^^^^",
      "    3 │ }",
      "",
      "src/zoo.js",
    ]);
    assert.match(text, /^2 findings in 2 files: 1 high, 1 low$/m);
    assert.match(text, /^ {2}2 files \(1,234 lines\) scanned with 1 rule in 0\.8 s\.$/m);
  });

  it("says which fixes there are and how they are applied", () => {
    const fixes = [
      { title: "Use execFile", safety: "safe" as const, edits: [] },
      { title: "Drop it", safety: "unsafe" as const, edits: [] },
    ];
    const text = formatText(sampleReport({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)"), { fixes })] }));
    assert.match(text, /Fix available: Use execFile \(safe, --fix applies it\)/);
    assert.match(text, /Fix available: Drop it \(look at it before you take it\)/);
    assert.match(text, /1 can be fixed safely with --fix/);
  });

  it("says what was left out and why, and lists it only when asked", () => {
    const report = sampleReport({
      passedOver: [
        { path: "node_modules", reason: "default-exclude", message: "dependencies", folder: true },
        { path: "big.js", reason: "too-large", message: "3.0 MB", folder: false },
        { path: "bigger.js", reason: "too-large", message: "4.0 MB", folder: false },
      ],
      partlyParsed: [{ path: "odd.js", line: 7, places: 2 }],
      unusedSuppressions: [
        { path: "a.js", region: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 9 }, ruleIds: ["x"] },
      ],
    });
    const brief = formatText(report);
    assert.match(
      brief,
      /Passed over: 1 folder and 2 files: 2 too large, 1 excluded by default \(--verbose lists them\)\./,
    );
    assert.doesNotMatch(brief, /bigger\.js/);
    const long = formatText(report, { verbose: true });
    assert.match(long, /^ {2}node_modules\/ {2}dependencies$/m);
    assert.match(long, /^ {2}bigger\.js {2}4\.0 MB$/m);
    assert.match(long, /^ {2}odd\.js:7 {2}not understood in 2 places, here first$/m);
    assert.match(long, /^ {2}a\.js:4:2 {2}x$/m);
  });

  it("leaves out what the baseline knows, and counts it", () => {
    const known = reported(TEXT, findingAt(TEXT, "exec(input)"), { baselineState: "unchanged" });
    const text = formatText(sampleReport({ findings: [known] }));
    assert.match(text, /^No findings$/m);
    assert.match(text, /1 finding already in the baseline\./);
    assert.doesNotMatch(text, /src\/run\.js/);
  });

  it("is nothing but findings when it has to be quiet", () => {
    assert.equal(formatText(sampleReport(), { quiet: true }), "");
  });

  it("never lets scanned code or names drive the terminal", () => {
    const text = "exec('\u001b]0;owned\u0007');";
    const finding = findingAt(text, "exec", { path: "src/\u001b[2J.js", message: "Found \u001b[31m in\u202e here" });
    assert.doesNotMatch(formatText(sampleReport({ findings: [reported(text, finding)] })), /[^\P{Cc}\n]|\u202e/u);
  });

  it("colours with the given style only", () => {
    const style = { ...PLAIN, underline: (text: string) => `<u>${text}</u>` };
    const report = sampleReport({ findings: [reported(TEXT, findingAt(TEXT, "exec(input)"))] });
    assert.match(formatText(report, { style }), /^<u>src\/run\.js<\/u>$/m);
  });
});

describe("Problems as text", () => {
  it("stand on one line, as compilers write them", () => {
    const problem = { path: "a.yaml", line: 3, column: 5, severity: "error" as const, message: "No such key." };
    assert.equal(formatProblem(problem), "a.yaml:3:5: error: No such key.");
    assert.equal(formatProblem({ path: "a.yaml", severity: "warning", message: "Old." }), "a.yaml: warning: Old.");
  });
});

describe("Markdown on a terminal", () => {
  it("has headings in bold, code as it is, and everything else wrapped", () => {
    const style = { ...PLAIN, bold: (text: string) => `<b>${text}</b>` };
    const markdown =
      "## Risk\n\nIt **bites** [hard](https://a.example).\n\n- one two three four\n\n```js\nif (a)   b;\n```\n";
    assert.deepEqual(markdownLines(markdown, style, 14), [
      "<b>Risk</b>",
      "",
      "It bites hard",
      "(https://a.example).",
      "",
      "- one two",
      "  three four",
      "",
      "    if (a)   b;",
    ]);
  });
});

describe("Words of reports", () => {
  it("count things", () => {
    assert.deepEqual(
      [count(1, "file"), count(0, "file"), count(1_234_567, "line")],
      ["1 file", "0 files", "1,234,567 lines"],
    );
  });

  it("say durations", () => {
    assert.deepEqual(
      [duration(12), duration(9_940), duration(12_400), duration(185_000)],
      ["0.0 s", "9.9 s", "12 s", "3 min 5 s"],
    );
  });

  it("wrap at spaces and keep long words whole", () => {
    assert.deepEqual(wrap("one two three", 7), ["one two", "three"]);
    assert.deepEqual(wrap("abcdefghij k", 4), ["abcdefghij", "k"]);
    assert.deepEqual(wrap("a\nb", 9), ["a", "b"]);
  });
});
