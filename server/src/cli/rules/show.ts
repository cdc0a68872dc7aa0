import { computeRisk } from "../../core/findings/risk.ts";
import { matchGuidance } from "../../core/guidance/matchGuidance.ts";
import { markdownLines } from "../../core/report/markdown.ts";
import { paintSeverity, type Style } from "../../core/report/style.ts";
import { visible, visibleLines } from "../../core/report/visible.ts";
import { wrap } from "../../core/report/words.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { rootOf } from "../../host/files.ts";
import { packName, packOf } from "../../host/pack.ts";
import { decidedBy } from "../../host/provenance.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, loadRuleset, type Ruleset, shortPath } from "../ruleset.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { ruleToJson } from "./ruleJson.ts";

export interface ShowFlags {
  readonly rules?: readonly string[];
  readonly json?: boolean;
  readonly color: boolean;
}

/**
 * `riskmark rules show <id>`.
 *
 * @throws UsageError where no rule has the id
 */
export async function showRule(id: string, flags: ShowFlags, terminal: Terminal): Promise<ExitCode> {
  const root = await rootOf(terminal.cwd);
  const ruleset = await loadRuleset(root, {
    builtIn: await loadBuiltIn(),
    extra: flags.rules ?? [],
    cwd: terminal.cwd,
    only: [],
  });
  const rule = ruleset.rules.find((candidate) => candidate.id === id);
  if (!rule) {
    await sayRuleProblems(ruleset.problems, terminal, flags.color);
    throw new UsageError(
      `there is no rule "${id}"${didYouMean(
        id,
        ruleset.rules.map((each) => each.id),
      )}`,
    );
  }
  const page = matchGuidance(ruleset.guidance, {
    ruleId: rule.id,
    cwe: rule.metadata.cwe,
    guidanceId: rule.metadata.guidance,
  })[0];
  if (flags.json) {
    const guidance = page && { id: page.id, title: page.title, origin: page.origin, markdown: page.body };
    terminal.out.write(`${JSON.stringify({ ...ruleToJson(rule, ruleset), guidancePage: guidance }, null, 2)}\n`);
    return EXIT.ok;
  }
  const style = styleFor(terminal.out, terminal, flags.color);
  const lines = describe(rule, ruleset, style, terminal);
  if (page)
    lines.push(
      "",
      style.bold(`Guidance: ${visible(page.title)}`),
      "",
      ...markdownLines(page.body, style, columnsOf(terminal)),
    );
  terminal.out.write(`${lines.join("\n")}\n`);
  return EXIT.ok;
}

/** Longer lines are hard to read. */
function columnsOf(terminal: Terminal): number {
  return Math.min(terminal.out.columns ?? 100, 100);
}

/** The kinds that a taint rule takes over from models of libraries. */
function modelsOf({ body }: Rule): string {
  if (body.mode !== "taint") return "";
  return body.models.map(({ part, kind }) => `${kind} (${part})`).join(", ");
}

function describe(rule: Rule, ruleset: Ruleset, style: Style, terminal: Terminal): string[] {
  const { metadata } = rule;
  const { likelihood, impact, confidence } = metadata;
  const risk = computeRisk({ severity: rule.severity, likelihood, impact, confidence });
  const rows: [string, string][] = [
    ["Severity", paintSeverity(rule.severity, rule.severity, style)],
    ["Risk", `${risk.score} of 100 = ${risk.formula.replace(/ = \d+$/, "")}`],
    ["Languages", rule.languages.join(", ")],
    ["Models", modelsOf(rule)],
    ["Weakness", metadata.cwe.join(", ")],
    ["OWASP", metadata.owasp.join(", ")],
    ["Technology", metadata.technology.join(", ")],
    ["Fixes", rule.fixes.map((fix) => `${visible(fix.title)} (${fix.safety})`).join("; ")],
    ["Comes from", placeOf(rule, ruleset, terminal)],
    ["Decided", decidedBy(rule, "", ruleset) ?? ""],
    ["Runs", whyNot(rule, ruleset)],
  ];
  return [
    `${style.bold(visible(rule.id))}  ${visible(metadata.title)}`,
    "",
    ...wrap(visibleLines(rule.message.trim()), columnsOf(terminal)),
    "",
    ...rows.filter(([, value]) => value !== "").map(([name, value]) => `${style.dim(name.padEnd(11))} ${value}`),
    ...metadata.references.map(
      (reference, index) => `${style.dim((index === 0 ? "References" : "").padEnd(11))} ${visible(reference)}`,
    ),
  ];
}

function placeOf(rule: Rule, ruleset: Ruleset, terminal: Terminal): string {
  if (ruleset.isBuiltIn(rule)) return "Riskmark";
  const pack = packOf(ruleset.packs, rule.path);
  const path = shortPath(ruleset.sourceOf(rule), terminal.cwd);
  return pack ? `${visible(packName(pack))} (${path})` : path;
}

/** Why the rule runs nowhere; empty where it runs. */
function whyNot(rule: Rule, ruleset: Ruleset): string {
  if (ruleset.policy.runs(rule.id, "")) return "";
  return rule.metadata.offByDefault
    ? "no: off by default, and the policy does not name it under rules.on"
    : "no: the policy switches it off";
}
