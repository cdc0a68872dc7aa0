import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { REPOSITORY } from "../host/install.ts";
import { launch } from "./launch.ts";

/** Runs the suite against the extension as it stands in this repository. Needs dist/. */
async function main(): Promise<void> {
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-extensions-"));
  try {
    process.exitCode = await launch({
      extension: REPOSITORY,
      extensionsDir,
      tested: path.dirname(REPOSITORY),
      name: "editor",
    });
  } finally {
    fs.rmSync(extensionsDir, { recursive: true, force: true });
  }
}

void main();
