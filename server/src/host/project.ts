import type { GuidancePage } from "../core/guidance/page.ts";
import { type EffectivePolicy, effectivePolicy, OPEN_POLICY, withDefaults } from "../core/policy/effectivePolicy.ts";
import type { ParsedPolicy } from "../core/policy/parsePolicy.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import type { Problem } from "../core/problem.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { unusedKinds } from "../core/rules/withModels.ts";
import type { FileSystem } from "./fileSystem.ts";
import { type Pack, packOf } from "./pack.ts";
import { type Content, readContent } from "./packContent.ts";
import { ProjectFiles } from "./projectFiles.ts";
import { loadIncidents } from "./projectIncidents.ts";
import { loadPacks } from "./projectPacks.ts";
import { TEAM_FOLDER, watchGlobs } from "./projectPlaces.ts";
import { loadProgram, type ProjectProgram, withProgram } from "./projectProgram.ts";
import { loadRuleLayers } from "./projectRules.ts";
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
  /** What the team's policy and those of packs say together; undefined where there is none. */
  readonly policy: Policy | undefined;
  readonly effectivePolicy: EffectivePolicy;
  /** In the order in which they count, the one that counts least first. */
  readonly packs: readonly Pack[];
  readonly program: ProjectProgram;
  readonly trust: ProjectTrust;
  /** The built-in rules that nobody replaced, then those of packs, then the team's. What the policy switches off is among them. */
  readonly rules: readonly Rule[];
  /** Those of packs and the team's own. */
  readonly teamRuleIds: ReadonlySet<string>;
  /** All models of libraries: the built-in ones, then those of packs, then the team's. */
  readonly models: readonly Model[];
  /** The team's pages, then those of packs, then the built-in ones. */
  readonly guidance: readonly GuidancePage[];
  /** What is wrong in the team's files; paths are relative to the root. */
  readonly problems: readonly Problem[];
  /** Globs, relative to the root, of the files that a change of makes the project be loaded anew. */
  readonly watchGlobs: readonly string[];
}

/**
 * Loads `.riskmark/` of a workspace folder and the packs that it builds on: policies, rules and guidance pages. Nothing in it is executed, nothing
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
  const own = await readContent(files, TEAM_FOLDER, "");
  const { packs: loaded, watched } = await loadPacks(files, own.policy);
  const packs = loaded.map(({ pack }) => pack);
  const contents = [...loaded.map(({ content }) => content), own];

  const shared = await loadRuleLayers(files, contents, { builtIn, packs });
  const pages = [...(await readPages(files, contents, options)), ...builtIn.guidance];
  const { rules, teamRuleIds } = shared;
  files.problems.push(...unusedKinds(shared.models.slice(builtIn.models.length), rules));
  const trust = await loadTrust(files, root);
  const policies = contents.flatMap(({ policy, policyFile }) =>
    policy && policyFile ? [{ parsed: policy, from: policyFile.path }] : [],
  );
  if (policies.length > 0) {
    const { unknownRules } = await import("../core/policy/parsePolicy.ts");
    const known = new Set([...rules, ...trust.imported.rules].map(({ id }) => id));
    files.problems.push(...policies.flatMap(({ parsed }) => unknownRules(parsed.ruleMentions, known)));
  }
  const { policy, effective } = await together(policies);
  const decided = withDefaults(withoutPacks(effective, packs), rules);
  const program = await loadProgram(files, policy, decided, options.today);
  const incidents = await loadIncidents(files, {
    rules,
    teamRuleIds,
    guidanceIds: new Set(pages.map(({ id }) => id)),
    // A rule that is off below some paths alone is still live.
    runs: (id) => decided.runs(id, ""),
    requireRule: policy?.incidents.requireRule ?? false,
  });
  return {
    root,
    policy,
    effectivePolicy: withImported(withProgram(decided, program), trust),
    packs,
    program,
    trust: { ...trust, incidents },
    rules,
    teamRuleIds,
    models: shared.models,
    guidance: pages,
    problems: files.problems,
    watchGlobs: watchGlobs(
      contents.flatMap(({ ruleFolders }) => ruleFolders),
      watched,
      loaded.flatMap(({ content }) => innerFolders(content)),
    ),
  };
}

/** Folders below those of rules and models that hold some. */
function innerFolders({ ruleFiles, modelFiles, ruleFolders }: Content): string[] {
  const all = [...ruleFiles, ...modelFiles].map(({ path }) => path.slice(0, path.lastIndexOf("/")));
  return all.filter((folder) => !ruleFolders.includes(folder) && !folder.endsWith("/models"));
}

/** What several policies say together; an open policy where there is none. */
async function together(policies: readonly { readonly parsed: ParsedPolicy; readonly from: string }[]) {
  if (policies.length === 0) return { policy: undefined, effective: OPEN_POLICY };
  const { mergePolicies } = await import("../core/policy/mergePolicies.ts");
  const policy = mergePolicies(policies.map(({ parsed }) => parsed));
  const layers = policies.map(({ parsed, from }) => ({ policy: parsed.policy, from }));
  return { policy, effective: effectivePolicy(policy, layers) };
}

/** The code in packs is what rules are tested on. */
function withoutPacks(policy: EffectivePolicy, packs: readonly Pack[]): EffectivePolicy {
  if (packs.length === 0) return policy;
  return { ...policy, includes: (path) => policy.includes(path) && packOf(packs, path) === undefined };
}

/** The team's pages before those of packs, of which the last counts most. Of two with one id the one that counts more is kept. */
async function readPages(
  files: ProjectFiles,
  contents: readonly Content[],
  { today }: ProjectOptions,
): Promise<readonly GuidancePage[]> {
  if (contents.every(({ pageFiles }) => pageFiles.length === 0)) return [];
  const { loadGuidance } = await import("../core/guidance/load.ts");
  const pages = new Map<string, GuidancePage>();
  for (const { pageFiles } of [...contents].reverse()) {
    const loaded = loadGuidance(pageFiles, "team", { today });
    files.problems.push(...loaded.problems);
    for (const page of loaded.pages) if (!pages.has(page.id)) pages.set(page.id, page);
  }
  return [...pages.values()];
}
