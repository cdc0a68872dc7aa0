import type { Problem, SourceText } from "../core/problem.ts";
import type { FileStat, FileSystem } from "./fileSystem.ts";

/**
 * The files of one workspace folder, by paths relative to it. Bounded in number, depth and size; refuses what a
 * symbolic link puts outside of the folder. What cannot be read becomes a problem.
 */
export class ProjectFiles {
  readonly problems: Problem[] = [];
  readonly #fs: FileSystem;
  readonly #root: string;
  readonly #realRoot: string;

  private constructor(fs: FileSystem, root: string, realRoot: string) {
    this.#fs = fs;
    this.#root = root;
    this.#realRoot = realRoot;
  }

  /** @param root absolute path of the folder; it need not exist */
  static async open(fs: FileSystem, root: string): Promise<ProjectFiles> {
    const bare = root.replace(/\/+$/, "");
    const found = await fs.stat(root).catch(() => undefined);
    return new ProjectFiles(fs, bare, (found?.realPath ?? root).replace(/\/+$/, ""));
  }

  /** Adds a problem about a whole file. */
  report(path: string, message: string, severity: Problem["severity"] = "error"): void {
    this.problems.push({ path, start: 0, end: 0, message, severity });
  }

  /** A file's text; undefined where there is none, or where it was refused with a problem. */
  async read(path: string, maxBytes = MAX_BYTES): Promise<SourceText | undefined> {
    const found = await this.#look(path);
    if (found?.kind !== "file") return undefined;
    const text = await this.#orReport(path, () => this.#fs.readText(this.#absolute(path), maxBytes));
    return text === undefined ? undefined : { path, text };
  }

  /** Whether there is a file at the path, inside of the folder. */
  async has(path: string): Promise<boolean> {
    return (await this.#fs.stat(this.#absolute(path)).catch(() => undefined))?.kind === "file";
  }

  /**
   * Where a folder really is, behind symbolic links, as a path relative to the workspace folder. Nothing is reported:
   * `outside` where it is out of the workspace folder, undefined where there is none.
   */
  async realFolder(path: string): Promise<string | { readonly outside: true } | undefined> {
    const found = await this.#fs.stat(this.#absolute(path)).catch(() => undefined);
    if (found?.kind !== "folder") return undefined;
    if (found.realPath === this.#realRoot) return "";
    return found.realPath.startsWith(`${this.#realRoot}/`)
      ? found.realPath.slice(this.#realRoot.length + 1)
      : { outside: true };
  }

  async readAll(paths: readonly string[]): Promise<SourceText[]> {
    const files: SourceText[] = [];
    for (let at = 0; at < paths.length; at += PARALLEL) {
      const batch = await Promise.all(paths.slice(at, at + PARALLEL).map((path) => this.read(path)));
      files.push(...batch.filter((file) => file !== undefined));
    }
    return files;
  }

  /**
   * Paths of the files below a folder whose names are wanted, in the order of their names.
   *
   * @param options.depth how many folders down to look; 0: this folder only
   */
  async below(folder: string, wanted: (name: string) => boolean, options: { depth?: number } = {}): Promise<string[]> {
    const walk = { root: folder, paths: [] as string[], seen: new Set<string>(), visited: 0, wanted };
    await this.#walk(walk, folder, options.depth ?? MAX_DEPTH);
    return walk.paths;
  }

  async #walk(walk: Walk, folder: string, depth: number): Promise<void> {
    const found = await this.#look(folder);
    // A folder that is reached twice, through links, is listed once; so no circle goes on for ever.
    if (found?.kind !== "folder" || walk.seen.has(found.realPath)) return;
    walk.seen.add(found.realPath);
    const names = (await this.#orReport(folder, () => this.#fs.list(this.#absolute(folder)))) ?? [];
    for (const name of [...names].sort()) {
      if (walk.paths.length >= MAX_FILES || ++walk.visited > MAX_VISITED) {
        this.report(
          walk.root,
          `This folder holds too much: of its first ${MAX_VISITED} entries at most ${MAX_FILES} files are read.`,
          "warning",
        );
        return;
      }
      const path = `${folder}/${name}`;
      if (walk.wanted(name)) {
        if ((await this.#look(path))?.kind === "file") walk.paths.push(path);
      } else if (depth > 0 && !SKIPPED_FOLDERS.has(name)) await this.#walk(walk, path, depth - 1);
    }
  }

  /** What is at the path, if it is inside the folder. */
  async #look(path: string): Promise<FileStat | undefined> {
    const found = await this.#orReport(path, () => this.#fs.stat(this.#absolute(path)));
    if (found === undefined) return undefined;
    const isInside = found.realPath === this.#realRoot || found.realPath.startsWith(`${this.#realRoot}/`);
    if (isInside) return found;
    this.#reportOnce(
      path,
      "A symbolic link leads out of the workspace folder here, so it is not read: copy what it points at.",
    );
    return undefined;
  }

  async #orReport<T>(path: string, work: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#reportOnce(path, `This cannot be read: ${reason.replaceAll(`${this.#root}/`, "")}.`);
      return undefined;
    }
  }

  #reportOnce(path: string, message: string): void {
    const isKnown = this.problems.some((problem) => problem.path === path && problem.message === message);
    if (!isKnown) this.report(path, message);
  }

  #absolute(path: string): string {
    return `${this.#root}/${path}`;
  }
}

interface Walk {
  readonly root: string;
  readonly paths: string[];
  readonly seen: Set<string>;
  /** Names looked at, wanted or not. */
  visited: number;
  readonly wanted: (name: string) => boolean;
}

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 2000;
const MAX_VISITED = 20_000;
const MAX_DEPTH = 8;
const PARALLEL = 16;
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git"]);
