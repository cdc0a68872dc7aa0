import { CodeLensRefreshRequest, DidChangeConfigurationNotification } from "vscode-languageserver-protocol";
import type { Folder } from "./folder.ts";
import { ImportedReports } from "./importedReports.ts";
import { Push } from "./push.ts";
import { RegisterWatch } from "./registerWatch.ts";
import type { Session } from "./session.ts";
import { SECTION } from "./settingsSource.ts";
import { StatusNotices } from "./status.ts";
import { TeamFileProblems } from "./teamFiles.ts";
import { Watchers } from "./watchers.ts";

/** When to look again at files after others are watched, in milliseconds: watching a folder takes seconds to begin. */
const LOOK_AGAIN_MS = [1_000, 5_000, 15_000];

/** Carries a change of rules, policy, settings or folders to everything that depends on it. */
export class Workspace {
  readonly push: Push;
  readonly status: StatusNotices;
  readonly register: RegisterWatch;
  readonly #session: Session;
  readonly #teamFiles: TeamFileProblems;
  readonly #watchers: Watchers;
  readonly #imported: ImportedReports;

  constructor(session: Session) {
    this.#session = session;
    this.push = new Push(session);
    this.status = new StatusNotices(session);
    this.#teamFiles = new TeamFileProblems(session);
    this.#watchers = new Watchers(session);
    this.#imported = new ImportedReports(session.reports, session.capabilities);
    this.register = new RegisterWatch(session, {
      changed: async (folder, loaded) => {
        await this.#teamFiles.show(folder, loaded, this.register.problems(folder));
        this.status.findingsChanged();
      },
      dayChanged: (folder) => this.reload([folder]),
    });
    session.reports.onChange(() => {
      session.changes.ring();
      session.previews.forget();
    });
  }

  /** The first look at the folders, once the client is ready for messages. */
  async start(): Promise<void> {
    const { capabilities, connection } = this.#session;
    if (capabilities.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    await this.#show(this.#session.folders.all());
  }

  /** Something that the folders are loaded from was changed. */
  async reload(folders: readonly Folder[]): Promise<void> {
    if (folders.length === 0) return;
    await Promise.all(folders.map((folder) => folder.reload()));
    await this.#show(folders);
    this.#askAgain();
  }

  /** Folders came or went: their documents belong to other folders from now on. */
  async foldersChanged(added: readonly Folder[], removed: readonly Folder[]): Promise<void> {
    await this.#session.documents.rehome();
    for (const folder of removed) {
      this.#session.scan.drop(folder);
      this.#teamFiles.clear(folder);
      this.register.clear(folder);
      this.#imported.clear(folder);
      await folder.dispose();
    }
    await this.#show(added);
    this.#askAgain();
  }

  async #show(folders: readonly Folder[]): Promise<void> {
    for (const folder of folders) {
      this.register.clear(folder);
      const loaded = await folder.loaded();
      this.#imported.show(folder, loaded);
      await this.#teamFiles.show(folder, loaded, []);
    }
    this.register.soon();
    this.status.update();
    if (await this.#watchers.update()) this.#lookAgain();
  }

  /** An editor begins to watch some time after it was asked to, and tells nothing of what changed until then. */
  #lookAgain(): void {
    const { host, run, folders } = this.#session;
    for (const delay of LOOK_AGAIN_MS) {
      host.after(delay, () =>
        run.background("Looking for what changed before it was watched", async () => {
          const outdated: Folder[] = [];
          for (const folder of folders.all()) if (await folder.isOutdated()) outdated.push(folder);
          await this.reload(outdated);
        }),
      );
    }
  }

  /** Nothing that was reported so far is certain any more. */
  #askAgain(): void {
    const { scan, changes, previews, capabilities, connection, run } = this.#session;
    scan.invalidateAll();
    previews.forget();
    changes.ring();
    this.push.all();
    this.status.findingsChanged();
    if (capabilities.refreshesLenses && capabilities.riskmarkClient)
      run.background("Asking for a refresh of code lenses", () => connection.sendRequest(CodeLensRefreshRequest.type));
    if (!capabilities.refreshesDiagnostics) return;
    run.background("Asking for a refresh of diagnostics", () => connection.languages.diagnostics.refresh());
  }
}
