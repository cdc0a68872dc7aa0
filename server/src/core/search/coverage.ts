/** A statement of a block with which a run may begin. */
export interface RunStart {
  readonly offset: number;
  /** Its place among the statements. */
  readonly index: number;
}

/**
 * Which stretches of a block the runs of statements cover that match a pattern: for as many starts as were asked about so
 * far, in order, how far the runs from there or before reach.
 */
export class Coverage {
  readonly #starts: number[] = [];
  readonly #furthest: number[] = [];
  readonly #next: Iterator<RunStart>;
  /** The next start, which was not looked at yet. */
  #waiting: RunStart | undefined;

  /**
   * @param starts where runs may begin, in order.
   * @param endOf the offset behind the longest run that begins there; undefined where none does.
   */
  constructor(
    starts: Iterable<RunStart>,
    private readonly endOf: (start: RunStart) => number | undefined,
  ) {
    this.#next = starts[Symbol.iterator]();
    this.#advance();
  }

  /** Whether there is anything that a run could begin with. */
  get hasStarts(): boolean {
    return this.#starts.length > 0 || this.#waiting !== undefined;
  }

  /** Whether some run begins at an offset or before, and ends at another or behind. */
  covers(start: number, end: number): boolean {
    while (this.#waiting !== undefined && this.#waiting.offset <= start) {
      const before = this.#furthest.at(-1) ?? Number.NEGATIVE_INFINITY;
      this.#starts.push(this.#waiting.offset);
      this.#furthest.push(Math.max(before, this.endOf(this.#waiting) ?? before));
      this.#advance();
    }
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.#furthest[low - 1]! >= end;
  }

  #advance(): void {
    const { done, value } = this.#next.next();
    this.#waiting = done ? undefined : value;
  }
}
