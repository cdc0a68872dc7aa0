import assert from "node:assert/strict";
import { findingAt, neighbour } from "../../client/src/findings/order.ts";
import { finding } from "./finding.ts";

const A = "file:///w/a.ts";
const B = "file:///w/b.ts";

describe("the finding at the cursor", () => {
  const outer = finding({ line: 2, from: 4, to: 40 });
  const inner = finding({ line: 2, from: 10, to: 20, ruleId: "js-inner" });
  const later = finding({ line: 7, from: 3, to: 9 });

  it("is the smallest that holds it, its end included", () => {
    assert.equal(findingAt([outer, inner], { line: 2, character: 15 }), inner);
    assert.equal(findingAt([outer, inner], { line: 2, character: 20 }), inner);
    assert.equal(findingAt([outer, inner], { line: 2, character: 21 }), outer);
  });

  it("is the first on the line where the cursor is beside all of them", () => {
    assert.equal(findingAt([inner, outer], { line: 2, character: 0 }), outer);
    assert.equal(findingAt([outer, later], { line: 7, character: 60 }), later);
  });

  it("is none on a line without findings", () => {
    assert.equal(findingAt([outer, later], { line: 3, character: 5 }), undefined);
  });
});

describe("going from finding to finding", () => {
  const a1 = finding({ uri: A, line: 1 });
  const a5 = finding({ uri: A, line: 5 });
  const b3 = finding({ uri: B, line: 3 });
  const all = [b3, a5, a1];
  const at = (uri: string, line: number, character = 0) => ({ uri, place: { line, character } });

  it("goes on in the file, then to the next file, then around", () => {
    assert.equal(neighbour(all, at(A, 0), 1), a1);
    assert.equal(neighbour(all, at(A, 1), 1), a5);
    assert.equal(neighbour(all, at(A, 9), 1), b3);
    assert.equal(neighbour(all, at(B, 3), 1), a1);
  });

  it("goes back the same way", () => {
    assert.equal(neighbour(all, at(B, 3), -1), a5);
    assert.equal(neighbour(all, at(A, 5), -1), a1);
    assert.equal(neighbour(all, at(A, 1), -1), b3);
  });

  it("starts at an end without an editor, and stays where there is nothing", () => {
    assert.equal(neighbour(all, undefined, 1), a1);
    assert.equal(neighbour(all, undefined, -1), b3);
    assert.equal(neighbour([], at(A, 0), 1), undefined);
  });
});
