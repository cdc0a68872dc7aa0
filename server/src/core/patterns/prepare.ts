import type { Held, LanguageDefinition } from "../languages/definition.ts";
import { PLACEHOLDER } from "../languages/placeholders.ts";

export interface PreparedPattern {
  /** Texts to try with the grammar; the first that parses is used. `start`/`end` mark the pattern within it. */
  readonly variants: readonly { readonly code: string; readonly start: number; readonly end: number }[];
  /** Types of typed metavariables, by the number in their placeholder. */
  readonly types: readonly { readonly name: string; readonly types: readonly string[] }[];
}

/** Replaces metavariables and ellipses by placeholders, outside of string literals. */
export function preparePattern(pattern: string, language: LanguageDefinition): PreparedPattern {
  const types: { name: string; types: string[] }[] = [];
  const { typeName } = language;
  const {
    typedMetavariable,
    rewrites = [],
    rewrite,
    statementEnd,
    placeholderPrefixes,
    wrappers,
    write,
    writeSigns,
  } = language.patterns;
  if (write) return { variants: variantsOf(write(dedent(pattern)), wrappers), types };
  const replaced = rewrites.reduce((text, [find, replacement]) => text.replace(find, replacement), dedent(pattern));
  const written = rewrite?.(replaced) ?? replaced;
  const source = written.replace(typedMetavariable, (whole, ...rest: unknown[]) => {
    const offset = rest.findIndex((value) => typeof value === "number");
    const before = (rest[offset + 1] as string).slice(0, rest[offset] as number);
    if ((rest.at(-1) as { type: string }).type.startsWith("$")) return whole;
    if (/[\w$)\]>]$/.test(before) && !/\b(?:return|await|yield|in|of|not|and|or|new|if)\s*$/.test(before)) return whole;
    const groups = rest.at(-1) as { name: string; type: string };
    types.push({
      name: groups.name,
      types: groups.type.split("|").map((type) => typeName?.(type.trim()) ?? type.trim()),
    });
    return `${TYPED_SIGN}${types.length - 1}`;
  });
  const codes = new Set(
    writeSigns?.(source) ??
      placeholderPrefixes.flatMap((prefix) =>
        [statementEnd, ""].map((end) => replaceSigns(source, { language, statementEnd: end, prefix })),
      ),
  );
  return { variants: variantsOf([...codes], wrappers), types };
}

function variantsOf(
  codes: readonly string[],
  wrappers: LanguageDefinition["patterns"]["wrappers"],
): PreparedPattern["variants"] {
  return codes.flatMap((code) =>
    wrappers(code).map(([before, after]) => ({
      code: before + code + after,
      start: before.length,
      // A semicolon that a pattern lacks belongs to it: `int f(...)` is the whole declaration.
      end: before.length + code.length + (after.startsWith(";") ? 1 : 0),
    })),
  );
}

/** Stands for a typed metavariable until the signs are replaced: `$@0`. */
const TYPED_SIGN = "$@";

/** How the signs of one variant of a pattern are written. */
interface Writing {
  readonly language: LanguageDefinition;
  readonly statementEnd: string;
  /** Stands before the name of each placeholder. */
  readonly prefix: string;
}

/** What the nesting says of an opening bracket: what it holds where that is known, else the bracket. */
function heldBy(bracket: string, held: Held | "items" | undefined): string {
  return held === "items" ? "(" : (held ?? bracket);
}

function isList(bracket: string | undefined): boolean {
  return bracket === "(" || bracket === "[" || bracket === "parameters";
}

/** What an ellipsis stands for: a case, until the first of them has begun; else statements. */
function placeAt(before: string, bracket: string | undefined): Held {
  if (bracket === "arms") return "arms";
  const hasBegun = before.slice(before.lastIndexOf("{")).includes(":");
  return bracket === "cases" && !hasBegun ? "cases" : "statements";
}

