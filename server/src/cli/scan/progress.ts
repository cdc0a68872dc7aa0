import { visible } from "../../core/report/visible.ts";
import type { Stream } from "../terminal.ts";

/** One line on a terminal that says how far a scan is, and leaves no trace. */
export interface Progress {
  update(done: number, total: number, path: string): void;
  clear(): void;
}

const NONE: Progress = { update: () => {}, clear: () => {} };
/** Milliseconds between two updates: often enough to look alive. */
const INTERVAL = 80;

/** Progress on a stream; nothing is written where it is no terminal. */
export function progressOn(stream: Stream, wanted: boolean): Progress {
  if (!wanted || !stream.isTerminal) return NONE;
  let last = 0;
  let shown = false;
  return {
    update(done, total, path) {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      shown = true;
      const line = `Scanning ${done + 1} of ${total}  ${visible(path)}`;
      stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}${CLEAR_REST}`);
    },
    clear() {
      if (shown) stream.write(`\r${CLEAR_REST}`);
      shown = false;
      last = 0;
    },
  };
}

/** Clears from the cursor to the end of the line. */
const CLEAR_REST = "\u001b[K";
