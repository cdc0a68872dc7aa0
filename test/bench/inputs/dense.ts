import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, fillUp, type Piece, pieceOf } from "./lines.ts";

/** The sample workspace, and the annotated cases of the rules: far more findings in it than in anybody's real file. */
const FOLDERS = ["test/workspace", "server/rules/python"];

export function denseFiles(root: string): string[] {
  return filesBelow(root, FOLDERS, /\.py$/, /\.fixed\.py$/);
}

/** One file of exactly 10,000 lines. What a source names at its top level gets a number, so that no name comes twice. */
export function denseInput(root: string): string {
  return fillUp(copies(denseFiles(root).map((path) => readFileSync(join(root, path), "utf8"))), "# end");
}

function* copies(sources: readonly string[]): Iterable<Piece> {
  const lines = sources.reduce((sum, source) => sum + pieceOf(source).lines, 0);
  if (lines === 0) return;
  let number = 0;
  for (let written = 0; written < 20_000; written += lines) {
    for (const source of sources) yield pieceOf(numbered(source, ++number));
  }
}

/** The source with its own functions, classes and variables renamed; constants in capitals keep their names. */
function numbered(source: string, number: number): string {
  const declared = /^(?:(?:async\s+)?def\s+(\w+)|class\s+(\w+)|([a-z]\w*)\s*=)/gm;
  const names = new Set([...source.matchAll(declared)].map(([, ...name]) => name.find((each) => each !== undefined)!));
  return source.replace(/(?<!\.)\b[A-Za-z_]\w*\b/g, (word) => (names.has(word) ? `${word}_${number}` : word));
}
