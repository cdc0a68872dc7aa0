import type { TextEdit } from "./edit.ts";
import { type Found, LiteralSet } from "./literals.ts";
import { Positions } from "./positions.ts";

/**
 * A set of words, and a scanner that finds them in texts in one pass: each run of word characters is hashed while it is
 * read and looked up in an open-addressed table. What the table says is compared with the text, so an answer is exact.
 *
 * A word that begins with `$` counts as itself and as what follows the sign, since languages differ in whether the sign
 * is part of a name.
 */
export class WordSet {
  readonly words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** Word ids by hash; -1 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  /** Texts that are looked for too, anywhere, within words as well. */
  readonly literals: LiteralSet;

  /** @param folds whether capital letters count as small ones, in words and texts. */
  constructor(
    words: Iterable<string>,
    literals: Iterable<string> = [],
    private readonly folds = false,
  ) {
    this.literals = new LiteralSet(literals);
    this.words = [...new Set(folds ? Array.from(words, fold) : words)];
    this.#ids = new Map(this.words.map((word, id) => [word, id]));
    let capacity = 16;
    while (capacity < this.words.length * 4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#hashes = new Int32Array(capacity);
    this.words.forEach((word, id) => {
      const hash = hashOf(word);
      let slot = mix(hash) & this.#mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
      this.#hashes[slot] = hash;
    });
  }

  get size(): number {
    return this.words.length;
  }

  /** The number by which occurrences name a word; undefined for a word that is not in the set. */
  idOf(word: string): number | undefined {
    return this.#ids.get(this.folds ? fold(word) : word);
  }

  /** Where the words stand in a text. */
  scan(text: string): Occurrences {
    const codes = codesOf(this.folds ? fold(text) : text);
    const words = this.#find(codes, text, 0, text.length);
    const literals = this.folds ? this.literals.scan(text) : this.literals.scan(text, codes);
    return new Occurrences(this, Positions.from(words, this.size), Positions.from(literals, this.literals.all.length));
  }

  /** The same for a stretch of a text, whose ends must not divide a word. */
  scanWithin(text: string, from: number, to: number): Found {
    const codes = new Uint16Array(to - from);
    const part = text.slice(from, to);
    const folded = this.folds ? fold(part) : part;
    for (let i = 0; i < folded.length; i++) codes[i] = folded.charCodeAt(i);
    return this.#find(codes, text, from, to - from);
  }

  /** The loop over all characters: what it uses lies in local variables, and only filled slots are looked into. */
  #find(codes: Uint8Array | Uint16Array, text: string, base: number, length: number): Found {
    const found: Found = { offsets: [], ids: [] };
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
        if (after >= i) continue;
        const word = text.slice(base + after, base + i);
        this.#look(hashOf(this.folds ? fold(word) : word), text, base + after, base + i, found);
      }
    }
    return found;
  }

  #look(hash: number, text: string, start: number, end: number, found: Found): void {
    for (let slot = mix(hash) & this.#mask; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[slot] !== hash) continue;
      const id = this.#slots[slot]!;
      const word = this.words[id]!;
      if (word.length !== end - start) continue;
      if (this.folds ? fold(text.slice(start, end)) !== word : !text.startsWith(word, start)) continue;
      found.offsets.push(start);
      found.ids.push(id);
      return;
    }
  }
}

/** Where the words and the literals of a set stand in one version of a text. */
export class Occurrences {
  constructor(
    readonly set: WordSet,
    private readonly words: Positions,
    private readonly literals: Positions,
  ) {}

  /** Whether a word of the set occurs. */
  has(word: string): boolean {
    const id = this.set.idOf(word);
    return id !== undefined && this.words.has(id);
  }

  /** The words and literals of the set that occur in one of two texts only; literals as they are, behind a zero character. */
  changedSince(earlier: Occurrences): string[] {
    return [
      ...this.set.words.filter((_, id) => this.words.has(id) !== earlier.words.has(id)),
      ...this.set.literals.all
        .filter((_, id) => this.literals.has(id) !== earlier.literals.has(id))
        .map((l) => `\u0000${l}`),
    ];
  }

  /** Whether a literal of the set occurs. */
  hasLiteral(literal: string): boolean {
    const id = this.set.literals.idOf(literal);
    return id !== undefined && this.literals.has(id);
  }

  /** The offsets of a word, in order; undefined for a word that is not in the set. */
  of(word: string): Uint32Array | undefined {
    const id = this.set.idOf(word);
    return id === undefined ? undefined : this.words.of(id);
  }

  /** The offsets of a literal, in order; undefined for one that is not in the set. */
  ofLiteral(literal: string): Uint32Array | undefined {
    const id = this.set.literals.idOf(literal);
    return id === undefined ? undefined : this.literals.of(id);
  }

  /** The occurrences after an edit of the text: only what it touches is read again. */
  after(edit: TextEdit, before: string, after: string): Occurrences {
    let from = edit.start;
    while (from > 0 && isWordCode(before.charCodeAt(from - 1))) from--;
    let to = edit.end;
    while (to < before.length && isWordCode(before.charCodeAt(to))) to++;
    const growth = after.length - before.length;
    const words = this.words.replace({ from, to, growth }, this.set.scanWithin(after, from, to + growth));
    const { longest } = this.set.literals;
    const start = Math.max(0, edit.start - longest + 1);
    const found = this.set.literals.scanWithin(after, start, edit.end + growth);
    const literals = this.literals.replace({ from: start, to: edit.end, growth }, found);
    return new Occurrences(this.set, words, literals);
  }
}

const DOLLAR = 36;
const WORD = new Uint8Array(65536);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$") WORD[char.charCodeAt(0)] = 1;

/** ASCII letters as small ones: the text keeps its length. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

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
