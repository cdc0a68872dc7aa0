import createMarkdown, { type MarkdownIt } from "markdown-it";
import { isTopic } from "../links/guidanceLink.ts";
import { externalUrl } from "./externalUrl.ts";
import { highlight } from "./highlight.ts";

const PAGE_LINK = /^(?:\.\/)?([^/#?]+)\.md(?:#.*)?$/;

const markdown = createRenderer();

/**
 * Renders a guidance page's Markdown to HTML that is safe to insert, whoever wrote the page: HTML in the text is
 * shown as text, images are replaced by their description, and links lead to https addresses or to other pages.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

function createRenderer(): MarkdownIt {
  const renderer = createMarkdown({ html: false, linkify: false, typographer: false });
  renderer.validateLink = (url) => externalUrl(url) !== undefined || pageOf(url) !== undefined;
  // Headings of a page stand below the panel's own.
  renderer.core.ruler.push("lower-headings", (state) => {
    for (const token of state.tokens)
      if (/^h[1-6]$/.test(token.tag)) token.tag = `h${Math.max(3, Number(token.tag[1]))}`;
  });
  renderer.renderer.rules.image = (tokens, index) => renderer.utils.escapeHtml(tokens[index]?.content ?? "");
  renderer.renderer.rules.link_open = (tokens, index) =>
    openLink(renderer, String(tokens[index]?.attrGet("href") ?? ""));
  renderer.renderer.rules.fence = (tokens, index) =>
    codeBlock(renderer, tokens[index]?.content ?? "", tokens[index]?.info ?? "");
  renderer.renderer.rules.code_block = (tokens, index) => codeBlock(renderer, tokens[index]?.content ?? "", "");
  return renderer;
}

/** The id of the page that a relative link such as `sql-injection.md` leads to. */
function pageOf(url: string): string | undefined {
  const id = PAGE_LINK.exec(url)?.[1];
  return isTopic(id) ? id : undefined;
}

function openLink(renderer: MarkdownIt, href: string): string {
  const page = pageOf(href);
  if (page) return `<a href="#" data-page="${renderer.utils.escapeHtml(page)}">`;
  const url = externalUrl(href);
  return url ? `<a href="${renderer.utils.escapeHtml(url)}">` : "<a>";
}

/** A block that scrolls sideways must be reachable by keyboard. */
function codeBlock(renderer: MarkdownIt, code: string, language: string): string {
  const name = language.trim().split(/\s+/)[0] ?? "";
  const body = highlight(code, name)
    .map(({ kind, text }) => {
      const escaped = renderer.utils.escapeHtml(text);
      return kind ? `<span class="code-${kind}">${escaped}</span>` : escaped;
    })
    .join("");
  return `<pre tabindex="0"><code>${body}</code></pre>\n`;
}
