import { join } from "node:path";
import { matchGuidance } from "../core/guidance/matchGuidance.ts";
import { searchText } from "../core/guidance/searchText.ts";
import { createAnalyzer, createRuntime } from "../core/index.ts";
import { OPEN_POLICY } from "../core/policy/effectivePolicy.ts";
import { compileGlob } from "../core/text/glob.ts";
import { defaultExclude } from "../host/defaultExcludes.ts";
import { discover } from "../host/files.ts";
import { diskFiles } from "../host/moduleFiles.ts";
import { createNodeHost, loadBuiltInGuidance, loadBuiltInRules } from "../host/node.ts";
import { nodeFileSystem, withForwardSlashes } from "../host/nodeFileSystem.ts";
import { loadProject } from "../host/project.ts";
import { readSourceFile } from "../host/sourceFile.ts";
import type { Engine } from "./host.ts";
import { parseSettings } from "./settings.ts";

const NO_PROJECT = { effectivePolicy: OPEN_POLICY, teamRuleIds: new Set<string>(), problems: [], watchGlobs: [] };

/** The engine on the disk of the machine that Node runs on. One parser serves all folders. */
export async function loadNodeEngine(log: (message: string) => void): Promise<Engine> {
  const runtime = createRuntime(createNodeHost(log));
  const [{ rules, models, problems }, guidance] = await Promise.all([loadBuiltInRules(), loadBuiltInGuidance()]);
  for (const problem of problems) log(`Built-in rule ${problem.path}: ${problem.message}`);

  return {
    createAnalyzer: (files) => createAnalyzer(runtime, files),
    filesOf: diskFiles,
    loadProject: async (root) => {
      if (root === undefined) return { ...NO_PROJECT, rules, guidance };
      const today = new Date().toISOString().slice(0, 10);
      return loadProject(nodeFileSystem, withForwardSlashes(root), { builtIn: { rules, models, guidance }, today });
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
    defaultExclude,
    parseSettings,
    compileGlob,
    guidance: { forFinding: matchGuidance, searchText },
  };
}
