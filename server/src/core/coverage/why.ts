import type { Analysis } from "../analysis.ts";
import type { Finding, Span } from "../findings/finding.ts";
import { languagesNamed } from "../languages/registry.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { Rule } from "../rules/rule.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { SensitivePlace } from "./inventory.ts";
import { sanitizerOnly, sinksOnly, withoutExceptions, withoutSanitizers } from "./loosen.ts";
import { CATEGORY_NAMES } from "./sensitiveCalls.ts";

export type ReasonKind =
  | "reported"
  | "passed-over"
  | "syntax-error"
  | "suppressed"
  | "below-severity"
  | "rule-off"
  | "exhausted"
  | "cleaned"
  | "not-reached"
  | "exception"
  | "no-rule";

/** Why a line has no finding, or that it has one. */
export interface Reason {
  readonly kind: ReasonKind;
  /** One sentence for a person. */
  readonly message: string;
  readonly ruleId?: string;
}

/** What the answer depends on. The core analyses nothing by itself here: it is given the means to. */
export interface WhyQuestion {
  readonly text: string;
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly rules: readonly Rule[];
  readonly policy: EffectivePolicy;
  /** Why the file is left out before anybody looks into it, where it is; the end of a sentence. */
  readonly passedOver?: string;
  /** Whether findings of this severity are shown to the user. */
  readonly shows: (finding: Finding) => boolean;
  readonly analyze: (rules: readonly Rule[], policy: EffectivePolicy) => Promise<Analysis>;
  readonly inventory: () => Promise<readonly SensitivePlace[]>;
}

/** The reasons, the one that decides first. There is always one. */
export async function whyNotReported(question: WhyQuestion): Promise<readonly Reason[]> {
  const { passedOver, rules, policy } = question;
  if (passedOver !== undefined) return [{ kind: "passed-over", message: `The file is not analysed: ${passedOver}.` }];
  const line = new Line(question.text, question.line);
  const analysis = await question.analyze(rules, policy);
  const known = [...line.of(analysis.findings), ...line.of(analysis.suppressed)].map(({ ruleId }) => ruleId);
  const plain = [...statedReasons(analysis, line, question), ...(await switchedOff(question, line, known))];
  const isUnread = analysis.skip !== undefined && analysis.skip.reason !== "time-budget";
  // Where a rule has its say, others that are about the same make way for it.
  if (isUnread || known.length > 0) return plain;
  const near = await nearMisses(question, line, new Set(plain.map(({ ruleId }) => ruleId ?? "")));
  const all = [...plain, ...near];
  return all.length > 0 ? all : [await noRule(question, analysis, line)];
}

/** One line of a text, as a question is about it. */
class Line {
  readonly #lines: LineIndex;
  readonly #start: number;
  readonly #end: number;

  constructor(
    text: string,
    readonly number: number,
  ) {
    this.#lines = new LineIndex(text);
    this.#start = this.#lines.lineStart(number);
    this.#end = this.#lines.lineStart(number + 1);
  }

  holds({ start, end }: Span): boolean {
    return start < this.#end && (end > this.#start || start >= this.#start);
  }

  of<T extends Span>(spans: readonly T[]): T[] {
    return spans.filter((span) => this.holds(span));
  }

  /** From 1. */
  lineOf({ start }: Span): number {
    return this.#lines.lineAt(start) + 1;
  }
}

function statedReasons(analysis: Analysis, line: Line, { shows, rules }: WhyQuestion): Reason[] {
  const reasons: Reason[] = [];
  for (const finding of line.of(analysis.findings)) {
    const { ruleId, severity } = finding;
    reasons.push(
      shows(finding)
        ? { kind: "reported", ruleId, message: `It is reported: ${titleOf(ruleId, rules)}.` }
        : {
            kind: "below-severity",
            ruleId,
            message: `It is found (${titleOf(ruleId, rules)}), but its severity, ${severity}, is below what your settings show.`,
          },
    );
  }
  for (const { ruleId, suppression } of line.of(analysis.suppressed)) {
    const reason = suppression?.reason ? `: “${suppression.reason}”` : ", without a reason";
    reasons.push({
      kind: "suppressed",
      ruleId,
      message: `It is found (${titleOf(ruleId, rules)}) and accepted${reason}.`,
    });
  }
  if (analysis.skip)
    reasons.push({ kind: "passed-over", message: `The file is not analysed to its end: ${analysis.skip.message}.` });
  if (line.of(analysis.syntaxErrors).length > 0) {
    reasons.push({
      kind: "syntax-error",
      message: "The parser could not make sense of this line, so rules see only a part of it.",
    });
  }
  for (const { ruleId, message } of analysis.exhausted)
    reasons.push({ kind: "exhausted", ruleId, message: `${message}.` });
  return reasons;
}

