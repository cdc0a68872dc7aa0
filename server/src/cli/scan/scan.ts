import { existsSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Coverage, languagesWithoutRules } from "../../core/coverage/coverage.ts";
import { hasInventory } from "../../core/coverage/inventory.ts";
import { matchGuidance } from "../../core/guidance/matchGuidance.ts";
import { detectLanguage, type SyntaxRuntime } from "../../core/index.ts";
import { languagesNamed } from "../../core/languages/registry.ts";
import { REGISTER_RULES } from "../../core/register/registerFindings.ts";
import type { ScanReport } from "../../core/report/report.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { compareWithCommit } from "../../host/compareWithCommit.ts";
import type { DiscoverOptions, Target } from "../../host/files.ts";
import { commitBefore } from "../../host/git.ts";
import { buildId, toolVersion } from "../../host/node.ts";
import { readFirstLine } from "../../host/sourceFile.ts";
import { UsageError } from "../exit.ts";
import { reportProblems } from "../problems.ts";
import { loadRuleset, type RuleChoice, type Ruleset } from "../ruleset.ts";
import { cacheKey } from "./cache/cacheKey.ts";
import { OutcomeCache } from "./cache/outcomeCache.ts";
import { type Collected, nothingYet, type ReportedEntry } from "./collected.ts";
import { type Comparison, withFingerprints, withTexts } from "./comparison.ts";
import { FilesScan } from "./filesScan.ts";
import { addUnplaced } from "./imported.ts";
import type { Patch } from "./patch.ts";
import type { Progress } from "./progress.ts";
import { judgeRootRegister } from "./register.ts";
import { RootEngine } from "./rootEngine.ts";
import { RootScan, type RootScanOptions } from "./rootScan.ts";
import { commonFolder, type RootPaths, targetsOf } from "./roots.ts";

export interface ScanRequest extends RootScanOptions {
  readonly groups: readonly RootPaths[];
  readonly files: Omit<DiscoverOptions, "allowed">;
  readonly rules: RuleChoice;
  readonly compare: CompareChoice;
  /** How many threads scan; undefined: as many as are worth it. */
  readonly threads?: number | undefined;
  /** The folder for outcomes that are kept from scan to scan; undefined: none. */
  readonly cache?: string | undefined;
}

/** What a scan is compared with. */
export type CompareChoice =
  | { readonly with: "nothing" }
  /** Fingerprints of an earlier report. */
  | { readonly with: "report"; readonly fingerprints: ReadonlySet<string> }
  /** The baseline file of each root. */
  | { readonly with: "baseline" }
  /** Where the present state left a ref, or without one the default branch. */
  | { readonly with: "commit"; readonly ref?: string }
  /** The baseline file where there is one, else the default branch, else nothing that was there before. */
  | { readonly with: "whatever-there-is" };

export interface ScanOutcome {
  readonly report: ScanReport;
  /** Absolute path that the report's paths are relative to. */
  readonly base: string;
  /** The roots that were scanned, with what holds in them. */
  readonly roots: readonly { readonly root: string; readonly ruleset: Ruleset }[];
  /** What `--fix --dry-run` would change. */
  readonly patches: readonly Patch[];
  /** The entries of the registers. */
  readonly register: readonly ReportedEntry[];
  /** As in `Collected`. */
  readonly gone: readonly number[] | undefined;
}

