import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OPEN_POLICY } from "../../../server/src/core/index.ts";
import { createEngine } from "../engine.ts";
import { denseFiles } from "../inputs/dense.ts";
import { filesBelow } from "../inputs/lines.ts";
import type { Group } from "../row.ts";

/** Whether what was analysed leaves anything behind. */
export const memory: Group = {
  name: "memory",
  rows: [
    {
      id: "memory-files",
      what: "resident memory after 1,000 files / after 200",
      unit: "×",
      aim: { atMost: 1.1 },
    },
  ],
  async measure({ root }) {
    const { analyzer } = await createEngine();
    const paths = [...filesBelow(root, ["client/src", "server/src"], /\.ts$/, /node_modules/), ...denseFiles(root)];
    const sizes = new Map<number, number>();
    for (let number = 1; number <= 1_000; number++) {
      const path = paths[(number * 7) % paths.length]!;
      const comment = path.endsWith(".py") ? "#" : "//";
      // Another text each time, also where there are fewer than 1,000 files.
      const text = `${comment} ${number}\n${readFileSync(join(root, path), "utf8")}`;
      await analyzer.scan({ path, text }, OPEN_POLICY);
      if (number === 200 || number === 1_000) sizes.set(number, residentMiB());
    }
    const before = sizes.get(200)!;
    const after = sizes.get(1_000)!;
    return {
      "memory-files": {
        value: after / before,
        note: `${before.toFixed(0)} MiB after 200 files, ${after.toFixed(0)} MiB after 1,000`,
      },
    };
  },
};

/** What the process holds once what it no longer needs is collected. */
function residentMiB(): number {
  if (!globalThis.gc) throw new Error("memory is measured with --expose-gc");
  globalThis.gc();
  return process.memoryUsage().rss / 1_048_576;
}
