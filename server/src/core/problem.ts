/**
 * Something wrong in a file that the team wrote for Riskmark (a rule, a policy, a guidance page).
 * Problems are returned as data: one bad file is reported where it stands, and the rest goes on working.
 */
export interface Problem {
  /** Path of the file as it was handed in. */
  readonly path: string;
  /** UTF-16 offsets in that file; both 0 where the whole file is meant. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to do, in one sentence. */
  readonly message: string;
  readonly severity: "error" | "warning" | "information";
  /** Id of the rule that cannot run because of it. */
  readonly ruleId?: string;
}

/** A text file handed to the core. The core reads nothing by itself. */
export interface SourceText {
  /** Path with forward slashes, relative to the folder it belongs to. */
  readonly path: string;
  readonly text: string;
}
