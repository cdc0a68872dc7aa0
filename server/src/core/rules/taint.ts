import type { YamlPath } from "../text/yamlSource.ts";
import { boundNames } from "./boundNames.ts";
import { buildComparison } from "./conditions.ts";
import { buildFormula } from "./formula.ts";
import type { FormulaBuilder } from "./formulaBuilder.ts";
import { parseLabelCondition } from "./labelCondition.ts";
import { buildMatch } from "./match.ts";
import type { MatchObjectYaml } from "./patternSchema.ts";
import type {
  Formula,
  LabelCondition,
  ModelUse,
  TaintBody,
  TaintPartName,
  TaintPropagator,
  TaintSanitizer,
  TaintSink,
  TaintSource,
} from "./rule.ts";
import type { RuleShape } from "./schema.ts";
import type { ModelShape } from "./taintSchema.ts";

const LISTS = ["pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators"] as const;

/** The keys that make a rule a taint rule. */
export const TAINT_KEYS = [...LISTS, "taint"] as const;

/** The formulas of a taint rule: all that its sources, sinks, sanitizers and propagators look for. */
export function taintFormulas({ sources, sinks, sanitizers, propagators }: TaintBody): Formula[] {
  return [...sources, ...sinks, ...sanitizers, ...propagators].map(({ formula }) => formula);
}

/** What a taint rule follows, from either form of the rule language. What is wrong is reported. */
export function buildTaint(build: FormulaBuilder, yaml: RuleShape): TaintBody {
  const { problems } = build;
  if (yaml.taint !== undefined) {
    const present = LISTS.find((key) => yaml[key] !== undefined);
    if (present) problems.keyError([present], `the rule has both \`taint\` and \`${present}\`; keep one form.`);
    const { sources, sinks, sanitizers, propagators } = yaml.taint;
    return { ...buildParts(build, { sources, sinks, sanitizers, propagators }, secondForm), ...ownKeys(build, yaml) };
  }
  for (const key of ["pattern-sources", "pattern-sinks"] as const) {
    if (yaml[key] === undefined) problems.error(["id"], `a taint rule needs \`${key}\`; add it.`);
  }
  const [sources, sinks, sanitizers, propagators] = LISTS.map((key) => yaml[key]);
  const parts = { sources, sinks, sanitizers, propagators } as Parts<FirstEntry>;
  return { ...buildParts(build, parts, firstForm), ...ownKeys(build, yaml) };
}

/** What Riskmark adds to taint rules below `metadata`. */
function ownKeys(build: FormulaBuilder, { metadata }: RuleShape): Pick<TaintBody, "compares" | "things"> {
  const compares = [metadata?.["flow-comparison"] ?? []].flat();
  for (const comparison of compares) buildComparison(build, { comparison }, ["metadata", "flow-comparison"]);
  return { compares, things: metadata?.follows === "things" };
}

/** The entries of one kind in a model file. */
export function buildKind(build: FormulaBuilder, yaml: ModelShape, kind: string): Pick<TaintBody, TaintPartName> {
  const form: Form = {
    path: (part, index) => [part, kind, index],
    formula: (builder, entry, path) => buildFormula(builder, entry as FirstEntry, path, "an entry of the model"),
  };
  const { sources, sinks, sanitizers, propagators } = yaml;
  return buildParts(
    build,
    {
      sources: sources?.[kind],
      sinks: sinks?.[kind],
      sanitizers: sanitizers?.[kind],
      propagators: propagators?.[kind],
    },
    form,
  );
}

type Lists = { [K in (typeof LISTS)[number]]-?: NonNullable<RuleShape[K]>[number] };
type FirstEntry = Lists["pattern-sources"] & Lists["pattern-sinks"] & Lists["pattern-sanitizers"];

interface Parts<T> {
  readonly sources: readonly T[] | undefined;
  readonly sinks: readonly T[] | undefined;
  readonly sanitizers: readonly T[] | undefined;
  readonly propagators: readonly T[] | undefined;
}

