// ruleid: js-regex-exponential
const EMAIL = /^([a-zA-Z0-9]+)+@example\.com$/;

export function isEmail(text: string) {
  return EMAIL.test(text);
}

export class Tokenizer {
  // ruleid: js-regex-exponential
  private readonly spaces = /^(\s*)*$/;

  // ok: js-regex-exponential
  private readonly word = /^[a-z]+(?:-[a-z]+)*$/;

  isBlank(line: string) {
    return this.spaces.test(line) || !this.word.test(line);
  }
}

export function isName(text: string) {
  // ruleid: js-regex-exponential
  return new RegExp("^(\\w+\\s?)*$").test(text);
}

// ok: js-regex-exponential
export const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

// ok: js-regex-exponential
export const trimmed = (text: string) => text.replace(/\s+$/, "");

// ok: js-regex-exponential
export const QUOTED = /"(?:[^"\\]|\\.)*"/g;
