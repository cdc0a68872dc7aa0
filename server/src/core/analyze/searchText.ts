import type { Analysis, AnalyzeOptions, Skip, UnusedSuppression } from "../analysis.ts";
import { AnalysisCancelled } from "../analysis.ts";
import type { Finding, Span } from "../findings/finding.ts";
import { byRisk, makeFindings, numberFingerprints } from "../findings/makeFinding.ts";
import { withAge } from "../findings/risk.ts";
import { applySuppressions } from "../findings/suppress.ts";
import { yieldLines } from "../findings/yieldLines.ts";
import type { ImportedFinding } from "../imported/imported.ts";
import { placeImported } from "../imported/placeImported.ts";
import type { Dependencies, KnownModules, ModuleStore } from "../modules/store.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { CompiledRule } from "../search/compileRule.ts";
import type { Remembered, RuleRun } from "../search/ruleRun.ts";
import type { Ruleset } from "../search/ruleset.ts";
import type { ParseJob } from "../syntax/grammar.ts";
import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { LIMITS } from "../text/classify.ts";

/**
 * Milliseconds of work between two breaths. What cannot be divided (one rule on one file, decoding a tree) may come on
 * top, and the host's event loop should never be blocked for longer than 20.
 */
const SLICE_MS = 7;

/** Keeps an analysis within its time and lets the host breathe. */
export class Pace {
  #start: number;
  #slice: number;

  constructor(
    private readonly now: () => number,
    private readonly options: AnalyzeOptions,
  ) {
    this.#start = now();
    this.#slice = this.#start;
  }

  get elapsed(): number {
    return this.now() - this.#start;
  }

  get isOverBudget(): boolean {
    return this.elapsed > (this.options.timeBudgetMs ?? 5_000);
  }

  get isSliceOver(): boolean {
    return this.options.breathe !== undefined && this.now() - this.#slice > SLICE_MS;
  }

  /** Work whose time does not count, and which goes on where the caller lost interest: others need it, too. */
  async apart<T>(work: (breathe: () => Promise<void>) => Promise<T>): Promise<T> {
    const began = this.now();
    const result = await work(async () => {
      if (!this.isSliceOver) return;
      await this.options.breathe!();
      this.#slice = this.now();
    });
    this.#start += this.now() - began;
    await this.breathe();
    return result;
  }

  /** Lets others run if it is time. @throws AnalysisCancelled when the caller lost interest. */
  async breathe(): Promise<void> {
    if (this.options.signal?.aborted) throw new AnalysisCancelled();
    if (!this.isSliceOver) return;
    await this.options.breathe!();
    this.#slice = this.now();
    if (this.options.signal?.aborted) throw new AnalysisCancelled();
  }
}

/** Parses in slices. Returns why that came to no end: the time is up, or the nesting is too deep for the parser. */
export async function runParse(job: ParseJob, pace: Pace): Promise<Skip | undefined> {
  try {
    while (!job.run(() => pace.isSliceOver || pace.isOverBudget)) {
      if (pace.isOverBudget)
        return { reason: "time-budget", message: "parsing took longer than the time for one file" };
      await pace.breathe();
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) return TOO_DEEP;
    throw thrown;
  }
  return undefined;
}

export const TOO_DEEP: Skip = { reason: "too-deep", message: "the code is nested deeper than a tree can be read" };

/** The rules that could match a text. */
export interface Wanted {
  readonly applicable: readonly CompiledRule[];
  /** Rules that matter only where data comes from another file, or goes there, and the way to know of those. */
  readonly across?: {
    readonly halves: readonly CompiledRule[];
    readonly modules: ModuleStore;
  };
  /** Findings of other tools in the file; none for code that is embedded in it. */
  readonly imported?: readonly ImportedFinding[];
}

/** What rules made of a snapshot. */
export interface SearchResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
  readonly exhausted: Analysis["exhausted"];
  readonly skip?: Skip;
  /** The other files that the findings depend on. */
  readonly dependencies?: Dependencies;
  /** For the next version; absent where the run did not come to its end. */
  readonly remembered?: Remembered;
}

