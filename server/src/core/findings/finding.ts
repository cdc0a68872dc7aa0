import type { Risk } from "./risk.ts";

export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
/** How bad the finding would be if it is real; `critical` is the worst. */
export type Severity = (typeof SEVERITIES)[number];

export const LEVELS = ["high", "medium", "low"] as const;
/** The scale of confidence, likelihood and impact in a rule's metadata. */
export type Level = (typeof LEVELS)[number];

/** A stretch of text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a metavariable stands for in one finding. */
export interface Binding extends Span {
  readonly text: string;
}

/** One step on the way of untrusted data, for the trace of a finding. */
export interface TraceStep extends Span {
  readonly path: string;
  readonly message: string;
}

/** A comment in the code by which somebody took a finding out of the report. */
export interface InlineSuppression {
  readonly kind: "riskmark-ignore" | "nosemgrep" | "nosec";
  /** The reason after `--`; empty where none was given. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly comment: Span;
}

/** An entry of the register by which the team accepted a finding for a time. */
export interface Acceptance {
  readonly kind: "accepted";
  readonly reason: string;
  readonly acceptedBy: string;
  /** ISO dates. */
  readonly acceptedOn: string;
  readonly expires: string;
  readonly reviewer?: string;
}

/** Why a finding is not in the report. */
export type Suppression = InlineSuppression | Acceptance;

/** A match of a rule that is reported: the unit of every report, diagnostic and backlog entry. */
export interface Finding extends Span {
  readonly ruleId: string;
  /** The rule's message with metavariables filled in. */
  readonly message: string;
  /** The rule's severity, after the policy's overrides. */
  readonly severity: Severity;
  /** Path of the file, with forward slashes, relative to its workspace folder. */
  readonly path: string;
  readonly bindings: Readonly<Record<string, Binding>>;
  /** Stays the same when code moves or is reformatted; equal code in one file is told apart by a counter. */
  readonly fingerprint: string;
  /**
   * What an acceptance is bound to: stays the same when the code around is reformatted or moved, also to another file,
   * and differs once the function that it stands in says something else.
   */
  readonly structure: string;
  readonly risk: Risk;
  readonly trace: readonly TraceStep[];
  /** Present where a comment or the register suppresses the finding. */
  readonly suppression?: Suppression;
}
