import { familyOf } from "./languages.ts";

/** A piece of code in one colour; the default colour where there is no kind. */
export interface CodeToken {
  readonly kind?: "comment" | "string" | "number" | "keyword";
  readonly text: string;
}

const WORDS: Record<string, string> = {
  javascript:
    "as async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof interface let new null of return static super switch this throw true try type typeof undefined var void while yield",
  python:
    "and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield",
};

const SYNTAX: Record<string, RegExp> = {
  javascript: syntax(
    String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`,
    String.raw`"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|${"`"}(?:\\.|[^${"`"}\\])*${"`"}?`,
  ),
  python: syntax(
    String.raw`#[^\n]*`,
    String.raw`(?:\b[rbfuRBFU]{1,2})?(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`,
  ),
};

const KEYWORDS: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries(WORDS).map(([family, words]) => [family, new Set(words.split(" "))]),
);

/**
 * Colours a short piece of code roughly: comments, strings, numbers and keywords. Code of a language that is not
 * known comes back in one piece. The tokens' texts put together are always the code.
 */
export function highlight(code: string, language: string): readonly CodeToken[] {
  const family = familyOf(language)?.id;
  const pattern = family === undefined ? undefined : SYNTAX[family];
  if (family === undefined || !pattern) return code === "" ? [] : [{ text: code }];
  const tokens: CodeToken[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") tokens.push({ text: plain });
    plain = "";
  };
  for (const { 0: text, groups } of code.matchAll(pattern)) {
    const kind = kindOf(groups ?? {}, text, family);
    if (kind) {
      flush();
      tokens.push({ kind, text });
    } else plain += text;
  }
  flush();
  return tokens;
}

/** Every character belongs to exactly one match; the last alternative takes what is nothing else. */
function syntax(comment: string, string: string): RegExp {
  return new RegExp(
    String.raw`(?<comment>${comment})|(?<string>${string})|(?<word>[A-Za-z_$][\w$]*)|(?<number>\d[\w.]*)|[^]`,
    "g",
  );
}

function kindOf(groups: Record<string, string | undefined>, text: string, family: string): CodeToken["kind"] {
  if (groups.comment !== undefined) return "comment";
  if (groups.string !== undefined) return "string";
  if (groups.number !== undefined) return "number";
  return groups.word !== undefined && KEYWORDS[family]?.has(text) ? "keyword" : undefined;
}
