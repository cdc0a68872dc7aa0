/** A word or a sign of a text, by its place. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** A text as generic patterns see it. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For a token that is a bracket, its partner; -1 for all others and for brackets without one. */
  readonly partner: Int32Array;
  /** Number of the line of each token, from 0. */
  readonly line: Int32Array;
  /** Tokens by their text, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export type CommentStyle = "c" | "cpp" | "shell";

const OPENING = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const CLOSING = new Map([...OPENING].map(([open, close]) => [close, open]));

const COMMENTS: Readonly<Record<CommentStyle, RegExp>> = {
  c: /\/\*[\s\S]*?\*\//g,
  cpp: /\/\*[\s\S]*?\*\/|\/\/.*/g,
  shell: /#.*/g,
};

/** Divides a text into words and signs and finds which brackets belong together; bounded by the text's length. */
export function tokenize(text: string, comments?: CommentStyle): TokenizedText {
  const source = comments ? text.replace(COMMENTS[comments], (comment) => comment.replace(/[^\n]/g, " ")) : text;
  const tokens: Token[] = [];
  const places = new Map<string, number[]>();
  for (const found of source.matchAll(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)) {
    const [token] = found;
    const list = places.get(token);
    if (list) list.push(tokens.length);
    else places.set(token, [tokens.length]);
    tokens.push({ start: found.index, end: found.index + token.length, isWord: /^[\p{L}\p{N}_]/u.test(token) });
  }
  return { text, tokens, partner: partnersOf(source, tokens), line: linesOf(text, tokens), places };
}

/** A closing bracket that fits none of the open ones has no partner; open ones that it passes by have none either. */
function partnersOf(text: string, tokens: readonly Token[]): Int32Array {
  const partner = new Int32Array(tokens.length).fill(-1);
  const open: { readonly bracket: string; readonly at: number }[] = [];
  tokens.forEach(({ start, isWord }, at) => {
    const sign = isWord ? "" : text[start]!;
    if (OPENING.has(sign)) open.push({ bracket: sign, at });
    const wanted = CLOSING.get(sign);
    if (wanted === undefined) return;
    for (let index = open.length - 1; index >= 0 && index > open.length - MAX_UNCLOSED; index--) {
      if (open[index]!.bracket !== wanted) continue;
      partner[at] = open[index]!.at;
      partner[open[index]!.at] = at;
      open.length = index;
      return;
    }
  });
  return partner;
}

/** Open brackets of other kinds that a closing one may pass by. */
const MAX_UNCLOSED = 50;

function linesOf(text: string, tokens: readonly Token[]): Int32Array {
  const line = new Int32Array(tokens.length);
  let count = 0;
  let next = text.indexOf("\n");
  tokens.forEach(({ start }, at) => {
    while (next >= 0 && next < start) {
      count++;
      next = text.indexOf("\n", next + 1);
    }
    line[at] = count;
  });
  return line;
}
