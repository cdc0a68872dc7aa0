/**
 * Parses files, and nothing else: what no program can do without that looks at the syntax of all of them.
 * `parseAll.js <folder of grammars> <file with paths, one a line>`
 */
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Language, Parser } from "web-tree-sitter";

const GRAMMARS: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".mts": "typescript",
  ".cts": "typescript",
  ".py": "python",
};

async function main([grammars, list]: readonly string[]): Promise<void> {
  await Parser.init({ wasmBinary: readFileSync(join(grammars!, "web-tree-sitter.wasm")) });
  const languages = new Map<string, Language>();
  const parser = new Parser();
  for (const file of readFileSync(list!, "utf8").split("\n")) {
    const name = GRAMMARS[extname(file)] ?? "javascript";
    let language = languages.get(name);
    if (!language) {
      language = await Language.load(readFileSync(join(grammars!, `${name}.wasm`)));
      languages.set(name, language);
    }
    parser.setLanguage(language);
    parser.parse(readFileSync(file, "utf8"))!.delete();
  }
}

void main(process.argv.slice(2));
