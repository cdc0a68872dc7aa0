import fs from "node:fs";
import Mocha from "mocha";

/** What a suite leaves behind for `npm test` to sum up. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests without a body, or skipped: `npm test` counts them as failures. */
  readonly pending: number;
  /** The tests and hooks that failed, in the order in which they did. */
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/** Mocha's usual report on the terminal; numbers and failures go to the file that RISKMARK_TEST_RESULT names. */
export default class ResultReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const failures: { title: string; message: string }[] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test: Mocha.Runnable, error: unknown) => {
      failures.push({ title: test.fullTitle(), message: error instanceof Error ? error.message : String(error) });
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending } = this.stats;
      const result: SuiteResult = { passed, failed, pending, failures };
      const file = process.env.RISKMARK_TEST_RESULT;
      if (file) fs.writeFileSync(file, JSON.stringify(result));
    });
  }
}
