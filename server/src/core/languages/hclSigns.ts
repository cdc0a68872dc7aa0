import { PLACEHOLDER, placeholderOf } from "./placeholders.ts";

/**
 * Writes placeholders for the signs of an HCL pattern. In a body or an object, `...` becomes an attribute on a line of
 * its own; among labels, arguments and items, and behind `=`, a name. In strings only interpolations are looked at.
 */
export function writeHclSigns(source: string): string {
  return new SignWriter(source).run();
}

const SIGN = /<\.\.\.|\.\.\.>|\$(?:\.\.\.)?(?:_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*)|\.\.\./y;

class SignWriter {
  #out = "";
  #at = 0;
  readonly #nesting: string[] = [];

  constructor(private readonly source: string) {}

  run(): string {
    while (this.#at < this.source.length) this.#step();
    return this.#out;
  }

  #step(): void {
    const { source } = this;
    const char = source[this.#at]!;
    if (char === '"') {
      this.#string();
      return;
    }
    SIGN.lastIndex = this.#at;
    const sign = SIGN.exec(source)?.[0];
    if (sign !== undefined) {
      this.#at += sign.length;
      this.#sign(sign);
      return;
    }
    if ("([{".includes(char)) this.#nesting.push(char);
    else if (")]}".includes(char)) this.#nesting.pop();
    this.#out += char;
    this.#at++;
  }

  #sign(sign: string): void {
    if (sign === "<...") this.#out += `${PLACEHOLDER.deep}(`;
    else if (sign === "...>") this.#out += ")";
    else if (sign !== "...") this.#out += placeholderOf(sign)!;
    else if (this.#expandsArgument()) this.#out += sign;
    else if (this.#isMember()) this.#out += `\n${PLACEHOLDER.ellipsis} = ${PLACEHOLDER.ellipsis}${this.#lineEnd()}`;
    else this.#out += PLACEHOLDER.ellipsis;
  }

  /** `f(list...)` is HCL's own. */
  #expandsArgument(): boolean {
    return /[\w\])]$/.test(this.#out) && /^\s*[)}]/.test(this.source.slice(this.#at));
  }

  /** Stands where an attribute could: not behind `=`, and not among the labels of a block. */
  #isMember(): boolean {
    const around = this.#nesting.at(-1);
    if (around === "(" || around === "[") return false;
    const before = this.#out.trimEnd().at(-1);
    if (before === "=" || before === ":" || before === "?") return false;
    const isAfterLabel = /[\w"]$/.test(/[^\n]*$/.exec(this.#out)![0].trimEnd());
    return !(isAfterLabel && /^[ \t]*["{$\w]/.test(this.source.slice(this.#at)) && !this.#startsAttribute());
  }

  #startsAttribute(): boolean {
    return /^[ \t]*[$\w"-]+[ \t]*=/.test(this.source.slice(this.#at));
  }

  #lineEnd(): string {
    return /^\s*,/.test(this.source.slice(this.#at)) ? "" : "\n";
  }

  #string(): void {
    const { source } = this;
    this.#out += source[this.#at++];
    while (this.#at < source.length && source[this.#at] !== '"') {
      const isInterpolation = source.startsWith("${", this.#at) && source[this.#at - 1] !== "$";
      if (isInterpolation) {
        this.#interpolation();
        continue;
      }
      const length = source[this.#at] === "\\" ? 2 : 1;
      this.#out += source.slice(this.#at, this.#at + length);
      this.#at += length;
    }
    this.#out += source[this.#at++] ?? "";
  }

  #interpolation(): void {
    const depth = this.#nesting.length;
    this.#out += "${";
    this.#at += 2;
    this.#nesting.push("(");
    while (this.#at < this.source.length && this.#nesting.length > depth) this.#step();
  }
}
