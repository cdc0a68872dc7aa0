import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow, pieceOf } from "./lines.ts";
import { PACKAGES } from "./packages.ts";

/** Sources of published packages, as they lie there: TypeScript, Python, JavaScript. */
const FOLDERS = [
  "@trpc/server/src",
  "@effect/platform-node/src",
  "node-gyp",
  "eslint/lib",
  "undici/lib",
  "ws/lib",
  "semver",
  "ajv/lib",
].map((folder) => `${PACKAGES}/${folder}`);
const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]s|py)$/;
const PASSED_OVER = /\.test\.[jt]s$|_test\.py$|\.min\.js$|__tests__/;
/** Longer files are data, mostly. */
const LONGEST = 5_000;

/** A project of so many lines and somewhat more, with copies of its files where there are not enough. */
export interface Project {
  readonly folder: string;
  readonly files: readonly string[];
  readonly lines: number;
}

/**
 * Writes the project, with a `.git` folder that makes it a root of its own.
 *
 * @param only the paths of the files to take
 */
export function writeProject(root: string, folder: string, lines: number, only = SOURCE): Project {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, ".git"), { recursive: true });
  const sources = sourcesBelow(root).filter(({ path }) => only.test(path));
  const files: string[] = [];
  let written = 0;
  for (let copy = 1; written < lines; copy++) {
    for (const source of sources) {
      if (written >= lines) break;
      const path = join(`copy${copy}`, source.path.slice(PACKAGES.length + 1).replaceAll("node_modules", "modules"));
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      copyFileSync(join(root, source.path), join(folder, path));
      files.push(path);
      written += source.lines;
    }
  }
  return { folder, files, lines: written };
}

function sourcesBelow(root: string): { path: string; lines: number }[] {
  const paths = filesBelow(root, FOLDERS, SOURCE, PASSED_OVER);
  const sources = paths.map((path) => ({ path, lines: pieceOf(readFileSync(join(root, path), "utf8")).lines }));
  const kept = sources.filter(({ lines }) => lines < LONGEST);
  if (kept.length < 100) throw new Error(`there are only ${kept.length} sources for the project`);
  return kept;
}
