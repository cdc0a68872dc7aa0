import type { Span } from "../findings/finding.ts";
import { LineIndex } from "../text/lineIndex.ts";

/** One line of a text, as a question is about it. */
export class Line {
  readonly #lines: LineIndex;
  readonly #start: number;
  readonly #end: number;

  /** @param number from 0 */
  constructor(
    text: string,
    readonly number: number,
  ) {
    this.#lines = new LineIndex(text);
    this.#start = this.#lines.lineStart(number);
    this.#end = this.#lines.lineStart(number + 1);
  }

  holds({ start, end }: Span): boolean {
    return start < this.#end && (end > this.#start || start >= this.#start);
  }

  of<T extends Span>(spans: readonly T[]): T[] {
    return spans.filter((span) => this.holds(span));
  }

  /** From 1. */
  lineOf({ start }: Span): number {
    return this.#lines.lineAt(start) + 1;
  }
}
