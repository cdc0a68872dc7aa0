import type { SyntaxView } from "../languages/view.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { InlineSuppression, Span } from "./finding.ts";

/** A suppression as it stands in a comment. */
export interface Directive {
  readonly kind: InlineSuppression["kind"];
  /** Empty: every rule, which only `nosec` may say. */
  readonly ruleIds: readonly string[];
  readonly reason: string;
  /** The whole comment. */
  readonly comment: Span;
  /** Where the list of rule ids stands. */
  readonly idSpan: Span;
  /** Zero-based line it speaks about: its own where code stands before it, else the next line of code. */
  readonly line: number;
}

const RULE_IDS = String.raw`[\w./-]+(?:\s*,\s*[\w./-]+)*`;
const FORMS: readonly [InlineSuppression["kind"], RegExp][] = [
  ["riskmark-ignore", new RegExp(`^riskmark-ignore:\\s*(?<ids>${RULE_IDS})\\s*(?:--\\s*(?<reason>.*))?$`, "s")],
  ["nosemgrep", new RegExp(`(?:^|\\s)nosemgrep:\\s*(?<ids>${RULE_IDS})\\s*(?:--\\s*(?<reason>.*))?`, "s")],
  // As Bandit reads it: the comment starts with the word; ids of other tools' rules may follow.
  ["nosec", /^nosec\b(?:[\s:]+(?<foreign>B\d+(?:[\s,]+B\d+)*))?\s*(?:--?\s*(?<reason>.*))?$/s],
];

/** Quick "no" for most texts. */
export function mayHaveDirectives(text: string): boolean {
  return ["riskmark-ignore", "nosemgrep", "nosec"].some((word) => text.includes(word));
}

/** Reads the suppressions of a file from its comments. A word that merely occurs in a comment suppresses nothing. */
export function readDirectives(view: SyntaxView, lines: LineIndex): Directive[] {
  const directives: Directive[] = [];
  const { start, end } = view.snapshot;
  for (let node = 0; node < view.count; node++) {
    if (!view.isComment(node)) continue;
    const span = { start: start[node]!, end: end[node]! };
    const directive = readDirective(view.text, span);
    if (directive) directives.push({ ...directive, line: lineMeant(view, lines, span) });
  }
  return directives;
}

function readDirective(text: string, comment: Span): Omit<Directive, "line"> | undefined {
  const whole = text.slice(comment.start, comment.end);
  const [, opening = ""] = /^((?:\/\/+|\/\*+|#+|<!--)\s*)/.exec(whole) ?? [];
  const content = whole.slice(opening.length).replace(/\s*(?:\*+\/|-->)?\s*$/, "");
  for (const [kind, form] of FORMS) {
    const found = form.exec(content);
    if (!found) continue;
    const { ids = "", reason = "" } = found.groups ?? {};
    const idStart = comment.start + opening.length + found.index + found[0].indexOf(ids);
    return {
      kind,
      ruleIds: ids === "" ? [] : ids.split(",").map((id) => id.trim()),
      reason: reason.trim(),
      comment,
      idSpan: { start: idStart, end: idStart + ids.length },
    };
  }
  return undefined;
}

function lineMeant(view: SyntaxView, lines: LineIndex, comment: Span): number {
  const own = lines.lineAt(comment.start);
  const before = view.text.slice(lines.lineStart(own), comment.start).trim();
  const isAlone = before === "" || before === "{";
  if (!isAlone) return own;
  let line = lines.lineAt(comment.end) + 1;
  while (line < lines.lineCount && isCommentLine(view, lines, line)) line++;
  return line;
}

function isCommentLine(view: SyntaxView, lines: LineIndex, line: number): boolean {
  const start = lines.lineStart(line);
  const text = view.text.slice(start, lines.lineStart(line + 1)).trim();
  if (text === "") return false;
  return /^(?:\/\/|#|\/\*.*\*\/$|\{\s*\/\*.*\*\/\s*\}$)/.test(text);
}

/** Whether the directive speaks of the rule: by its id, or by an id that ends in it after a dot. */
export function concerns(directive: Directive, ruleId: string): boolean {
  if (directive.ruleIds.length === 0) return directive.kind === "nosec";
  return directive.ruleIds.some((id) => id === ruleId || id.endsWith(`.${ruleId}`) || id.endsWith(`/${ruleId}`));
}
