import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { Position } from "vscode-languageserver-protocol";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Block } from "./loopMonitor.ts";
import type { Context } from "./row.ts";

/** A language server of the bundle, and the least of a client. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #monitored: boolean;
  #noted = "";
  #version = 0;

  constructor(
    private readonly context: Context,
    { monitored = false } = {},
  ) {
    this.#monitored = monitored;
    const server = [join(context.dist, "server.js"), "--stdio"];
    const monitor = monitored ? ["--require", join(context.dist, "loopMonitor.js")] : [];
    this.#process = spawn(process.execPath, [...monitor, ...server], {
      stdio: ["pipe", "pipe", "inherit", monitored ? "pipe" : "ignore"],
    });
    const noted = this.#process.stdio[3] as Readable | null | undefined;
    noted?.setEncoding("utf8").on("data", (text: string) => {
      this.#noted += text;
    });
    const { stdout, stdin } = this.#process;
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.#connection.listen();
  }

  async initialize(): Promise<void> {
    const uri = pathToFileURL(this.context.workspace).href;
    await this.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "bench" }],
      capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    });
    await this.#connection.sendNotification("initialized", {});
  }

  open(uri: string, languageId: string, text: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: ++this.#version, text },
    });
  }

  change(uri: string, start: Position, end: Position, text: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** Number of diagnostics. */
  async diagnostics(uri: string): Promise<number> {
    const report = await this.#connection.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items.length;
  }

  /** Says goodbye. Of a server that was monitored, returns when its event loop was kept, and for how long. */
  async stop(): Promise<readonly Block[]> {
    await this.#connection.sendRequest("shutdown");
    const closed = once(this.#process, "close");
    await this.#connection.sendNotification("exit");
    await closed;
    this.#connection.dispose();
    return this.#monitored ? JSON.parse(this.#noted) : [];
  }
}
