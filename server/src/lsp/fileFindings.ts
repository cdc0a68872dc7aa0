import type { DocumentUri, Range } from "vscode-languageserver-protocol";
import type { Analysis, Finding } from "../core/index.ts";
import type { KnownFinding } from "../core/register/judge.ts";
import { type Surroundings, toRange } from "./toProtocol.ts";

/** A finding of a file as the register knows it: open, accepted or suppressed in the code. */
export interface FileFinding extends KnownFinding {
  readonly uri: DocumentUri;
  readonly range: Range;
  readonly risk: number;
  /** Where a comment suppresses it. */
  readonly inCode?: { readonly reason: string; readonly comment: Range };
}

export function knownFindings({ findings, suppressed }: Analysis, { uri, lines }: Surroundings): FileFinding[] {
  return [...findings, ...suppressed]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((finding: Finding): FileFinding => {
      const { path, ruleId, structure, suppression, risk } = finding;
      const comment = suppression && suppression.kind !== "accepted" ? suppression : undefined;
      return {
        path,
        ruleId,
        structure,
        open: comment === undefined,
        uri,
        range: toRange(finding, lines),
        risk: risk.score,
        ...(comment && { inCode: { reason: comment.reason, comment: toRange(comment.comment, lines) } }),
      };
    });
}