/** Scans everything that was asked for and puts together what there is to report. */
export async function scan(request: ScanRequest, runtime: SyntaxRuntime, progress: Progress): Promise<ScanOutcome> {
  const startedAt = new Date();
  const began = performance.now();
  const base = commonFolder(request.groups.map((group) => group.root));
  const collected = nothingYet();
  const rulesets: Ruleset[] = [];
  const seen = new Set<string>();
  for (const group of request.groups) {
    const ruleset = await loadRuleset(group.root, request.rules);
    rulesets.push(ruleset);
    collected.problems.push(...ruleset.problems);
    await scanRoot(group, ruleset, { request, runtime, progress, base, collected, seen });
  }
  progress.clear();
  const problems = await reportProblems(collected.problems, base);
  const guidance = rulesets.flatMap((ruleset) => ruleset.guidance);
  const isComplete =
    problems.every((problem) => problem.severity !== "error") &&
    collected.passedOver.every((item) => item.reason !== "unreadable");
  const report: ScanReport = {
    toolVersion: toolVersion(),
    baseUri: `${pathToFileURL(base).href.replace(/\/$/, "")}/`,
    findings: collected.findings,
    suppressed: collected.suppressed,
    unusedSuppressions: collected.unusedSuppressions,
    partlyParsed: collected.partlyParsed,
    passedOver: collected.passedOver,
    problems,
    rules: [...distinctRules(rulesets), ...registerRules(collected), ...importedRules(collected, rulesets)],
    guidance: ({ id, metadata }) =>
      matchGuidance(guidance, { ruleId: id, cwe: metadata.cwe, guidanceId: metadata.guidance })[0],
    complete: isComplete,
    coverage: coverageOf(collected, rulesets),
    stats: {
      files: collected.files,
      lines: collected.lines,
      bytes: collected.bytes,
      durationMs: performance.now() - began,
      startTime: startedAt.toISOString(),
      endTime: new Date().toISOString(),
      belowSeverity: collected.belowSeverity,
      fixed: collected.fixed,
      fixedFiles: collected.fixedFiles,
    },
  };
  const roots = request.groups.map(({ root }, index) => ({ root, ruleset: rulesets[index]! }));
  const { patches, register, gone } = collected;
  return { report, base, roots, patches, register, gone };
}

function coverageOf({ languages, places, passedOver }: Collected, rulesets: readonly Ruleset[]): Coverage {
  const rules = distinctRules(rulesets);
  const covered = [...languages].map(([languageId, { files, lines }]) => ({
    languageId,
    files,
    lines,
    rules: rules.filter((rule) => rule.languages.some((name) => languagesNamed(name).includes(languageId))).length,
    inventory: hasInventory(languageId),
  }));
  covered.sort((a, b) => b.lines - a.lines || (a.languageId < b.languageId ? -1 : 1));
  const unanalysed = passedOver.filter(({ reason }) => reason === "unknown-language").map(({ path }) => path);
  return { languages: covered, withoutRules: languagesWithoutRules(unanalysed, covered), places };
}

interface ScanContext {
  readonly request: ScanRequest;
  readonly runtime: SyntaxRuntime;
  readonly progress: Progress;
  readonly base: string;
  readonly collected: Collected;
  readonly seen: Set<string>;
}

async function scanRoot(group: RootPaths, ruleset: Ruleset, context: ScanContext): Promise<void> {
  const { request, collected, progress } = context;
  const engine = new RootEngine(group.root, ruleset, context.runtime, request.fix === "off");
  const prefix = relative(context.base, group.root).split(sep).join("/");
  try {
    const comparison = await comparisonFor(group.root, ruleset, request.compare, engine);
    const rootScan = new RootScan(ruleset, request, collected, prefix, comparison);
    const cache = await cacheOf(group.root, ruleset, request);
    const ruleProblems = cache?.ruleProblems ?? (await engine.ruleProblems());
    rootScan.addRuleProblems(group.root, ruleProblems);
    const allowed = (path: string) => ruleset.policy.includes(path);
    const { targets, passedOver } = await targetsOf(group, { ...request.files, allowed }, context.seen);
    for (const item of passedOver) {
      collected.passedOver.push({ ...item, path: prefix === "" ? item.path : `${prefix}/${item.path}` });
    }
    const readsAnyText = ruleset.rules.some((rule) => rule.languages.some((id) => TEXT_LANGUAGES.has(id)));
    const readable = new Set<Target>();
    for (const target of targets) if (readsAnyText || (await hasKnownLanguage(target))) readable.add(target);
    const files = new FilesScan({ engine, ruleset, request, cache });
    const outcomes = files.outcomes([...readable]);
    for (const [index, target] of targets.entries()) {
      progress.update(index, targets.length, target.path);
      if (!readable.has(target)) rootScan.passOverLanguage(target);
      else await rootScan.add(target, (await outcomes.next()).value!);
    }
    await outcomes.next();
    await cache?.save(ruleProblems, files.asked);
    await addUnplaced({ root: group.root, prefix, ruleset, options: request, collected });
    await judgeRootRegister(rootScan, { root: group.root, prefix, ruleset, options: request, collected });
    noteGone(group.root, ruleset, rootScan, collected);
  } finally {
    engine.dispose();
  }
}

