import type { Finding, Severity } from "../findings/finding.ts";
import { hash } from "../findings/fingerprint.ts";
import { computeRisk } from "../findings/risk.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import type { JudgedEntry } from "./judge.ts";

/** The states of an entry that are findings themselves: somebody has to decide anew. */
export const OPEN_STATES = ["expired", "reopened", "orphaned"] as const;
type OpenState = (typeof OPEN_STATES)[number];

/** The path of the register, relative to its workspace folder. */
export const REGISTER_PATH = ".riskmark/register.yaml";

/** What reports say of these findings' kinds; no engine runs them. */
export const REGISTER_RULES: readonly Rule[] = [
  registerRule("expired", "medium", "Accepted risk whose time is over"),
  registerRule("reopened", "medium", "Accepted risk whose code says something else now"),
  registerRule("orphaned", "low", "Accepted risk that is no longer there"),
];

/** The findings about the register itself, on the entries that need a decision. */
export function registerFindings(judged: readonly JudgedEntry[]): Finding[] {
  return judged.flatMap(({ entry, state, finding }) => {
    if (!isOpenState(state)) return [];
    const rule = REGISTER_RULES.find(({ id }) => id === `register-${state}`)!;
    const code = hash(`${rule.id}\n${entry.ruleId}\n${entry.path}\n${entry.structure}`);
    return [
      {
        ruleId: rule.id,
        message: messageOf(state, entry, finding?.path),
        severity: rule.severity,
        path: REGISTER_PATH,
        ...entry.span,
        bindings: {},
        fingerprint: `${code}:1`,
        structure: `${code}:1`,
        risk: computeRisk({ ...rule.metadata, severity: rule.severity }),
        trace: [],
      },
    ];
  });
}

/** What is to be said about entries that go on working: that their code has moved. */
export function registerNotes(judged: readonly JudgedEntry[]): Problem[] {
  return judged.flatMap(({ entry, state, finding }) =>
    state === "moved" && finding
      ? [
          {
            path: REGISTER_PATH,
            ...entry.span,
            message: `The accepted code is in ${finding.path} now, and accepted there: write its new path here.`,
            severity: "information" as const,
            ruleId: "register-moved",
          },
        ]
      : [],
  );
}

function isOpenState(state: string): state is OpenState {
  return (OPEN_STATES as readonly string[]).includes(state);
}

function messageOf(state: OpenState, { ruleId, path, acceptance }: JudgedEntry["entry"], now = path): string {
  if (state === "expired")
    return `This acceptance of ${ruleId} in ${now} ended on ${acceptance.expires}, and the finding counts again: fix the code, renew the entry or remove it.`;
  if (state === "reopened")
    return `The code around ${ruleId} in ${path} says something else than when it was accepted, so the finding is open again: fix it, or accept it as it is now.`;
  return `There is no finding of ${ruleId} in ${path} that this accepts: remove the entry.`;
}

function registerRule(state: OpenState, severity: Severity, title: string): Rule {
  return {
    id: `register-${state}`,
    path: REGISTER_PATH,
    message: title,
    severity,
    languages: [],
    body: { mode: "search", formula: { op: "or", of: [] } },
    paths: { include: [], exclude: [] },
    options: {},
    fixes: [],
    metadata: {
      cwe: [],
      owasp: [],
      confidence: "high",
      likelihood: "high",
      impact: "high",
      title,
      technology: [],
      references: [],
    },
    span: { start: 0, end: 0 },
  };
}
