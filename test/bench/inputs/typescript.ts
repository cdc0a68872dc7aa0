import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, fillUp, type Piece, pieceOf } from "./lines.ts";

/** Real TypeScript that people wrote, and that is at hand: this repository's own. */
const FOLDERS = ["client/src", "server/src", "scripts", "test"];
const FOREIGN = /node_modules\/|^test\/(?:workspace|fixtures)\/|^test\/host\/(?:vscode|browser)\//;

/** The repository's own TypeScript files, in an order that mixes its folders and changes little when files are added. */
export function typescriptFiles(root: string): string[] {
  const order = (path: string) => createHash("sha256").update(path).digest("hex");
  const files = filesBelow(root, FOLDERS, /(?<!\.d)\.ts$/, FOREIGN).map((path) => ({ path, order: order(path) }));
  return files.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ path }) => path);
}

/**
 * One file of exactly 10,000 lines. Each source stands in a namespace of its own, so that equal names in two of them
 * stay two names; imports come first, each once.
 */
export function typescriptInput(root: string): string {
  const sources = typescriptFiles(root).map((path) => splitImports(readFileSync(join(root, path), "utf8")));
  return fillUp(pieces(sources), "// end");
}

function* pieces(sources: readonly { readonly imports: readonly string[]; readonly body: string }[]): Iterable<Piece> {
  const seen = new Set<string>();
  const fresh = sources.flatMap(({ imports }) => imports).filter((each) => !seen.has(each) && seen.add(each));
  yield pieceOf(fresh.join(""));
  let number = 0;
  for (const { body } of sources) yield pieceOf(`namespace file${++number} {\n${body}}\n`);
}

/** The imports at the top of a file, and the rest of it, comments included. */
function splitImports(source: string): { imports: string[]; body: string } {
  const blank = /\s+|\/\/.*|\/\*[\s\S]*?\*\//y;
  const statement = /import\b[^;]*;[ \t]*\r?\n/y;
  const imports: string[] = [];
  let body = "";
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    statement.lastIndex = at;
    const [skipped] = blank.exec(source) ?? [];
    const [found] = statement.exec(source) ?? [];
    if (found !== undefined) imports.push(found);
    else if (skipped !== undefined) body += skipped;
    else return { imports, body: body + source.slice(at) };
    at += (found ?? skipped)!.length;
  }
}
