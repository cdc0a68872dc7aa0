import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import "@vscode-elements/elements/dist/vscode-option/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { LANGUAGE_FAMILIES } from "../../languages.ts";
import type { PageSummary } from "../../messages.ts";
import { cwesOf, filterPages, NO_FILTERS, type PageFilters } from "../../pageFilters.ts";
import { post } from "./extension.ts";

type Change = (changed: Partial<PageFilters>) => void;

/** All pages, to search and narrow down. */
export function browse(all: readonly PageSummary[], filters: PageFilters, onChange: Change): TemplateResult {
  const found = filterPages(all, filters);
  return html`<h1 tabindex="-1">Guidance</h1>
    ${controls(all, filters, onChange)}
    <p class="quiet" role="status">${summary(found.length, all.length)}</p>
    ${found.length === 0 ? nobody(onChange) : html`<ul class="rows">${found.map(row)}</ul>`}`;
}

function controls(all: readonly PageSummary[], filters: PageFilters, onChange: Change): TemplateResult {
  const languages = LANGUAGE_FAMILIES.map(({ id, name }) => ({ value: id, label: name }));
  const cwes = cwesOf(all).map((cwe) => ({ value: cwe, label: cwe }));
  return html`<div class="filters" role="search" aria-label="Guidance pages">
    <vscode-textfield
      class="search"
      type="search"
      label="Search guidance pages"
      placeholder="Search guidance pages"
      .value=${filters.search}
      @input=${(event: Event) => onChange({ search: enteredIn(event) })}
    ></vscode-textfield>
    ${select("Language", "All languages", languages, filters.language, (language) => onChange({ language }))}
    ${select("CWE", "All CWEs", cwes, filters.cwe, (cwe) => onChange({ cwe }))}
    <vscode-checkbox
      .checked=${filters.onlyOccurring}
      @change=${(event: Event) => onChange({ onlyOccurring: (event.currentTarget as HTMLInputElement).checked })}
      >Only what occurs in this workspace</vscode-checkbox
    >
  </div>`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function select(
  label: string,
  all: string,
  choices: readonly Choice[],
  value: string,
  onValue: (value: string) => void,
): TemplateResult {
  return html`<vscode-single-select label=${label} @change=${(event: Event) => onValue(enteredIn(event))}>
    ${[{ value: "", label: all }, ...choices].map(
      (choice) =>
        html`<vscode-option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</vscode-option>`,
    )}
  </vscode-single-select>`;
}

function enteredIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement).value;
}

function summary(found: number, all: number): string {
  return found === all ? `${all} pages` : `${found} of ${all} pages`;
}

function nobody(onChange: Change): TemplateResult {
  return html`<p>No page matches. <button type="button" class="link" @click=${() => onChange(NO_FILTERS)}>Clear the filters</button></p>`;
}

function row(page: PageSummary): TemplateResult {
  return html`<li>
    <button type="button" class="row" @click=${() => post({ kind: "openPage", topic: page.id })}>
      <span class="row-title">${page.title}</span>
      ${page.origin === "team" ? html`<span class="team-mark">${page.pack ?? "Your team"}</span>` : nothing}
      <span class="quiet">${page.cwe.join(", ")}</span>
      <span class="spacer"></span>
      ${page.occurrences > 0 ? html`<span class="count">${page.occurrences === 1 ? "1 finding" : `${page.occurrences} findings`}</span>` : nothing}
    </button>
  </li>`;
}
