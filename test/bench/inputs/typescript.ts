import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, fillUp, type Piece, pieceOf } from "./lines.ts";
import { PACKAGES } from "./packages.ts";

/** Servers, clients, files and processes, as people write them. */
const FOLDERS = [`${PACKAGES}/@trpc/server/src`, `${PACKAGES}/@effect/platform-node/src`];
/** Tests, and what the grammar has no words for: call signatures without a semicolon behind them. */
const PASSED_OVER = /__tests__|\.test\.ts$|\/NodeRuntime\.ts$/;

/**
 * One file of exactly 10,000 lines. Each source stands in a namespace of its own, so that equal names in two of them
 * stay two names; imports come first, each once.
 */
export function typescriptInput(root: string): string {
  const files = filesBelow(root, FOLDERS, /(?<!\.d)\.ts$/, PASSED_OVER);
  const sources = files.map((path) => splitImports(readFileSync(join(root, path), "utf8")));
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
