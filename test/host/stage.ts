import fs from "node:fs";
import path from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { REPOSITORY } from "./install.ts";

/** Puts the extension into a folder of extensions, with exactly the files that its package would have. Needs dist/. */
export async function stageExtension(extensionsDir: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(REPOSITORY, "package.json"), "utf8"));
  const target = path.join(extensionsDir, `${publisher}.${name}-${version}`);
  for (const file of await listFiles({ cwd: REPOSITORY, packageManager: PackageManager.None })) {
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    fs.copyFileSync(path.join(REPOSITORY, file), path.join(target, file));
  }
}
