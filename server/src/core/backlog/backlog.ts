import type { KnownFindings } from "../baseline/baseline.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/finding.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { Rule } from "../rules/rule.ts";
import type { OwnersOf } from "./codeOwners.ts";

export const BACKLOG_GROUPS = ["risk", "asset", "owner", "rule", "file"] as const;
/** What a backlog is grouped by. */
export type BacklogGrouping = (typeof BACKLOG_GROUPS)[number];

/** A finding as a backlog lists it; the editor and the command line make the same of the same finding. */
export interface BacklogItem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly risk: number;
  readonly band: Severity;
  readonly fingerprint: string;
  readonly asset: string | undefined;
  readonly owners: readonly string[];
  /** ISO date on which it came into the baseline; undefined where it is in none. */
  readonly since: string | undefined;
  /** Whether the rule has a fix to try. */
  readonly fixable: boolean;
}

/** What is known of a finding's file, apart from the file itself. */
export interface BacklogContext {
  readonly policy: EffectivePolicy;
  readonly owners: OwnersOf;
  readonly baseline: KnownFindings | undefined;
  readonly rule: (id: string) => Rule | undefined;
}

/** @param line from 1 */
export function toBacklogItem(finding: Finding, line: number, context: BacklogContext): BacklogItem {
  const { path, ruleId, message, severity, fingerprint, risk } = finding;
  const rule = context.rule(ruleId);
  return {
    path,
    line,
    ruleId,
    title: rule?.metadata.title ?? ruleId,
    message,
    severity,
    risk: risk.score,
    band: risk.band,
    fingerprint,
    asset: context.policy.risk(path).asset?.name,
    owners: context.owners(path),
    since: context.baseline?.get(fingerprint)?.since,
    fixable: (rule?.fixes.length ?? 0) > 0,
  };
}

export interface BacklogGroup {
  /** The band, asset, owner, rule or path. */
  readonly key: string;
  readonly label: string;
  readonly band: Severity;
  /** Sum of the risks in it. */
  readonly risk: number;
  readonly items: readonly BacklogItem[];
}

/** Highest risk first, then by path and line. */
export function ranked(items: readonly BacklogItem[]): BacklogItem[] {
  return [...items].sort(
    (a, b) =>
      b.risk - a.risk ||
      compare(a.path, b.path) ||
      a.line - b.line ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

/** The groups of a backlog: bands in their order, all others by the highest and then by the total risk in them. */
export function groupBacklog(items: readonly BacklogItem[], by: BacklogGrouping): BacklogGroup[] {
  const groups = new Map<string, BacklogItem[]>();
  for (const item of ranked(items)) {
    for (const key of keysOf(item, by)) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .map(([key, members]) => {
      const risk = members.reduce((sum, item) => sum + item.risk, 0);
      return { key, label: labelOf(key, by, members[0]!), band: members[0]!.band, risk, items: members };
    })
    .sort(
      (a, b) => SEVERITIES.indexOf(a.band) - SEVERITIES.indexOf(b.band) || b.risk - a.risk || compare(a.label, b.label),
    );
}

/** A finding of several owners is in the group of each. */
function keysOf(item: BacklogItem, by: BacklogGrouping): readonly string[] {
  if (by === "risk") return [item.band];
  if (by === "asset") return [item.asset ?? ""];
  if (by === "owner") return item.owners.length > 0 ? item.owners : [""];
  return [by === "rule" ? item.ruleId : item.path];
}

function labelOf(key: string, by: BacklogGrouping, first: BacklogItem): string {
  if (key === "") return by === "asset" ? "No asset" : "No owner";
  if (by === "risk") return key[0]!.toUpperCase() + key.slice(1);
  return by === "rule" ? first.title : key;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
