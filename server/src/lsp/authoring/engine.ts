import { trialRule } from "../../core/authoring/draft.ts";
import { meaning, mendable, suggestions } from "../../core/authoring/teamHelp.ts";
import { ruleIdsIn } from "../../core/authoring/yaml/ruleIds.ts";
import { teamFileKind } from "../../core/authoring/yaml/teamFiles.ts";
import {
  type Analyzer,
  createAnalyzer,
  type EffectivePolicy,
  type Model,
  type Rule,
  type SyntaxRuntime,
} from "../../core/index.ts";
import { OPEN_POLICY } from "../../core/policy/effectivePolicy.ts";
import type { SourceText } from "../../core/problem.ts";
import { beginRule, draftRule, type SelectedCode } from "../../core/ruleFromCode.ts";
import { judgePair } from "../../core/rules/judgePair.ts";
import { loadRules } from "../../core/rules/load.ts";
import { pairRuleTests } from "../../core/rules/pairRuleTests.ts";
import { withModels } from "../../core/rules/withModels.ts";
import type { DiskFiles } from "../../host/moduleFiles.ts";
import { nodeFileSystem, withForwardSlashes } from "../../host/nodeFileSystem.ts";
import { ProjectFiles } from "../../host/projectFiles.ts";

/** What writing rules needs of the core: it reads YAML, so it is loaded with the engine. */
export interface AuthoringEngine {
  readonly kindOf: typeof teamFileKind;
  readonly complete: typeof suggestions;
  readonly explain: typeof meaning;
  readonly mistakes: typeof mendable;
  readonly ruleIdsIn: typeof ruleIdsIn;
  readonly draft: (code: SelectedCode) => ReturnType<typeof draftRule>;
  readonly begin: (code: SelectedCode, wanted: Parameters<typeof beginRule>[1]) => ReturnType<typeof beginRule>;
  readonly trialRule: typeof trialRule;
  /** A policy that leaves every rule as it is. */
  readonly everythingRuns: EffectivePolicy;
  /** Reads rule files, with what the models bring into them. */
  readonly readRules: (
    files: readonly SourceText[],
    models: readonly Model[],
  ) => { readonly rules: readonly Rule[]; readonly problems: ReturnType<typeof loadRules>["problems"] };
  readonly pairTests: typeof pairRuleTests;
  readonly judge: typeof judgePair;
  /** All files below folders of a workspace folder; paths are relative to the root. */
  readonly filesBelow: (root: string, folders: readonly string[]) => Promise<readonly SourceText[]>;
  /** @param files other files that data is followed into; without them, within each file only */
  readonly createAnalyzer: (files?: DiskFiles) => Analyzer;
}

export function authoringEngine(runtime: SyntaxRuntime): AuthoringEngine {
  const tools = { runtime, createAnalyzer: () => createAnalyzer(runtime) };
  return {
    kindOf: teamFileKind,
    complete: suggestions,
    explain: meaning,
    mistakes: mendable,
    ruleIdsIn,
    draft: (code) => draftRule(code, tools),
    begin: (code, wanted) => beginRule(code, wanted, tools),
    trialRule,
    everythingRuns: OPEN_POLICY,
    readRules: (files, models) => {
      const loaded = loadRules(files);
      const linked = withModels(loaded.rules, models);
      return { rules: linked.rules, problems: [...loaded.problems, ...linked.problems] };
    },
    pairTests: pairRuleTests,
    judge: judgePair,
    filesBelow: async (root, folders) => {
      const files = await ProjectFiles.open(nodeFileSystem, withForwardSlashes(root));
      const paths = new Set<string>();
      for (const folder of folders) for (const path of await files.below(folder, () => true)) paths.add(path);
      return files.readAll([...paths]);
    },
    createAnalyzer: (files) => createAnalyzer(runtime, files),
  };
}
