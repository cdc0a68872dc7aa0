import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type MessageSignature,
  type ProtocolRequestType,
  type ProtocolRequestType0,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";
import {
  CLIENT_COMMANDS,
  FindingsChanged,
  type InitializationOptions,
  Status,
  type StatusParams,
} from "../../../server/src/protocol/index.ts";
import { guidanceUri } from "../links/guidanceLink.ts";
import { documentSelector } from "./documents.ts";
import { RestartNotices } from "./notices.ts";
import { startServerProcess } from "./process.ts";
import { type ServerRun, Supervisor } from "./supervisor.ts";

/** What the status says when there is no server to say it. */
export type ServerStatus = StatusParams | { readonly state: "restarting" | "stopped" };

const STOP_TIMEOUT_MS = 2_000;

/** The language server as the extension's surfaces see it: requests, its two notifications, and its life. */
export class LanguageServer implements vscode.Disposable {
  readonly #module: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #supervisor: Supervisor;
  readonly #status = new vscode.EventEmitter<ServerStatus>();
  readonly #findingsChanged = new vscode.EventEmitter<void>();
  #client: LanguageClient | undefined;
  #running = false;

  readonly onStatus = this.#status.event;
  /** The server's findings are other ones now; also fired when a server has started. */
  readonly onFindingsChanged = this.#findingsChanged.event;

  constructor(module: string, log: vscode.LogOutputChannel) {
    this.#module = module;
    this.#log = log;
    const notices = new RestartNotices(log, () => this.restart());
    this.#supervisor = new Supervisor({
      launch: () => this.#launch(),
      now: () => Date.now(),
      after: (ms, callback) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
      onReady: () => {
        this.#running = true;
        this.#findingsChanged.fire();
      },
      onRestarting: (what, delay) => {
        this.#down("restarting");
        notices.restarting(what, delay);
      },
      onGivenUp: (what) => {
        this.#down("stopped");
        notices.givenUp(what);
      },
    });
  }

  start(): void {
    this.#supervisor.start();
  }

  restart(): Promise<void> {
    this.#down("restarting");
    return this.#supervisor.restart();
  }

  stop(): Promise<void> {
    this.#running = false;
    return this.#supervisor.stop();
  }

  /** Sends a request; undefined where the server does not run or fails, which is logged. */
  request<R>(type: ProtocolRequestType0<R, never, void, void>): Promise<R | undefined>;
  request<P, R>(type: ProtocolRequestType<P, R, never, void, void>, params: P): Promise<R | undefined>;
  async request<R>(type: object, params?: unknown): Promise<R | undefined> {
    const client = this.#client;
    if (!client || !this.#running) return undefined;
    try {
      return params === undefined
        ? await client.sendRequest(type as ProtocolRequestType0<R, never, void, void>)
        : await client.sendRequest(type as ProtocolRequestType<unknown, R, never, void, void>, params);
    } catch (error) {
      this.#log.error(`${(type as MessageSignature).method} failed: ${String(error)}`);
      return undefined;
    }
  }

  /** As `request`, for what the server may refuse with a reason that the user has to know. */
  async ask<P, R>(
    type: ProtocolRequestType<P, R, never, void, void>,
    params: P,
  ): Promise<{ readonly value: R } | { readonly refusal: string }> {
    const client = this.#client;
    if (!client || !this.#running) return { refusal: "Riskmark's language server does not run." };
    try {
      return { value: await client.sendRequest(type as ProtocolRequestType<unknown, R, never, void, void>, params) };
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
  }

  get isRunning(): boolean {
    return this.#running;
  }

  dispose(): void {
    this.#status.dispose();
    this.#findingsChanged.dispose();
  }

  #launch(): ServerRun {
    this.#status.fire({ state: "starting", problems: 0, findings: 0, rules: 0 });
    const { child, ended } = startServerProcess(this.#module);
    const client = new LanguageClient("riskmark", "Riskmark", () => Promise.resolve(child), this.#clientOptions());
    client.onNotification(Status, (status) => this.#status.fire(status));
    client.onNotification(FindingsChanged, () => this.#findingsChanged.fire());
    this.#client = client;
    const ready = client.start();
    const stop = async () => {
      try {
        await client.dispose(STOP_TIMEOUT_MS);
      } catch (error) {
        this.#log.debug(`The client could not be stopped in good order: ${String(error)}`);
      }
      const alive = child.exitCode === null && child.signalCode === null;
      if (alive) child.kill();
      await ended;
    };
    return { ready, ended, stop };
  }

  #down(state: "restarting" | "stopped"): void {
    this.#running = false;
    this.#status.fire({ state });
    this.#findingsChanged.fire();
  }

  #clientOptions(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      commands: true,
      guidanceUri: guidanceUri(vscode.env.uriScheme),
    };
    return {
      documentSelector,
      initializationOptions,
      outputChannel: this.#log,
      traceOutputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
      markdown: { isTrusted: { enabledCommands: Object.values(CLIENT_COMMANDS) } },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        // The supervisor sees the process end and decides.
        closed: () => ({
          action: CloseAction.DoNotRestart,
          handled: true,
          message: "The connection to the server is closed.",
        }),
      },
    };
  }
}
