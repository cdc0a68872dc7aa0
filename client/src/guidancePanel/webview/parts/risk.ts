import { html, type TemplateResult } from "lit";
import type { FindingView } from "../../messages.ts";

const NAMES = { critical: "Critical", high: "High", medium: "Medium", low: "Low" } as const;

/** The band in its colour and in words, with the score. */
export function bandMark(band: keyof typeof NAMES, score?: number): TemplateResult {
  return html`<span class=${`band ${band}`}><span class="dot" aria-hidden="true"></span>${NAMES[band]}${score === undefined ? "" : ` risk · ${score}`}</span>`;
}

/** The score with everything that went into it. */
export function riskTable(risk: FindingView["risk"]): TemplateResult {
  return html`<section aria-labelledby="score">
    <h2 id="score">How the Risk Was Computed</h2>
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class=${risk.band} width=${risk.score} height="6" /></svg>
    <p>${risk.score} of 100, which is ${risk.band}.</p>
    <table>
      <thead>
        <tr><th scope="col">Factor</th><th scope="col">Value</th><th scope="col" class="number">Weight</th></tr>
      </thead>
      <tbody>
        ${risk.factors.map(
          ({ name, value, weight }) =>
            html`<tr><th scope="row">${capital(name)}</th><td>${value}</td><td class="number">${weight}</td></tr>`,
        )}
      </tbody>
    </table>
    <p class="formula"><code>${risk.formula}</code></p>
  </section>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
