import { type BacklogContext, toBacklogItem } from "../backlog/backlog.ts";
import type { Finding } from "../findings/finding.ts";
import type { ScoredItem } from "./scorecard.ts";

/** @param line of the finding, from 1 */
export function scoredItem(finding: Finding, line: number, context: BacklogContext): ScoredItem {
  return {
    ...toBacklogItem(finding, line, context),
    weakness: context.rule(finding.ruleId)?.metadata.cwe[0],
  };
}
