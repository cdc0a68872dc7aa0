import type { TextEdit } from "./edit.ts";
import { LiteralSet } from "./literals.ts";

/**
 * A set of words, and a scanner that finds them in texts in one pass: each run of word characters is hashed while it is
 * read and looked up in an open-addressed table. What the table says is compared with the text, so an answer is exact.
 *
 * A word that begins with `$` counts as itself and as what follows the sign, since languages differ in whether the sign
 * is part of a name.
 */
export class WordSet {
  readonly #words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** Word ids by hash; -1 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  /** Texts that are looked for too, anywhere, within words as well. */
  readonly literals: LiteralSet;

  constructor(words: Iterable<string>, literals: Iterable<string> = []) {
    this.literals = new LiteralSet(literals);
    this.#words = [...new Set(words)];
    this.#ids = new Map(this.#words.map((word, id) => [word, id]));
    let capacity = 16;
    while (capacity < this.#words.length * 4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#hashes = new Int32Array(capacity);
    this.#words.forEach((word, id) => {
      const hash = hashOf(word);
      let slot = mix(hash) & this.#mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
      this.#hashes[slot] = hash;
    });
  }

  get size(): number {
    return this.#words.length;
  }

  /** The number by which occurrences name a word; undefined for a word that is not in the set. */
  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** Where the words stand in a text. */
  scan(text: string): Occurrences {
    return Occurrences.from(this, this.#find(codesOf(text), text, 0, text.length), text);
  }

  /** The same for a stretch of a text, whose ends must not divide a word. */
  scanWithin(text: string, from: number, to: number): Found {
    const codes = new Uint16Array(to - from);
    for (let i = from; i < to; i++) codes[i - from] = text.charCodeAt(i);
    return this.#find(codes, text, from, to - from);
  }

  /** The loop over all characters: what it uses lies in local variables, and only filled slots are looked into. */
  #find(codes: Uint8Array | Uint16Array, text: string, base: number, length: number): Found {
    const found: Found = { offsets: [], words: [] };
    const slots = this.#slots;
    const mask = this.#mask;
    const isWord = WORD;
    for (let i = 0; i < length; ) {
      let code = codes[i]!;
      if (isWord[code] === 0) {
        i++;
        continue;
      }
      const start = i;
      let hash = 0;
      do {
        hash = (Math.imul(hash, 31) + code) | 0;
        code = ++i < length ? codes[i]! : 0;
      } while (isWord[code] === 1);
      if (slots[mix(hash) & mask] !== -1) this.#look(hash, text, base + start, base + i, found);
      if (codes[start] === DOLLAR) {
        let after = start;
        while (after < i && codes[after] === DOLLAR) after++;
        if (after < i) this.#look(hashOf(text.slice(base + after, base + i)), text, base + after, base + i, found);
      }
    }
    return found;
  }

  #look(hash: number, text: string, start: number, end: number, found: Found): void {
    for (let slot = mix(hash) & this.#mask; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[slot] !== hash) continue;
      const id = this.#slots[slot]!;
      const word = this.#words[id]!;
      if (word.length !== end - start || !text.startsWith(word, start)) continue;
      found.offsets.push(start);
      found.words.push(id);
      return;
    }
  }
}

/** Offsets in order, with the id of the word at each. */
interface Found {
  readonly offsets: number[];
  readonly words: number[];
}

/** Where the words of a set stand in one version of a text. */
export class Occurrences {
  /** Occurrences grouped by word: those of word `id` are `#offsets[#from[id]]` up to `#from[id + 1]`. */
  readonly #from: Uint32Array;
  readonly #offsets: Uint32Array;

  private constructor(
    readonly set: WordSet,
    /** How often each literal of the set occurs. */
    private readonly literals: Int32Array,
    private readonly inOrder: { readonly offsets: ArrayLike<number>; readonly words: ArrayLike<number> },
  ) {
    const { offsets, words } = inOrder;
    const from = new Uint32Array(set.size + 2);
    for (let i = 0; i < words.length; i++) from[words[i]! + 2]!++;
    for (let id = 2; id < from.length; id++) from[id]! += from[id - 1]!;
    const grouped = new Uint32Array(offsets.length);
    for (let i = 0; i < words.length; i++) grouped[from[words[i]! + 1]!++] = offsets[i]!;
    this.#from = from;
    this.#offsets = grouped;
  }

  static from(set: WordSet, found: Found, text: string): Occurrences {
    return new Occurrences(set, set.literals.count(text), {
      offsets: Uint32Array.from(found.offsets),
      words: Uint32Array.from(found.words),
    });
  }

  /** Whether a word of the set occurs. */
  has(word: string): boolean {
    const id = this.set.idOf(word);
    return id !== undefined && this.#from[id]! < this.#from[id + 1]!;
  }

  /** Whether a literal of the set occurs. */
  hasLiteral(literal: string): boolean {
    const id = this.set.literals.idOf(literal);
    return id !== undefined && this.literals[id]! > 0;
  }

  /** The offsets of a word, in order; undefined for a word that is not in the set. */
  of(word: string): Uint32Array | undefined {
    const id = this.set.idOf(word);
    return id === undefined ? undefined : this.#offsets.subarray(this.#from[id], this.#from[id + 1]);
  }

  /** The occurrences after an edit of the text: only the words that it touches are read again. */
  after(edit: TextEdit, before: string, after: string): Occurrences {
    let from = edit.start;
    while (from > 0 && isWordCode(before.charCodeAt(from - 1))) from--;
    let to = edit.end;
    while (to < before.length && isWordCode(before.charCodeAt(to))) to++;
    const delta = after.length - before.length;
    const { offsets, words } = this.inOrder;
    const kept = lowerBound(offsets, from);
    const rest = lowerBound(offsets, to);
    const found = this.set.scanWithin(after, from, to + delta);
    const count = kept + found.offsets.length + (offsets.length - rest);
    const newOffsets = new Uint32Array(count);
    const newWords = new Uint32Array(count);
    for (let i = 0; i < kept; i++) {
      newOffsets[i] = offsets[i]!;
      newWords[i] = words[i]!;
    }
    newOffsets.set(found.offsets, kept);
    newWords.set(found.words, kept);
    for (let i = rest, at = kept + found.offsets.length; i < offsets.length; i++, at++) {
      newOffsets[at] = offsets[i]! + delta;
      newWords[at] = words[i]!;
    }
    const literals = this.set.literals.recount(this.literals, edit, before, after);
    return new Occurrences(this.set, literals, { offsets: newOffsets, words: newWords });
  }
}

/** Index of the first value that is not below the wanted one. */
function lowerBound(sorted: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DOLLAR = 36;
const WORD = new Uint8Array(65536);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$") WORD[char.charCodeAt(0)] = 1;

function isWordCode(code: number): boolean {
  return WORD[code] === 1;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Spreads the bits, since neighbouring words have neighbouring hashes. */
function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 8;
}

const encoder = new TextEncoder();
let buffer = new Uint8Array(0);

/** The codes of a text, valid until the next call. A text of ASCII alone becomes bytes, which are read fastest. */
function codesOf(text: string): Uint8Array | Uint16Array {
  if (buffer.length < text.length) buffer = new Uint8Array(text.length);
  const { read, written } = encoder.encodeInto(text, buffer);
  if (read === text.length && written === text.length) return buffer;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}
