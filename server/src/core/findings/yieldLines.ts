import type { Rule } from "../rules/rule.ts";
import { compileNameGlob } from "../text/glob.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { Finding } from "./finding.ts";

/**
 * One place, one finding: leaves out the findings of rules that yield to another rule (`metadata.yields-to`), where that
 * one found something on the same line or in code that overlaps.
 */
export function yieldLines(found: readonly Finding[], rules: Iterable<Rule>, text: string): readonly Finding[] {
  const yieldsTo = new Map<string, readonly ((id: string) => boolean)[]>();
  const ids = new Set(found.map(({ ruleId }) => ruleId));
  if (ids.size < 2) return found;
  for (const { id, metadata } of rules)
    if (metadata.yieldsTo && ids.has(id)) yieldsTo.set(id, metadata.yieldsTo.map(compileNameGlob));
  if (yieldsTo.size === 0) return found;
  const lines = new LineIndex(text);
  return found.filter((finding) => {
    const others = yieldsTo.get(finding.ruleId);
    if (!others) return true;
    const line = lines.lineAt(finding.start);
    return !found.some(
      ({ ruleId, start, end }) =>
        others.some((other) => other(ruleId)) &&
        ((start < finding.end && finding.start < end) || lines.lineAt(start) === line),
    );
  });
}
