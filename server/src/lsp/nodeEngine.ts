import { join } from "node:path";
import type { Drill } from "../core/drills/drill.ts";
import { foundBy, judgeFix } from "../core/drills/judgeDrill.ts";
import { matchGuidance } from "../core/guidance/matchGuidance.ts";
import { searchText } from "../core/guidance/searchText.ts";
import { createAnalyzer, createRuntime } from "../core/index.ts";
import { OPEN_POLICY, withDefaults } from "../core/policy/effectivePolicy.ts";
import { policySchema } from "../core/policy/policySchema.ts";
import { addEntries, changeEntry, removeEntry } from "../core/register/editRegister.ts";
import { faultOf, parseRegister } from "../core/register/parseRegister.ts";
import { compileGlob } from "../core/text/glob.ts";
import { explainSilence } from "../core/why.ts";
import { compareWithCommit } from "../host/compareWithCommit.ts";
import { defaultExclude } from "../host/defaultExcludes.ts";
import { loadBuiltInDrills, loadTeamDrills } from "../host/drills.ts";
import { discover } from "../host/files.ts";
import { commitBefore } from "../host/git.ts";
import { diskFiles } from "../host/moduleFiles.ts";
import { createNodeHost, loadBuiltInGuidance, loadBuiltInRules } from "../host/node.ts";
import { nodeFileSystem, withForwardSlashes } from "../host/nodeFileSystem.ts";
import { loadProject } from "../host/project.ts";
import { NO_PROGRAM } from "../host/projectProgram.ts";
import { NO_TRUST } from "../host/projectTrust.ts";
import { readSourceFile } from "../host/sourceFile.ts";
import { testRunner } from "../host/testRunner.ts";
import { whyPassedOver } from "../host/whyPassedOver.ts";
import { authoringEngine } from "./authoring/engine.ts";
import type { Engine } from "./host.ts";
import { parseSettings } from "./settings.ts";

const NO_PROJECT = {
  program: NO_PROGRAM,
  trust: NO_TRUST,
  acceptTerms: policySchema.parse({}).register,
  packs: [],
  teamRuleIds: new Set<string>(),
  ruleFolders: [],
  problems: [],
  watchGlobs: [],
};

const today = () => new Date().toISOString().slice(0, 10);

/** The engine on the disk of the machine that Node runs on. One parser serves all folders. */
export async function loadNodeEngine(log: (message: string) => void): Promise<Engine> {
  const runtime = createRuntime(createNodeHost(log));
  const [{ rules, models, problems }, guidance] = await Promise.all([loadBuiltInRules(), loadBuiltInGuidance()]);
  for (const problem of problems) log(`Built-in rule ${problem.path}: ${problem.message}`);

  const runTests = testRunner(runtime);
  let drills: Promise<readonly Drill[]> | undefined;
  return {
    createAnalyzer: (files) => createAnalyzer(runtime, files),
    filesOf: diskFiles,
    loadProject: async (root) => {
      if (root === undefined) {
        return { ...NO_PROJECT, effectivePolicy: withDefaults(OPEN_POLICY, rules), rules, models, guidance };
      }
      const options = { builtIn: { rules, models, guidance }, today: today(), runTests };
      const project = await loadProject(nodeFileSystem, withForwardSlashes(root), options);
      const { policy } = project;
      return {
        ...project,
        ruleFolders: policy?.ruleFolders ?? [],
        acceptTerms: policy?.register ?? NO_PROJECT.acceptTerms,
      };
    },
    discover: async (root, options) => {
      try {
        return (await discover(root, root, options)).targets.map(({ path }) => path);
      } catch (error) {
        log(`The folder ${root} could not be listed: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    },
    read: (root, path) => readSourceFile(join(root, path)),
    commitBefore,
    compareWithCommit,
    whyPassedOver,
    why: (question, files) =>
      explainSilence(() => createAnalyzer(runtime, files), { ...question, hasFiles: files !== undefined }),
    defaultExclude,
    parseSettings,
    compileGlob,
    today,
    drills: {
      builtIn: () => {
        drills ??= loadBuiltInDrills(rules);
        return drills;
      },
      ofTeam: (root, own) => loadTeamDrills(nodeFileSystem, withForwardSlashes(root), own),
      foundBy,
      judgeFix,
    },
    authoring: authoringEngine(runtime),
    register: { parse: parseRegister, addEntries, removeEntry, changeEntry, faultOf },
    guidance: { forFinding: matchGuidance, searchText },
  };
}
