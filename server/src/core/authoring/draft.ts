import { Facts } from "../facts/facts.ts";
import type { Span } from "../findings/finding.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Rule } from "../rules/rule.ts";
import { generalize, type Openness } from "./generalize.ts";
import { type Target, targetOf } from "./target.ts";

/** How much of the code a pattern leaves open. */
export type Degree = "variables" | "values" | "calls";

/** A pattern that was shown to match the selected code. */
export interface PatternDraft {
  readonly degree: Degree;
  readonly pattern: string;
  /** What it matches in the text that it was made of. */
  readonly matched: Span;
}

export type Draft =
  | { readonly drafts: readonly PatternDraft[]; readonly target: Span }
  /** A sentence for whoever selected the code. */
  | { readonly fault: string };

/** Runs rules that are patterns alone on the text, all findings counted. Patterns that do not compile find nothing. */
export type TryPatterns = (patterns: readonly string[]) => Promise<readonly (readonly Span[])[]>;

/**
 * Patterns of the selected code, from the one that leaves least open to the one that leaves most. Each is tried on the
 * code itself: what would not match it is not offered, and less is left open instead.
 */
export async function draftPatterns(view: SyntaxView, selection: Span, tryPatterns: TryPatterns): Promise<Draft> {
  const target = targetOf(view, selection);
  if ("fault" in target) return target;
  const facts = new Facts(view);
  const candidates = CANDIDATES.flatMap(({ degree, open }) =>
    targetsFor(degree, view, target).map((of) => ({ degree, of, pattern: generalize(view, facts, of, open) })),
  );
  const distinct = [...new Set(candidates.map(({ pattern }) => pattern))].filter((pattern) => !isOpen(pattern));
  const found = new Map<string, readonly Span[]>();
  for (const [index, spans] of (await tryPatterns(distinct)).entries()) found.set(distinct[index]!, spans);
  const drafts: PatternDraft[] = [];
  const done = new Set<Degree>();
  for (const { degree, of, pattern } of candidates) {
    if (done.has(degree)) continue;
    const matched = found.get(pattern)?.find((span) => isWhole(view.text, span, of));
    if (!matched) continue;
    done.add(degree);
    // Nothing more to leave open: the degree before says it.
    if (!drafts.some((draft) => draft.pattern === pattern)) drafts.push({ degree, pattern, matched });
  }
  const { start, end } = target;
  if (drafts.length > 0) return { drafts, target: { start, end } };
  const { title } = view.table.definition;
  return {
    fault: `No pattern of this ${title} code matches it: select a smaller part, such as one call or one statement.`,
  };
}

/** What is left open at each degree; of several for one, the first that works is taken. */
const CANDIDATES: readonly { readonly degree: Degree; readonly open: Openness }[] = [
  { degree: "variables", open: { paths: true, variables: true } },
  { degree: "variables", open: { variables: true } },
  { degree: "variables", open: { paths: true } },
  { degree: "variables", open: {} },
  { degree: "values", open: { paths: true, variables: true, strings: true, numbers: true } },
  { degree: "values", open: { variables: true, strings: true, numbers: true } },
  { degree: "values", open: { variables: true, strings: true } },
  { degree: "values", open: { variables: true, numbers: true } },
  { degree: "values", open: { strings: true } },
  { degree: "calls", open: { paths: true, variables: true, strings: true, numbers: true, arguments: true } },
  { degree: "calls", open: { variables: true, strings: true, numbers: true, arguments: true } },
  { degree: "calls", open: { variables: true, arguments: true } },
  { degree: "calls", open: { arguments: true } },
];

/** With calls left open, the call itself is what counts, and not what is made of its result. */
function targetsFor(degree: Degree, view: SyntaxView, target: Target): readonly Target[] {
  const [node, ...others] = target.nodes;
  const call = degree === "calls" && others.length === 0 ? mainCall(view, node!) : -1;
  if (call < 0 || call === node) return [target];
  const { start, end } = view.snapshot;
  return [{ nodes: [call], start: start[call]!, end: end[call]! }, target];
}

/** The call whose result a statement is about, or -1. */
function mainCall(view: SyntaxView, statement: number): number {
  let at = statement;
  while (WRAPS.has(view.role(at)) || view.role(at) === Role.transparent) {
    const right = view.child(at, "right");
    const parts = view.children(at);
    const inner = right >= 0 ? right : parts.length === 1 ? parts[0]! : declarator(view, parts);
    if (inner < 0) return -1;
    at = inner;
  }
  return view.role(at) === Role.call ? at : -1;
}

const WRAPS: ReadonlySet<number> = new Set([
  Role.expressionStatement,
  Role.declaration,
  Role.declarator,
  Role.assign,
  Role.return,
  Role.await,
]);

/** The only declarator among the parts of a declaration. */
function declarator(view: SyntaxView, parts: readonly number[]): number {
  const found = parts.filter((part) => view.role(part) === Role.declarator);
  return found.length === 1 ? found[0]! : -1;
}

/** Patterns that say nothing: they would match nearly everywhere. */
function isOpen(pattern: string): boolean {
  return !/[A-Za-z0-9]/.test(pattern.replace(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|"?\.\.\."?/g, ""));
}

/** Whether a match is the whole code, apart from what ends a statement. */
function isWhole(text: string, match: Span, code: Span): boolean {
  const between = (from: number, to: number) => text.slice(Math.min(from, to), Math.max(from, to));
  return match.start === code.start && /^[\s;]*$/.test(between(match.end, code.end));
}

/** A rule of one pattern, for trying it. */
export function trialRule(id: string, pattern: string, languages: readonly string[]): Rule {
  return {
    id,
    path: "",
    message: pattern,
    severity: "medium",
    languages,
    body: { mode: "search", formula: { op: "pattern", pattern, span: { start: 0, end: 0 } } },
    paths: { include: [], exclude: [] },
    options: {},
    fixes: [],
    metadata: {
      title: id,
      cwe: [],
      owasp: [],
      confidence: "medium",
      likelihood: "medium",
      impact: "medium",
      technology: [],
      references: [],
    },
    span: { start: 0, end: 0 },
  };
}
