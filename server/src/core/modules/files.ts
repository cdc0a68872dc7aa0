/** The files around those that are analysed. Comes from outside: the core reads nothing by itself. */
export interface ModuleFiles {
  /** Counts up when files may have come or gone. */
  readonly generation: number;
  /** Says in which state a file is: changes with its text. Undefined where there is none. */
  stamp(path: string): Promise<string | undefined>;
  /** A file's text; undefined where there is none, or none that is analysed. */
  read(path: string): Promise<string | undefined>;
  /** The names of the files and folders in a folder (empty for the root); empty where there is none. */
  list(folder: string): Promise<ReadonlySet<string>>;
  /** The paths of all files that are called so, wherever they are. */
  named(name: string): Promise<readonly string[]>;
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A path behind a folder, without `.` and `..`; undefined where it leads out of the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** Whether there is a file or folder of this path. */
export async function exists(files: ModuleFiles, path: string): Promise<boolean> {
  return (await files.list(folderOf(path))).has(nameOf(path));
}
