import type { PatternSyntax } from "./definition.ts";
import { PLACEHOLDER } from "./placeholders.ts";
import { closingBracket, quotedEnd, type SignSyntax, writeSigns } from "./signs.ts";

const signs: SignSyntax = {
  literalEnd,
  writeLiteral,
  isOwnName: (name) => /^\$\d+$/.test(name),
  write: (placeholder, before, after) =>
    placeholder === PLACEHOLDER.ellipsis ? ellipsis(after) : metavariable(placeholder, before, after),
  deep: [`$(${PLACEHOLDER.deep} `, ")"],
};

/** How patterns of Bash are written so that its grammar parses them: `$X` is any word, `$x` and `${X}` are variables. */
export const bashPatterns: PatternSyntax = {
  typedMetavariable: /(?!)(?<name>)(?<type>)/g,
  statementEnd: "",
  placeholderPrefixes: ["$"],
  writeSigns: (source) => [writeSigns(source, signs)],
  wrappers: (code) => [
    ...(/^(?:["'`]|\$[({'"\w])/.test(code) ? [["echo ", "\n"] as const] : []),
    ["", "\n"],
    ["f() {\n", "\n}\n"],
    ["if a; then\nb\n", "\nfi\n"],
    ["case x in\n", "\nesac\n"],
    ["echo ", "\n"],
  ],
};

function literalEnd(source: string, at: number): number {
  const char = source[at]!;
  if (char === "\\") return Math.min(at + 2, source.length);
  if (char === "'") {
    const end = source.indexOf("'", at + 1);
    return end < 0 ? source.length : end + 1;
  }
  if (char === '"') return quotedEnd(source, at + 1, '"', "$(");
  if (char !== "#" || !/(?:^|\s)$/.test(source.slice(0, at))) return -1;
  const line = source.indexOf("\n", at);
  return line < 0 ? source.length : line;
}

/** `"..."` and `"=~/x/"` stand for any string; elsewhere variables in capital letters are signs. */
function writeLiteral(literal: string): string {
  if (!literal.startsWith('"')) return literal;
  const content = literal.slice(1, -1);
  if (/^(?:\.\.\.|\$[A-Z_][A-Z0-9_]*|=~\/[^']*\/[ims]*)$/s.test(content)) return `'${content}'`;
  let out = "";
  for (let at = 0; at < literal.length; ) {
    if (literal[at] === "\\") {
      out += literal.slice(at, at + 2);
      at += 2;
    } else if (literal.startsWith("$(", at)) {
      const end = closingBracket(literal, at + 2);
      out += `$(${writeSigns(literal.slice(at + 2, end - 1), signs)})`;
      at = end;
    } else {
      const variable = /\$[A-Z_][A-Z0-9_]*(?!\w)/y;
      variable.lastIndex = at;
      const name = variable.exec(literal)?.[0];
      out += name === undefined ? literal[at] : `$${PLACEHOLDER.metavariable}${name.slice(1)}`;
      at += name?.length ?? 1;
    }
  }
  return out;
}

/** A word of its own is any word; a part of a longer one is any variable in it. */
function metavariable(placeholder: string, before: string, after: string): string {
  const isValue = /(?:^|[\s;(])[A-Za-z_]\w*\+?=$/.test(before);
  const isGlued = (!isValue && /[^\s;|&(){`]$/.test(before)) || /^[/.:\w-]/.test(after);
  return isGlued ? `$${placeholder}` : placeholder;
}

function ellipsis(after: string): string {
  const needsEnd = /^[ \t]+(?:\}|fi\b|done\b|else\b|elif\b|esac\b)/.test(after);
  return `${PLACEHOLDER.ellipsis}${needsEnd ? ";" : ""}`;
}
