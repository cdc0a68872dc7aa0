import type { LanguageDefinition, StringShape } from "./definition.ts";

/** The value of a piece of a string literal's text. */
export function valueOfPiece(text: string, shape: StringShape, definition: LanguageDefinition): string {
  if (shape.unescape) return shape.unescape(text);
  return shape.raw ? text : definition.unescape(text);
}

const SIMPLE: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", a: "\x07", "0": "\0" };

/** Resolves backslash escapes as C, JavaScript and Python write them. An unknown escape stands for its character. */
export function unescapeC(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, point?: string, unicode?: string, hex?: string, single?: string) => {
      const code = point ?? unicode ?? hex;
      if (code !== undefined) {
        const value = Number.parseInt(code, 16);
        return value <= 0x10ffff ? String.fromCodePoint(value) : "";
      }
      if (single === "\n" || single === "\r\n") return "";
      return SIMPLE[single!] ?? single!;
    },
  );
}
