import { openBracket } from "./openBracket.ts";

/** What stands before the parameters of a function, method or function literal. */
const PARAMETERS = /\bfunc\s*(?:\([^()]*\)\s*)?(?:[\w$]+\s*(?:\[[^\]]*\])?)?$/;

/** Where Go's grammar wants more than a name for an ellipsis: the results of a function, and cases. */
export function goEllipsis(before: string, after: string): string | undefined {
  if (/\)\s*$/.test(before) && /^\s*\{/.test(after)) return ""; // Results may differ anyway.
  if (/[\w)\]}"]$/.test(before) && /^\s*[,)]/.test(after)) return "..."; // Go's own: `f(a...)`.
  const bracket = openBracket(before);
  // `...` alone would be one more name for the type that comes later.
  if (bracket?.char === "(" && PARAMETERS.test(bracket.head)) return "@ @";
  if (bracket?.char !== "{" || !/^(?:switch|select)\b/.test(bracket.head)) return undefined;
  const isInCase = /(?:^|\n|;)\s*(?:case|default)\b/.test(bracket.inside);
  return isInCase ? undefined : "case @:";
}
