import type { YamlPath } from "../text/yamlSource.ts";
import { buildCondition, CONDITION_KEYS } from "./conditions.ts";
import type { FormulaBuilder } from "./formulaBuilder.ts";
import type { PatternYaml } from "./patternSchema.ts";
import type { Condition, Formula } from "./rule.ts";

/** The operators that may be a rule's, a `metavariable-pattern`'s or a taint specification's own formula. */
export const FORMULA_KEYS = ["pattern", "patterns", "pattern-either", "pattern-regex"] as const;

const OPERATOR_KEYS = [
  ...FORMULA_KEYS,
  "pattern-not",
  "pattern-inside",
  "pattern-not-inside",
  "pattern-not-regex",
] as const;

type Part =
  | { readonly kind: "formula"; readonly formula: Formula }
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "focus"; readonly names: readonly string[] };

/**
 * Builds the formula of a value that holds exactly one of FORMULA_KEYS.
 *
 * @returns undefined when something was wrong; the builder has reported it
 */
export function buildFormula(
  build: FormulaBuilder,
  yaml: PatternYaml,
  path: YamlPath,
  what: string,
): Formula | undefined {
  const present = FORMULA_KEYS.filter((key) => yaml[key] !== undefined);
  const [key, second] = present;
  if (key === undefined) {
    build.problems.error(path, `${what} needs one of ${FORMULA_KEYS.map((name) => `\`${name}\``).join(", ")}.`);
    return undefined;
  }
  if (second !== undefined) {
    build.problems.keyError(
      [...path, second],
      `${what} has both \`${key}\` and \`${second}\`; combine them under \`patterns\`.`,
    );
    return undefined;
  }
  const part = buildPart(build, { [key]: yaml[key] }, path, what);
  return part?.kind === "formula" ? part.formula : undefined;
}

/** One entry of a list of patterns: exactly one operator or condition. */
function buildPart(build: FormulaBuilder, yaml: PatternYaml, path: YamlPath, where: string): Part | undefined {
  const keys = Object.keys(yaml).filter((key) => yaml[key as keyof PatternYaml] !== undefined);
  if (keys.length !== 1) {
    const found = keys.length === 0 ? "is empty" : `has ${keys.map((key) => `\`${key}\``).join(" and ")}`;
    build.problems.error(path, `an entry of ${where} ${found}; each entry holds exactly one operator.`);
    return undefined;
  }
  const key = keys[0] as keyof PatternYaml;
  const at = [...path, key];
  const formula = (built: Formula | undefined): Part | undefined => built && { kind: "formula", formula: built };
  switch (key) {
    case "pattern":
      return formula(build.pattern(yaml[key]!, at));
    case "pattern-regex":
      return formula(build.regex(yaml[key]!, at));
    case "patterns":
      return formula(build.nested(at, () => buildAll(build, yaml[key]!, at)));
    case "pattern-either":
      return formula(build.nested(at, () => buildAny(build, yaml[key]!, at)));
    case "pattern-not":
      return formula(negate(buildOperand(build, yaml[key]!, at)));
    case "pattern-inside":
      return formula(enclose(buildOperand(build, yaml[key]!, at)));
    case "pattern-not-inside":
      return formula(negate(enclose(buildOperand(build, yaml[key]!, at))));
    case "pattern-not-regex":
      return formula(negate(build.regex(yaml[key]!, at)));
    case "focus-metavariable":
      return { kind: "focus", names: [yaml[key]!].flat() };
    case "metavariable-pattern": {
      const condition = buildMetavariablePattern(build, yaml[key]!, at);
      return condition && { kind: "condition", condition };
    }
    default: {
      const condition = buildCondition(build, yaml, path);
      return condition && { kind: "condition", condition };
    }
  }
}

function buildAll(
  build: FormulaBuilder,
  items: readonly PatternYaml[],
  path: YamlPath,
  searched: "file" | "range" = "file",
): Formula | undefined {
  const parts = items.map((item, index) => buildPart(build, item, [...path, index], "`patterns`"));
  const of = parts.flatMap((part) => (part?.kind === "formula" ? [part.formula] : []));
  const where = parts.flatMap((part) => (part?.kind === "condition" ? [part.condition] : []));
  const focus = parts.flatMap((part) => (part?.kind === "focus" ? [part.names] : []));
  if (parts.includes(undefined)) return undefined;
  return build.and({ of, where, focus }, path, "`patterns`", searched);
}

function buildAny(build: FormulaBuilder, items: readonly PatternYaml[], path: YamlPath): Formula | undefined {
  const of = items.map((item, index) => {
    const at = [...path, index];
    const misplaced = Object.keys(item).find((key) => isCondition(key));
    if (misplaced) {
      build.problems.keyError(
        [...at, misplaced],
        `\`${misplaced}\` cannot stand in \`pattern-either\`; put it into \`patterns\`.`,
      );
      return undefined;
    }
    const part = buildPart(build, item, at, "`pattern-either`");
    return part?.kind === "formula" ? part.formula : undefined;
  });
  return build.or(of, path, "`pattern-either`");
}

/** What `pattern-not`, `pattern-inside` and `pattern-not-inside` hold: code, or an object with one operator. */
function buildOperand(build: FormulaBuilder, yaml: string | PatternYaml, path: YamlPath): Formula | undefined {
  if (typeof yaml === "string") return build.pattern(yaml, path);
  return build.nested(path, () => buildFormula(build, yaml, path, `\`${String(path.at(-1))}\``));
}

function buildMetavariablePattern(
  build: FormulaBuilder,
  yaml: NonNullable<PatternYaml["metavariable-pattern"]>,
  path: YamlPath,
): Condition | undefined {
  const { metavariable, language, ...own } = yaml;
  const isAlone = own.patterns !== undefined && Object.keys(own).length === 1;
  const formula = build.nested(path, () =>
    isAlone
      ? buildAll(build, own.patterns!, [...path, "patterns"], "range")
      : buildFormula(build, own, path, "`metavariable-pattern`"),
  );
  return formula && { op: "metavariable-pattern", metavariable, ...(language && { language }), formula };
}

function negate(of: Formula | undefined): Formula | undefined {
  return of && { op: "not", of };
}

function enclose(of: Formula | undefined): Formula | undefined {
  return of && { op: "inside", of };
}

function isCondition(key: string): boolean {
  return key === "focus-metavariable" || (CONDITION_KEYS as readonly string[]).includes(key);
}

/** True for a key that means something only inside `patterns`; beside a rule's own formula it would be lost. */
export function belongsInPatterns(key: string): boolean {
  return isCondition(key) || (OPERATOR_KEYS as readonly string[]).slice(FORMULA_KEYS.length).includes(key);
}
