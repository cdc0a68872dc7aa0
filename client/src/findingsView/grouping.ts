import type { FindingItem, Severity } from "../../../server/src/protocol/index.ts";
import { comparePlaces } from "../findings/order.ts";

export const GROUPINGS = ["risk", "asset", "owner", "rule", "file"] as const;
/** What the findings view groups by. */
export type Grouping = (typeof GROUPINGS)[number];

/** One group of the view, with its findings in the order in which they are shown. */
export interface FindingGroup {
  /** Stays the same while the group exists, so that the view keeps it open or closed. */
  readonly key: string;
  readonly label: string;
  readonly band: Severity;
  /** Sum of the risks in it. */
  readonly risk: number;
  readonly findings: readonly FindingItem[];
}

export const BANDS: readonly Severity[] = ["critical", "high", "medium", "low"];

export const BAND_LABELS: Record<Severity, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/**
 * Groups findings as `riskmark backlog` does: the groups with the highest risk come first, of those in one band the one
 * with the most risk in all. A finding of several owners is in the group of each.
 */
export function groupFindings(findings: readonly FindingItem[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, FindingItem[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding, grouping)) {
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  }
  return [...groups]
    .map(([key, members]) => toGroup(key, members, grouping))
    .sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.risk - a.risk || a.label.localeCompare(b.label));
}

function keysOf(finding: FindingItem, grouping: Grouping): readonly string[] {
  if (grouping === "risk") return [finding.riskBand];
  if (grouping === "asset") return [finding.asset ?? ""];
  if (grouping === "owner") return ownersOf(finding);
  return [grouping === "file" ? finding.uri : finding.ruleId];
}

function toGroup(key: string, members: FindingItem[], grouping: Grouping): FindingGroup {
  const worst = members.reduce((a, b) => (b.risk > a.risk ? b : a));
  const labels: Record<Grouping, string> = {
    risk: BAND_LABELS[worst.riskBand],
    asset: key || "No asset",
    owner: key || "No owner",
    rule: worst.title,
    file: fileName(worst.uri),
  };
  const byPlace = (a: FindingItem, b: FindingItem) => comparePlaces(a.range.start, b.range.start);
  const byRisk = (a: FindingItem, b: FindingItem) =>
    b.risk - a.risk || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : byPlace(a, b));
  return {
    key: `${grouping}:${key}`,
    label: labels[grouping],
    band: worst.riskBand,
    risk: members.reduce((sum, { risk }) => sum + risk, 0),
    findings: members.sort(grouping === "file" ? byPlace : byRisk),
  };
}

/** The owners of a finding, or the empty name for none. */
export function ownersOf({ owners }: FindingItem): readonly string[] {
  return owners.length > 0 ? owners : [""];
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
