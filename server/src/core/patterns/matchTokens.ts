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
  return eachRun(matcher, pattern.runs, 0, runsOf(matcher.view, list), 0, bindings, found);
}

function eachRun(
  matcher: Matcher,
  patterns: readonly PatternNode[],
  next: number,
  runs: readonly (readonly number[])[],
  at: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const pattern = patterns[next];
  if (!pattern) return at === runs.length && found(bindings);
  if (pattern.op === "ellipsis" || pattern.op === "ellipsisMetavariable") {
    // The last one takes all that is left.
    const least = next === patterns.length - 1 ? runs.length : at;
    for (let end = least; end <= runs.length; end++) {
      const rest: Found = (bound) => eachRun(matcher, patterns, next + 1, runs, end, bound, found);
      const stop =
        pattern.op === "ellipsis"
          ? rest(bindings)
          : matcher.bindRange(pattern.name, runs.slice(at, end).flat(), bindings, rest);
      if (stop) return true;
    }
    return false;
  }
  const run = runs[at];
  if (!run) return false;
  return matchRun(matcher, pattern, run, bindings, (bound) =>
    eachRun(matcher, patterns, next + 1, runs, at + 1, bound, found),
  );
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
  if (pattern.op === "deep") return run.some((token) => matcher.node(pattern, token, bindings, found));
  if (pattern.op === "run") return eachToken(matcher, pattern.items, 0, run, 0, bindings, found);
  return run.length === 1 && matcher.node(pattern, run[0]!, bindings, found);
}

/** The tokens of an argument in order; a metavariable takes one or more of them, `...` any number. */
function eachToken(
  matcher: Matcher,
  patterns: readonly PatternNode[],
  next: number,
  tokens: readonly number[],
  at: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const pattern = patterns[next];
  if (!pattern) return at === tokens.length && found(bindings);
  const takesMany = pattern.op === "ellipsis" || pattern.op === "any" || pattern.op === "metavariable";
  const least = pattern.op === "ellipsis" ? at : at + 1;
  const most = takesMany ? tokens.length : Math.min(at + 1, tokens.length);
  for (let end = next === patterns.length - 1 ? Math.max(least, most) : least; end <= most; end++) {
    const rest: Found = (bound) => eachToken(matcher, patterns, next + 1, tokens, end, bound, found);
    const stop =
      pattern.op === "ellipsis" ? rest(bindings) : matchRun(matcher, pattern, tokens.slice(at, end), bindings, rest);
    if (stop) return true;
  }
  return false;
}
