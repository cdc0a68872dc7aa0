import type { YamlPath } from "../text/yamlSource.ts";
import { buildComparison, buildType } from "./conditions.ts";
import type { FormulaBuilder } from "./formulaBuilder.ts";
import { isPositive } from "./formulaBuilder.ts";
import type { MatchObjectYaml, MatchYaml, WhereYaml } from "./patternSchema.ts";
import type { Condition, Formula } from "./rule.ts";

const OPERATORS = ["pattern", "regex", "all", "any", "not", "inside"] as const;

type Where =
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "focus"; readonly names: readonly string[] };

/**
 * Builds the formula that stands under `match`, the second form of the rule language.
 *
 * @returns undefined when something was wrong; the builder has reported it
 */
export function buildMatch(build: FormulaBuilder, yaml: MatchYaml, path: YamlPath): Formula | undefined {
  const formula = buildMember(build, yaml, path);
  if (formula && !isPositive(formula)) {
    build.problems.error(path, "`match` says only what not to match; add a pattern that is to be found.");
    return undefined;
  }
  return formula;
}

function buildMember(build: FormulaBuilder, yaml: MatchYaml, path: YamlPath): Formula | undefined {
  if (typeof yaml === "string") return build.pattern(yaml, path);
  return build.nested(path, () => buildObject(build, yaml, path));
}

function buildObject(
  build: FormulaBuilder,
  yaml: MatchObjectYaml,
  path: YamlPath,
  searched: "file" | "range" = "file",
): Formula | undefined {
  const present = OPERATORS.filter((key) => yaml[key] !== undefined);
  const [key, second] = present;
  if (key === undefined) {
    build.problems.error(path, `a formula needs one of ${OPERATORS.map((name) => `\`${name}\``).join(", ")}.`);
    return undefined;
  }
  if (second !== undefined) {
    build.problems.keyError(
      [...path, second],
      `a formula has both \`${key}\` and \`${second}\`; combine them under \`all\`.`,
    );
    return undefined;
  }
  const wheres = (yaml.where ?? []).map((item, index) => buildWhere(build, item, [...path, "where", index]));
  const of = key === "all" ? buildList(build, yaml.all!, [...path, "all"]) : one(buildOperator(build, yaml, key, path));
  if (of === undefined || wheres.includes(undefined)) return undefined;
  const where = wheres.flatMap((item) => (item?.kind === "condition" ? [item.condition] : []));
  const focus = wheres.flatMap((item) => (item?.kind === "focus" ? [item.names] : []));
  const hasConditions = where.length > 0 || focus.length > 0;
  if (key !== "all" && !hasConditions && (searched === "file" || isPositive(of[0]!))) return of[0];
  return build.and({ of, where, focus }, [...path, key], `\`${key}\``, searched);
}

function buildOperator(
  build: FormulaBuilder,
  yaml: MatchObjectYaml,
  key: Exclude<(typeof OPERATORS)[number], "all">,
  path: YamlPath,
): Formula | undefined {
  const at = [...path, key];
  if (key === "pattern") return build.pattern(yaml.pattern!, at);
  if (key === "regex") return build.regex(yaml.regex!, at);
  if (key === "any") {
    const members = yaml.any!.map((item, index) => buildMember(build, item, [...at, index]));
    return build.or(members, at, "`any`");
  }
  const of = buildMember(build, yaml[key]!, at);
  return of && { op: key, of };
}

function buildList(build: FormulaBuilder, items: readonly MatchYaml[], path: YamlPath): Formula[] | undefined {
  const built = items.map((item, index) => buildMember(build, item, [...path, index]));
  const whole = built.filter((member) => member !== undefined);
  return whole.length === built.length ? whole : undefined;
}

function one(formula: Formula | undefined): Formula[] | undefined {
  return formula && [formula];
}

function buildWhere(build: FormulaBuilder, yaml: WhereYaml, path: YamlPath): Where | undefined {
  if (yaml.focus !== undefined)
    return alone(build, yaml, path, ["focus"], { kind: "focus", names: [yaml.focus].flat() });
  const condition = buildWhereCondition(build, yaml, path);
  return condition && { kind: "condition", condition };
}

function buildWhereCondition(build: FormulaBuilder, yaml: WhereYaml, path: YamlPath): Condition | undefined {
  const { metavariable } = yaml;
  if (yaml.comparison !== undefined) {
    const { comparison, base, strip } = yaml;
    const allowed = ["comparison", "metavariable", "base", "strip"];
    const built = buildComparison(build, { comparison, metavariable, base, strip }, path);
    return built && alone(build, yaml, path, allowed, built);
  }
  if (metavariable === undefined) {
    build.problems.error(path, "a condition needs `metavariable`, `comparison` or `focus`.");
    return undefined;
  }
  if (yaml.regex !== undefined) {
    if (!build.regex(yaml.regex, [...path, "regex"])) return undefined;
    const constants = yaml["constant-propagation"] ?? false;
    const condition = { op: "metavariable-regex", metavariable, regex: yaml.regex, constants } as const;
    return alone(build, yaml, path, ["regex", "metavariable", "constant-propagation"], condition);
  }
  if (yaml.analyzer !== undefined) {
    const condition = { op: "metavariable-analysis", metavariable, analyzer: yaml.analyzer } as const;
    return alone(build, yaml, path, ["analyzer", "metavariable"], condition);
  }
  if (yaml.type !== undefined || yaml.types !== undefined) {
    const condition = buildType(build, { metavariable, type: yaml.type, types: yaml.types }, path);
    return condition && alone(build, yaml, path, ["type", "types", "metavariable"], condition);
  }
  const { language, pattern, all, any, not, inside, where } = yaml;
  const own = { pattern, all, any, not, inside, where };
  const formula = build.nested(path, () => buildObject(build, own, path, "range"));
  if (formula === undefined) return undefined;
  const condition = { op: "metavariable-pattern", metavariable, ...(language && { language }), formula } as const;
  return alone(build, yaml, path, ["metavariable", "language", ...Object.keys(own)], condition);
}

/** `built`, unless the condition has further keys, which would be lost. */
function alone<T>(
  build: FormulaBuilder,
  yaml: WhereYaml,
  path: YamlPath,
  allowed: readonly string[],
  built: T,
): T | undefined {
  const extra = Object.keys(yaml).find((key) => !allowed.includes(key));
  if (extra === undefined) return built;
  build.problems.keyError(
    [...path, extra],
    `\`${extra}\` cannot stand in one condition with \`${allowed[0]}\`; make it a condition of its own.`,
  );
  return undefined;
}
