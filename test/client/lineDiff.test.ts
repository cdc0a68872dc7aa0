import assert from "node:assert/strict";
import { type DiffLine, lineDiff } from "../../client/src/guidancePanel/lineDiff.ts";

const SIGNS = { same: " ", removed: "-", added: "+" };
const draw = (lines: readonly DiffLine[]) => lines.map(({ change, text }) => SIGNS[change] + text);

describe("a fix as lines", () => {
  it("shows what goes, what comes and what stays", () => {
    assert.deepEqual(draw(lineDiff("a\nb\nc\n", "a\nx\nc\n")), [" a", "-b", "+x", " c"]);
  });

  it("keeps lines together that were moved down by a new one", () => {
    assert.deepEqual(draw(lineDiff("run(x)", "import y\n\nrun(x)")), ["+import y", "+", " run(x)"]);
  });

  it("drops the indentation that all lines share, whatever the line ends", () => {
    assert.deepEqual(draw(lineDiff("    a\r\n      b\r\n", "    a\r\n      c\r\n")), [" a", "-  b", "+  c"]);
  });

  it("marks what changed within a line", () => {
    const [removed, added] = lineDiff('hashlib.new("md5", data)', 'hashlib.new("sha256", data)');
    assert.deepEqual(removed, { change: "removed", text: 'hashlib.new("md5", data)', changed: [13, 16] });
    assert.deepEqual(added, { change: "added", text: 'hashlib.new("sha256", data)', changed: [13, 19] });
  });

  it("marks nothing where the lines have little in common", () => {
    assert.deepEqual(
      lineDiff("abcdef", "uvwxyz").map(({ changed }) => changed),
      [undefined, undefined],
    );
  });

  it("has no lines for equal empty texts, and copes with very long ones", () => {
    assert.deepEqual(lineDiff("", ""), []);
    const many = Array.from({ length: 3_000 }, (_, index) => `line ${index}`).join("\n");
    assert.equal(lineDiff(many, `${many}\nend`).at(-1)?.text, "end");
  });
});
