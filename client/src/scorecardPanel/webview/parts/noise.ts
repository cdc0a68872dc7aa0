import { html, type TemplateResult } from "lit";
import type { FolderScorecard } from "../../../../../server/src/protocol/index.ts";
import { post } from "./extension.ts";

/** Rules whose rows are shown at once. */
const MOST_ROWS = 10;

/** What people did with the findings of each rule, and which rules to demote. */
export function noise(
  { noise: rules }: FolderScorecard["card"],
  titles: Readonly<Record<string, string>>,
): TemplateResult {
  const demoted = rules.filter(({ suggestion }) => suggestion === "demote");
  return html`<section>
    <h2>Noise Budget</h2>
    ${
      demoted.length === 0
        ? html`<p>No rule is suppressed so often that it should be demoted.</p>`
        : html`<p>People keep suppressing what these rules find. Demote them in the policy, or mend them:</p>
          <ul>${demoted.map(({ ruleId, accepted, hits }) => html`<li>${rule(ruleId, titles)}: ${accepted} of ${hits} suppressed</li>`)}</ul>
          <p><button type="button" class="link" @click=${() => post({ kind: "openPolicy" })}>Open Policy</button></p>`
    }
    <table>
      <thead>
        <tr>
          <th scope="col">Rule</th><th scope="col" class="number">Hits</th><th scope="col" class="number">Suppressed</th>
          <th scope="col" class="number">Fixed</th>
        </tr>
      </thead>
      <tbody>
        ${rules.slice(0, MOST_ROWS).map(
          ({ ruleId, hits, suppressionRate, fixRate }) => html`<tr>
            <th scope="row">${rule(ruleId, titles)}</th>
            <td class="number">${hits}</td>
            <td class="number">${percent(suppressionRate)}</td>
            <td class="number">${percent(fixRate)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function rule(ruleId: string, titles: Readonly<Record<string, string>>): TemplateResult {
  return html`<button type="button" class="link" title=${ruleId} @click=${() => post({ kind: "openRule", ruleId })}>
    ${titles[ruleId] ?? ruleId}
  </button>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
