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

  /** @returns whether other files are watched than before */
  async update(): Promise<boolean> {
    const { capabilities, connection, folders } = this.#session;
    if (!capabilities.registersWatchers) return false;
    const watchers = [...CODE_FILES, GIT_IGNORE].map((globPattern): FileSystemWatcher => ({ globPattern }));
    for (const folder of folders.all()) {
      const { uri, watchGlobs } = await folder.loaded();
      if (uri === undefined) continue;
      for (const glob of [...watchGlobs, ".riskmark", ".riskmark/**"]) {
        watchers.push({ globPattern: capabilities.relativeWatchers ? { baseUri: uri, pattern: glob } : `**/${glob}` });
      }
    }
    const globs = JSON.stringify(watchers);
    if (globs === this.#globs) return false;
    const isFirst = this.#globs === "";
    this.#globs = globs;
    const before = this.#registered;
    this.#registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    before?.dispose();
    return !isFirst;
  }
}
