import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  type RelativePattern,
} from "vscode-languageserver-protocol";
import { CODE_FILES } from "../protocol/languages.ts";
import type { Session } from "./session.ts";
import { uriBelow } from "./uris.ts";

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
        watchers.push({ globPattern: capabilities.relativeWatchers ? below(uri, glob) : `**/${glob}` });
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

/**
 * Editors leave installed packages out of what they watch with everything below (VS Code: `files.watcherExclude`), but
 * watch a single folder in one when asked for it. Those that hold something are among the globs.
 */
function below(uri: string, glob: string): RelativePattern {
  const folder = /^(node_modules\/[^*?[\]{}]*?)\/(?:\*\*\/)?([^/]+)$/.exec(glob);
  return folder ? { baseUri: uriBelow(uri, folder[1]!), pattern: folder[2]! } : { baseUri: uri, pattern: glob };
}
