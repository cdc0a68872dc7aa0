import { resolve } from "node:path";
import { createRuntime } from "../core/index.ts";
import { rootOf } from "../host/files.ts";
import { createNodeHost } from "../host/node.ts";
import { loadBuiltIn, shortPath } from "./ruleset.ts";
import { cacheFolder } from "./scan/cache/cacheFolder.ts";
import { progressOn } from "./scan/progress.ts";
import { groupByRoot } from "./scan/roots.ts";
import { type CompareChoice, type ScanOutcome, scan } from "./scan/scan.ts";
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
  return scanPaths([path], flags, terminal, { inventory: true });
}

/** As `scanProject`, for some paths, or for the whole root of the current folder. @throws UsageError */
export async function scanPaths(
  paths: readonly string[],
  flags: ProjectFlags,
  terminal: Terminal,
  { compare = { with: "nothing" }, inventory = false }: { compare?: CompareChoice; inventory?: boolean } = {},
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
      inventory,
      cache: cacheFolder(undefined, { cwd }),
    },
    createRuntime(createNodeHost(() => {})),
    progressOn(terminal.err, true),
  );
}
