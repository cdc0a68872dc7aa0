import type { UnusedSuppression } from "../analysis.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { TextEdit } from "../text/edit.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { concerns, type Directive, mayHaveDirectives, readDirectives } from "./directives.ts";
import type { Finding } from "./finding.ts";

export interface Suppressed {
  readonly open: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
}

/**
 * Splits findings by the suppressions in comments.
 *
 * @param ran whether a rule was run on this file; a suppression of a rule that was not is left alone.
 */
export function applySuppressions(
  view: SyntaxView,
  findings: readonly Finding[],
  ran: (ruleId: string) => boolean,
): Suppressed {
  if (!mayHaveDirectives(view.text)) return { open: findings, suppressed: [], unused: [] };
  const lines = new LineIndex(view.text);
  const directives = readDirectives(view, lines);
  if (directives.length === 0) return { open: findings, suppressed: [], unused: [] };
  const open: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Map<Directive, Set<string>>();
  for (const finding of findings) {
    const line = lines.lineAt(anchor(view, lines, finding.start));
    const directive = directives.find((candidate) => candidate.line === line && concerns(candidate, finding.ruleId));
    if (!directive) {
      open.push(finding);
      continue;
    }
    const ids = used.get(directive) ?? new Set();
    used.set(directive, ids.add(finding.ruleId));
    const { kind, reason, comment } = directive;
    suppressed.push({ ...finding, suppression: { kind, reason, comment } });
  }
  const unused = directives.flatMap((directive) =>
    unusedPart(view, lines, directive, used.get(directive) ?? new Set(), ran),
  );
  return { open, suppressed, unused };
}

/** The comment that suppresses the finding, with the reason, above its line. */
export function suppressionEdit(view: SyntaxView, finding: Finding, reason: string): TextEdit {
  const lines = new LineIndex(view.text);
  const lineStart = lines.lineStart(lines.lineAt(anchor(view, lines, finding.start)));
  const indent = /^[ \t]*/.exec(view.text.slice(lineStart, lineStart + 500))![0];
  const end = view.text.includes("\r\n") ? "\r\n" : "\n";
  const oneLine = reason.replace(/\s+/g, " ").replaceAll("*/", "* /").trim();
  const directive = `riskmark-ignore: ${finding.ruleId}${oneLine === "" ? "" : ` -- ${oneLine}`}`;
  const isInMarkup = isMarkupContent(view, lineStart, lineStart + indent.length);
  const comment = isInMarkup ? `{/* ${directive} */}` : `${view.table.definition.lineComment} ${directive}`;
  return { start: lineStart, end: lineStart, newText: `${indent}${comment}${end}` };
}

/** Whether a line stands between the tags of a markup element, where a plain comment would be text. */
function isMarkupContent(view: SyntaxView, lineStart: number, offset: number): boolean {
  const { start, end, parent, next } = view.snapshot;
  let node = view.covering(offset, offset + 1);
  // A leaf that began earlier is text between the tags.
  while (node >= 0 && (start[node]! >= lineStart || next[node] === node + 1)) node = parent[node]!;
  if (node < 0 || view.role(node) !== Role.markupElement) return false;
  const open = view.child(node, "open");
  return open >= 0 && end[open]! <= offset;
}

/** Where a comment about this place can stand: not within a string that spans lines, but where it begins. */
function anchor(view: SyntaxView, lines: LineIndex, offset: number): number {
  const lineStart = lines.lineStart(lines.lineAt(offset));
  let at = offset;
  for (let node = view.covering(offset, offset); node >= 0; node = view.snapshot.parent[node]!) {
    if (view.role(node) === Role.string && view.snapshot.start[node]! < lineStart) at = view.snapshot.start[node]!;
  }
  return at;
}

function unusedPart(
  view: SyntaxView,
  lines: LineIndex,
  directive: Directive,
  used: ReadonlySet<string>,
  ran: (ruleId: string) => boolean,
): UnusedSuppression[] {
  if (directive.kind !== "riskmark-ignore") return [];
  const isUsed = (id: string) => [...used].some((ruleId) => concerns({ ...directive, ruleIds: [id] }, ruleId));
  const unused = directive.ruleIds.filter((id) => !isUsed(id) && ran(id));
  if (unused.length === 0) return [];
  const kept = directive.ruleIds.filter((id) => !unused.includes(id));
  const removal: TextEdit =
    kept.length > 0 ? { ...directive.idSpan, newText: kept.join(", ") } : removeComment(view, lines, directive);
  return [{ ruleIds: unused, span: directive.comment, removal }];
}

/** Takes the whole line where the comment stands alone, else the comment and the space before it. */
function removeComment({ text }: SyntaxView, lines: LineIndex, { comment }: Directive): TextEdit {
  const lineStart = lines.lineStart(lines.lineAt(comment.start));
  const lineEnd = lines.lineStart(lines.lineAt(comment.end) + 1);
  const before = text.slice(lineStart, comment.start);
  const after = text.slice(comment.end, lineEnd);
  if (/^\s*\{?\s*$/.test(before) && /^\s*\}?\s*$/.test(after)) return { start: lineStart, end: lineEnd, newText: "" };
  return { start: comment.start - /[ \t]*$/.exec(before)![0].length, end: comment.end, newText: "" };
}
