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
