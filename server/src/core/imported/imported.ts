import type { Rule } from "../rules/rule.ts";

/** A finding of another tool. */
export interface ImportedFinding {
  /** The tool's name, as it calls itself. */
  readonly tool: string;
  /** What stands for the tool's rule here: its id begins with the tool's name, and its message is this finding's. */
  readonly rule: Rule;
  /** Where it is in the code; undefined where the tool names no file of the workspace folder. */
  readonly place?: ImportedPlace;
  /** The place as the tool names it: an address, or a path. */
  readonly where: string;
  /** The file that it was read from, relative to the workspace folder. */
  readonly source: string;
}

/** Lines and columns from 1, in UTF-16 code units; the end is exclusive. */
export interface ImportedPlace {
  /** With forward slashes, relative to the workspace folder. */
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
