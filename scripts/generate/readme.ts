import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import { LIMITS } from "../../server/src/core/index.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { type SettingProperty, settingProperties } from "../../server/src/lsp/settings.ts";
import { builtInPages, builtInRules, FAMILIES, isOf } from "./builtIn.ts";
import { table } from "./table.ts";

/**
 * The README with the tables between its markers as the sources have them now: what is found, settings, limits,
 * and what the bench measured when its figures were last kept.
 *
 * @throws when a marker is missing, so that a table cannot get lost unnoticed
 */
export function withTables(readme: string): string {
  const rules = builtInRules();
  const pages = builtInPages();
  const settings = settingProperties();
  const tables = {
    rules: rulesTable(rules, pages),
    settings: settingsTable(settings),
    limits: limitsTable(settings),
    measured: measuredTable(JSON.parse(readFileSync(MEASURED, "utf8"))),
  };
  return Object.entries(tables).reduce((text, [name, table]) => replaceBlock(text, name, table), readme);
}

/** The output of `npm run -s bench -- --json`. */
const MEASURED = join(import.meta.dirname, "../../test/bench/measured.json");
/** One row a weakness, which is a page of the built-in guidance, with the number of rules for each language. */
function rulesTable(rules: readonly Rule[], pages: readonly GuidancePage[]): string {
  const rows = [...pages].sort(byTitle).map(({ id, title, cwe }) => {
    const about = rules.filter((rule) => rule.metadata.guidance === id);
    return [`[${title}](server/guidance/${id}.md)`, cwe[0] ?? "", byLanguage(about), withFix(about)];
  });
  const total = ["**All**", "", byLanguage(rules), withFix(rules)];
  return table(["Weakness", "CWE", "Rules", "With a fix"], [...rows, total]);
}

/** A rule for several languages counts in each. */
function byLanguage(rules: readonly Rule[]): string {
  const counts = FAMILIES.map((family) => ({
    title: family.title,
    count: rules.filter((rule) => isOf(rule, family)).length,
  }));
  const named = counts.filter(({ count }) => count > 0).map(({ title, count }) => `${title} ${count}`);
  return named.length === 0 ? "–" : named.join(", ");
}

function withFix(rules: readonly Rule[]): string {
  const count = rules.filter((rule) => rule.fixes.length > 0).length;
  return count === 0 ? "–" : `${count}`;
}

function settingsTable(settings: Readonly<Record<string, SettingProperty>>): string {
  const rows = Object.entries(settings).map(([key, { default: byDefault, enum: values, description }]) => {
    const choices = Array.isArray(values) ? ` One of ${values.map((value) => `\`${value}\``).join(", ")}.` : "";
    return [`\`${key}\``, `\`${JSON.stringify(byDefault)}\``, `${description}${choices}`];
  });
  return table(["Setting", "Default", "Meaning"], rows);
}

function limitsTable(settings: Readonly<Record<string, SettingProperty>>): string {
  const milliseconds = Number(settings["riskmark.scan.timeBudget"]?.default);
  return table(
    ["A file is passed over, wholly or in part, when it", "Limit"],
    [
      ["is larger than", `${number(LIMITS.size)} characters (1 MB)`],
      ["has a line longer than", `${number(LIMITS.lineLength)} characters`],
      ["is nested deeper than", `${number(LIMITS.depth)} levels of its syntax tree`],
      ["takes longer than", `${number(milliseconds)} ms (\`riskmark.scan.timeBudget\`); findings until then are kept`],
    ],
  );
}

interface MeasuredRow {
  readonly what: string;
  readonly value: number;
  /** With its unit: `≤ 1.5 ×`. */
  readonly aim: string;
  /** Null where nothing is aimed at. */
  readonly holds: boolean | null;
}

function measuredTable({ rows }: { readonly rows: readonly MeasuredRow[] }): string {
  const judged = rows.filter(({ holds }) => holds !== null);
  return table(
    ["What", "Measured", "Aim"],
    judged.map(({ what, value, aim, holds }) => {
      const unit = /\S+$/.exec(aim)?.[0] ?? "";
      return [what, `${value} ${unit}`, holds ? aim : `${aim}, not met yet`];
    }),
  );
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function replaceBlock(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md needs the markers "${begin}" and "${end}" around its table.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

function byTitle(a: GuidancePage, b: GuidancePage): number {
  return a.title.localeCompare(b.title, "en");
}
