/** A zero-based line and a zero-based UTF-16 column, as the language server protocol counts them. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Maps between offsets (UTF-16 code units from the start of the text) and line positions.
 *
 * Lines end at `\n`, `\r\n` or a lone `\r`, as in the language server protocol.
 */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) starts.push(i + 1);
      else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
    this.#starts = Uint32Array.from(starts);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset at which the zero-based line starts; the text's length for a line past the end. */
  lineStart(line: number): number {
    return line >= this.#starts.length ? this.#length : (this.#starts[Math.max(line, 0)] ?? 0);
  }

  /** Zero-based line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): LinePosition {
    const clamped = Math.min(Math.max(offset, 0), this.#length);
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.#starts[line]! };
  }

  offsetAt(position: LinePosition): number {
    const start = this.lineStart(position.line);
    const next = this.lineStart(position.line + 1);
    return Math.min(start + Math.max(position.character, 0), next);
  }
}
