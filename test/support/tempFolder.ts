import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder for one test with the given files: path to text. Remove it with `remove`. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  // The real path, since some systems reach their folder for temporary files through a link.
  const path = realpathSync(mkdtempSync(join(tmpdir(), "riskmark-")));
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type TempFolder = ReturnType<typeof tempFolder>;
