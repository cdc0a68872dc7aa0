// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings hold the code of other programs.

import assert from "node:assert/strict";
import type { Tree } from "web-tree-sitter";
import { csharp } from "../../server/src/core/languages/csharp.ts";
import { kotlin } from "../../server/src/core/languages/kotlin.ts";
import { SyntaxView } from "../../server/src/core/languages/view.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { decodeCursor } from "../../server/src/core/syntax/decodeCursor.ts";
import { sameSnapshot } from "../../server/src/core/syntax/grammar.ts";
import { KeptTree } from "../../server/src/core/syntax/keptTree.ts";
import { analyzerWith, ruleFor, snapshotOf, tableOf, viewOf } from "../support/core.ts";

/** Pieces of code that reshaping looks at, to be put together in ways that make no sense. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  csharp: [
    "class C : B<int> { ",
    "} ",
    "void M(int a = 1, [X] ref string b) ",
    "{ ",
    "x?.y<T>(a: 1, ref b, out var c)?[0]! ",
    "new Foo(1) { A = 2, [3] = { 4 } } ",
    "Foo f = new() { A = 1 }; ",
    '$"a{b,1:x}c{{" ',
    "x => ",
    "; ",
    "#if A\n",
    "\n#else\n",
    "\n#endif\n",
    "case 1: ",
    "[A(1, B = 2)] ",
    "catch (E e) ",
    "=> ",
    "= ",
    "(a, b) ",
    "i++ ",
    "switch (a) { ",
  ],
  kotlin: [
    "class C(val a: Int = 1) : B(a) { ",
    "} ",
    "fun String.f(@X a: Int = 1, vararg b: T): Int ",
    "{ ",
    "{ a, (b, c) -> ",
    "!a?.b!!.c<T>(1, d = 2)[3] ",
    "f(1) { it } ",
    "g<T> { ",
    '"a $b ${c} $" ',
    "\n",
    "; ",
    "= ",
    "when (val a = b) { ",
    "1, 2 -> ",
    "companion object { ",
    "if (a) ",
    "else ",
    "try { } catch (e: E) ",
    "@A(1) ",
    "for ((a, b) in c) ",
    "a < b > (c) ",
    "val x: T by lazy { ",
    "break ",
  ],
};

/** Texts with edits: where (the first place of a text), how much goes, and what comes. */
const EDITED: readonly {
  id: string;
  path: string;
  rules: readonly string[];
  first: string;
  edits: readonly (readonly [at: string, length: number, newText: string])[];
}[] = [
  {
    id: "csharp",
    path: "a.cs",
    rules: [
      "pattern: System.Security.Cryptography.MD5.Create()",
      'pattern: Foo("x")',
      "patterns:\n  - pattern: Bar($X)\n  - pattern-inside: |\n      [HttpPost]\n      public $T $M(...) { ... }",
    ],
    first: `using System;\nclass C {\n  const string K = "x";\n${"  [HttpGet]\n  public int M(int a) { MD5.Create(); Foo(K); return Bar(a?.B(c: 1)); }\n".repeat(30)}}\n`,
    edits: [
      ["using System;", 13, "using System.Security.Cryptography;"],
      ["HttpGet", 7, "HttpPost"],
      ['"x"', 3, '"y"'],
      ['"y"', 3, '"x"'],
      ["int a)", 5, "int a, string K"],
      ["Foo(K)", 6, "Foo(K + L)"],
      ["MD5.Create();", 13, ""],
      ["using System.Security.Cryptography;", 35, ""],
    ],
  },
  {
    id: "kotlin",
    path: "a.kt",
    rules: [
      "pattern: java.security.MessageDigest.getInstance(...)",
      'pattern: foo("x")',
      "patterns:\n  - pattern: bar($X)\n  - pattern-inside: |\n      @Post\n      fun $F(...) { ... }",
    ],
    first: `package p\nimport java.io.*\nconst val K = "x"\nclass C {\n${'  @Get fun f(a: Int = 1) { MessageDigest.getInstance("a"); foo(K); x.map { bar(!it.a) } }\n'.repeat(30)}}\n`,
    edits: [
      ["java.io", 7, "java.security"],
      ["Get", 3, "Post"],
      ['"x"', 3, '"y"'],
      ['"y"', 3, '"x"'],
      ["a: Int", 6, "K: String"],
      ["foo(K)", 6, 'foo("$K")'],
      ["import java.security.*", 22, ""],
    ],
  },
];

