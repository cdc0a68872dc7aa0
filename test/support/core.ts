import assert from "node:assert/strict";
import type { AnalyzeOptions, Analyzer, FixAllOptions, Rule, TextToAnalyze } from "../../server/src/core/index.ts";
import { type Analysis, createAnalyzer, createRuntime, type FixAllResult } from "../../server/src/core/index.ts";
import { detectLanguage, LANGUAGES, languageById } from "../../server/src/core/languages/registry.ts";
import type { LanguageTable } from "../../server/src/core/languages/table.ts";
import { loadTable } from "../../server/src/core/languages/tables.ts";
import { SyntaxView } from "../../server/src/core/languages/view.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { RuleRun } from "../../server/src/core/search/ruleRun.ts";
import { compileAll } from "../../server/src/core/search/ruleset.ts";
import type { TreeSitterGrammar } from "../../server/src/core/syntax/grammar.ts";
import type { Snapshot } from "../../server/src/core/syntax/snapshot.ts";
import { createNodeHost } from "../../server/src/host/node.ts";
import { ruleFile } from "./loadedRule.ts";

/** The parser and the grammars that ship, loaded once for all tests of a process. */
export const runtime = createRuntime(createNodeHost(() => {}));

export function tableOf(language: string): Promise<LanguageTable> {
  const definition = languageById(language === "generic" ? "text" : language);
  assert.ok(definition, `there is no language "${language}"`);
  return loadTable(runtime, definition);
}

/** The tree-sitter grammar behind a language, whose trees are not in the plain form yet. */
export function parserOf(language: string): Promise<TreeSitterGrammar> {
  const definition = languageById(language);
  assert.ok(definition && !definition.ownGrammar, `there is no grammar for "${language}"`);
  return runtime.grammar(definition.grammar, definition.sample);
}

/** The languages whose parser is a tree-sitter grammar. */
export const GRAMMAR_LANGUAGES = LANGUAGES.filter(({ ownGrammar }) => ownGrammar === undefined);

export async function viewOf(language: string, code: string): Promise<SyntaxView> {
  return new SyntaxView(await snapshotOf(language, code), code, await tableOf(language));
}

/** The tree as the grammar makes it, before its language brings it to another shape. */
export async function snapshotOf(language: string, code: string): Promise<Snapshot> {
  const { grammar } = await tableOf(language);
  const job = grammar.parse(code);
  job.run(() => false);
  const tree = job.take();
  try {
    return grammar.decode(tree);
  } finally {
    tree.delete();
  }
}

export interface TestMatch {
  readonly start: number;
  readonly end: number;
  /** `$X=a $Y=b`, in the order of the names. */
  readonly bindings: string;
}

/** All matches of one pattern, in the order of the code, once for each way to bind its metavariables. */
export async function matches(language: string, pattern: string, code: string): Promise<TestMatch[]> {
  const body = { mode: "search", formula: { op: "pattern", pattern, span: { start: 0, end: 0 } } } as const;
  const { ruleset, problems } = compileAll(
    [
      {
        ...PLAIN_RULE,
        // A metavariable that nothing reads binds nothing: the message reads all of them.
        message: pattern,
        languages: [language],
        body,
      },
    ],
    await tableOf(language),
  );
  assert.deepEqual(problems, []);
  const view = await viewOf(language, code);
  const occurrences = ruleset.words.scan(code);
  const applicable = ruleset.applicable(code, occurrences, "file", () => true);
  const found = [...new RuleRun(view, occurrences).run(applicable)].flatMap((result) => {
    assert.equal(result.exhausted, false, "the pattern ran out of steps");
    return result.matches;
  });
  return found
    .map(({ start, end, bindings }) => {
      const texts: string[] = [];
      for (let at = bindings; at; at = at.rest) {
        texts.push(`${at.name}=${at.code.value ?? code.slice(at.code.start, at.code.end)}`);
      }
      return { start, end, bindings: texts.sort().join(" ") };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.bindings < b.bindings ? -1 : 1));
}

const PLAIN_RULE: Rule = {
  id: "r",
  path: "r.yaml",
  message: "Found.",
  severity: "high",
  languages: [],
  body: { mode: "search", formula: { op: "pattern", pattern: "x", span: { start: 0, end: 0 } } },
  paths: { include: [], exclude: [] },
  options: {},
  fixes: [],
  metadata: {
    cwe: [],
    owasp: [],
    confidence: "high",
    likelihood: "high",
    impact: "high",
    title: "r",
    technology: [],
    references: [],
  },
  span: { start: 0, end: 0 },
};

