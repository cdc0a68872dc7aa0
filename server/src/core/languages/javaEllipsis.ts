import { afterClosing, beforeClosing, type OpenBracket, openBracket } from "./openBracket.ts";

/** Where Java's grammar wants more than a name for an ellipsis: parameters, members of a class, statements, cases. */
export function javaEllipsis(before: string, after: string): string | undefined {
  if (/\.\s*$/.test(before)) return undefined; // A chain of calls.
  const bracket = openBracket(before);
  if (bracket?.char === "(") {
    if (/@[\w$.]+$/.test(bracket.head)) return /=/.test(bracket.inside + beforeClosing(after)) ? "@ = @" : "@";
    return /\bcatch$/.test(bracket.head) || isParameterList(bracket, after) ? "@ @" : undefined;
  }
  if (bracket && bracket.char !== "{") return undefined;
  if (!bracket) return /^\s*$|[;{}]\s*$/.test(before) ? "@;" : undefined;
  if (isArray(bracket)) return undefined;
  if (/^(?:.*\s)?switch\s*\(/.test(bracket.head)) return switchPart(bracket, after);
  if (/\benum\s+[\w$]+$/.test(bracket.head) && !bracket.inside.includes(";")) return "@";
  const isMember = isClass(bracket.head);
  const standsAlone = /[;{}]\s*$/.test(before) || (isMember && /\)\s*$/.test(before));
  if (standsAlone) return isMember ? "@ @;" : "@;";
  return undefined;
}

/** Parentheses after a method's name, where it is declared. */
function isParameterList({ head }: OpenBracket, after: string): boolean {
  const [, previous = "", name = ""] = /([\w$>\].@]*)\s*?\b([\w$]+)$/s.exec(head) ?? [];
  if (name === "" || CONTROL.has(name) || previous === "new" || previous.endsWith(".")) return false;
  const follows = afterClosing(after);
  if (/^(?:\{|throws\b)/.test(follows)) return true;
  const isTyped = previous !== "" && !/[.@]$/.test(previous) && !BEFORE_EXPRESSION.has(previous);
  return isTyped && /^(?:;|$)/.test(follows) && /[\s>\]]$/.test(head.slice(0, head.length - name.length));
}

const CONTROL = new Set(["if", "for", "while", "switch", "catch", "try", "synchronized"]);
const BEFORE_EXPRESSION = new Set(["return", "new", "throw", "else", "do", "case", "yield", "assert"]);

function isClass(head: string): boolean {
  if (/(?:^|[\s)])@?(?:class|interface|enum|record)\s+[\w$]+[^=]*$/s.test(head)) return true;
  // `new X(…) {`, but not `new X[] {`.
  return /\bnew\s+[\w$.<>,\s?]+\(.*\)$/s.test(head) && !/->\s*$/.test(head);
}

function isArray({ head }: OpenBracket): boolean {
  return /(?:\]|=|\(|,)$/.test(head);
}

/** Before the first case any cases, in a case any statements. */
function switchPart({ inside }: OpenBracket, after: string): string {
  if (/->/.test(inside + after)) return "case @ -> @;";
  return /(?:^|[;{}\n])\s*(?:case|default)\b/.test(inside) ? "@;" : "case @:";
}
