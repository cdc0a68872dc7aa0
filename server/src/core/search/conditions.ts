import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, lookup, textOf } from "../patterns/bindings.ts";
import type { ComparisonValue } from "../rules/comparison.ts";
import { evaluateComparison } from "../rules/evaluateComparison.ts";
import { compileRegex } from "../text/boundedRegex.ts";
import { isExponential } from "../text/regexShape.ts";
import { hasHighEntropy } from "./entropy.ts";
import type { Match } from "./match.ts";
import type { CompiledCondition, Search } from "./search.ts";

/** What a condition may ask of the evaluation it belongs to. */
export interface ConditionContext {
  readonly view: SyntaxView;
  readonly facts: Facts;
  /** Where a search holds within the code that a metavariable stands for, given what is bound already. */
  evaluateWithin(search: Search, code: BoundCode, bindings: Bindings | undefined): readonly Match[];
}

/** The match if the condition holds: once for each way, since a condition on a pattern may bind more names. */
export function holds(context: ConditionContext, condition: CompiledCondition, match: Match): Match[] {
  if (condition.op === "comparison") return compares(context, condition, match) ? [match] : [];
  const code = lookup(match.bindings, condition.metavariable);
  if (!code) return [];
  switch (condition.op) {
    case "regex":
      return textsOf(context, code, condition.constants).some((text) => condition.regex.test(text, true))
        ? [match]
        : [];
    case "analysis": {
      const text = contentOf(context, code);
      const isHit = condition.analyzer === "entropy" ? hasHighEntropy(text) : isExponential(text);
      return isHit ? [match] : [];
    }
    case "type": {
      const type = code.node < 0 ? undefined : context.facts.typeOf(code.node);
      const isHit =
        type !== undefined && condition.types.some((wanted) => type === wanted || type.endsWith(`.${wanted}`));
      return isHit ? [match] : [];
    }
    case "pattern":
      return context
        .evaluateWithin(condition.search, code, match.bindings)
        .map(({ bindings }) => ({ ...match, bindings }));
  }
}

/** The texts a regular expression is tried on: as written, and for strings without the quotes. */
function textsOf(context: ConditionContext, code: BoundCode, constants: boolean): string[] {
  const { view, facts } = context;
  if (constants) {
    const constant = code.node < 0 ? code.value : facts.constantString(code.node);
    if (constant !== undefined) return [constant];
  }
  const written = view.text.substring(code.start, code.end);
  const texts = code.value === undefined || code.value === written ? [written] : [code.value, written];
  if (code.node < 0) return texts;
  const isString = view.role(code.node) === Role.string || view.role(code.node) === Role.joinedStrings;
  const value = isString ? facts.constantString(code.node) : undefined;
  return value === undefined ? texts : [value, ...texts];
}

/** The content of a string or regular expression literal; otherwise the code as written. */
function contentOf(context: ConditionContext, code: BoundCode): string {
  const { view, facts } = context;
  if (code.node >= 0) {
    const value = facts.constantString(code.node);
    if (value !== undefined) return value;
    if (view.role(code.node) === Role.regex) return /^\/(.*)\/[a-z]*$/s.exec(view.textOf(code.node))?.[1] ?? "";
  }
  return textOf(view, code);
}

function compares(
  context: ConditionContext,
  { condition, expression }: CompiledCondition & { op: "comparison" },
  match: Match,
): boolean {
  const lookupValue = (name: string): ComparisonValue | undefined => {
    const code = lookup(match.bindings, name);
    if (!code) return undefined;
    const text = contentOf(context, code);
    if (condition.strip || condition.base !== undefined)
      return Number.parseInt(text.replace(/^['"]|['"]$/g, "").replace(/^0[oxb]/i, ""), condition.base ?? 10);
    if (code.node < 0) return text;
    const number = context.facts.constantNumber(code.node);
    if (number !== undefined) return number;
    if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
    return text;
  };
  const matchesStart = (regex: string, text: string) => compileRegex(regex).regex.test(text, true);
  return evaluateComparison(expression, { lookup: lookupValue, matchesStart });
}
