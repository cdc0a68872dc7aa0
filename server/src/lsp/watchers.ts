import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver-protocol";
import { CODE_FILES } from "../protocol/languages.ts";
import type { Session } from "./session.ts";

const GIT_IGNORE = "**/.gitignore";

/** Has the client watch the files that matter. Which these are depends on the policies, so it may change. */
export class Watchers {
  readonly #session: Session;
  #registered: Disposable | undefined;
  #globs = "";

  constructor(session: Session) {
    this.#session = session;
  }

  async update(): Promise<void> {
    const { capabilities, connection, folders } = this.#session;
    if (!capabilities.registersWatchers) return;
    const watchers = [...CODE_FILES, GIT_IGNORE].map((globPattern): FileSystemWatcher => ({ globPattern }));
    for (const folder of folders.all()) {
      const { uri, watchGlobs } = await folder.loaded();
      if (uri === undefined) continue;
      for (const glob of [...watchGlobs, ".riskmark", ".riskmark/**"]) {
        watchers.push({ globPattern: capabilities.relativeWatchers ? { baseUri: uri, pattern: glob } : `**/${glob}` });
      }
    }
    const globs = JSON.stringify(watchers);
    if (globs === this.#globs) return;
    this.#globs = globs;
    const before = this.#registered;
    this.#registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    before?.dispose();
  }
}
