import type { Analyzer } from "./analyzer.ts";
import { type Degree, draftPatterns, type PatternDraft, trialRule } from "./authoring/draft.ts";
import { outdented } from "./authoring/generalize.ts";
import { ruleText, titleOf } from "./authoring/ruleText.ts";
import { suggestedId } from "./authoring/suggestedId.ts";
import { annotated, testTexts } from "./authoring/testCode.ts";
import { Facts } from "./facts/facts.ts";
import type { Span } from "./findings/finding.ts";
import { newPageText } from "./guidance/newPage.ts";
import type { LanguageDefinition } from "./languages/definition.ts";
import { parseText } from "./languages/parseText.ts";
import { detectLanguage } from "./languages/registry.ts";
import { loadTable } from "./languages/tables.ts";
import type { SyntaxView } from "./languages/view.ts";
import { OPEN_POLICY } from "./policy/effectivePolicy.ts";
import type { SourceText } from "./problem.ts";
import type { Rule } from "./rules/rule.ts";
import { type ScaffoldLanguage, scaffoldLanguage, scaffoldSyntax } from "./rules/scaffold.ts";
import type { SyntaxRuntime } from "./syntax/runtime.ts";

export type { Degree, PatternDraft } from "./authoring/draft.ts";

/** Code that a rule is made of. */
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

/** Patterns of the code, from the one that leaves least open to the one that leaves most. */
export interface RuleDraft {
  readonly drafts: readonly PatternDraft[];
  /** Offsets of the code that the patterns are made of. */
  readonly target: Span;
  readonly suggestedId: string;
  /** Names that rules give to the languages that these patterns run on. */
  readonly languages: readonly string[];
}

/** A sentence that says why no rule can be made. */
export interface Fault {
  readonly fault: string;
}

/** Patterns for a rule that finds code like what is selected; each was tried on it. */
export async function draftRule(code: SelectedCode, tools: DraftTools): Promise<RuleDraft | Fault> {
  const read = await readCode(code, tools);
  return "fault" in read ? read : draftOf(read, code, tools);
}

/** The files of a new rule, with paths relative to `.riskmark/rules` and `.riskmark/guidance`. */
export interface NewRule {
  readonly rule: SourceText;
  readonly test: SourceText;
  readonly page: SourceText;
}

/** Begins a rule from selected code: the rule, its annotated test, which passes, and its guidance page. */
export async function beginRule(
  code: SelectedCode,
  wanted: { readonly id: string; readonly degree: Degree },
  tools: DraftTools,
): Promise<NewRule | Fault> {
  const read = await readCode(code, tools);
  if ("fault" in read) return read;
  const draft = await draftOf(read, code, tools);
  if ("fault" in draft) return draft;
  const { id, degree } = wanted;
  const chosen = draft.drafts.find((each) => each.degree === degree) ?? draft.drafts[0]!;
  const { pattern } = chosen;
  const { comment, extension } = scaffoldSyntax(read.language);
  const languages = await languagesOf(pattern, read.language, tools);
  const ending = read.definition.id === "tsx" ? "tsx" : extension;
  const testPath = `${id}.${ending}`;
  const test = await testOf(read, chosen, { path: testPath, id, comment }, tools);
  const wrong = {
    title: read.definition.id === "tsx" ? "TypeScript" : read.definition.title,
    fence: read.language,
    code: outdented(code.text.slice(draft.target.start, draft.target.end), code.text, draft.target.start),
  };
  return {
    rule: { path: `${id}.yaml`, text: ruleText({ id, pattern, languages, guidance: id }) },
    test: { path: testPath, text: test },
    page: { path: `${id}.md`, text: newPageText(id, { title: titleOf(id), rules: [id], wrong }) },
  };
}

/** The languages that rules for this one name, as far as they can read the pattern. */
async function languagesOf(pattern: string, language: ScaffoldLanguage, { createAnalyzer }: DraftTools) {
  const analyzer = createAnalyzer();
  const readable: string[] = [];
  try {
    for (const name of scaffoldSyntax(language).languages) {
      const problems = await analyzer.setRules([trialRule("draft", pattern, [name])]);
      if (problems.length === 0) readable.push(name);
    }
  } finally {
    analyzer.dispose();
  }
  return readable.length > 0 ? readable : [language];
}

interface ReadCode {
  readonly definition: LanguageDefinition;
  readonly language: ScaffoldLanguage;
  readonly view: SyntaxView;
}

async function readCode(code: SelectedCode, { runtime }: DraftTools): Promise<ReadCode | Fault> {
  const definition = detectLanguage(code.path, code.text, code.languageId);
  const language = definition && scaffoldLanguage(definition.id);
  if (!language) {
    const what = definition ? `${definition.title} files` : "files of this kind";
    return { fault: `A rule cannot be begun from code in ${what}: write it by hand, with "riskmark rules new".` };
  }
  if (code.text.length > MAX_TEXT) return { fault: "The file is too large to make a rule of a part of it." };
  return { definition, language, view: parseText(await loadTable(runtime, definition), code.text) };
}

const MAX_TEXT = 1_000_000;

async function draftOf(read: ReadCode, code: SelectedCode, tools: DraftTools): Promise<RuleDraft | Fault> {
  const draft = await draftPatterns(read.view, code.selection, async (patterns) => {
    const rules = patterns.map((pattern, index) => trialRule(`draft-${index}`, pattern, [read.definition.id]));
    const found = await findingsOf(rules, code, tools);
    return rules.map(({ id }) => found.filter(({ ruleId }) => ruleId === id));
  });
  if ("fault" in draft) return draft;
  const { languages } = scaffoldSyntax(read.language);
  return { ...draft, languages, suggestedId: suggestedId(read.view, draft.target, read.language) };
}

/** The annotated test: the first of several texts in which the rule finds something. */
async function testOf(
  { definition, view }: ReadCode,
  { pattern, matched }: PatternDraft,
  { path, id, comment }: { readonly path: string; readonly id: string; readonly comment: string },
  tools: DraftTools,
): Promise<string> {
  const rule = trialRule(id, pattern, [definition.id]);
  const more = `\n${comment} Add code beside it that is fine, with the comment "ok: ${id}" above it.\n`;
  let last = "";
  for (const text of testTexts(view, new Facts(view), matched)) {
    const found = await findingsOf([rule], { path, text }, tools);
    if (found.length === 0) continue;
    last = annotated(text, found, `${comment} ruleid: ${id}`) + more;
    // A comment may stand where it is none, within a text for instance.
    if ((await findingsOf([rule], { path, text: last }, tools)).length === found.length) return last;
  }
  return last;
}

async function findingsOf(
  rules: readonly Rule[],
  { path, text, languageId }: Pick<SelectedCode, "path" | "text" | "languageId">,
  { createAnalyzer }: DraftTools,
) {
  const analyzer = createAnalyzer();
  try {
    await analyzer.setRules(rules);
    const { findings, suppressed } = await analyzer.scan({ path, text, languageId }, OPEN_POLICY);
    return [...findings, ...suppressed];
  } finally {
    analyzer.dispose();
  }
}
