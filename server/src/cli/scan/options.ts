import { InvalidArgumentError } from "commander";
import { SEVERITIES, type Severity } from "../../core/findings/finding.ts";
import { globFault } from "../../core/text/glob.ts";
import { UsageError } from "../exit.ts";

export const FORMATS = ["text", "json", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = [...SEVERITIES, "never"] as const;

/** The options of `riskmark scan` as commander hands them over. */
export interface ScanFlags {
  readonly format?: Format;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly output?: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly gitignore: boolean;
  readonly defaultExcludes: boolean;
  readonly rules: readonly string[];
  readonly builtinRules: boolean;
  readonly only: readonly string[];
  readonly severity: Severity;
  readonly failOn: (typeof FAIL_ON)[number];
  /** `true`: the baseline file of the folder. */
  readonly baseline?: string | true;
  readonly since?: string;
  readonly gate?: boolean;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly threads?: number;
  /** False: keep nothing. */
  readonly cache?: string | false;
  readonly color: boolean;
}

export type FixMode = "off" | "write" | "dry-run";

/**
 * The report's format: the one that was asked for, else the one that the output file's name says, else text.
 *
 * @throws UsageError where two different ones were asked for
 */
export function formatOf(flags: ScanFlags): Format {
  const asked = new Set<Format>();
  if (flags.format) asked.add(flags.format);
  if (flags.json) asked.add("json");
  if (flags.sarif) asked.add("sarif");
  if (asked.size > 1) throw new UsageError(`choose one format: ${[...asked].join(" and ")} were asked for together.`);
  const [format] = asked;
  const byName = /\.(sarif|json)$/i.exec(flags.output ?? "")?.[1]?.toLowerCase();
  return format ?? (byName === "sarif" || byName === "json" ? byName : "text");
}

/**
 * What `--fix` and its companions come to.
 *
 * @throws UsageError for combinations that mean nothing
 */
export function fixModeOf(flags: ScanFlags): FixMode {
  if (!flags.fix) {
    if (flags.dryRun) throw new UsageError("--dry-run shows what --fix would change: write --fix --dry-run.");
    if (flags.unsafeFixes) throw new UsageError("--unsafe-fixes widens --fix: write --fix --unsafe-fixes.");
    return "off";
  }
  if (flags.dryRun && formatOf(flags) !== "text") {
    throw new UsageError("--fix --dry-run prints a diff, so it cannot be combined with another format.");
  }
  return flags.dryRun ? "dry-run" : "write";
}

/** @throws InvalidArgumentError for what is no number of threads */
export function threadsOf(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64)
    throw new InvalidArgumentError("It is a whole number from 1 to 64.");
  return threads;
}

/** @throws UsageError for a glob that could not be used */
export function refuseFaultyGlobs(flags: ScanFlags): void {
  for (const [option, globs] of [
    ["--include", flags.include],
    ["--exclude", flags.exclude],
    ["--only", flags.only],
  ] as const) {
    for (const glob of globs) {
      const fault = globFault(glob);
      if (fault !== undefined) throw new UsageError(`${option} "${glob}": ${fault}`);
    }
  }
}
