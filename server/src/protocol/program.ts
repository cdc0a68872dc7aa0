import {
  type DocumentUri,
  ProtocolRequestType,
  ProtocolRequestType0,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { BacklogGrouping } from "../core/backlog/backlog.ts";
import type { BacklogFormat } from "../core/backlog/formatBacklog.ts";
import type { EntryState } from "../core/register/judge.ts";
import type { FindingItem } from "./index.ts";

export type { BacklogFormat, BacklogGrouping, EntryState };

/** The backlog as a text for other tools, the same that `riskmark backlog` prints. */
export interface BacklogParams {
  readonly groupBy: BacklogGrouping;
  readonly format: BacklogFormat;
  /** Ids of the findings that are meant; absent: all. */
  readonly ids?: readonly string[];
}

export const BacklogRequest = new ProtocolRequestType<BacklogParams, string, never, void, void>("riskmark/backlog");

/** The finding that removes the most risk for the least work. */
export interface NextBestFix {
  readonly finding: FindingItem;
  readonly effort: "safe" | "unsafe" | "none";
  /** What the effort means, in words. */
  readonly why: string;
}

export const NextBestFixRequest = new ProtocolRequestType0<NextBestFix | null, never, void, void>(
  "riskmark/nextBestFix",
);

/** Which findings were there at an earlier commit already. */
export interface KnownBefore {
  /** Ids of findings; all others came in since, or nothing is known of their folder. */
  readonly known: readonly string[];
  readonly folders: readonly FolderBefore[];
}

export interface FolderBefore {
  readonly uri: DocumentUri;
  /** The folder's last name. */
  readonly name: string;
  /** The commit that was compared with; absent where there is no git, no repository, or no such ref. */
  readonly commit?: string;
}

/** With a git ref, else with the point at which the present branch left the default branch. */
export const KnownBeforeRequest = new ProtocolRequestType<{ readonly ref?: string }, KnownBefore, never, void, void>(
  "riskmark/knownBefore",
);

/** All safe fixes of a rule in the workspace, as one edit; null where none holds. */
export interface FixRuleResult {
  readonly edit: WorkspaceEdit;
  readonly files: number;
  readonly findings: number;
}

export const FixRuleRequest = new ProtocolRequestType<
  { readonly ruleId: string },
  FixRuleResult | null,
  never,
  void,
  void
>("riskmark/fixRule");

/** What the policy asks for where a risk is accepted. */
export interface AcceptTerms {
  /** ISO date. */
  readonly today: string;
  readonly maxDays: number;
  readonly requireReviewer: boolean;
}

export const AcceptTermsRequest = new ProtocolRequestType<
  { readonly uri: DocumentUri },
  AcceptTerms,
  never,
  void,
  void
>("riskmark/acceptTerms");

export interface AcceptParams {
  /** All of one workspace folder. */
  readonly findings: readonly { readonly uri: DocumentUri; readonly fingerprint: string }[];
  readonly reason: string;
  readonly acceptedBy: string;
  /** ISO date. */
  readonly expires: string;
  readonly reviewer?: string;
}

/** The register with what was accepted: the client writes the whole text to the file, which need not exist. */
export interface RegisterText {
  readonly uri: DocumentUri;
  readonly text: string;
  /** How many findings were accepted; the others are gone. */
  readonly accepted: number;
}

export const AcceptRequest = new ProtocolRequestType<AcceptParams, RegisterText, never, void, void>("riskmark/accept");

/** An entry of the register, or a suppression in the code. */
export interface RegisterItem {
  readonly state: EntryState | "in-code";
  readonly ruleId: string;
  readonly title: string;
  readonly reason: string;
  /** Path of the file that the finding is in, relative to its folder. */
  readonly path: string;
  readonly acceptedBy?: string;
  readonly acceptedOn?: string;
  readonly expires?: string;
  readonly reviewer?: string;
  readonly risk?: number;
  /** Where the entry or the comment stands. */
  readonly source: { readonly uri: DocumentUri; readonly range: Range };
  /** Where the finding is, if it is there. */
  readonly finding?: { readonly uri: DocumentUri; readonly range: Range };
}

/** All that is accepted or suppressed in the workspace; what needs a decision first. */
export const RegisterRequest = new ProtocolRequestType0<readonly RegisterItem[], never, void, void>(
  "riskmark/register",
);
