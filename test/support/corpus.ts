import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface CorpusFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
  readonly language: string;
}

/** The case files of the built-in rules and the sample workspace, as far as a grammar of tree-sitter reads them. */
export function ownCode(): CorpusFile[] {
  return [...filesBelow("server/rules"), ...filesBelow("test/workspace")];
}

/** Files of installed packages, larger than what is written here. */
export function packageCode(): CorpusFile[] {
  return [
    "node_modules/typescript/lib/_typingsInstaller.js",
    "node_modules/typescript/lib/lib.es5.d.ts",
    "node_modules/typescript/lib/lib.es2015.core.d.ts",
    "node_modules/zod/src/v4/core/schemas.ts",
    "node_modules/zod/src/v4/core/util.ts",
    "node_modules/zod/src/v4/classic/schemas.ts",
    "node_modules/zod/v4/core/schemas.js",
    "node_modules/zod/v4/core/schemas.d.ts",
    "node_modules/yaml/dist/parse/lexer.js",
    "node_modules/web-tree-sitter/web-tree-sitter.d.ts",
  ].flatMap(readCode);
}

function filesBelow(folder: string): CorpusFile[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return names
    .map((name) => join(folder, name))
    .sort()
    .flatMap(readCode);
}

function readCode(path: string): CorpusFile[] {
  if (extname(path) === "") return [];
  const definition = detectLanguage(path, "");
  if (definition === undefined || definition.ownGrammar) return [];
  const text = readFileSync(join(ROOT, path), "utf8");
  return [{ path: relative(ROOT, join(ROOT, path)), text, language: definition.id }];
}
