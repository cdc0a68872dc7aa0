import { PLACEHOLDER, placeholderOf } from "./placeholders.ts";

const TOKEN =
  /"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|\$(?:\.\.\.)?(?:_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*)|\.\.\.|[\s\S]/g;

/**
 * Writes placeholders for the signs of a JSON pattern, as strings, which may stand for any value. In an object, `...`
 * becomes a pair; commas around it may be left out.
 */
export function writeJsonSigns(source: string): string {
  const nesting: string[] = [];
  let out = "";
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    if (token === "{" || token === "[") nesting.push(token);
    else if (token === "}" || token === "]") nesting.pop();
    const before = out.trimEnd().at(-1) ?? "";
    if (token === "..." && before !== ":") {
      const after = source.slice(index + token.length).trimStart()[0] ?? "";
      const sign = nesting.at(-1) === "{" ? `${QUOTED}: ${QUOTED}` : QUOTED;
      out += (/[{[,]|^$/.test(before) ? "" : ", ") + sign + (/[}\],]|^$/.test(after) ? "" : ", ");
    } else {
      const placeholder = placeholderOf(token);
      out += placeholder === undefined ? token : `"${placeholder}"`;
    }
  }
  return out;
}

const QUOTED = `"${PLACEHOLDER.ellipsis}"`;
