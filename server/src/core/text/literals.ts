/**
 * A set of texts that are looked for anywhere in a text, within words too. One pass looks up each three characters in a
 * bitmap; only where one of the texts begins with those is it compared. So hundreds of texts cost what one costs.
 */
export class LiteralSet {
  readonly #literals: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** One bit for each hash of three characters. */
  readonly #starts = new Uint8Array(SIZE);
  readonly #byStart = new Map<number, number[]>();
  readonly #longest: number;

  /** @param literals of at least three characters each. */
  constructor(literals: Iterable<string>) {
    this.#literals = [...new Set(literals)];
    this.#ids = new Map(this.#literals.map((literal, id) => [literal, id]));
    this.#longest = Math.max(0, ...this.#literals.map(({ length }) => length));
    this.#literals.forEach((literal, id) => {
      const hash = hashOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2));
      this.#starts[hash] = 1;
      const known = this.#byStart.get(hash);
      if (known) known.push(id);
      else this.#byStart.set(hash, [id]);
    });
  }

  /** The number of a literal in what `count` returns; undefined for one that is not in the set. */
  idOf(literal: string): number | undefined {
    return this.#ids.get(literal);
  }

  /** How often each literal occurs in a text. */
  count(text: string): Int32Array {
    const counts = new Int32Array(this.#literals.length);
    this.#add(text, 0, text.length, 1, counts);
    return counts;
  }

  /** The same after an edit that replaced `from` up to `to`: what stands around it is read again, before and after. */
  recount(
    counts: Int32Array,
    edit: { readonly start: number; readonly end: number; readonly newText: string },
    before: string,
    after: string,
  ): Int32Array {
    const changed = counts.slice();
    const from = Math.max(0, edit.start - this.#longest + 1);
    this.#add(before, from, edit.end, -1, changed);
    this.#add(after, from, edit.start + edit.newText.length, 1, changed);
    return changed;
  }

  /** Counts the literals that start from `from` up to `to`. */
  #add(text: string, from: number, to: number, by: number, counts: Int32Array): void {
    if (this.#literals.length === 0) return;
    const starts = this.#starts;
    const last = Math.min(to, text.length - 2);
    if (from >= last) return;
    let a = text.charCodeAt(from);
    let b = text.charCodeAt(from + 1);
    for (let i = from; i < last; i++) {
      const c = text.charCodeAt(i + 2);
      const hash = hashOf(a, b, c);
      if (starts[hash] === 1) {
        for (const id of this.#byStart.get(hash)!) if (text.startsWith(this.#literals[id]!, i)) counts[id]! += by;
      }
      a = b;
      b = c;
    }
  }
}

const SIZE = 1 << 16;

function hashOf(a: number, b: number, c: number): number {
  return ((a << 10) ^ (b << 5) ^ c) & (SIZE - 1);
}
