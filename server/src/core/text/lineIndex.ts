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
    this.#starts = lineStarts(text);
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

/** The number of lines of a text: one more than it has line ends. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) lines++;
  }
  return lines;
}

function lineStarts(text: string): Uint32Array {
  const starts = new Uint32Array(countLines(text));
  let line = 1;
  let feed = text.indexOf("\n");
  let lone = loneReturn(text, 0);
  while (feed >= 0 || lone >= 0) {
    if (lone < 0 || (feed >= 0 && feed < lone)) {
      starts[line++] = feed + 1;
      feed = text.indexOf("\n", feed + 1);
    } else {
      starts[line++] = lone + 1;
      lone = loneReturn(text, lone + 1);
    }
  }
  return starts;
}

/** The next carriage return without a line feed behind it, or -1. */
function loneReturn(text: string, from: number): number {
  let at = text.indexOf("\r", from);
  while (at >= 0 && text.charCodeAt(at + 1) === 10) at = text.indexOf("\r", at + 1);
  return at;
}
