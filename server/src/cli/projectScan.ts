import { resolve } from "node:path";
import { createRuntime } from "../core/index.ts";
import { rootOf } from "../host/files.ts";
import { createNodeHost } from "../host/node.ts";
import { testRunner } from "../host/testRunner.ts";
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

export interface ProjectScanOptions {
  readonly compare?: CompareChoice;
  readonly inventory?: boolean;
  /** Whether the tests of rules that incidents name are run. */
  readonly testsRules?: boolean;
}

/**
 * Scans a whole project as `riskmark scan` does without options, with its inventory, for commands that say something
 * about all of it. Problems of rules, policy and pages are written to standard error.
 *
 * @throws UsageError for a path that does not exist
 */
export async function scanProject(path: string, flags: ProjectFlags, terminal: Terminal): Promise<ScanOutcome> {
  return scanPaths([path], flags, terminal, { inventory: true, testsRules: true });
}

/** As `scanProject`, for some paths, or for the whole root of the current folder. @throws UsageError */
export async function scanPaths(
  paths: readonly string[],
  flags: ProjectFlags,
  terminal: Terminal,
  { compare = { with: "nothing" }, inventory = false, testsRules = false }: ProjectScanOptions = {},
): Promise<ScanOutcome> {
  const { cwd } = terminal;
  const wanted = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : [await rootOf(cwd)];
  const runtime = createRuntime(createNodeHost(() => {}));
  const rules = { builtIn: await loadBuiltIn(flags.builtinRules), extra: flags.rules ?? [], cwd, only: [] };
  return scan(
    {
      groups: await groupByRoot(wanted, (path) => shortPath(path, cwd)),
      files: { gitignore: true, defaultExcludes: true, include: [], exclude: [], relativeTo: cwd },
      rules: testsRules ? { ...rules, runTests: testRunner(runtime) } : rules,
      allRules: flags.builtinRules,
      severity: "low",
      compare,
      fix: "off",
      unsafeFixes: false,
      inventory,
      cache: cacheFolder(undefined, { cwd }),
    },
    runtime,
    progressOn(terminal.err, true),
  );
}
