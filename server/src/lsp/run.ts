import { type CancellationToken, type DocumentUri, LSPErrorCodes, ResponseError } from "vscode-languageserver-protocol";
import type { Cancellation } from "../core/index.ts";

/** What a running handler knows about its own call; it notes what it works on, for the log. */
export interface Call {
  /** Aborted when the client no longer wants the answer. */
  readonly signal: Cancellation;
  /** Calls the listener when `signal` is aborted, at once where it is already. */
  readonly onAbort: (listener: () => void) => void;
  /** What is worked on, named in the log if it throws. */
  readonly subject: { uri?: DocumentUri; rule?: string };
}

/** An answer that is refused on purpose, with a code of the protocol. Nothing is logged for it. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The text changed since the client made what it asks about. */
export function staleRefusal(): Refusal {
  return new Refusal(LSPErrorCodes.ContentModified, "The document changed in the meantime; ask again.");
}

/** Thrown where work stops because nobody waits for it any more. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled.");
  }
}

export interface Runner {
  /**
   * Wraps the handler of a request. When it throws, the failure is logged and `empty` is the answer; without `empty`
   * the client gets an error. A cancelled request gets the protocol's own error.
   */
  request<P, R>(
    method: string,
    handler: (params: P, call: Call) => Promise<R> | R,
    empty?: () => R,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** As `request`, for a request without parameters. */
  query<R>(
    method: string,
    handler: (call: Call) => Promise<R> | R,
    empty?: () => R,
  ): (...args: unknown[]) => Promise<R | ResponseError<never>>;
  /** Wraps the handler of a notification. When it throws, the failure is logged. */
  notification<P>(
    method: string,
    handler: (params: P, call: Call) => Promise<void> | void,
  ): (params: P) => Promise<void>;
  /** A part of a request that may fail without the rest: logs the failure and returns the fallback. */
  attempt<T>(what: string, call: Call, work: () => Promise<T> | T, fallback: () => T): Promise<T>;
  /** Work that no message asked for, for instance a push of diagnostics. Failures are logged. */
  background(what: string, work: (call: Call) => Promise<void> | void): void;
}

/** The one place where errors and cancellation end: no handler can bring the server down. */
export function createRunner(log: (message: string) => void): Runner {
  const report = (what: string, params: unknown, call: Call, error: unknown) => {
    const uri = call.subject.uri ?? uriOf(params);
    const rule = call.subject.rule ?? ruleOf(error);
    const where = [uri && `document ${uri}`, rule && `rule ${rule}`].filter(Boolean).join(", ");
    log(
      `${what} failed${where && ` (${where})`}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };

  const request: Runner["request"] = (method, handler, empty) => async (params, token) => {
    const call: Call = {
      signal: signalOf(token),
      onAbort: (listener) => {
        // A token that was cancelled before anybody looked at it never fires.
        if (token.isCancellationRequested) listener();
        else token.onCancellationRequested(listener);
      },
      subject: {},
    };
    try {
      const result = await handler(params, call);
      if (!call.signal.aborted) return result;
      return new ResponseError<never>(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    } catch (error) {
      if (error instanceof Refusal) return new ResponseError<never>(error.code, error.message);
      if (error instanceof Cancelled || call.signal.aborted) {
        return new ResponseError<never>(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
      }
      report(method, params, call, error);
      if (empty) return empty();
      return new ResponseError<never>(
        LSPErrorCodes.RequestFailed,
        `${method} failed; the log of the language server says why.`,
      );
    }
  };

  return {
    request,
    // Clients send no parameters, or null for them.
    query: (method, handler, empty) => {
      const answer = request(method, (_: undefined, call) => handler(call), empty);
      return (...args) => answer(undefined, args.at(-1) as CancellationToken);
    },
    notification: (method, handler) => async (params) => {
      const call = endless();
      try {
        await handler(params, call);
      } catch (error) {
        if (!(error instanceof Cancelled)) report(method, params, call, error);
      }
    },
    attempt: async (what, call, work, fallback) => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Cancelled || error instanceof Refusal) throw error;
        report(what, undefined, call, error);
        return fallback();
      }
    },
    background: (what, work) => {
      const call = endless();
      Promise.resolve()
        .then(() => work(call))
        .catch((error) => {
          if (!(error instanceof Cancelled)) report(what, undefined, call, error);
        });
    },
  };
}

/** A call that nobody can cancel. */
function endless(): Call {
  return { signal: { aborted: false }, onAbort: () => {}, subject: {} };
}

function signalOf(token: CancellationToken): Cancellation {
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
  };
}

/** Parameters come from outside: nothing about their shape is certain here. */
function uriOf(params: unknown): string | undefined {
  const { textDocument, uri } = (params ?? {}) as { textDocument?: { uri?: unknown } | null; uri?: unknown };
  const found = textDocument?.uri ?? uri;
  return typeof found === "string" ? found : undefined;
}

function ruleOf(error: unknown): string | undefined {
  const found = (error as { ruleId?: unknown } | undefined)?.ruleId;
  return typeof found === "string" ? found : undefined;
}
