import assert from "node:assert/strict";
import type { Analysis } from "../../server/src/core/index.ts";
import { analyze, mark, ruleFor, unmark } from "./core.ts";

/** Sources, sinks and sanitizers that most flow cases use; the names are no library's. */
const PLAIN_RULE = `mode: taint
pattern-sources:
  - pattern: source(...)
pattern-sinks:
  - pattern: sink(...)
pattern-sanitizers:
  - pattern: clean(...)`;

/**
 * Code with `«` and `»` around each sink that untrusted data reaches, and (where it matters) the messages of the first
 * trace, in order.
 */
export type FlowCase = readonly [title: string, marked: string, ...trace: readonly string[]];

const FILES: Readonly<Record<string, string>> = {
  javascript: "a.js",
  typescript: "a.ts",
  tsx: "a.tsx",
  python: "a.py",
  php: "a.php",
  ruby: "a.rb",
  csharp: "a.cs",
  java: "a.java",
  kotlin: "a.kt",
  go: "a.go",
  c: "a.c",
  cpp: "a.cpp",
  rust: "a.rs",
};

/** What code of a language begins with. */
const HEADS: Readonly<Record<string, string>> = { php: "<?php\n" };

/** Runs a taint rule on marked code and compares. */
export async function flowsIn(
  language: string,
  marked: string,
  rule = PLAIN_RULE,
  trace: readonly string[] = [],
): Promise<Analysis> {
  const path = FILES[language]!;
  const { text, spans } = unmark((HEADS[language] ?? "") + marked);
  const analysis = await analyze(ruleFor(path, rule), { path, text });
  assert.deepEqual(analysis.exhausted, []);
  assert.equal(mark(text, analysis.findings), mark(text, spans));
  if (trace.length > 0) {
    const [first] = [...analysis.findings].sort((a, b) => a.start - b.start);
    assert.deepEqual(
      first?.trace.map(({ message }) => message),
      trace,
    );
  }
  return analysis;
}

/** One test for each row. */
export function flows(language: string, rows: readonly FlowCase[], rule = PLAIN_RULE): void {
  for (const [title, marked, ...trace] of rows) {
    it(title, async () => {
      await flowsIn(language, marked, rule, trace);
    });
  }
}
