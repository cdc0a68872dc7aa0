import { html, nothing, type TemplateResult } from "lit";
import { type CodeToken, highlight } from "../../highlight.ts";
import type { DiffLine } from "../../lineDiff.ts";

/** A piece of code that can be scrolled by keyboard. */
export function codeBlock(code: string, language: string, label: string): TemplateResult {
  return html`<pre class="code" tabindex="0" aria-label=${label}><code>${highlight(code, language).map(token)}</code></pre>`;
}

/** A fix as lines that go, come and stay; told apart by sign and by words, not by colour alone. */
export function diffBlock(lines: readonly DiffLine[], language: string): TemplateResult {
  return html`<pre class="code diff" tabindex="0" aria-label="Code before and after"><code>${lines.map((line) => diffLine(line, language))}</code></pre>`;
}

/** A sentence in which code stands between backticks; everything else in it is plain text. */
export function inlineCode(sentence: string): TemplateResult[] {
  const pieces = sentence.split("`");
  const isBalanced = pieces.length % 2 === 1;
  if (!isBalanced) return [html`${sentence}`];
  return pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
}

const SIGNS = { same: " ", removed: "−", added: "+" } as const;
const WORDS = { same: "", removed: "Removed: ", added: "Added: " } as const;

function diffLine({ change, text, changed }: DiffLine, language: string): TemplateResult {
  const tokens = highlight(text, language);
  const words = WORDS[change] ? html`<span class="unseen">${WORDS[change]}</span>` : nothing;
  return html`<span class=${`line ${change}`}><span class="sign" aria-hidden="true">${SIGNS[change]}</span>${words}${changed ? marked(tokens, changed) : tokens.map(token)}${"\n"}</span>`;
}

/** The tokens with a mark around the stretch that changed. */
function marked(tokens: readonly CodeToken[], [start, end]: readonly [number, number]): TemplateResult {
  const cut = (from: number, to: number) => slice(tokens, from, to).map(token);
  return html`${cut(0, start)}<mark>${cut(start, end)}</mark>${cut(end, Number.POSITIVE_INFINITY)}`;
}

function slice(tokens: readonly CodeToken[], from: number, to: number): CodeToken[] {
  const result: CodeToken[] = [];
  let at = 0;
  for (const { kind, text } of tokens) {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    if (part !== "") result.push({ kind, text: part });
    at += text.length;
  }
  return result;
}

function token({ kind, text }: CodeToken): TemplateResult {
  return kind ? html`<span class=${`code-${kind}`}>${text}</span>` : html`${text}`;
}
