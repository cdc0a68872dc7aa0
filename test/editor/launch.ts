import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { REPOSITORY } from "../host/install.ts";
import { runSuite } from "../host/runSuite.ts";
import type { SuiteResult } from "../support/resultReporter.ts";
import { buildSuite } from "./build.ts";
import { runOnDesktop, wantsDesktop } from "./desktop.ts";
import { createWorkspace } from "./workspace.ts";

export interface LaunchOptions {
  /** The extension that runs from its folder, beside the suite. */
  readonly extension: string;
  /** Where installed extensions are. */
  readonly extensionsDir: string;
  /** The folder in which the Riskmark lies that is to be tested. */
  readonly tested: string;
  /** Names the picture that is kept when the suite fails. */
  readonly name: string;
}

/**
 * Runs the suite inside a real VS Code: the desktop one where it is wanted, else the one from npm packages.
 * @returns the exit code for this process: 0 where all tests passed
 */
export async function launch({ extension, extensionsDir, tested, name }: LaunchOptions): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-editor-"));
  try {
    const resultFile = process.env.RISKMARK_TEST_RESULT ?? path.join(folder, "result.json");
    const common = {
      tests: await buildSuite(),
      open: createWorkspace(folder),
      env: { RISKMARK_TEST_RESULT: resultFile, RISKMARK_EXTENSION_FOLDER: tested },
      extensionsDir,
    };
    const screenshot = path.join(REPOSITORY, "out/screenshots", `failure-${name}.png`);
    const code = wantsDesktop()
      ? await runOnDesktop({ ...common, extension, folder })
      : await runSuite({ ...common, extensions: [extension], screenshot, timeout: 10 * 60_000 });
    // The exit code alone could come from a run that found no test.
    const { passed, failed, pending } = JSON.parse(fs.readFileSync(resultFile, "utf8")) as SuiteResult;
    return code === 0 && passed > 0 && failed === 0 && pending === 0 ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
