import { html, nothing, type TemplateResult } from "lit";
import type { FindingChoice, View } from "../../messages.ts";
import { post } from "./extension.ts";
import { bandMark } from "./risk.ts";

/** While the cursor is on no finding: which findings the file has, or that it has none. */
export function noFinding({ file, findings }: Extract<View, { at: "nothing" }>): TemplateResult {
  if (findings.length === 0) {
    return html`<h1 tabindex="-1">No Findings Here</h1>
      <p>${file ? html`Riskmark has nothing to say about <code>${file}</code>.` : "Open a file to see its findings."}</p>
      ${hint}`;
  }
  return html`<h1 tabindex="-1">${findings.length === 1 ? "1 Finding" : `${findings.length} Findings`} in This File</h1>
    <p>Place the cursor on one, or choose it here.</p>
    <ul class="rows">
      ${findings.map(choice)}
    </ul>
    ${file ? hint : nothing}`;
}

const hint = html`<p class="quiet">The guidance pages about every kind of weakness are under <em>All Pages</em>.</p>`;

function choice({ id, title, line, band }: FindingChoice): TemplateResult {
  return html`<li>
    <button type="button" class="row" @click=${() => post({ kind: "openFinding", id })}>
      <span class="row-title">${title}</span>
      <span class="quiet">line ${line}</span>
      <span class="spacer"></span>
      ${bandMark(band)}
    </button>
  </li>`;
}
