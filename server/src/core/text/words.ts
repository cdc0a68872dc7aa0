/**
 * Finds which of a set of words occur in a text, in one pass: each identifier-like run is hashed while it is read
 * and looked up in an open-addressed table. A hash may stand for two words, so an answer can be "yes" too often,
 * never "no". Letters are taken as small ones, since in some languages their case does not matter.
 */
export class WordFilter {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;
  readonly #ids = new Map<string, number>();
  readonly #size: number;

  constructor(words: Iterable<string>) {
    for (const word of words) if (!this.#ids.has(word)) this.#ids.set(word, this.#ids.size);
    this.#size = this.#ids.size;
    let capacity = 16;
    while (capacity < this.#size * 4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#hashes = new Int32Array(capacity);
    for (const [word, id] of this.#ids) this.#insert(hashOf(word), id);
  }

  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** One byte a word id: 1 where the word occurs. */
  present(text: string): Uint8Array {
    const found = new Uint8Array(this.#size);
    let hash = 0;
    let inWord = false;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      const folded = code < 128 ? WORD[code]! : 0;
      if (folded !== 0) {
        hash = inWord ? (Math.imul(hash, 31) + folded) | 0 : folded;
        inWord = true;
      } else if (inWord) {
        this.#mark(hash, found);
        inWord = false;
      }
    }
    return found;
  }

  #insert(hash: number, id: number): void {
    let slot = mix(hash) & this.#mask;
    while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = id;
    this.#hashes[slot] = hash;
  }

  #mark(hash: number, found: Uint8Array): void {
    for (let slot = mix(hash) & this.#mask; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[slot] === hash) found[this.#slots[slot]!] = 1;
    }
  }
}

/** For characters of words the code of the small letter, for others 0. */
const WORD = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$")
  WORD[char.charCodeAt(0)] = char.toLowerCase().charCodeAt(0);

function hashOf(word: string): number {
  const codes = Array.from(word.toLowerCase(), (char) => char.charCodeAt(0));
  let hash = codes[0] ?? 0;
  for (const code of codes.slice(1)) hash = (Math.imul(hash, 31) + code) | 0;
  return hash;
}

/** Spreads the bits, since neighbouring words have neighbouring hashes. */
function mix(hash: number): number {
  return (hash ^ (hash >>> 15)) * 0x9e3779b1;
}
