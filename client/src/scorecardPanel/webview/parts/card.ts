import { html, nothing, type TemplateResult } from "lit";
import type { FolderScorecard } from "../../../../../server/src/protocol/index.ts";
import { bandBar, sparkline, valueBar } from "./charts.ts";
import { noise } from "./noise.ts";

type Card = FolderScorecard["card"];
type Share = Card["byAsset"][number];

const BANDS = ["critical", "high", "medium", "low"] as const;
/** Rows of a table before it says how many more there are. */
const MOST_ROWS = 8;

/** The scorecards of all folders, one after the other. */
export function cards(folders: readonly FolderScorecard[] | undefined): TemplateResult {
  return html`<main aria-label="Scorecard">
    ${
      folders === undefined
        ? html`<p class="quiet">Waiting for Riskmark’s language server…</p>`
        : folders.length === 0
          ? html`<h1>Scorecard</h1><p>Open a folder to see how it stands.</p>`
          : folders.map(card)
    }
  </main>`;
}

function card({ name, files, card: it, ruleTitles }: FolderScorecard): TemplateResult {
  return html`<article>
    <h1 tabindex="-1">Scorecard of ${name}</h1>
    <p class="score"><strong>${it.score}</strong> of 100</p>
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="score-bar" width=${it.score} height="6" /></svg>
    <p class="formula">${it.formula}</p>
    <p class="quiet">${count(files, "file")}, ${count(it.lines, "line")} analysed.</p>
    ${open(it)} ${movement(it)} ${trend(it)}
    ${shares("By Asset", "Asset", it.byAsset)} ${shares("By Owner", "Owner", it.byOwner)} ${shares("By Weakness", "Weakness", it.byWeakness)}
    ${ages(it)} ${noise(it, ruleTitles)}
  </article>`;
}

function open({ open: byBand, openTotal, accepted, expired }: Card): TemplateResult {
  return html`<section>
    <h2>Open Findings</h2>
    <p>
      ${count(openTotal, "open finding")}: ${BANDS.map((band) => `${byBand[band]} ${band}`).join(", ")}.
      ${accepted} accepted. ${expired > 0 ? html`<span class="overdue">${count(expired, "acceptance")} expired.</span>` : nothing}
    </p>
    ${bandBar(BANDS.map((band) => ({ band, value: byBand[band] })))}
  </section>`;
}

function movement({ movement: { days, opened, fixed, accepted }, fixAdoption }: Card): TemplateResult {
  return html`<section>
    <h2>Last ${days} Days</h2>
    <p>${opened} found, ${fixed} fixed, ${accepted} accepted.</p>
    <p>${fixAdoption.fixed} of ${count(fixAdoption.fixable, "finding")} with a fix are fixed.</p>
  </section>`;
}

function trend({ trend: points }: Card): TemplateResult {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2)
    return html`<section>
      <h2>Trend</h2>
      <p class="quiet">There is no history yet. Run <code>riskmark snapshot</code> in your pipeline, and commit what it appends.</p>
    </section>`;
  const scores = points.map(({ score }) => score);
  const opens = points.map(({ open: number }) => number);
  return html`<section>
    <h2>Trend</h2>
    <p>From ${first.date} to ${last.date}: score ${first.score} to ${last.score}, open findings ${first.open} to ${last.open}.</p>
    <figure>${sparkline(scores, `Score from ${first.score} to ${last.score}`, 100)}<figcaption>Score, of 100: ${first.score} → ${last.score}</figcaption></figure>
    <figure>${sparkline(opens, `Open findings from ${first.open} to ${last.open}`)}<figcaption>Open findings: ${first.open} → ${last.open}</figcaption></figure>
    <details>
      <summary>The numbers</summary>
      <table>
        <thead>
          <tr><th scope="col">Day</th><th scope="col" class="number">Score</th><th scope="col" class="number">Open</th><th scope="col" class="number">Accepted</th></tr>
        </thead>
        <tbody>
          ${points.map(
            (point) =>
              html`<tr><th scope="row">${point.date}</th><td class="number">${point.score}</td><td class="number">${point.open}</td><td class="number">${point.accepted}</td></tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`;
}

function shares(title: string, what: string, all: readonly Share[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const most = Math.max(...all.map(({ risk }) => risk));
  const rest = all.length - MOST_ROWS;
  return html`<section>
    <h2>${title}</h2>
    <table class="shares">
      <thead>
        <tr><th scope="col">${what}</th><th scope="col" class="number">Findings</th><th scope="col" class="number">Risk</th><td></td></tr>
      </thead>
      <tbody>
        ${all.slice(0, MOST_ROWS).map(
          ({ label, findings, risk, band }) => html`<tr>
            <th scope="row">${label}</th>
            <td class="number">${findings}</td>
            <td class="number">${risk}</td>
            <td class="bar-cell">${valueBar(risk, most, band)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="quiet">and ${rest} more</p>` : nothing}
  </section>`;
}

function ages({ ages: all }: Card): TemplateResult {
  return html`<section>
    <h2>Age and Time to Fix</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Risk</th><th scope="col" class="number">Open</th><th scope="col" class="number">Mean age</th>
          <th scope="col" class="number">Fixed</th><th scope="col" class="number">Mean time to fix</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ band, open: standing, meanAge, fixed, meanTimeToFix }) => html`<tr>
            <th scope="row">${band}</th>
            <td class="number">${standing}</td>
            <td class="number">${days(meanAge)}</td>
            <td class="number">${fixed}</td>
            <td class="number">${days(meanTimeToFix)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function days(number: number | undefined): string {
  return number === undefined ? "–" : count(number, "day");
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