/** The options of an entry in a form that both notations share. */
interface EntryOptions {
  readonly exact?: boolean;
  readonly "by-side-effect"?: boolean | "only";
  readonly label?: string;
  readonly requires?: string | readonly Readonly<Record<string, string>>[];
  readonly control?: boolean;
  readonly "at-exit"?: boolean;
  readonly not_conflicting?: boolean;
  readonly model?: string;
  readonly from?: string;
  readonly to?: string;
  readonly "replace-labels"?: readonly string[];
}

interface Form {
  path(part: keyof Parts<unknown>, index: number): YamlPath;
  formula(build: FormulaBuilder, entry: unknown, path: YamlPath): Formula | undefined;
}

const firstForm: Form = {
  path: (part, index) => [`pattern-${part}`, index],
  formula: (build, entry, path) => buildFormula(build, entry as FirstEntry, path, `an entry of \`${String(path[0])}\``),
};

const OPTION_KEYS = [
  "exact",
  "by-side-effect",
  "label",
  "requires",
  "control",
  "at-exit",
  "not_conflicting",
  "from",
  "to",
  "replace-labels",
];

const secondForm: Form = {
  path: (part, index) => ["taint", part, index],
  formula: (build, entry, path) => {
    if (typeof entry === "string") return buildMatch(build, entry, path);
    const own = Object.entries(entry as object).filter(([key]) => !OPTION_KEYS.includes(key));
    return buildMatch(build, Object.fromEntries(own) as MatchObjectYaml, path);
  },
};

function buildParts(build: FormulaBuilder, parts: Parts<unknown>, form: Form): Omit<TaintBody, "compares" | "things"> {
  const models: ModelUse[] = [];
  const each = <T>(
    part: keyof Parts<unknown>,
    make: (formula: Formula, options: EntryOptions, path: YamlPath) => T,
  ): T[] =>
    (parts[part] ?? []).flatMap((entry, index) => {
      const path = form.path(part, index);
      const use = buildUse(build, part, entry, path);
      if (use) models.push(use);
      if (isUse(entry)) return [];
      const formula = form.formula(build, entry, path);
      return formula ? [make(formula, typeof entry === "string" ? {} : (entry as EntryOptions), path)] : [];
    });
  return {
    mode: "taint",
    sources: each("sources", (formula, options, path) => buildSource(build, formula, options, path)),
    sinks: each("sinks", (formula, options, path) => buildSink(build, formula, options, path)),
    sanitizers: each("sanitizers", buildSanitizer),
    propagators: each("propagators", (formula, options, path) => buildPropagator(build, formula, options, path)),
    models,
  };
}

function isUse(entry: unknown): entry is EntryOptions {
  return typeof entry === "object" && (entry as EntryOptions).model !== undefined;
}

/** What a `model` entry asks for; the options written beside it are read as those of any other entry. */
function buildUse(build: FormulaBuilder, part: TaintPartName, entry: unknown, path: YamlPath): ModelUse | undefined {
  if (!isUse(entry)) return undefined;
  const { problems } = build;
  const more = Object.keys(entry).find((key) => key !== "model" && !OPTION_KEYS.includes(key));
  if (more) {
    problems.keyError([...path, more], `\`${more}\` stands beside \`model\`; make it an entry of its own.`);
    return undefined;
  }
  const names = (["from", "to"] as const).find((key) => entry[key] !== undefined);
  if (names) {
    problems.keyError([...path, names], `\`${names}\` is named by the model; remove it.`);
    return undefined;
  }
  const nothing: Formula = { op: "or", of: [] };
  const { formula: _formula, ...built } = USES[part](build, nothing, entry, path);
  const given = Object.keys(entry).map((key) => BUILT_KEYS[key] ?? key);
  const options = Object.fromEntries(Object.entries(built).filter(([key]) => given.includes(key)));
  return { part, kind: entry.model!, options, span: problems.spanOf([...path, "model"]) };
}

