import type { Severity } from "../findings/finding.ts";
import { didYouMean } from "../text/nearest.ts";
import { boundNames, metavariablesIn, unboundUses } from "./boundNames.ts";
import { buildFixes } from "./fixTemplates.ts";
import { belongsInPatterns, buildFormula, FORMULA_KEYS } from "./formula.ts";
import { checkRegex, FormulaBuilder } from "./formulaBuilder.ts";
import { buildMatch } from "./match.ts";
import { buildMetadata } from "./metadata.ts";
import { checkOptions } from "./options.ts";
import type { Formula, Rule, RuleBody } from "./rule.ts";
import { languageIdOf, languageNames } from "./ruleLanguages.ts";
import type { RuleProblems } from "./ruleProblems.ts";
import { type RULE_SEVERITIES, type RuleShape, ruleSchema } from "./schema.ts";
import { checkShape } from "./shapeProblems.ts";
import { buildTaint, TAINT_KEYS, taintFormulas } from "./taint.ts";
import { reportUnsupported } from "./unsupported.ts";

const SEVERITY: Record<(typeof RULE_SEVERITIES)[number], Severity> = {
  CRITICAL: "critical",
  HIGH: "high",
  MEDIUM: "medium",
  LOW: "low",
  ERROR: "high",
  WARNING: "medium",
  INFO: "low",
};

/** A rule from its plain value. Undefined when it cannot run; `problems` then says why. */
export function buildRule(value: unknown, path: string, problems: RuleProblems): Rule | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.error([], "a rule must be keys with values, such as `id`, `message` and `pattern`.");
    return undefined;
  }
  if (reportUnsupported({ ...value }, problems)) return undefined;
  const yaml = checkShape(value, problems);
  if (yaml === undefined) return undefined;
  reportOddKeys(yaml, problems);
  const languages = buildLanguages(yaml.languages, problems);
  checkFixes(yaml, problems);
  checkOptions(yaml.options ?? {}, problems);
  const body = buildBody(yaml, problems);
  if (body === undefined || problems.failed) return undefined;
  return {
    id: yaml.id,
    path,
    message: yaml.message.trim(),
    severity: SEVERITY[yaml.severity],
    languages,
    body,
    paths: { include: yaml.paths?.include ?? [], exclude: yaml.paths?.exclude ?? [] },
    options: yaml.options ?? {},
    fixes: buildFixes(yaml, yaml.metadata),
    metadata: buildMetadata(yaml.id, yaml.metadata),
    span: problems.spanOf([]),
  };
}

function buildBody(yaml: RuleShape, problems: RuleProblems): RuleBody | undefined {
  const build = new FormulaBuilder(problems);
  const taintKey = TAINT_KEYS.find((key) => yaml[key] !== undefined);
  const searchKey = [...FORMULA_KEYS, "match" as const].find((key) => yaml[key] !== undefined);
  const isTaint = yaml.mode === "taint" || (yaml.mode === undefined && yaml.taint !== undefined);
  if (isTaint) {
    if (searchKey) problems.keyError([searchKey], `\`${searchKey}\` has no meaning in a taint rule; remove it.`);
    const body = buildTaint(build, yaml);
    // What models bind is not known here.
    if (body.models.length === 0) warnOfUnboundNames(yaml, taintFormulas(body), problems);
    return body;
  }
  if (taintKey) problems.keyError([taintKey], `\`${taintKey}\` needs \`mode: taint\`; add it.`);
  const formula = buildSearch(build, yaml, searchKey);
  if (formula === undefined) return undefined;
  warnOfUnboundNames(yaml, [formula], problems);
  return { mode: "search", formula };
}

function buildSearch(
  build: FormulaBuilder,
  yaml: RuleShape,
  key: (typeof FORMULA_KEYS)[number] | "match" | undefined,
): Formula | undefined {
  if (key === undefined) {
    build.problems.error(
      ["id"],
      "the rule does not say what to find; add `pattern`, `patterns`, `pattern-either`, `pattern-regex` or `match`.",
    );
    return undefined;
  }
  if (yaml.match === undefined) return buildFormula(build, ownFormula(yaml), [], "the rule");
  if (key !== "match") {
    build.problems.keyError([key], `the rule has both \`match\` and \`${key}\`; keep one form.`);
    return undefined;
  }
  return buildMatch(build, yaml.match, ["match"]);
}

function ownFormula(yaml: RuleShape) {
  return Object.fromEntries(FORMULA_KEYS.flatMap((key) => (yaml[key] === undefined ? [] : [[key, yaml[key]]])));
}

function buildLanguages(names: readonly string[], problems: RuleProblems): string[] {
  const known = names.map(languageIdOf);
  for (const [index, name] of names.entries()) {
    if (known[index] !== undefined) continue;
    const message = `the language \`${name}\` is not known${didYouMean(name, languageNames())}`;
    if (known.every((id) => id === undefined)) problems.error(["languages", index], message);
    else problems.warning(["languages", index], message);
  }
  return [...new Set(known.filter((id) => id !== undefined))];
}

function reportOddKeys(yaml: RuleShape, problems: RuleProblems): void {
  const known = Object.keys(ruleSchema.shape);
  for (const key of Object.keys(yaml).filter((name) => !known.includes(name))) {
    // Left alone, such a key would make the rule match more than its author meant.
    if (belongsInPatterns(key)) problems.keyError([key], `\`${key}\` must stand in \`patterns\`; move it there.`);
    else problems.keyWarning([key], `\`${key}\` is not known and was not read${didYouMean(key, known)}`);
  }
}

function checkFixes(yaml: RuleShape, problems: RuleProblems): void {
  const regex = yaml["fix-regex"]?.regex;
  if (regex !== undefined) checkRegex(problems, regex, ["fix-regex", "regex"]);
  for (const [index, fix] of (yaml.metadata?.fixes ?? []).entries()) {
    if (fix.regex !== undefined) checkRegex(problems, fix.regex, ["metadata", "fixes", index, "regex"]);
  }
}

function warnOfUnboundNames(yaml: RuleShape, formulas: readonly Formula[], problems: RuleProblems): void {
  if (problems.failed) return;
  const bound = new Set<string>();
  for (const formula of formulas) boundNames(formula, bound);
  const warned = new Set<string>();
  const warn = (names: readonly string[], path: readonly string[], by: string) => {
    for (const name of names) {
      if (bound.has(name) || warned.has(`${by} ${name}`)) continue;
      warned.add(`${by} ${name}`);
      problems.warning(path, `\`${name}\` in ${by} is bound by no pattern, so it stands for nothing.`);
    }
  };
  for (const formula of formulas) {
    for (const { name, by } of unboundUses(formula, bound)) warn([name], ["id"], `\`${by}\``);
  }
  warn(metavariablesIn(yaml.message), ["message"], "`message`");
  for (const [text, path] of fixTexts(yaml)) warn(metavariablesIn(text), path, `\`${path.at(-1)}\``);
}

/** Every text of a rule that ends up in fixed code, with where it stands. */
function fixTexts(yaml: RuleShape): [text: string, path: readonly string[]][] {
  const texts: [string, readonly string[]][] = [];
  if (yaml.fix !== undefined) texts.push([yaml.fix, ["fix"]]);
  const target = yaml.metadata?.fix?.target;
  if (target !== undefined) texts.push([target, ["metadata", "fix", "target"]]);
  for (const fix of yaml.metadata?.fixes ?? []) {
    if (fix.regex === undefined) texts.push([fix.replacement, ["metadata", "fixes"]]);
    if (fix.target !== undefined) texts.push([fix.target, ["metadata", "fixes"]]);
  }
  return texts;
}
