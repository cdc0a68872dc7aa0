import { spawnSync } from "node:child_process";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";

/** Whether the desktop VS Code is to be used: VSCODE_EXECUTABLE names it, or RISKMARK_DESKTOP=1 allows to download it. */
export function wantsDesktop(): boolean {
  return Boolean(process.env.VSCODE_EXECUTABLE) || process.env.RISKMARK_DESKTOP === "1";
}

export interface DesktopOptions {
  readonly extension: string;
  readonly extensionsDir: string;
  readonly tests: string;
  readonly open: string;
  readonly env: Readonly<Record<string, string>>;
  /** For the data of this run. */
  readonly folder: string;
}

/** Runs the suite in the desktop VS Code. @returns its exit code */
export async function runOnDesktop({
  extension,
  extensionsDir,
  tests,
  open,
  env,
  folder,
}: DesktopOptions): Promise<number> {
  return runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: { ...env },
    launchArgs: [
      open,
      "--extensions-dir",
      extensionsDir,
      "--user-data-dir",
      path.join(folder, "user"),
      "--disable-workspace-trust",
    ],
  });
}

/** Installs a `.vsix` with the command line of the desktop VS Code. @throws with its own words */
export async function installOnDesktop(vsix: string, extensionsDir: string): Promise<void> {
  const [command = "", ...args] = resolveCliArgsFromVSCodeExecutablePath(await executable(), {
    reuseMachineInstall: true,
  });
  const { status, stdout, stderr } = spawnSync(
    command,
    [...args, "--extensions-dir", extensionsDir, "--install-extension", vsix],
    {
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

async function executable(): Promise<string> {
  return process.env.VSCODE_EXECUTABLE ?? (await downloadAndUnzipVSCode());
}
