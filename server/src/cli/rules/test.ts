import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createAnalyzer, createRuntime } from "../../core/index.ts";
import { count } from "../../core/report/words.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { RULES_FOLDER } from "../../host/projectPlaces.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { shortPath } from "../ruleset.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { judgePair, type RuleVerdict } from "./judgePair.ts";
import { loadRuleTests } from "./loadTests.ts";
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
  const { pairs, problems } = await loadRuleTests(base, found.isDirectory() ? undefined : path);
  if (pairs.length === 0 && problems.length === 0) throw new UsageError(`"${shortPath(path, cwd)}" holds no rules.`);
  const runtime = createRuntime(createNodeHost(() => {}));
  const analyzer = createAnalyzer(runtime);
  const verdicts: RuleVerdict[] = unloaded(problems);
  try {
    for (const pair of pairs) verdicts.push(...(await judgePair(pair, analyzer)));
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
    flags.json ? asJson(verdicts) : asText(verdicts, terminal, flags.color, (p) => shortPath(join(base, p), cwd)),
  );
  if (verdicts.some((verdict) => verdict.status === "failed")) return EXIT.findings;
  return broken.length > 0 ? EXIT.error : EXIT.ok;
}

/** Rules that were not loaded, because they are for other tools. */
function unloaded(problems: Awaited<ReturnType<typeof loadRuleTests>>["problems"]): RuleVerdict[] {
  return problems.flatMap(({ ruleId, severity, message, path }) => {
    if (ruleId === undefined || severity === "error") return [];
    return [{ ruleId, path, status: "unsupported" as const, reason: message, cases: [], complaints: [] }];
  });
}

function asJson(verdicts: readonly RuleVerdict[]): string {
  const summary = Object.fromEntries(
    STATUSES.map((status) => [status, verdicts.filter((v) => v.status === status).length]),
  );
  return `${JSON.stringify({ summary, rules: verdicts }, null, 2)}\n`;
}

const STATUSES = ["passed", "failed", "unsupported", "no-tests"] as const;

function asText(
  verdicts: readonly RuleVerdict[],
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
    ...(total("no-tests") > 0 ? [style.yellow(`${total("no-tests")} without tests`)] : []),
  ];
  return `${[...lines, "", `${style.bold(count(verdicts.length, "rule"))}: ${parts.join(", ")}`].join("\n")}\n`;
}
