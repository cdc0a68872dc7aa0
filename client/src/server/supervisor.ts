import { restartDelay } from "./backoff.ts";

/** One run of the language server. */
export interface ServerRun {
  /** Settles when the server can answer requests; rejects when it never will. */
  readonly ready: Promise<void>;
  /** Settles when the server has ended, with what happened as the end of a sentence: "exited with code 1". */
  readonly ended: Promise<string>;
  /** Ends the server; settles when it has ended. */
  stop(): Promise<void>;
}

/** What the supervisor needs from outside, and whom it tells. */
export interface SupervisorHost {
  launch(): ServerRun;
  /** Milliseconds; only differences matter. */
  now(): number;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  after(ms: number, callback: () => void): () => void;
  /** The server ended by itself and is started again after `delay` milliseconds. */
  onRestarting(what: string, delay: number): void;
  /** The server ended too often by itself and stays down. */
  onGivenUp(what: string): void;
  onReady(): void;
}

/** Keeps one server running: starts it again when it ends by itself, with growing pauses, and gives up in the end. */
export class Supervisor {
  readonly #host: SupervisorHost;
  #run: ServerRun | undefined;
  #endings: number[] = [];
  #cancelRestart: (() => void) | undefined;

  constructor(host: SupervisorHost) {
    this.#host = host;
  }

  start(): void {
    if (this.#run) return;
    const run = this.#host.launch();
    this.#run = run;
    run.ready.then(
      () => {
        if (this.#run === run) this.#host.onReady();
      },
      () => run.stop(),
    );
    run.ended.then((what) => {
      if (this.#run === run) this.#endedByItself(what);
    });
  }

  /** Starts anew at once and forgets earlier endings. */
  async restart(): Promise<void> {
    await this.stop();
    this.#endings = [];
    this.start();
  }

  /** Ends the server for good; settles when it has ended. */
  async stop(): Promise<void> {
    this.#cancelRestart?.();
    this.#cancelRestart = undefined;
    const run = this.#run;
    this.#run = undefined;
    await run?.stop();
  }

  #endedByItself(what: string): void {
    this.#run = undefined;
    this.#endings.push(this.#host.now());
    const delay = restartDelay(this.#endings);
    if (delay === undefined) {
      this.#host.onGivenUp(what);
      return;
    }
    this.#cancelRestart = this.#host.after(delay, () => {
      this.#cancelRestart = undefined;
      this.start();
    });
    this.#host.onRestarting(what, delay);
  }
}
