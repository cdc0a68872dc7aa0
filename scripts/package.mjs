/** `npm run package`: builds for production and writes riskmark-<version>.vsix, one file for every system. */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const vsix = join(root, `riskmark-${version}.vsix`);

execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "--production"], { stdio: ["ignore", 2, 2] });
await createVSIX({
  cwd: root,
  packagePath: vsix,
  // All that runs is bundled in dist/.
  dependencies: false,
  skipLicense: false,
});
console.log(`${vsix} (${(statSync(vsix).size / 1e6).toFixed(1)} MB)`);
