import type { Analysis } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import type { Condition, Formula, Rule } from "../rules/rule.ts";
import type { Line } from "./line.ts";
import {
  doubting,
  type Restriction,
  restrictionsOf,
  sanitizerOnly,
  sinksOnly,
  sourcesOnly,
  without,
  withoutSanitizers,
} from "./loosen.ts";
import type { Reason, ReasonKind, WhyQuestion } from "./why.ts";

/** Rules about which more than their number is said. */
const MOST_NEAR_MISSES = 10;
/** Sanitizers and restrictions of one rule that are tried one by one. */
const MOST_TRIED = 25;

/** What says most comes first: where data goes, before what is written. */
const TELLING: readonly ReasonKind[] = ["cleaned", "not-reached", "exception", "condition"];

/** Rules that look at the line and find nothing, each with the reason. @param rules those that run */
export async function nearMisses(question: WhyQuestion, line: Line, rules: readonly Rule[]): Promise<Reason[]> {
  const loose = rules.flatMap((rule) => loosened(rule) ?? []);
  if (loose.length === 0) return [];
  const analysis = await question.analyze(loose, question.policy);
  const ids = [...new Set(line.of(foundBy(analysis)).map(({ ruleId }) => ruleId))];
  const reasons: Reason[] = [];
  for (const id of ids.slice(0, MOST_NEAR_MISSES)) {
    const rule = rules.find((each) => each.id === id)!;
    reasons.push(await new NearMiss(rule, question, line, question.followsFiles(analysis.languageId)).reason());
  }
  reasons.sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));
  if (ids.length > MOST_NEAR_MISSES) {
    const message = `${ids.length - MOST_NEAR_MISSES} more rules look at this, and find nothing either.`;
    reasons.push({ kind: "exception", message });
  }
  return reasons;
}

/** What finds all places that a rule looks at; undefined where that is what it finds itself. */
function loosened(rule: Rule): Rule | undefined {
  const search = sinksOnly(rule) ?? rule;
  const restrictions = restrictionsOf(search);
  if (restrictions.length > 0) return without(search, new Set(restrictions));
  return search === rule ? undefined : search;
}

function foundBy({ findings, suppressed }: Analysis): readonly Finding[] {
  return [...findings, ...suppressed];
}

/** One rule that looks at the line. */
class NearMiss {
  constructor(
    private readonly rule: Rule,
    private readonly question: WhyQuestion,
    private readonly line: Line,
    private readonly followsFiles: boolean,
  ) {}

