import type { Problem, SourceText } from "../core/problem.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { withModels } from "../core/rules/withModels.ts";
import { type Pack, packName, packOf } from "./pack.ts";
import type { Content } from "./packContent.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** The rules and models that hold together. */
export interface RuleLayers {
  readonly rules: readonly Rule[];
  /** The rules that do not come with Riskmark. */
  readonly teamRuleIds: ReadonlySet<string>;
  readonly models: readonly Model[];
}

/**
 * The built-in rules with those of packs and the team's own: of several with one id the last one counts, and that it
 * takes the place of another one is said. What is wrong is added to the files' problems.
 *
 * @param contents of the packs in their order, the team's own last
 */
export async function loadRuleLayers(
  files: ProjectFiles,
  contents: readonly Content[],
  { builtIn, packs }: { readonly builtIn: Pick<RuleLayers, "rules" | "models">; readonly packs: readonly Pack[] },
): Promise<RuleLayers> {
  const models = (await Promise.all(contents.map(({ modelFiles }) => parseModels(modelFiles, files.problems)))).flat();
  const all = [...builtIn.models, ...models];
  const builtInIds = new Set(builtIn.rules.map(({ id }) => id));
  const own = new Map<string, Rule>();
  for (const { ruleFiles } of contents) {
    const linked = withModels(await parseRules(ruleFiles, files.problems), all);
    files.problems.push(...linked.problems);
    for (const rule of linked.rules) {
      const before = own.get(rule.id);
      if (before) files.problems.push(replaces(rule, `the rule "${rule.id}" of ${placeOf(before, packs)}`));
      else if (builtInIds.has(rule.id)) files.problems.push(replaces(rule, `the built-in rule "${rule.id}"`));
      // A rule that replaces another one stands where its own layer stands.
      own.delete(rule.id);
      own.set(rule.id, rule);
    }
  }
  const others = builtIn.rules.filter(({ id }) => !own.has(id));
  const kept = models.length > 0 ? withModels(others, models, all).rules : others;
  return { rules: [...kept, ...own.values()], teamRuleIds: new Set(own.keys()), models: all };
}

function placeOf(rule: Rule, packs: readonly Pack[]): string {
  const pack = packOf(packs, rule.path);
  return pack ? `the pack ${packName(pack)}` : rule.path;
}

function replaces(rule: Rule, what: string): Problem {
  const message = `This rule replaces ${what}; give it an id of its own to have both.`;
  return { path: rule.path, ...rule.span, message, severity: "information", ruleId: rule.id };
}

async function parseRules(ruleFiles: readonly SourceText[], problems: Problem[]): Promise<readonly Rule[]> {
  if (ruleFiles.length === 0) return [];
  const { loadRules } = await import("../core/rules/load.ts");
  const loaded = loadRules([...ruleFiles]);
  problems.push(...loaded.problems);
  return loaded.rules;
}

async function parseModels(modelFiles: readonly SourceText[], problems: Problem[]): Promise<readonly Model[]> {
  if (modelFiles.length === 0) return [];
  const { loadModels } = await import("../core/rules/loadModels.ts");
  const loaded = loadModels([...modelFiles], "team");
  problems.push(...loaded.problems);
  return loaded.models;
}
