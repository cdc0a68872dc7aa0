import fs from "node:fs";
import Mocha from "mocha";

/** What a suite leaves behind for `npm test` to sum up. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests without a body, or skipped: `npm test` counts them as failures. */
  readonly pending: number;
}

/** Mocha's usual report on the terminal; the numbers go to the file that RISKMARK_TEST_RESULT names. */
export default class ResultReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending } = this.stats;
      const result: SuiteResult = { passed, failed, pending };
      const file = process.env.RISKMARK_TEST_RESULT;
      if (file) fs.writeFileSync(file, JSON.stringify(result));
    });
  }
}
