import type { SyntaxView } from "../languages/view.ts";
import { PLACEHOLDER } from "./prepare.ts";

/** A placeholder without what the language's grammar needed before it. */
export function withoutPrefix(text: string, { table }: SyntaxView): string {
  const at = text.indexOf("__riskmark_");
  if (at <= 0) return text;
  const prefix = text.slice(0, at);
  // `**...` is how an ellipsis among the keys of a dictionary parses; `**$X` is a spread of its own.
  const isEllipsis = prefix === "**" && text.slice(at) === PLACEHOLDER.ellipsis;
  const isPrefix = isEllipsis || table.definition.patterns.placeholderPrefixes.includes(prefix);
  return isPrefix ? text.slice(at) : text;
}

/** Reads a placeholder that is the whole text. */
export function metavariableIn(text: string): { name: string; isEllipsis: boolean; typed?: number } | undefined {
  const isWhole = (prefix: string) => text.startsWith(prefix) && /^[A-Z0-9_]+$/.test(text.slice(prefix.length));
  if (isWhole(PLACEHOLDER.ellipsisMetavariable))
    return { name: text.slice(PLACEHOLDER.ellipsisMetavariable.length), isEllipsis: true };
  if (isWhole(PLACEHOLDER.metavariable))
    return { name: text.slice(PLACEHOLDER.metavariable.length), isEllipsis: false };
  if (isWhole(PLACEHOLDER.typed))
    return { name: "", isEllipsis: false, typed: Number(text.slice(PLACEHOLDER.typed.length)) };
  return undefined;
}
