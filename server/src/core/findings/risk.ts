import type { Level, Severity } from "./finding.ts";

/** One reason for a risk score, to be shown next to it. */
export interface RiskFactor {
  readonly name: "severity" | "likelihood" | "impact" | "confidence" | "trace";
  readonly value: Severity | Level | "yes" | "no";
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

const SEVERITY_POINTS: Record<Severity, number> = { critical: 100, high: 80, medium: 50, low: 25 };
const LIKELIHOOD: Record<Level, number> = { high: 1, medium: 0.85, low: 0.65 };
const IMPACT: Record<Level, number> = { high: 1, medium: 0.85, low: 0.65 };
const CONFIDENCE: Record<Level, number> = { high: 1, medium: 0.9, low: 0.7 };

export interface RiskInput {
  readonly severity: Severity;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly confidence: Level;
}

/**
 * Risk as likelihood × impact, scaled by the rule's severity and by how sure the rule is. The weights are
 * Riskmark's own choice: a finding that is unlikely, of low impact and uncertain keeps 30 % of its severity.
 */
export function computeRisk(input: RiskInput): Risk {
  const factors: RiskFactor[] = [
    { name: "severity", value: input.severity, weight: SEVERITY_POINTS[input.severity] },
    { name: "likelihood", value: input.likelihood, weight: LIKELIHOOD[input.likelihood] },
    { name: "impact", value: input.impact, weight: IMPACT[input.impact] },
    { name: "confidence", value: input.confidence, weight: CONFIDENCE[input.confidence] },
  ];
  const score = Math.round(factors.reduce((product, factor) => product * factor.weight, 1));
  const formula = `${factors.map((f) => `${f.name} ${f.value} (${f.weight})`).join(" × ")} = ${score}`;
  return { score, band: bandOf(score), factors, formula };
}

/** The band a score falls in: critical from 85, high from 60, medium from 30. */
export function bandOf(score: number): Severity {
  if (score >= 85) return "critical";
  if (score >= 60) return "high";
  if (score >= 30) return "medium";
  return "low";
}
