import { spawnSync } from "node:child_process";
import path from "node:path";

export const REPOSITORY = path.resolve(__dirname, "../..");

/** The two folders with packages of their own, installed only when something needs them. */
export const VSCODE_FOLDER = path.join(__dirname, "vscode");
export const BROWSER_FOLDER = path.join(__dirname, "browser");

/** Installs the packages of a folder unless they are there already. @throws where npm fails; npm's output says why. */
export function ensureInstalled(folder: string): void {
  const setup = path.join(REPOSITORY, "scripts/setup.mjs");
  const { status } = spawnSync(process.execPath, [setup, folder], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`The packages of ${path.relative(REPOSITORY, folder)} could not be installed.`);
}
