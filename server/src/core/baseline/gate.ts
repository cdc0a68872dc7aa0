import type { Finding, Severity } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/finding.ts";
import { scoreOf } from "../findings/score.ts";
import type { Policy } from "../policy/policySchema.ts";

/** What the gate looks at. */
export interface GateInput {
  /** Open findings that were not there before. */
  readonly fresh: readonly Finding[];
  /** Open findings that were. */
  readonly known: readonly Finding[];
  /** The recorded risk of findings that were there and are gone; undefined where nothing is known of them. */
  readonly goneRisks: readonly number[] | undefined;
  /** Entries of the register whose time is over. */
  readonly expired: number;
  readonly lines: number;
  /** Titles of incidents that no live, tested rule stands against; undefined where the policy does not ask for one. */
  readonly unprevented?: readonly string[] | undefined;
}

/** One thing that the gate asks for. */
export interface GateCondition {
  readonly name: "newFindings" | "expiredAcceptances" | "score" | "incidents";
  readonly passed: boolean;
  /** What was found, and where it failed what to do. */
  readonly message: string;
}

export interface GateResult {
  readonly passed: boolean;
  readonly conditions: readonly GateCondition[];
}

/** Whether a change may pass. Only what is worse than before counts, and what the policy wants of every incident. */
export function judgeGate(gate: Policy["gate"], input: GateInput): GateResult {
  const conditions: GateCondition[] = [];
  if (gate.newFindings !== "off") conditions.push(newFindings(gate.newFindings, input.fresh));
  if (gate.expiredAcceptances) conditions.push(expired(input.expired));
  if (gate.score) conditions.push(score(input));
  if (input.unprevented) conditions.push(incidents(input.unprevented));
  return { passed: conditions.every(({ passed }) => passed), conditions };
}

function newFindings(least: Severity, fresh: readonly Finding[]): GateCondition {
  const above = fresh.filter(({ risk }) => SEVERITIES.indexOf(risk.band) <= SEVERITIES.indexOf(least));
  const passed = above.length === 0;
  const band = least === "critical" ? "critical risk" : `${least} risk or above`;
  const message = passed
    ? `No new finding of ${band}.`
    : `${above.length} new ${above.length === 1 ? "finding" : "findings"} of ${band}: fix what the change brought in, or accept it in the register.`;
  return { name: "newFindings", passed, message };
}

function expired(count: number): GateCondition {
  const passed = count === 0;
  const message = passed
    ? "No acceptance has expired."
    : `${count} ${count === 1 ? "acceptance has" : "acceptances have"} expired: fix the code, or renew or remove the entries in .riskmark/register.yaml.`;
  return { name: "expiredAcceptances", passed, message };
}

function incidents(unprevented: readonly string[]): GateCondition {
  const passed = unprevented.length === 0;
  const [first, ...more] = unprevented;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  const message = passed
    ? "Every incident has a rule that runs and whose tests pass."
    : `Nothing keeps “${first}”${others} from coming back: name a rule that runs and whose tests pass in the incident's page.`;
  return { name: "incidents", passed, message };
}

/** Findings that are known have the same risk on both sides: that they grew older is nothing that a change did. */
function score({ fresh, known, goneRisks, lines }: GateInput): GateCondition {
  if (goneRisks === undefined) {
    const message = 'The score was not compared: it needs the baseline that "riskmark baseline" writes.';
    return { name: "score", passed: true, message };
  }
  const risks = known.map(({ risk }) => risk.score);
  const added = fresh.map(({ risk }) => risk.score);
  const before = scoreOf([...risks, ...goneRisks], lines);
  const now = scoreOf([...risks, ...added], lines);
  const passed = sum(added) <= sum(goneRisks);
  const message = passed
    ? `The score is ${now}, and ${before} with the baseline's findings.`
    : `The score fell from ${before} to ${now}: the change brings in more risk than it takes away.`;
  return { name: "score", passed, message };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
