/** One change of a text, as an editor sends it. */
export interface Keystroke {
  readonly edit: { readonly start: number; readonly end: number; readonly newText: string };
  /** False for the deletion of what was typed before. */
  readonly isTyped: boolean;
}

/**
 * Somebody who types a character and deletes it again, at places all over a text. The characters are the text's own,
 * so that quotes, brackets and spaces come as often as in code that people write, and break its syntax as often.
 */
export function typing(text: string, random: () => number, places: number): Keystroke[] {
  return Array.from({ length: places }, () => {
    const start = Math.floor(random() * (text.length + 1));
    const typed: Keystroke = { edit: { start, end: start, newText: characterOf(text, random) }, isTyped: true };
    const deleted: Keystroke = { edit: { start, end: start + 1, newText: "" }, isTyped: false };
    return [typed, deleted];
  }).flat();
}

/** A character that one key types. */
function characterOf(text: string, random: () => number): string {
  for (;;) {
    const character = text.charAt(Math.floor(random() * text.length));
    if (/^[ -~]$/.test(character)) return character;
  }
}
