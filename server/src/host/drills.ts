import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Drill, makeDrill } from "../core/drills/drill.ts";
import type { SourceText } from "../core/problem.ts";
import { pairRuleTests } from "../core/rules/pairRuleTests.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { FileSystem } from "./fileSystem.ts";
import { BUILT_IN_RULES, textsBelow } from "./node.ts";
import { ProjectFiles } from "./projectFiles.ts";

/**
 * The drills that are packed with Riskmark: without those that hold what looks like a key, even one that never was valid,
 * since who checks packages for secrets would ask about each.
 */
export function packedDrills(rules: readonly Rule[], files: readonly SourceText[]): Drill[] {
  return drillsOf(rules, files, ({ text }) => !(text.match(LONG_WORD) ?? []).some((word) => DIGITS.test(word)));
}

const LONG_WORD = /[\w+/-]{20,}/g;
const DIGITS = /\d.*\d.*\d/;

/** One drill a rule at most, the shortest. */
export function drillsOf(
  rules: readonly Rule[],
  files: readonly SourceText[],
  isMeant: (drill: Drill) => boolean = () => true,
): Drill[] {
  return pairRuleTests(rules, files).flatMap(({ rules: own, cases }) =>
    own.flatMap(({ id }) => {
      const made = cases.flatMap((each) => makeDrill(id, each) ?? []);
      return made
        .filter(isMeant)
        .sort((a, b) => a.text.length - b.text.length)
        .slice(0, 1);
    }),
  );
}

/** The drills of the built-in rules, as the build has made them. */
export async function loadBuiltInDrills(rules: readonly Rule[]): Promise<readonly Drill[]> {
  const file = join(__dirname, "drills.json");
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8"));
  return packedDrills(rules, await textsBelow(BUILT_IN_RULES, /^(?!.*\.fixed\.)/));
}

/** The drills of rules that lie in a folder, from what lies beside them. */
export async function loadTeamDrills(fs: FileSystem, root: string, rules: readonly Rule[]): Promise<readonly Drill[]> {
  const files = await ProjectFiles.open(fs, root);
  const folders = new Set(rules.map(({ path }) => path.slice(0, Math.max(path.lastIndexOf("/"), 0))));
  const texts: SourceText[] = [];
  for (const folder of folders) {
    const beside = await files.below(folder, (name) => !name.includes(".fixed."), { depth: 0 });
    texts.push(...(await files.readAll(beside)));
  }
  return drillsOf(rules, texts);
}
