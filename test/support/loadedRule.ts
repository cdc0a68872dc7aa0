import assert from "node:assert/strict";
import { loadRules } from "../../server/src/core/rules/load.ts";
import type { Formula, Rule } from "../../server/src/core/rules/rule.ts";

/** A rule file with one rule: the head that every rule needs, then the given lines at the rule's own level. */
export function ruleFile(lines: string, head: Readonly<Record<string, string>> = {}): string {
  const all = { id: "r", message: "Found.", severity: "HIGH", languages: "[javascript]", ...head };
  const keys = Object.entries(all).map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${value}`);
  const rest = lines.split("\n").map((line) => (line === "" ? line : `    ${line}`));
  return ["rules:", ...keys, ...rest, ""].join("\n");
}

/** The only rule of a text that must load without any problem. */
export function loadOne(text: string): Rule {
  const { rules, problems } = loadRules([{ path: "r.yaml", text }]);
  assert.deepEqual(problems, []);
  assert.equal(rules.length, 1);
  return rules[0]!;
}

/** The formula of a rule with these lines, without the places of its patterns. */
export function formulaOf(lines: string): unknown {
  const { body } = loadOne(ruleFile(lines));
  assert.ok(body.mode === "search");
  return withoutSpans(body.formula);
}

function withoutSpans(formula: Formula): unknown {
  return JSON.parse(JSON.stringify(formula, (key, value) => (key === "span" ? undefined : value)));
}

/**
 * Loads a text in which `«` and `»` mark where its only problem must stand; `»` may be left out where the problem
 * stands at one point.
 *
 * @returns the message and its severity
 */
export function problemAt(marked: string): { message: string; severity: string; rules: readonly Rule[] } {
  const start = marked.indexOf("«");
  const end = marked.includes("»") ? marked.indexOf("»") - 1 : start;
  const { rules, problems } = loadRules([{ path: "r.yaml", text: marked.replace(/[«»]/g, "") }]);
  assert.deepEqual(
    problems.map((problem) => ({
      path: problem.path,
      start: problem.start,
      end: problem.end,
      message: problem.message,
    })),
    [{ path: "r.yaml", start, end, message: problems[0]?.message }],
  );
  const { message, severity } = problems[0]!;
  return { message, severity, rules };
}
