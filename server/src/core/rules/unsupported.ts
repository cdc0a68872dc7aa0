import type { RuleProblems } from "./ruleProblems.ts";

/** Operators of the rule language that Riskmark lacks: key to the beginning of the message. */
export const UNSUPPORTED_IN_FORMULAS: Readonly<Record<string, string>> = {
  "pattern-where-python": "`pattern-where-python` runs code of the rule",
  "metavariable-name": "`metavariable-name` needs resolved modules of the whole program",
  "semgrep-internal-metavariable-name": "`semgrep-internal-metavariable-name` is internal to another tool",
  "semgrep-internal-pattern-anywhere": "`semgrep-internal-pattern-anywhere` is internal to another tool",
  "as-metavariable": "`as-metavariable` names the code that a pattern matches",
  as: "`as` names the code that a pattern matches",
  anywhere: "`anywhere` looks for code at any other place of the file",
};

/** Values that a key of the rule language may have and that Riskmark lacks: the beginning of the message. */
export const UNSUPPORTED_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  analyzer: { entropy_v2: "`analyzer: entropy_v2` measures by a list of words of its own" },
};

const MODES: Readonly<Record<string, string>> = {
  join: "`mode: join` combines the findings of other rules",
  extract: "`mode: extract` takes code out of other files",
  steps: "`mode: steps` runs several formulas one after another",
};

const KEYS: Readonly<Record<string, string>> = {
  join: "`join` combines the findings of other rules",
  extract: "`extract` takes code out of other files",
  steps: "`steps` runs several formulas one after another",
  validators: "`validators` sends what it finds over the network",
  "r2c-internal-project-depends-on": "`r2c-internal-project-depends-on` looks at installed packages",
  "project-depends-on": "`project-depends-on` looks at installed packages",
  equivalences: "`equivalences` rewrites patterns",
  "pattern-where-python": "`pattern-where-python` runs code of the rule",
};

/**
 * Names what a rule needs that Riskmark lacks, before its shape is judged: such rules have a shape of their own, and
 * messages about missing keys would only distract.
 *
 * @returns true when there was something
 */
export function reportUnsupported(rule: Readonly<Record<string, unknown>>, problems: RuleProblems): boolean {
  const mode = typeof rule.mode === "string" && Object.hasOwn(MODES, rule.mode) ? MODES[rule.mode] : undefined;
  if (mode !== undefined) {
    problems.unsupported(["mode"], mode);
    return true;
  }
  const key = Object.keys(KEYS).find((name) => Object.hasOwn(rule, name));
  if (key === undefined) return false;
  problems.unsupported([key], KEYS[key]!);
  return true;
}
