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
  java: "abstract boolean break byte case catch char class continue default do double else enum extends false final finally float for if implements import instanceof int interface long new null package private protected public record return short static super switch synchronized this throw throws true try var void while",
  kotlin:
    "as break by catch class companion continue data do else enum false finally for fun if import in interface internal is lateinit null object open override package private protected public return sealed super suspend this throw true try typealias val var when while",
  go: "break case chan const continue default defer else fallthrough false for func go goto if import interface map nil package range return select struct switch true type var",
  php: "abstract array as break case catch class const continue declare default do echo else elseif extends false final finally fn for foreach function global if implements include include_once instanceof interface match namespace new null private protected public readonly require require_once return static switch throw trait true try use var while yield",
  ruby: "alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield",
  csharp:
    "abstract as async await base bool break byte case catch char class const continue decimal default delegate do double else enum event false finally fixed float for foreach get if in int interface internal is lock long namespace new null object out override params private protected public readonly record ref return sealed set short static string struct switch this throw true try typeof uint unsafe using var virtual void when where while yield",
  c: "auto bool break case catch char class const constexpr continue default delete do double else enum extern false float for if inline int long namespace new nullptr private protected public register return short signed sizeof static struct switch template this throw true try typedef union unsigned using virtual void volatile while",
  rust: "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while",
  bash: "case do done elif else esac export fi for function if in local return select then until while",
  dockerfile:
    "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR",
  yaml: "false null true",
  terraform: "data dynamic false for for_each locals module null output provider resource terraform true variable",
};

const SLASHES = String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`;
const HASH = String.raw`#[^\n]*`;
const HASH_AFTER_SPACE = String.raw`(?<![^\s;])#[^\n]*`;
const DOUBLE = String.raw`"(?:\\.|[^"\\\n])*"?`;
const SINGLE = String.raw`'(?:\\.|[^'\\\n])*'?`;
const TRIPLE = '"""[^]*?(?:"""|$)';
const RAW = "`[^`]*`?";
/** Quotes of shells and of PHP may hold lines. */
const LONG_DOUBLE = String.raw`"(?:\\[^]|[^"\\])*"?`;
const LONG_SINGLE = "'[^']*'?";

const SYNTAX: Record<string, RegExp> = {
  javascript: syntax(
    String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`,
    String.raw`"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|${"`"}(?:\\.|[^${"`"}\\])*${"`"}?`,
  ),
  python: syntax(
    String.raw`#[^\n]*`,
    String.raw`(?:\b[rbfuRBFU]{1,2})?(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`,
  ),
  java: syntax(SLASHES, `${TRIPLE}|${DOUBLE}|${SINGLE}`),
  kotlin: syntax(SLASHES, `${TRIPLE}|${DOUBLE}|${SINGLE}`),
  go: syntax(SLASHES, `${DOUBLE}|${SINGLE}|${RAW}`),
  php: syntax(String.raw`${SLASHES}|#(?!\[)[^\n]*`, `${LONG_DOUBLE}|${LONG_SINGLE}`),
  ruby: syntax(HASH, `${DOUBLE}|${SINGLE}`),
  csharp: syntax(SLASHES, String.raw`\$?${TRIPLE}|(?:@\$?|\$@)"(?:""|[^"])*"?|\$?${DOUBLE}|${SINGLE}`),
  c: syntax(SLASHES, `${DOUBLE}|${SINGLE}`),
  // A lifetime ('a) is no string, a character ('a') is.
  rust: syntax(SLASHES, String.raw`${DOUBLE}|'(?:\\.|[^'\\\n])'`),
  bash: syntax(HASH_AFTER_SPACE, `${LONG_DOUBLE}|${LONG_SINGLE}`),
  dockerfile: syntax(HASH_AFTER_SPACE, `${DOUBLE}|${SINGLE}`),
  yaml: syntax(HASH_AFTER_SPACE, `${DOUBLE}|${SINGLE}`),
  terraform: syntax(`${SLASHES}|${HASH}`, DOUBLE),
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
