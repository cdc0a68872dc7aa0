import type { StringShape } from "./definition.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

/** A scalar's quotes, or the header line of a block scalar. */
export function yamlStringShape(literal: string): StringShape {
  const first = literal[0];
  const isQuoted = first === '"' || first === "'";
  if (isQuoted) return { open: 1, close: 1, raw: false, template: false };
  const header = HEADER.exec(literal);
  return { open: header ? header[0].length : 0, close: 0, raw: true, template: false };
}

const HEADER = /^[|>](?:[-+]?\d?|\d[-+])[ \t]*(?:#[^\n]*)?\r?\n/;

/** The text that a scalar stands for; null is the empty text. */
export function yamlStringValue(view: SyntaxView, node: number): string | undefined {
  const text = view.textOf(node);
  switch (text[0]) {
    case undefined:
    case "~":
      return text.length > 1 ? fold(text) : "";
    case '"':
      return unescapeC(fold(text.slice(1, -1)));
    case "'":
      return fold(text.slice(1, -1)).replaceAll("''", "'");
    case "|":
    case ">":
      return blockValue(text);
    default:
      return text === "null" ? "" : fold(text);
  }
}

/** A line break within a scalar is a space; one with blank lines after it stands for those. */
function fold(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/[ \t]*\r?\n((?:[ \t]*\r?\n)*)[ \t]*/g, (_, blank: string) => {
    const breaks = blank.split("\n").length - 1;
    return breaks === 0 ? " " : "\n".repeat(breaks);
  });
}

function blockValue(text: string): string {
  const header = HEADER.exec(text)?.[0] ?? text;
  const lines = text.slice(header.length).split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const given = /\d/.exec(header)?.[0];
  const indent = Math.min(...indents, 1000);
  const content = lines.map((line) => line.slice(given === undefined ? indent : Math.min(indent, line.length)));
  const joined = header.startsWith("|") ? content.join("\n") : foldBlock(content);
  if (header.includes("-")) return joined.replace(/\n+$/, "");
  return header.includes("+") ? `${joined}\n` : joined.replace(/\n*$/, "\n");
}

/** Lines of a folded scalar; those that are indented further keep their breaks. */
function foldBlock(lines: readonly string[]): string {
  let out = lines[0] ?? "";
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const keeps = line === "" || lines[i - 1] === "" || /^[ \t]/.test(line) || /^[ \t]/.test(lines[i - 1]!);
    out += (keeps ? "\n" : " ") + line;
  }
  return out;
}
