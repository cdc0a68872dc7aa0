/**
 * Bounds on what a rule file may ask for, so that a hostile or broken file costs little. They are far above what
 * rules that people wrote need; what goes past one is reported.
 */
export const RULE_LIMITS = {
  /** UTF-16 code units of one rule file. */
  fileLength: 2_000_000,
  rulesPerFile: 2_000,
  /** YAML values of one rule, aliases counted each time they are used. */
  valuesPerRule: 20_000,
  /** How deep YAML values of one rule may be nested. */
  valueDepth: 60,
  /** How deep `patterns`, `pattern-either`, `pattern-not`, … of one rule may be nested. */
  formulaDepth: 24,
  /** Patterns and regular expressions of one rule. */
  patternsPerRule: 2_000,
  /** UTF-16 code units of one pattern or regular expression. */
  patternLength: 20_000,
} as const;
