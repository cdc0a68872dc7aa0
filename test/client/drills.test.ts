import assert from "node:assert/strict";
import { parseSolved, pickDrill, progressOf, weaknesses } from "../../client/src/drills/progress.ts";
import type { DrillSummary } from "../../server/src/protocol/index.ts";

const drill = (id: string, weakness: string, language = "python"): DrillSummary => {
  return { id, weakness, topic: weakness, language, file: `${id}.py`, origin: "built-in" };
};
const ALL = [drill("a1", "Alpha"), drill("a2", "Alpha"), drill("b1", "Beta"), drill("c1", "Gamma", "go")];

describe("progress with drills", () => {
  it("puts weaknesses first of which nothing is solved, and counts", () => {
    const known = weaknesses(ALL, ["python"], { a1: "2026-11-24" });
    assert.deepEqual(
      known.map(({ name, solved, drills }) => [name, solved, drills.length]),
      [
        ["Beta", 0, 1],
        ["Alpha", 1, 2],
      ],
    );
    assert.equal(progressOf(known), "1 of 2 weaknesses");
    assert.equal(progressOf(weaknesses(ALL, ["python"], {})), "0 of 2 weaknesses");
  });

  it("takes a drill of a new weakness, else one that is not solved, else any", () => {
    const picked = (solved: Record<string, string>, chance = 0) =>
      pickDrill(weaknesses(ALL, ["python"], solved), solved, chance)?.id;
    assert.equal(picked({ a1: "d" }, 0.99), "b1");
    assert.equal(picked({ a1: "d", b1: "d" }), "a2");
    assert.ok(["a1", "a2", "b1"].includes(picked({ a1: "d", a2: "d", b1: "d" }) ?? ""));
    assert.equal(pickDrill([], {}, 0.5), undefined);
  });

  it("survives what an older version left behind", () => {
    for (const value of [undefined, null, 3, "x"]) assert.deepEqual(parseSolved(value), {});
    assert.deepEqual(parseSolved({ a: "2026-11-24", b: 7 }), { a: "2026-11-24" });
  });
});