/** What earlier scans of a root have found. Fixes change files, and what comes from sources cannot tell its version. */
async function cacheOf(root: string, ruleset: Ruleset, request: ScanRequest): Promise<OutcomeCache | undefined> {
  const build = buildId();
  if (request.cache === undefined || request.fix !== "off" || build === undefined) return undefined;
  const key = cacheKey({ buildId: build, root, ruleset, inventory: request.inventory ?? false });
  return OutcomeCache.open(request.cache, key, root, ruleset.policy);
}

/** @throws UsageError where there is nothing to compare with */
async function comparisonFor(
  root: string,
  { program, policy }: Ruleset,
  choice: CompareChoice,
  engine: RootEngine,
): Promise<Comparison | undefined> {
  if (choice.with === "nothing") return undefined;
  if (choice.with === "report") return withFingerprints(choice.fingerprints);
  if (choice.with !== "commit" && program.baseline) return withFingerprints(program.baseline);
  if (choice.with === "baseline")
    throw new UsageError(`there is no .riskmark/baseline.jsonl to compare with: write it with "riskmark baseline".`);
  const commit = await commitBefore(root, choice.with === "commit" ? choice.ref : undefined);
  if (commit) return withTexts(compareWithCommit(commit, root, () => engine.analyzer(), policy)(), root);
  if (choice.with === "commit")
    throw new UsageError(`there is no commit "${choice.ref ?? "of a default branch"}" in a git repository here.`);
  return async () => new Set();
}

/** Findings of the baseline that are no longer there, in files that were looked at or are gone. */
function noteGone(root: string, { program }: Ruleset, { known, looked }: RootScan, collected: Collected): void {
  if (!program.baseline) return;
  const here = new Set(known.map(({ reported }) => reported.finding.fingerprint));
  collected.gone ??= [];
  for (const { fingerprint, path, risk } of program.baseline.values())
    if (!here.has(fingerprint) && (looked.has(path) || !existsSync(join(root, path)))) collected.gone.push(risk);
}

/** What stands for the rules of other tools, where they have findings. */
function importedRules({ findings, suppressed }: Collected, rulesets: readonly Ruleset[]): Rule[] {
  const ids = new Set([...findings, ...suppressed].map(({ finding }) => finding.ruleId));
  const all = rulesets.flatMap(({ trust }) => trust.imported.rules).filter(({ id }) => ids.has(id));
  return [...new Map(all.map((rule) => [rule.id, rule])).values()];
}

/** The rules of findings about the register, where there are some. */
function registerRules({ findings }: Collected): Rule[] {
  const ids = new Set(findings.map(({ finding }) => finding.ruleId));
  return REGISTER_RULES.filter(({ id }) => ids.has(id));
}

/** Languages of rules that look at text, whatever it is written in. */
const TEXT_LANGUAGES: ReadonlySet<string> = new Set(["regex", "generic", "none"]);

/** Whether the file's name, or its `#!` line where the name has no extension, says a language that is analysed. */
async function hasKnownLanguage(target: Target): Promise<boolean> {
  if (detectLanguage(target.path, "") !== undefined) return true;
  return extname(target.path) === "" && detectLanguage(target.path, await readFirstLine(target.absolute)) !== undefined;
}

function distinctRules(rulesets: readonly Ruleset[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const rule of rulesets.flatMap((ruleset) => ruleset.rules)) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
