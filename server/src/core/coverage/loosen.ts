import type { Formula, Rule } from "../rules/rule.ts";

/** Variants of rules that find more, by which one can tell why a rule itself finds nothing. */

/** A taint rule that takes whatever is a sink for a finding; undefined for other rules. */
export function sinksOnly(rule: Rule): Rule | undefined {
  if (rule.body.mode !== "taint") return undefined;
  return searching(rule, { op: "or", of: rule.body.sinks.map(({ formula }) => formula) });
}

/** A search rule without its exceptions (`pattern-not`, `pattern-not-inside`); undefined where it has none. */
export function withoutExceptions(rule: Rule): Rule | undefined {
  if (rule.body.mode !== "search") return undefined;
  const formula = stripped(rule.body.formula);
  return formula === rule.body.formula ? undefined : searching(rule, formula);
}

/** A taint rule that believes in no sanitizer, or not in one of them; undefined where there is none. */
export function withoutSanitizers(rule: Rule, only?: number): Rule | undefined {
  const { body } = rule;
  if (body.mode !== "taint" || body.sanitizers.length === 0) return undefined;
  const sanitizers = only === undefined ? [] : body.sanitizers.filter((_, index) => index !== only);
  return { ...rule, body: { ...body, sanitizers } };
}

/** Finds what one of a taint rule's sanitizers matches. */
export function sanitizerOnly(rule: Rule, index: number): Rule | undefined {
  const sanitizer = rule.body.mode === "taint" ? rule.body.sanitizers[index] : undefined;
  return sanitizer && searching(rule, sanitizer.formula);
}

function searching(rule: Rule, formula: Formula): Rule {
  return { ...rule, fixes: [], metadata: { ...rule.metadata, yieldsTo: [] }, body: { mode: "search", formula } };
}

function stripped(formula: Formula): Formula {
  if (formula.op === "or") {
    const of = formula.of.map(stripped);
    return of.some((member, index) => member !== formula.of[index]) ? { ...formula, of } : formula;
  }
  if (formula.op !== "and") return formula;
  const kept = formula.of.filter(({ op }) => op !== "not");
  const hasPositive = kept.some(({ op }) => op !== "inside");
  if (!hasPositive) return formula;
  const of = kept.map(stripped);
  const isSame = of.length === formula.of.length && of.every((member, index) => member === formula.of[index]);
  return isSame ? formula : { ...formula, of };
}
