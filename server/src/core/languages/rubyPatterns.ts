import type { PatternSyntax } from "./definition.ts";
import { PLACEHOLDER } from "./placeholders.ts";
import { closingBracket, openBracket, plainLiteral, quotedEnd, type SignSyntax, writeSigns } from "./signs.ts";

/** Ruby's own global variables in capital letters; any other such name in a pattern is a metavariable. */
const GLOBAL =
  /^\$(?:\d+|PROGRAM_NAME|LOAD_PATH|LOADED_FEATURES|DEBUG|VERBOSE|FILENAME|CHILD_STATUS|ERROR_INFO|INPUT_RECORD_SEPARATOR)$/;

const signs: SignSyntax = {
  literalEnd,
  writeLiteral,
  isOwnName: (name) => GLOBAL.test(name),
  write: (placeholder, before, after) =>
    placeholder === PLACEHOLDER.ellipsis ? ellipsis(before, after) : metavariable(placeholder, before, after),
};

/** How patterns of Ruby are written so that its grammar parses them. */
export const rubyPatterns: PatternSyntax = {
  typedMetavariable: /(?!)(?<name>)(?<type>)/g,
  statementEnd: "",
  placeholderPrefixes: ["R", "@", ":", "@@", "when "],
  writeSigns: (source) => [writeSigns(source, signs)],
  wrappers: () => [
    ["", "\n"],
    ["class C\n", "\nend\n"],
    ["foo(", ")\n"],
    ["begin\n", "\nend\n"],
    ["case a\n", "\nend\n"],
    ["if a\n", "\nend\n"],
  ],
};

function literalEnd(source: string, at: number): number {
  const char = source[at]!;
  if (char === "'") return quotedEnd(source, at + 1, "'");
  if (char === '"' || char === "`") return quotedEnd(source, at + 1, char, "#{");
  if (char === "#") {
    const line = source.indexOf("\n", at);
    return line < 0 ? source.length : line;
  }
  if (char === "%") {
    const opening = /%[qQwWiIxsr]?([{([<|!/])/y;
    opening.lastIndex = at;
    const found = opening.exec(source);
    if (!found || /[\w)\]]\s*$/.test(source.slice(0, at))) return -1;
    const from = opening.lastIndex;
    return "{([".includes(found[1]!)
      ? closingBracket(source, from)
      : quotedEnd(source, from, found[1] === "<" ? ">" : found[1]!);
  }
  return -1;
}

function writeLiteral(literal: string): string {
  const plain = plainLiteral(literal);
  if (plain !== undefined) return plain;
  if (!/^["`]|^%[QWIxr]?[^qws]/.test(literal)) return literal;
  let out = "";
  for (let at = 0; at < literal.length; ) {
    const isCode = literal.startsWith("#{", at);
    const end = isCode ? closingBracket(literal, at + 2) : literal[at] === "\\" ? at + 2 : at + 1;
    out += isCode ? `#{${writeSigns(literal.slice(at + 2, end - 1), signs)}}` : literal.slice(at, end);
    at = end;
  }
  return out;
}

/** A plain name is a variable or a method; only where Ruby wants a constant, a capital letter makes one. */
function metavariable(placeholder: string, before: string, after: string): string {
  const isConstant = /\b(?:class|module)\s+$/.test(before) || /::$/.test(before) || /^::/.test(after);
  return isConstant && !/^\s*[(]/.test(after) ? `R${placeholder}` : placeholder;
}

function ellipsis(before: string, after: string): string {
  const name = PLACEHOLDER.ellipsis;
  const around = openBracket(before);
  if (/(?:\.|&\.|::)\s*$/.test(before)) return name;
  const isHash = around?.bracket === "{" && /(?:^|[(,=>:[|&]|\breturn)\s*$/.test(around.before);
  if (isHash) return `**${name}`;
  if (around && around.bracket !== "{") return name;
  if (/(?:^|\n)[ \t]*case\b[^\n;]*[\n;]\s*$/.test(before)) return `when ${name}`;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isHeader = /^\s*(?:if|unless|while|until|when|case|class|module|rescue)\b[^;]+$/.test(line);
  const isArgument = /[,|]\s*$/.test(line) || /=\s*$/.test(line);
  const needsEnd = (isHeader || /\)\s*$/.test(line)) && !isArgument;
  const isFollowed = /^[ \t]+(?!(?:end|if|unless|do|then|and|or|rescue)\b)[\w$@"'`:[]/.test(after);
  return `${needsEnd ? "; " : ""}${name}${isFollowed ? ";" : ""}`;
}
