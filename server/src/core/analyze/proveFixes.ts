import type { ProvenFix } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import { renderFix } from "../fixes/render.ts";
import { SyntaxView } from "../languages/view.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { FixTemplate, Rule } from "../rules/rule.ts";
import { RuleRun } from "../search/ruleRun.ts";
import { editTree } from "../syntax/editTree.ts";
import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import type { ParsedText } from "./parsedText.ts";
import { Pace, search } from "./searchText.ts";

/** The rule's fixes for a finding that stood the trial, safe ones first, in the rule's order. */
export async function proveFixes(
  parsed: ParsedText,
  path: string,
  finding: Finding,
  policy: EffectivePolicy,
  now: () => number,
): Promise<ProvenFix[]> {
  // What a fix replaces stands where the sink is.
  const last = finding.trace.at(-1);
  if (last && last.path !== path) return [];
  const rule = parsed.language.ruleset.rules.find((compiled) => compiled.rule.id === finding.ruleId)?.rule;
  const proven: ProvenFix[] = [];
  for (const template of rule?.fixes ?? []) {
    const fix = await proveFix(parsed, path, finding, rule!, template, policy, now);
    const isNew = !proven.some((known) => JSON.stringify(known.edits) === JSON.stringify(fix?.edits));
    if (fix && isNew) proven.push(fix);
  }
  return proven.sort((a, b) => Number(a.safety === "unsafe") - Number(b.safety === "unsafe"));
}

/** A fix is offered only if it was tried: it parses, the finding is gone, and nothing new appears. */
async function proveFix(
  parsed: ParsedText,
  path: string,
  finding: Finding,
  rule: Rule,
  template: FixTemplate,
  policy: EffectivePolicy,
  now: () => number,
): Promise<ProvenFix | undefined> {
  const edits = renderFix(parsed.view, finding, template);
  if (!edits) return undefined;
  const outcome = await tryEdits(parsed, path, edits, policy, now);
  if (!outcome) return undefined;
  const before = await findingsOf(parsed, path, policy, now);
  const isGone = countOf(outcome, rule.id) < countOf(before, rule.id);
  const isNothingNew = [...new Set(outcome.map(({ ruleId }) => ruleId))].every(
    (id) => countOf(outcome, id) <= countOf(before, id),
  );
  return isGone && isNothingNew
    ? { ruleId: rule.id, title: template.title, safety: template.safety, edits }
    : undefined;
}

function countOf(findings: readonly Finding[], ruleId: string): number {
  return findings.filter((finding) => finding.ruleId === ruleId).length;
}

/** The findings after the edits; undefined when they overlap or break the syntax. */
export async function tryEdits(
  parsed: ParsedText,
  path: string,
  edits: readonly TextEdit[],
  policy: EffectivePolicy,
  now: () => number,
): Promise<readonly Finding[] | undefined> {
  let text: string;
  try {
    text = applyEdits(parsed.view.text, edits);
  } catch {
    return undefined;
  }
  const { table, ruleset } = parsed.language;
  const previous = parsed.tree.copy();
  try {
    let current = parsed.view.text;
    for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
      editTree(previous, current, edit);
      current = current.slice(0, edit.start) + edit.newText + current.slice(edit.end);
    }
    const job = table.grammar.parse(text, previous);
    job.run(() => false);
    const tree = job.take();
    try {
      const snapshot = table.grammar.decode(tree);
      const view = new SyntaxView(snapshot, text, table);
      if (errorCount(view.snapshot) > errorCount(parsed.view.snapshot)) return undefined;
      return await searchAll(view, parsed, path, policy, now);
    } finally {
      tree.delete();
    }
  } finally {
    previous.delete();
  }

  async function searchAll(
    view: SyntaxView,
    { language }: ParsedText,
    at: string,
    rules: EffectivePolicy,
    clock: () => number,
  ) {
    const occurrences = ruleset.words.scan(view.text);
    const applicable = ruleset.applicable(view.text, occurrences, at, (ruleId) => rules.runs(ruleId, at));
    const run = new RuleRun(view, occurrences);
    const { findings, suppressed } = await search(
      run,
      at,
      language.ruleset,
      { applicable },
      rules,
      new Pace(clock, {}),
    );
    return [...findings, ...suppressed];
  }
}

const baseline = new WeakMap<SyntaxView, Promise<readonly Finding[]>>();

/** All findings of the text as it is, suppressed ones included; worked out once a text. */
function findingsOf(
  parsed: ParsedText,
  path: string,
  policy: EffectivePolicy,
  now: () => number,
): Promise<readonly Finding[]> {
  let known = baseline.get(parsed.view);
  if (!known) {
    known = tryEdits(parsed, path, [], policy, now).then((findings) => findings ?? []);
    baseline.set(parsed.view, known);
  }
  return known;
}

function errorCount(snapshot: Snapshot): number {
  let count = 0;
  for (let node = 0; node < snapshot.count; node++) {
    if ((snapshot.flags[node]! & (NodeFlag.error | NodeFlag.missing)) !== 0) count++;
  }
  return count;
}
