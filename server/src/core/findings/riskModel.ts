import type { Level, Severity } from "./finding.ts";

/** The numbers of the risk formula. A policy may replace any of them. */
export interface RiskModel {
  readonly weights: {
    /** Points of 100; all others are factors. */
    readonly severity: Readonly<Record<Severity, number>>;
    readonly likelihood: Readonly<Record<Level, number>>;
    readonly impact: Readonly<Record<Level, number>>;
    readonly confidence: Readonly<Record<Level, number>>;
    readonly untrustedData: number;
    readonly criticality: Readonly<Record<Severity, number>>;
    readonly internetFacing: number;
    /** By class of data; of several the highest counts. */
    readonly data: Readonly<Record<string, number>>;
    /** For classes that `data` does not name. */
    readonly otherData: number;
    readonly age: { readonly over90Days: number; readonly over365Days: number };
  };
  /** The least score of a band; below `medium` is low. */
  readonly bands: Readonly<Record<"critical" | "high" | "medium", number>>;
}

/**
 * Riskmark's own choice, mild enough that findings of an important part still differ in rank: a finding that is unlikely, of low impact and uncertain keeps 30 % of its
 * severity.
 */
export const DEFAULT_RISK_MODEL: RiskModel = {
  weights: {
    severity: { critical: 100, high: 80, medium: 50, low: 25 },
    likelihood: { high: 1, medium: 0.85, low: 0.65 },
    impact: { high: 1, medium: 0.85, low: 0.65 },
    confidence: { high: 1, medium: 0.9, low: 0.7 },
    untrustedData: 1.1,
    criticality: { critical: 1.15, high: 1.05, medium: 1, low: 0.75 },
    internetFacing: 1.1,
    data: { personal: 1.05, payment: 1.1, health: 1.1, credentials: 1.1 },
    otherData: 1.02,
    age: { over90Days: 1.05, over365Days: 1.1 },
  },
  bands: { critical: 85, high: 60, medium: 30 },
};
