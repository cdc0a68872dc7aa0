import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import type { Tree } from "web-tree-sitter";
import { createAnalyzer } from "../../server/src/core/index.ts";
import { LANGUAGES } from "../../server/src/core/languages/registry.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { decodeCursor } from "../../server/src/core/syntax/decodeCursor.ts";
import { editTree } from "../../server/src/core/syntax/editTree.ts";
import { type Grammar, sameSnapshot } from "../../server/src/core/syntax/grammar.ts";
import { KeptTree } from "../../server/src/core/syntax/keptTree.ts";
import { NodeFlag, type Snapshot } from "../../server/src/core/syntax/snapshot.ts";
import type { TextEdit } from "../../server/src/core/text/edit.ts";
import { loadBuiltInRules } from "../../server/src/host/node.ts";
import { analyze, finds, ruleFor, runtime, tableOf, viewOf } from "../support/core.ts";
import { ownCode } from "../support/corpus.ts";

/** A file of each language with much of its grammar. */
const SAMPLES = ownCode().filter(({ text }) => text.length > 1_200 && text.length < 6_000);
const RUNS = { seed: 20_260_101, numRuns: 300 } as const;

describe("syntax", function () {
  this.timeout(60_000);

  describe("the decoder that reads the parser's memory", () => {
    for (const { id, sample } of LANGUAGES) {
      it(`is in use for ${id}, having proved itself`, async () => {
        const { grammar } = await tableOf(id);
        assert.equal(grammar.proveDecoder(sample), true);
      });
    }

    it("agrees with the cursor on the code of all rules and the sample workspace", async () => {
      const files = ownCode();
      assert.ok(files.length > 150, `${files.length} files`);
      for (const { path, text, language } of files) {
        const { grammar } = await tableOf(language);
        withTree(grammar, text, (tree) => assert.ok(decodesAlike(grammar, tree), path));
      }
    });

    it("agrees with the cursor after 300 random edits, with and without syntax errors", async () => {
      let broken = 0;
      await fc.assert(
        fc.asyncProperty(edits(4), async ([{ path, text, language }, changes]) => {
          const { grammar } = await tableOf(language);
          let current = text;
          let tree = parse(grammar, text);
          try {
            for (const change of changes) {
              editTree(tree, current, change);
              current = current.slice(0, change.start) + change.newText + current.slice(change.end);
              const next = parse(grammar, current, tree);
              tree.delete();
              tree = next;
              assert.ok(decodesAlike(grammar, tree), path);
            }
            if (tree.rootNode.hasError) broken++;
          } finally {
            tree.delete();
          }
        }),
        RUNS,
      );
      assert.ok(broken > 50 && broken < 300, `${broken} of 300 texts had syntax errors`);
    });

    it("agrees with the cursor on texts that are no code at all", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...LANGUAGES),
          fc.string({ unit: "binary", maxLength: 300 }),
          async ({ id }, text) => {
            const { grammar } = await tableOf(id);
            withTree(grammar, text, (tree) => assert.ok(decodesAlike(grammar, tree)));
          },
        ),
        { ...RUNS, numRuns: 200 },
      );
    });
  });

  describe("a snapshot", () => {
    it("holds each subtree in one run, with children inside of their parents", async () => {
      for (const { text, language } of SAMPLES) {
        const { snapshot } = await viewOf(language, text);
        assertNested(snapshot);
      }
    });

    it("outlives its tree", async () => {
      const { snapshot, text } = await viewOf("javascript", "foo(1)");
      await viewOf("javascript", "something.else(entirely)");
      assert.equal(text.slice(snapshot.start[1], snapshot.end[1]), "foo(1)");
    });

    it("copies what an edit left as it was, and is none the worse for it", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(edits(6), lineEdits(6)),
          fc.boolean(),
          async ([{ text, language }, changes], each) => {
            const { grammar } = await tableOf(language);
            const kept = new KeptTree();
            const snapshotOf = (now: string) => {
              const job = kept.parse(grammar, now);
              job.run(() => false);
              return kept.take(job);
            };
            try {
              let now = text;
              snapshotOf(now);
              for (const edit of changes) {
                kept.edit(now, edit);
                now = now.slice(0, edit.start) + edit.newText + now.slice(edit.end);
                if (each) assert.ok(sameSnapshot(snapshotOf(now), decodeCursor(kept.tree!)));
              }
              assert.ok(sameSnapshot(snapshotOf(now), decodeCursor(kept.tree!)));
            } finally {
              kept.drop();
            }
          },
        ),
        RUNS,
      );
    });

    it("counts the levels below the root", async () => {
      assert.equal((await viewOf("javascript", "")).snapshot.depth, 0);
      const depthOf = async (levels: number) =>
        (await viewOf("javascript", `${"[".repeat(levels)}${"]".repeat(levels)}`)).snapshot.depth;
      assert.equal((await depthOf(30)) - (await depthOf(20)), 10);
    });

    it("flags comments, errors and what is missing", async () => {
      const { snapshot } = await viewOf("javascript", "/* a */ foo( ; )}");
      const flagged = (flag: number) => snapshot.flags.some((flags) => (flags & flag) !== 0);
      assert.ok(flagged(NodeFlag.extra));
      assert.ok(flagged(NodeFlag.error));
      const missing = await viewOf("javascript", "if (a) { b()");
      assert.ok(missing.snapshot.flags.some((flags) => (flags & NodeFlag.missing) !== 0));
    });
  });

  describe("offsets are UTF-16 code units", () => {
    const rule = "pattern: foo($X)";
    const rows: readonly (readonly [title: string, code: string, path: string])[] = [
      ["with CRLF", "a();\r\n«foo(b)»;\r\n\r\nc(«foo(d)»);\r\n", "a.js"],
      ["behind a form feed", "\f«foo(b)»\n", "a.py"],
      ["behind surrogate pairs", "a('\u{1F600}\u{1F468}\u200D\u{1F469}'); «foo('\u{1F600}')»; «foo(b)»", "a.js"],
      ["behind a byte order mark", "\uFEFF«foo(a)»; b(); «foo(c)»", "a.js"],
      ["behind a byte order mark in Python", "\uFEFF«foo(a)»\nb()\n«foo(c)»\n", "a.py"],
      ["behind accents and wide characters", "const \u00E9t\u00E9 = '\u6F22\u5B57'; «foo(\u00E9t\u00E9)»", "a.ts"],
      ["in Python with CRLF and indentation", "def f():\r\n\t«foo(a)»\r\n\r\n\treturn «foo(b)»\r\n", "a.py"],
      ["behind a lone surrogate", "a('\uD800'); «foo(b)»", "a.js"],
    ];
    for (const [title, code, path] of rows) it(title, () => finds(rule, code, path).then(() => {}));
  });

  describe("a document", () => {
    it("finds the same after edits as a fresh scan", async () => {
      const analyzer = createAnalyzer(runtime);
      await analyzer.setRules((await loadBuiltInRules()).rules);
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof(edits(2), lineEdits(3)), async ([{ path, text, language }, changes]) => {
          const document = analyzer.open({ path, text });
          try {
            await document.analyze(OPEN_POLICY);
            document.edit(changes);
            const [kept, fresh] = [
              await document.analyze(OPEN_POLICY),
              await analyzer.scan({ path, text: document.text }, OPEN_POLICY),
            ];
            assert.equal(kept.languageId, language);
            // Where code is broken, the parser's recovery may depend on what it read before.
            if (fresh.syntaxErrors.length > 0 || kept.syntaxErrors.length > 0) return;
            compared++;
            assert.deepEqual(kept.findings, fresh.findings);
            assert.deepEqual(kept.suppressed, fresh.suppressed);
            assert.deepEqual(kept.unusedSuppressions, fresh.unusedSuppressions);
          } finally {
            document.close();
          }
        }),
        RUNS,
      );
      assert.ok(compared > 100, `only ${compared} texts were compared`);
    });

    it("finds the same after its edits are undone, whatever the errors between", async () => {
      const analyzer = createAnalyzer(runtime);
      await analyzer.setRules((await loadBuiltInRules()).rules);
      await fc.assert(
        fc.asyncProperty(edits(1), async ([{ path, text }, changes]) => {
          const document = analyzer.open({ path, text });
          try {
            const first = await document.analyze(OPEN_POLICY);
            for (const { start, end, newText } of changes) {
              const old = document.text.slice(start, end);
              document.edit([{ start, end, newText }]);
              await document.analyze(OPEN_POLICY);
              document.edit([{ start, end: start + newText.length, newText: old }]);
            }
            assert.equal(document.text, text);
            const last = await document.analyze(OPEN_POLICY);
            assert.deepEqual(last.findings, first.findings);
            assert.deepEqual(last.syntaxErrors, first.syntaxErrors);
          } finally {
            document.close();
          }
        }),
        { ...RUNS, numRuns: 60 },
      );
    });

    it("gives the same object again while nothing changed", async () => {
      const analyzer = createAnalyzer(runtime);
      const document = analyzer.open({ path: "a.js", text: "foo()" });
      const first = await document.analyze(OPEN_POLICY);
      assert.equal(await document.analyze(OPEN_POLICY), first);
      document.edit([{ start: 0, end: 0, newText: " " }]);
      assert.notEqual(await document.analyze(OPEN_POLICY), first);
      document.close();
    });

    it("does not parse what no rule can match", async () => {
      const parsed = async (text: string) =>
        (await analyze(ruleFor("a.js", "pattern: foo(bar)"), { path: "a.js", text })).stats.parsed;
      assert.equal(await parsed("food(bar)"), false);
      assert.equal(await parsed("foo(1)"), false);
      assert.equal(await parsed("foo; bar"), true);
    });
  });

  it("keeps the parser's memory constant over many analyses", () => {
    const script = join(import.meta.dirname, "../support/heapGrowth.ts");
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const { memories, before, after } = JSON.parse(stdout) as { memories: number; before: number; after: number };
    assert.equal(memories, 1);
    assert.equal(after, before, `the memory grew by ${after - before} bytes`);
  });
});

