import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { AnalyzerHost } from "../core/analyzer.ts";
import type { GuidancePage } from "../core/guidance/page.ts";
import type { Problem, SourceText } from "../core/problem.ts";
import type { Rule } from "../core/rules/rule.ts";

/** What the analyzer needs, from the disk of the machine that Node runs on. */
export function createNodeHost(log: (message: string) => void): AnalyzerHost {
  return {
    runtime: () => readFile(join(GRAMMARS, "web-tree-sitter.wasm")),
    grammar: (name) => readFile(join(GRAMMARS, `${name}.wasm`)),
    patterns: loadPatterns,
    now: () => performance.now(),
    today: () => Date.now(),
    log,
    yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** The rules that ship with Riskmark. Paths in them, and in problems, are relative to the folder of built-in rules. */
export async function loadBuiltInRules(): Promise<{ rules: readonly Rule[]; problems: readonly Problem[] }> {
  if (IS_BUNDLED) return { rules: JSON.parse(await readFile(join(__dirname, "rules.json"), "utf8")), problems: [] };
  const { loadRules } = await import("../core/rules/load.ts");
  return loadRules(await textsBelow(BUILT_IN_RULES, /\.ya?ml$/));
}

/** The patterns of the built-in rules for a language, as the build has compiled them. */
async function loadPatterns(languageId: string): Promise<readonly object[]> {
  const file = join(__dirname, "patterns", `${languageId}.json`);
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
