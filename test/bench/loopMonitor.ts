/**
 * Loaded into a server by `--require`: notes each stretch in which no timer could run, and writes them to file
 * descriptor 3 when the process ends.
 */
import { writeSync } from "node:fs";
import { Stopwatch } from "./stopwatch.ts";

/** A stretch in which the event loop was kept. */
export interface Block {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
}

const SHORTEST_NOTED_MS = 3;

const blocks: Block[] = [];
const watch = new Stopwatch();
setInterval(() => {
  const ms = watch.elapsed;
  if (ms > SHORTEST_NOTED_MS) blocks.push({ at: Date.now(), ms });
  watch.restart();
}, 1).unref();
process.once("exit", () => writeSync(3, JSON.stringify(blocks)));
