import { type ChildProcess, fork } from "node:child_process";

/** A server process and what became of it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Settles with how it ended, as the end of a sentence. */
  readonly ended: Promise<string>;
}

/** Starts the bundled server in a Node process of its own, speaking the protocol over its standard streams. */
export function startServerProcess(module: string): ServerProcess {
  const child = fork(module, ["--stdio", `--clientProcessId=${process.pid}`], {
    silent: true,
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", ELECTRON_NO_ASAR: "1" },
  });
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(describeEnd(code, signal)));
    child.once("error", (error) => resolve(`could not be started (${error.message})`));
  });
  return { child, ended };
}

function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal) return `was ended by the signal ${signal}`;
  if (code === 134) return "ran out of memory (exit code 134)";
  return `exited with code ${code ?? "unknown"}`;
}
