import assert from "node:assert/strict";
import fc from "fast-check";
import { Coverage } from "../../server/src/core/search/coverage.ts";

describe("what runs of statements cover", () => {
  const run = fc.record({ start: fc.nat(40), length: fc.option(fc.nat(20), { nil: undefined }) });

  it("is what one of them covers, in whatever order it is asked", () => {
    fc.assert(
      fc.property(fc.array(run), fc.array(fc.tuple(fc.nat(50), fc.nat(10))), (runs, asked) => {
        const inOrder = [...runs].sort((a, b) => a.start - b.start);
        const coverage = new Coverage(
          inOrder.map(({ start }, index) => ({ offset: start, index })),
          ({ offset, index }) => {
            const { length } = inOrder[index]!;
            return length === undefined ? undefined : offset + length;
          },
        );
        assert.equal(coverage.hasStarts, runs.length > 0);
        for (const [start, length] of asked) {
          const end = start + length;
          const expected = runs.some(
            (of) => of.length !== undefined && of.start <= start && of.start + of.length >= end,
          );
          assert.equal(coverage.covers(start, end), expected);
        }
      }),
    );
  });

  it("is worked out as far as it was asked about", () => {
    const lookedAt: number[] = [];
    const starts = [0, 10, 20].map((offset, index) => ({ offset, index }));
    const coverage = new Coverage(starts, ({ offset }) => {
      lookedAt.push(offset);
      return offset + 5;
    });
    assert.equal(coverage.covers(12, 14), true);
    assert.deepEqual(lookedAt, [0, 10]);
    assert.equal(coverage.covers(2, 4), true);
    assert.deepEqual(lookedAt, [0, 10]);
  });
});
