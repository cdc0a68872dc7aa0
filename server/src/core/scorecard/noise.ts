import type { Life } from "../history/lives.ts";

/** What people did with the findings of a rule, as far as the history tells. */
export interface RuleNoise {
  readonly ruleId: string;
  /** Findings that it ever had. */
  readonly hits: number;
  readonly open: number;
  readonly accepted: number;
  readonly fixed: number;
  /** Share of the hits that people took out, 0 to 1. */
  readonly suppressionRate: number;
  /** Share of the hits that are gone, 0 to 1. */
  readonly fixRate: number;
  /** Set where people keep suppressing what the rule finds: `demote` it in the policy, or mend it. */
  readonly suggestion?: "demote";
}

/** Hits below which nothing is suggested: a few decisions say little about a rule. */
const ENOUGH_HITS = 5;
/** From this share of suppressed hits on. */
const TOO_MUCH = 0.5;

/** Rules by the share of their hits that people took out, then by hits. */
export function noiseOf(lives: readonly Life[]): RuleNoise[] {
  const byRule = new Map<string, Life[]>();
  for (const life of lives) byRule.set(life.rule, [...(byRule.get(life.rule) ?? []), life]);
  return [...byRule]
    .map(([ruleId, own]) => noiseOfRule(ruleId, own))
    .sort((a, b) => b.suppressionRate - a.suppressionRate || b.hits - a.hits || (a.ruleId < b.ruleId ? -1 : 1));
}

function noiseOfRule(ruleId: string, lives: readonly Life[]): RuleNoise {
  const hits = lives.length;
  const became = (state: Life["state"]) => lives.filter((life) => life.state === state).length;
  const accepted = became("accepted");
  const fixed = became("fixed");
  const isNoisy = hits >= ENOUGH_HITS && accepted / hits >= TOO_MUCH;
  return {
    ruleId,
    hits,
    open: became("open"),
    accepted,
    fixed,
    suppressionRate: share(accepted, hits),
    fixRate: share(fixed, hits),
    ...(isNoisy && { suggestion: "demote" as const }),
  };
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100;
}
