import type { TextEdit } from "../../server/src/core/text/edit.ts";

/** A character that is typed and deleted again, as an editor sends it. */
export type Stroke = readonly [typed: TextEdit, deleted: TextEdit];

/**
 * Somebody who types a character and deletes it again, at places all over a text. The characters are the text's own,
 * so that quotes, brackets and spaces come as often as in code that people write, and break its syntax as often.
 */
export function typing(text: string, random: () => number, places: number): Stroke[] {
  return Array.from({ length: places }, () => {
    const start = Math.floor(random() * (text.length + 1));
    const typed = { start, end: start, newText: characterOf(text, random) };
    return [typed, { start, end: start + 1, newText: "" }];
  });
}

/** A character that one key types. */
function characterOf(text: string, random: () => number): string {
  for (;;) {
    const character = text.charAt(Math.floor(random() * text.length));
    if (/^[ -~]$/.test(character)) return character;
  }
}
