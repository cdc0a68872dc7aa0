import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ModuleFiles } from "../core/index.ts";
import { defaultExclude } from "./defaultExcludes.ts";
import { readSourceFile } from "./sourceFile.ts";

/** A text that is newer than the one on disk. */
export interface OpenText {
  readonly version: number;
  readonly text: string;
}

/** Files of a folder on disk. What folders hold is remembered until `forget`. */
export interface DiskFiles extends ModuleFiles {
  /** Files may have come or gone. */
  forget(): void;
}

/** Files that are looked at for their names, in the whole folder. */
const MAX_FILES = 100_000;

/** @param openText what an editor has open under a path (relative to the root) */
export function diskFiles(root: string, openText: (path: string) => OpenText | undefined = () => undefined): DiskFiles {
  let folders = new Map<string, Promise<ReadonlySet<string>>>();
  let names: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  let generation = 0;
  const list = (folder: string) => {
    let known = folders.get(folder);
    if (!known) {
      known = readdir(join(root, folder)).then(
        (found) => new Set(found),
        () => new Set(),
      );
      folders.set(folder, known);
    }
    return known;
  };
  return {
    get generation() {
      return generation;
    },
    forget: () => {
      generation++;
      folders = new Map();
      names = undefined;
    },
    stamp: async (path) => {
      const open = openText(path);
      if (open) return `open ${open.version}`;
      const found = await fileBelow(root, path);
      return found && `${found.mtimeMs} ${found.size}`;
    },
    read: async (path) => {
      const open = openText(path);
      if (open) return open.text;
      if (!(await fileBelow(root, path))) return undefined;
      const read = await readSourceFile(join(root, path));
      return "reason" in read ? undefined : read.text;
    },
    list,
    named: async (name) => {
      names ??= namesBelow(root);
      return (await names).get(name) ?? [];
    },
  };
}

/** A regular file that lies in a folder, also once symbolic links are followed; undefined for anything else. */
async function fileBelow(root: string, path: string): Promise<Stats | undefined> {
  try {
    const absolute = join(root, path);
    const [found, real, base] = await Promise.all([stat(absolute), realpath(absolute), realpath(root)]);
    const isInside = real.startsWith(base.endsWith(sep) ? base : base + sep);
    return found.isFile() && isInside ? found : undefined;
  } catch {
    return undefined;
  }
}

async function namesBelow(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  const waiting = [""];
  let files = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (defaultExclude(path, true) === undefined) waiting.push(path);
      } else if (entry.isFile()) {
        if (files++ >= MAX_FILES) return names;
        const known = names.get(entry.name);
        if (known) known.push(path);
        else names.set(entry.name, [path]);
      }
    }
  }
  return names;
}
