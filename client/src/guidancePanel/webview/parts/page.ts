import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { LinkView, PageView, SectionView } from "../../messages.ts";
import { post } from "./extension.ts";
import { incidents } from "./incidents.ts";

/** One topic's pages, one after the other; the team's come first. */
export function pages(topic: string, all: readonly PageView[]): TemplateResult {
  if (all.length === 0)
    return html`<h1 tabindex="-1">No Page</h1><p>There is no guidance page about <code>${topic}</code>.</p>`;
  return html`${all.map((page, index) => (page.origin === "team" ? pageCard(page, index === 0) : wholePage(page, index === 0)))}
    ${incidents(all)}`;
}

function wholePage(page: PageView, isFirst: boolean): TemplateResult {
  return html`<article>
    <header>
      ${isFirst ? html`<h1 tabindex="-1">${page.title}</h1>` : html`<h2>${page.title}</h2>`}
      <p class="facts">${page.cwe.map((cwe) => html`<a href=${cwe.url}>${cwe.title}</a>`)}</p>
    </header>
    ${page.sections.map(({ heading, html: text }) => html`<section aria-label=${heading}><h2>${heading}</h2>${markdown(text)}</section>`)}
    ${links(page.links)}
  </article>`;
}

/** A page of the team, set apart and with those who answer for it. */
export function pageCard(page: PageView, isFirst = false): TemplateResult {
  const title = isFirst ? html`<h1 tabindex="-1">${page.title}</h1>` : html`<h2>${page.title}</h2>`;
  return html`<aside class="team" aria-label=${`${page.pack ? `Guidance of ${page.pack}` : "Your team’s guidance"}: ${page.title}`}>
    <p class="facts">
      <span class="team-mark">${page.pack ?? "Your team"}</span>
      ${page.owner ? html`<span>Owner: ${page.owner}</span>` : nothing} ${review(page)}
      <span class="spacer"></span>
      ${page.editable ? html`<button type="button" class="link" @click=${() => post({ kind: "editPage", id: page.id })}>Edit Page</button>` : nothing}
    </p>
    ${title}
    ${page.sections.map((section) => cardSection(section, isFirst))} ${links(page.links)}
  </aside>`;
}

/** Below the title, whichever level that has. */
function cardSection({ heading, html: text }: SectionView, isFirst: boolean): TemplateResult {
  return html`${isFirst ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}${markdown(text)}`;
}

function review({ review: due }: PageView): TemplateResult | typeof nothing {
  if (!due) return nothing;
  return due.overdue
    ? html`<span class="overdue">Review was due on <time>${due.date}</time></span>`
    : html`<span>Next review: <time>${due.date}</time></span>`;
}

export function sectionsOf(all: readonly PageView[], role: SectionView["role"]): readonly SectionView[] {
  return all.flatMap((page) => page.sections.filter((section) => section.role === role));
}

/** `text` is the HTML that `renderMarkdown` made, in which nothing of the page's author can run. */
export function markdown(text: string): TemplateResult {
  return html`<div class="prose">${unsafeHTML(text)}</div>`;
}

export function links(all: readonly LinkView[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<ul>${all.map(({ title, url }) => html`<li><a href=${url}>${title}</a></li>`)}</ul>`;
}
