import { html, nothing, svg, type TemplateResult } from "lit";
import type { Severity } from "../../../../../server/src/protocol/index.ts";

/** A bar of parts in the colours of the bands. The same is said in words, so it is hidden from screen readers. */
export function bandBar(parts: readonly { readonly band: Severity; readonly value: number }[]): TemplateResult {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let at = 0;
  const rects = parts
    .filter(({ value }) => value > 0)
    .map(({ band, value }) => {
      const width = (value / total) * 100;
      const rect = svg`<rect class=${band} x=${at} width=${width} height="10" />`;
      at += width;
      return rect;
    });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}

/** A bar of one value against the largest. */
export function valueBar(value: number, most: number, band: Severity): TemplateResult {
  const width = most === 0 ? 0 : (value / most) * 100;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class=${band} width=${width} height="10" />
  </svg>`;
}

const WIDTH = 300;
const HEIGHT = 60;

/**
 * A line through the values from left to right, on a scale from 0.
 *
 * @param label what a screen reader says instead
 * @param top the value at the upper edge; the largest one without it
 */
export function sparkline(
  values: readonly number[],
  label: string,
  top = Math.max(...values, 1),
): TemplateResult | typeof nothing {
  if (values.length < 2) return nothing;
  const x = (index: number) => (index / (values.length - 1)) * WIDTH;
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - 4) - 2;
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const last = values.length - 1;
  return html`<svg class="spark" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${label}>
    ${svg`<polyline points=${points} /><circle cx=${x(last)} cy=${y(values[last]!)} r="2.5" />`}
  </svg>`;
}
