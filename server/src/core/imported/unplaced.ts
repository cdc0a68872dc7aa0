import type { Analysis } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import { hash } from "../findings/fingerprint.ts";
import { byRisk } from "../findings/makeFinding.ts";
import { computeRisk } from "../findings/risk.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { ImportedFinding } from "./imported.ts";

/**
 * What another tool's report says that has no place in the code, as the findings of the report's own file; undefined
 * where it says no such thing.
 *
 * @param path of the report, relative to the workspace folder
 */
export function unplacedAnalysis(
  path: string,
  all: readonly ImportedFinding[],
  policy: Pick<EffectivePolicy, "acceptance" | "runs" | "severity">,
): Analysis | undefined {
  const own = all.filter(({ source, rule }) => source === path && policy.runs(rule.id, path));
  if (own.length === 0) return undefined;
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of unplacedFindings(own, policy)) {
    const acceptance = policy.acceptance(finding);
    if (acceptance) suppressed.push({ ...finding, suppression: acceptance });
    else findings.push(finding);
  }
  return {
    path,
    languageId: "json",
    findings: findings.sort(byRisk),
    suppressed,
    unusedSuppressions: [],
    syntaxErrors: [],
    exhausted: [],
    stats: { lines: 0, bytes: 0, parsed: false, parseMs: 0, matchMs: 0 },
  };
}

/** They have no code that they could be recognised by, so what the tool says of them is all. */
function unplacedFindings(imported: readonly ImportedFinding[], policy: Pick<EffectivePolicy, "severity">): Finding[] {
  const seen = new Map<string, number>();
  return imported.map(({ rule, where, source }) => {
    const code = hash(`${rule.id}\n${where}\n${rule.message}`);
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const at = where === "" ? "" : ` (at ${where})`;
    const severity = policy.severity(rule.id, source, rule.severity);
    return {
      ruleId: rule.id,
      message: `${rule.message}${at}`,
      severity,
      path: source,
      start: 0,
      end: 0,
      bindings: {},
      fingerprint: `${code}:${count}`,
      structure: `${code}:${count}`,
      risk: computeRisk({ ...rule.metadata, severity }),
      trace: [],
    };
  });
}
