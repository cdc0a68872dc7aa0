import type { Skip, SkipReason } from "../analysis.ts";
import type { GateResult } from "../baseline/gate.ts";
import type { Coverage } from "../coverage/coverage.ts";
import type { Finding } from "../findings/finding.ts";
import type { GuidancePage } from "../guidance/page.ts";
import type { Problem } from "../problem.ts";
import type { FixSafety, Rule } from "../rules/rule.ts";

/**
 * Everything that one scan has to say, ready to be written as text, JSON or SARIF. It holds no file's text beyond the
 * few lines around each finding, so that its size grows with the findings and not with the code.
 */
export interface ScanReport {
  readonly toolVersion: string;
  /** Folder that all paths below are relative to, as a `file:` URI that ends in a slash. */
  readonly baseUri: string;
  /** Findings that stand, in the order of their paths and places. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that a comment suppresses; each has `finding.suppression`. */
  readonly suppressed: readonly ReportedFinding[];
  readonly unusedSuppressions: readonly ReportedSuppression[];
  /** Files with stretches that the parser could not make sense of; rules ran on the rest. */
  readonly partlyParsed: readonly PartlyParsed[];
  readonly passedOver: readonly PassOver[];
  /** What is wrong in rule, policy and guidance files, and what kept the scan from being complete. */
  readonly problems: readonly ReportedProblem[];
  /** The rules that ran, by id. */
  readonly rules: readonly Rule[];
  /** The guidance page of a rule, where there is one. */
  readonly guidance: (rule: Rule) => GuidancePage | undefined;
  /** False where an error kept files, rules or the policy from being honoured. */
  readonly complete: boolean;
  readonly stats: ScanStats;
  /** What the policy's gate says, where it was asked. */
  readonly gate?: GateResult;
  /** Which languages were looked at, and the sensitive places where they were asked for. */
  readonly coverage: Coverage;
}

export interface ScanStats {
  /** Files that were analysed, in full or in part. */
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly durationMs: number;
  /** When the scan began and ended, in ISO 8601 (UTC). */
  readonly startTime: string;
  readonly endTime: string;
  /** Findings below `--severity`, which are not in the report. */
  readonly belowSeverity: number;
  /** Findings that `--fix` removed, and the files that it wrote. */
  readonly fixed: number;
  readonly fixedFiles: number;
}

/** A stretch of text as people count it: lines and UTF-16 columns from 1, the end exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with all that a reader needs who does not have the file at hand. */
export interface ReportedFinding {
  readonly finding: Finding;
  /** Path relative to the report's base, with forward slashes. */
  readonly path: string;
  readonly region: Region;
  readonly languageId: string | undefined;
  /** The lines of the finding and a few around them. */
  readonly excerpt: Excerpt;
  readonly fixes: readonly ReportedFix[];
  readonly trace: readonly ReportedStep[];
  /** Line of the comment that suppresses the finding. */
  readonly suppressionLine?: number;
  /** Present where the scan was compared with a baseline: `unchanged` findings were already there. */
  readonly baselineState?: "new" | "unchanged";
}

export interface Excerpt {
  /** Number of the first line, from 1. */
  readonly startLine: number;
  /** The lines without their ends. */
  readonly lines: readonly string[];
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly { readonly region: Region; readonly newText: string }[];
}

export interface ReportedStep {
  readonly path: string;
  readonly message: string;
  /** Absent where the step lies in a file that was not at hand. */
  readonly region?: Region;
}

/** A suppression comment that suppresses nothing (any more). */
export interface ReportedSuppression {
  readonly path: string;
  readonly region: Region;
  readonly ruleIds: readonly string[];
}

export interface PartlyParsed {
  readonly path: string;
  /** Line of the first such stretch, from 1. */
  readonly line: number;
  /** How many there are. */
  readonly places: number;
}

/** Why a file or folder was passed over: by the analysis, or before anybody looked into it. */
export type PassOverReason =
  | SkipReason
  | "git-ignored"
  | "default-exclude"
  | "policy"
  | "not-included"
  | "link"
  | "special-file";

export interface PassOver {
  readonly path: string;
  readonly reason: PassOverReason;
  readonly message: Skip["message"];
  /** True for a folder, which stands for all that is in it. */
  readonly folder: boolean;
}

/** A problem with its place as people count it. */
export interface ReportedProblem {
  readonly path: string;
  /** From 1; absent where the whole file is meant, or no file at all. */
  readonly line?: number;
  readonly column?: number;
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly ruleId?: string;
}
