import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The patterns that hold in one folder: its own and those of the folders it lies in, the deepest last. */
export interface IgnoreLevel {
  /** Absolute path of the folder that the patterns are relative to: the topmost one that was looked at. */
  readonly top: string;
  readonly patterns: Ignore;
}

/** Whether git would leave out an entry, as a sentence with the pattern that says so. */
export function gitIgnored(path: string, isFolder: boolean, level: IgnoreLevel | undefined): string | undefined {
  if (level === undefined) return undefined;
  const inside = within(level.top, path);
  const { ignored, rule } = level.patterns.test(isFolder ? `${inside}/` : inside);
  return ignored ? `a pattern in ${rule?.mark} matches it` : undefined;
}

/**
 * The patterns that hold in a folder which a walk enters: those above and its own `.gitignore`. A folder that is
 * a repository of its own starts afresh, as in git.
 */
export async function enterFolder(folder: string, above: IgnoreLevel | undefined): Promise<IgnoreLevel | undefined> {
  const gitFolder = await gitFolderOf(folder);
  const outer = gitFolder ? await addPatterns(folder, join(gitFolder, "info", "exclude"), undefined) : above;
  return addPatterns(folder, join(folder, ".gitignore"), outer);
}

/**
 * The patterns that hold where a walk begins: from the repository's top (or `top` outside of a repository) down to
 * the folder above `start`. Where they leave out `start` itself they are put aside, since whoever names a folder
 * means it.
 */
export async function ignoreLevelsAbove(start: string, top: string): Promise<IgnoreLevel | undefined> {
  const folders: string[] = [];
  const outermost = (await repositoryTop(start)) ?? top;
  for (let folder = start; folder !== outermost && dirname(folder) !== folder; folder = dirname(folder)) {
    folders.unshift(dirname(folder));
  }
  let level: IgnoreLevel | undefined;
  for (const folder of folders) level = await enterFolder(folder, level);
  return gitIgnored(start, true, level) === undefined ? level : undefined;
}

/** Nearest folder, from `folder` upwards, that holds a `.git`. */
async function repositoryTop(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await stat(join(at, ".git")).catch(() => undefined)) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Where a repository keeps `info/exclude`: in `.git`, or for a worktree or submodule where the file `.git` points. */
async function gitFolderOf(folder: string): Promise<string | undefined> {
  const dotGit = join(folder, ".git");
  const found = await stat(dotGit).catch(() => undefined);
  if (!found) return undefined;
  if (found.isDirectory()) return dotGit;
  const target = /^gitdir:\s*(.+?)\s*$/m.exec((await readSmall(dotGit)) ?? "")?.[1];
  if (target === undefined) return undefined;
  const own = resolve(folder, target);
  const shared = await readSmall(join(own, "commondir"));
  return shared === undefined ? own : resolve(own, shared.trim());
}

/** Adds the patterns of a file, which are relative to `folder`, to those that hold already. */
async function addPatterns(
  folder: string,
  source: string,
  above: IgnoreLevel | undefined,
): Promise<IgnoreLevel | undefined> {
  const text = await readSmall(source);
  if (text === undefined || text.trim() === "") return above;
  const top = above?.top ?? folder;
  const patterns = ignore({ ignorecase: CASE_INSENSITIVE });
  if (above) patterns.add(above.patterns);
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  patterns.add(lines.map((line) => ({ pattern: movePattern(line, within(top, folder)), mark: source })));
  return { top, patterns };
}

/** A pattern of a folder's `.gitignore`, written so that it means the same in a folder above. */
function movePattern(line: string, folder: string): string {
  if (folder === "" || line.startsWith("#") || line.trim() === "") return line;
  const negation = line.startsWith("!") ? "!" : "";
  const pattern = line.slice(negation.length);
  const isAnchored = pattern.trimEnd().replace(/\/$/, "").includes("/");
  const prefix = `/${folder.replace(/[\\*?[\]!# ]/g, "\\$&")}/`;
  return negation + prefix + (isAnchored ? pattern.replace(/^\//, "") : `**/${pattern}`);
}

function within(top: string, path: string): string {
  return relative(top, path).split(sep).join("/");
}

/** As git's `core.ignoreCase` is set by default on these systems. */
const CASE_INSENSITIVE = process.platform === "win32" || process.platform === "darwin";

const LARGEST = 1_000_000;

/** The text of a file that is a plain, readable file of reasonable size. */
async function readSmall(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= LARGEST ? await readFile(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
