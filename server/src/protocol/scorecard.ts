import { type DocumentUri, ProtocolRequestType0 } from "vscode-languageserver-protocol";
import type { Scorecard } from "../core/scorecard/scorecard.ts";

/** The scorecard of one workspace folder. */
export interface FolderScorecard {
  readonly uri: DocumentUri;
  /** The folder's last name. */
  readonly name: string;
  /** Files that were looked at; while the scan runs, not all. */
  readonly files: number;
  readonly card: Scorecard;
  /** What rules are called, for those that the card names. */
  readonly ruleTitles: Readonly<Record<string, string>>;
}

/** One scorecard for each folder of the workspace, from what is known now. */
export const ScorecardRequest = new ProtocolRequestType0<readonly FolderScorecard[], never, void, void>(
  "riskmark/scorecard",
);
