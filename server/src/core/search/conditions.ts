import type { Facts } from "../facts/facts.ts";
import { measure } from "../facts/sizes.ts";
import { isType } from "../facts/typeNames.ts";
import { Role } from "../languages/roles.ts";
import type { Measure } from "../languages/sizes.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, lookup, textOf } from "../patterns/bindings.ts";
import type { Comparison, ComparisonValue } from "../rules/comparison.ts";
import { evaluateComparison } from "../rules/evaluateComparison.ts";
import { compileRegex } from "../text/boundedRegex.ts";
import { isExponential, isPolynomial } from "../text/regexShape.ts";
import { hasHighEntropy } from "./entropy.ts";
import type { Match } from "./match.ts";
import type { CompiledCondition, Search } from "./search.ts";

/** What a condition may ask of the evaluation it belongs to. */
export interface ConditionContext {
  readonly view: SyntaxView;
  readonly facts: Facts;
  /** Where a search holds within the code that a metavariable stands for, given what is bound already. */
  evaluateWithin(search: Search, code: BoundCode, bindings: Bindings | undefined): readonly Match[];
  /** The same where the code is read as another language: the bindings of each match, with those before. */
  evaluateForeign(
    table: LanguageTable,
    search: Search,
    code: BoundCode,
    bindings: Bindings | undefined,
  ): readonly (Bindings | undefined)[];
  /** As far as the rule's options allow to know it. */
  constantString(node: number): string | undefined;
  constantNumber(node: number): number | undefined;
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
      return ANALYZERS[condition.analyzer](text) ? [match] : [];
    }
    case "type": {
      const type = code.node < 0 ? undefined : context.facts.typeOf(code.node);
      return condition.types.some((wanted) => isType(type, wanted)) ? [match] : [];
    }
    case "pattern":
      if (condition.foreign && !(condition.foreign === context.view.table && isCode(context, code))) {
        return context
          .evaluateForeign(condition.foreign, condition.search, code, match.bindings)
          .map((bindings) => ({ ...match, bindings }));
      }
      return context
        .evaluateWithin(condition.search, code, match.bindings)
        .map(({ bindings }) => ({ ...match, bindings }));
  }
}

const ANALYZERS = { entropy: hasHighEntropy, redos: isExponential, redos_polynomial: isPolynomial };

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

/** What stands there is code of the file, and not the content of a string. */
function isCode({ view, facts }: ConditionContext, code: BoundCode): boolean {
  if (code.node < 0) return code.value === undefined;
  return view.role(view.unwrap(code.node)) !== Role.string && facts.constantString(code.node) === undefined;
}

/** The content of a string or regular expression literal; otherwise the code as written. */
function contentOf(context: Omit<ConditionContext, "evaluateWithin" | "evaluateForeign">, code: BoundCode): string {
  const { view } = context;
  if (code.node >= 0) {
    const value = context.constantString(code.node);
    if (value !== undefined) return value;
    if (view.role(code.node) === Role.regex) return /^\/(.*)\/[a-z]*$/s.exec(view.textOf(code.node))?.[1] ?? "";
  }
  return textOf(view, code);
}

function compares(
  context: ConditionContext,
  { condition, expression, today }: CompiledCondition & { op: "comparison" },
  match: Match,
): boolean {
  return comparisonHolds(context, expression, (name) => lookup(match.bindings, name), { ...condition, today });
}

interface ComparisonOptions {
  readonly strip?: boolean;
  readonly base?: number;
  readonly today?: (() => number) | undefined;
  /** None of two texts is the larger one: code that is no number is a text, too. */
  readonly onlyNumbersOrdered?: boolean;
}

/** Whether a comparison holds of the code that metavariables stand for. */
export function comparisonHolds(
  context: Omit<ConditionContext, "evaluateWithin" | "evaluateForeign">,
  expression: Comparison,
  codeOf: (name: string) => BoundCode | undefined,
  { strip, base, today, onlyNumbersOrdered = false }: ComparisonOptions = {},
): boolean {
  const lookupValue = (name: string): ComparisonValue | undefined => {
    const code = codeOf(name);
    if (!code) return undefined;
    const text = contentOf(context, code);
    if (strip || base !== undefined)
      return Number.parseInt(text.replace(/^['"]|['"]$/g, "").replace(/^0[oxb]/i, ""), base ?? 10);
    if (code.node < 0) return text;
    const number = context.constantNumber(code.node);
    if (number !== undefined) return number;
    if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
    return text;
  };
  const matchesStart = (regex: string, text: string) => compileRegex(regex).regex.test(text, true);
  const measured = (name: string, what: Measure) => {
    const code = codeOf(name);
    return code && code.node >= 0 ? measure(context.facts, code.node, what) : undefined;
  };
  return evaluateComparison(expression, {
    lookup: lookupValue,
    matchesStart,
    measure: measured,
    onlyNumbersOrdered,
    ...(today && { today }),
  });
}
