import type { Aim } from "./statistics.ts";

/** A line of the table, before anything was measured. */
export interface RowSpec {
  /** Stays the same from version to version, so that results can be compared. */
  readonly id: string;
  readonly what: string;
  readonly unit: "×" | "ms" | "%" | "MiB";
  /** Undefined for a row that is only reported. */
  readonly aim?: Aim;
}

export interface Measurement {
  readonly value: number;
  /** What a person should know beside the value: the times behind a ratio, the worst run. */
  readonly note: string;
}

export interface Row extends RowSpec, Measurement {}

/** Where the inputs and the bundle lie, and how thorough the measuring is. */
export interface Context {
  /** The repository. */
  readonly root: string;
  /** The bundle as it ships, and the bench's own programs beside it. */
  readonly dist: string;
  /** A folder that holds the files of 10,000 lines. */
  readonly workspace: string;
  readonly files: Readonly<Record<InputName, string>>;
  /** Fewer runs: quick to look at, too noisy to quote. */
  readonly quick: boolean;
}

/** Real code in two languages; and Python with a finding every few lines, which nobody's file has. */
export type InputName = "typescript" | "python" | "dense";

export function languageOf(input: InputName): "typescript" | "python" {
  return input === "typescript" ? "typescript" : "python";
}

/** Rows that are measured together, in a process of their own. */
export interface Group {
  readonly name: string;
  readonly rows: readonly RowSpec[];
  /** One measurement for the id of each row. @throws when something is broken, so that there is nothing to measure. */
  measure(context: Context): Promise<Readonly<Record<string, Measurement>>>;
}
