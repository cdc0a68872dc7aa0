import { html, nothing, type TemplateResult } from "lit";
import type { PageView } from "../../messages.ts";
import { post } from "./extension.ts";

/** What happened in the team's own systems that these pages are about; each incident once. */
export function incidents(pages: readonly PageView[]): TemplateResult | typeof nothing {
  const all = [...new Map(pages.flatMap((page) => page.incidents).map((each) => [each.id, each])).values()];
  if (all.length === 0) return nothing;
  return html`<section aria-labelledby="incidents">
    <h2 id="incidents">What Happened Here Before</h2>
    <ul>
      ${all.map(
        ({ id, title, date, prevented }) => html`<li>
          <button type="button" class="link" @click=${() => post({ kind: "openIncident", id })}>${title}</button>
          ${date ? html`<time>${date}</time>` : nothing}
          <span class=${prevented ? "quiet" : "overdue"}>${prevented ? "A rule whose tests pass finds it now." : "No rule whose tests pass finds it yet."}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
