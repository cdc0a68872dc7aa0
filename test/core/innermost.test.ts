import assert from "node:assert/strict";
import { innermost } from "../../server/src/core/search/innermost.ts";
import type { Match } from "../../server/src/core/search/match.ts";

/** What stays of the matches of some parts of a text. */
function left(text: string, ...parts: readonly string[]): string[] {
  const matches = parts.map((part): Match => {
    const start = text.indexOf(part);
    assert.ok(start >= 0, part);
    return { start, end: start + part.length, node: 0, bindings: undefined };
  });
  return innermost(matches, text).map(({ start, end }) => text.slice(start, end));
}

describe("of sinks within each other", () => {
  it("the inner one stays where both begin on a line", () => {
    const text = "start(new Command(value));";
    assert.deepEqual(left(text, "start(new Command(value))", "new Command(value)"), ["new Command(value)"]);
  });

  it("both stay where the inner one begins on another line", () => {
    const text = "start(\n  new Command(value))";
    assert.deepEqual(left(text, text, "new Command(value)"), [text, "new Command(value)"]);
  });

  it("those beside each other stay, in order, and equal ones", () => {
    assert.deepEqual(left("f(a); g(b);", "g(b)", "f(a)"), ["f(a)", "g(b)"]);
    assert.deepEqual(left("f(a)", "f(a)", "f(a)"), ["f(a)", "f(a)"]);
  });

  it("ten thousand lines within one all stay", () => {
    const lines = `all(\n${"f(a),\n".repeat(10_000)})`;
    const matches: Match[] = [{ start: 0, end: lines.length, node: 0, bindings: undefined }];
    for (let line = 0; line < 10_000; line++) {
      const start = 5 + line * 6;
      matches.push({ start, end: start + 4, node: 0, bindings: undefined });
    }
    assert.equal(innermost(matches, lines).length, 10_001);
  });
});
