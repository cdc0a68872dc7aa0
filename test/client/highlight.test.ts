import assert from "node:assert/strict";
import fc from "fast-check";
import { highlight } from "../../client/src/guidancePanel/highlight.ts";

const marks = (code: string, language: string) =>
  highlight(code, language)
    .filter(({ kind }) => kind)
    .map(({ kind, text }) => `${kind}: ${text}`);

describe("colours of code", () => {
  it("knows comments, strings, numbers and keywords of TypeScript", () => {
    assert.deepEqual(marks("const a1 = `x\ny` + 'it\\'s'; /* return */ f(0x1F)", "tsx"), [
      "keyword: const",
      "string: `x\ny`",
      "string: 'it\\'s'",
      "comment: /* return */",
      "number: 0x1F",
    ]);
  });

  it("knows those of Python", () => {
    assert.deepEqual(marks('x = rb\'a\' + """b\nc"""  # not in\nreturn None', "python"), [
      "string: rb'a'",
      'string: """b\nc"""',
      "comment: # not in",
      "keyword: return",
      "keyword: None",
    ]);
  });

  it("knows those of the other languages, each in its own way", () => {
    assert.deepEqual(marks("return \"a\" + 'b'; // x", "java"), [
      "keyword: return",
      'string: "a"',
      "string: 'b'",
      "comment: // x",
    ]);
    assert.deepEqual(marks("defer f(`a\nb`, 1)", "go"), ["keyword: defer", "string: `a\nb`", "number: 1"]);
    assert.deepEqual(marks("fn f<'a>(x: &'a str) { 'b' }", "rust"), ["keyword: fn", "string: 'b'"]);
    assert.deepEqual(marks('echo "$#x" # y', "bash"), ['string: "$#x"', "comment: # y"]);
    assert.deepEqual(marks("on: true # always", "yaml"), ["keyword: true", "comment: # always"]);
  });

  it("leaves code of other languages as it is", () => {
    assert.deepEqual(highlight("const x", "cobol"), [{ text: "const x" }]);
  });

  it("loses and adds nothing", () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "`",
      '"""',
      "#",
      "//",
      "/*",
      "*/",
      "\\",
      "\n",
      "${",
      "}",
      "if",
      "0x",
      " ",
      "é",
      "x1",
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.constantFrom("ts", "py", "go", "java", "rb", "csharp", "rust", "sh", "yaml", "hcl", "cobol"),
        (pieces, language) => {
          const code = pieces.join("");
          assert.equal(
            highlight(code, language)
              .map(({ text }) => text)
              .join(""),
            code,
          );
        },
      ),
    );
  });
});