/** Runs rules over a snapshot and makes findings of what they match. */
export async function search(
  run: RuleRun,
  path: string,
  ruleset: Ruleset,
  { applicable, imported = [], across }: Wanted,
  policy: EffectivePolicy,
  pace: Pace,
): Promise<SearchResult> {
  const { view } = run;
  if (view.snapshot.depth > LIMITS.depth) {
    const message = `the code is nested ${view.snapshot.depth.toLocaleString("en")} levels deep; the limit is ${LIMITS.depth.toLocaleString("en")}`;
    return { findings: [], suppressed: [], unused: [], exhausted: [], skip: { reason: "too-deep", message } };
  }
  const found: Finding[] = [];
  const exhausted: { ruleId: string; message: string }[] = [];
  let skip: Skip | undefined;
  const setting = policy.risk(path);
  const rules = [...applicable, ...(across?.halves ?? [])];
  await pace.breathe();
  const known = across && (await modulesFor(run, rules, path, across.modules, pace));
  for (const { rule, matches, exhausted: isExhausted } of run.run(rules, known?.modules)) {
    const severity = policy.severity(rule.id, path, rule.severity);
    found.push(...makeFindings(view, rule, matches, path, severity, setting));
    if (isExhausted)
      exhausted.push({
        ruleId: rule.id,
        message: `${rule.id} took more steps in this file than a rule may; findings of it may be missing`,
      });
    if (pace.isOverBudget) {
      skip = {
        reason: "time-budget",
        message: `the time for one file was up after ${Math.round(pace.elapsed)} ms; findings may be missing`,
      };
      break;
    }
    await pace.breathe();
  }
  await pace.breathe();
  const ids = new Set(ruleset.rules.map(({ rule }) => rule.id));
  const ran = (ruleId: string) => !ids.has(ruleId) || policy.runs(ruleId, path);
  const kept = yieldLines(
    found,
    rules.map(({ rule }) => rule),
    view.text,
  );
  const others = placeImported(view, imported, {
    path,
    severity: (rule) => policy.severity(rule.id, path, rule.severity),
    setting,
    own: kept,
    weaknesses: (ruleId) => applicable.find(({ rule }) => rule.id === ruleId)?.rule.metadata.cwe ?? [],
  });
  const dated = numberFingerprints([...kept, ...others]).map((finding) => {
    const days = policy.ageDays(finding.fingerprint);
    return days === undefined ? finding : { ...finding, risk: withAge(finding.risk, days, setting.model) };
  });
  const { open, suppressed: bySource, unused } = applySuppressions(view, dated, ran);
  const { findings, accepted } = splitAccepted(open, policy);
  const suppressed = [...bySource, ...accepted];
  const remembered = skip ? undefined : run.remembered();
  return {
    findings: [...findings].sort(byRisk),
    suppressed,
    unused: skip ? [] : unused,
    exhausted,
    skip,
    remembered,
    ...(known && { dependencies: known.dependencies }),
  };
}

/** Takes out what the register accepts. */
function splitAccepted(open: readonly Finding[], policy: EffectivePolicy) {
  const findings: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of open) {
    const acceptance = policy.acceptance(finding);
    if (acceptance) accepted.push({ ...finding, suppression: acceptance });
    else findings.push(finding);
  }
  return { findings, accepted };
}

/**
 * What the file may call in other files, where some rule has one end of a flow in it. Their time is their own: it does
 * not count for this file.
 */
async function modulesFor(
  run: RuleRun,
  rules: readonly CompiledRule[],
  path: string,
  modules: ModuleStore,
  pace: Pace,
): Promise<KnownModules | undefined> {
  const steps = run.ends(rules);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pace.breathe();
  const ends = step.value;
  if (ends.sources.size === 0 && ends.sinks.size === 0) return undefined;
  return pace.apart((breathe) => modules.modulesOf(run.facts, path, ends, breathe));
}

/** Outermost stretches that did not parse. */
export function syntaxErrors(snapshot: Snapshot): Span[] {
  const spans: Span[] = [];
  for (let node = 0; node < snapshot.count; ) {
    const isBroken = (snapshot.flags[node]! & (NodeFlag.error | NodeFlag.missing)) !== 0;
    if (isBroken) spans.push({ start: snapshot.start[node]!, end: snapshot.end[node]! });
    node = isBroken ? snapshot.next[node]! : node + 1;
  }
  return spans;
}
