/**
 * The custom part of the protocol between Riskmark's server and its clients. Everything else is LSP 3.18.
 * Client and server share these modules; they import nothing but types and the protocol library.
 *
 * Positions are LSP positions (zero-based lines, UTF-16 columns), paths are document URIs.
 */
import {
  type DocumentUri,
  type Position,
  ProtocolNotificationType,
  ProtocolRequestType,
  ProtocolRequestType0,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";

export * from "./authoring.ts";
export * from "./drills.ts";
export * from "./program.ts";
export * from "./scorecard.ts";

export type Severity = "critical" | "high" | "medium" | "low";

/** A finding as a client lists it. */
export interface FindingItem {
  /** Unique among the findings of one answer; stable while the code around it stays: uri + fingerprint. */
  readonly id: string;
  readonly uri: DocumentUri;
  readonly range: Range;
  readonly ruleId: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly risk: number;
  readonly riskBand: Severity;
  readonly cwe: readonly string[];
  readonly fingerprint: string;
  readonly fixable: boolean;
  /** Path relative to the workspace folder. */
  readonly path: string;
  /** The asset that the policy says the file belongs to. */
  readonly asset?: string;
  /** Who CODEOWNERS, or else the policy, says looks after the file. */
  readonly owners: readonly string[];
  /** ISO date on which it came into the baseline; absent where it is in none. */
  readonly since?: string;
}

export interface FindingsResult {
  readonly findings: readonly FindingItem[];
  /** Whether a folder has a baseline, so that there are findings that are new. */
  readonly hasBaseline: boolean;
  readonly files: { readonly analysed: number; readonly skipped: number };
}

/** All findings the server knows in the workspace, highest risk first. */
export const FindingsRequest = new ProtocolRequestType0<FindingsResult, never, void, void>("riskmark/findings");

/** Sent when the findings of any document, or the guidance for them, changed; a client asks again for what it shows. */
export const FindingsChanged = new ProtocolNotificationType<void, void>("riskmark/findingsChanged");

export interface StatusParams {
  readonly state: "starting" | "ready" | "scanning" | "problems";
  readonly scanned?: number;
  readonly total?: number;
  /** Problems in rules, policy and guidance files. */
  readonly problems: number;
  readonly findings: number;
  readonly rules: number;
}

export const Status = new ProtocolNotificationType<StatusParams, void>("riskmark/status");

export interface GuidanceSummary {
  readonly id: string;
  readonly origin: "built-in" | "team";
  /** The shared pack that it comes from, with its version. */
  readonly pack?: string;
  readonly title: string;
  readonly cwe: readonly string[];
  readonly languages: readonly string[];
  readonly rules: readonly string[];
  /** Findings of the workspace that this page speaks about. */
  readonly occurrences: number;
  /** All words of the page in lower case, to search in. */
  readonly searchText: string;
}

export const GuidanceListRequest = new ProtocolRequestType0<readonly GuidanceSummary[], never, void, void>(
  "riskmark/guidance/list",
);

/** One page as it is shown. */
export interface GuidancePageView {
  readonly id: string;
  readonly origin: "built-in" | "team";
  readonly title: string;
  /** Where a team's page is kept, so that it can be opened and edited. */
  readonly uri?: DocumentUri;
  /** The shared pack that it comes from, with its version. */
  readonly pack?: string;
  readonly cwe: readonly string[];
  readonly owner?: string;
  readonly review?: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly sections: readonly { readonly heading: string; readonly markdown: string }[];
  /** What happened in the team's own systems that the page is about, the latest first. */
  readonly incidents: readonly IncidentView[];
}

/** An incident as a page names it. */
export interface IncidentView {
  readonly id: string;
  readonly uri: DocumentUri;
  readonly title: string;
  readonly date?: string;
  /** Whether a rule that runs and has a test keeps it from coming back. */
  readonly prevented: boolean;
}

/** By page id, rule id or CWE (`CWE-89`); the team's page first where both match. */
export const GuidanceRequest = new ProtocolRequestType<
  { readonly topic: string; readonly uri?: DocumentUri },
  readonly GuidancePageView[],
  never,
  void,
  void
>("riskmark/guidance/page");

export interface FixView {
  readonly title: string;
  readonly safety: "safe" | "unsafe";
  readonly edit: WorkspaceEdit;
  /** The changed lines before and after. */
  readonly before: string;
  readonly after: string;
}

/** Requirements of one framework, such as ISO/IEC 27001. */
export interface SupportedView {
  readonly framework: string;
  readonly source: string;
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
}

/** A finding with all that the guidance panel shows beside it. */
export interface Explanation {
  readonly finding: FindingItem;
  readonly version: number | null;
  readonly languageId: string;
  readonly code: string;
  readonly risk: {
    readonly score: number;
    readonly formula: string;
    readonly factors: readonly { readonly name: string; readonly value: string; readonly weight: number }[];
  };
  readonly owasp: readonly string[];
  /** Where the rule comes from and who decided about it, in sentences; empty for what comes with Riskmark. */
  readonly provenance: readonly string[];
  /** Requirements that dealing with the finding supports, by framework. */
  readonly supports: readonly SupportedView[];
  readonly references: readonly string[];
  readonly trace: readonly { readonly uri: DocumentUri; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly FixView[];
  /** Team pages first, then built-in ones. */
  readonly pages: readonly GuidancePageView[];
}

export interface ExplainParams {
  readonly uri: DocumentUri;
  readonly position: Position;
  /** Where several findings share a position: the one that is meant, if it still exists in the file. */
  readonly fingerprint?: string;
}

/** The finding with the fingerprint, else the one at the position (the smallest range that holds it), or null. */
export const ExplainRequest = new ProtocolRequestType<ExplainParams, Explanation | null, never, void, void>(
  "riskmark/explain",
);

export interface WhyParams {
  readonly uri: DocumentUri;
  /** From 0. */
  readonly line: number;
}

/** Why a line has no finding, the reason that decides first; or that it has one. */
export interface WhyReason {
  readonly kind: string;
  readonly message: string;
  readonly ruleId?: string;
}

export const WhyRequest = new ProtocolRequestType<WhyParams, readonly WhyReason[], never, void, void>("riskmark/why");

/** The edit that suppresses a finding with a reason; null where the finding is gone. */
export const SuppressRequest = new ProtocolRequestType<
  { readonly uri: DocumentUri; readonly fingerprint: string; readonly reason: string },
  WorkspaceEdit | null,
  never,
  void,
  void
>("riskmark/suppress");

/** Scans all files of the workspace anew; answers when it is done. */
export const ScanWorkspaceRequest = new ProtocolRequestType0<
  { readonly files: number; readonly findings: number },
  never,
  void,
  void
>("riskmark/scanWorkspace");

/** Commands that code actions refer to; the client implements them. */
export const CLIENT_COMMANDS = {
  /** Arguments: uri, fingerprint. Asks for a reason, then suppresses. */
  suppress: "riskmark.suppressFinding",
  /** Arguments: uri, fingerprint. Asks for reason, time and people, then writes the register. */
  accept: "riskmark.acceptRisk",
  /** Arguments: topic (page id, rule id or CWE), optional uri and position. */
  showGuidance: "riskmark.showGuidance",
  /** Arguments: uri of a rule file, rule id. Runs the rule's tests and shows how they went. */
  runRuleTests: "riskmark.runRuleTests",
  /** Arguments: uri of a rule file, position of the rule's id, its matches. Shows them beside the rule. */
  showRuleMatches: "riskmark.showRuleMatches",
} as const;

/** What a client may tell the server at start. */
export interface InitializationOptions {
  /**
   * The client implements CLIENT_COMMANDS and listens to the notifications of this module; without it no code action
   * refers to a command, and none of these notifications is sent.
   */
  readonly commands?: boolean;
  /** Where links to guidance lead, the topic is appended: `vscode://riskmark.riskmark/guidance/`, with the scheme of this editor. */
  readonly guidanceUri?: string;
}
