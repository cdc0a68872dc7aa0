import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createAnalyzer, createRuntime } from "../../core/index.ts";
import { visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import { judgePair, type RuleVerdict } from "../../core/rules/judgePair.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { nodeFileSystem, withForwardSlashes } from "../../host/nodeFileSystem.ts";
import { loadProject } from "../../host/project.ts";
import { RULES_FOLDER } from "../../host/projectPlaces.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, shortPath } from "../ruleset.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { type LeftOut, loadRuleTests, type RuleFileProblem } from "./loadTests.ts";
import { verdictLines } from "./verdict.ts";

/**
 * `riskmark rules test`: runs rules on the files beside them.
 *
 * @throws UsageError where there is no such folder or file, or no rule in it
 */
export async function testRules(
  folder: string | undefined,
  flags: { readonly json?: boolean; readonly color: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const path = folder === undefined ? join(await rootOf(cwd), RULES_FOLDER) : resolve(cwd, folder);
  const found = await stat(path).catch((error) => {
    throw new UsageError(`"${shortPath(path, cwd)}" cannot be read: ${reasonOf(error)}.`);
  });
  const base = found.isDirectory() ? path : dirname(path);
  const project = await loadProject(nodeFileSystem, withForwardSlashes(await rootOf(cwd)), {
    builtIn: await loadBuiltIn(),
  });
  const only = found.isDirectory() ? undefined : path;
  const { pairs, problems, leftOut, lineAt } = await loadRuleTests(base, only, project.models);
  if (pairs.length === 0 && problems.length === 0) throw new UsageError(`"${shortPath(path, cwd)}" holds no rules.`);
  const runtime = createRuntime(createNodeHost(() => {}));
  const analyzer = createAnalyzer(runtime);
  const verdicts: RuleVerdict[] = notLoaded(problems);
  try {
    for (const pair of pairs) verdicts.push(...(await judgePair(pair, analyzer, lineAt)));
  } finally {
    analyzer.dispose();
  }
  verdicts.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.ruleId < b.ruleId ? -1 : 1));
  const broken = problems.filter((problem) => problem.severity === "error");
  await sayRuleProblems(
    problems.map((problem) => ({ file: join(base, problem.path), problem })),
    terminal,
    flags.color,
  );
  terminal.out.write(
    flags.json
      ? asJson(verdicts, leftOut)
      : asText(verdicts, leftOut, terminal, flags.color, (p) => shortPath(join(base, p), cwd)),
  );
  if (verdicts.some((verdict) => verdict.status === "failed")) return EXIT.findings;
  return broken.length > 0 ? EXIT.error : EXIT.ok;
}

/** Rules that were not loaded: one verdict each, whatever the number of things that are wrong. */
function notLoaded(problems: readonly RuleFileProblem[]): RuleVerdict[] {
  const byRule = new Map<string, RuleFileProblem[]>();
  for (const problem of problems) {
    const ruleId = ruleOf(problem);
    // A warning is about a rule that runs, unless it names the rule's id: then the rule asks for something we lack. A
    // rule without an id never runs.
    const isFatal = problem.severity === "error" || problem.ruleId !== undefined || UNNAMED.test(problem.message);
    if (ruleId === undefined || !isFatal) continue;
    const key = `${problem.path} ${ruleId}`;
    byRule.set(key, [...(byRule.get(key) ?? []), problem]);
  }
  return [...byRule.values()].map((own) => {
    const [first, ...more] = [...own].sort((a, b) => a.line - b.line);
    const { path, line, message } = first!;
    const status = own.some(({ severity }) => severity === "error") ? "broken" : "unsupported";
    const reason = more.length === 0 ? message : `${message} (and ${count(more.length, "other")})`;
    return { ruleId: ruleOf(first!)!, path, line, status, reason, cases: [], complaints: [] };
  });
}

const UNNAMED = /^Rule \d+ of this file:/;

/** The id of the rule that a problem is about, or its place in the file; undefined for problems of a whole file. */
function ruleOf({ ruleId, message }: RuleFileProblem): string | undefined {
  return (
    ruleId ??
    /^(?:Rule ([\w.-]+)|(Rule \d+ of this file)):/
      .exec(message)
      ?.slice(1)
      .find((name) => name !== undefined)
  );
}

function asJson(verdicts: readonly RuleVerdict[], leftOut: readonly LeftOut[]): string {
  const summary = Object.fromEntries(
    STATUSES.map((status) => [status, verdicts.filter((v) => v.status === status).length]),
  );
  return `${JSON.stringify({ summary, rules: verdicts, leftOut }, null, 2)}\n`;
}

const STATUSES = ["passed", "failed", "unsupported", "broken", "no-tests"] as const;

function asText(
  verdicts: readonly RuleVerdict[],
  leftOut: readonly LeftOut[],
  terminal: Terminal,
  color: boolean,
  displayPath: (path: string) => string,
): string {
  const style = styleFor(terminal.out, terminal, color);
  const lines = verdicts.flatMap((verdict) => verdictLines(verdict, style, displayPath));
  const total = (status: RuleVerdict["status"]) => verdicts.filter((verdict) => verdict.status === status).length;
  const parts = [
    style.green(`${total("passed")} passed`),
    ...(total("failed") > 0 ? [style.red(`${total("failed")} failed`)] : []),
    ...(total("unsupported") > 0 ? [style.yellow(`${total("unsupported")} not supported`)] : []),
    ...(total("broken") > 0 ? [style.red(`${total("broken")} broken`)] : []),
    ...(total("no-tests") > 0 ? [style.yellow(`${total("no-tests")} without tests`)] : []),
  ];
  const others = leftOut.map(({ path, reason }) =>
    style.dim(`left out: ${visible(displayPath(path))}: ${visible(reason)}`),
  );
  return `${[...lines, ...others, "", `${style.bold(count(verdicts.length, "rule"))}: ${parts.join(", ")}`].join("\n")}\n`;
}
