import type { Analysis, AnalyzedDocument, FixAllOptions, FixAllResult, ProvenFix } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";

/** Passes after which fixing ends even if fixes keep making room for others. */
const MAX_PASSES = 20;

/**
 * Fixes what can be fixed, pass after pass: each pass takes fixes whose edits do not overlap, and a fix that had to
 * wait gets its turn in the next one, on the new text. Fixes are tried one by one; where those of a pass do harm
 * together, the pass is the first of them alone.
 */
export async function fixAll(
  open: (text: string) => AnalyzedDocument,
  original: string,
  policy: EffectivePolicy,
  options: FixAllOptions,
): Promise<FixAllResult> {
  const fixed: Finding[] = [];
  let firstPass: readonly TextEdit[] = [];
  let passes = 0;
  let document = open(original);
  try {
    for (; passes < MAX_PASSES; passes++) {
      const before = await document.analyze(policy);
      const wanted = before.findings.filter(({ ruleId }) => !options.ruleIds || options.ruleIds.includes(ruleId));
      let taken = await onePass(document, wanted, policy, options.unsafe ?? false);
      if (taken.length === 0) break;
      let next = open(applyEdits(document.text, editsOf(taken)));
      if (taken.length > 1 && doesHarm(before, await next.analyze(policy))) {
        next.close();
        taken = taken.slice(0, 1);
        next = open(applyEdits(document.text, editsOf(taken)));
      }
      document.close();
      document = next;
      if (passes === 0) firstPass = editsOf(taken);
      fixed.push(...taken.map(({ finding }) => finding));
    }
    const { text } = document;
    return { text, edits: passes <= 1 ? firstPass : [smallestEdit(original, text)], fixed };
  } finally {
    document.close();
  }
}

/** A finding with the edits of its fix that no earlier fix of the pass makes, too. */
interface TakenFix {
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
}

async function onePass(
  document: AnalyzedDocument,
  findings: readonly Finding[],
  policy: EffectivePolicy,
  unsafe: boolean,
): Promise<TakenFix[]> {
  const taken: TakenFix[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const [fix] = (await document.fixes(finding, policy)).filter(({ safety }) => unsafe || safety === "safe");
    const edits = fix && newEdits(fix, editsOf(taken));
    if (edits !== undefined) taken.push({ finding, edits });
  }
  return taken;
}

function editsOf(fixes: readonly TakenFix[]): TextEdit[] {
  return fixes.flatMap(({ edits }) => edits);
}

/** Whether a text has more syntax errors than before, or more findings of some rule. */
function doesHarm(before: Analysis, after: Analysis): boolean {
  if (after.syntaxErrors.length > before.syntaxErrors.length) return true;
  const count = ({ findings, suppressed }: Analysis, id: string) =>
    [...findings, ...suppressed].filter(({ ruleId }) => ruleId === id).length;
  const ids = new Set([...after.findings, ...after.suppressed].map(({ ruleId }) => ruleId));
  return [...ids].some((id) => count(after, id) > count(before, id));
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
