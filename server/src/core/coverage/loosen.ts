import type { Condition, Formula, Rule } from "../rules/rule.ts";

/** Variants of rules that find more, by which one can tell why a rule itself finds nothing. */

/** A part of a rule's formula that takes matches out: what it makes an exception for, or what it asks of a metavariable. */
export type Restriction = Extract<Formula, { op: "not" }> | Condition;

/** A taint rule that takes whatever is a sink for a finding; undefined for other rules. */
export function sinksOnly(rule: Rule): Rule | undefined {
  if (rule.body.mode !== "taint") return undefined;
  return searching(rule, { op: "or", of: rule.body.sinks.map(({ formula }) => formula) });
}

/** A taint rule that finds where data comes from; undefined for other rules. */
export function sourcesOnly(rule: Rule): Rule | undefined {
  if (rule.body.mode !== "taint") return undefined;
  return searching(rule, { op: "or", of: rule.body.sources.map(({ formula }) => formula) });
}

/** A search rule without some of its restrictions. */
export function without(rule: Rule, gone: ReadonlySet<Restriction>): Rule {
  return rule.body.mode === "search" ? searching(rule, stripped(rule.body.formula, gone)) : rule;
}

/**
 * What a search rule can do without and still say what it looks for: exceptions (`pattern-not`, `pattern-not-inside`),
 * and conditions where its patterns name something themselves. `$F(...)` with a condition on `$F` looks for that name.
 */
export function restrictionsOf(rule: Rule): readonly Restriction[] {
  const found: Restriction[] = [];
  if (rule.body.mode === "search") collect(rule.body.formula, found);
  return found;
}

/** A taint rule that believes in no sanitizer, or not in one of them; undefined where there is none. */
export function withoutSanitizers(rule: Rule, only?: number): Rule | undefined {
  const { body } = rule;
  if (body.mode !== "taint" || body.sanitizers.length === 0) return undefined;
  const sanitizers = only === undefined ? [] : body.sanitizers.filter((_, index) => index !== only);
  return { ...rule, body: { ...body, sanitizers } };
}

/** A taint rule to which no condition proves anything; alone in an analysis, since a proof holds for all rules. */
export function doubting(rule: Rule): Rule | undefined {
  if (rule.body.mode !== "taint") return undefined;
  return { ...rule, options: { ...rule.options, taint_assume_safe_conditions: false } };
}

/** Finds what one of a taint rule's sanitizers matches. */
export function sanitizerOnly(rule: Rule, index: number): Rule | undefined {
  const sanitizer = rule.body.mode === "taint" ? rule.body.sanitizers[index] : undefined;
  return sanitizer && searching(rule, sanitizer.formula);
}

/** A rule that runs wherever its policy lets it, whatever its own `paths` and `documents` say. */
export function everywhere(rule: Rule): Rule {
  const { documents: _, ...metadata } = rule.metadata;
  return { ...rule, paths: { include: [], exclude: [] }, metadata: { ...metadata, yieldsTo: [] } };
}

function searching(rule: Rule, formula: Formula): Rule {
  return { ...rule, fixes: [], metadata: { ...rule.metadata, yieldsTo: [] }, body: { mode: "search", formula } };
}

function collect(formula: Formula, found: Restriction[]): void {
  if (formula.op === "or") for (const member of formula.of) collect(member, found);
  if (formula.op !== "and" || !hasPositive(formula.of)) return;
  for (const member of formula.of) {
    if (member.op === "not") found.push(member);
    else collect(member, found);
  }
  const isNamed = formula.of.some((member) => namesSomething(member));
  if (isNamed) found.push(...formula.where);
}

function stripped(formula: Formula, gone: ReadonlySet<Restriction>): Formula {
  if (formula.op === "or") return { ...formula, of: formula.of.map((member) => stripped(member, gone)) };
  if (formula.op !== "and") return formula;
  const kept = formula.of.filter((member) => member.op !== "not" || !gone.has(member));
  const of = kept.map((member) => stripped(member, gone));
  return { ...formula, of, where: formula.where.filter((condition) => !gone.has(condition)) };
}

function hasPositive(members: readonly Formula[]): boolean {
  return members.some(({ op }) => op !== "not" && op !== "inside");
}

/** Whether every match of it has a name, or a text, that the formula itself says. */
function namesSomething(formula: Formula): boolean {
  switch (formula.op) {
    case "pattern":
      return NAME.test(formula.pattern.replace(SIGNS, " ").replace(COMMON, " "));
    case "or":
      return formula.of.every(namesSomething);
    case "and":
      return formula.of.some(namesSomething);
    default:
      return false;
  }
}

const SIGNS = /\$(?:\.\.\.)?\w+|\.\.\./g;
/** Words that stand in code of any kind. */
const COMMON =
  /\b(?:if|else|for|while|do|switch|case|return|function|def|class|new|const|let|var|val|import|from|public|private|protected|static|final|void|string|int|bool|boolean|this|self|true|false|null|nil|None|async|await|try|catch|throw|resource|data)\b/gi;
const NAME = /[A-Za-z_]\w{2,}/;