  async reason(): Promise<Reason> {
    const { rule } = this;
    const sinks = sinksOnly(rule);
    if (!sinks) return this.#restricted(rule);
    const isSink = this.line.of(await this.#finds(sinks)).length > 0;
    if (!isSink) return this.#restricted(sinks);
    return (await this.#cleaned()) ?? (await this.#proven()) ?? (await this.#notReached());
  }

  async #finds(variant: Rule | undefined): Promise<readonly Finding[]> {
    return variant === undefined ? [] : foundBy(await this.question.analyze([variant], this.question.policy));
  }

  /** Which exception or condition takes the line out. */
  async #restricted(search: Rule): Promise<Reason> {
    const ruleId = this.rule.id;
    const looks = `${ruleId} (${this.rule.metadata.title}) looks at this`;
    const restrictions = restrictionsOf(search);
    for (const restriction of restrictions.slice(0, MOST_TRIED)) {
      if (this.line.of(await this.#finds(without(search, new Set([restriction])))).length === 0) continue;
      return restriction.op === "not"
        ? { kind: "exception", ruleId, message: `${looks}, and makes an exception: ${exceptionText(restriction)}.` }
        : { kind: "condition", ruleId, message: `${looks}, but ${conditionText(restriction)}.` };
    }
    const isOnlyConditions = restrictions.every(({ op }) => op !== "not");
    const what = isOnlyConditions
      ? "several of its conditions do not hold"
      : "its exceptions and conditions rule it out";
    return { kind: isOnlyConditions ? "condition" : "exception", ruleId, message: `${looks}, but ${what}.` };
  }

  /** That data reaches the line and is cleaned on its way, and by what. */
  async #cleaned(): Promise<Reason | undefined> {
    const { rule, line, question } = this;
    const trusting = withoutSanitizers(rule);
    const analysis = trusting && (await question.analyze([trusting], question.policy));
    const [finding] = line.of(analysis ? foundBy(analysis) : []);
    if (!finding) return undefined;
    const place = await this.#sanitizer(finding, (analysis?.dependencies ?? []).length > 0);
    const [file, ...more] = analysis?.dependencies ?? [];
    const elsewhere = file !== undefined && more.length === 0 ? `in ${file}` : "on its way";
    const by = place && `by ${quoted(question.text.slice(place.start, place.end))} (line ${line.lineOf(place)})`;
    const message = `${rule.id} (${rule.metadata.title}) sees data from outside reach this, cleaned ${by ?? elsewhere}.`;
    return { kind: "cleaned", ruleId: rule.id, message };
  }

  /** Where the data of a finding, which there would be without sanitizers, is cleaned in this file. */
  async #sanitizer(finding: Finding, mayBeElsewhere: boolean): Promise<Finding | undefined> {
    const { rule, line } = this;
    const count = rule.body.mode === "taint" ? rule.body.sanitizers.length : 0;
    const places: Finding[] = [];
    for (let index = 0; index < Math.min(count, MOST_TRIED); index++) {
      const decides = count === 1 || line.of(await this.#finds(withoutSanitizers(rule, index))).length > 0;
      if (decides) places.push(...(await this.#finds(sanitizerOnly(rule, index))));
    }
    const isOnWay = ({ start, end }: Finding) =>
      finding.trace.some((step) => step.path === finding.path && step.start < end && start < step.end);
    const onWay = places.filter(isOnWay);
    const before = places.filter((place) => line.lineOf(place) <= line.number + 1);
    return (onWay.length > 0 ? onWay : mayBeElsewhere ? [] : before).sort((a, b) => b.start - a.start)[0];
  }

  /** That a condition in the code says that the data is harmless. */
  async #proven(): Promise<Reason | undefined> {
    const { rule, line } = this;
    for (const variant of [doubting(rule), withoutBoth(rule)]) {
      const [finding] = line.of(await this.#finds(variant));
      if (!finding) continue;
      const first = finding.trace.find(({ path }) => path === finding.path);
      const from = first ? ` (from line ${line.lineOf(first)})` : "";
      const message = `${rule.id} (${rule.metadata.title}) sees data from outside${from} come here, and a condition on its way has proven it harmless.`;
      return { kind: "cleaned", ruleId: rule.id, message };
    }
    return undefined;
  }

  async #notReached(): Promise<Reason> {
    const { rule, line } = this;
    const sources = [...new Set((await this.#finds(sourcesOnly(rule))).map((span) => line.lineOf(span)))];
    const looks = `${rule.id} (${rule.metadata.title}) looks at this, and no data from outside was seen to reach it`;
    const files = this.followsFiles ? "this file, or another one that it calls" : "this file";
    const why =
      sources.length === 0
        ? `none enters in ${files}`
        : `it enters on ${linesText(sources)}, and no way from there to here is known. ${NOT_FOLLOWED}`;
    const end = this.followsFiles ? "" : ` ${ONE_FILE}`;
    return { kind: "not-reached", ruleId: rule.id, message: `${looks}: ${why}${/[.]$/.test(why) ? "" : "."}${end}` };
  }
}

const NOT_FOLLOWED =
  "Not followed are two names for one object, reflection, computed names of functions, and methods of objects whose class is not known.";
const ONE_FILE = "Data was followed within this file only.";

function withoutBoth(rule: Rule): Rule | undefined {
  const doubts = doubting(rule);
  return doubts && withoutSanitizers(doubts);
}

function linesText(lines: readonly number[]): string {
  const shown = [...lines].sort((a, b) => a - b).slice(0, 3);
  const more = lines.length > shown.length ? ` and ${lines.length - shown.length} more` : "";
  return `${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
}

function exceptionText({ of }: Extract<Restriction, { op: "not" }>): string {
  const inside = of.op === "inside" ? "what stands inside " : "";
  const pattern = firstPattern(of);
  return pattern === undefined ? "for how it is written here" : `${inside}${quoted(pattern)}`;
}

function firstPattern(formula: Formula): string | undefined {
  switch (formula.op) {
    case "pattern":
      return formula.pattern;
    case "regex":
      return formula.regex;
    case "inside":
    case "not":
      return firstPattern(formula.of);
    default:
      return formula.of.map(firstPattern).find((text) => text !== undefined);
  }
}

function conditionText(condition: Condition): string {
  switch (condition.op) {
    case "metavariable-regex":
      return `what stands for ${condition.metavariable} does not match ${quoted(condition.regex)}`;
    case "metavariable-comparison":
      return `${quoted(condition.comparison)} does not hold`;
    case "metavariable-type":
      return `${condition.metavariable} is not known to be ${condition.types.map(quoted).join(" or ")}`;
    case "metavariable-analysis":
      return `what stands for ${condition.metavariable} has not the ${condition.analyzer === "entropy" ? "randomness" : "form"} that it asks for`;
    case "metavariable-pattern":
      return `what stands for ${condition.metavariable} is not what it asks for${forText(firstPattern(condition.formula))}`;
  }
}

function forText(pattern: string | undefined): string {
  return pattern === undefined ? "" : `, as ${quoted(pattern)}`;
}

const MAX_QUOTED = 60;

/** Code on one line, shortened. */
function quoted(code: string): string {
  const line = code.trim().replace(/\s+/g, " ");
  return `\`${line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED - 1)}…` : line}\``;
}
