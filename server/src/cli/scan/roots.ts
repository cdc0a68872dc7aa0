import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { PassOver } from "../../core/report/report.ts";
import { type DiscoverOptions, discover, reasonOf, rootOf, type Target } from "../../host/files.ts";
import { UsageError } from "../exit.ts";

/** Paths of the command line that belong to one root. */
export interface RootPaths {
  readonly root: string;
  readonly paths: readonly string[];
}

/**
 * The roots of the paths, in the order in which they were named.
 *
 * @param paths absolute paths
 * @throws UsageError for a path that does not exist or cannot be looked at
 */
export async function groupByRoot(paths: readonly string[], shown: (path: string) => string): Promise<RootPaths[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const fault = await stat(path).then(
      () => undefined,
      (error) => (error.code === "ENOENT" ? "does not exist" : `cannot be scanned: ${reasonOf(error)}`),
    );
    if (fault !== undefined) throw new UsageError(`"${shown(path)}" ${fault}.`);
    const root = await rootOf(path);
    groups.set(root, [...(groups.get(root) ?? []), path]);
  }
  return [...groups].map(([root, own]) => ({ root, paths: own }));
}

/** The files of one root, each once, sorted by path; files that `seen` names already are left out and the others added. */
export async function targetsOf(group: RootPaths, options: DiscoverOptions, seen: Set<string>) {
  const targets: Target[] = [];
  const passedOver = new Map<string, PassOver>();
  for (const path of group.paths) {
    const found = await discover(group.root, path, options);
    for (const target of found.targets) {
      if (seen.has(target.absolute)) continue;
      seen.add(target.absolute);
      targets.push(target);
    }
    for (const item of found.passedOver) passedOver.set(item.path, item);
  }
  targets.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { targets, passedOver: [...passedOver.values()] };
}

/** The innermost folder that holds all roots. */
export function commonFolder(roots: readonly string[]): string {
  let common = roots[0]!;
  for (const root of roots) {
    while (!isWithin(root, common)) common = dirname(common);
  }
  return common;
}

function isWithin(path: string, folder: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (at === folder) return true;
    if (dirname(at) === at) return false;
  }
}
