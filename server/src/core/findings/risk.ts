import type { Level, Severity } from "./finding.ts";
import { DEFAULT_RISK_MODEL, type RiskModel } from "./riskModel.ts";

/** Raised whenever equal findings may get another score than before. Policies may name the one they were written for. */
export const RISK_FORMULA = 2;

/** One reason for a risk score, to be shown next to it. */
export interface RiskFactor {
  readonly name:
    | "severity"
    | "likelihood"
    | "impact"
    | "confidence"
    | "untrusted data"
    | "asset criticality"
    | "exposure"
    | "data"
    | "age";
  /** What the factor was found to be, in words. */
  readonly value: string;
  /** The number that the value stands for in the formula. */
  readonly weight: number;
}

export interface Risk {
  /** 0 (none) to 100. */
  readonly score: number;
  readonly band: Severity;
  readonly factors: readonly RiskFactor[];
  /** The formula with its numbers, as a person reads it. */
  readonly formula: string;
}

/** What a policy says about a part of the code that the team cares for. */
export interface Asset {
  readonly name: string;
  readonly owner?: string;
  readonly criticality: Severity;
  /** Classes of the data that it handles, such as `personal`. */
  readonly data: readonly string[];
  readonly internetFacing: boolean;
}

/** What is known of a file, apart from its code, that bears on the risk of its findings. */
export interface RiskSetting {
  /** Riskmark's own numbers where it is absent. */
  readonly model?: RiskModel;
  readonly asset?: Asset;
}

export interface RiskInput {
  readonly severity: Severity;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly confidence: Level;
  /** Whether untrusted data was followed to the finding. */
  readonly traced?: boolean;
}

/**
 * Risk as likelihood × impact, scaled by the rule's severity and by how sure the rule is; then by what is known of the
 * place: whether untrusted data reaches it and what the code is part of. Of the place only what is known takes part.
 * The weights are the model's; no product counts for more than 100.
 */
export function computeRisk(input: RiskInput, setting: RiskSetting = {}): Risk {
  const { model = DEFAULT_RISK_MODEL, asset } = setting;
  return riskOf([...ruleFactors(input, model), ...placeFactors(input, asset, model)], model);
}

/** The risk of a finding that was first recorded so many whole days ago. */
export function withAge({ factors }: Risk, days: number, model = DEFAULT_RISK_MODEL): Risk {
  const { over90Days, over365Days } = model.weights.age;
  const weight = days > 365 ? over365Days : days > 90 ? over90Days : 1;
  return riskOf([...factors, { name: "age", value: days === 1 ? "1 day" : `${days} days`, weight }], model);
}

function riskOf(factors: readonly RiskFactor[], model: RiskModel): Risk {
  const product = Math.round(factors.reduce((soFar, factor) => soFar * factor.weight, 1));
  const score = Math.min(product, 100);
  const limit = product > 100 ? ", the most there is" : "";
  const formula = `${factors.map((f) => `${f.name} ${f.value} (${f.weight})`).join(" × ")} = ${score}${limit}`;
  return { score, band: bandOf(score, model), factors, formula };
}

function ruleFactors({ severity, likelihood, impact, confidence }: RiskInput, { weights }: RiskModel): RiskFactor[] {
  return [
    { name: "severity", value: severity, weight: weights.severity[severity] },
    { name: "likelihood", value: likelihood, weight: weights.likelihood[likelihood] },
    { name: "impact", value: impact, weight: weights.impact[impact] },
    { name: "confidence", value: confidence, weight: weights.confidence[confidence] },
  ];
}

function placeFactors({ traced }: RiskInput, asset: Asset | undefined, { weights }: RiskModel): RiskFactor[] {
  const factors: RiskFactor[] = [];
  if (traced) factors.push({ name: "untrusted data", value: "reaches it", weight: weights.untrustedData });
  if (asset) {
    const { criticality, data, internetFacing } = asset;
    factors.push({ name: "asset criticality", value: criticality, weight: weights.criticality[criticality] });
    if (internetFacing) factors.push({ name: "exposure", value: "internet", weight: weights.internetFacing });
    const [worst] = data
      .map((name) => ({ name, weight: weights.data[name] ?? weights.otherData }))
      .sort((a, b) => b.weight - a.weight);
    if (worst) factors.push({ name: "data", value: worst.name, weight: worst.weight });
  }
  return factors;
}

/** The band a score falls in; unless a policy says otherwise critical from 85, high from 60, medium from 30. */
export function bandOf(score: number, { bands }: RiskModel = DEFAULT_RISK_MODEL): Severity {
  if (score >= bands.critical) return "critical";
  if (score >= bands.high) return "high";
  if (score >= bands.medium) return "medium";
  return "low";
}
