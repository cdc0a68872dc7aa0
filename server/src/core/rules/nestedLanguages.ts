import type { Formula } from "./rule.ts";

/** The languages, as written, in which a formula looks at what metavariables stand for. */
export function nestedLanguages(formula: Formula): string[] {
  switch (formula.op) {
    case "pattern":
    case "regex":
      return [];
    case "inside":
    case "not":
      return nestedLanguages(formula.of);
    case "or":
      return formula.of.flatMap(nestedLanguages);
    case "and":
      return [
        ...formula.of.flatMap(nestedLanguages),
        ...formula.where.flatMap((condition) => {
          if (condition.op !== "metavariable-pattern") return [];
          const inner = nestedLanguages(condition.formula);
          return condition.language === undefined ? inner : [condition.language, ...inner];
        }),
      ];
  }
}
