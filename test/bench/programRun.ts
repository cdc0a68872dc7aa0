import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "./row.ts";

export interface ProgramRun {
  /** Of the wall clock. */
  readonly ms: number;
  readonly stdout: string;
}

/** Runs a Node program to its end. @throws when it ends with none of the codes */
export function runNode(args: readonly string[], cwd: string, codes: readonly number[] = [0]): ProgramRun {
  return run(process.execPath, args, cwd, codes);
}

export function run(command: string, args: readonly string[], cwd: string, codes: readonly number[] = [0]): ProgramRun {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1e9 });
  const ms = performance.now() - start;
  if (error || !codes.includes(status ?? -1))
    throw new Error(`${args.slice(0, 3).join(" ")} ended with ${status}: ${error?.message ?? stderr.slice(-2_000)}`);
  return { ms, stdout };
}

/** Scans a folder with the bundle's command line. */
export function scan({ dist }: Context, folder: string, ...args: readonly string[]): ProgramRun {
  const options = ["--no-gitignore", "--no-default-excludes", "--json", "--quiet", "--fail-on", "never"];
  return runNode([join(dist, "cli.js"), "scan", ".", ...options, ...args], folder, [0, 2]);
}

/** The same with the most memory that the process had at a time, where the system tells. */
export function scanWithPeak(
  { dist }: Context,
  folder: string,
  ...args: readonly string[]
): ProgramRun & { peakMiB: number } {
  const options = ["--no-gitignore", "--no-default-excludes", "--json", "--quiet", "--fail-on", "never"];
  const program = ["--require", join(dist, "peakMemory.js"), join(dist, "cli.js"), "scan", ".", ...options, ...args];
  const start = performance.now();
  const { status, stdout, output } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  if (status !== 0 && status !== 2) throw new Error(`the scan ended with ${status}`);
  return { ms: performance.now() - start, stdout, peakMiB: Number(output[3]) };
}

export function linesOf({ stdout }: ProgramRun): number {
  return JSON.parse(stdout).summary.lines;
}

/** The program of a package that the bench has installed. */
export function programOf(root: string, ...path: readonly string[]): string {
  const file = join(root, "test/bench/packages/node_modules", ...path);
  if (!existsSync(file)) throw new Error(`${file} does not exist: the bench's packages are not installed in full`);
  return file;
}

export function textOf(file: string): string {
  return readFileSync(file, "utf8");
}
