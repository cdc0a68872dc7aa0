import { paintSeverity } from "../../core/report/style.ts";
import { displayWidth, visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { rootOf } from "../../host/files.ts";
import { packName, packOf } from "../../host/pack.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, loadRuleset, type Ruleset } from "../ruleset.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { ruleToJson } from "./ruleJson.ts";

export interface ListFlags {
  readonly language?: string;
  readonly rules?: readonly string[];
  readonly builtinRules: boolean;
  readonly json?: boolean;
  readonly color: boolean;
}

/** `riskmark rules list`: one line a rule. */
export async function listRules(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  const root = await rootOf(terminal.cwd);
  const ruleset = await loadRuleset(root, {
    builtIn: await loadBuiltIn(flags.builtinRules),
    extra: flags.rules ?? [],
    cwd: terminal.cwd,
    only: [],
  });
  await sayRuleProblems(ruleset.problems, terminal, flags.color);
  const { language } = flags;
  const rules = ruleset.rules.filter(
    (rule) => language === undefined || rule.languages.includes(language.toLowerCase()),
  );
  if (flags.json) {
    terminal.out.write(
      `${JSON.stringify(
        rules.map((rule) => ruleToJson(rule, ruleset)),
        null,
        2,
      )}\n`,
    );
  } else {
    terminal.out.write(table(rules, ruleset, terminal, flags.color));
  }
  return EXIT.ok;
}

function table(rules: readonly Rule[], ruleset: Ruleset, terminal: Terminal, color: boolean): string {
  const style = styleFor(terminal.out, terminal, color);
  const rows = rules.map((rule) => [
    visible(rule.id),
    rule.severity,
    rule.languages.join(", "),
    fixWord(rule),
    visible(rule.metadata.title) + packWord(rule, ruleset) + offWord(rule, ruleset),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column]!))));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cell + " ".repeat(Math.max((widths[column] ?? 0) - displayWidth(cell), 0)));
    const rule = rules[index]!;
    const [id, severity, languages, fix, title] = cells as [string, string, string, string, string];
    const painted = [
      style.bold(id),
      paintSeverity(rule.severity, severity, style),
      style.dim(languages),
      style.green(fix),
      title,
    ];
    return painted.join("  ").trimEnd();
  });
  const others = rules.filter((rule) => !ruleset.isBuiltIn(rule));
  const shared = others.filter((rule) => packOf(ruleset.packs, rule.path)).length;
  const own = others.length - shared;
  const off = rules.filter((rule) => isOff(rule, ruleset));
  const byDefault = off.filter(({ metadata }) => metadata.offByDefault).length;
  const parts = [
    `${rules.length - others.length} built in`,
    ...(shared > 0 ? [`${shared} from packs`] : []),
    ...(own > 0 ? [`${own} of your own`] : []),
    ...(off.length > byDefault ? [`${off.length - byDefault} off`] : []),
    ...(byDefault > 0 ? [`${byDefault} off by default`] : []),
  ];
  return `${[...lines, "", `${count(rules.length, "rule")}: ${parts.join(", ")}`].join("\n")}\n`;
}

function fixWord(rule: Rule): string {
  if (rule.fixes.length === 0) return "";
  return rule.fixes.some((fix) => fix.safety === "safe") ? "safe fix" : "fix";
}

function packWord(rule: Rule, { packs, isBuiltIn }: Ruleset): string {
  const pack = isBuiltIn(rule) ? undefined : packOf(packs, rule.path);
  return pack ? ` (from ${visible(packName(pack))})` : "";
}

function offWord(rule: Rule, ruleset: Ruleset): string {
  if (!isOff(rule, ruleset)) return "";
  return rule.metadata.offByDefault ? " (off by default)" : " (off)";
}

/** Whether the rule runs nowhere: the policy switches it off, or does not switch it on. */
function isOff(rule: Rule, ruleset: Ruleset): boolean {
  return !ruleset.policy.runs(rule.id, "");
}
