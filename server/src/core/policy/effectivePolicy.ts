import type { Acceptance, Finding, Severity } from "../findings/finding.ts";
import type { RiskSetting } from "../findings/risk.ts";
import { DEFAULT_RISK_MODEL, type RiskModel } from "../findings/riskModel.ts";
import type { ImportedFinding } from "../imported/imported.ts";
import type { Rule } from "../rules/rule.ts";
import { compileGlob, compileNameGlob } from "../text/glob.ts";
import type { Policy } from "./policySchema.ts";

/** What a folder's policy says once it is read: questions with answers, no YAML. */
export interface EffectivePolicy {
  /** False for a path that the team excluded. */
  includes(path: string): boolean;
  /** Whether a rule runs on a path at all. */
  runs(ruleId: string, path: string): boolean;
  /** Whether a policy names the rule among those that it switches on, and none that counts more switches it off. */
  switchesOn(ruleId: string): boolean;
  /** Which policy decided about a rule on a path, where one did. */
  decision(ruleId: string, path: string): Decision | undefined;
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

/** What a policy says about a rule. */
export interface Decision {
  readonly kind: "on" | "off" | "severity";
  /** Path of the policy. */
  readonly from: string;
}

/** One of several policies that hold together. */
export interface PolicyLayer {
  readonly policy: Policy;
  /** Path of its file. */
  readonly from: string;
}

/** Every rule runs everywhere with its own severity, what is off by default included: for tests of rules. */
export const OPEN_POLICY: EffectivePolicy = {
  includes: () => true,
  runs: () => true,
  switchesOn: () => false,
  decision: () => undefined,
  severity: (_ruleId, _path, own) => own,
  risk: () => ({}),
  ageDays: () => undefined,
  imported: () => [],
  acceptance: () => undefined,
};

/** The same, with the rules that are off by default running only where the policy switches them on. */
export function withDefaults(policy: EffectivePolicy, rules: readonly Rule[]): EffectivePolicy {
  const offByDefault = rules.filter(({ id, metadata }) => metadata.offByDefault && !policy.switchesOn(id));
  const off = new Set(offByDefault.map(({ id }) => id));
  return { ...policy, runs: (ruleId, path) => !off.has(ruleId) && policy.runs(ruleId, path) };
}

/**
 * Compiles a policy's globs once. Answers are the same for the same question, and do not depend on their order.
 *
 * @param policy what all layers say together
 * @param layers the policies that it was merged from, the one that counts most last
 */
export function effectivePolicy(
  policy: Policy,
  layers: readonly PolicyLayer[] = [{ policy, from: "the policy" }],
): EffectivePolicy {
  const files = layers
    .map(({ policy: { include, exclude } }) => ({ include: anyPath(include), exclude: anyPath(exclude) }))
    .reverse();
  const switches = layers
    .map(({ policy: { rules }, from }) => ({ off: anyRule(rules.off), on: anyRule(rules.on), from }))
    .reverse();
  const switchOf = remembered((ruleId: string): Decision | typeof UNDECIDED => {
    const decides = switches.find(({ off, on }) => on(ruleId) || off(ruleId));
    return decides ? { kind: decides.on(ruleId) ? "on" : "off", from: decides.from } : UNDECIDED;
  });
  const overrides = layers.flatMap(({ policy: { severity: entries }, from }) =>
    entries.map(({ rules, paths, severity }) => ({
      ofRule: remembered(rules.length > 0 ? anyRule(rules) : () => true),
      ofPath: paths.length > 0 ? anyPath(paths) : () => true,
      severity,
      from,
    })),
  );
  // A scan asks about one path for every rule, so what depends on the path alone is worked out once for it.
  const overridesAt = remembered((path: string) => overrides.filter(({ ofPath }) => ofPath(path)));
  const overrideOf = (ruleId: string, path: string) => overridesAt(path).findLast(({ ofRule }) => ofRule(ruleId));

  const assets = policy.assets.map((asset) => ({ asset, holds: anyPath(asset.paths) }));
  const model = riskModel(policy);
  const riskAt = remembered(
    (path: string): RiskSetting => ({ model, asset: assets.findLast(({ holds }) => holds(path))?.asset }),
  );

  return {
    ...OPEN_POLICY,
    includes: (path) => files.find(({ include, exclude }) => include(path) || exclude(path))?.include(path) ?? true,
    switchesOn: (ruleId) => switchOf(ruleId).kind === "on",
    runs: (ruleId, path) => switchOf(ruleId).kind !== "off" && overrideOf(ruleId, path)?.severity !== "off",
    decision: (ruleId, path) => {
      const switched = switchOf(ruleId);
      const override = overrideOf(ruleId, path);
      if (switched.kind !== "off" && override)
        return { kind: override.severity === "off" ? "off" : "severity", from: override.from };
      return switched.kind === "unsaid" ? undefined : switched;
    },
    severity: (ruleId, path, own) => {
      const override = overrideOf(ruleId, path)?.severity;
      return override === undefined || override === "off" ? own : override;
    },
    risk: riskAt,
  };
}

const UNDECIDED = { kind: "unsaid" } as const;

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