describe("reshaped trees", function () {
  this.timeout(30_000);

  for (const { id, sample } of [csharp, kotlin]) {
    it(`of ${id} are still trees, wherever the text ends`, async () => {
      for (let end = 0; end <= sample.length; end += 13) await checkTree(id, sample.slice(0, end));
      for (let start = 3; start <= sample.length; start += 29) await checkTree(id, sample.slice(start));
    });

    it(`of ${id} are still trees, whatever the text`, async () => {
      const random = randomNumbers(1);
      for (let round = 0; round < 300; round++) {
        const pieces = Array.from({ length: 1 + random(12) }, () => PIECES[id]![random(PIECES[id]!.length)]!);
        await checkTree(id, pieces.join(""));
      }
    });
  }

  for (const { id, sample } of [csharp, kotlin]) {
    it(`of ${id} are the same after edits as made anew`, async () => {
      const table = await tableOf(id);
      const random = randomNumbers(2);
      const kept = new KeptTree();
      const viewOfKept = (text: string): SyntaxView => {
        const job = kept.parse(table.grammar, text);
        job.run(() => false);
        return new SyntaxView(kept.take(job), text, table);
      };
      try {
        let text = sample.repeat(4);
        viewOfKept(text);
        for (let round = 0; round < 60; round++) {
          const start = random(text.length);
          const newText = random(3) === 0 ? "" : PIECES[id]![random(PIECES[id]!.length)]!;
          const edit = { start, end: Math.min(text.length, start + random(12)), newText };
          kept.edit(text, edit);
          text = text.slice(0, edit.start) + newText + text.slice(edit.end);
          const { snapshot } = viewOfKept(text);
          const fresh = new SyntaxView(decodeCursor(kept.tree as Tree), text, table);
          assert.ok(sameSnapshot(snapshot, fresh.snapshot), `${text.slice(edit.start - 40, edit.start + 40)}`);
        }
      } finally {
        kept.drop();
      }
    });
  }

  for (const { id, path, rules, first, edits } of EDITED) {
    it(`of ${id} give the same findings after edits as on a fresh text`, async () => {
      const analyzer = await analyzerWith(...rules.map((rule, index) => ruleFor(path, rule, { id: `r${index}` })));
      const document = analyzer.open({ path, text: first });
      try {
        await document.analyze(OPEN_POLICY);
        for (const [at, length, newText] of edits) {
          const start = document.text.indexOf(at);
          assert.ok(start >= 0, at);
          document.edit([{ start, end: start + length, newText }]);
          const kept = await document.analyze(OPEN_POLICY);
          const fresh = await analyzer.scan({ path, text: document.text }, OPEN_POLICY);
          assert.deepEqual(kept.findings, fresh.findings, newText);
        }
      } finally {
        document.close();
      }
    });
  }

  it("leave the tree of the grammar as it is, which the next version shares parts of", async () => {
    const text = "class C { void M() { F(a: 1, b); } }";
    const snapshot = await snapshotOf("csharp", text);
    const before = { kind: [...snapshot.kind], parent: [...snapshot.parent] };
    new SyntaxView(snapshot, text, await tableOf("csharp"));
    assert.deepEqual({ kind: [...snapshot.kind], parent: [...snapshot.parent] }, before);
  });

  it("are made once for a snapshot", async () => {
    const view = await viewOf("csharp", "class C { void M() { F(a: 1, b); } }");
    const before = { kind: [...view.snapshot.kind], parent: [...view.snapshot.parent] };
    new SyntaxView(view.snapshot, view.text, view.table);
    assert.deepEqual({ kind: [...view.snapshot.kind], parent: [...view.snapshot.parent] }, before);
  });
});

/** Each node lies within its parent, and walking the children of a node meets those that name it as their parent. */
async function checkTree(language: string, text: string): Promise<void> {
  const { snapshot } = await viewOf(language, text);
  const { count, parent, next, start, end } = snapshot;
  const met = new Int32Array(count).fill(-1);
  for (let node = 0; node < count; node++) {
    const isSpan = next[node]! > node && next[node]! <= count && start[node]! <= end[node]!;
    assert.ok(isSpan, `${text}: the span of node ${node}`);
    assert.ok(node === 0 || start[node]! >= start[node - 1]!, `${text}: node ${node} starts before the one before`);
    for (let child = node + 1; child < next[node]!; child = next[child]!) met[child] = node;
  }
  assert.ok(
    met.every((above, node) => above === parent[node]),
    `${text}: parents`,
  );
}

/** Numbers below a bound, the same ones each time (a linear congruence). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
