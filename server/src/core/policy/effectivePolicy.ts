import type { Acceptance, Finding, Severity } from "../findings/finding.ts";
import type { RiskSetting } from "../findings/risk.ts";
import { DEFAULT_RISK_MODEL, type RiskModel } from "../findings/riskModel.ts";
import type { ImportedFinding } from "../imported/imported.ts";
import { compileGlob, compileNameGlob } from "../text/glob.ts";
import type { Policy } from "./policySchema.ts";

/** What a folder's policy says once it is read: questions with answers, no YAML. */
export interface EffectivePolicy {
  /** False for a path that the team excluded. */
  includes(path: string): boolean;
  /** Whether a rule runs on a path at all. */
  runs(ruleId: string, path: string): boolean;
  /** The severity to report, given the rule's own. */
  severity(ruleId: string, path: string, own: Severity): Severity;
  /** The numbers of the risk formula, and the asset that a path belongs to. */
  risk(path: string): RiskSetting;
  /** Whole days since the finding came into the baseline; undefined where it is not in it. */
  ageDays(fingerprint: string): number | undefined;
  /** Findings of other tools in a file. */
  imported(path: string): readonly ImportedFinding[];
  /** The entry of the register that accepts the finding today. */
  acceptance(finding: Finding): Acceptance | undefined;
}

/** No policy file: every rule runs everywhere with its own severity. */
export const OPEN_POLICY: EffectivePolicy = {
  includes: () => true,
  runs: () => true,
  severity: (_ruleId, _path, own) => own,
  risk: () => ({}),
  ageDays: () => undefined,
  imported: () => [],
  acceptance: () => undefined,
};

/** Compiles a policy's globs once. Answers are the same for the same question, and do not depend on their order. */
export function effectivePolicy(policy: Policy): EffectivePolicy {
  const excluded = anyPath(policy.exclude);
  const off = anyRule(policy.rules.off);
  const on = anyRule(policy.rules.on);
  const isOff = remembered((ruleId: string) => off(ruleId) && !on(ruleId));
  const overrides = policy.severity.map(({ rules, paths, severity }) => ({
    ofRule: remembered(rules.length > 0 ? anyRule(rules) : () => true),
    ofPath: paths.length > 0 ? anyPath(paths) : () => true,
    severity,
  }));
  // A scan asks about one path for every rule, so what depends on the path alone is worked out once for it.
  const overridesAt = remembered((path: string) => overrides.filter(({ ofPath }) => ofPath(path)));
  const overrideOf = (ruleId: string, path: string) =>
    overridesAt(path).findLast(({ ofRule }) => ofRule(ruleId))?.severity;

  const assets = policy.assets.map((asset) => ({ asset, holds: anyPath(asset.paths) }));
  const model = riskModel(policy);
  const riskAt = remembered(
    (path: string): RiskSetting => ({ model, asset: assets.findLast(({ holds }) => holds(path))?.asset }),
  );

  return {
    ...OPEN_POLICY,
    includes: (path) => !excluded(path),
    runs: (ruleId, path) => !isOff(ruleId) && overrideOf(ruleId, path) !== "off",
    severity: (ruleId, path, own) => {
      const override = overrideOf(ruleId, path);
      return override === undefined || override === "off" ? own : override;
    },
    risk: riskAt,
  };
}

/** Riskmark's numbers, with those that the policy replaces. */
function riskModel({ risk: { weights, bands } }: Policy): RiskModel {
  const own = DEFAULT_RISK_MODEL;
  return {
    weights: {
      severity: { ...own.weights.severity, ...weights.severity },
      likelihood: { ...own.weights.likelihood, ...weights.likelihood },
      impact: { ...own.weights.impact, ...weights.impact },
      confidence: { ...own.weights.confidence, ...weights.confidence },
      untrustedData: weights.untrustedData ?? own.weights.untrustedData,
      criticality: { ...own.weights.criticality, ...weights.criticality },
      internetFacing: weights.internetFacing ?? own.weights.internetFacing,
      data: { ...own.weights.data, ...weights.data },
      otherData: weights.otherData ?? own.weights.otherData,
      age: { ...own.weights.age, ...weights.age },
    },
    bands: { ...own.bands, ...bands },
  };
}

function anyPath(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(compileGlob);
  return (path) => matchers.some((matches) => matches(path));
}

function anyRule(globs: readonly string[]): (ruleId: string) => boolean {
  const matchers = globs.map(compileNameGlob);
  return (ruleId) => matchers.some((matches) => matches(ruleId));
}

const MAX_REMEMBERED = 2000;

function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}