/** Rules that would find something on the line if the policy let them. */
async function switchedOff(question: WhyQuestion, line: Line, known: readonly string[]): Promise<Reason[]> {
  const { rules, policy, path } = question;
  const off = rules.filter(({ id }) => !policy.runs(id, path));
  if (off.length === 0) return [];
  const { findings, suppressed } = await question.analyze(off, { ...policy, runs: () => true });
  const found = distinct(line.of([...findings, ...suppressed])).filter((id) => !known.includes(id));
  return found.map((ruleId) => ({
    kind: "rule-off",
    ruleId,
    message: `${titleOf(ruleId, rules)} would be found by ${ruleId}, which does not run on this path: ${whyOff(policy, ruleId, path)}.`,
  }));
}

function whyOff(policy: EffectivePolicy, ruleId: string, path: string): string {
  const decision = policy.decision(ruleId, path);
  return decision?.kind === "off" ? `${decision.from} switches it off` : "it is off by default";
}

/** Rules that look at the line and find nothing, each with the reason. */
async function nearMisses(question: WhyQuestion, line: Line, known: ReadonlySet<string>): Promise<Reason[]> {
  const { rules, policy, path } = question;
  const running = rules.filter(({ id }) => policy.runs(id, path) && !known.has(id));
  const loosened = running.flatMap((rule) => sinksOnly(rule) ?? withoutExceptions(rule) ?? []);
  if (loosened.length === 0) return [];
  const { findings, suppressed } = await question.analyze(loosened, policy);
  const reasons: Reason[] = [];
  for (const ruleId of distinct(line.of([...findings, ...suppressed])).slice(0, MOST_NEAR_MISSES)) {
    const rule = running.find(({ id }) => id === ruleId)!;
    const title = titleOf(ruleId, rules);
    if (rule.body.mode === "search") {
      const message = `${ruleId} (${title}) looks at this, and makes an exception for how it is written here.`;
      reasons.push({ kind: "exception", ruleId, message });
    } else {
      reasons.push((await cleaned(rule, question, line)) ?? notReached(ruleId, title));
    }
  }
  return reasons;
}

function notReached(ruleId: string, title: string): Reason {
  const message = `${ruleId} (${title}) looks at this, and no data from outside was seen to reach it.`;
  return { kind: "not-reached", ruleId, message };
}

/** That data reaches the line and was made harmless on its way, and where. */
async function cleaned(rule: Rule, question: WhyQuestion, line: Line): Promise<Reason | undefined> {
  const finds = async (variant: Rule | undefined): Promise<readonly Finding[]> =>
    variant === undefined ? [] : (await question.analyze([variant], question.policy)).findings;
  if (line.of(await finds(withoutSanitizers(rule))).length === 0) return undefined;
  const count = rule.body.mode === "taint" ? rule.body.sanitizers.length : 0;
  const places: number[] = [];
  for (let index = 0; index < Math.min(count, MOST_SANITIZERS); index++) {
    const decides = count === 1 || line.of(await finds(withoutSanitizers(rule, index))).length > 0;
    if (decides) places.push(...(await finds(sanitizerOnly(rule, index))).map((span) => line.lineOf(span)));
  }
  const before = [...new Set(places)].filter((number) => number <= line.number + 1);
  const where = before.length > 0 ? ` (line ${Math.max(...before)})` : "";
  const message = `${rule.id} (${rule.metadata.title}) sees data from outside reach this, and takes it for cleaned on its way${where}.`;
  return { kind: "cleaned", ruleId: rule.id, message };
}

async function noRule({ rules, inventory }: WhyQuestion, { languageId }: Analysis, line: Line): Promise<Reason> {
  const number = rules.filter((rule) =>
    rule.languages.some((name) => languagesNamed(name).includes(languageId ?? "")),
  ).length;
  const place = line.of(await inventory())[0];
  const looked = `None of the ${number} rules for ${languageId ?? "this language"} is about what stands here`;
  const message = !place
    ? `${looked}.`
    : `${looked}, though it is a sensitive place (${CATEGORY_NAMES[place.category]}: ${place.name})${place.constant ? " whose arguments are constant" : ""}.`;
  return { kind: "no-rule", message };
}

const MOST_NEAR_MISSES = 10;
const MOST_SANITIZERS = 25;

function titleOf(ruleId: string, rules: readonly Rule[]): string {
  return rules.find(({ id }) => id === ruleId)?.metadata.title ?? ruleId;
}

function distinct(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))];
}
