import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { FindingView, LinkView, PageView } from "../../messages.ts";
import { codeBlock, diffBlock, inlineCode } from "./code.ts";
import { post } from "./extension.ts";
import { incidents } from "./incidents.ts";
import { links, markdown, pageCard, sectionsOf } from "./page.ts";
import { bandMark, riskTable } from "./risk.ts";
import { supports } from "./supports.ts";

/** A finding with all that helps to deal with it, in the order in which one asks. */
export function finding(view: FindingView): TemplateResult {
  return html`<article>
    ${heading(view)}
    <section aria-labelledby="wrong">
      <h2 id="wrong">What Is Wrong Here</h2>
      <p class="message">${inlineCode(view.message)}</p>
      ${codeBlock(view.code, view.languageId, "The code of the finding")} ${actions(view)}
    </section>
    ${view.teamPages.map((page) => pageCard(page))} ${prose("risk", "Why It Matters", view)} ${howToFix(view)}
    ${prose("safe", "When It Is Fine", view)} ${incidents([...view.teamPages, ...view.builtInPages])} ${trace(view)} ${riskTable(view.risk)}
    ${supports(view)} ${references(view)}
  </article>`;
}

function heading(view: FindingView): TemplateResult {
  return html`<header>
    <p class="facts">
      ${bandMark(view.risk.band, view.risk.score)} ${view.cwe.map((cwe) => html`<a href=${cwe.url}>${cwe.title}</a>`)}
      ${view.owasp.map((category) => html`<span>OWASP ${category}</span>`)}
    </p>
    <h1 tabindex="-1">${view.title}</h1>
    <p class="facts">
      <button type="button" class="link" @click=${() => post({ kind: "revealFinding", fingerprint: view.fingerprint })}>
        ${view.place}
      </button>
      <code>${view.ruleId}</code>
      <span>${view.language}</span>
    </p>
    ${view.provenance.length > 0 ? html`<p class="quiet">${view.provenance.join(" ")}</p>` : nothing}
  </header>`;
}

function actions({ fingerprint, fixes }: FindingView): TemplateResult {
  const [first] = fixes;
  return html`<div class="actions">
    ${first ? html`<vscode-button @click=${() => post({ kind: "applyFix", fingerprint, index: 0 })}>${first.title}</vscode-button>` : nothing}
    <vscode-button secondary @click=${() => post({ kind: "suppress", fingerprint })}>Suppress with a Reason…</vscode-button>
    <vscode-button secondary @click=${() => post({ kind: "accept", fingerprint })}>Accept the Risk…</vscode-button>
  </div>`;
}

/** What the built-in pages say under one of their headings. */
function prose(role: "risk" | "safe", title: string, view: FindingView): TemplateResult | typeof nothing {
  const sections = sectionsOf(view.builtInPages, role);
  if (sections.length === 0) return nothing;
  return html`<section aria-labelledby=${role}>
    <h2 id=${role}>${title}</h2>
    ${sections.map(({ html: text }) => markdown(text))}
  </section>`;
}

function howToFix(view: FindingView): TemplateResult | typeof nothing {
  const sections = sectionsOf(view.builtInPages, "fix");
  if (view.fixes.length === 0 && sections.length === 0) return nothing;
  return html`<section aria-labelledby="fix">
    <h2 id="fix">How to Fix It in ${view.language}</h2>
    ${view.fixes.map((fix, index) => offeredFix(view, fix, index))} ${sections.map(({ html: text }) => markdown(text))}
  </section>`;
}

function offeredFix(
  { fingerprint, languageId }: FindingView,
  fix: FindingView["fixes"][number],
  index: number,
): TemplateResult {
  const isSafe = fix.safety === "safe";
  const note = isSafe ? "Safe to apply as it is" : "Look at the result before you keep it";
  return html`<figure class="fix">
    <figcaption>
      <span class="fix-about"><span class="fix-title">${fix.title}</span> <span class="quiet">${note}</span></span>
      <vscode-button secondary aria-label=${`Apply: ${fix.title}`} @click=${() => post({ kind: "applyFix", fingerprint, index })}>Apply</vscode-button>
    </figcaption>
    ${diffBlock(fix.lines, languageId)}
  </figure>`;
}

function trace({ trace: steps, fingerprint }: FindingView): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<section aria-labelledby="trace">
    <h2 id="trace">How the Value Gets Here</h2>
    <ol class="trace">
      ${steps.map(
        ({ place, message }, index) => html`<li>
          <button type="button" class="link" @click=${() => post({ kind: "revealStep", fingerprint, index })}>${place}</button>
          <span>${message}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}

function references(view: FindingView): TemplateResult | typeof nothing {
  const sections = sectionsOf(view.builtInPages, "references");
  const own = distinct([...view.references, ...view.builtInPages.flatMap((page) => page.links)]);
  if (sections.length === 0 && own.length === 0 && view.builtInPages.length === 0) return nothing;
  return html`<section aria-labelledby="references">
    <h2 id="references">References</h2>
    ${sections.map(({ html: text }) => markdown(text))} ${links(own)} ${wholePages(view.builtInPages)}
  </section>`;
}

function wholePages(pages: readonly PageView[]): TemplateResult | typeof nothing {
  if (pages.length === 0) return nothing;
  return html`<p>${pages.map((page) => html`<a href="#" data-page=${page.id}>The whole page: ${page.title}</a> `)}</p>`;
}

function distinct(all: readonly LinkView[]): readonly LinkView[] {
  return [...new Map(all.map((link) => [link.url, link])).values()];
}
