import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

const SHAPES = {
  pin: svg`<path d="M10 1.5 14.5 6l-1.6.6-2.6 2.6-.5 3.1-1.1 1.1L2.6 7.3l1.1-1.1 3.1-.5 2.6-2.6zM5.5 10.5 2 14" />`,
  pinned: svg`<path class="filled" d="M10 1.5 14.5 6l-1.6.6-2.6 2.6-.5 3.1-1.1 1.1L2.6 7.3l1.1-1.1 3.1-.5 2.6-2.6z" /><path d="M5.5 10.5 2 14" />`,
  close: svg`<path d="m3.5 3.5 9 9m0-9-9 9" />`,
  chevron: svg`<path d="m6 3.5 4.5 4.5L6 12.5" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** A small picture without a meaning of its own: what it stands for is said beside it. */
export function icon(name: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[name]}</svg>`;
}
