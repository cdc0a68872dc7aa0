import { isMap } from "yaml";
import type { Problem, SourceText } from "../problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { FormulaBuilder } from "./formulaBuilder.ts";
import type { Model } from "./rule.ts";
import { languageIdOf, languageNames } from "./ruleLanguages.ts";
import { RuleProblems } from "./ruleProblems.ts";
import { readRuleYaml, UnusableYaml } from "./ruleYaml.ts";
import { checkModelShape } from "./shapeProblems.ts";
import { buildKind } from "./taint.ts";

const PARTS = ["sources", "sinks", "sanitizers", "propagators"] as const;

/** Reads model files. A file with a fault is reported where the fault stands, and left out as a whole. */
export function loadModels(
  files: readonly SourceText[],
  origin: Model["origin"],
): { models: Model[]; problems: Problem[] } {
  const models: Model[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const loaded = loadModel(file, origin);
    if (loaded.model) models.push(loaded.model);
    problems.push(...loaded.problems);
  }
  return { models, problems };
}

function loadModel(file: SourceText, origin: Model["origin"]): { model?: Model; problems: readonly Problem[] } {
  const source = readRuleYaml(file);
  if ("message" in source) return { problems: [source] };
  const [fault] = source.errors;
  if (fault) return { problems: [{ path: file.path, ...fault.span, message: fault.message, severity: "error" }] };
  const problems = new RuleProblems(file.path, source, source.root, "Model", undefined);
  const model = isMap(source.root)
    ? buildModel(plainOrReport(source, problems), { path: file.path, origin }, problems)
    : undefined;
  if (!isMap(source.root)) problems.error([], "a model file needs `library`, `languages` and entries by kind.");
  return problems.failed || !model ? { problems: problems.list } : { model, problems: problems.list };
}

function plainOrReport(source: Exclude<ReturnType<typeof readRuleYaml>, Problem>, problems: RuleProblems): unknown {
  try {
    return source.plain(source.root);
  } catch (thrown) {
    if (!(thrown instanceof UnusableYaml)) throw thrown;
    problems.error([], `it ${thrown.message}.`);
    return undefined;
  }
}

function buildModel(value: unknown, from: Pick<Model, "path" | "origin">, problems: RuleProblems): Model | undefined {
  if (problems.failed) return undefined;
  const yaml = checkModelShape(value, problems);
  if (!yaml) return undefined;
  const languages = yaml.languages.flatMap((name, index) => {
    const id = languageIdOf(name);
    if (id === undefined)
      problems.error(["languages", index], `the language \`${name}\` is not known${didYouMean(name, languageNames())}`);
    return id ?? [];
  });
  // One builder, so that the bounds hold for the file as a whole.
  const build = new FormulaBuilder(problems);
  const model: Model = {
    ...from,
    library: yaml.library,
    languages,
    sources: {},
    sinks: {},
    sanitizers: {},
    propagators: {},
  };
  for (const kind of new Set(PARTS.flatMap((part) => Object.keys(yaml[part] ?? {})))) {
    const built = buildKind(build, yaml, kind);
    for (const part of PARTS) {
      if (built[part].length > 0) Object.assign(model[part], { [kind]: built[part] });
    }
  }
  return model;
}
