import { type CommentStyle, type TokenizedText, tokenize } from "./genericTokens.ts";
import { BudgetExceeded } from "./matcher.ts";

/** How a rule wants generic patterns to match. */
export interface GenericOptions {
  /** Lines that an ellipsis may span. */
  readonly maxSpan: number;
  readonly ignoresCase: boolean;
  /** Comments of this style count as white space. */
  readonly comments?: CommentStyle;
}

export interface GenericMatch {
  readonly start: number;
  readonly end: number;
  /** What the metavariables stand for. */
  readonly bound: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** A pattern on any text: words and signs in a row, whatever white space is between them. */
export interface GenericPattern {
  readonly metavariables: ReadonlySet<string>;
  /** The shortest match from each place where one begins. @throws BudgetExceeded */
  matchAll(text: string): Iterable<GenericMatch>;
}

/**
 * Compiles a pattern of the rule language's `generic` mode: `$X` is one word, `...` any number of tokens over at most
 * some lines, `$...X` the same with a name. An ellipsis may go into brackets, but not out of those that stand around the
 * match or that the pattern names; brackets of the pattern match brackets that belong together.
 *
 * @throws GenericError with a sentence for the rule's author
 */
export function compileGeneric(pattern: string, options: GenericOptions): GenericPattern {
  const items = itemsOf(pattern);
  const literals = items.flatMap((item) => (item.is === "token" ? [item.text] : []));
  if (literals.length === 0) throw new GenericError("a generic pattern needs at least one word or sign");
  const rarest = literals.reduce((a, b) => (b.length > a.length ? b : a));
  const metavariables = new Set(
    items.flatMap((item) => ("name" in item && item.name !== undefined ? [item.name] : [])),
  );
  return {
    metavariables,
    *matchAll(text) {
      const mayOccur = options.ignoresCase || text.includes(rarest);
      if (mayOccur) yield* new GenericSearch(items, tokensOf(text, options.comments), options).run();
    },
  };
}

export class GenericError extends Error {}

type Item =
  | {
      readonly is: "token";
      readonly text: string /** Item of the bracket that this one closes. */;
      readonly opened?: number;
    }
  | { readonly is: "word"; readonly name: string | undefined }
  | { readonly is: "any"; readonly name: string | undefined };

const ITEM = /\$\.\.\.([A-Z_][A-Z0-9_]*)|\.\.\.|\$(_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*)|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;

function itemsOf(pattern: string): Item[] {
  const items: Item[] = [];
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (const [text, many, one] of pattern.trim().matchAll(ITEM)) {
    if (many !== undefined) items.push({ is: "any", name: `$...${many}` });
    else if (text === "...") items.push({ is: "any", name: undefined });
    else if (one !== undefined) items.push({ is: "word", name: one === "_" ? undefined : `$${one}` });
    else {
      const closes = "([{"[")]}".indexOf(text)];
      const last = open.at(-1);
      const opened = closes !== undefined && last?.bracket === closes ? open.pop()!.at : undefined;
      if ("([{".includes(text)) open.push({ bracket: text, at: items.length });
      items.push({ is: "token", text, ...(opened !== undefined && { opened }) });
    }
  }
  while (items[0]?.is === "any" && items[0].name === undefined) items.shift();
  return items;
}

let latest: TokenizedText | undefined;
let latestComments: CommentStyle | undefined;

/** Many rules look at one text after another. */
function tokensOf(text: string, comments: CommentStyle | undefined): TokenizedText {
  if (latest?.text !== text || latestComments !== comments) {
    latest = tokenize(text, comments);
    latestComments = comments;
  }
  return latest;
}

/** Steps that the matching of one pattern in one text may take, for each token. */
const STEPS_PER_TOKEN = 60;
const MIN_STEPS = 200_000;

class GenericSearch {
  #steps = 0;
  readonly #budget: number;
  /** For each item, the token that it matched or began with. */
  readonly #at: Int32Array;
  #bound: { name: string; start: number; end: number }[] = [];

