import type { Analyzer } from "./analyzer.ts";
import { type Reason, type WhyQuestion, whyNotReported } from "./coverage/why.ts";
import { resolverOf } from "./modules/resolvers.ts";

export type { Reason } from "./coverage/why.ts";

export type SilenceQuestion = Omit<WhyQuestion, "analyze" | "inventory" | "followsFiles"> & {
  readonly languageId?: string;
  /** Whether the analyzers have other files to look into. */
  readonly hasFiles?: boolean;
};

/**
 * Why a line of a text has no finding. Rules are run anew, in variants that find more, so this takes as long as a first
 * analysis of a file.
 *
 * @param createAnalyzer makes an analyzer, which is disposed afterwards
 */
export function explainSilence(createAnalyzer: () => Analyzer, question: SilenceQuestion): Promise<readonly Reason[]> {
  const { path, text, languageId, rules, policy, hasFiles = false } = question;
  return whyNotReported({
    ...question,
    followsFiles: (id) => hasFiles && id !== undefined && resolverOf(id) !== undefined,
    analyze: async (wanted, wantedPolicy) => {
      const analyzer = createAnalyzer();
      try {
        await analyzer.setRules(wanted, new Set(wanted.map(({ id }) => id)));
        return await analyzer.scan({ path, text, languageId }, wantedPolicy);
      } finally {
        analyzer.dispose();
      }
    },
    inventory: async () => {
      const analyzer = createAnalyzer();
      await analyzer.setRules(rules, new Set(rules.map(({ id }) => id)));
      const document = analyzer.open({ path, text, languageId });
      try {
        return await document.inventory(policy);
      } finally {
        document.close();
        analyzer.dispose();
      }
    },
  });
}
