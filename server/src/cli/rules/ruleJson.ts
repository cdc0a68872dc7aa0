import type { Rule } from "../../core/rules/rule.ts";
import { packOf } from "../../host/pack.ts";
import type { Ruleset } from "../ruleset.ts";

/** A rule as `riskmark rules … --json` writes it. */
export function ruleToJson(rule: Rule, ruleset: Ruleset) {
  const { metadata } = rule;
  const isBuiltIn = ruleset.isBuiltIn(rule);
  const pack = isBuiltIn ? undefined : packOf(ruleset.packs, rule.path);
  return {
    id: rule.id,
    title: metadata.title,
    message: rule.message,
    severity: rule.severity,
    languages: rule.languages,
    cwe: metadata.cwe,
    owasp: metadata.owasp,
    confidence: metadata.confidence,
    likelihood: metadata.likelihood,
    impact: metadata.impact,
    guidance: metadata.guidance,
    technology: metadata.technology,
    references: metadata.references,
    fixes: rule.fixes.map(({ title, safety }) => ({ title, safety })),
    mode: rule.body.mode,
    models: rule.body.mode === "taint" ? rule.body.models.map(({ part, kind }) => ({ part, kind })) : undefined,
    enabled: ruleset.policy.runs(rule.id, ""),
    builtIn: isBuiltIn,
    source: isBuiltIn ? undefined : ruleset.sourceOf(rule),
    pack: pack && { name: pack.name, version: pack.version ?? null },
  };
}
