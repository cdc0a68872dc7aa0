import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { AnalyzerHost } from "../core/analyzer.ts";
import type { GuidancePage } from "../core/guidance/page.ts";
import type { Problem, SourceText } from "../core/problem.ts";
import type { Model, Rule } from "../core/rules/rule.ts";
import { withModels } from "../core/rules/withModels.ts";

/** What the analyzer needs, from the disk of the machine that Node runs on. */
export function createNodeHost(log: (message: string) => void): AnalyzerHost {
  return {
    runtime: () => readFile(join(GRAMMARS, "web-tree-sitter.wasm")),
    grammar: (name) => readFile(join(GRAMMARS, `${name}.wasm`)),
    patterns: loadPatterns,
    regexShapes: () => loadPatterns("regexes"),
    now: () => performance.now(),
    today: () => Date.now(),
    log,
    yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** The rules that ship with Riskmark. Paths in them, and in problems, are relative to the folder of built-in rules. */
export async function loadBuiltInRules(): Promise<BuiltInRules> {
  const { rules, models, problems } = IS_BUNDLED ? await compiledRules() : await sourceRules();
  const linked = withModels(rules, models);
  return { rules: linked.rules, models, problems: [...problems, ...linked.problems] };
}

/** Rules with what the models say about the kinds they ask for. Paths of models are relative to their own folder. */
export interface BuiltInRules {
  readonly rules: readonly Rule[];
  readonly models: readonly Model[];
  readonly problems: readonly Problem[];
}

async function compiledRules(): Promise<BuiltInRules> {
  const read = async (name: string) => JSON.parse(await readFile(join(__dirname, name), "utf8"));
  const [rules, models] = await Promise.all([read("rules.json"), read("models.json")]);
  return { rules, models, problems: [] };
}

async function sourceRules(): Promise<BuiltInRules> {
  const [{ loadRules }, { loadModels }] = await Promise.all([
    import("../core/rules/load.ts"),
    import("../core/rules/loadModels.ts"),
  ]);
  const { rules, problems } = loadRules(await textsBelow(BUILT_IN_RULES, /(?<!\.test)\.ya?ml$/));
  const loaded = loadModels(await textsBelow(join(SERVER, "models"), /\.ya?ml$/), "built-in");
  return { rules, models: loaded.models, problems: [...problems, ...loaded.problems] };
}

/** The patterns of the built-in rules for a language, or their `regexes`, as the build has compiled them. */
async function loadPatterns(name: string): Promise<readonly object[]> {
  const file = join(__dirname, "patterns", `${name}.json`);
  return IS_BUNDLED && existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : [];
}

/** The guidance pages that ship with Riskmark. */
export async function loadBuiltInGuidance(): Promise<readonly GuidancePage[]> {
  if (IS_BUNDLED) return JSON.parse(await readFile(join(__dirname, "guidance.json"), "utf8"));
  const { loadGuidance } = await import("../core/guidance/load.ts");
  return loadGuidance(await textsBelow(join(SERVER, "guidance"), /\.md$/), "built-in").pages;
}

/** The version in package.json, which lies beside dist/. */
export function toolVersion(): string {
  const manifest = join(__dirname, IS_BUNDLED ? ".." : "../../..", "package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** Tells this build of Riskmark, with its rules and grammars, from any other; undefined when it runs from sources. */
export function buildId(): string | undefined {
  const file = join(__dirname, "build.json");
  return IS_BUNDLED && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).id : undefined;
}

/** All files below a folder with a matching name, in the order of their paths; those that cannot be read are left out. */
export async function textsBelow(folder: string, name: RegExp): Promise<SourceText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(
    paths.map(async (file) => ({
      path: relative(folder, file).split(sep).join("/"),
      text: await readFile(file, "utf8"),
    })),
  );
}

/** True in dist/, where the build has put the grammars beside the script, and rules and guidance as JSON. */
const IS_BUNDLED = existsSync(join(__dirname, "grammars"));
/** From sources, this file lies in server/src/host. */
const SERVER = join(__dirname, "../..");
/** Where the built-in rules are kept; an installed Riskmark has them as rules.json only. */
export const BUILT_IN_RULES = join(IS_BUNDLED ? join(__dirname, "../server") : SERVER, "rules");
const GRAMMARS = IS_BUNDLED ? join(__dirname, "grammars") : join(SERVER, "../grammars");
