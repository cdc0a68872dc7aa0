import { constants } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { type FileStat, type FileSystem, FileTooLarge } from "./fileSystem.ts";

/** The disk. Also takes Windows paths, in either notation, and returns them with forward slashes. */
export const nodeFileSystem: FileSystem = {
  async stat(path): Promise<FileStat | undefined> {
    return orUndefined(async () => {
      const [found, real] = await Promise.all([stat(path), realpath(path)]);
      const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
      return { kind, size: kind === "file" ? found.size : 0, realPath: withForwardSlashes(real) };
    });
  },

  async list(path): Promise<readonly string[]> {
    return (await orUndefined(() => readdir(path))) ?? [];
  },

  async readText(path, maxBytes): Promise<string | undefined> {
    return orUndefined(async () => {
      // Without O_NONBLOCK, opening a pipe that somebody put there would wait for a writer for ever.
      const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        const found = await file.stat();
        if (!found.isFile()) throw new Error("it is not a regular file");
        if (found.size > maxBytes) throw new FileTooLarge(found.size, maxBytes);
        return new TextDecoder().decode(await file.readFile());
      } finally {
        await file.close();
      }
    });
  },
};

/** Native separators to forward slashes; a backslash in a name on other systems stays. */
export function withForwardSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return undefined;
    throw error;
  }
}
