import type { FindingItem, Severity } from "../../../server/src/protocol/index.ts";
import { BANDS, ownersOf } from "./grouping.ts";

/** From when on a finding counts as new. */
export type NewSince = "baseline" | "branch";

/** Which findings the view shows. Of each list, empty means all. */
export interface FindingFilter {
  /** Only findings that are not in the baseline, or that came in since the branch left the default branch. */
  readonly onlyNew: false | NewSince;
  /** Only findings whose rule has a fix. */
  readonly fixable: boolean;
  readonly bands: readonly Severity[];
  /** `""` stands for findings without an asset or owner. */
  readonly assets: readonly string[];
  readonly owners: readonly string[];
}

export const NO_FILTER: FindingFilter = { onlyNew: false, fixable: false, bands: [], assets: [], owners: [] };

/** @param wasBefore whether a finding was there before the present branch */
export function filterFindings(
  findings: readonly FindingItem[],
  filter: FindingFilter,
  wasBefore: (id: string) => boolean = () => false,
): readonly FindingItem[] {
  const { onlyNew, fixable, bands, assets, owners } = filter;
  return findings.filter(
    (finding) =>
      !(onlyNew === "baseline" && finding.since !== undefined) &&
      !(onlyNew === "branch" && wasBefore(finding.id)) &&
      !(fixable && !finding.fixable) &&
      (bands.length === 0 || bands.includes(finding.riskBand)) &&
      (assets.length === 0 || assets.includes(finding.asset ?? "")) &&
      (owners.length === 0 || ownersOf(finding).some((owner) => owners.includes(owner))),
  );
}

/** The filter in a few words; empty where it shows everything. */
export function describeFilter({ onlyNew, fixable, bands, assets, owners }: FindingFilter): string {
  return [
    ...(onlyNew ? [onlyNew === "baseline" ? "new since the baseline" : "new on this branch"] : []),
    ...(fixable ? ["with a fix"] : []),
    ...bands,
    ...assets.map((asset) => asset || "no asset"),
    ...owners.map((owner) => owner || "no owner"),
  ].join(", ");
}

/** What was kept of a filter by an earlier session; what cannot be used is left out. */
export function parseFilter(value: unknown): FindingFilter {
  const kept = (typeof value === "object" && value !== null ? value : {}) as Record<keyof FindingFilter, unknown>;
  const texts = (list: unknown) => (Array.isArray(list) ? list.filter((text) => typeof text === "string") : []);
  return {
    onlyNew: kept.onlyNew === "baseline" || kept.onlyNew === "branch" ? kept.onlyNew : false,
    fixable: kept.fixable === true,
    bands: BANDS.filter((band) => texts(kept.bands).includes(band)),
    assets: texts(kept.assets),
    owners: texts(kept.owners),
  };
}
