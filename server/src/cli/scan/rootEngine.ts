import type { Analyzer, Problem, SyntaxRuntime } from "../../core/index.ts";
import { createAnalyzer } from "../../core/index.ts";
import { type DiskFiles, diskFiles } from "../../host/moduleFiles.ts";
import type { Ruleset } from "../ruleset.ts";

/** The engine with the rules of one root, made when it is first needed. */
export class RootEngine {
  readonly files: DiskFiles;
  #made: { readonly analyzer: Analyzer; readonly problems: Promise<readonly Problem[]> } | undefined;

  constructor(
    readonly root: string,
    private readonly ruleset: Pick<Ruleset, "rules" | "isBuiltIn">,
    private readonly runtime: SyntaxRuntime,
    /** No file is changed while this is in use. */
    isStill: boolean,
  ) {
    this.files = diskFiles(root, undefined, isStill);
  }

  /** The analyzer, with the team's rules compiled; those that come with Riskmark are compiled as they are needed. */
  async analyzer(): Promise<Analyzer> {
    const { analyzer, problems } = this.#make();
    await problems;
    return analyzer;
  }

  /** What is wrong with rules, and keeps them from running. */
  ruleProblems(): Promise<readonly Problem[]> {
    return this.#make().problems;
  }

  dispose(): void {
    this.#made?.analyzer.dispose();
  }

  #make() {
    if (!this.#made) {
      const { rules, isBuiltIn } = this.ruleset;
      const analyzer = createAnalyzer(this.runtime, this.files);
      const shipped = new Set(rules.filter(isBuiltIn).map((rule) => rule.id));
      this.#made = { analyzer, problems: analyzer.setRules(rules, shipped) };
    }
    return this.#made;
  }
}
