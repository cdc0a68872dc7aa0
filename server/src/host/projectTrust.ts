import type { HistoryLine } from "../core/history/historySchema.ts";
import type { ImportedFinding } from "../core/imported/imported.ts";
import type { Prevention } from "../core/incidents/incident.ts";
import type { EffectivePolicy } from "../core/policy/effectivePolicy.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { HISTORY_FILE, IMPORTED_FOLDER } from "./projectPlaces.ts";

/** What the team keeps about its own past. */
export interface ProjectTrust {
  /** In the order of their days. */
  readonly history: readonly HistoryLine[];
  readonly imported: ImportedFindings;
  /** The incidents with what is in place against them. */
  readonly incidents: readonly Prevention[];
}

/** The findings of other tools that lie in the folder for imported reports. */
export interface ImportedFindings {
  /** By the file that they are in, relative to the workspace folder. */
  readonly byPath: ReadonlyMap<string, readonly ImportedFinding[]>;
  /** Those that name no file that there is. */
  readonly unplaced: readonly ImportedFinding[];
  /** What stands for the tools' rules. */
  readonly rules: readonly Rule[];
}

export const NO_TRUST: ProjectTrust = {
  history: [],
  imported: { byPath: new Map(), unplaced: [], rules: [] },
  incidents: [],
};

/** Reads the history and imported reports; what is wrong in it is added to the files' problems. */
/** @param root absolute path of the folder, with forward slashes */
export async function loadTrust(files: ProjectFiles, root: string): Promise<ProjectTrust> {
  return { history: await readHistory(files), imported: await readImported(files, root), incidents: [] };
}

/** The policy with the findings of other tools. */
export function withImported(policy: EffectivePolicy, { imported: { byPath } }: ProjectTrust): EffectivePolicy {
  return { ...policy, imported: (path) => byPath.get(path) ?? [] };
}

/** With the findings of some of the other tools' rules alone. */
export function onlyImported(trust: ProjectTrust, isWanted: (rule: Rule) => boolean): ProjectTrust {
  const { byPath, unplaced, rules } = trust.imported;
  const kept = (findings: readonly ImportedFinding[]) => findings.filter(({ rule }) => isWanted(rule));
  const places = [...byPath].map(([path, findings]) => [path, kept(findings)] as const);
  return { ...trust, imported: { byPath: new Map(places), unplaced: kept(unplaced), rules: rules.filter(isWanted) } };
}

async function readHistory(files: ProjectFiles): Promise<readonly HistoryLine[]> {
  const file = await files.read(HISTORY_FILE, MAX_HISTORY_BYTES);
  if (file === undefined) return [];
  const { parseHistory } = await import("../core/history/parseHistory.ts");
  const { lines, problems } = parseHistory(file);
  files.problems.push(...problems);
  return lines;
}

async function readImported(files: ProjectFiles, root: string): Promise<ImportedFindings> {
  const paths = await files.below(IMPORTED_FOLDER, (name) => /\.sarif$/i.test(name), { depth: 0 });
  if (paths.length === 0) return NO_TRUST.imported;
  const { readSarif } = await import("../core/imported/readSarif.ts");
  const byPath = new Map<string, ImportedFinding[]>();
  const unplaced: ImportedFinding[] = [];
  const rules = new Map<string, Rule>();
  for (const path of paths) {
    const file = await files.read(path, MAX_REPORT_BYTES);
    if (file === undefined) continue;
    const { findings, problems } = readSarif(file, root);
    files.problems.push(...problems);
    for (const finding of findings) {
      const own = finding.place?.path;
      rules.set(finding.rule.id, finding.rule);
      const known = own === undefined ? undefined : byPath.get(own);
      if (known) known.push(finding);
      else if (own !== undefined && (await files.has(own))) byPath.set(own, [finding]);
      else unplaced.push(finding);
    }
  }
  return { byPath, unplaced, rules: [...rules.values()] };
}

const MAX_REPORT_BYTES = 20 * 1024 * 1024;
const MAX_HISTORY_BYTES = 16 * 1024 * 1024;
