import { PLACEHOLDER } from "./placeholders.ts";

/** How the signs of the rule language are found and written in patterns of a language. */
export interface SignSyntax {
  /** The end of the string literal or comment that starts at an offset; -1 where none does. */
  readonly literalEnd: (source: string, at: number) => number;
  /** A literal with its signs written. */
  readonly writeLiteral: (literal: string) => string;
  /** Whether something that looks like a metavariable (`$_GET`) is a name of the language. */
  readonly isOwnName: (name: string) => boolean;
  /** The text for a placeholder between what is written already and what comes after it. */
  readonly write: (placeholder: string, before: string, after: string) => string;
  /** What stands around a deep expression, where a call with brackets does not parse. */
  readonly deep?: readonly [open: string, close: string];
}

const SIGN =
  /\$@(\d+)|<\.\.\.|\.\.\.>|\$\.\.\.([A-Z_][A-Z0-9_]*)|\.\.\.(?![\w$'"`])|(\$(?:_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*|\d+)(?![\w]))/y;

/** Replaces metavariables and ellipses by what the language's grammar can parse, outside of literals and comments. */
export function writeSigns(source: string, syntax: SignSyntax): string {
  let out = "";
  let deep = 0;
  const [open, close] = syntax.deep ?? [`${PLACEHOLDER.deep}(`, ")"];
  for (let at = 0; at < source.length; ) {
    const literal = syntax.literalEnd(source, at);
    if (literal > at) {
      out += syntax.writeLiteral(source.slice(at, literal));
      at = literal;
      continue;
    }
    SIGN.lastIndex = at;
    const found = SIGN.exec(source);
    if (!found || (found[3] !== undefined && syntax.isOwnName(found[3]))) {
      const length = found ? found[0].length : 1;
      out += source.slice(at, at + length);
      at += length;
      continue;
    }
    const [whole, typed, run, name] = found;
    at += whole.length;
    const put = (placeholder: string) => {
      out += syntax.write(placeholder, out, source.slice(at));
    };
    if (whole === "<...") {
      out += open;
      deep++;
    } else if (whole === "...>" && deep > 0) {
      out += close;
      deep--;
    } else if (typed !== undefined) put(PLACEHOLDER.typed + typed);
    else if (run !== undefined) put(PLACEHOLDER.ellipsisMetavariable + run);
    else if (name !== undefined) put(PLACEHOLDER.metavariable + name.slice(1));
    else put(PLACEHOLDER.ellipsis);
  }
  return out;
}

/** What encloses the end of a text: the innermost bracket that is still open, and the text before it. */
export function openBracket(text: string): { bracket: string; before: string } | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text[at]!;
    if (")]}".includes(char)) depth++;
    else if ("([{".includes(char) && depth-- === 0) return { bracket: char, before: text.slice(0, at) };
  }
  return undefined;
}

/** The end of a literal that a quote closes, behind it; what stands in brackets after a marker (`#{`) may hold quotes. */
export function quotedEnd(source: string, from: number, quote: string, marker?: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith(quote, at)) return at + quote.length;
    else if (marker !== undefined && source.startsWith(marker, at)) at = closingBracket(source, at + marker.length) - 1;
  }
  return source.length;
}

/** The offset behind the bracket that closes the one before `from`. */
export function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    if ("{([".includes(source[at]!)) depth++;
    else if ("})]".includes(source[at]!) && --depth === 0) return at + 1;
  }
  return source.length;
}

/**
 * A literal in double quotes that says something in the rule language (`"..."`, `"$X"`, `"=~/x/"`), in single quotes: it
 * stands for any string, where double quotes may hold interpolations. Undefined for other literals.
 */
export function plainLiteral(literal: string): string | undefined {
  const content = literal.slice(1, -1);
  const isSign = /^(?:\.\.\.|\$[A-Z_][A-Z0-9_]*|=~\/.*\/[ims]*)$/s.test(content);
  return literal.startsWith('"') && isSign ? `'${content.replaceAll("'", "\\x27")}'` : undefined;
}
