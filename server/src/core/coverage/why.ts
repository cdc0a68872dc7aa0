import type { Analysis } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import { languagesNamed } from "../languages/registry.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { Rule } from "../rules/rule.ts";
import type { SensitivePlace } from "./inventory.ts";
import { Line } from "./line.ts";
import { everywhere } from "./loosen.ts";
import { nearMisses } from "./nearMisses.ts";
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
  | "condition"
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
  /** Whether data is followed into other files in this language. */
  readonly followsFiles: (languageId: string | undefined) => boolean;
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
  const plain = [
    ...statedReasons(analysis, line, question),
    ...(await switchedOff(question, line, known)),
    ...(await notHere(question, line, known)),
  ];
  const isUnread = analysis.skip !== undefined && analysis.skip.reason !== "time-budget";
  // Where a rule has its say, others that are about the same make way for it.
  if (isUnread || known.length > 0) return plain;
  const said = new Set(plain.map(({ ruleId }) => ruleId));
  const near = await nearMisses(
    question,
    line,
    rules.filter(({ id }) => policy.runs(id, question.path) && !said.has(id)),
  );
  const all = [...plain, ...near];
  return all.length > 0 ? all : [await noRule(question, analysis, line)];
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

/** Rules that would find something on the line if they were about this file. */
async function notHere(question: WhyQuestion, line: Line, known: readonly string[]): Promise<Reason[]> {
  const { rules, policy, path } = question;
  const narrow = rules.filter(
    ({ id, paths, metadata }) =>
      policy.runs(id, path) && paths.include.length + paths.exclude.length + (metadata.documents?.length ?? 0) > 0,
  );
  if (narrow.length === 0) return [];
  const { findings, suppressed } = await question.analyze(narrow.map(everywhere), policy);
  const found = distinct(line.of([...findings, ...suppressed])).filter((id) => !known.includes(id));
  return found.map((ruleId) => ({
    kind: "rule-off",
    ruleId,
    message: `${titleOf(ruleId, rules)} would be found by ${ruleId}, which by its own \`paths\` or \`documents\` is not about this file.`,
  }));
}

function whyOff(policy: EffectivePolicy, ruleId: string, path: string): string {
  const decision = policy.decision(ruleId, path);
  return decision?.kind === "off" ? `${decision.from} switches it off` : "it is off by default";
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

function titleOf(ruleId: string, rules: readonly Rule[]): string {
  return rules.find(({ id }) => id === ruleId)?.metadata.title ?? ruleId;
}

function distinct(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))];
}
