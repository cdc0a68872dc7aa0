/** What the process answers to whoever started it. */
export const EXIT = {
  /** No finding at or above `--fail-on`; all rule tests passed; the command did what it was asked. */
  ok: 0,
  /** At least one finding at or above `--fail-on`; at least one rule test failed. */
  findings: 1,
  /** Wrong usage, or an error that kept the scan from being complete. */
  error: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that the user has to correct before anything can run. The message says what and how. */
export class UsageError extends Error {}
