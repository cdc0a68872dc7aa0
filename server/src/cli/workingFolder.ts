import { dirname, join } from "node:path";

/**
 * The folder that relative paths on the command line are relative to: where the user is.
 *
 * `npm run riskmark` starts the program in the package's own folder and tells in INIT_CWD where the user was. Only
 * that script is meant: INIT_CWD is also set for whatever else npm started, and is inherited by its children, for
 * which the current folder is right.
 */
export function workingFolder(env: NodeJS.ProcessEnv, current: string, packageFolder = ownPackage()): string {
  const isOurScript =
    env.npm_lifecycle_event === "riskmark" &&
    env.npm_package_json === join(packageFolder, "package.json") &&
    current === packageFolder;
  return isOurScript && env.INIT_CWD ? env.INIT_CWD : current;
}

/** The folder of Riskmark's package.json, from dist/cli.js as well as from server/src/cli. */
function ownPackage(): string {
  return __filename.endsWith(".ts") ? join(__dirname, "../../..") : dirname(__dirname);
}
