/**
 * `npm test [-- <suite> …]`: runs every suite (or those named) one after the other, each in processes of its own, and
 * ends with what failed and one line that sums up all of them. A suite that is missing, empty, or skips a test has failed.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileProblems, nativeParserProblems } from "./test/preconditions.ts";
import { runSuite, type SuiteOutcome } from "./test/runSuite.ts";
import { SUITES } from "./test/suites.ts";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}. Suites: ${SUITES.map((suite) => suite.name).join(", ")}.`);
  process.exit(2);
}

const chosen = names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
const problems = [...fileProblems(), ...nativeParserProblems()];
const outcomes: SuiteOutcome[] = [];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-results-"));
for (const suite of chosen) {
  console.log(`\n=== ${suite.name}: ${suite.about} ===`);
  outcomes.push(runSuite(suite, path.join(folder, `${suite.name}.json`)));
}
fs.rmSync(folder, { recursive: true, force: true });

console.log("\n=== summary ===");
for (const { name, passed, failed, seconds, problem } of outcomes) {
  const verdict = failed === 0 ? "ok    " : "FAILED";
  console.log(
    `${verdict} ${name.padEnd(10)} ${passed} passed, ${failed} failed in ${seconds.toFixed(0)} s${problem ? ` (${problem})` : ""}`,
  );
}
for (const problem of problems) console.log(`FAILED ${problem}`);
for (const { name, failures } of outcomes) {
  for (const { title, message } of failures) console.log(`\n${name}: ${title}\n${message}`);
}

const passed = sum(outcomes.map((outcome) => outcome.passed));
const failed = sum(outcomes.map((outcome) => outcome.failed)) + problems.length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