  constructor(
    private readonly items: readonly Item[],
    private readonly source: TokenizedText,
    private readonly options: GenericOptions,
  ) {
    this.#budget = Math.max(MIN_STEPS, source.tokens.length * STEPS_PER_TOKEN);
    this.#at = new Int32Array(items.length);
  }

  *run(): Iterable<GenericMatch> {
    const [first] = this.items;
    const { tokens, places } = this.source;
    const isPlain = first?.is === "token" && !this.options.ignoresCase;
    const starts = isPlain ? (places.get(first.text) ?? []) : tokens.keys();
    for (const start of starts) {
      this.#bound = [];
      const end = this.#match(0, start);
      if (end > start) yield { start: tokens[start]!.start, end: tokens[end - 1]!.end, bound: this.#bound };
    }
  }

  /** The token behind the match of the items from one on; -1 for none. */
  #match(item: number, at: number): number {
    if (++this.#steps > this.#budget) throw new BudgetExceeded("too many steps");
    const wanted = this.items[item];
    if (!wanted) return at;
    const { tokens } = this.source;
    this.#at[item] = at;
    if (wanted.is === "any") return this.#any(wanted.name, item, at);
    const token = tokens[at];
    if (!token) return -1;
    if (wanted.is === "word") return token.isWord ? this.#bind(wanted.name, at, at + 1, item) : -1;
    if (!this.#isToken(wanted.text, at)) return -1;
    const belongs = wanted.opened === undefined || this.source.partner[at] === this.#at[wanted.opened];
    return belongs ? this.#match(item + 1, at + 1) : -1;
  }

  #isToken(wanted: string, at: number): boolean {
    const { start, end } = this.source.tokens[at]!;
    if (end - start !== wanted.length) return false;
    const text = this.source.text.slice(start, end);
    return text === wanted || (this.options.ignoresCase && text.toLowerCase() === wanted.toLowerCase());
  }

  /** Fewest tokens first; at the end of a pattern, what is left of the line. */
  #any(name: string | undefined, item: number, at: number): number {
    const { tokens, line } = this.source;
    const isLast = item === this.items.length - 1;
    const firstLine = line[Math.max(0, at - 1)]!;
    for (let end = at; end <= tokens.length; end++) {
      const lines = end < tokens.length ? line[end]! - firstLine : this.options.maxSpan + 1;
      const isOutside = end === tokens.length || this.#leaves(item, at, end);
      if (isLast && (isOutside || lines > 0)) return this.#bind(name, at, end, item);
      if (!isLast && lines <= this.options.maxSpan) {
        const found = this.#bind(name, at, end, item);
        if (found >= 0) return found;
      }
      if (isOutside || lines > this.options.maxSpan) return -1;
    }
    return -1;
  }

  /** Whether a token closes a bracket that stands before the match, or that the pattern itself names. */
  #leaves(item: number, from: number, token: number): boolean {
    const partner = this.source.partner[token]!;
    if (partner < 0 || partner >= from) return false;
    if (partner < this.#at[0]!) return true;
    for (let i = 0; i < item; i++) if (this.items[i]!.is === "token" && this.#at[i] === partner) return true;
    return false;
  }

  /** Goes on with a name bound to tokens; a name that is bound already must stand for the same text. */
  #bind(name: string | undefined, from: number, to: number, item: number): number {
    if (name === undefined) return this.#match(item + 1, to);
    const { tokens, text } = this.source;
    const start = from < to ? tokens[from]!.start : (tokens[from - 1]?.end ?? 0);
    const span = { name, start, end: from < to ? tokens[to - 1]!.end : start };
    const known = this.#bound.find((bound) => bound.name === name);
    if (known && text.slice(known.start, known.end) !== text.slice(span.start, span.end)) return -1;
    const before = this.#bound;
    if (!known) this.#bound = [...before, span];
    const end = this.#match(item + 1, to);
    if (end < 0) this.#bound = before;
    return end;
  }
}
