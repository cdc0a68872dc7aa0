import assert from "node:assert/strict";
import fc from "fast-check";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { applyEdits, type TextEdit } from "../../server/src/core/text/edit.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { WordSet } from "../../server/src/core/text/words.ts";

const RUNS = { seed: 42, numRuns: 500 } as const;
const text = fc
  .array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", "\u{1F600}", "\u2028", ""))
  .map((parts) => parts.join(""));

describe("LineIndex", () => {
  it("maps offsets to positions and back", () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const position = lines.positionAt(offset);
          assert.equal(lines.offsetAt(position), offset);
          assert.equal(lines.lineStart(position.line) + position.character, offset);
        }
      }),
      RUNS,
    );
  });

  it("agrees with splitting at line ends", () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
        const lines = new LineIndex(source);
        assert.equal(lines.lineCount, starts.length);
        assert.deepEqual(
          starts.map((_, line) => lines.lineStart(line)),
          starts,
        );
      }),
      RUNS,
    );
  });

  it("holds to the text where a position lies outside", () => {
    const lines = new LineIndex("ab\ncd");
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(new LineIndex("").lineCount, 1);
  });
});

describe("applyEdits", () => {
  /** A text and edits of it that do not overlap, in order. */
  const edited = fc
    .tuple(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.string({ maxLength: 5 })), { maxLength: 8 }))
    .map(([source, cuts]): [string, TextEdit[]] => {
      const offsets = cuts.map(([at]) => Math.min(at, source.length)).sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      for (let i = 0; i + 1 < offsets.length; i += 2) {
        edits.push({ start: offsets[i]!, end: offsets[i + 1]!, newText: cuts[i]![1] });
      }
      return [source, edits];
    });

  it("does what applying them one after another from the back does", () => {
    fc.assert(
      fc.property(edited, ([source, edits]) => {
        const expected = edits.reduceRight(
          (now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end),
          source,
        );
        assert.equal(applyEdits(source, edits), expected);
      }),
      RUNS,
    );
  });

  it("does not depend on the order in which replacements are given", () => {
    fc.assert(
      fc.property(edited, fc.integer(), ([source, edits], seed) => {
        const replacements = edits.filter(({ start, end }) => end > start);
        const shuffled = [...replacements].sort((a, b) => ((a.start * 31 + seed) % 7) - ((b.start * 31 + seed) % 7));
        assert.equal(applyEdits(source, shuffled), applyEdits(source, replacements));
      }),
      RUNS,
    );
  });

  it("is undone by the edits that put the old text back", () => {
    fc.assert(
      fc.property(edited, ([source, edits]) => {
        let shift = 0;
        const back = edits.map(({ start, end, newText }) => {
          const edit = { start: start + shift, end: start + shift + newText.length, newText: source.slice(start, end) };
          shift += newText.length - (end - start);
          return edit;
        });
        assert.equal(applyEdits(applyEdits(source, edits), back), source);
      }),
      RUNS,
    );
  });

  it("keeps the order of insertions at one place", () => {
    const insert = (newText: string) => ({ start: 1, end: 1, newText });
    assert.equal(applyEdits("ab", [insert("1"), insert("2")]), "a12b");
    assert.equal(applyEdits("ab", [insert("1"), { start: 1, end: 2, newText: "c" }]), "a1c");
  });

  it("refuses edits that overlap or lie outside", () => {
    for (const edits of [
      [
        { start: 0, end: 2, newText: "" },
        { start: 1, end: 3, newText: "" },
      ],
      [
        { start: 0, end: 2, newText: "" },
        { start: 1, end: 1, newText: "x" },
      ],
      [{ start: 2, end: 9, newText: "" }],
      [{ start: 2, end: 1, newText: "" }],
      [{ start: -1, end: 1, newText: "" }],
    ]) {
      assert.throws(() => applyEdits("abc", edits), RangeError);
    }
  });
});

