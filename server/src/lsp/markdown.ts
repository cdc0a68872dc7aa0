/**
 * Text from code, rules or pages, so that Markdown shows it as it stands: no link, image, command or HTML can come
 * of it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~:@$=^<>&]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(/\r\n?|\n/g, "  \n");
}

/** Text as inline code, whatever back-ticks it holds. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}

/** A link to an address that the server made itself; an address that could end the link early becomes plain text. */
export function link(title: string, href: string): string {
  if (!/^[a-z][a-z0-9.+-]*:\/\/[^\s()<>]+$/i.test(href)) return escapeMarkdown(title);
  return `[${escapeMarkdown(title)}](${href})`;
}

/** The first paragraph of Markdown, with its line ends as spaces. */
export function firstParagraph(markdown: string): string {
  const paragraph = markdown.trim().split(/\r?\n\s*\r?\n/, 1)[0] ?? "";
  return paragraph.replace(/\s*\r?\n\s*/g, " ");
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
