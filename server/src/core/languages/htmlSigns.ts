import { placeholderOf } from "./placeholders.ts";

const SIGN = /\$(?:\.\.\.)?(?:_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*)|\.\.\./;
const TOKEN = new RegExp(
  `<!--[\\s\\S]*?-->|(?<tag></?)(?<name>${SIGN.source})?|(?<sign>${SIGN.source})|"[^"]*"|'[^']*'|[\\s\\S]`,
  "g",
);

/**
 * Writes placeholders for the signs of an HTML pattern. In the name of a tag they have no underscores, which tags
 * cannot have. Within quotes nothing is replaced; quotes count in tags only.
 */
export function writeHtmlSigns(source: string): string {
  let out = "";
  let isInTag = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source)!;
    const [token] = found;
    const { tag, name, sign } = found.groups!;
    const isText = !isInTag && /^["']/.test(token);
    const length = isText ? 1 : token.length;
    if (tag !== undefined) {
      isInTag = true;
      out += tag + (name === undefined ? "" : placeholderOf(name)!.replace(/^__/, "").replaceAll("_", "-"));
    } else if (sign !== undefined) out += placeholderOf(sign)!;
    else out += source.slice(at, at + length);
    if (token === ">") isInTag = false;
    at += length;
  }
  return out;
}
