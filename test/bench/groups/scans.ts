import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OPEN_POLICY } from "../../../server/src/core/index.ts";
import { createEngine } from "../engine.ts";
import { type Project, writeProject } from "../inputs/project.ts";
import { linesOf, runNode, scan, textOf } from "../programRun.ts";
import type { Group, Measurement } from "../row.ts";
import { median } from "../statistics.ts";

/** What scanning a whole project costs on the command line. Measured from outside, by the wall clock. */
export const scans: Group = {
  name: "scans",
  rows: [
    {
      id: "scan-parse",
      what: "cold scan of 80,000 lines with all rules, one thread / a program that only parses them",
      unit: "×",
      aim: { atMost: 1.25 },
    },
    { id: "scan-unparsed", what: "files of that project that are never parsed, since no rule can match", unit: "%" },
    {
      id: "scan-threads",
      what: "cold scan with one thread / with two",
      unit: "×",
      aim: { atLeast: 1.7 },
    },
    {
      id: "scan-again",
      what: "first scan / second scan, nothing changed",
      unit: "×",
      aim: { atLeast: 20 },
    },
  ],
  async measure(context) {
    const project = writeProject(context.root, join(context.workspace, "../project"), context.quick ? 20_000 : 80_000);
    const list = join(project.folder, ".git/files");
    writeFileSync(list, project.files.map((file) => join(project.folder, file)).join("\n"));
    const cache = join(project.folder, ".git/cache");
    const times = {
      parse: [] as number[],
      one: [] as number[],
      two: [] as number[],
      first: [] as number[],
      again: [] as number[],
    };
    for (let turn = 0; turn < (context.quick ? 1 : 3); turn++) {
      times.parse.push(
        runNode([join(context.dist, "parseAll.js"), join(context.dist, "grammars"), list], project.folder).ms,
      );
      times.one.push(scan(context, project.folder, "--no-cache", "--threads", "1").ms);
      times.two.push(scan(context, project.folder, "--no-cache", "--threads", "2").ms);
      rmSync(cache, { recursive: true, force: true });
      mkdirSync(cache);
      times.first.push(scan(context, project.folder, "--cache", cache, "--threads", "1").ms);
      times.again.push(scan(context, project.folder, "--cache", cache, "--threads", "1").ms);
    }
    const seconds = (values: readonly number[]) => `${(median(values) / 1_000).toFixed(2)} s`;
    const lines = linesOf(scan(context, project.folder, "--cache", cache)).toLocaleString("en");
    return {
      "scan-parse": {
        value: median(times.one) / median(times.parse),
        note: `parse ${seconds(times.parse)}, scan ${seconds(times.one)}, ${project.files.length} files, ${lines} lines`,
      },
      "scan-unparsed": await unparsed(project),
      "scan-threads": {
        value: median(times.one) / median(times.two),
        note: `one ${seconds(times.one)}, two ${seconds(times.two)}`,
      },
      "scan-again": {
        value: median(times.first) / median(times.again),
        note: `first ${seconds(times.first)}, second ${seconds(times.again)}`,
      },
    };
  },
};

/** The analysis says of each file whether it was parsed. */
async function unparsed({ folder, files }: Project): Promise<Measurement> {
  const { analyzer, rules } = await createEngine();
  let count = 0;
  for (const path of files) {
    const { stats } = await analyzer.scan({ path, text: textOf(join(folder, path)) }, OPEN_POLICY);
    if (!stats.parsed) count++;
  }
  return { value: (100 * count) / files.length, note: `${count} of ${files.length} files, ${rules.length} rules` };
}
