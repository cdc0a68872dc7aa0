import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { GuidancePage } from "../core/guidance/page.ts";
import { type EffectivePolicy, withDefaults } from "../core/policy/effectivePolicy.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import type { Problem } from "../core/problem.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { withModels } from "../core/rules/withModels.ts";
import { compileNameGlob } from "../core/text/glob.ts";
import { BUILT_IN_RULES, loadBuiltInGuidance, loadBuiltInRules, textsBelow } from "../host/node.ts";
import { nodeFileSystem, withForwardSlashes } from "../host/nodeFileSystem.ts";
import type { Pack } from "../host/pack.ts";
import { type BuiltIn, loadProject } from "../host/project.ts";
import type { TestRunner } from "../host/projectIncidents.ts";
import type { ProjectProgram } from "../host/projectProgram.ts";
import { onlyImported, type ProjectTrust, withImported } from "../host/projectTrust.ts";
import { UsageError } from "./exit.ts";

export interface RuleChoice {
  readonly builtIn: BuiltIn;
  /** More rule files and folders, relative to `cwd`. */
  readonly extra: readonly string[];
  readonly cwd: string;
  /** Ids or globs of the rules to keep; empty: all. */
  readonly only: readonly string[];
  /** Run the tests of rules that incidents name, where it is asked what stands against each. */
  readonly runTests?: TestRunner;
}

/** The rules, policy and guidance that hold below a root. */
export interface Ruleset {
  readonly rules: readonly Rule[];
  readonly policy: EffectivePolicy;
  /** What the policy file and those of packs say; undefined where there is none. */
  readonly decided: Policy | undefined;
  readonly guidance: readonly GuidancePage[];
  /** In the order in which they count, the one that counts least first. */
  readonly packs: readonly Pack[];
  readonly program: ProjectProgram;
  readonly trust: ProjectTrust;
  /** Whether the policy wants a live, tested rule for every incident. */
  readonly requiresIncidentRules: boolean;
  readonly problems: readonly PlacedProblem[];
  /** Absolute path of the file that a rule was read from. */
  readonly sourceOf: (rule: Rule) => string;
  readonly isBuiltIn: (rule: Rule) => boolean;
}

/** A problem with the absolute path of its file. */
export interface PlacedProblem {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * Loads what holds below a root: the built-in rules, those of the project's `.riskmark`, and extra ones. Of rules
 * with the same id the last one counts.
 *
 * @throws UsageError where an extra rule path does not exist, or no rule is left
 */
export async function loadRuleset(root: string, choice: RuleChoice): Promise<Ruleset> {
  const today = new Date().toISOString().slice(0, 10);
  const { builtIn, runTests } = choice;
  const project = await loadProject(nodeFileSystem, withForwardSlashes(root), {
    builtIn,
    today,
    ...(runTests && { runTests }),
  });
  const problems = project.problems.map((problem) => ({ file: join(root, problem.path), problem }));
  const sources = new Map<string, string>();
  const rules = new Map(project.rules.map((rule) => [rule.id, rule]));
  for (const id of project.teamRuleIds) sources.set(id, join(root, rules.get(id)!.path));
  for (const path of choice.extra) {
    const extra = await loadExtraRules(path, resolve(choice.cwd, path), project.models);
    problems.push(...extra.problems);
    for (const rule of extra.rules) {
      rules.set(rule.id, rule);
      sources.set(rule.id, join(extra.base, rule.path));
    }
  }
  const wanted = choice.only.map(compileNameGlob);
  const isWanted = ({ id }: Rule) => wanted.length === 0 || wanted.some((matches) => matches(id));
  const kept = [...rules.values()].filter(isWanted);
  if (kept.length === 0 && wanted.length > 0 && !project.trust.imported.rules.some(isWanted)) {
    throw new UsageError(
      `no rule has an id that matches ${choice.only.join(" or ")}: "riskmark rules list" names them.`,
    );
  }
  const trust = wanted.length === 0 ? project.trust : onlyImported(project.trust, isWanted);
  return {
    rules: kept.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    policy: withDefaults(withImported(project.effectivePolicy, trust), kept),
    decided: project.policy,
    guidance: project.guidance,
    packs: project.packs,
    program: project.program,
    trust,
    requiresIncidentRules: project.policy?.incidents.requireRule ?? false,
    problems,
    sourceOf: (rule) => sources.get(rule.id) ?? join(BUILT_IN_RULES, rule.path),
    isBuiltIn: (rule) => !sources.has(rule.id),
  };
}

/** What comes with Riskmark: its guidance pages, and its rules unless they are not wanted. */
export async function loadBuiltIn(wantsRules = true): Promise<BuiltIn> {
  const [loaded, guidance] = await Promise.all([loadBuiltInRules(), loadBuiltInGuidance()]);
  return { rules: wantsRules ? loaded.rules : [], models: loaded.models, guidance };
}

/** Rules of one YAML file, or of all below a folder. */
async function loadExtraRules(shown: string, path: string, models: readonly Model[]) {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`the rules "${shown}" do not exist: --rules names a YAML file or a folder.`);
  const base = found.isDirectory() ? path : dirname(path);
  const texts = found.isDirectory()
    ? await textsBelow(path, RULE_FILE)
    : [{ path: withForwardSlashes(relative(base, path)), text: await readFile(path, "utf8") }];
  const { loadRules } = await import("../core/rules/load.ts");
  const loaded = loadRules(texts);
  const linked = withModels(loaded.rules, models);
  const all = [...loaded.problems, ...linked.problems];
  return { base, rules: linked.rules, problems: all.map((problem) => ({ file: join(base, problem.path), problem })) };
}

/** YAML files, except those that a rule is tested on. */
const RULE_FILE = /^(?!.*\.(test|fixed)\.ya?ml$).*\.ya?ml$/i;

/** A path for a person to read: relative to where they are, unless that only makes it longer. */
export function shortPath(absolute: string, cwd: string): string {
  const short = relative(cwd, absolute);
  const isAbove = short.startsWith(`..${sep}..`);
  return short === "" ? "." : isAbove ? absolute : short;
}
