import { join } from "node:path";
import { writeProject } from "../inputs/project.ts";
import { linesOf, scanWithPeak } from "../programRun.ts";
import type { Group } from "../row.ts";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** What becomes of time and memory while projects grow. The longest of all groups. */
export const scanGrowth: Group = {
  name: "growth of scans",
  rows: [
    {
      id: "scan-growth",
      what: "time for a line: 1,000,000 lines / 100,000 lines",
      unit: "×",
      aim: { atMost: 1.1 },
    },
    {
      id: "memory-scan",
      what: "most memory of a scan of 1,000,000 lines, one thread",
      unit: "MiB",
      aim: { atMost: 220 },
    },
  ],
  async measure(context) {
    const measured: { lines: number; ms: number; peakMiB: number }[] = [];
    for (const size of context.quick ? SIZES.slice(0, 3) : SIZES) {
      const { folder } = writeProject(context.root, join(context.workspace, "../grown"), size);
      const done = scanWithPeak(context, folder, "--no-cache", "--threads", "1");
      measured.push({ lines: linesOf(done), ms: done.ms, peakMiB: done.peakMiB });
    }
    const perLine = measured.map(({ lines, ms }) => ms / lines);
    const last = measured.at(-1)!;
    const note = measured
      .map(
        ({ lines, ms, peakMiB }) =>
          `${lines.toLocaleString("en")} lines: ${(ms / 1_000).toFixed(1)} s, ${peakMiB.toFixed(0)} MiB`,
      )
      .join("; ");
    return {
      "scan-growth": { value: perLine.at(-1)! / perLine.at(-2)!, note },
      "memory-scan": { value: last.peakMiB, note: `${last.lines.toLocaleString("en")} lines` },
    };
  },
};
