import { html, nothing, type TemplateResult } from "lit";
import type { FindingView } from "../../messages.ts";

/** The requirements that dealing with the finding supports. It claims nothing about whether they are met. */
export function supports({ supports: frameworks }: FindingView): TemplateResult | typeof nothing {
  if (frameworks.length === 0) return nothing;
  return html`<section aria-labelledby="supports">
    <h2 id="supports">What Dealing With It Supports</h2>
    <table>
      <thead>
        <tr><th scope="col">Framework</th><th scope="col">Requirements</th></tr>
      </thead>
      <tbody>
        ${frameworks.map(
          ({ framework, requirements }) =>
            html`<tr>
              <th scope="row">${framework}</th>
              <td>${requirements.map(({ id, title }) => html`<div><strong>${id}</strong> ${title}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
