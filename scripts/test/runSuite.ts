import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { SuiteResult } from "../../test/support/resultReporter.ts";
import type { Suite } from "./suites.ts";

export interface SuiteOutcome {
  readonly name: string;
  readonly passed: number;
  /** At least 1 where the suite did not do all that it should. */
  readonly failed: number;
  readonly seconds: number;
  /** Why the suite failed where no test says it. */
  readonly problem?: string;
  readonly failures: SuiteResult["failures"];
}

const ROOT = path.resolve(__dirname, "../..");
const MOCHA = [
  "--import",
  "tsx",
  "node_modules/mocha/bin/mocha.js",
  "--reporter",
  "test/support/resultReporter.ts",
  "--forbid-only",
  // A machine that runs other things too may be slow; a test that waits for something that never comes still ends.
  "--timeout",
  "60000",
];

/** Runs one suite to its end, and reads what its reporter wrote to `resultFile`. */
export function runSuite({ name, before = [], tests }: Suite, resultFile: string): SuiteOutcome {
  const started = performance.now();
  const outcome = (
    passed: number,
    failed: number,
    problem?: string,
    failures: SuiteResult["failures"] = [],
  ): SuiteOutcome => {
    const seconds = (performance.now() - started) / 1000;
    return { name, passed, failed, seconds, failures, ...(problem && { problem }) };
  };
  const env = { ...process.env, RISKMARK_TEST_RESULT: resultFile };
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });

  for (const command of before) {
    if (run(command).status !== 0) return outcome(0, 1, `${command.join(" ")} failed`);
  }
  const { status } = run("command" in tests ? tests.command : [...MOCHA, ...tests.files]);
  if (!fs.existsSync(resultFile)) return outcome(0, 1, "it ended without a result");

  const { passed, failed, pending, failures } = JSON.parse(fs.readFileSync(resultFile, "utf8")) as SuiteResult;
  if (pending > 0) return outcome(passed, failed + pending, `${pending} of its tests did not run`, failures);
  if (passed + failed === 0) return outcome(0, 1, "it has no tests");
  if (status !== 0 && failed === 0) return outcome(passed, 1, `it ended with exit code ${status}`);
  return outcome(passed, failed, undefined, failures);
}
