import Mocha from "mocha";
import ResultReporter from "../support/resultReporter.ts";

/**
 * The suite that runs inside VS Code, whoever launched it. The launcher names the file for the result in
 * RISKMARK_TEST_RESULT, since not every launcher hands on more than an exit code.
 *
 * @throws where a test failed, or none ran
 */
export async function run(): Promise<void> {
  // A machine that runs other things too may be slow; a test that waits for something that never comes still ends.
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: ResultReporter, color: false });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./diagnostics.test.ts");
  await import("./codeActions.test.ts");
  await import("./findings.test.ts");
  await import("./guidancePanel.test.ts");
  await import("./teamFiles.test.ts");
  await import("./backlog.test.ts");
  await import("./scorecard.test.ts");
  await import("./sharing.test.ts");
  await import("./authoring.test.ts");

  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    if (runner.total === 0) throw new Error("The suite has no tests.");
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
