import type { Connection } from "vscode-languageserver";
import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Capabilities } from "./capabilities.ts";

/** The section of the client's settings that belongs to Riskmark. */
export const SECTION = "riskmark";

/** Where a folder's settings come from: asked of the client, or as it last sent them. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #capabilities: Capabilities;
  readonly #log: (message: string) => void;
  #sent: unknown;

  constructor(connection: Connection, capabilities: Capabilities, log: (message: string) => void) {
    this.#connection = connection;
    this.#capabilities = capabilities;
    this.#log = log;
  }

  /** The settings as the client has them, not yet validated; undefined where it has none. */
  async of(folder: DocumentUri | undefined): Promise<unknown> {
    if (!this.#capabilities.configuration) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: folder, section: SECTION });
    } catch (error) {
      this.#log(`The client did not answer with its settings, so the defaults are used: ${String(error)}`);
      return undefined;
    }
  }

  /** Keeps what a client sent that cannot be asked. */
  receive(settings: unknown): void {
    this.#sent = (settings as Record<string, unknown> | null | undefined)?.[SECTION];
  }
}
