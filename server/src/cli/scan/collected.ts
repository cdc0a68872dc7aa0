import type { CoveredPlace } from "../../core/coverage/coverage.ts";
import type { JudgedEntry } from "../../core/register/judge.ts";
import type { PartlyParsed, PassOver, Region, ReportedFinding, ReportedSuppression } from "../../core/report/report.ts";
import type { PlacedProblem } from "../ruleset.ts";
import type { Patch } from "./patch.ts";
import type { RootFinding } from "./rootScan.ts";

/** An entry of the register of a root, with how things stand. */
export interface ReportedEntry extends JudgedEntry<RootFinding> {
  /** Path of the register relative to the report's base. */
  readonly file: string;
  readonly region: Region;
}

/** What a scan gathers while it goes from file to file. */
export interface Collected {
  readonly findings: ReportedFinding[];
  readonly suppressed: ReportedFinding[];
  readonly unusedSuppressions: ReportedSuppression[];
  readonly partlyParsed: PartlyParsed[];
  readonly passedOver: PassOver[];
  readonly problems: PlacedProblem[];
  readonly patches: Patch[];
  readonly register: ReportedEntry[];
  /** Recorded risks of findings of the baseline that are gone; undefined where there is no baseline file. */
  gone: number[] | undefined;
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
    register: [],
    gone: undefined,
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
