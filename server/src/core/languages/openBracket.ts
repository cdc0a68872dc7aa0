/** A bracket that is open at the end of a text. */
export interface OpenBracket {
  readonly char: string;
  /** What stands before it, up to the end of the statement or block before. */
  readonly head: string;
  /** What stands behind it. */
  readonly inside: string;
}

/** The innermost bracket that is open at the end of the beginning of a pattern; undefined at the top level. */
export function openBracket(before: string): OpenBracket | undefined {
  const open: number[] = [];
  const text = withoutStrings(before);
  for (let at = 0; at < text.length; at++) {
    if ("([{".includes(text[at]!)) open.push(at);
    else if (")]}".includes(text[at]!)) open.pop();
  }
  const at = open.at(-1);
  if (at === undefined) return undefined;
  return { char: text[at]!, head: headBefore(text, at), inside: text.slice(at + 1) };
}

/** What follows the bracket that closes the innermost one, white space left out. */
export function afterClosing(after: string): string {
  return withoutStrings(after)
    .slice(closingIn(after) + 1)
    .trimStart();
}

/** The rest of what stands in the innermost bracket. */
export function beforeClosing(after: string): string {
  return withoutStrings(after).slice(0, closingIn(after));
}

/** The offset of the bracket that closes one that is open before; the text's length where there is none. */
function closingIn(after: string): number {
  const text = withoutStrings(after);
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if ("([{".includes(text[at]!)) depth++;
    else if (")]}".includes(text[at]!) && --depth === 0) return at;
  }
  return text.length;
}

/** Back to the end of the statement before; brackets within the head are part of it. */
function headBefore(text: string, end: number): string {
  let depth = 0;
  let at = end - 1;
  for (; at >= 0; at--) {
    const char = text[at]!;
    if (")]".includes(char) || (char === "}" && depth > 0)) depth++;
    else if ("([".includes(char)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && ";{}".includes(char)) break;
  }
  return text.slice(at + 1, end).trim();
}

/** String literals filled with blanks, so that brackets in them do not count; the length stays. */
function withoutStrings(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (literal) => `"${" ".repeat(literal.length - 2)}"`);
}
