import { FINGERPRINT_KEY } from "./sarif.ts";

export type Baseline = { readonly fingerprints: ReadonlySet<string> } | { readonly fault: string };

/**
 * The fingerprints of all results, suppressed ones included, of an earlier SARIF report of Riskmark.
 *
 * @returns a fault, as the end of a sentence about the file, where it is no such report
 */
export function readBaseline(text: string): Baseline {
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: `is not JSON (${(error as Error).message})` };
  }
  const runs = member(log, "runs");
  if (!Array.isArray(runs)) return { fault: "is not a SARIF report: it has no runs" };
  const results = runs.flatMap((run) => member(run, "results") ?? []);
  const fingerprints = new Set<string>();
  for (const result of results) {
    const fingerprint = member(member(result, "partialFingerprints"), FINGERPRINT_KEY);
    if (typeof fingerprint === "string") fingerprints.add(fingerprint);
  }
  if (results.length > 0 && fingerprints.size === 0) {
    return { fault: `has no fingerprint of Riskmark ("${FINGERPRINT_KEY}") in any of its ${results.length} results` };
  }
  return { fingerprints };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
