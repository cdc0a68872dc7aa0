import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { malformedLinks, relativeLinks, rulesWithoutPage } from "../../core/guidance/checkGuidance.ts";
import { findFrontMatter } from "../../core/guidance/frontMatter.ts";
import type { GuidancePage } from "../../core/guidance/page.ts";
import { count } from "../../core/report/words.ts";
import { rootOf } from "../../host/files.ts";
import { GUIDANCE_FOLDER } from "../../host/projectPlaces.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { reportProblems, sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, loadRuleset, type PlacedProblem } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

/** `riskmark guidance check`: the team's pages, and rules without one. */
export async function checkGuidance(
  flags: { readonly json?: boolean; readonly color: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const root = await rootOf(cwd);
  const ruleset = await loadRuleset(root, { builtIn: await loadBuiltIn(), extra: [], cwd, only: [] });
  const pages = ruleset.guidance.filter(({ origin }) => origin === "team");
  const own = ruleset.problems.filter(({ problem }) => problem.path.startsWith(`${GUIDANCE_FOLDER}/`));
  const found: PlacedProblem[] = [...own];
  for (const page of pages) found.push(...(await linkProblems(root, page)));
  const missing = rulesWithoutPage(ruleset.rules, ruleset.guidance);
  for (const problem of missing) {
    const rule = ruleset.rules.find(({ id }) => id === problem.ruleId)!;
    found.push({ file: ruleset.sourceOf(rule), problem });
  }
  if (flags.json) terminal.out.write(`${JSON.stringify(await reportProblems(found, root), null, 2)}\n`);
  else {
    await sayRuleProblems(found, terminal, flags.color);
    terminal.out.write(
      `${count(pages.length, "page")} and ${count(ruleset.rules.length, "rule")} checked: ${found.length === 0 ? "nothing to do" : count(found.length, "remark")}\n`,
    );
  }
  return found.length === 0 ? EXIT.ok : EXIT.findings;
}

async function linkProblems(root: string, page: GuidancePage): Promise<PlacedProblem[]> {
  const file = join(root, page.path);
  const text = await readFile(file, "utf8").catch(() => "");
  const parts = findFrontMatter(text);
  const bodyStart = parts.kind === "unclosed" ? 0 : parts.body.start;
  const problems = [...malformedLinks(page, bodyStart)];
  for (const { target, start, end } of relativeLinks(page, bodyStart)) {
    const path = target.replace(/[?#].*$/, "");
    const found = await stat(join(dirname(file), decoded(path))).catch(() => undefined);
    if (found) continue;
    problems.push({
      path: page.path,
      start,
      end,
      message: `There is no file "${target}", which this link leads to.`,
      severity: "warning",
    });
  }
  return problems.map((problem) => ({ file, problem }));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
