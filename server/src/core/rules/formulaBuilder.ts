import { compileRegex, RegexError } from "../text/boundedRegex.ts";
import type { YamlPath } from "../text/yamlSource.ts";
import { RULE_LIMITS } from "./limits.ts";
import type { Condition, Formula } from "./rule.ts";
import type { RuleProblems } from "./ruleProblems.ts";

/**
 * Makes the parts of a formula, the same for both forms of the rule language, and counts them, so that the bounds
 * hold for the rule as a whole. Every method returns undefined when it had to report something.
 */
export class FormulaBuilder {
  readonly problems: RuleProblems;
  #patterns = 0;
  #depth = 0;

  constructor(problems: RuleProblems) {
    this.problems = problems;
  }

  pattern(text: string, path: YamlPath): Formula | undefined {
    if (!this.#admit(text, path, "pattern")) return undefined;
    return { op: "pattern", pattern: text, span: this.problems.spanOf(path) };
  }

  regex(text: string, path: YamlPath): Formula | undefined {
    if (!this.#admit(text, path, "regular expression")) return undefined;
    if (!checkRegex(this.problems, text, path)) return undefined;
    return { op: "regex", regex: text, span: this.problems.spanOf(path) };
  }

  /** Runs `build` one level deeper. */
  nested(path: YamlPath, build: () => Formula | undefined): Formula | undefined {
    if (this.#depth >= RULE_LIMITS.formulaDepth) {
      this.problems.error(
        path,
        `patterns are nested deeper than ${RULE_LIMITS.formulaDepth} levels; write it flatter.`,
      );
      return undefined;
    }
    this.#depth++;
    try {
      return build();
    } finally {
      this.#depth--;
    }
  }

  /** @param where `range` inside a `metavariable-pattern`, where what the metavariable stands for is the positive */
  and(
    parts: { of: readonly Formula[]; where: readonly Condition[]; focus: readonly (readonly string[])[] },
    path: YamlPath,
    what: string,
    where: "file" | "range" = "file",
  ): Formula | undefined {
    if (where === "file" && !parts.of.some(isPositive)) {
      this.problems.keyError(path, `${what} says only what not to match; add a pattern that is to be found.`);
      return undefined;
    }
    return { op: "and", ...parts };
  }

  or(of: readonly (Formula | undefined)[], path: YamlPath, what: string): Formula | undefined {
    const negative = of.findIndex((member) => member !== undefined && !isPositive(member));
    if (negative >= 0) {
      const message = `a member of ${what} says only what not to match; every member needs a pattern that is to be found.`;
      this.problems.error([...path, negative], message);
      return undefined;
    }
    const whole = of.filter((member) => member !== undefined);
    return whole.length === of.length ? { op: "or", of: whole } : undefined;
  }

  #admit(text: string, path: YamlPath, what: string): boolean {
    const { patternsPerRule, patternLength } = RULE_LIMITS;
    if (text.trim() === "") {
      this.problems.error(path, `the ${what} is empty; write the code to find.`);
      return false;
    }
    if (text.length > patternLength) {
      this.problems.error(path, `the ${what} is longer than ${patternLength} characters; split it.`);
      return false;
    }
    // Reported once: a rule with 100,000 patterns does not need 98,000 messages.
    if (++this.#patterns === patternsPerRule + 1) {
      this.problems.error(path, `the rule has more than ${patternsPerRule} patterns; split it into several rules.`);
    }
    return this.#patterns <= patternsPerRule;
  }
}

/** Whether a regular expression of a rule can run; reports it where it cannot. */
export function checkRegex(problems: RuleProblems, text: string, path: YamlPath): boolean {
  try {
    compileRegex(text);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof RegexError)) throw thrown;
    problems.error(path, `${thrown.message}.`);
    return false;
  }
}

/** Whether a formula finds something by itself, and not only drops what others found. */
export function isPositive(formula: Formula): boolean {
  return formula.op !== "not";
}
