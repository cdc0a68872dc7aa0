/** Puts braces around an ellipsis that is the whole body of an `if`, `else` or loop: `if (c) ... else ...`. */
export function braceBodies(pattern: string): string {
  let out = pattern.replace(/\b(else|do)\s+\.\.\.(?![>\w$])/g, "$1 { ... }");
  const heads = /\b(?:if|while|for|switch)\s*(?:constexpr\s*)?\(/g;
  for (let head = heads.exec(out); head; head = heads.exec(out)) {
    const close = closingParenthesis(out, heads.lastIndex);
    const body = /^\s*\.\.\.(?![>\w$])/.exec(out.slice(close + 1));
    if (close > 0 && body) {
      out = `${out.slice(0, close + 1)} { ... }${out.slice(close + 1 + body[0].length)}`;
    }
  }
  return out;
}

/** Where the parenthesis closes that was opened just before; -1 if nowhere. Quoted parentheses do not count. */
function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
    } else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at;
  }
  return -1;
}

/**
 * Replaces each ellipsis that stands for itself directly in the braces behind a head (`match x { ... }`), where the
 * grammar takes nothing as short as a name.
 */
export function bodyEllipses(pattern: string, head: RegExp, replacement: string): string {
  let out = pattern;
  for (const { index } of [...pattern.matchAll(head)].reverse()) {
    const open = openingBrace(out, index);
    if (open >= 0) out = out.slice(0, open + 1) + replaceInBody(out.slice(open + 1), replacement);
  }
  return out;
}

/** The first brace behind a place, outside of other brackets; -1 where the statement ends before. */
function openingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if ("([".includes(char)) depth++;
    else if (")]".includes(char)) depth--;
    else if (char === "{" && depth === 0) return at;
    else if (char === ";" || depth < 0) return -1;
  }
  return -1;
}

function replaceInBody(body: string, replacement: string): string {
  let out = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const char = body[at]!;
    if (char === '"' && body[at - 1] !== "\\") quoted = !quoted;
    if (!quoted && "([{".includes(char)) depth++;
    else if (!quoted && ")]}".includes(char)) depth--;
    if (depth < 0) return out + body.slice(at);
    const isAlone = /(?:^|[{,;}])\s*$/.test(out) && /^\.\.\.(?!\s*(?:=>|:)|[\w$])/.test(body.slice(at));
    if (!quoted && depth === 0 && isAlone) {
      out += replacement;
      at += 2;
      const comma = /^\s*,/.exec(body.slice(at + 1));
      if (comma && replacement.endsWith(",")) at += comma[0].length;
    } else out += char;
  }
  return out;
}
