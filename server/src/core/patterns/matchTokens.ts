import { Role } from "../languages/roles.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode, TokensPattern } from "./pattern.ts";
import { runsOf } from "./tokenRuns.ts";

/** Matches the arguments of a macro, run by run; `...` takes any number of runs. */
export function matchTokens(
  matcher: Matcher,
  pattern: TokensPattern,
  list: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (matcher.view.role(list) !== Role.tokens) return false;
  return eachRun(matcher, pattern.runs, runsOf(matcher.view, list), bindings, found);
}

function eachRun(
  matcher: Matcher,
  patterns: readonly PatternNode[],
  runs: readonly (readonly number[])[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const [pattern, ...others] = patterns;
  if (!pattern) return runs.length === 0 && found(bindings);
  if (pattern.op === "ellipsis" || pattern.op === "ellipsisMetavariable") {
    for (let taken = 0; taken <= runs.length; taken++) {
      const rest: Found = (bound) => eachRun(matcher, others, runs.slice(taken), bound, found);
      const tokens = runs.slice(0, taken).flat();
      const stop = pattern.op === "ellipsis" ? rest(bindings) : matcher.bindRange(pattern.name, tokens, bindings, rest);
      if (stop) return true;
    }
    return false;
  }
  const [run, ...rest] = runs;
  if (!run) return false;
  return matchRun(matcher, pattern, run, bindings, (bound) => eachRun(matcher, others, rest, bound, found));
}

/** One argument: a token, or several in a row. */
function matchRun(
  matcher: Matcher,
  pattern: PatternNode,
  run: readonly number[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  if (pattern.op === "any") return found(bindings);
  if (pattern.op === "metavariable" && pattern.types.length === 0)
    return matcher.bindRange(pattern.name, run, bindings, found);
  if (pattern.op === "deep") {
    return run.some((token) => matcher.node(pattern, token, bindings, found));
  }
  if (pattern.op === "run") return eachToken(matcher, pattern.items, run, bindings, found);
  return run.length === 1 && matcher.node(pattern, run[0]!, bindings, found);
}

/** The tokens of an argument in order; a metavariable takes one or more of them, `...` any number. */
function eachToken(
  matcher: Matcher,
  patterns: readonly PatternNode[],
  tokens: readonly number[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const [pattern, ...others] = patterns;
  if (!pattern) return tokens.length === 0 && found(bindings);
  const least = pattern.op === "ellipsis" ? 0 : 1;
  const takesMany = pattern.op === "ellipsis" || pattern.op === "any" || pattern.op === "metavariable";
  const most = takesMany ? tokens.length : Math.min(1, tokens.length);
  for (let taken = least; taken <= most; taken++) {
    const rest: Found = (bound) => eachToken(matcher, others, tokens.slice(taken), bound, found);
    const stop =
      pattern.op === "ellipsis" ? rest(bindings) : matchRun(matcher, pattern, tokens.slice(0, taken), bindings, rest);
    if (stop) return true;
  }
  return false;
}
