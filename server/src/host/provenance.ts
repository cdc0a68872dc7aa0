import type { EffectivePolicy } from "../core/policy/effectivePolicy.ts";
import type { Rule } from "../core/rules/rule.ts";
import { type Pack, packName, packOf } from "./pack.ts";

/** What is asked where a rule and its settings come from. */
export interface Origins {
  readonly packs: readonly Pack[];
  readonly policy: EffectivePolicy;
  /** Whether the rule comes with Riskmark. */
  readonly isBuiltIn: (rule: Rule) => boolean;
}

/**
 * Where a rule comes from and who decided about it on a path, in sentences. Nothing for what comes with Riskmark and
 * nobody changed.
 */
export function provenance(rule: Rule, path: string, origins: Origins): readonly string[] {
  const { packs, isBuiltIn } = origins;
  const decided = decidedBy(rule, path, origins);
  const pack = packOf(packs, rule.path);
  const sentences: string[] = [];
  if (pack) sentences.push(`The rule comes from the pack ${packName(pack)}.`);
  else if (!isBuiltIn(rule)) sentences.push(`The rule is your team's own (${rule.path}).`);
  if (decided) sentences.push(decided);
  return sentences;
}

/** Which policy changed what a rule says on a path, as a sentence. */
export function decidedBy(rule: Rule, path: string, { packs, policy }: Omit<Origins, "isBuiltIn">): string | undefined {
  const decision = policy.decision(rule.id, path);
  return decision && `${WHAT[decision.kind]} ${policyName(decision.from, packs)}.`;
}

const WHAT = {
  on: "It is switched on by",
  off: "It is switched off by",
  severity: "Its severity is set by",
} as const;

function policyName(path: string, packs: readonly Pack[]): string {
  const pack = packOf(packs, path);
  return pack ? `the policy of the pack ${packName(pack)}` : path;
}
