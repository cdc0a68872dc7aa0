import type { GuidancePage } from "./page.ts";

/** All words of a page in lower case, code included, without the signs of Markdown: the text that a search looks in. */
export function searchText(page: GuidancePage): string {
  const links = page.links.map(({ title, url }) => `${title} ${url}`);
  const parts = [
    page.title,
    page.id,
    ...page.cwe,
    ...page.rules,
    ...page.languages,
    page.owner ?? "",
    ...links,
    plainWords(page.body),
  ];
  return parts.join(" ").toLowerCase().replace(/\s+/g, " ").trim();
}

function plainWords(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,}|#{1,6}[ \t]|>)/gm, " ")
    .replace(/^[ \t]*(?:[-*+]|\d+\.)[ \t]/gm, " ")
    .replace(/\]\(/g, " ")
    .replace(/[`*[\]]/g, "");
}
