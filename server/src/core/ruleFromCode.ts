import type { Analyzer } from "./analyzer.ts";
import { type Draft, draftPatterns, type PatternDraft, trialRule } from "./authoring/draft.ts";
import type { Span } from "./findings/finding.ts";
import { parseText } from "./languages/parseText.ts";
import { detectLanguage } from "./languages/registry.ts";
import { loadTable } from "./languages/tables.ts";
import { OPEN_POLICY } from "./policy/effectivePolicy.ts";
import { type ScaffoldLanguage, scaffoldLanguage } from "./rules/scaffold.ts";
import type { SyntaxRuntime } from "./syntax/runtime.ts";

export interface SelectedCode {
  readonly path: string;
  readonly text: string;
  /** The editor's word for the language, where there is an editor. */
  readonly languageId?: string | undefined;
  readonly selection: Span;
}

/** What it takes to try patterns. */
export interface DraftTools {
  readonly runtime: SyntaxRuntime;
  /** Makes an analyzer, which is disposed afterwards. */
  readonly createAnalyzer: () => Analyzer;
}

export interface RuleDraft {
  readonly language: ScaffoldLanguage;
  readonly drafts: readonly PatternDraft[];
  /** Offsets of the code that the patterns are made of. */
  readonly target: Span;
}

/** Patterns for a rule that finds code like what is selected, or a sentence that says why there is none. */
export async function draftRule(
  code: SelectedCode,
  tools: DraftTools,
): Promise<RuleDraft | { readonly fault: string }> {
  const definition = detectLanguage(code.path, code.text, code.languageId);
  const language = definition && scaffoldLanguage(definition.id);
  if (!definition || !language) {
    const what = definition ? definition.title : "this kind of file";
    return { fault: `Rules cannot be made of code in ${what}: select code in a language with patterns.` };
  }
  if (code.text.length > MAX_TEXT) return { fault: "The file is too large to make a rule of a part of it." };
  const view = parseText(await loadTable(tools.runtime, definition), code.text);
  const draft: Draft = await draftPatterns(view, code.selection, (patterns) => tryOn(code, definition.id, patterns, tools));
  return "fault" in draft ? draft : { language, ...draft };
}

const MAX_TEXT = 1_000_000;

/** What each of the patterns finds in the text. */
async function tryOn(code: SelectedCode, languageId: string, patterns: readonly string[], tools: DraftTools) {
  const analyzer = tools.createAnalyzer();
  try {
    const rules = patterns.map((pattern, index) => trialRule(`draft-${index}`, pattern, [languageId]));
    await analyzer.setRules(rules);
    const { path, text, languageId: editorId } = code;
    const { findings, suppressed } = await analyzer.scan({ path, text, languageId: editorId }, OPEN_POLICY);
    return rules.map(({ id }) => [...findings, ...suppressed].filter(({ ruleId }) => ruleId === id));
  } finally {
    analyzer.dispose();
  }
}
