import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentUri,
  FileEvent,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  Registration,
  WorkspaceFolder,
} from "vscode-languageserver-protocol";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { InitializationOptions, StatusParams } from "../../server/src/protocol/index.ts";
import { builtServer, type Program } from "./builtServer.ts";

/** A server that is silent for so long is taken for broken. */
export const PATIENCE_MS = 30_000;

export interface ClientOptions {
  readonly folders?: readonly WorkspaceFolder[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** What the client answers when it is asked for the settings of a folder. */
  readonly settings?: (scope: DocumentUri | undefined) => unknown;
  readonly program?: Program;
}

/** Everything that VS Code's client can do and the server makes use of. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    diagnostic: {
      dynamicRegistration: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source", "source.fixAll"] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  window: { workDoneProgress: true },
};

/** What Neovim before 0.10 says of itself: no pulling, no configuration requests, no versioned edits. */
export const PUSH_CAPABILITIES: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source.fixAll"] } } },
    hover: { contentFormat: ["plaintext"] },
  },
  workspace: { workspaceFolders: true },
};

const running = new Set<LspClient>();

/** Ends the servers that a test left behind when it failed; without it the test run would wait for them. */
export function killServers(): void {
  for (const client of running) client.process.kill();
  running.clear();
}

/** A real client of the language server: it starts the program and speaks with it over a pipe. */
export class LspClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  initialized!: InitializeResult;
  /** What the server wrote into the client's log. */
  readonly logs: string[] = [];
  readonly registrations: Registration[] = [];
  readonly statuses: StatusParams[] = [];
  readonly published = new Map<DocumentUri, PublishDiagnosticsParams>();
  /** How often the server asked for all diagnostics to be pulled again. */
  refreshes = 0;
  stderr = "";
  readonly #versions = new Map<DocumentUri, number>();
  readonly #waiting = new Set<() => void>();

  /** Starts a server and shakes hands with it. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = new LspClient(await builtServer(options.program ?? "server"), options);
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? FULL_CAPABILITIES,
      workspaceFolders: [...(options.folders ?? [])],
      ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
    };
    client.initialized = await client.connection.sendRequest<InitializeResult>("initialize", params);
    await client.connection.sendNotification("initialized", {});
    return client;
  }

  private constructor(program: string, { settings = () => null }: ClientOptions) {
    this.process = spawn(process.execPath, [program, "--stdio"]);
    running.add(this);
    this.process.once("exit", () => running.delete(this));
    this.process.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    const { stdout, stdin } = this.process;
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    // A server that is gone shows itself by the requests that fail.
    this.connection.onError(() => {});
    this.#on("window/logMessage", ({ message }: { message: string }) => this.logs.push(message));
    this.#on("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
    });
    this.#on("riskmark/status", (params: StatusParams) => this.statuses.push(params));
    this.#on("riskmark/findingsChanged", () => {});
    this.connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: DocumentUri }[] }) =>
      items.map(({ scopeUri }) => settings(scopeUri)),
    );
    this.connection.onRequest("client/registerCapability", ({ registrations }: { registrations: Registration[] }) => {
      this.registrations.push(...registrations);
      this.#wake();
      return null;
    });
    this.connection.onRequest("client/unregisterCapability", () => null);
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    this.connection.listen();
  }

  /** Waits, from message to message of the server, until the question has an answer. */
  async until<T>(what: string, question: () => T | undefined | false): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = question();
      if (answer !== undefined && answer !== false) return answer;
      const left = deadline - Date.now();
      if (left <= 0) assert.fail(`waited in vain for ${what}; log: ${this.logs.join("\n")}\n${this.stderr}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  open(uri: DocumentUri, languageId: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends changes in one message; each range is about the text that the change before left. */
  change(uri: DocumentUri, ...changes: readonly { range?: Range; text: string }[]): Promise<void> {
    const version = this.versionOf(uri) + 1;
    this.#versions.set(uri, version);
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
  }

  close(uri: DocumentUri): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  watched(...changes: readonly FileEvent[]): Promise<void> {
    return this.notify("workspace/didChangeWatchedFiles", { changes });
  }

  versionOf(uri: DocumentUri): number {
    return this.#versions.get(uri) ?? 0;
  }

  pull(uri: DocumentUri, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a document, in the order of their places. */
  async diagnostics(uri: DocumentUri): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, "full");
    return inOrder(report.kind === "full" ? report.items : []);
  }

  /** `rule@line` for each diagnostic, lines counted from 1. */
  async rulesIn(uri: DocumentUri): Promise<string[]> {
    return rulesOf(await this.diagnostics(uri));
  }

  actions(
    uri: DocumentUri,
    range: Range,
    context: { only?: string[]; diagnostics?: Diagnostic[] } = {},
  ): Promise<CodeAction[]> {
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Says goodbye in good order. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    const exited = once(this.process, "exit");
    await this.connection.sendNotification("exit");
    const [code] = await exited;
    this.connection.dispose();
    return code;
  }

  #on<P>(method: string, handler: (params: P) => void): void {
    this.connection.onNotification(method, (params: P) => {
      handler(params);
      this.#wake();
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

/** `rule@line` for each diagnostic, lines counted from 1, in the order of their places. */
export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return inOrder(diagnostics).map(({ code, range }) => `${code}@${range.start.line + 1}`);
}

/** The range of the first occurrence of some text. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  assert.ok(start >= 0, `there is no ${part}`);
  return { start: positionAt(text, start), end: positionAt(text, start + part.length) };
}

/** Lines end at LF, CRLF or CR; columns are UTF-16. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const [one, other] = [a.range.start, b.range.start];
    return one.line - other.line || one.character - other.character || (String(a.code) < String(b.code) ? -1 : 1);
  });
}
