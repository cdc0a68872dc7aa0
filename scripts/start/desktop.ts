import { spawnSync } from "node:child_process";

/** Opens a folder in the desktop VS Code with the extension of this repository. @returns whether there is one that did. */
export function openOnDesktop(repository: string, folder: string): boolean {
  const onWindows = process.platform === "win32";
  const args = ["--new-window", `--extensionDevelopmentPath=${repository}`, folder];
  // On Windows `code` is a batch file, which needs a shell, which needs quotes.
  const { status } = spawnSync("code", onWindows ? args.map((arg) => `"${arg}"`) : args, {
    stdio: "ignore",
    shell: onWindows,
  });
  if (status !== 0) return false;
  console.log(`\nVS Code opens ${folder} with Riskmark.`);
  return true;
}
