import type { GuidancePageView } from "../../../server/src/protocol/index.ts";
import { externalUrl } from "./externalUrl.ts";
import { forLanguage } from "./forLanguage.ts";
import { renderMarkdown } from "./markdown.ts";
import type { LinkView, PageView, SectionView } from "./messages.ts";

const ROLES: Record<string, SectionView["role"]> = {
  risk: "risk",
  fix: "fix",
  "when it is safe": "safe",
  references: "references",
};

/**
 * A guidance page with its Markdown rendered.
 *
 * @param today as an ISO date
 * @param languageId where the page is shown beside a finding: the Fix section is narrowed to this language
 */
export function toPageView(page: GuidancePageView, today: string, languageId?: string): PageView {
  return {
    id: page.id,
    origin: page.origin,
    pack: page.pack,
    title: page.title,
    cwe: page.cwe.map(cweLink),
    owner: page.owner,
    review: page.review === undefined ? undefined : { date: page.review, overdue: page.review < today },
    editable: page.uri !== undefined,
    incidents: page.incidents.map(({ id, title, date, prevented }) => ({ id, title, date, prevented })),
    sections: page.sections.map(({ heading, markdown }) => {
      const role = ROLES[heading.trim().toLowerCase()] ?? "other";
      const text = role === "fix" && languageId ? forLanguage(markdown, languageId) : markdown;
      return { role, heading, html: renderMarkdown(text) };
    }),
    links: page.links.flatMap(({ title, url }) => {
      const address = externalUrl(url);
      return address ? [{ title, url: address }] : [];
    }),
  };
}

/** A CWE with the address of its definition. */
export function cweLink(cwe: string): LinkView {
  const number = /\d+/.exec(cwe)?.[0] ?? "";
  return { title: cwe, url: `https://cwe.mitre.org/data/definitions/${number}.html` };
}
