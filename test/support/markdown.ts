/** A fenced code block, without the indentation that a list gives it. */
export interface Fence {
  readonly language: string;
  readonly text: string;
}

/** A Markdown file, as far as tests of the documentation look at it. */
export interface MarkdownFile {
  readonly fences: readonly Fence[];
  /** What stands in back-ticks within the prose. */
  readonly inlineCode: readonly string[];
  /** Targets of links and images in the prose. */
  readonly links: readonly string[];
  /** What links to headings of this file name, as GitHub makes it of them. */
  readonly anchors: ReadonlySet<string>;
}

export function parseMarkdown(markdown: string): MarkdownFile {
  const fences: Fence[] = [];
  const prose = markdown.replace(FENCE, (_, indent: string, language: string, code: string) => {
    fences.push({ language, text: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") });
    return "";
  });
  const inlineCode: string[] = [];
  const plain = prose.replace(/`([^`]+)`/g, (_, code: string) => {
    inlineCode.push(code);
    return "code";
  });
  const headings = [...prose.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, title]) => anchorOf(title!));
  // The text of a link may hold an image.
  const links = [...plain.matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map(([, target]) => target!);
  return { fences, inlineCode, links, anchors: new Set(headings) };
}

const FENCE = /^( *)```(\w*)[^\n]*\n([\s\S]*?)^ *``` *$/gm;

function anchorOf(title: string): string {
  const letters = title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "");
  return letters.trim().replaceAll(" ", "-");
}
