import type { YamlPath } from "../text/yamlSource.ts";
import { parseComparison } from "./comparisonParser.ts";
import type { FormulaBuilder } from "./formulaBuilder.ts";
import type { PatternYaml } from "./patternSchema.ts";
import type { Condition } from "./rule.ts";

export const CONDITION_KEYS = [
  "metavariable-regex",
  "metavariable-pattern",
  "metavariable-comparison",
  "metavariable-analysis",
  "metavariable-type",
] as const;

/**
 * The condition that an entry of `patterns` holds; `metavariable-pattern` holds a formula and is built with those.
 *
 * @returns undefined when something was wrong; the builder has reported it
 */
export function buildCondition(build: FormulaBuilder, yaml: PatternYaml, path: YamlPath): Condition | undefined {
  const regex = yaml["metavariable-regex"];
  if (regex) {
    const at = [...path, "metavariable-regex", "regex"];
    if (!build.regex(regex.regex, at)) return undefined;
    const constants = regex["constant-propagation"] ?? false;
    return { op: "metavariable-regex", metavariable: regex.metavariable, regex: regex.regex, constants };
  }
  const comparison = yaml["metavariable-comparison"];
  if (comparison) return buildComparison(build, comparison, [...path, "metavariable-comparison"]);
  const analysis = yaml["metavariable-analysis"];
  if (analysis) return { op: "metavariable-analysis", ...analysis };
  const type = yaml["metavariable-type"];
  if (type) return buildType(build, type, [...path, "metavariable-type"]);
  return undefined;
}

export function buildComparison(
  build: FormulaBuilder,
  yaml: { comparison: string; metavariable?: string; base?: number; strip?: boolean },
  path: YamlPath,
): Condition | undefined {
  const parsed = parseComparison(yaml.comparison);
  const at = [...path, "comparison"];
  if ("unsupported" in parsed) {
    build.problems.unsupported(at, `the comparison uses ${parsed.unsupported}`);
    return undefined;
  }
  if ("error" in parsed) {
    build.problems.error(at, `the comparison cannot be read: ${parsed.error} (at character ${parsed.at + 1}).`);
    return undefined;
  }
  const { comparison, metavariable, base, strip = false } = yaml;
  return {
    op: "metavariable-comparison",
    comparison,
    ...(metavariable !== undefined && { metavariable }),
    ...(base !== undefined && { base }),
    strip,
  };
}

export function buildType(
  build: FormulaBuilder,
  yaml: { metavariable: string; type?: string; types?: readonly string[] },
  path: YamlPath,
): Condition | undefined {
  const types = [...(yaml.type === undefined ? [] : [yaml.type]), ...(yaml.types ?? [])];
  if (types.length === 0) {
    build.problems.error(path, "the condition names no type; add `type` or `types`.");
    return undefined;
  }
  return { op: "metavariable-type", metavariable: yaml.metavariable, types };
}
