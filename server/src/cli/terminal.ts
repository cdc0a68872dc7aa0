import pc from "picocolors";
import type { Style } from "../core/report/style.ts";
import { workingFolder } from "./workingFolder.ts";

/** What a command knows of the world around it, so that it can be run in a process or in a test. */
export interface Terminal {
  /** Absolute path that relative arguments are relative to. */
  readonly cwd: string;
  readonly out: Stream;
  readonly err: Stream;
  /** False where NO_COLOR is set or FORCE_COLOR is 0; true where FORCE_COLOR asks for it; else a stream's own answer. */
  readonly colors: boolean | undefined;
}

export interface Stream {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

/** The terminal, or pipe, that the process was started with. */
export function processTerminal(): Terminal {
  return {
    cwd: workingFolder(process.env, process.cwd()),
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
    colors: colorWish(process.env),
  };
}

/** The colours for a stream. */
export function styleFor(stream: Stream, terminal: Terminal, wanted: boolean): Style {
  return pc.createColors(wanted && (terminal.colors ?? stream.isTerminal));
}

function colorWish(env: NodeJS.ProcessEnv): boolean | undefined {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return !["0", "false"].includes(env.FORCE_COLOR);
  return env.TERM === "dumb" ? false : undefined;
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // `riskmark scan | head` closes the pipe early, which is no fault of anybody's.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      // Some pseudo-terminals say 0.
      return stream.columns || undefined;
    },
    write: (text) => void stream.write(text),
  };
}
