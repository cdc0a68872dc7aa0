import type { InstructionText, Span } from "./dockerfileLines.ts";

/** A position within an instruction: what is escaped away is passed over. */
export class WordReader {
  #gap = 0;

  constructor(
    readonly text: string,
    readonly gaps: InstructionText["gaps"],
    public at: number,
    readonly end: number,
  ) {}

  /** Goes to the next character that is no white space; false at the end. */
  skipSpace(): boolean {
    for (;;) {
      this.#skipGaps();
      if (this.at >= this.end) return false;
      if (!isSpace(this.text[this.at]!)) return true;
      this.at++;
    }
  }

  /** The next word as a file name or a value is written: quotes hold it together. */
  word(): Span | undefined {
    return this.skipSpace() ? this.#run(isSpace) : undefined;
  }

  /** The next word or operator of a shell command. */
  shellToken(): Span | undefined {
    if (!this.skipSpace()) return undefined;
    OPERATOR.lastIndex = this.at;
    const operator = OPERATOR.exec(this.text)?.[0];
    if (operator !== undefined && this.at + operator.length <= this.end) {
      const start = this.at;
      this.at += operator.length;
      return { start, end: this.at };
    }
    return this.#run((char) => isSpace(char) || ";|&()".includes(char));
  }

  /** What is left, without white space at its end. */
  rest(): Span | undefined {
    return this.skipSpace() ? { start: this.at, end: this.end } : undefined;
  }

  /** Characters up to one that ends a word, quoted ones and escaped ones taken whole. */
  #run(ends: (char: string) => boolean): Span {
    const start = this.at;
    let last = start;
    for (;;) {
      this.#skipGaps();
      const char = this.text[this.at];
      if (this.at >= this.end || char === undefined || (ends(char) && this.at > start)) break;
      this.at = this.#behind(char);
      last = this.at;
    }
    return { start, end: last };
  }

  /** Where the character, or what it opens, ends. */
  #behind(char: string): number {
    const next = this.at + 1;
    if (char === "\\") return Math.min(next + 1, this.end);
    if (char === "$" && this.text[next] === "{") return this.#closing("}", next);
    if (char !== '"' && char !== "'") return next;
    return this.#closing(char, next);
  }

  #closing(mark: string, from: number): number {
    for (let at = from; at < this.end; at++) {
      if (this.text[at] === "\\" && mark !== "'") at++;
      else if (this.text[at] === mark) return at + 1;
    }
    return from;
  }

  #skipGaps(): void {
    for (; this.#gap < this.gaps.length; this.#gap++) {
      const gap = this.gaps[this.#gap]!;
      if (gap.start > this.at) return;
      if (gap.end > this.at) this.at = gap.end;
    }
  }
}

function isSpace(char: string): boolean {
  return char === " " || char === "\t" || char === "\n" || char === "\r" || char === "\f" || char === "\v";
}

const OPERATOR = /&&|\|\||;;|[;|&()]|\$\(/y;

/** Where the parts of `registry:5000/name:tag@digest` stand. */
export function imageParts(text: string, { start, end }: Span): { name: Span; tag?: Span; digest?: Span } {
  const whole = text.slice(start, end);
  const at = whole.indexOf("@");
  const beforeDigest = at < 0 ? whole : whole.slice(0, at);
  // A colon before a slash belongs to a port, one in braces to a default value.
  const colon = /:(?=[^/{}]*(?:\$\{[^}]*\}[^/{}]*)*$)/.exec(beforeDigest)?.index ?? -1;
  const nameEnd = start + (colon < 0 ? beforeDigest.length : colon);
  return {
    name: { start, end: nameEnd },
    ...(colon >= 0 && { tag: { start: nameEnd + 1, end: start + beforeDigest.length } }),
    ...(at >= 0 && { digest: { start: start + at + 1, end } }),
  };
}

/** The strings of `["a", "b"]`, or undefined where it is no such list: then it is a shell command that starts so. */
export function execForm(text: string, { start, end }: Span): Span[] | undefined {
  const items: Span[] = [];
  ITEM.lastIndex = start + 1;
  if (text[start] !== "[" || text[end - 1] !== "]") return undefined;
  if (/^\s*$/.test(text.slice(start + 1, end - 1))) return items;
  for (;;) {
    const found = ITEM.exec(text);
    if (!found || ITEM.lastIndex > end) return undefined;
    const from = found.index + found[1]!.length;
    items.push({ start: from, end: from + found[2]!.length });
    if (found[3] === "]") return ITEM.lastIndex === end ? items : undefined;
  }
}

/** An item with what follows it; white space may hold escaped line breaks. A placeholder of a pattern needs no quotes. */
const ITEM = /((?:\s|[\\`]\r?\n)*)("(?:[^"\\\n]|\\.)*"|__riskmark_\w+)(?:\s|[\\`]\r?\n)*([,\]])/y;
