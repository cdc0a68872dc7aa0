import type { Finding, Severity, Span } from "../findings/finding.ts";
import { makeFindings } from "../findings/makeFinding.ts";
import type { RiskSetting } from "../findings/risk.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Rule } from "../rules/rule.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { ImportedFinding, ImportedPlace } from "./imported.ts";

/** What is known about a file that findings of other tools are put into. */
export interface ImportContext {
  readonly path: string;
  /** The severity that the policy gives to a rule here. */
  readonly severity: (rule: Rule) => Severity;
  readonly setting: RiskSetting;
  /** Findings of our own, with the weaknesses that each is about. */
  readonly own: readonly Finding[];
  readonly weaknesses: (ruleId: string) => readonly string[];
}

/** The findings of other tools in a file, without those that say what one of our own says on the same lines. */
export function placeImported(
  view: SyntaxView,
  imported: readonly ImportedFinding[],
  context: ImportContext,
): Finding[] {
  if (imported.length === 0) return [];
  const lines = new LineIndex(view.text);
  const linesOf = ({ start, end }: { start: number; end: number }) =>
    [lines.lineAt(start), lines.lineAt(Math.max(end - 1, start))] as const;
  const isKnown = (rule: Rule, span: { start: number; end: number }) => {
    const [first, last] = linesOf(span);
    return context.own.some((finding) => {
      const [ownFirst, ownLast] = linesOf(finding);
      const isNear = ownFirst <= last && first <= ownLast;
      return isNear && context.weaknesses(finding.ruleId).some((cwe) => rule.metadata.cwe.includes(cwe));
    });
  };
  return imported.flatMap(({ rule, place }) => {
    if (!place) return [];
    const span = spanOf(place, (line) => lines.lineStart(line), view.text.length);
    if (isKnown(rule, span)) return [];
    const match = { ...span, node: view.covering(span.start, span.end), bindings: undefined };
    return makeFindings(view, rule, [match], context.path, context.severity(rule), context.setting);
  });
}

/** The stretch of a text that a place means: from the first to the last line where it names no columns. */
function spanOf(place: ImportedPlace, lineStart: (line: number) => number, length: number): Span {
  const { startLine, startColumn, endLine = startLine, endColumn } = place;
  const clamped = (offset: number) => Math.min(Math.max(offset, 0), length);
  const start = clamped(lineStart(startLine - 1) + startColumn - 1);
  const end = endColumn === undefined ? lineStart(endLine) - 1 : lineStart(endLine - 1) + endColumn - 1;
  return { start, end: Math.max(clamped(end), start) };
}
