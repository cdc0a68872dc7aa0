import type { GuidancePage } from "../core/guidance/page.ts";
import { type EffectivePolicy, effectivePolicy, OPEN_POLICY, withDefaults } from "../core/policy/effectivePolicy.ts";
import type { ParsedPolicy } from "../core/policy/parsePolicy.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import type { Problem, SourceText } from "../core/problem.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { unusedKinds, withModels } from "../core/rules/withModels.ts";
import type { FileSystem } from "./fileSystem.ts";
import { ProjectFiles } from "./projectFiles.ts";
import { loadIncidents } from "./projectIncidents.ts";
import { GUIDANCE_FOLDER, MODELS_FOLDER, POLICY_FILES, RULES_FOLDER, ruleFolder, watchGlobs } from "./projectPlaces.ts";
import { loadProgram, type ProjectProgram, withProgram } from "./projectProgram.ts";
import { loadTrust, type ProjectTrust, withImported } from "./projectTrust.ts";

/** The rules and pages that come with Riskmark. */
export interface BuiltIn {
  /** With what the built-in models say. */
  readonly rules: readonly Rule[];
  readonly models: readonly Model[];
  readonly guidance: readonly GuidancePage[];
}

export interface ProjectOptions {
  readonly builtIn: BuiltIn;
  /** ISO date of today, by which pages fall due for review and acceptances expire; without it none does. */
  readonly today?: string;
}

/** All that a workspace folder says about how it is scanned, with the built-in rules and pages. */
export interface Project {
  /** Absolute path of the folder, as it was given. */
  readonly root: string;
  /** Undefined where the folder has no policy file. */
  readonly policy: Policy | undefined;
  readonly effectivePolicy: EffectivePolicy;
  readonly program: ProjectProgram;
  readonly trust: ProjectTrust;
  /** The built-in rules that the team did not replace, then the team's. What the policy switches off is among them. */
  readonly rules: readonly Rule[];
  readonly teamRuleIds: ReadonlySet<string>;
  /** All models of libraries: the built-in ones, then the team's. */
  readonly models: readonly Model[];
  /** The team's pages, then the built-in ones. */
  readonly guidance: readonly GuidancePage[];
  /** What is wrong in the team's files; paths are relative to the root. */
  readonly problems: readonly Problem[];
  /** Globs, relative to the root, of the files that a change of makes the project be loaded anew. */
  readonly watchGlobs: readonly string[];
}

/**
 * Loads `.riskmark/` of a workspace folder: policy, rules and guidance pages. Nothing in it is executed, nothing
 * outside of the folder is read (not through symbolic links either), and whatever is wrong with one file is returned
 * as a problem while the others are used. Never throws for what is in the folder.
 *
 * The parsers of YAML are imported only when there is something to parse: most folders have no `.riskmark`, and a
 * server's start should not wait for them.
 *
 * @param root absolute path of the folder, with forward slashes
 */
export async function loadProject(fs: FileSystem, root: string, options: ProjectOptions): Promise<Project> {
  const { builtIn } = options;
  const files = await ProjectFiles.open(fs, root);
  const parsed = await readPolicy(files);
  const folders = [RULES_FOLDER, ...extraFolders(parsed, files)];
  const ruleFiles = await readRuleFiles(files, folders);
  const teamModels = await readModels(files);
  const models = [...builtIn.models, ...teamModels];
  const linked = withModels(await parseRules(ruleFiles, files.problems), models);
  files.problems.push(...linked.problems);
  const teamRules = linked.rules;
  const pages = await readPages(files, options);

  const teamRuleIds = new Set(teamRules.map(({ id }) => id));
  const others = builtIn.rules.filter(({ id }) => !teamRuleIds.has(id));
  const kept = teamModels.length > 0 ? withModels(others, teamModels, models).rules : others;
  const builtInIds = new Set(builtIn.rules.map(({ id }) => id));
  files.problems.push(...teamRules.filter(({ id }) => builtInIds.has(id)).map(replaces));
  const rules = [...kept, ...teamRules];
  files.problems.push(...unusedKinds(teamModels, rules));
  const trust = await loadTrust(files, root);
  if (parsed) {
    const { unknownRules } = await import("../core/policy/parsePolicy.ts");
    files.problems.push(
      ...unknownRules(parsed.ruleMentions, new Set([...rules, ...trust.imported.rules].map(({ id }) => id))),
    );
  }
  const named = parsed ? effectivePolicy(parsed.policy) : OPEN_POLICY;
  const decided = withDefaults(named, parsed?.policy, rules);
  const program = await loadProgram(files, parsed?.policy, decided, options.today);
  const pagesOf = [...pages, ...builtIn.guidance];
  const incidents = await loadIncidents(files, {
    rules,
    teamRuleIds,
    guidanceIds: new Set(pagesOf.map(({ id }) => id)),
    // A rule that is off below some paths alone is still live.
    runs: (id) => decided.runs(id, ""),
    requireRule: parsed?.policy.incidents.requireRule ?? false,
  });
  return {
    root,
    policy: parsed?.policy,
    effectivePolicy: withImported(withProgram(decided, program), trust),
    program,
    trust: { ...trust, incidents },
    rules,
    teamRuleIds,
    models,
    guidance: pagesOf,
    problems: files.problems,
    watchGlobs: watchGlobs(folders),
  };
}