/**
 * A pattern, the code with `«` and `»` around each match, and (where it matters) the bindings of each match in the
 * order of the code.
 */
export type Conformance = readonly [pattern: string, marked: string, ...bindings: readonly string[]];

/** One test for each row. */
export function conforms(language: string, rows: readonly Conformance[]): void {
  for (const [pattern, marked, ...bindings] of rows) {
    const wanted = unmark(marked);
    it(`${oneLine(pattern)}  ⟶  ${oneLine(marked)}`, async () => {
      const found = await matches(language, pattern, wanted.text);
      assert.equal(mark(wanted.text, found), mark(wanted.text, wanted.spans));
      if (bindings.length > 0) {
        assert.deepEqual(
          found.map((match) => match.bindings),
          bindings,
        );
      }
    });
  }
}

/** A row that asserts what the engine does today, with what would be right: to be moved when it is. */
export function knownWrong(language: string, rows: readonly (readonly [note: string, ...Conformance])[]): void {
  for (const [note, ...row] of rows) {
    describe(`known wrong: ${note}`, () => conforms(language, [row]));
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ⏎ ");
}

export interface TestSpan {
  readonly start: number;
  readonly end: number;
}

/** Takes `«` and `»` out of a text; they may be nested. */
export function unmark(marked: string): { text: string; spans: TestSpan[] } {
  const spans: TestSpan[] = [];
  const open: number[] = [];
  let text = "";
  for (const char of marked) {
    if (char === "«") open.push(text.length);
    else if (char === "»") spans.push({ start: open.pop()!, end: text.length });
    else text += char;
  }
  assert.equal(open.length, 0, "each « needs its »");
  return { text, spans };
}

/** Puts `«` and `»` around spans; equal spans are marked once. */
export function mark(text: string, spans: readonly TestSpan[]): string {
  const unique = [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
  let out = "";
  for (let at = 0; at <= text.length; at++) {
    out += "»".repeat(unique.filter(({ end }) => end === at).length);
    out += "«".repeat(unique.filter(({ start }) => start === at).length);
    out += text[at] ?? "";
  }
  return out;
}

/** The text of a rule file with one rule, for the language that a path's extension tells. */
export function ruleFor(path: string, lines: string, head: Readonly<Record<string, string>> = {}): string {
  const language = detectLanguage(path, "")?.id ?? "generic";
  return ruleFile(lines, { languages: `[${language === "tsx" ? "typescript" : language}]`, ...head });
}

/** An analyzer with the rules of the texts, which must load and compile without any problem. */
export async function analyzerWith(...ruleYaml: readonly string[]): Promise<Analyzer> {
  const { rules, problems } = loadRules(ruleYaml.map((text, index) => ({ path: `r${index}.yaml`, text })));
  assert.deepEqual(problems, []);
  const analyzer = createAnalyzer(runtime);
  assert.deepEqual(await analyzer.setRules(rules), []);
  return analyzer;
}

/** What a rule file finds in a text. */
export async function analyze(
  ruleYaml: string,
  document: TextToAnalyze,
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  return (await analyzerWith(ruleYaml)).scan(document, OPEN_POLICY, options);
}

/** A test that a comment in a text, in which the rule finds one thing, suppresses it, or does not. */
export function suppresses(rule: string, path: string, text: string, suppressed: number): void {
  it(`${suppressed === 1 ? "suppress" : "do not suppress"} in ${JSON.stringify(text)}`, async () => {
    const analysis = await analyze(rule, { path, text });
    assert.equal(analysis.suppressed.length, suppressed);
    assert.equal(analysis.findings.length, 1 - suppressed);
  });
}

/** Asserts that a rule with these lines finds what is marked. */
export async function finds(lines: string, marked: string, path = "a.js"): Promise<Analysis> {
  const { text, spans } = unmark(marked);
  const analysis = await analyze(ruleFor(path, lines), { path, text });
  assert.equal(mark(text, analysis.findings), mark(text, spans));
  return analysis;
}

/** The text after all (safe) fixes of a rule file. */
export async function fixAll(
  ruleYaml: string,
  document: TextToAnalyze,
  options: FixAllOptions = {},
): Promise<FixAllResult> {
  const opened = (await analyzerWith(ruleYaml)).open(document);
  try {
    return await opened.fixAll(OPEN_POLICY, options);
  } finally {
    opened.close();
  }
}
