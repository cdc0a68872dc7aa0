import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { REPOSITORY } from "../host/install.ts";
import { installVsix } from "../host/server.ts";
import { installOnDesktop, wantsDesktop } from "./desktop.ts";
import { launch } from "./launch.ts";

/** Runs the suite against the installed package, which `npm run package` writes. The suite sits in an empty extension. */
async function main(): Promise<void> {
  const { version } = JSON.parse(fs.readFileSync(path.join(REPOSITORY, "package.json"), "utf8"));
  const vsix = path.join(REPOSITORY, `riskmark-${version}.vsix`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-installed-"));
  const extensionsDir = path.join(folder, "extensions");
  const extension = path.join(folder, "suite");
  try {
    fs.mkdirSync(extension);
    const manifest = {
      name: "riskmark-suite",
      publisher: "riskmark",
      version: "0.0.0",
      engines: { vscode: "^1.100.0" },
    };
    fs.writeFileSync(path.join(extension, "package.json"), JSON.stringify(manifest));
    if (wantsDesktop()) await installOnDesktop(vsix, extensionsDir);
    else installVsix(vsix, extensionsDir);
    process.exitCode = await launch({ extension, extensionsDir, tested: extensionsDir, name: "installed" });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void main();
