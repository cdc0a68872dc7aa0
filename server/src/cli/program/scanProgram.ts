import { resolve } from "node:path";
import { createRuntime } from "../../core/index.ts";
import { rootOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { loadBuiltIn, shortPath } from "../ruleset.ts";
import { progressOn } from "../scan/progress.ts";
import { groupByRoot } from "../scan/roots.ts";
import { type CompareChoice, type ScanOutcome, scan } from "../scan/scan.ts";
import type { Terminal } from "../terminal.ts";

/** The options that the commands of the program share. */
export interface ProgramFlags {
  readonly rules?: readonly string[];
  readonly builtinRules: boolean;
  readonly color: boolean;
}

/** Scans the whole root of the current folder, or the given paths, as `riskmark scan` does. @throws UsageError */
export async function scanProgram(
  paths: readonly string[],
  flags: ProgramFlags,
  compare: CompareChoice,
  terminal: Terminal,
): Promise<ScanOutcome> {
  const { cwd } = terminal;
  const wanted = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : [await rootOf(cwd)];
  return scan(
    {
      groups: await groupByRoot(wanted, (path) => shortPath(path, cwd)),
      files: { gitignore: true, defaultExcludes: true, include: [], exclude: [], relativeTo: cwd },
      rules: { builtIn: await loadBuiltIn(flags.builtinRules), extra: flags.rules ?? [], cwd, only: [] },
      allRules: flags.builtinRules,
      severity: "low",
      compare,
      fix: "off",
      unsafeFixes: false,
    },
    createRuntime(createNodeHost(() => {})),
    progressOn(terminal.err, true),
  );
}
