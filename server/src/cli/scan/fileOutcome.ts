import type { Skip } from "../../core/analysis.ts";
import type { CoveredPlace } from "../../core/coverage/coverage.ts";
import type { Region, ReportedFinding } from "../../core/report/report.ts";

/**
 * What the scan of one file has to say. Plain data, since it comes from other threads, and from the cache; it holds no
 * more of the file's text than what is reported. Paths are relative to the root, findings below the least severity are
 * in it, and so is what is only known once all files are: nothing in it depends on other files' findings.
 */
export interface FileOutcome {
  readonly languageId: string | undefined;
  readonly bytes: number;
  readonly lines: number;
  /** Those that stand, highest risk first. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
  readonly unusedSuppressions: readonly { readonly region: Region; readonly ruleIds: readonly string[] }[];
  /** Where the parser could make no sense of the text. */
  readonly partlyParsed: { readonly line: number; readonly places: number } | undefined;
  /** Why the file was passed over, wholly or in part. */
  readonly skip: Skip | undefined;
  /** What kept the analysis from being complete; without a rule, a fault. */
  readonly problems: readonly { readonly message: string; readonly ruleId?: string }[];
  /** The sensitive places, where they were asked for. */
  readonly places: readonly Omit<CoveredPlace, "path">[];
  /** What a dry run of fixes would change. */
  readonly patch: { readonly before: string; readonly after: string } | undefined;
  /** Findings that fixes have removed; the file was written if there are any. */
  readonly fixed: number;
  /** Whether the file could not be analysed at all, which is a fault of ours. */
  readonly failed: boolean;
  /** What it was made from; undefined where it may come out differently from the same. */
  readonly madeFrom: MadeFrom | undefined;
}

/** The states of files, as `digestOf` says them. */
export interface MadeFrom {
  readonly digest: string;
  /** The other files that were looked at, null for what could not be read; absent where the file alone had a say. */
  readonly others?: readonly (readonly [path: string, digest: string | null])[];
}

export const NO_OUTCOME: FileOutcome = {
  languageId: undefined,
  bytes: 0,
  lines: 0,
  findings: [],
  suppressed: [],
  unusedSuppressions: [],
  partlyParsed: undefined,
  skip: undefined,
  problems: [],
  places: [],
  patch: undefined,
  fixed: 0,
  failed: false,
  madeFrom: undefined,
};

/** Of a file that could not be analysed, through no fault of its own. */
export function faultOutcome(detail: string): FileOutcome {
  return {
    ...NO_OUTCOME,
    failed: true,
    problems: [{ message: `the file could not be analysed, which is a fault of Riskmark: ${detail}` }],
  };
}
