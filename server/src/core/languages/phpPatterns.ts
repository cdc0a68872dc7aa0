import type { PatternSyntax } from "./definition.ts";
import { PLACEHOLDER } from "./placeholders.ts";
import { closingBracket, openBracket, plainLiteral, quotedEnd, type SignSyntax, writeSigns } from "./signs.ts";

/** PHP's own variables in capital letters; any other such name in a pattern is a metavariable. */
const SUPERGLOBAL =
  /^\$(?:GLOBALS|_(?:GET|POST|COOKIE|REQUEST|SERVER|FILES|ENV|SESSION)|HTTP_RAW_POST_DATA|HTTP_[A-Z]+_VARS)$/;

const signs: SignSyntax = {
  literalEnd,
  writeLiteral,
  isOwnName: (name) => SUPERGLOBAL.test(name),
  write: (placeholder, before, after) =>
    placeholder === PLACEHOLDER.ellipsis ? ellipsis(before, after) : metavariable(placeholder, before, after),
};

/** How patterns of PHP are written so that its grammar parses them; `<?php` is not needed in a pattern. */
export const phpPatterns: PatternSyntax = {
  typedMetavariable:
    /(?<!\b(?:catch|function|fn|use|\w+)\s*)\(\s*(?<type>\??\\?[A-Za-z_][\w\\|]*)\s+(?<name>\$[A-Z_][A-Z0-9_]*)\s*\)/g,
  statementEnd: ";",
  placeholderPrefixes: ["$", "use \\", "default: $"],
  writeSigns: (source) => [writeSigns(source, signs)],
  wrappers: (code) => [
    ...(code.startsWith("<?")
      ? ([
          ["", "\n"],
          ["", ";\n"],
        ] as const)
      : []),
    ["<?php ", "\n"],
    ["<?php ", ";\n"],
    ["<?php class C {\n", "\n}\n"],
    ["<?php class C {\n", ";\n}\n"],
    ["<?php [", "];\n"],
    ["<?php f(", ");\n"],
    ["<?php try {} ", "\n"],
    ["<?php ", "\nfunction f() {}\n"],
    ["<?php switch (1) {\n", "\n}\n"],
    ["<?php if (1) {} ", "\n"],
  ],
};

function literalEnd(source: string, at: number): number {
  const char = source[at]!;
  if (char === "'") return quotedEnd(source, at + 1, "'");
  if (char === '"' || char === "`") return quotedEnd(source, at + 1, char, "{$");
  if (char === "<") {
    const opening = /<<<[ \t]*(['"]?)(\w+)\1\r?\n/y;
    opening.lastIndex = at;
    const found = opening.exec(source);
    if (!found) return -1;
    const closing = new RegExp(`^[ \\t]*${found[2]}\\b`, "m").exec(source.slice(opening.lastIndex));
    return closing ? opening.lastIndex + closing.index + closing[0].length : source.length;
  }
  const comment = /\/\/[^\n]*|#(?!\[)[^\n]*|\/\*[\s\S]*?\*\//y;
  comment.lastIndex = at;
  return comment.test(source) ? comment.lastIndex : -1;
}

/** Literals that say something in the rule language are written without interpolation; in others variables may be signs. */
function writeLiteral(literal: string): string {
  const plain = SUPERGLOBAL.test(literal.slice(1, -1)) ? undefined : plainLiteral(literal);
  if (plain !== undefined) return plain;
  if (!/^["`<]/.test(literal) || /^<<<[ \t]*'/.test(literal)) return literal;
  let out = "";
  for (let at = 0; at < literal.length; ) {
    if (literal[at] === "\\") {
      out += literal.slice(at, at + 2);
      at += 2;
    } else if (literal.startsWith("{$", at)) {
      const end = closingBracket(literal, at + 1);
      out += `{${writeSigns(literal.slice(at + 1, end - 1), signs)}}`;
      at = end;
    } else {
      const variable = /\$[A-Z_][A-Z0-9_]*(?!\w)/y;
      variable.lastIndex = at;
      const name = variable.exec(literal)?.[0];
      const isSign = name !== undefined && !SUPERGLOBAL.test(name);
      out += isSign ? `$${PLACEHOLDER.metavariable}${name.slice(1)}` : (name ?? literal[at]);
      at += name?.length ?? 1;
    }
  }
  return out;
}

/** A `$` makes a variable, which PHP takes almost everywhere; where it wants a bare name, there is none. */
function metavariable(placeholder: string, before: string, after: string): string {
  const isDeclaredName =
    /\b(?:class|interface|trait|enum|function\s*&?|extends|namespace|use|const|goto|insteadof)\s+$/.test(before) ||
    /\b(?:implements|extends|use)\s+[\w\\,\s]*,\s*$/.test(before) ||
    /\bimplements\s+$/.test(before) ||
    /\bfunction\s+$/.test(before);
  const isType = /^\s+(?:&\s*)?(?:\.{3})?\$[A-Za-z_]/.test(after) && !/[\w)\]]\s*$/.test(before);
  const isReturnType = /\)\s*:\s*\??$/.test(before) && /^\s*[{;=]/.test(after);
  const isArgumentName = /^\s*:(?!:)/.test(after) && /[(,]\s*$/.test(before);
  const isPartOfName = /\\$/.test(before) || /^\\/.test(after);
  const isAttribute = /#\[\s*$/.test(before) || (/,\s*$/.test(before) && /#$/.test(openBracket(before)?.before ?? ""));
  const isCaught = /\bcatch\s*\(\s*$/.test(before);
  const isBare = isDeclaredName || isType || isReturnType || isArgumentName || isPartOfName || isAttribute || isCaught;
  return isBare ? placeholder : `$${placeholder}`;
}

function ellipsis(before: string, after: string): string {
  const variable = `$${PLACEHOLDER.ellipsis}`;
  if (/(?:->|\?->|::)\s*$/.test(before)) return PLACEHOLDER.ellipsis;
  const around = openBracket(before);
  if (/\bfor\s*\(\s*$/.test(before) && /^\s*\)/.test(after)) return `${variable}; ${variable}; ${variable}`;
  if (around && around.bracket !== "{") return /#$/.test(around.before) ? PLACEHOLDER.ellipsis : variable;
  const inClass = around && /\b(?:class|interface|trait|enum)\b[^{}();]*(?:\([^{}]*\)[^{}();]*)?$/.test(around.before);
  if (inClass) return `use \\${PLACEHOLDER.ellipsis};`;
  if (around && /\bswitch\s*\([^{}]*\)\s*$/.test(around.before)) return `default: ${variable};`;
  if (/\bextends\s+$|\bimplements\s+$|\bimplements\s[^{]*,\s*$/.test(before)) return PLACEHOLDER.ellipsis;
  const isAlone = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$|\})/.test(after);
  const startsStatement = /(?:^|[;{}:]|\belse|\bdo|\*\/)\s*$/.test(before) || isAlone;
  if (!startsStatement) return variable;
  const isUnfinished = isAlone && /[\w)\]'"]\s*$/.test(before) && !/\b(?:else|do)\s*$/.test(before);
  const end = /^\s*;/.test(after) ? "" : ";";
  return `${isUnfinished && !/\)\s*$/.test(before) ? ";" : ""}${variable}${end}`;
}
