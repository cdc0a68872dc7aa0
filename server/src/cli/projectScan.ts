import { resolve } from "node:path";
import { createRuntime } from "../core/index.ts";
import { createNodeHost } from "../host/node.ts";
import { loadBuiltIn, shortPath } from "./ruleset.ts";
import { progressOn } from "./scan/progress.ts";
import { groupByRoot } from "./scan/roots.ts";
import { type ScanOutcome, scan } from "./scan/scan.ts";
import type { Terminal } from "./terminal.ts";

export interface ProjectFlags {
  readonly rules?: readonly string[];
  readonly builtinRules: boolean;
  readonly color: boolean;
}

/**
 * Scans a whole project as `riskmark scan` does without options, with its inventory, for commands that say something
 * about all of it. Problems of rules, policy and pages are written to standard error.
 *
 * @throws UsageError for a path that does not exist
 */
export async function scanProject(path: string, flags: ProjectFlags, terminal: Terminal): Promise<ScanOutcome> {
  const { cwd } = terminal;
  const groups = await groupByRoot([resolve(cwd, path)], (absolute) => shortPath(absolute, cwd));
  return scan(
    {
      groups,
      files: { gitignore: true, defaultExcludes: true, include: [], exclude: [], relativeTo: cwd },
      rules: { builtIn: await loadBuiltIn(flags.builtinRules), extra: flags.rules ?? [], cwd, only: [] },
      allRules: flags.builtinRules,
      severity: "low",
      baseline: undefined,
      fix: "off",
      unsafeFixes: false,
      inventory: true,
    },
    createRuntime(createNodeHost(() => {})),
    progressOn(terminal.err, true),
  );
}
