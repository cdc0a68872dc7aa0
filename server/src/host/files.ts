import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { PassOver } from "../core/report/report.ts";
import { compileGlob } from "../core/text/glob.ts";
import { defaultExclude, VERSION_CONTROL_FOLDERS } from "./defaultExcludes.ts";
import { enterFolder, gitIgnored, type IgnoreLevel, ignoreLevelsAbove } from "./gitIgnore.ts";

export interface DiscoverOptions {
  /** Honour `.gitignore` at every level and `.git/info/exclude`; default true. */
  readonly gitignore?: boolean;
  /** Leave out what `defaultExclude` names; default true. */
  readonly defaultExcludes?: boolean;
  /** Globs (see `compileGlob`) of the files to take; empty or absent: all. */
  readonly include?: readonly string[];
  /** Globs of files and folders to leave out. */
  readonly exclude?: readonly string[];
  /** The folder that include and exclude globs may be relative to, besides the root; default: the root. */
  readonly relativeTo?: string;
  /** False for paths (relative to the root) that the policy leaves out. */
  readonly allowed?: (path: string) => boolean;
  readonly signal?: { readonly aborted: boolean };
}

/** A file to scan. */
export interface Target {
  /** With forward slashes, relative to the root. */
  readonly path: string;
  readonly absolute: string;
}

export interface Discovered {
  readonly targets: readonly Target[];
  /**
   * What was left out, with the reason. A folder stands for all that is in it. Paths are relative to the root. The
   * data of version control (`.git` and its like) is not code, and not named.
   */
  readonly passedOver: readonly PassOver[];
}

/**
 * The files below `start` (or `start` itself, if it is a file), in an order that depends on nothing but their names.
 *
 * Symbolic links are not followed, so that no loop can form and nothing outside of the root is read; only `start`
 * may be one. Ignore files and default excludes have no say about `start` itself. What cannot be read is passed over.
 *
 * @param root absolute path of the folder that paths are relative to
 * @param start absolute path of a file or folder in it
 * @throws when `start` does not exist or cannot be looked at
 */
export async function discover(root: string, start: string, options: DiscoverOptions = {}): Promise<Discovered> {
  const walk = new Walk(root, start, options);
  const found = await stat(start);
  if (found.isDirectory()) {
    const honours = options.gitignore ?? true;
    const above = honours ? await ignoreLevelsAbove(start, root) : undefined;
    await walk.folder(start, above);
  } else {
    walk.file(start, found);
  }
  return { targets: walk.targets, passedOver: walk.passedOver };
}

type PathMatcher = (path: string) => boolean;

class Walk {
  readonly targets: Target[] = [];
  readonly passedOver: PassOver[] = [];
  readonly #root: string;
  readonly #start: string;
  readonly #options: DiscoverOptions;
  readonly #included: readonly PathMatcher[];
  readonly #excluded: readonly PathMatcher[];

  constructor(root: string, start: string, options: DiscoverOptions) {
    this.#root = root;
    this.#start = start;
    this.#options = options;
    this.#included = (options.include ?? []).map(compileGlob);
    this.#excluded = (options.exclude ?? []).map(compileGlob);
  }

  async folder(folder: string, above: IgnoreLevel | undefined): Promise<void> {
    if (this.#options.signal?.aborted) return;
    const level = (this.#options.gitignore ?? true) ? await enterFolder(folder, above) : undefined;
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#passOver(folder, "unreadable", `the folder could not be read: ${reasonOf(error)}`, true);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (this.#leavesOut(path, entry.isDirectory(), level)) continue;
      if (entry.isDirectory()) await this.folder(path, level);
      else this.file(path, entry);
    }
  }

  file(path: string, entry: Pick<Dirent | Stats, "isFile" | "isSymbolicLink">): void {
    if (entry.isSymbolicLink()) {
      this.#passOver(path, "link", "a symbolic link; what it points at is scanned where it lies");
    } else if (!entry.isFile()) {
      this.#passOver(path, "special-file", "a pipe, socket or device");
    } else if (this.#included.length > 0 && !this.#matches(this.#included, path)) {
      this.#passOver(path, "not-included", "no --include pattern matches it");
    } else if (path === this.#start && this.#leavesOutAlways(path, false)) {
      return;
    } else {
      this.targets.push({ path: this.#relative(path), absolute: path });
    }
  }

  #leavesOut(path: string, isFolder: boolean, level: IgnoreLevel | undefined): boolean {
    if (this.#leavesOutAlways(path, isFolder)) return true;
    const { defaultExcludes = true } = this.#options;
    const byDefault = defaultExcludes
      ? defaultExclude(relative(this.#start, path).split(sep).join("/"), isFolder)
      : undefined;
    if (byDefault !== undefined) {
      this.#passOver(path, "default-exclude", byDefault, isFolder);
      return true;
    }
    const byGit = gitIgnored(path, isFolder, level);
    if (byGit === undefined) return false;
    this.#passOver(path, "git-ignored", byGit.replaceAll(this.#root + sep, ""), isFolder);
    return true;
  }

  /** What the command line and the policy leave out, they leave out also where it is named. */
  #leavesOutAlways(path: string, isFolder: boolean): boolean {
    if (isFolder && VERSION_CONTROL_FOLDERS.has(basename(path))) return true;
    if (this.#matches(this.#excluded, path)) {
      this.#passOver(path, "excluded", "an --exclude pattern matches it", isFolder);
      return true;
    }
    if (!isFolder && this.#options.allowed && !this.#options.allowed(this.#relative(path))) {
      this.#passOver(path, "policy", "the policy excludes it", isFolder);
      return true;
    }
    return false;
  }

  #matches(globs: readonly PathMatcher[], path: string): boolean {
    if (globs.length === 0) return false;
    const { relativeTo = this.#root } = this.#options;
    const names = [this.#relative(path), relative(relativeTo, path).split(sep).join("/")];
    return globs.some((matches) => names.some((name) => !name.startsWith("../") && matches(name)));
  }

  #passOver(path: string, reason: PassOver["reason"], message: string, folder = false): void {
    this.passedOver.push({ path: this.#relative(path), reason, message, folder });
  }

  #relative(path: string): string {
    return relative(this.#root, path).split(sep).join("/") || ".";
  }
}

/**
 * The folder that findings below a path are relative to, and whose `.riskmark` holds: the nearest one, from the path
 * upwards, with a `.riskmark` folder or a `.git`; without any, the path itself, or the folder of a file.
 *
 * @throws when the path does not exist
 */
export async function rootOf(path: string): Promise<string> {
  const start = (await stat(path)).isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    const marked = await Promise.all([exists(join(folder, ".riskmark")), exists(join(folder, ".git"))]);
    if (marked.includes(true)) return folder;
    if (dirname(folder) === folder) return start;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What went wrong with a file, in words where there are better ones than the system's. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "it does not exist (any more), or its name is not valid UTF-8";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
      return "a part of its path is not a folder";
    case "ELOOP":
      return "its symbolic links run in a circle";
    case "ENAMETOOLONG":
      return "its path is too long for this system";
    default:
      return message ?? String(error);
  }
}