const USES = {
  sources: buildSource,
  sinks: buildSink,
  sanitizers: (_build: FormulaBuilder, formula: Formula, options: EntryOptions) => buildSanitizer(formula, options),
  propagators: propagatorOptions,
};

/** What the options that have another name in a built entry are called there. */
const BUILT_KEYS: Readonly<Record<string, string>> = {
  "by-side-effect": "bySideEffect",
  "at-exit": "atExit",
  not_conflicting: "notConflicting",
  "replace-labels": "replaceLabels",
};

function buildSource(build: FormulaBuilder, formula: Formula, options: EntryOptions, path: YamlPath): TaintSource {
  if (options.control) build.problems.unsupported([...path, "control"], "`control` follows the order of calls");
  const requires = oneCondition(build, options.requires, [...path, "requires"]);
  return {
    formula,
    exact: options.exact ?? false,
    bySideEffect: options["by-side-effect"] ?? false,
    ...(options.label !== undefined && { label: options.label }),
    ...(requires && { requires }),
  };
}

function buildSink(build: FormulaBuilder, formula: Formula, options: EntryOptions, path: YamlPath): TaintSink {
  const at = [...path, "requires"];
  const entries: [string | undefined, string][] =
    typeof options.requires === "string"
      ? [[undefined, options.requires]]
      : (options.requires ?? []).flatMap((record) => Object.entries(record));
  const requires = entries.flatMap(([metavariable, text]) => {
    const condition = readCondition(build, text, at);
    return condition ? [{ ...(metavariable !== undefined && { metavariable }), condition }] : [];
  });
  return { formula, exact: options.exact ?? true, atExit: options["at-exit"] ?? false, requires };
}

function buildSanitizer(formula: Formula, options: EntryOptions): TaintSanitizer {
  return {
    formula,
    exact: options.exact ?? false,
    bySideEffect: options["by-side-effect"] ?? false,
    notConflicting: options.not_conflicting ?? false,
  };
}

function buildPropagator(
  build: FormulaBuilder,
  formula: Formula,
  options: EntryOptions,
  path: YamlPath,
): TaintPropagator {
  const bound = boundNames(formula);
  for (const key of ["from", "to"] as const) {
    const name = options[key];
    if (name === undefined) build.problems.keyError(path, `\`${key}\` is missing; add it.`);
    else if (!bound.has(name))
      build.problems.error([...path, key], `\`${name}\` in \`${key}\` is bound by no pattern of the propagator.`);
  }
  return { ...propagatorOptions(build, formula, options, path), from: options.from!, to: options.to! };
}

function propagatorOptions(build: FormulaBuilder, formula: Formula, options: EntryOptions, path: YamlPath) {
  const requires = oneCondition(build, options.requires, [...path, "requires"]);
  return {
    formula,
    bySideEffect: options["by-side-effect"] !== false,
    ...(options.label !== undefined && { label: options.label }),
    ...(requires && { requires }),
    ...(options["replace-labels"] && { replaceLabels: options["replace-labels"] }),
  };
}

/** A condition on the value at hand: only sinks may ask about several metavariables. */
function oneCondition(
  build: FormulaBuilder,
  requires: EntryOptions["requires"],
  path: YamlPath,
): LabelCondition | undefined {
  if (requires === undefined) return undefined;
  if (typeof requires === "string") return readCondition(build, requires, path);
  build.problems.error(path, "`requires` with metavariables has a meaning in sinks only; write an expression.");
  return undefined;
}

function readCondition(build: FormulaBuilder, text: string, path: YamlPath): LabelCondition | undefined {
  const read = parseLabelCondition(text);
  if ("condition" in read) return read.condition;
  build.problems.error(path, `\`requires\` cannot be read: ${read.trouble}.`);
  return undefined;
}
