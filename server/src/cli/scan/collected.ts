import type { CoveredPlace } from "../../core/coverage/coverage.ts";
import type { PartlyParsed, PassOver, ReportedFinding, ReportedSuppression } from "../../core/report/report.ts";
import type { PlacedProblem } from "../ruleset.ts";
import type { Patch } from "./patch.ts";

/** What a scan gathers while it goes from file to file. */
export interface Collected {
  readonly findings: ReportedFinding[];
  readonly suppressed: ReportedFinding[];
  readonly unusedSuppressions: ReportedSuppression[];
  readonly partlyParsed: PartlyParsed[];
  readonly passedOver: PassOver[];
  readonly problems: PlacedProblem[];
  readonly patches: Patch[];
  /** By language id. */
  readonly languages: Map<string, { files: number; lines: number }>;
  readonly places: CoveredPlace[];
  files: number;
  lines: number;
  bytes: number;
  belowSeverity: number;
  fixed: number;
  fixedFiles: number;
}

export function nothingYet(): Collected {
  return {
    findings: [],
    suppressed: [],
    unusedSuppressions: [],
    partlyParsed: [],
    passedOver: [],
    problems: [],
    patches: [],
    languages: new Map(),
    places: [],
    files: 0,
    lines: 0,
    bytes: 0,
    belowSeverity: 0,
    fixed: 0,
    fixedFiles: 0,
  };
}