const SIGN =
  /\$@(\d+)|<\.\.\.|\.\.\.>|\$\.\.\.([A-Z_][A-Z0-9_]*)|\.\.\.(?![\w$'"`])|\$(_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*|\d+)/y;

function replaceSigns(source: string, writing: Writing): string {
  const { statementEnd, prefix, language } = writing;
  let out = "";
  const { stringPrefix = "[a-zA-Z]{0,2}", signs = {}, behindBlock = "", holds } = language.patterns;
  const quote = language.patterns.quote ?? new RegExp(`${stringPrefix}("""|'''|"|'|\`)`, "y");
  const canHavePrefix = statementEnd === "" || language.patterns.stringPrefix !== undefined;
  const nesting: string[] = [];
  let deep = 0;
  for (let at = 0; at < source.length; ) {
    quote.lastIndex = at;
    const opening = quote.exec(source);
    const startsWord = at > 0 && /[\w$]/.test(source[at - 1]!);
    const mayHavePrefix = !startsWord && canHavePrefix;
    if (opening && (opening[0].length === opening[1]!.length || mayHavePrefix)) {
      const literal = readLiteral(source, at, opening[0], opening[1]!, writing);
      out += literal.text;
      at = literal.end;
      continue;
    }
    SIGN.lastIndex = at;
    const found = SIGN.exec(source);
    if (found) {
      const [whole, typed, ellipsisName, name] = found;
      // `...>` closes a deep expression only where one is open; in markup it is an ellipsis before the end of a tag.
      const sign = whole === "...>" && deep === 0 ? "..." : whole;
      at += sign.length;
      const rest = source.slice(at);
      const inParameters = nesting.at(-1) === "parameters" && /[(,\w]\s*$/.test(out) && /^\s*[,)=]/.test(rest);
      const startsStatement = /(?:^|[{};]|->)\s*$/.test(out);
      if (typed !== undefined) out += prefix + PLACEHOLDER.typed + typed;
      else if (sign === "<...") {
        out += `${PLACEHOLDER.deep}(`;
        deep++;
      } else if (sign === "...>") {
        deep--;
        out += /^\s*\.\.\.(?!>)/.test(source.slice(at)) ? `)${statementEnd}` : ")";
      } else if (ellipsisName !== undefined || name !== undefined) {
        const placeholder =
          prefix +
          (name === undefined ? PLACEHOLDER.ellipsisMetavariable + ellipsisName : PLACEHOLDER.metavariable + name);
        const isStatement = startsStatement && !isList(nesting.at(-1)) && statementEnd !== "" && /^[ \t]*;/.test(rest);
        if (inParameters && signs.parameters) out += signs.parameters(placeholder);
        else if (isStatement && signs.statements) {
          out += signs.statements(placeholder);
          at += rest.indexOf(";") + 1;
        } else out += placeholder;
      } else if (special(out, rest, writing) !== undefined) out += special(out, rest, writing)!;
      else if (inParameters && signs.parameters) out += signs.parameters(prefix + PLACEHOLDER.ellipsis);
      else {
        const alone = /(?:^|\n)[ \t]*$/.test(out) && /^[ \t]*(?:\n|$)/.test(source.slice(at));
        const inList = isList(nesting.at(-1));
        const inDictionary = nesting.at(-1) === "{" && language.patterns.statementEnd === "";
        const endsStatement =
          /[\w$)\]"'`]\s*$/.test(out) &&
          !/\b(?:return|case|of|in|await|yield|typeof|default|else|do|new|throw)\s*$/.test(out);
        if (statementEnd !== "" && !inList && endsStatement) out = out.trimEnd() + statementEnd;
        const sign = signs[placeAt(out, nesting.at(-1))];
        if (sign && statementEnd !== "" && !inList && /(?:^|[{};:,]|->)\s*$/.test(out)) {
          if (/\}[ \t]*$/.test(out)) out += behindBlock;
          out += sign(prefix + PLACEHOLDER.ellipsis);
          // A sign brings the end of its statement with it.
          if (out.endsWith(";")) at += /^[ \t]*;?/.exec(source.slice(at))![0].length;
          continue;
        }
        out += (inDictionary ? "**" : "") + prefix + PLACEHOLDER.ellipsis;
        const following = source.slice(at);
        const isFollowed = alone || /^\s*(?:[\w$<"'`@#]|\.\.\.)/.test(following);
        const endsBlock = language.patterns.endsBlocks && nesting.at(-1) === "{" && /^\s*\}/.test(following);
        if (statementEnd !== "" && !inList && (isFollowed || endsBlock)) out += statementEnd;
      }
      continue;
    }
    const char = source[at]!;
    if ("([{".includes(char)) nesting.push(heldBy(char, holds?.(out, char)));
    else if (")]}".includes(char)) nesting.pop();
    out += char;
    at++;
  }
  return out;
}

/** An ellipsis as the language's grammar wants it in this place; undefined where nothing special is needed. */
function special(before: string, after: string, { language, prefix }: Writing): string | undefined {
  return language.patterns.ellipsis?.(before, after)?.replaceAll("@", prefix + PLACEHOLDER.ellipsis);
}

/** Copies a string literal; code within its interpolations is prepared like any other. */
function readLiteral(
  source: string,
  start: number,
  opening: string,
  quotes: string,
  writing: Writing,
): { text: string; end: number } {
  const { interpolation, stringPrefix } = writing.language.patterns;
  const marker = interpolation ? interpolation(opening) : plainInterpolation(opening, quotes);
  const hasEscapes = stringPrefix === undefined || !/@|"""/.test(opening);
  const isWhole = /^\$[A-Z_][A-Z0-9_]*$/.test(
    source.slice(start + opening.length, source.indexOf(quotes, start + opening.length)),
  );
  let out = opening;
  let at = start + opening.length;
  while (at < source.length && !source.startsWith(quotes, at)) {
    if (hasEscapes && source[at] === "\\") {
      out += source.slice(at, at + 2);
      at += 2;
      continue;
    }
    if (marker === "{" && source.startsWith("{{", at)) {
      out += "{{";
      at += 2;
      continue;
    }
    const short = interpolation && marker === "${" && !isWhole ? SHORT_INTERPOLATION.exec(source.slice(at)) : null;
    if (short) {
      out += `\${${replaceSigns(short[0], { ...writing, statementEnd: "" })}}`;
      at += short[0].length;
      continue;
    }
    if (marker !== undefined && source.startsWith(marker, at)) {
      const end = closingBrace(source, at + marker.length);
      out += `${marker}${replaceSigns(source.slice(at + marker.length, end), { ...writing, statementEnd: "" })}}`;
      at = end + 1;
      continue;
    }
    out += source[at++];
  }
  return at < source.length ? { text: out + quotes, end: at + quotes.length } : { text: out, end: at };
}

/** A metavariable within a string, where a name behind `$` is an interpolation. */
const SHORT_INTERPOLATION = /^\$[A-Z_][A-Z0-9_]*(?![\w(])/;

/** What starts an interpolation in a template literal of JavaScript, an f-string of Python. */
function plainInterpolation(opening: string, quotes: string): string | undefined {
  if (quotes === "`") return "${";
  return /f/i.test(opening.slice(0, -quotes.length)) ? "{" : undefined;
}

function closingBrace(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "{") depth++;
    else if (source[at] === "}" && --depth === 0) return at;
  }
  return source.length;
}

/** Takes the common indentation off, and blank lines around. */
function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  const common = Math.min(...indents, 1000);
  return lines.map((line) => line.slice(common)).join("\n");
}
