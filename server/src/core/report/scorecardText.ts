import { SEVERITIES } from "../findings/finding.ts";
import type { Scorecard, Share } from "../scorecard/scorecard.ts";
import { PLAIN, paintSeverity, type Style } from "./style.ts";
import { visible } from "./visible.ts";
import { count, number } from "./words.ts";

/** A scorecard for a person. Ends in a line break. */
export function formatScorecard(card: Scorecard, style: Style = PLAIN): string {
  const bands = SEVERITIES.map((band) => paintSeverity(band, `${number(card.open[band])} ${band}`, style)).join(", ");
  const { movement, fixAdoption } = card;
  const lines = [
    style.bold(`Score ${card.score} of 100`),
    `  ${card.formula}`,
    `  Open: ${count(card.openTotal, "finding")} (${bands}); accepted: ${number(card.accepted)}; expired acceptances: ${number(card.expired)}`,
    `  Last ${movement.days} days: ${number(movement.opened)} found, ${number(movement.fixed)} fixed, ${number(movement.accepted)} accepted`,
    `  Findings with a fix: ${number(fixAdoption.fixable)}, of which fixed: ${number(fixAdoption.fixed)}`,
    ...shares("By asset", card.byAsset, style),
    ...shares("By owner", card.byOwner, style),
    ...shares("By weakness", card.byWeakness, style),
    "",
    style.bold("Age and time to fix, in days"),
    ...card.ages.map(
      ({ band, open, meanAge, fixed, meanTimeToFix }) =>
        `  ${band}: ${number(open)} open, mean age ${meanAge ?? "–"}; ${number(fixed)} fixed, mean time ${meanTimeToFix ?? "–"}`,
    ),
  ];
  if (card.trend.length > 1) {
    lines.push("", style.bold("Trend"));
    for (const { date, score, open, accepted } of card.trend.slice(-MOST_ROWS))
      lines.push(`  ${date}: score ${score}, ${number(open)} open, ${number(accepted)} accepted`);
  }
  const noisy = card.noise.filter(({ suggestion }) => suggestion === "demote");
  if (noisy.length > 0) {
    lines.push("", style.bold("Rules to demote or to mend, since people keep suppressing them"));
    for (const { ruleId, hits, accepted } of noisy)
      lines.push(`  ${visible(ruleId)}: ${number(accepted)} of ${count(hits, "finding")} suppressed`);
  }
  return `${lines.join("\n")}\n`;
}

const MOST_ROWS = 10;

function shares(title: string, all: readonly Share[], style: Style): string[] {
  if (all.length === 0) return [];
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ label, findings, risk }) => `  ${visible(label)}: ${count(findings, "finding")}, risk ${number(risk)}`);
  const rest = all.length - MOST_ROWS;
  return ["", style.bold(title), ...rows, ...(rest > 0 ? [`  and ${number(rest)} more`] : [])];
}
