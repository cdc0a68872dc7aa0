import { createRuntime } from "../core/index.ts";
import { LANGUAGES } from "../core/languages/registry.ts";
import type { StoredPattern } from "../core/patterns/knownPatterns.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { withModels } from "../core/rules/withModels.ts";
import { RulesetCache } from "../core/search/rulesetCache.ts";
import { shapeToKnow } from "../core/text/boundedRegex.ts";
import type { StoredShape } from "../core/text/regexShape.ts";
import { createNodeHost } from "./node.ts";

/** The patterns of rules, compiled, by the language whose rules they are for. Languages without any are left out. */
export async function compilePatterns(
  rules: readonly Rule[],
  models: readonly Model[] = [],
): Promise<Map<string, readonly StoredPattern[]>> {
  const rulesets = new RulesetCache(createRuntime(createNodeHost(console.error)));
  rulesets.setRules(models.length > 0 ? withModels(rules, models).rules : rules);
  const stored = new Map<string, readonly StoredPattern[]>();
  for (const { id } of LANGUAGES) {
    const { patterns } = await rulesets.compile(id);
    const all = [...patterns.all];
    if (all.length > 0) stored.set(id, all);
  }
  return stored;
}

/** What is to be known of all regular expressions in rules. */
export function regexShapes(rules: readonly Rule[], models: readonly Model[]): readonly StoredShape[] {
  const shapes = new Map<string, StoredShape>();
  JSON.stringify([rules, models], (key, value) => {
    const shape = key === "regex" && typeof value === "string" ? shapeToKnow(value) : undefined;
    if (shape) shapes.set(`${shape.flags}/${shape.source}`, shape);
    return value;
  });
  return [...shapes.values()];
}
