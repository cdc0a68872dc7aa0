import type { LanguageDefinition } from "../languages/definition.ts";

/** Names that stand for the pattern language's own signs, so that the target language's grammar can parse them. */
export const PLACEHOLDER = {
  ellipsis: "__riskmark_ellipsis",
  metavariable: "__riskmark_mv_",
  ellipsisMetavariable: "__riskmark_mvs_",
  typed: "__riskmark_typed_",
  deep: "__riskmark_deep",
} as const;

export interface PreparedPattern {
  /** Texts to try with the grammar; the first that parses is used. `start`/`end` mark the pattern within it. */
  readonly variants: readonly { readonly code: string; readonly start: number; readonly end: number }[];
  /** Types of typed metavariables, by the number in their placeholder. */
  readonly types: readonly { readonly name: string; readonly types: readonly string[] }[];
}

/** Replaces metavariables and ellipses by placeholders, outside of string literals. */
export function preparePattern(pattern: string, language: LanguageDefinition): PreparedPattern {
  const types: { name: string; types: string[] }[] = [];
  const { typedMetavariable, rewrites = [], rewrite, statementEnd, placeholderPrefixes, wrappers } = language.patterns;
  const replaced = rewrites.reduce((text, [find, replacement]) => text.replace(find, replacement), dedent(pattern));
  const written = rewrite?.(replaced) ?? replaced;
  const source = written.replace(typedMetavariable, (whole, ...rest: unknown[]) => {
    const offset = rest.findIndex((value) => typeof value === "number");
    const before = (rest[offset + 1] as string).slice(0, rest[offset] as number);
    if ((rest.at(-1) as { type: string }).type.startsWith("$")) return whole;
    if (/[\w$)\]>]$/.test(before) && !/\b(?:return|await|yield|in|of|not|and|or|new|if)\s*$/.test(before)) return whole;
    const groups = rest.at(-1) as { name: string; type: string };
    types.push({ name: groups.name, types: groups.type.split("|").map((type) => type.trim()) });
    return `${TYPED_SIGN}${types.length - 1}`;
  });
  const codes = new Set(
    placeholderPrefixes.flatMap((prefix) =>
      [statementEnd, ""].map((end) => replaceSigns(source, { language, statementEnd: end, prefix })),
    ),
  );
  const variants = [...codes].flatMap((code) =>
    wrappers(code).map(([before, after]) => ({
      code: before + code + after,
      start: before.length,
      // The end of a statement that a wrapper adds belongs to the statement.
      end:
        before.length + code.length + (statementEnd !== "" && after.startsWith(statementEnd) ? statementEnd.length : 0),
    })),
  );
  return { variants, types };
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

const SIGN =
  /\$@(\d+)|<\.\.\.|\.\.\.>|\$\.\.\.([A-Z_][A-Z0-9_]*)|\.\.\.(?![\w$'"`])|\$(_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*|\d+)/y;

const QUOTE = /[a-zA-Z]{0,2}("""|'''|"|'|`)/y;

function replaceSigns(source: string, writing: Writing): string {
  const { statementEnd, prefix, language } = writing;
  let out = "";
  const nesting: string[] = [];
  let deep = 0;
  for (let at = 0; at < source.length; ) {
    const quote = language.patterns.quote ?? QUOTE;
    quote.lastIndex = at;
    const opening = quote.exec(source);
    const startsWord = at > 0 && /[\w$]/.test(source[at - 1]!);
    const mayHavePrefix = !startsWord && language.patterns.statementEnd === "";
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
      if (typed !== undefined) out += prefix + PLACEHOLDER.typed + typed;
      else if (sign === "<...") {
        out += `${PLACEHOLDER.deep}(`;
        deep++;
      } else if (sign === "...>") {
        deep--;
        out += /^\s*\.\.\.(?!>)/.test(source.slice(at)) ? `)${statementEnd}` : ")";
      } else if (ellipsisName !== undefined) out += prefix + PLACEHOLDER.ellipsisMetavariable + ellipsisName;
      else if (name !== undefined) out += prefix + PLACEHOLDER.metavariable + name;
      else {
        const alone = /(?:^|\n)[ \t]*$/.test(out) && /^[ \t]*(?:\n|$)/.test(source.slice(at));
        const inList = nesting.at(-1) === "(" || nesting.at(-1) === "[";
        const inDictionary = nesting.at(-1) === "{" && language.patterns.statementEnd === "";
        const endsStatement =
          /[\w$)\]"'`]\s*$/.test(out) &&
          !/\b(?:return|case|of|in|await|yield|typeof|default|else|do|new|throw)\s*$/.test(out);
        if (statementEnd !== "" && !inList && endsStatement) out = out.trimEnd() + statementEnd;
        out += (inDictionary ? "**" : "") + prefix + PLACEHOLDER.ellipsis;
        const following = source.slice(at);
        const isFollowed = alone || /^\s*(?:[\w$<"'`@#]|\.\.\.)/.test(following);
        const endsBlock = language.patterns.endsBlocks && nesting.at(-1) === "{" && /^\s*\}/.test(following);
        if (statementEnd !== "" && !inList && (isFollowed || endsBlock)) out += statementEnd;
      }
      continue;
    }
    const char = source[at]!;
    if ("([{".includes(char)) nesting.push(char);
    else if (")]}".includes(char)) nesting.pop();
    out += char;
    at++;
  }
  return out;
}

/** Copies a string literal; code within its interpolations is prepared like any other. */
function readLiteral(
  source: string,
  start: number,
  opening: string,
  quotes: string,
  writing: Writing,
): { text: string; end: number } {
  const isTemplate = quotes === "`" || /f/i.test(opening.slice(0, -quotes.length));
  let out = opening;
  let at = start + opening.length;
  while (at < source.length && !source.startsWith(quotes, at)) {
    if (source[at] === "\\") {
      out += source.slice(at, at + 2);
      at += 2;
      continue;
    }
    const marker = quotes === "`" ? "${" : "{";
    if (isTemplate && source.startsWith(marker, at)) {
      const end = closingBrace(source, at + marker.length);
      out += `${marker}${replaceSigns(source.slice(at + marker.length, end), { ...writing, statementEnd: "" })}}`;
      at = end + 1;
      continue;
    }
    out += source[at++];
  }
  return at < source.length ? { text: out + quotes, end: at + quotes.length } : { text: out, end: at };
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
