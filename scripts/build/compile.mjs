import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { join, relative, sep } from "node:path";
import esbuild from "esbuild";
import { parserAlias } from "./bundle.mjs";

const RULES = { folder: "server/rules", files: /(?<!\.test)\.ya?ml$/, loader: "server/src/core/rules/load.ts" };
const MODELS = { folder: "server/models", files: /\.ya?ml$/, loader: "server/src/core/rules/loadModels.ts" };
const CASES = { folder: "server/rules", files: /^(?!.*\.fixed\.)(?!README)(?!.*(?<!\.test)\.ya?ml$)/ };
const GUIDANCE = { folder: "server/guidance", files: /\.md$/, loader: "server/src/core/guidance/load.ts" };

/** The built-in rules as `Rule[]`. Paths in them are relative to server/rules. */
export async function compileRules(root) {
  const files = textsBelow(root, RULES);
  if (!existsSync(join(root, RULES.loader))) return missing(RULES);
  const { loadRules } = await evaluate(root, RULES.loader);
  const { rules, problems } = loadRules(files);
  return { content: rules, problems: problems.map((problem) => describe(RULES, files, problem)) };
}

/** The built-in models of libraries as `Model[]`. Paths in them are relative to server/models. */
export async function compileModels(root) {
  const files = textsBelow(root, MODELS);
  const { loadModels } = await evaluate(root, MODELS.loader);
  const { models, problems } = loadModels(files, "built-in");
  return { content: models, problems: problems.map((problem) => describe(MODELS, files, problem)) };
}

/**
 * The files of dist/patterns as [name, content]: for each language the patterns of its rules, compiled, and what is to be
 * known of all regular expressions.
 */
export async function compilePatterns(root, rules, models) {
  const ahead = await evaluate(root, "server/src/host/compileAhead.ts");
  const patterns = await ahead.compilePatterns(rules, models);
  const files = [...patterns].map(([language, stored]) => [`${language}.json`, JSON.stringify(stored)]);
  return [...files, ["regexes.json", JSON.stringify(ahead.regexShapes(rules, models))]];
}

/** What the built-in rules are tested on, as `Drill[]`. */
export async function compileDrills(root, rules) {
  const { packedDrills } = await evaluate(root, "server/src/host/drills.ts");
  return packedDrills(rules, textsBelow(root, CASES));
}

/** The built-in guidance pages as `GuidancePage[]`. Paths in them are relative to server/guidance. */
export async function compileGuidance(root) {
  const files = textsBelow(root, GUIDANCE);
  if (!existsSync(join(root, GUIDANCE.loader))) return missing(GUIDANCE);
  const { loadGuidance } = await evaluate(root, GUIDANCE.loader);
  const { pages, problems } = loadGuidance(files, "built-in");
  return { content: pages, problems: problems.map((problem) => describe(GUIDANCE, files, problem)) };
}

function missing({ loader, folder }) {
  return { content: undefined, problems: [`${loader} does not exist, so ${folder} was not compiled`] };
}

function describe({ folder }, files, problem) {
  const text = files.find((file) => file.path === problem.path)?.text ?? "";
  const line = text.slice(0, problem.start).split("\n").length;
  return `${folder}/${problem.path}:${line}: ${problem.message}`;
}

function textsBelow(root, { folder, files }) {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && files.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(base, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
}

/** Runs one TypeScript module of the core and returns its exports. */
async function evaluate(root, file) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    platform: "node",
    format: "cjs",
    alias: parserAlias(root),
    write: false,
    logLevel: "warning",
  });
  const loaded = new Module(join(root, file));
  loaded.require = createRequire(join(root, file));
  loaded._compile(result.outputFiles[0].text, join(root, file));
  return loaded.exports;
}
