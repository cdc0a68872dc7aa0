import { readFileSync } from "node:fs";
import { Parser } from "web-tree-sitter";
import {
  type Analyzer,
  createAnalyzer,
  createRuntime,
  languageById,
  OPEN_POLICY,
} from "../../server/src/core/index.ts";
import { loadTable } from "../../server/src/core/languages/tables.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";
import { LINES } from "./inputs/lines.ts";
import { type Context, type InputName, languageOf } from "./row.ts";

/** The engine with all built-in rules, as the server and the command line use it. */
export async function createEngine() {
  const runtime = createRuntime(createNodeHost((message) => process.stderr.write(`${message}\n`)));
  const analyzer = createAnalyzer(runtime);
  const { rules } = await loadBuiltInRules();
  await analyzer.setRules(rules, new Set(rules.map(({ id }) => id)));
  return { runtime, analyzer, rules };
}

type Engine = Awaited<ReturnType<typeof createEngine>>;

/** An input that was shown to be sound: it is analysed, to the end, without a syntax error. */
export interface Input {
  readonly name: InputName;
  readonly language: "typescript" | "python";
  readonly path: string;
  readonly text: string;
  readonly findings: number;
  /** Parses the text with the parser alone: no slices, no decoding, nothing kept. The measure of all else. */
  parse(): void;
}

/** @throws when the input is not fit to be measured */
export async function loadInput({ runtime, analyzer }: Engine, context: Context, name: InputName): Promise<Input> {
  const language = languageOf(name);
  const text = readFileSync(context.files[name], "utf8");
  const path = `src/sample.${language === "python" ? "py" : "ts"}`;
  const findings = await provenFit(analyzer, path, text);
  const { grammar } = await loadTable(runtime, languageById(language)!);
  const parser = new Parser();
  parser.setLanguage(grammar.language);
  return { name, language, path, text, findings, parse: () => parser.parse(text)!.delete() };
}

async function provenFit(analyzer: Analyzer, path: string, text: string): Promise<number> {
  const { skip, syntaxErrors, stats, findings } = await analyzer.scan({ path, text }, OPEN_POLICY, {
    timeBudgetMs: 60_000,
  });
  if (skip) throw new Error(`${path} was passed over: ${skip.message}`);
  const [first] = syntaxErrors;
  if (first)
    throw new Error(`${path} does not parse: ${JSON.stringify(text.slice(first.start - 100, first.start + 100))}`);
  if (!stats.parsed || stats.lines !== LINES) throw new Error(`${path} was not parsed, or has ${stats.lines} lines`);
  return findings.length;
}
