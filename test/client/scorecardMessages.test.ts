import assert from "node:assert/strict";
import { parseFromScorecard } from "../../client/src/scorecardPanel/messages.ts";

describe("messages of the scorecard panel", () => {
  it("are taken with the fields that they have", () => {
    assert.deepEqual(parseFromScorecard({ kind: "ready", more: 1 }), { kind: "ready" });
    assert.deepEqual(parseFromScorecard({ kind: "openPolicy" }), { kind: "openPolicy" });
    assert.deepEqual(parseFromScorecard({ kind: "openRule", ruleId: "js-eval" }), {
      kind: "openRule",
      ruleId: "js-eval",
    });
    assert.deepEqual(parseFromScorecard({ kind: "text", id: 1, text: "x" }), { kind: "text", id: 1, text: "x" });
  });

  it("are refused where they are anything else", () => {
    for (const value of [
      undefined,
      null,
      "ready",
      {},
      { kind: "run" },
      { kind: "openRule" },
      { kind: "text", id: "1", text: "x" },
      { kind: "openRule", ruleId: "../x?" },
    ]) {
      assert.equal(parseFromScorecard(value), undefined);
    }
  });
});
