import { readdirSync, type Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ModuleFiles } from "../core/index.ts";
import { defaultExclude } from "./defaultExcludes.ts";
import { digestOf, readSourceFile } from "./sourceFile.ts";

/** A text that is newer than the one on disk. */
export interface OpenText {
  readonly version: number;
  readonly text: string;
}

/** Files of a folder on disk. What folders hold is remembered until `forget`. */
export interface DiskFiles extends ModuleFiles {
  /** Files may have come or gone. */
  forget(): void;
  /** What was asked so far, on disk. */
  readonly asked: AskedFiles;
  /** The digest of a file as it was last read; null for what cannot be read as text. */
  digestOf(path: string): Promise<string | null>;
}

/**
 * What was asked about the files of a folder, with digests of the answers, so that one can tell later whether they
 * would be the same.
 */
export interface AskedFiles {
  /** Digests of the names in folders, by the folder's path. */
  readonly folders: ReadonlyMap<string, string>;
  /** Digests of the paths of all files that are called so. */
  readonly named: ReadonlyMap<string, string>;
  /** Digests of files by their paths; null for what could not be read as text. */
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Files that are looked at for their names, in the whole folder. */
const MAX_FILES = 100_000;

/**
 * @param openText what an editor has open under a path (relative to the root)
 * @param isStill files are taken to stay as they are, so that each is looked at once
 */
export function diskFiles(
  root: string,
  openText: (path: string) => OpenText | undefined = () => undefined,
  isStill = false,
): DiskFiles {
  const stamps = new Map<string, Promise<string | undefined>>();
  let folders = new Map<string, Promise<ReadonlySet<string>>>();
  let names: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  let generation = 0;
  const asked = {
    folders: new Map<string, string>(),
    named: new Map<string, string>(),
    texts: new Map<string, string | null>(),
  };
  const list = (folder: string) => {
    let known = folders.get(folder);
    if (!known) {
      known = namesIn(join(root, folder)).then((found) => {
        asked.folders.set(folder, digestOfNames(found));
        return new Set(found);
      });
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
      for (const answers of Object.values(asked)) answers.clear();
    },
    asked,
    digestOf: async (path) => {
      const known = asked.texts.get(path);
      return known === undefined ? digestBelow(root, path) : known;
    },
    stamp: async (path) => {
      const open = openText(path);
      if (open) return `open ${open.version}`;
      let stamp = stamps.get(path);
      if (!stamp) {
        stamp = fileBelow(root, path).then((found) => found && `${found.mtimeMs} ${found.size}`);
        if (isStill) stamps.set(path, stamp);
      }
      return stamp;
    },
    read: async (path) => {
      const open = openText(path);
      if (open) return open.text;
      if (!(await fileBelow(root, path))) {
        asked.texts.set(path, null);
        return undefined;
      }
      const read = await readSourceFile(join(root, path));
      asked.texts.set(path, "reason" in read ? null : read.digest);
      return "reason" in read ? undefined : read.text;
    },
    list,
    named: async (name) => {
      names ??= namesBelow(root);
      const found = (await names).get(name) ?? [];
      asked.named.set(name, digestOfNames(found));
      return found;
    },
  };
}

/** Whether the folder's files would give the same answers to what was asked of them. */
export async function wouldAnswerAlike(root: string, { folders, named, texts }: AskedFiles): Promise<boolean> {
  for (const [folder, digest] of folders) if (digestOfNames(namesNow(join(root, folder))) !== digest) return false;
  if (named.size > 0) {
    const names = await namesBelow(root);
    for (const [name, digest] of named) if (digestOfNames(names.get(name) ?? []) !== digest) return false;
  }
  for (const [path, digest] of texts) if ((await digestBelow(root, path)) !== digest) return false;
  return true;
}

/** The digest of a file in a folder, as `AskedFiles` has it. */
export async function digestBelow(root: string, path: string): Promise<string | null> {
  if (!(await fileBelow(root, path))) return null;
  const read = await readSourceFile(join(root, path));
  return "reason" in read ? null : read.digest;
}

async function namesIn(absolute: string): Promise<readonly string[]> {
  return readdir(absolute).catch(() => []);
}

/** The same at once: many folders are looked at in a row, and nothing else is to be done meanwhile. */
function namesNow(absolute: string): readonly string[] {
  try {
    return readdirSync(absolute);
  } catch {
    return [];
  }
}

function digestOfNames(names: readonly string[]): string {
  return digestOf([...names].sort().join("\0"));
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
