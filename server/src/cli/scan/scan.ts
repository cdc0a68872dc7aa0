import { extname, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { matchGuidance } from "../../core/guidance/matchGuidance.ts";
import type { SyntaxRuntime } from "../../core/index.ts";
import { createAnalyzer, detectLanguage } from "../../core/index.ts";
import type { ScanReport } from "../../core/report/report.ts";
import type { Rule } from "../../core/rules/rule.ts";
import type { DiscoverOptions, Target } from "../../host/files.ts";
import { diskFiles } from "../../host/moduleFiles.ts";
import { toolVersion } from "../../host/node.ts";
import { readFirstLine } from "../../host/sourceFile.ts";
import { reportProblems } from "../problems.ts";
import { loadRuleset, type RuleChoice, type Ruleset } from "../ruleset.ts";
import { type Collected, nothingYet } from "./collected.ts";
import type { Patch } from "./patch.ts";
import type { Progress } from "./progress.ts";
import { RootScan, type RootScanOptions } from "./rootScan.ts";
import { commonFolder, type RootPaths, targetsOf } from "./roots.ts";

export interface ScanRequest extends RootScanOptions {
  readonly groups: readonly RootPaths[];
  readonly files: Omit<DiscoverOptions, "allowed">;
  readonly rules: RuleChoice;
}

export interface ScanOutcome {
  readonly report: ScanReport;
  /** Absolute path that the report's paths are relative to. */
  readonly base: string;
  /** What `--fix --dry-run` would change. */
  readonly patches: readonly Patch[];
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
    rules: distinctRules(rulesets),
    guidance: ({ id, metadata }) =>
      matchGuidance(guidance, { ruleId: id, cwe: metadata.cwe, guidanceId: metadata.guidance })[0],
    complete: isComplete,
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
  return { report, base, patches: collected.patches };
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
  const analyzer = createAnalyzer(context.runtime, diskFiles(group.root));
  try {
    const prefix = relative(context.base, group.root).split(sep).join("/");
    const rootScan = new RootScan(analyzer, ruleset, request, collected, prefix);
    await rootScan.prepare(group.root);
    const allowed = (path: string) => ruleset.policy.includes(path);
    const { targets, passedOver } = await targetsOf(group, { ...request.files, allowed }, context.seen);
    for (const item of passedOver) {
      collected.passedOver.push({ ...item, path: prefix === "" ? item.path : `${prefix}/${item.path}` });
    }
    const readsAnyText = ruleset.rules.some((rule) => rule.languages.some((id) => TEXT_LANGUAGES.has(id)));
    for (const [index, target] of targets.entries()) {
      progress.update(index, targets.length, target.path);
      if (readsAnyText || (await hasKnownLanguage(target))) {
        await rootScan.file(target);
      } else {
        rootScan.passOverLanguage(target);
      }
    }
  } finally {
    analyzer.dispose();
  }
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
