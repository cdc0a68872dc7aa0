import type { Condition, Formula } from "./rule.ts";

const METAVARIABLE = /\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*/g;

/**
 * The metavariables that a formula binds, `$X` and `$...ARGS` alike: those of its patterns, and the groups of its
 * regular expressions (`$NAME` for a named one, `$1` for a numbered one). What stands under a negation binds nothing.
 */
export function boundNames(formula: Formula, names = new Set<string>()): Set<string> {
  switch (formula.op) {
    case "pattern":
      for (const name of metavariablesIn(formula.pattern)) names.add(name);
      return names;
    case "regex":
      addGroups(formula.regex, names);
      return names;
    case "inside":
      return boundNames(formula.of, names);
    case "not":
      return names;
    case "or":
      for (const member of formula.of) boundNames(member, names);
      return names;
    case "and":
      for (const member of formula.of) boundNames(member, names);
      for (const condition of formula.where) addCondition(condition, names);
      return names;
  }
}

/** A name that something relies on, and what relies on it. */
export interface NameUse {
  readonly name: string;
  readonly by: string;
}

/**
 * The metavariables that conditions of a formula, or of one inside it, are about although nothing binds them.
 *
 * @param bound what is bound around the formula
 */
export function unboundUses(formula: Formula, bound: ReadonlySet<string> = new Set()): NameUse[] {
  switch (formula.op) {
    case "pattern":
    case "regex":
      return [];
    case "inside":
    case "not":
      return unboundUses(formula.of, bound);
    case "or":
      return formula.of.flatMap((member) => unboundUses(member, bound));
    case "and": {
      const here = boundNames(formula, new Set(bound));
      const uses = [
        ...formula.where.flatMap(namesOfCondition),
        ...formula.focus.flat().map((name) => ({ name, by: "focus-metavariable" })),
      ].filter(({ name }) => !here.has(name) && name !== "$_");
      const nested = formula.where.flatMap((condition) =>
        condition.op === "metavariable-pattern" ? unboundUses(condition.formula, here) : [],
      );
      return [...uses, ...nested, ...formula.of.flatMap((member) => unboundUses(member, here))];
    }
  }
}

/** Every metavariable in a text, in order, each once. `$_` stands for anything and binds nothing. */
export function metavariablesIn(text: string): string[] {
  const names = text.match(METAVARIABLE) ?? [];
  return [...new Set(names)].filter((name) => name !== "$_");
}

function namesOfCondition(condition: Condition): NameUse[] {
  const by = condition.op;
  const own = condition.metavariable === undefined ? [] : [{ name: condition.metavariable, by }];
  if (condition.op !== "metavariable-comparison") return own;
  return [...metavariablesIn(condition.comparison).map((name) => ({ name, by })), ...own];
}

function addCondition(condition: Condition, names: Set<string>): void {
  if (condition.op === "metavariable-regex") addGroups(condition.regex, names);
  if (condition.op === "metavariable-pattern") boundNames(condition.formula, names);
}

function addGroups(regex: string, names: Set<string>): void {
  let count = 0;
  // Escaped characters are passed over; a parenthesis in a character class counts, which only adds a name.
  for (const match of regex.matchAll(/\\.|\((\?P?<(?![=!])(?<name>\w+)>|(?!\?))/gs)) {
    if (match[0].startsWith("\\")) continue;
    names.add(`$${++count}`);
    if (match.groups?.name) names.add(`$${match.groups.name}`);
  }
}
