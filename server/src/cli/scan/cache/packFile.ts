import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../../../host/sourceFile.ts";

/**
 * Reads what was kept under a name; undefined where there is nothing, or not what was written: the first line of a
 * file is the digest of the others.
 */
export async function readPack(folder: string, name: string): Promise<unknown> {
  const file = join(folder, `${name}${ENDING}`);
  try {
    const text = await readFile(file, "utf8");
    const end = text.indexOf("\n");
    const content = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== digestOf(content)) return undefined;
    const now = new Date();
    // The time says when it was last of use.
    await utimes(file, now, now).catch(() => {});
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/**
 * Keeps something under a name, as a whole or not at all, and removes what was of no use for longest where there is too
 * much. A folder that cannot be written keeps nothing.
 */
export async function writePack(folder: string, name: string, pack: unknown): Promise<void> {
  const content = JSON.stringify(pack);
  if (content.length > LIMITS.pack) return;
  const temporary = join(folder, `${randomUUID()}${TEMPORARY}`);
  try {
    // What it holds are parts of the user's code.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, `${digestOf(content)}\n${content}`, { mode: 0o600 });
    await rename(temporary, join(folder, `${name}${ENDING}`));
    await removeOldest(folder);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

const ENDING = ".riskmark-scan";
const TEMPORARY = ".riskmark-temporary";

/** Characters of a pack, bytes of a folder, and milliseconds after which nobody is writing a file any more. */
const LIMITS = { pack: 100_000_000, folder: 500_000_000, writing: 3_600_000 };

/** Only files of ours are looked at, since the folder may be any that the user names. */
async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING) || name.endsWith(TEMPORARY));
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return { name, bytes: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  files.sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const file of files) {
    bytes += file.bytes;
    const isLeftOver = file.name.endsWith(TEMPORARY) && Date.now() - file.used > LIMITS.writing;
    if (isLeftOver || (bytes > LIMITS.folder && file.name.endsWith(ENDING)))
      await rm(join(folder, file.name), { force: true });
  }
}
