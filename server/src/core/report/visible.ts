/**
 * Text that is safe to print on one line of a terminal. Code, file names and rules come from the repository that is
 * scanned, so control characters (which could drive the terminal) and characters that reverse the reading direction
 * or show nothing are written as `<U+202E>`. Tabs become spaces, up to the next multiple of four columns.
 */
export function visible(text: string): string {
  let result = "";
  let column = 0;
  for (const character of text) {
    const shown =
      character === "\t" ? " ".repeat(TAB - (column % TAB)) : UNSAFE.test(character) ? named(character) : character;
    result += shown;
    column += displayWidth(shown);
  }
  return result;
}

/** Like `visible`, for text of several lines, whose line breaks stay. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(visible)
    .join("\n");
}

/** Columns that text takes on a terminal: two for wide characters, none for combining ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const TAB = 4;
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;
const ZERO_WIDTH = /\p{Mn}|\p{Me}|\u200c|\u200d|[\ufe00-\ufe0f]/u;
/** East Asian wide and full-width characters and emoji; near enough for a caret to stand in its place. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

function named(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`;
}
