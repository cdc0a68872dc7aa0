import type { SyntaxView } from "../languages/view.ts";
import type { Rule } from "../rules/rule.ts";
import type { Match } from "../search/match.ts";
import type { Binding, Finding, Severity } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { computeRisk, type Risk, type RiskSetting } from "./risk.ts";
import { Structures } from "./structure.ts";

/** Longest piece of code in a message, in characters. */
const MAX_QUOTE = 60;

/** Turns the matches of one rule into findings: one a place, the first binding speaking for it. */
export function makeFindings(
  view: SyntaxView,
  rule: Rule,
  matches: readonly Match[],
  path: string,
  severity: Severity,
  setting?: RiskSetting,
): Finding[] {
  const places = new Map<string, Match>();
  for (const match of matches) {
    const place = `${match.start}-${match.end}`;
    if (!places.has(place)) places.set(place, match);
  }
  const structures = new Structures(view);
  const risks = new Map<boolean, Risk>();
  const riskOf = (traced: boolean) => {
    const risk = risks.get(traced) ?? computeRisk({ ...rule.metadata, severity, traced }, setting);
    risks.set(traced, risk);
    return risk;
  };
  return [...places.values()].map(({ start, end, bindings: list, trace }) => {
    const bindings: Record<string, Binding> = {};
    for (let at = list; at; at = at.rest) {
      bindings[at.name] ??= {
        start: at.code.start,
        end: at.code.end,
        text: at.code.value ?? view.text.slice(at.code.start, at.code.end),
      };
    }
    return {
      ruleId: rule.id,
      message: fillIn(rule.message, bindings),
      severity,
      path,
      start,
      end,
      bindings,
      fingerprint: fingerprintOf(view, rule.id, path, { start, end }),
      structure: structures.of(rule.id, { start, end }),
      risk: riskOf((trace ?? []).length > 0),
      trace: (trace ?? []).map((step) => ({ ...step, path })),
    };
  });
}

/** Sorts by place and tells equal code apart by a counter in its fingerprint and structure. */
export function numberFingerprints(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const count = (key: string) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number;
  };
  const inOrder = [...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
  return inOrder.map((finding) => {
    const { fingerprint, structure } = finding;
    return {
      ...finding,
      fingerprint: `${fingerprint}:${count(fingerprint)}`,
      structure: `${structure}:${count(`structure ${structure}`)}`,
    };
  });
}

/** Highest risk first, then by place. */
export function byRisk(a: Finding, b: Finding): number {
  return b.risk.score - a.risk.score || a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1);
}

/** Fills metavariables into a rule's message; code is shortened to a line. */
function fillIn(message: string, bindings: Readonly<Record<string, Binding>>): string {
  return message.replace(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$\d+/g, (name) => {
    const binding = bindings[name];
    if (!binding) return name;
    const line = binding.text.replace(/\s+/g, " ").trim();
    return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE - 1)}…` : line;
  });
}
