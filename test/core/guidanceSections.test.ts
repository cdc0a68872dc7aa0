import assert from "node:assert/strict";
import { splitSections } from "../../server/src/core/guidance/sections.ts";

const headings = (markdown: string) => splitSections(markdown).map(({ heading }) => heading);

describe("splitSections", () => {
  it("gives each second-level heading the Markdown below it, third levels included", () => {
    const sections = splitSections("## One\n\ntext\n\n### Deeper\n\nmore\n\n## Two ##\nend\n");
    assert.deepEqual(
      sections.map(({ heading, markdown }) => [heading, markdown]),
      [
        ["One", "text\n\n### Deeper\n\nmore"],
        ["Two", "end"],
      ],
    );
  });

  it("takes lines in a fenced code block for code", () => {
    assert.deepEqual(headings("## A\n```python\n## comment\n```\n## B"), ["A", "B"]);
    assert.deepEqual(headings("## A\n~~~\n## x\n```\n## y\n~~~\n## B"), ["A", "B"]);
    assert.deepEqual(
      headings("## A\n````md\n```\n## x\n```\n````\n## B"),
      ["A", "B"],
      "a longer fence holds shorter ones",
    );
    assert.deepEqual(headings("## A\n```\n## never closed\n## at all"), ["A"]);
  });

  it("does not take inline code of three back-ticks for a fence", () => {
    assert.deepEqual(headings("```inline``` code\n## A"), ["", "A"]);
  });

  it("knows headings from other lines that start with hashes", () => {
    assert.deepEqual(headings("##no space\n    ## code\n### third\n ## yes"), ["", "yes"]);
    assert.deepEqual(headings("##\n## A#"), ["", "A#"]);
  });

  it("keeps text above the first heading as a section without one, but not the title again", () => {
    assert.deepEqual(
      splitSections("# Title\n\nIntro.\n\n## A\nx").map(({ heading, markdown }) => [heading, markdown]),
      [
        ["", "Intro."],
        ["A", "x"],
      ],
    );
    assert.deepEqual(headings("# Title\n\n## A\n"), ["A"]);
  });

  it("says where headings stand in the file", () => {
    const file = "---\r\ntitle: T\r\n---\r\n## One\r\n\r\n## Two\r\n";
    const start = file.indexOf("## One");
    const spans = splitSections(file.slice(start), start).map(({ span }) => file.slice(span.start, span.end));
    assert.deepEqual(spans, ["## One", "## Two"]);
  });

  it("takes time in proportion to the text", () => {
    for (const line of ["## # # # ", "`", "#".repeat(50), "   ", "```x`"]) {
      const text = line.repeat(4000);
      const started = performance.now();
      splitSections(text);
      splitSections(`${line}\n`.repeat(4000));
      assert.ok(performance.now() - started < 2000, JSON.stringify(line));
    }
  });
});
