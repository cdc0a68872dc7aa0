import assert from "node:assert/strict";
import { progressOn } from "../../server/src/cli/scan/progress.ts";
import type { Stream } from "../../server/src/cli/terminal.ts";

describe("Progress of a scan", () => {
  it("is one line on a terminal, which leaves no trace", () => {
    const { stream, written } = streamOf(true);
    const progress = progressOn(stream, true);
    progress.update(0, 3, "src/\u001b[31ma.js");
    progress.clear();
    assert.equal(written[0], "\rScanning 1 of 3  src/<U+001B>[31ma.js\u001b[K");
    assert.deepEqual(written.slice(1), ["\r\u001b[K"]);
  });

  it("is never wider than the terminal", () => {
    const { stream, written } = streamOf(true, 20);
    progressOn(stream, true).update(0, 1, "a/very/long/path/to/a/file.js");
    assert.equal(written[0], "\rScanning 1 of 1  a/\u001b[K");
  });

  it("is silent in a pipe and where it is not wanted", () => {
    for (const [isTerminal, wanted] of [
      [false, true],
      [true, false],
    ] as const) {
      const { stream, written } = streamOf(isTerminal);
      const progress = progressOn(stream, wanted);
      progress.update(0, 1, "a.js");
      progress.clear();
      assert.deepEqual(written, []);
    }
  });

  function streamOf(isTerminal: boolean, columns = 80) {
    const written: string[] = [];
    const stream: Stream = { isTerminal, columns, write: (text) => written.push(text) };
    return { stream, written };
  }
});
