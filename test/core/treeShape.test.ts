import assert from "node:assert/strict";
import { LANGUAGES } from "../../server/src/core/languages/registry.ts";
import { tableOf, viewOf } from "../support/core.ts";

describe("trees with a language's changes", () => {
  for (const { id, sample } of LANGUAGES) {
    it(`are trees in the language's sample: ${id}`, async () => {
      const { snapshot } = await viewOf(id, sample);
      const { count, start, end, parent, next } = snapshot;
      assert.equal(parent[0], -1);
      assert.equal(next[0], count);
      for (let node = 1; node < count; node++) {
        const above = parent[node]!;
        assert.ok(above >= 0 && above < node, `node ${node} comes after its parent`);
        assert.ok(next[node]! > node && next[node]! <= next[above]!, `node ${node} ends within its parent`);
        assert.ok(end[node]! >= start[node]! && end[node]! <= sample.length, `node ${node} covers text`);
        const isOutOfOrder = start[node]! < start[node - 1]!;
        assert.ok(!isOutOfOrder || snapshot.moved, `node ${node} starts behind the one before`);
      }
    });
  }

  it("have names for the kinds that were made", async () => {
    const view = await viewOf("php", "<?php $a->b(c: 1);");
    const kinds = Array.from(view.snapshot.kind, (kind) => view.table.kindName(kind));
    assert.ok(kinds.includes("method") && kinds.includes("named_argument"));
    assert.equal((await tableOf("php")).grammarKinds().length - 1, Math.max(...(await tableOf("php")).grammarKinds()));
  });

  it("are left alone where nothing has to change", async () => {
    const { snapshot } = await viewOf("bash", "# nothing\n");
    assert.equal(snapshot.count, 2);
  });
});
