import type { HistoryLine } from "../core/history/historySchema.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { HISTORY_FILE } from "./projectPlaces.ts";

/** What the team keeps about its own past. */
export interface ProjectTrust {
  /** In the order of their days. */
  readonly history: readonly HistoryLine[];
}

export const NO_TRUST: ProjectTrust = { history: [] };

/** Reads the history; what is wrong in it is added to the files' problems. */
export async function loadTrust(files: ProjectFiles): Promise<ProjectTrust> {
  return { history: await readHistory(files) };
}

async function readHistory(files: ProjectFiles): Promise<readonly HistoryLine[]> {
  const file = await files.read(HISTORY_FILE, MAX_HISTORY_BYTES);
  if (file === undefined) return [];
  const { parseHistory } = await import("../core/history/parseHistory.ts");
  const { lines, problems } = parseHistory(file);
  files.problems.push(...problems);
  return lines;
}

const MAX_HISTORY_BYTES = 16 * 1024 * 1024;
