import type { FindingItem, Severity } from "../../../server/src/protocol/index.ts";
import { comparePlaces } from "../findings/order.ts";

export const GROUPINGS = ["risk", "file", "rule"] as const;
/** What the findings view groups by. */
export type Grouping = (typeof GROUPINGS)[number];

/** One group of the view, with its findings in the order in which they are shown. */
export interface FindingGroup {
  /** Stays the same while the group exists, so that the view keeps it open or closed. */
  readonly key: string;
  readonly label: string;
  readonly band: Severity;
  readonly findings: readonly FindingItem[];
}

export const BANDS: readonly Severity[] = ["critical", "high", "medium", "low"];

export const BAND_LABELS: Record<Severity, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/** Groups findings; the groups with the highest risk come first, those of equal risk by name. */
export function groupFindings(findings: readonly FindingItem[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, FindingItem[]>();
  for (const finding of findings) {
    const key = keyOf(finding, grouping);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .map(([key, members]) => toGroup(key, members, grouping))
    .sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || a.label.localeCompare(b.label));
}

function keyOf(finding: FindingItem, grouping: Grouping): string {
  if (grouping === "risk") return finding.riskBand;
  return grouping === "file" ? finding.uri : finding.ruleId;
}

function toGroup(key: string, members: FindingItem[], grouping: Grouping): FindingGroup {
  const worst = members.reduce((a, b) => (b.risk > a.risk ? b : a));
  const label = { risk: BAND_LABELS[worst.riskBand], file: fileName(worst.uri), rule: worst.title }[grouping];
  const byPlace = (a: FindingItem, b: FindingItem) => comparePlaces(a.range.start, b.range.start);
  const byRisk = (a: FindingItem, b: FindingItem) =>
    b.risk - a.risk || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : byPlace(a, b));
  return {
    key: `${grouping}:${key}`,
    label,
    band: worst.riskBand,
    findings: members.sort(grouping === "file" ? byPlace : byRisk),
  };
}

/** The last segment of a URI's path, decoded. */
export function fileName(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
