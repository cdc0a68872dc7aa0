/** Where a stretch of an embedded text stands in the file. */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Code of one language within a file of another: scripts in a page, cells in a notebook. The text is put together
 * from pieces of the file, some of which are written otherwise there (character references, escapes).
 */
export class EmbeddedText {
  #text = "";
  readonly #segments: Segment[] = [];

  /**
   * @param languageId what the text is written in.
   * @param written how new code has to be written in the file.
   */
  constructor(
    readonly languageId: string,
    private readonly written: (code: string) => string = (code) => code,
  ) {}

  get text(): string {
    return this.#text;
  }

  /** Adds text that stands in the file from `start` up to `end`; as it is, where it is as long as that. */
  add(text: string, start: number, end = start + text.length): void {
    if (text === "") return;
    this.#segments.push({ at: this.#text.length, length: text.length, start, end });
    this.#text += text;
  }

  /** Adds text that the file does not have. */
  separate(text: string): void {
    this.#text += text;
  }

  /** Where a span of the text stands in the file: what is escaped there is taken whole. */
  spanInFile({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
    const from = this.#segmentAt(start);
    const to = end > start ? this.#segmentAt(end - 1) : from;
    if (!from || !to) return { start: 0, end: 0 };
    const first = isExact(from) ? from.start + clamp(start - from.at, from.length) : from.start;
    if (end <= start) return { start: first, end: first };
    return { start: first, end: isExact(to) ? to.start + clamp(end - to.at, to.length) : to.end };
  }

  /** The edit in the file, or undefined where the text stands in several pieces there. */
  editInFile(edit: { readonly start: number; readonly end: number; readonly newText: string }) {
    const from = this.#indexOf(edit.start);
    const to = edit.end > edit.start ? this.#indexOf(edit.end - 1) : from;
    if (from < 0 || to < 0 || !this.#isWithin(edit.start, from) || !this.#isWithin(edit.end, to)) return undefined;
    for (let index = from; index < to; index++) {
      const [one, next] = [this.#segments[index]!, this.#segments[index + 1]!];
      if (one.end !== next.start || one.at + one.length !== next.at) return undefined;
    }
    return { ...this.spanInFile(edit), newText: this.written(edit.newText) };
  }

  /** Whether an offset is in a segment, its end included. */
  #isWithin(offset: number, index: number): boolean {
    const { at, length } = this.#segments[index]!;
    return offset >= at && offset <= at + length;
  }

  #segmentAt(offset: number): Segment | undefined {
    return this.#segments[Math.max(0, this.#indexOf(offset))];
  }

  /** The last segment that begins at the offset or before it, or -1. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#segments[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function isExact({ length, start, end }: Segment): boolean {
  return end - start === length;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
