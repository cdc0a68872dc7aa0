import assert from "node:assert/strict";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { denseInput } from "../bench/inputs/dense.ts";
import { fillUp, LINES, pieceOf } from "../bench/inputs/lines.ts";
import { seededRandom } from "../bench/random.ts";
import type { Row } from "../bench/row.ts";
import { holds, median, percentile } from "../bench/statistics.ts";
import { formatJson, formatTable } from "../bench/table.ts";
import { turns } from "../bench/turns.ts";
import { typing } from "../bench/typing.ts";

const ROOT = `${__dirname}/../..`;

describe("Bench: statistics", () => {
  it("takes the middle value, or the mean of the two in the middle", () => {
    assert.equal(median([7]), 7);
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([10, 1, 2, 100]), 6);
  });

  it("sorts by size, not as text, and leaves the values as they were", () => {
    const values = [100, 9, 20];
    assert.equal(median(values), 20);
    assert.deepEqual(values, [100, 9, 20]);
  });

  it("takes the nearest rank as percentile", () => {
    const values = Array.from({ length: 20 }, (_, i) => 20 - i);
    assert.equal(percentile(values, 95), 19);
    assert.equal(percentile(values, 96), 20);
    assert.equal(percentile(values, 100), 20);
    assert.equal(percentile(values, 5), 1);
    assert.equal(percentile(values, 0), 1);
    assert.equal(percentile([3], 95), 3);
  });

  it("refuses to make something of nothing", () => {
    assert.throws(() => median([]), RangeError);
    assert.throws(() => percentile([], 95), RangeError);
    assert.throws(() => percentile([1], 101), RangeError);
    assert.throws(() => percentile([1], Number.NaN), RangeError);
  });

  it("holds up to and including the aim", () => {
    assert.equal(holds(1.5, { atMost: 1.5 }), true);
    assert.equal(holds(1.51, { atMost: 1.5 }), false);
    assert.equal(holds(3, { atLeast: 3 }), true);
    assert.equal(holds(2.99, { atLeast: 3 }), false);
    assert.equal(holds(5, undefined), undefined);
  });

  it("never holds where nothing could be measured", () => {
    assert.equal(holds(Number.NaN, { atMost: 1 }), false);
    assert.equal(holds(Number.NaN, { atLeast: 1 }), false);
  });
});

describe("Bench: table", () => {
  const rows: Row[] = [
    { id: "slow", what: "something slow", unit: "×", aim: { atMost: 1.5 }, value: 2.34567, note: "two runs" },
    { id: "fast", what: "something fast", unit: "×", aim: { atLeast: 3 }, value: 12.3456, note: "" },
    { id: "told", what: "something told", unit: "ms", value: 1234.5, note: "" },
  ];

  it("prints exactly the agreed keys as JSON", () => {
    assert.deepEqual(JSON.parse(formatJson(rows)), {
      rows: [
        { id: "slow", what: "something slow", value: 2.35, aim: "≤ 1.5 ×", holds: false },
        { id: "fast", what: "something fast", value: 12.3, aim: "≥ 3 ×", holds: true },
        { id: "told", what: "something told", value: 1230, aim: "reported", holds: null },
      ],
    });
  });

  it("judges the value as it was measured, not as it is shown", () => {
    const [row] = JSON.parse(formatJson([{ ...rows[0]!, value: 1.5004 }])).rows;
    assert.deepEqual([row.value, row.holds], [1.5, false]);
  });

  it("aligns the columns for a person", () => {
    assert.deepEqual(formatTable(rows).split("\n"), [
      "         what              value  aim",
      "NOT MET  something slow   2.35 ×  ≤ 1.5 ×   two runs",
      "ok       something fast   12.3 ×  ≥ 3 ×",
      "         something told  1230 ms  reported",
    ]);
  });
});

describe("Bench: inputs", () => {
  it("fills up with comments what no piece fits into, and passes pieces over that are too long", () => {
    const pieces = [pieceOf("x\n".repeat(LINES - 2)), pieceOf("long\n".repeat(3)), pieceOf("y")];
    assert.equal(fillUp(pieces, "#"), `${"x\n".repeat(LINES - 2)}y\n#`);
  });

  it("says so when the sources do not suffice", () => {
    assert.throws(() => fillUp([pieceOf("x\n")], "#"), /lines short/);
  });

  it("makes the same 10,000 lines each time", () => {
    const text = denseInput(ROOT);
    assert.equal(text.split("\n").length, 10_000);
    assert.equal(denseInput(ROOT), text);
  });

  it("types and deletes each character where it was typed, for the same seed in the same way", () => {
    const text = "const a = 'b';\nrun(a);\n";
    const strokes = typing(text, seededRandom(7), 40);
    assert.equal(strokes.length, 40);
    for (const [typed, deleted] of strokes) {
      const changed = applyEdits(text, [typed]);
      assert.equal(changed.length, text.length + 1);
      assert.equal(applyEdits(changed, [deleted]), text);
    }
    assert.deepEqual(typing(text, seededRandom(7), 40), strokes);
    assert.notDeepEqual(typing(text, seededRandom(8), 40), strokes);
  });

  it("takes as many turns as asked for, fewer where time is short, but enough for a median", () => {
    const taken = (most: number, each: number) => {
      let time = 0;
      let count = 0;
      for (const turn of turns(most, 1_000, () => time)) {
        assert.equal(turn, count++);
        time += each;
      }
      return count;
    };
    assert.equal(taken(3, 1), 3);
    assert.equal(taken(100, 100), 10);
    assert.equal(taken(100, 400), 5);
    assert.equal(taken(3, 400), 3);
  });

  it("draws numbers from 0 up to 1 evenly", () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4_000; i++) counts[Math.floor(random() * 4)]!++;
    for (const count of counts) assert.ok(count > 900 && count < 1_100, counts.join());
  });
});
