import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../../messages.ts";
import type { PageFilters } from "../../pageFilters.ts";
import { browse } from "./browse.ts";
import { post } from "./extension.ts";
import { finding } from "./finding.ts";
import { icon } from "./icons.ts";
import { noFinding } from "./noFinding.ts";
import { pages } from "./page.ts";

export interface PanelModel {
  readonly view: View;
  readonly pinned: boolean;
  readonly filters: PageFilters;
  /** What happened last, in a sentence; empty for nothing. */
  readonly notice: string;
  onFilters(changed: Partial<PageFilters>): void;
  onDismiss(): void;
}

/** The whole panel: where one is, what happened, and the view itself. */
export function panel(model: PanelModel): TemplateResult {
  return html`${navigation(model)}
    ${model.notice ? notice(model) : nothing}
    <main aria-label="Guidance">${content(model)}</main>`;
}

function content({ view, filters, onFilters }: PanelModel): TemplateResult {
  switch (view.at) {
    case "loading":
      return html`<p class="quiet">Waiting for Riskmark’s language server…</p>`;
    case "nothing":
      return noFinding(view);
    case "finding":
      return finding(view.finding);
    case "page":
      return pages(view.topic, view.pages);
    case "browse":
      return browse(view.pages, filters, onFilters);
  }
}

function navigation({ view, pinned }: PanelModel): TemplateResult {
  const isBrowsing = view.at === "browse" || view.at === "page";
  const tab = (to: "finding" | "browse", label: string, isCurrent: boolean) => html`<button
    type="button"
    class="tab"
    aria-current=${isCurrent ? "page" : "false"}
    @click=${() => post({ kind: "go", to })}
  >
    ${label}
  </button>`;
  return html`<nav aria-label="Views">
    ${tab("finding", "At the Cursor", !isBrowsing)} ${tab("browse", "All Pages", isBrowsing)}
    <span class="spacer"></span>
    ${view.at === "finding" ? pin(pinned) : nothing}
  </nav>`;
}

function pin(pinned: boolean): TemplateResult {
  const label = pinned ? "Follow the cursor again" : "Stay at this finding";
  return html`<button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-pressed=${pinned}
    @click=${() => post({ kind: "pin", pinned: !pinned })}
  >
    ${icon(pinned ? "pinned" : "pin")}
  </button>`;
}

function notice({ notice: text, onDismiss }: PanelModel): TemplateResult {
  return html`<div class="notice">
    <span>${text}</span>
    <button type="button" class="tool" aria-label="Dismiss" title="Dismiss" @click=${onDismiss}>${icon("close")}</button>
  </div>`;
}
