import { SEVERITIES, type Severity } from "../findings/finding.ts";

/** Whether a severity is as bad as `least`, or worse. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** How many there are of each severity, worst first; severities that do not occur are left out. */
export function countBySeverity(items: readonly { readonly severity: Severity }[]): (readonly [Severity, number])[] {
  const counts = SEVERITIES.map((severity) => [severity, items.filter((i) => i.severity === severity).length] as const);
  return counts.filter(([, count]) => count > 0);
}
