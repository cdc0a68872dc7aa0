import fs from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../host/install.ts";

/**
 * A workspace with two folders, for tests that write to it: `shop`, a copy of the sample, and `tools`, a small one with
 * a policy of its own. @returns the `.code-workspace` file
 */
export function createWorkspace(folder: string): string {
  fs.cpSync(path.join(REPOSITORY, "test/workspace"), path.join(folder, "shop"), { recursive: true });
  write(folder, {
    "tools/cleanup.py":
      'import subprocess\n\n\ndef clean(folder):\n    subprocess.call(f"rm -r {folder}", shell=True)\n',
    "tools/digest.py": "import hashlib\n\n\ndef digest(password):\n    return hashlib.md5(password).hexdigest()\n",
    "tools/.riskmark/policy.yaml": "version: 1\nrules:\n  off: [py-subprocess-*]\n",
    "test.code-workspace": JSON.stringify({ folders: [{ path: "shop" }, { path: "tools" }] }),
  });
  return path.join(folder, "test.code-workspace");
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}