describe("WordSet", () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z_$][\w$]{0,8}$/), { maxLength: 60 });
  const gap = fc.constantFrom(" ", ".", "(", "\n", "\u00E9", "-", "\u{1F600}", "");

  /** Offsets of a word that stands alone, or behind `$` signs alone: read with an expression, character by character. */
  const offsetsIn = (source: string, word: string) => {
    const found: number[] = [];
    for (const run of source.matchAll(/[A-Za-z0-9_$]+/g)) {
      const unsigned = run[0].replace(/^\$+/, "");
      if (run[0] === word) found.push(run.index);
      else if (unsigned === word) found.push(run.index + run[0].length - unsigned.length);
    }
    return found;
  };

  it("finds every place of every word, and no other", () => {
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(59), gap), { maxLength: 40 }), (wanted, picks) => {
        const source = picks.map(([index, between]) => (wanted[index] ?? "other") + between).join("");
        const occurrences = new WordSet(wanted).scan(source);
        for (const word of wanted) {
          const expected = offsetsIn(source, word);
          assert.deepEqual([...occurrences.of(word)!], expected, word);
          assert.equal(occurrences.has(word), expected.length > 0, word);
        }
      }),
      RUNS,
    );
  });

  it("says the same after an edit as of the new text", () => {
    const edit = fc.record({
      at: fc.nat(100),
      length: fc.nat(10),
      newText: fc.constantFrom("", "a", "foo", " ", "$", "é"),
    });
    const source = fc
      .array(fc.constantFrom("foo", "a", " ", "$", "\n", "bar", "é", "_"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(source, fc.array(edit, { maxLength: 5 }), (first, edits) => {
        const set = new WordSet(["foo", "a", "$", "bar", "$foo", "_a", "foo_", "aa"]);
        let text = first;
        let occurrences = set.scan(text);
        for (const { at, length, newText } of edits) {
          const start = Math.min(at, text.length);
          const end = Math.min(start + length, text.length);
          const next = text.slice(0, start) + newText + text.slice(end);
          occurrences = occurrences.after({ start, end, newText }, text, next);
          text = next;
        }
        const expected = set.scan(text);
        for (const word of ["foo", "a", "$", "bar", "$foo", "_a", "foo_", "aa"]) {
          assert.deepEqual([...occurrences.of(word)!], [...expected.of(word)!], word);
        }
      }),
      RUNS,
    );
  });

  it("takes a word as a whole only", () => {
    const set = new WordSet(["exec", "$x", "_a"]);
    const occurs = (word: string, source: string) => set.scan(source).has(word);
    assert.ok(occurs("exec", "exec"));
    assert.ok(occurs("exec", "cp.exec(a)"));
    assert.ok(occurs("exec", "$exec"));
    assert.ok(!occurs("exec", "execute exec_ exec1 my$exec"));
    assert.ok(occurs("$x", "($x)"));
    assert.ok(!occurs("$x", "x"));
    assert.ok(occurs("_a", "'_a'"));
    assert.ok(!occurs("other", "other"));
    assert.equal(set.scan("other").of("other"), undefined);
  });
});

describe("literals", () => {
  const LITERALS = ["abc", "bcd", "abca", "://", "aaa", "éab"];
  const source = fc
    .array(fc.constantFrom("abc", "a", "bc", "d", "://", "é", "\u{1F600}"))
    .map((parts) => parts.join(""));
  const placesOf = (text: string, literal: string) =>
    Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(literal, at));
  const set = new WordSet([], LITERALS);

  it("are found at every place, also where they overlap", () => {
    fc.assert(
      fc.property(source, (text) => {
        const occurrences = set.scan(text);
        for (const literal of LITERALS) {
          assert.deepEqual([...occurrences.ofLiteral(literal)!], placesOf(text, literal), literal);
          assert.equal(occurrences.hasLiteral(literal), text.includes(literal));
        }
      }),
      RUNS,
    );
  });

  it("are found after an edit where they are in the new text", () => {
    fc.assert(
      fc.property(
        source,
        fc.nat(60),
        fc.nat(6),
        fc.constantFrom("", "a", "bc", "abc", ":/"),
        (before, at, length, newText) => {
          const start = Math.min(at, before.length);
          const end = Math.min(start + length, before.length);
          const after = before.slice(0, start) + newText + before.slice(end);
          const occurrences = set.scan(before).after({ start, end, newText }, before, after);
          for (const literal of LITERALS)
            assert.deepEqual([...occurrences.ofLiteral(literal)!], placesOf(after, literal), literal);
        },
      ),
      RUNS,
    );
  });

  it("are none where nothing is looked for", () => {
    assert.equal(new WordSet([]).scan("abc").ofLiteral("abc"), undefined);
    assert.equal(new WordSet([]).scan("abc").hasLiteral("abc"), false);
  });
});

describe("detectLanguage", () => {
  const rows: readonly (readonly [
    path: string,
    text: string,
    editorId: string | undefined,
    expected: string | undefined,
  ])[] = [
    ["a.js", "", undefined, "javascript"],
    ["src/a.JSX", "", undefined, "javascript"],
    ["a.mjs", "", undefined, "javascript"],
    ["a.cjs", "", undefined, "javascript"],
    ["a.ts", "", undefined, "typescript"],
    ["a.d.ts", "", undefined, "typescript"],
    ["a.mts", "", undefined, "typescript"],
    ["a.tsx", "", undefined, "tsx"],
    ["a.py", "", undefined, "python"],
    ["a.pyi", "", undefined, "python"],
    ["a.txt", "", undefined, undefined],
    ["js", "", undefined, undefined],
    ["", "", undefined, undefined],
    ["bin/tool", "#!/usr/bin/env node\n", undefined, "javascript"],
    ["bin/tool", "#!/usr/bin/python3.12 -u\n", undefined, "python"],
    ["bin/tool", "#!/usr/bin/env -S deno run\n", undefined, undefined],
    ["bin/tool", "#!/bin/sh\n", undefined, "bash"],
    ["bin/tool", "#!/usr/bin/perl\n", undefined, undefined],
    ["Untitled-1", "", "typescriptreact", "tsx"],
    ["Untitled-1", "", "javascriptreact", "javascript"],
    ["Untitled-1", "", "python", "python"],
    ["a.vue", "", "vue", undefined],
    ["a.js", "", "typescript", "typescript"],
  ];
  for (const [path, source, editorId, expected] of rows) {
    it(`${JSON.stringify(path)} ${JSON.stringify(source)} ${editorId ?? ""}: ${expected ?? "none"}`, () => {
      assert.equal(detectLanguage(path, source, editorId)?.id, expected);
    });
  }
});
