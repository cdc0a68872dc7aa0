import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * An earlier commit of the repository that a folder belongs to. Of git only commands are run that read objects: none of
 * them starts a hook, a filter, a pager or a file system monitor, whatever the repository's configuration says, and
 * nothing is fetched.
 */
export interface Commit {
  readonly id: string;
  /** A file as it was, by its path relative to the folder; undefined where it was not there. */
  readonly textOf: (path: string) => Promise<string | undefined>;
  /** The files below the folder, by paths relative to it. */
  readonly paths: () => Promise<readonly string[]>;
}

/**
 * The commit from which the present state went its own way: the merge base of `HEAD` and a ref; without a ref, of
 * `HEAD` and the default branch. Undefined where there is no git, no repository, or no such ref.
 *
 * @param folder absolute path
 */
export async function commitBefore(folder: string, ref?: string): Promise<Commit | undefined> {
  const base = ref ?? (await defaultBranch(folder));
  if (base === undefined) return undefined;
  const named = await line(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`]);
  if (named === undefined) return undefined;
  const id = (await line(folder, ["merge-base", "HEAD", named])) ?? named;
  return {
    id,
    textOf: async (path) => {
      const bytes = await git(folder, ["cat-file", "blob", `${id}:./${path}`]);
      return bytes && new TextDecoder().decode(bytes);
    },
    paths: async () => {
      const listed = await git(folder, ["ls-tree", "-r", "-z", "--name-only", id]);
      return (listed?.toString("utf8") ?? "").split("\0").filter((path) => path !== "");
    },
  };
}

/** What the remote calls its head, else a branch with one of the usual names. */
async function defaultBranch(folder: string): Promise<string | undefined> {
  const remote = await line(folder, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
  if (remote !== undefined) return remote;
  for (const name of ["refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"])
    if ((await line(folder, ["rev-parse", "--verify", "--quiet", name])) !== undefined) return name;
  return undefined;
}

async function line(folder: string, args: readonly string[]): Promise<string | undefined> {
  const text = (await git(folder, args))?.toString("utf8").trim();
  return text === "" ? undefined : text;
}

const MAX_BYTES = 64 * 1024 * 1024;
/** Switches off what a repository could have run; the commands used here would run none of it anyway. */
const SAFE = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never"];

/** What git prints; undefined where it fails or is not there. */
async function git(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  try {
    const { stdout } = await run("git", ["--no-pager", ...SAFE, "-C", folder, ...args], {
      // Not the scanned folder: some systems look for programs where one is.
      cwd: homedir(),
      encoding: "buffer",
      maxBuffer: MAX_BYTES,
      windowsHide: true,
      env: {
        ...process.env,
        GIT_NO_LAZY_FETCH: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        NoDefaultCurrentDirectoryInExePath: "1",
      },
    });
    return stdout;
  } catch {
    return undefined;
  }
}
