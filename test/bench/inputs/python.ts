import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, fillUp, pieceOf } from "./lines.ts";
import { PACKAGES } from "./packages.ts";

/** GYP, the generator of build files that comes with node-gyp: programs that read files and start others. */
const FOLDERS = [`${PACKAGES}/node-gyp/gyp/pylib`];

/** One file of exactly 10,000 lines: real Python, one source after another. */
export function pythonInput(root: string): string {
  const files = filesBelow(root, FOLDERS, /\.py$/, /_test\.py$/);
  return fillUp(
    files.map((path) => pieceOf(readFileSync(join(root, path), "utf8"))),
    "# end",
  );
}
