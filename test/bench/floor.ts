/**
 * The least that a program must do before it can say anything about a file: start, load the parser and the grammar,
 * and parse once, cold. `floor.js <parser.wasm> <grammar.wasm> <file>` writes a byte when it is done.
 */
import { readFileSync } from "node:fs";
import { Language, Parser } from "web-tree-sitter";

async function main([runtime, grammar, file]: readonly string[]): Promise<void> {
  await Parser.init({ wasmBinary: readFileSync(runtime!) });
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(grammar!)));
  parser.parse(readFileSync(file!, "utf8"));
  process.stdout.write(".");
}

void main(process.argv.slice(2));
