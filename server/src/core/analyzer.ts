import type { Analysis, AnalyzedDocument, AnalyzeOptions, TextToAnalyze } from "./analysis.ts";
import { openDocument } from "./analyze/document.ts";
import { plainText } from "./languages/plainText.ts";
import { languagesNamed, TEXT_LANGUAGES } from "./languages/registry.ts";
import type { ModuleFiles } from "./modules/files.ts";
import { ModuleStore } from "./modules/store.ts";
import type { EffectivePolicy } from "./policy/effectivePolicy.ts";
import type { Problem } from "./problem.ts";
import type { Rule } from "./rules/rule.ts";
import { isExtended } from "./rules/withModels.ts";
import { isTextRule } from "./search/ruleset.ts";
import { RulesetCache } from "./search/rulesetCache.ts";
import { type SyntaxHost, SyntaxRuntime } from "./syntax/runtime.ts";

/** What the core needs from outside: bytes and the time. It reads nothing by itself. */
export type AnalyzerHost = SyntaxHost;

/**
 * The facade of the core: rules in, findings out. The rules may be replaced while documents are open, and the next
 * analysis uses the new ones.
 */
export interface Analyzer {
  /**
   * Takes the rules to run. What cannot run comes back as problems; the other rules run.
   *
   * @param shipped ids of rules that are known to compile: they are compiled when a file first needs them.
   */
  setRules(rules: readonly Rule[], shipped?: ReadonlySet<string>): Promise<readonly Problem[]>;
  /** Opens a document whose tree is kept and edited. Close it, since parser memory is not collected. */
  open(document: TextToAnalyze): AnalyzedDocument;
  /** Analyses a text once and keeps nothing. `policy` is the effective policy of the folder that holds it. */
  scan(document: TextToAnalyze, policy: EffectivePolicy, options?: AnalyzeOptions): Promise<Analysis>;
  dispose(): void;
}

/** One a process: it holds the parser and the grammars. */
export function createRuntime(host: AnalyzerHost): SyntaxRuntime {
  return new SyntaxRuntime(host);
}

/**
 * One a workspace folder, since each has rules of its own; analyzers of one runtime share its grammars.
 *
 * @param files the other files of the folder; without them, data is followed within each file only
 */
export function createAnalyzer(runtime: SyntaxRuntime, files?: ModuleFiles): Analyzer {
  const rulesets = new RulesetCache(runtime);
  const modules = files && new ModuleStore(rulesets, files);
  return {
    async setRules(rules, shipped = new Set()) {
      rulesets.setRules(rules);
      const own = rules.filter((rule) => !shipped.has(rule.id) || isExtended(rule));
      const languages = new Set(own.flatMap((rule) => rule.languages.flatMap((name) => languagesNamed(name))));
      if (own.some(isTextRule)) languages.add(plainText.id);
      const problems = new Map<string, Map<string, Problem>>();
      const inModels = new Map<string, Problem>();
      for (const id of languages) {
        const found = (await rulesets.compile(id)).problems;
        const byRule = new Map(found.map((problem) => [problem.ruleId ?? "", problem]));
        for (const problem of found) {
          if (problem.ruleId === undefined) inModels.set(`${problem.path} ${problem.start}`, problem);
        }
        problems.set(id, byRule);
      }
      const inRules = own.flatMap((rule) => {
        if (!runsSomewhere(rule)) return [inNoLanguage(rule)];
        const textProblem = isTextRule(rule) && problems.get(plainText.id)?.get(rule.id);
        if (textProblem) return [textProblem];
        for (const name of rule.languages) {
          // A rule for TypeScript may hold JSX: then it runs in TSX only, which is no problem.
          const found = languagesNamed(name).map((id) => problems.get(id)?.get(rule.id));
          if (found.length > 0 && found.every((problem) => problem !== undefined)) return [found[0]!];
        }
        return [];
      });
      return [...inModels.values(), ...inRules];
    },
    open: (document) => openDocument(rulesets, document, modules),
    async scan(document, policy, options) {
      const opened = openDocument(rulesets, { ...document, once: true }, modules);
      try {
        return await opened.analyze(policy, options);
      } finally {
        opened.close();
      }
    },
    dispose: () => rulesets.setRules([]),
  };
}

function runsSomewhere({ languages }: Rule): boolean {
  return languages.some(
    (name) => languagesNamed(name).length > 0 || (TEXT_LANGUAGES as readonly string[]).includes(name),
  );
}

/** The rule language knows more languages than there are here. */
function inNoLanguage({ id, path, span, languages }: Rule): Problem {
  const message = `${id}: none of its languages (${languages.join(", ")}) is supported, so it finds nothing.`;
  return { path, ...span, message, severity: "warning", ruleId: id };
}
