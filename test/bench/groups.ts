import { fullAnalysis } from "./groups/fullAnalysis.ts";
import { keystrokes } from "./groups/keystrokes.ts";
import { memory } from "./groups/memory.ts";
import { otherTools } from "./groups/otherTools.ts";
import { scanGrowth } from "./groups/scanGrowth.ts";
import { scans } from "./groups/scans.ts";
import { server } from "./groups/server.ts";
import { serverLoop } from "./groups/serverLoop.ts";
import type { Group } from "./row.ts";

/** All groups, in the order of the table. A new row goes into the file of its group; a new group is listed here. */
export const GROUPS: readonly Group[] = [
  fullAnalysis,
  keystrokes,
  server,
  serverLoop,
  memory,
  scans,
  otherTools,
  scanGrowth,
];
