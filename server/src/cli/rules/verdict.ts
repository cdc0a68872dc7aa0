import type { Style } from "../../core/report/style.ts";
import { visible } from "../../core/report/visible.ts";
import type { RuleVerdict } from "../../core/rules/judgePair.ts";

/** A rule's test result for a person: one line, and one for each thing that is wrong. */
export function verdictLines(verdict: RuleVerdict, style: Style, displayPath: (path: string) => string): string[] {
  const { ruleId, path, line, status, reason, complaints } = verdict;
  const word = paint(status, WORDS[status].padEnd(WIDTH), style);
  const place = line === undefined ? "" : `${visible(displayPath(path))}:${line} `;
  const head = `${word}  ${visible(ruleId)}${reason === undefined ? "" : style.dim(`  ${place}${visible(reason)}`)}`;
  return [
    head,
    ...complaints.map(({ path, line, message }) => `    ${visible(displayPath(path))}:${line} ${visible(message)}`),
  ];
}

const WORDS: Record<RuleVerdict["status"], string> = {
  passed: "passed",
  failed: "FAILED",
  unsupported: "not supported",
  broken: "BROKEN",
  "no-tests": "no tests",
};
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length));

function paint(status: RuleVerdict["status"], text: string, style: Style): string {
  return status === "passed"
    ? style.green(text)
    : status === "failed" || status === "broken"
      ? style.bold(style.red(text))
      : style.yellow(text);
}
