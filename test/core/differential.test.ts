import assert from "node:assert/strict";
import { languageById } from "../../server/src/core/languages/registry.ts";
import { NodeFlag } from "../../server/src/core/syntax/snapshot.ts";
import { GRAMMAR_LANGUAGES, parserOf } from "../support/core.ts";
import { type CorpusFile, ownCode, packageCode } from "../support/corpus.ts";

/** The part of the native binding that is used here; its own types belong to an optional package. */
interface NativeParser {
  setLanguage(language: unknown): void;
  parse(text: string, previous: undefined, options: { bufferSize: number }): { walk(): NativeCursor };
}

interface NativeCursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly currentFieldName: string | undefined;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** Text that code rarely holds: it must not shift offsets. */
const ODD: readonly (readonly [language: string, text: string])[] = [
  ["javascript", ""],
  ["javascript", "\uFEFFfoo('a')\r\nbar('\u{1F600}')\r\n"],
  ["typescript", "const \u00E9t\u00E9: Map<string, '\u{1F600}'> = new Map();\r\n"],
  ["tsx", "<p>\u{1F600} &amp; {a}</p>\n"],
  ["python", "def f():\r\n    return f'\u{1F600}{x}\u00E9'\r\n\r\nx = 1"],
  ["python", "\uFEFFx = 1\n\n\n    \n"],
];

const INSTALL = 'run "npm install" (it may have to compile: python3, make and a C++ compiler are needed)';

/** The package of each grammar, and what of it is the grammar where it has several. */
const NATIVE: Readonly<Record<string, readonly [name: string, part?: string]>> = {
  javascript: ["tree-sitter-javascript"],
  typescript: ["tree-sitter-typescript", "typescript"],
  tsx: ["tree-sitter-typescript", "tsx"],
  python: ["tree-sitter-python"],
  go: ["tree-sitter-go"],
  java: ["tree-sitter-java"],
  kotlin: ["@tree-sitter-grammars/tree-sitter-kotlin"],
  csharp: ["tree-sitter-c-sharp"],
  php: ["tree-sitter-php", "php"],
  ruby: ["tree-sitter-ruby"],
  c: ["tree-sitter-c"],
  cpp: ["tree-sitter-cpp"],
  rust: ["tree-sitter-rust"],
  bash: ["tree-sitter-bash"],
  yaml: ["@tree-sitter-grammars/tree-sitter-yaml"],
  hcl: ["@tree-sitter-grammars/tree-sitter-hcl"],
  json: ["tree-sitter-json"],
  html: ["tree-sitter-html"],
};

describe("the shipped grammars and the native parser", function () {
  this.timeout(60_000);
  const parsers = new Map<string, NativeParser>();

  before("the native parser and its grammars are installed", async () => {
    const grammars = new Set(GRAMMAR_LANGUAGES.map(({ grammar }) => grammar));
    for (const grammar of grammars) parsers.set(grammar, await nativeParser(grammar));
  });

  for (const folder of ["server/rules/javascript", "server/rules/python", "test/workspace"]) {
    const files = ownCode().filter(({ path }) => path.startsWith(`${folder}/`));
    it(`read all ${files.length} files below ${folder} alike`, async () => {
      for (const file of files) await compare(file);
    });
  }
  for (const file of packageCode()) {
    it(`read ${file.path} alike`, () => compare(file));
  }
  for (const { id, sample } of GRAMMAR_LANGUAGES) {
    it(`read the sample of ${id} alike`, () => compare({ path: "sample", text: sample, language: id }));
  }
  for (const [language, text] of ODD) {
    it(`read ${JSON.stringify(text)} alike`, () => compare({ path: "odd", text, language }));
  }

  async function compare({ path, text, language }: CorpusFile): Promise<void> {
    const tree = parsers
      .get(languageById(language)!.grammar)!
      .parse(text, undefined, { bufferSize: text.length * 2 + 1024 });
    const expected = linesOf(tree.walk());
    const actual = await shippedLines(language, text);
    const differs = expected.findIndex((line, index) => line !== actual[index]);
    assert.equal(actual[differs], expected[differs], `${path}: node ${differs}`);
    assert.equal(actual.length, expected.length, `${path}: number of nodes`);
  }
});

async function nativeParser(grammar: string): Promise<NativeParser> {
  const [name, part] = NATIVE[grammar] ?? [];
  try {
    assert.ok(name, `NATIVE has no package for ${grammar}`);
    const { default: Parser } = (await import("tree-sitter")) as unknown as { default: new () => NativeParser };
    const { default: language } = (await import(name)) as { default: Record<string, unknown> };
    const parser = new Parser();
    parser.setLanguage(part === undefined ? language : language[part]);
    return parser;
  } catch (thrown) {
    const where = process.env.CI ? "It must be there where changes are accepted" : "It is optional for users only";
    throw new Error(`The native parser for ${grammar} is missing. ${where}; ${INSTALL}. ${(thrown as Error).message}`);
  }
}

/** One line a node, in preorder: depth, kind, whether named, offsets, field. */
function linesOf(cursor: NativeCursor): string[] {
  const lines: string[] = [];
  let depth = 0;
  for (;;) {
    const { nodeType, nodeIsNamed, startIndex, endIndex, currentFieldName } = cursor;
    lines.push(lineOf(depth, nodeType, nodeIsNamed, startIndex, endIndex, currentFieldName ?? ""));
    if (cursor.gotoFirstChild()) {
      depth++;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (depth === 0) return lines;
      cursor.gotoParent();
      depth--;
    }
  }
}

async function shippedLines(language: string, text: string): Promise<string[]> {
  const grammar = await parserOf(language);
  const job = grammar.parse(text);
  job.run(() => false);
  const tree = job.take();
  const { start, end, parent, field, kind, flags, count } = grammar.decode(tree);
  tree.delete();
  const depths = new Int32Array(count);
  return Array.from({ length: count }, (_, node) => {
    depths[node] = node === 0 ? 0 : depths[parent[node]!]! + 1;
    const name = field[node] === 0 ? "" : grammar.fieldName(field[node]!);
    return lineOf(
      depths[node]!,
      grammar.kindName(kind[node]!),
      (flags[node]! & NodeFlag.named) !== 0,
      start[node]!,
      end[node]!,
      name,
    );
  });
}

function lineOf(depth: number, kind: string, named: boolean, start: number, end: number, field: string): string {
  return `${depth} ${named ? kind : JSON.stringify(kind)} ${start}-${end} ${field}`;
}
