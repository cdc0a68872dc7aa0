import { buildFormula } from "./formula.ts";
import type { FormulaBuilder } from "./formulaBuilder.ts";
import { buildMatch } from "./match.ts";
import type { MatchObjectYaml, PatternYaml } from "./patternSchema.ts";
import type { Formula } from "./rule.ts";
import type { RuleShape } from "./schema.ts";

const LISTS = ["pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators"] as const;
const PARTS = ["sources", "sinks", "sanitizers", "propagators"] as const;

/** The keys that make a rule a taint rule. */
export const TAINT_KEYS = [...LISTS, "taint"] as const;

/**
 * The formulas of a taint rule: all that its sources, sinks, sanitizers and propagators look for. What is wrong in
 * them is reported, so that a rule which loads is sound.
 */
export function buildTaint(build: FormulaBuilder, yaml: RuleShape): Formula[] {
  const { problems } = build;
  if (yaml.taint !== undefined) {
    const present = LISTS.find((key) => yaml[key] !== undefined);
    if (present) problems.keyError([present], `the rule has both \`taint\` and \`${present}\`; keep one form.`);
    return buildSecondForm(build, yaml.taint);
  }
  for (const key of ["pattern-sources", "pattern-sinks"] as const) {
    if (yaml[key] === undefined) problems.error(["id"], `a taint rule needs \`${key}\`; add it.`);
  }
  return LISTS.flatMap((key) => {
    const items: readonly PatternYaml[] = yaml[key] ?? [];
    return items.flatMap((item, index) => buildFormula(build, item, [key, index], `an entry of \`${key}\``) ?? []);
  });
}

function buildSecondForm(build: FormulaBuilder, taint: NonNullable<RuleShape["taint"]>): Formula[] {
  return PARTS.flatMap((part) => {
    const items: readonly (string | MatchObjectYaml)[] = taint[part] ?? [];
    return items.flatMap((item, index) => buildMatch(build, item, ["taint", part, index]) ?? []);
  });
}
