/**
 * A set of texts that are looked for anywhere in a text, within words too. One pass looks up each three characters in a
 * bitmap; only where one of the texts begins with those is it compared. So hundreds of texts cost what one costs.
 */
export class LiteralSet {
  readonly all: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** One bit for each hash of three characters. */
  readonly #starts = new Uint8Array(SIZE);
  readonly #byStart = new Map<number, number[]>();
  /** The length of the longest one, in UTF-16 code units. */
  readonly longest: number;

  /** @param literals of at least three characters each. */
  constructor(literals: Iterable<string>) {
    this.all = [...new Set(literals)];
    this.#ids = new Map(this.all.map((literal, id) => [literal, id]));
    this.longest = Math.max(0, ...this.all.map(({ length }) => length));
    this.all.forEach((literal, id) => {
      const hash = hashOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2));
      this.#starts[hash] = 1;
      const known = this.#byStart.get(hash);
      if (known) known.push(id);
      else this.#byStart.set(hash, [id]);
    });
  }

  /** The number by which a scan names a literal; undefined for one that is not in the set. */
  idOf(literal: string): number | undefined {
    return this.#ids.get(literal);
  }

  /**
   * Where the literals start in a text.
   *
   * @param codes the UTF-16 codes of the text, where the caller has them at hand.
   */
  scan(text: string, codes: ArrayLike<number> = codesIn(text, 0, text.length)): Found {
    const found: Found = { offsets: [], ids: [] };
    this.#find(codes, text, 0, text.length, found);
    return found;
  }

  /** Those that start in a stretch of a text: from `from` up to `to`. */
  scanWithin(text: string, from: number, to: number): Found {
    const found: Found = { offsets: [], ids: [] };
    this.#find(codesIn(text, from, Math.min(to + 2, text.length)), text, from, to, found);
    return found;
  }

  /** @param codes those of the text from `from` on, two behind `to` included. */
  #find(codes: ArrayLike<number>, text: string, from: number, to: number, found: Found): void {
    if (this.all.length === 0) return;
    const starts = this.#starts;
    const last = Math.min(to, text.length - 2) - from;
    if (last <= 0) return;
    let a = codes[0]!;
    let b = codes[1]!;
    for (let i = 0; i < last; i++) {
      const c = codes[i + 2]!;
      const hash = hashOf(a, b, c);
      if (starts[hash] === 1) {
        for (const id of this.#byStart.get(hash)!) {
          if (!text.startsWith(this.all[id]!, from + i)) continue;
          found.offsets.push(from + i);
          found.ids.push(id);
        }
      }
      a = b;
      b = c;
    }
  }
}

/** Offsets in order, with the number of what stands at each. */
export interface Found {
  readonly offsets: number[];
  readonly ids: number[];
}

const SIZE = 1 << 16;

function hashOf(a: number, b: number, c: number): number {
  return ((a << 10) ^ (b << 5) ^ c) & (SIZE - 1);
}

function codesIn(text: string, from: number, to: number): Uint16Array {
  const codes = new Uint16Array(Math.max(0, to - from));
  for (let i = from; i < to; i++) codes[i - from] = text.charCodeAt(i);
  return codes;
}
