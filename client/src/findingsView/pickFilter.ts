import * as vscode from "vscode";
import type { FindingItem } from "../../../server/src/protocol/index.ts";
import type { FindingFilter } from "./filter.ts";
import { BAND_LABELS, BANDS, ownersOf } from "./grouping.ts";

interface Choice extends vscode.QuickPickItem {
  readonly add?: (filter: Draft) => void;
}

type Draft = {
  -readonly [K in keyof FindingFilter]: FindingFilter[K] extends readonly (infer T)[] ? T[] : FindingFilter[K];
};

/** Asks what the view should show; undefined where that was called off. */
export async function pickFilter(
  findings: readonly FindingItem[],
  present: FindingFilter,
  hasBaseline: boolean,
): Promise<FindingFilter | undefined> {
  const named = (names: readonly string[]) => [...new Set(names)].sort();
  const choices: Choice[] = [
    {
      label: "Only new since the baseline",
      description: hasBaseline ? "" : "there is no baseline: riskmark baseline writes one",
      picked: present.onlyNew === "baseline",
      add: (filter) => {
        filter.onlyNew = "baseline";
      },
    },
    {
      label: "Only new on this branch",
      description: "since it left the default branch, by git",
      picked: present.onlyNew === "branch",
      add: (filter) => {
        filter.onlyNew = "branch";
      },
    },
    {
      label: "Only with a fix",
      picked: present.fixable,
      add: (filter) => {
        filter.fixable = true;
      },
    },
    separator("Risk"),
    ...BANDS.map((band) => ({
      label: BAND_LABELS[band],
      picked: present.bands.includes(band),
      add: (filter: Draft) => filter.bands.push(band),
    })),
    separator("Asset"),
    ...named(findings.map(({ asset }) => asset ?? "")).map((asset) => ({
      label: asset || "No asset",
      picked: present.assets.includes(asset),
      add: (filter: Draft) => filter.assets.push(asset),
    })),
    separator("Owner"),
    ...named(findings.flatMap(ownersOf)).map((owner) => ({
      label: owner || "No owner",
      picked: present.owners.includes(owner),
      add: (filter: Draft) => filter.owners.push(owner),
    })),
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    title: "Filter Findings",
    placeHolder: "Nothing chosen of a kind means all of it",
    canPickMany: true,
  });
  if (!picked) return undefined;
  const filter: Draft = { onlyNew: false, fixable: false, bands: [], assets: [], owners: [] };
  for (const { add } of picked) add?.(filter);
  return filter;
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
