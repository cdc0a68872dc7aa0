import type { OwnersOf } from "../backlog/codeOwners.ts";
import type { Finding } from "../findings/finding.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { Rule } from "../rules/rule.ts";
import type { ScoredItem } from "./scorecard.ts";

/** What is known around a finding. */
export interface ItemSource {
  readonly rule: (id: string) => Rule | undefined;
  readonly policy: EffectivePolicy;
  readonly owners: OwnersOf;
  /** ISO date on which a finding came into the baseline. */
  readonly since: (fingerprint: string) => string | undefined;
}

/** @param line of the finding, from 1 */
export function scoredItem(finding: Finding, line: number, { rule, policy, owners, since }: ItemSource): ScoredItem {
  const { path, ruleId, message, severity, risk, fingerprint } = finding;
  const own = rule(ruleId);
  return {
    path,
    line,
    ruleId,
    title: own?.metadata.title ?? ruleId,
    message,
    severity,
    risk: risk.score,
    band: risk.band,
    fingerprint,
    asset: policy.risk(path).asset?.name,
    owners: owners(path),
    since: since(fingerprint),
    fixable: (own?.fixes.length ?? 0) > 0,
    weakness: own?.metadata.cwe[0],
  };
}
