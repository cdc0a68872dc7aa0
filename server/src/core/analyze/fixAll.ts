import type { AnalyzedDocument, FixAllOptions, FixAllResult, ProvenFix } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";

/** Passes after which fixing ends even if fixes keep making room for others. */
const MAX_PASSES = 20;

/**
 * Fixes what can be fixed, pass after pass: each pass takes fixes whose edits do not overlap, and a fix that had to
 * wait gets its turn in the next one, on the new text.
 */
export async function fixAll(
  open: (text: string) => AnalyzedDocument,
  original: string,
  policy: EffectivePolicy,
  options: FixAllOptions,
): Promise<FixAllResult> {
  let text = original;
  const fixed: Finding[] = [];
  let firstPass: readonly TextEdit[] = [];
  let passes = 0;
  for (; passes < MAX_PASSES; passes++) {
    const document = open(text);
    try {
      const { findings } = await document.analyze(policy);
      const wanted = findings.filter(({ ruleId }) => !options.ruleIds || options.ruleIds.includes(ruleId));
      const { edits, findings: done } = await onePass(document, wanted, policy, options.unsafe ?? false);
      if (done.length === 0) break;
      if (passes === 0) firstPass = edits;
      text = applyEdits(text, edits);
      fixed.push(...done);
    } finally {
      document.close();
    }
  }
  return { text, edits: passes <= 1 ? firstPass : [smallestEdit(original, text)], fixed };
}

async function onePass(
  document: AnalyzedDocument,
  findings: readonly Finding[],
  policy: EffectivePolicy,
  unsafe: boolean,
): Promise<{ edits: TextEdit[]; findings: Finding[] }> {
  const edits: TextEdit[] = [];
  const done: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const [fix] = (await document.fixes(finding, policy)).filter(({ safety }) => unsafe || safety === "safe");
    if (!fix) continue;
    const fresh = newEdits(fix, edits);
    if (fresh === undefined) continue;
    edits.push(...fresh);
    done.push(finding);
  }
  return { edits, findings: done };
}

/** The edits of a fix that are not already there (two fixes may add the same import); undefined if any overlaps. */
function newEdits(fix: ProvenFix, taken: readonly TextEdit[]): TextEdit[] | undefined {
  const isSame = (a: TextEdit, b: TextEdit) => a.start === b.start && a.end === b.end && a.newText === b.newText;
  const fresh = fix.edits.filter((edit) => !taken.some((other) => isSame(edit, other) && edit.start === edit.end));
  const overlaps = (a: TextEdit, b: TextEdit) => a.start === b.start || (a.start < b.end && b.start < a.end);
  return fresh.some((edit) => taken.some((other) => overlaps(edit, other))) ? undefined : fresh;
}

/** One edit that turns a text into another, without their common start and end. */
function smallestEdit(before: string, after: string): TextEdit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
