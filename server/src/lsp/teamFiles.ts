import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Problem } from "../core/index.ts";
import { LineIndex } from "../core/text/lineIndex.ts";
import type { Folder } from "./folder.ts";
import type { LoadedFolder } from "./folders.ts";
import type { Session } from "./session.ts";
import { type Lines, toProblemDiagnostic } from "./toProtocol.ts";

/** For a file that cannot be read: everything is at its start. */
const NO_LINES: Lines = { positionAt: () => ({ line: 0, character: 0 }) };

/**
 * Shows what is wrong in rules, policies and guidance pages as diagnostics on those files. They are pushed to every
 * client, since a client asks only for the documents it has open, and a broken rule is seldom one of them.
 */
export class TeamFileProblems {
  readonly #session: Session;
  readonly #shown = new Map<Folder, readonly DocumentUri[]>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param more what is to be said on team files besides what is wrong in them */
  async show(folder: Folder, loaded: LoadedFolder, more: readonly Problem[]): Promise<void> {
    const byUri = new Map<DocumentUri, Problem[]>();
    for (const problem of [...loaded.problems, ...more]) {
      const uri = loaded.uriOf(problem.path);
      byUri.set(uri, [...(byUri.get(uri) ?? []), problem]);
    }
    for (const uri of this.#shown.get(folder) ?? []) if (!byUri.has(uri)) this.#send(uri, [], NO_LINES);
    this.#shown.set(folder, [...byUri.keys()]);
    for (const [uri, problems] of byUri) {
      const read = await loaded.read(uri);
      this.#send(uri, problems, "text" in read ? new LineIndex(read.text) : NO_LINES);
    }
  }

  /** The folder is no longer part of the workspace. */
  clear(folder: Folder): void {
    for (const uri of this.#shown.get(folder) ?? []) this.#send(uri, [], NO_LINES);
    this.#shown.delete(folder);
  }

  #send(uri: DocumentUri, problems: readonly Problem[], lines: Lines): void {
    const diagnostics = problems.map((problem) => toProblemDiagnostic(problem, lines));
    void this.#session.connection.sendDiagnostics({ uri, diagnostics });
  }
}
