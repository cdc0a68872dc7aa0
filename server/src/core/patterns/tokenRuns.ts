import type { SyntaxView } from "../languages/view.ts";

/** The tokens of a list between its brackets, split at commas; a trailing one makes no run. */
export function runsOf(view: SyntaxView, list: number): number[][] {
  const { next } = view.snapshot;
  const runs: number[][] = [[]];
  const last = next[list]!;
  for (let token = list + 1; token < last; token = next[token]!) {
    if (view.isComment(token)) continue;
    const text = view.isNamed(token) ? "" : view.textOf(token);
    const isBracket = "([{)]}".includes(text) && text !== "" && (token === list + 1 || next[token] === last);
    if (isBracket) continue;
    if (text === ",") runs.push([]);
    else runs.at(-1)!.push(token);
  }
  if (runs.at(-1)!.length === 0) runs.pop();
  return runs;
}
