import { PLACEHOLDER } from "../languages/placeholders.ts";
import { Role } from "../languages/roles.ts";
import type { Compiling } from "./compileDeclaration.ts";
import type { PatternNode, TokensPattern } from "./pattern.ts";
import { runsOf } from "./tokenRuns.ts";

/** Arguments that the grammar leaves as tokens: one pattern for each run between commas. */
export function compileTokens(compiler: Compiling, list: number): TokensPattern {
  return { op: "tokens", runs: runsOf(compiler.view, list).map((run) => compileRun(compiler, run)) };
}

function compileRun(compiler: Compiling, run: readonly number[]): PatternNode {
  const { view } = compiler;
  const [first, second] = run;
  if (run.length === 2 && view.textOf(first!) === PLACEHOLDER.deep && view.role(second!) === Role.tokens) {
    const [inner] = compileTokens(compiler, second!).runs;
    return inner ? { op: "deep", of: inner } : { op: "any" };
  }
  const items = run.map((token): PatternNode => {
    if (view.role(token) === Role.tokens) return compileTokens(compiler, token);
    return view.isNamed(token)
      ? compiler.node(token)
      : { op: "leaf", kind: view.snapshot.kind[token]!, text: view.textOf(token) };
  });
  return items.length === 1 ? items[0]! : { op: "run", items };
}