async function readPolicy(files: ProjectFiles): Promise<ParsedPolicy | undefined> {
  const found = (await Promise.all(POLICY_FILES.map((path) => files.read(path)))).filter((file) => file !== undefined);
  const [file, second] = found;
  if (file === undefined) return undefined;
  if (second !== undefined) {
    files.report(second.path, `This policy is not used, since ${file.path} is: keep one of the two.`, "warning");
  }
  const { parsePolicy } = await import("../core/policy/parsePolicy.ts");
  const parsed = parsePolicy(file);
  files.problems.push(...parsed.problems);
  return parsed;
}

/** The policy's rule folders that may be read, as paths relative to the root. */
function extraFolders(parsed: ParsedPolicy | undefined, files: ProjectFiles): string[] {
  return (parsed?.folderMentions ?? []).flatMap((mention) => {
    const folder = ruleFolder(mention.text);
    if (folder.path !== undefined) return [folder.path];
    files.problems.push({
      path: mention.path,
      start: mention.start,
      end: mention.end,
      message: folder.fault,
      severity: "error",
    });
    return [];
  });
}

async function readRuleFiles(files: ProjectFiles, folders: readonly string[]): Promise<SourceText[]> {
  const paths = new Set<string>();
  for (const folder of folders) {
    for (const path of await files.below(folder, isRuleFile)) paths.add(path);
  }
  return files.readAll([...paths]);
}

/** YAML files, except those that a rule is tested on. */
function isRuleFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/\.(test|fixed)\.ya?ml$/i.test(name);
}

async function parseRules(ruleFiles: readonly SourceText[], problems: Problem[]): Promise<readonly Rule[]> {
  if (ruleFiles.length === 0) return [];
  const { loadRules } = await import("../core/rules/load.ts");
  const loaded = loadRules([...ruleFiles]);
  problems.push(...loaded.problems);
  return loaded.rules;
}

async function readModels(files: ProjectFiles): Promise<readonly Model[]> {
  const paths = await files.below(MODELS_FOLDER, (name) => /\.ya?ml$/i.test(name));
  if (paths.length === 0) return [];
  const { loadModels } = await import("../core/rules/loadModels.ts");
  const loaded = loadModels(await files.readAll(paths), "team");
  files.problems.push(...loaded.problems);
  return loaded.models;
}

function replaces(rule: Rule): Problem {
  const message = `This rule replaces the built-in rule "${rule.id}"; give it an id of its own to have both.`;
  return { path: rule.path, ...rule.span, message, severity: "information", ruleId: rule.id };
}

async function readPages(files: ProjectFiles, { today }: ProjectOptions): Promise<readonly GuidancePage[]> {
  const paths = await files.below(GUIDANCE_FOLDER, (name) => /\.md$/i.test(name), { depth: 0 });
  if (paths.length === 0) return [];
  const { loadGuidance } = await import("../core/guidance/load.ts");
  const loaded = loadGuidance(await files.readAll(paths), "team", { today });
  files.problems.push(...loaded.problems);
  return loaded.pages;
}
