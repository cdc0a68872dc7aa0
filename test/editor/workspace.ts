import fs from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../host/install.ts";

const PACK = "shop/node_modules/@larkfield/shared-rules";
const PACK_RULE = `rules:
  - id: shared-print
    languages: [python]
    severity: HIGH
    message: Use the logger instead of print_secret.
    pattern: print_secret(...)
    metadata: { title: A printed secret, cwe: [CWE-532], guidance: printed-secrets }
`;
const PACK_PAGE =
  "---\ntitle: Secrets in what is printed\ncwe: [CWE-532]\n---\n\n## Risk\n\nOthers read it.\n\n## Fix\n\nUse the logger.\n\n## When it is safe\n\nNever.\n\n## References\n\nNone.\n";

/**
 * A workspace with two folders, for tests that write to it: `shop`, a copy of the sample in which a pack is installed that
 * its policy does not name yet, and `tools`, a small one with a policy of its own. VS Code may hear nothing of folders that
 * come while it runs, so the pack is there before. @returns the `.code-workspace` file
 */
export function createWorkspace(folder: string): string {
  fs.cpSync(path.join(REPOSITORY, "test/workspace"), path.join(folder, "shop"), { recursive: true });
  write(folder, {
    "tools/cleanup.py":
      'import subprocess\n\n\ndef clean(folder):\n    subprocess.call(f"rm -r {folder}", shell=True)\n',
    "tools/digest.py": "import hashlib\n\n\ndef digest(password):\n    return hashlib.md5(password).hexdigest()\n",
    "tools/.riskmark/policy.yaml": "version: 1\nrules:\n  off: [py-subprocess-*]\n",
    [`${PACK}/package.json`]: '{"name": "@larkfield/shared-rules", "version": "3.2.0"}',
    [`${PACK}/rules/shared-print.yaml`]: PACK_RULE,
    [`${PACK}/guidance/printed-secrets.md`]: PACK_PAGE,
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
