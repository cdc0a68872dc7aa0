import { spawnSync } from "node:child_process";

/** The packages whose sources the bench reads, pinned by a lock file of their own. */
export const PACKAGES = "test/bench/packages/node_modules";

/** Installs them, once. Nothing in them is run. */
export function installPackages(root: string): void {
  const { status } = spawnSync(process.execPath, ["scripts/setup.mjs", "test/bench/packages"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the packages that the bench measures with could not be installed");
}