/** A sample and edits that follow one another: what people type and what they never would. */
function edits(max: number): fc.Arbitrary<[(typeof SAMPLES)[number], TextEdit[]]> {
  const piece = fc.oneof(
    fc.constantFrom(
      "(",
      ")",
      "{",
      "}",
      "[",
      "'",
      '"',
      "`",
      "${",
      ";",
      ",",
      ".",
      "=",
      "=>",
      "\n",
      "\r\n",
      "    ",
      "#",
      "//",
      "/*",
    ),
    fc.constantFrom(
      "a",
      "foo(1)",
      "if (b) {",
      "def c():\n",
      "<d>",
      "f'{e",
      "await ",
      "\u{1F600}",
      "class ",
      " return x",
    ),
    fc.constant(""),
  );
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 12 }),
    newText: piece,
  });
  return fc
    .tuple(fc.constantFrom(...SAMPLES), fc.array(change, { minLength: 1, maxLength: max }))
    .map(([file, changes]) => {
      let { length } = file.text;
      const list = changes.map(({ at, removed, newText }): TextEdit => {
        const start = Math.floor(at * length);
        const end = Math.min(length, start + removed);
        length += newText.length - (end - start);
        return { start, end, newText };
      });
      return [file, list];
    });
}

/** A sample and whole lines that are taken out, doubled, or exchanged: the text mostly stays valid. */
function lineEdits(max: number): fc.Arbitrary<[(typeof SAMPLES)[number], TextEdit[]]> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    how: fc.constantFrom("drop", "double", "space"),
  });
  return fc
    .tuple(fc.constantFrom(...SAMPLES), fc.array(change, { minLength: 1, maxLength: max }))
    .map(([file, changes]) => {
      let { text } = file;
      const list = changes.map(({ at, how }): TextEdit => {
        const lines = text.split(/(?<=\n)/);
        const index = Math.floor(at * lines.length);
        const start = lines.slice(0, index).join("").length;
        const line = lines[index]!;
        const newText = { drop: "", double: line + line, space: line.replace(/\(/g, "(  ").replace(/,/g, " ,") }[how]!;
        text = text.slice(0, start) + newText + text.slice(start + line.length);
        return { start, end: start + line.length, newText };
      });
      return [file, list];
    });
}

function parse(grammar: Grammar, text: string, previous?: Tree): Tree {
  const job = grammar.parse(text, previous);
  job.run(() => false);
  return job.take();
}

function withTree(grammar: Grammar, text: string, use: (tree: Tree) => void): void {
  const tree = parse(grammar, text);
  try {
    use(tree);
  } finally {
    tree.delete();
  }
}

function decodesAlike(grammar: Grammar, tree: Tree): boolean {
  return sameSnapshot(grammar.decode(tree), decodeCursor(tree));
}

function assertNested({ count, start, end, parent, next }: Snapshot): void {
  assert.equal(parent[0], -1);
  assert.equal(next[0], count);
  for (let node = 1; node < count; node++) {
    const above = parent[node]!;
    assert.ok(above >= 0 && above < node);
    assert.ok(next[node]! > node && next[node]! <= next[above]!);
    assert.ok(start[node]! >= start[above]! && end[node]! <= end[above]! && start[node]! <= end[node]!);
  }
}
