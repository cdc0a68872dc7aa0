import type { SensitivePlace } from "./coverage/inventory.ts";
import type { Finding, Span } from "./findings/finding.ts";
import type { EffectivePolicy } from "./policy/effectivePolicy.ts";
import type { FixSafety } from "./rules/rule.ts";
import type { TextEdit } from "./text/edit.ts";

/** Why a file was passed over, wholly or in part. Every one of these is counted and said. */
export type SkipReason =
  | "too-large"
  | "binary"
  | "minified"
  | "generated"
  | "long-lines"
  | "too-deep"
  | "time-budget"
  | "unknown-language"
  | "excluded"
  | "unreadable";

export interface Skip {
  readonly reason: SkipReason;
  /** The reason as a sentence with its figures, for a person. */
  readonly message: string;
}

/** A suppression comment that suppresses nothing (any more). */
export interface UnusedSuppression {
  /** The rule ids that nothing was suppressed for; empty when the comment names none. */
  readonly ruleIds: readonly string[];
  /** Where the comment stands. */
  readonly span: Span;
  /** Removes the comment, or the unused ids from it. */
  readonly removal: TextEdit;
}

/** What one analysis of one version of one file found. */
export interface Analysis {
  readonly path: string;
  readonly languageId: string | undefined;
  /** Findings that stand, highest risk first, then by place. */
  readonly findings: readonly Finding[];
  /** Findings taken out by a comment; each has `suppression`. */
  readonly suppressed: readonly Finding[];
  readonly unusedSuppressions: readonly UnusedSuppression[];
  /** Present when the file was not analysed, or not to the end. */
  readonly skip?: Skip;
  /** Stretches the parser could not make sense of; rules ran on the rest. */
  readonly syntaxErrors: readonly Span[];
  /** Rules that hit their budget in this file, so that findings may be missing. */
  readonly exhausted: readonly { readonly ruleId: string; readonly message: string }[];
  /** The other files that the findings depend on, by path; undefined where other files could have no say. */
  readonly dependencies: readonly string[] | undefined;
  readonly stats: {
    readonly lines: number;
    readonly bytes: number;
    /** False when no rule could match the text, so that nothing had to be parsed. */
    readonly parsed: boolean;
    readonly parseMs: number;
    readonly matchMs: number;
  };
}

/** A fix that was tried in memory: it parses, the finding is gone, and nothing new appears. */
export interface ProvenFix {
  readonly ruleId: string;
  readonly title: string;
  readonly safety: FixSafety;
  /** Edits to the version of the text that was analysed; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** The outcome of fixing all that can be fixed safely in one text. */
export interface FixAllResult {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly fixed: readonly Finding[];
}

/** Lets a caller stop an analysis; checked at least every few milliseconds. */
export interface Cancellation {
  readonly aborted: boolean;
}

export interface AnalyzeOptions {
  readonly signal?: Cancellation;
  /** Milliseconds the analysis may take before it ends with what it has; default 5,000. */
  readonly timeBudgetMs?: number;
  /** Awaited between slices of about 20 ms, so that the host's event loop stays free. Without it, the analysis runs in one go. */
  readonly breathe?: () => Promise<void>;
}

/** Thrown by an analysis whose signal was aborted. */
export class AnalysisCancelled extends Error {
  constructor() {
    super("the analysis was cancelled");
  }
}

export interface TextToAnalyze {
  /** With forward slashes, relative to its workspace folder. */
  readonly path: string;
  /** The editor's word for the language, where there is one. */
  readonly languageId?: string;
  readonly text: string;
  /** It is analysed once, as it is, so that it need not be ready for edits. */
  readonly once?: boolean;
}

export interface AnalyzedDocument {
  readonly path: string;
  readonly text: string;
  /** Applies edits one after another, each to the text the one before left, as the protocol sends them. */
  edit(edits: readonly TextEdit[]): void;
  replaceText(text: string): void;
  /**
   * The findings of the present text; the same object again while neither text, rules nor policy changed. An edit
   * that comes meanwhile starts the analysis anew.
   *
   * @throws AnalysisCancelled when the signal was aborted.
   */
  analyze(policy: EffectivePolicy, options?: AnalyzeOptions): Promise<Analysis>;
  /** The fixes of a finding of the latest analysis, each tried in memory; safe ones first. */
  fixes(finding: Finding, policy: EffectivePolicy): Promise<readonly ProvenFix[]>;
  /** Applies safe fixes until none is left; edits of one pass never overlap. */
  fixAll(policy: EffectivePolicy, options?: FixAllOptions): Promise<FixAllResult>;
  /** The calls of the present text in which a mistake could be a weakness, in its order, whatever was found in them. */
  inventory(policy: EffectivePolicy): Promise<readonly SensitivePlace[]>;
  /** Where the present text does not parse; also where no rule had to look at it. */
  syntaxErrors(policy: EffectivePolicy): Promise<readonly Span[]>;
  /** The edit that adds a suppression comment for the finding, with the reason. */
  suppress(finding: Finding, reason: string): TextEdit;
  close(): void;
}

export interface FixAllOptions {
  /** Only findings of these rules. */
  readonly ruleIds?: readonly string[];
  /** Also fixes that need a person's eye. */
  readonly unsafe?: boolean;
}
