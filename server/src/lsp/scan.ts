import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Cancellation } from "../core/index.ts";
import { LineIndex } from "../core/text/lineIndex.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Documents } from "./documents.ts";
import type { Folder } from "./folder.ts";
import type { Folders, LoadedFolder } from "./folders.ts";
import type { ServerHost } from "./host.ts";
import { emptyReport, type FileReport, makeReport, type Reports } from "./reports.ts";
import { Cancelled } from "./run.ts";
import { canonicalUri } from "./uris.ts";

/** How far a scan has come, in files. */
export interface Progress {
  readonly scanned: number;
  readonly total: number;
}

export interface ScanListener {
  /** After each file, with its report. */
  readonly onReport?: (report: FileReport) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a scan works with. */
export interface ScanParts {
  readonly host: ServerHost;
  readonly folders: Folders;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly capabilities: Capabilities;
  readonly log: (message: string) => void;
}

/** What is known about the files of one folder. Keys are canonical URIs. */
interface FolderState {
  readonly listed: Map<string, DocumentUri>;
  /** Files that need a look. */
  readonly stale: Set<string>;
  /** False when files may have come or gone since the folder was listed. */
  current: boolean;
}

/**
 * Keeps the reports of all files of the workspace current. It remembers which files may have changed and looks at
 * those only; open documents win over what is on disk. A scan that was cancelled goes on where it stopped.
 */
export class WorkspaceScan {
  readonly #parts: ScanParts;
  readonly #states = new Map<Folder, FolderState>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ScanParts) {
    this.#parts = parts;
  }

  /** Every file has to be looked at again: rules, policy or settings changed, or somebody asked for it. */
  invalidateAll(): void {
    for (const state of this.#states.values()) {
      state.current = false;
      for (const key of state.listed.keys()) state.stale.add(key);
    }
  }

  /** The file changed on disk, or its document was closed. */
  invalidate(uri: DocumentUri): void {
    const state = this.#states.get(this.#parts.folders.of(uri));
    const key = canonicalUri(uri);
    if (state?.listed.has(key)) state.stale.add(key);
    else this.#parts.reports.delete(uri);
  }

  /** The file came, went, or changed what is listed. */
  invalidateList(uri: DocumentUri): void {
    const state = this.#states.get(this.#parts.folders.of(uri));
    if (state) state.current = false;
  }

  /** The folder is no longer part of the workspace. */
  drop(folder: Folder): void {
    for (const key of this.#states.get(folder)?.listed.keys() ?? []) this.#forget(key);
    this.#states.delete(folder);
  }

  /** Whether every file of the folder was looked at since it changed last. */
  isSettled(folder: LoadedFolder): boolean {
    if (folder.uri === undefined || folder.settings.scan.scope !== "workspace") return false;
    const state = this.#states.get(this.#parts.folders.of(folder.uriOf("x")));
    return state?.current === true && state.stale.size === 0;
  }

  /** How many files the workspace has, as far as it was listed. */
  get files(): number {
    return [...this.#states.values()].reduce((sum, state) => sum + state.listed.size, 0);
  }

  /**
   * Brings all reports up to date. Calls wait for each other.
   *
   * @throws Cancelled when the signal is aborted
   */
  refresh(signal: Cancellation, listener: ScanListener = {}): Promise<void> {
    const result = this.#queue.then(() => this.#refresh(signal, listener));
    this.#queue = result.catch(() => {});
    return result;
  }

  async #refresh(signal: Cancellation, listener: ScanListener): Promise<void> {
    let scanned = 0;
    // Files may change, come and go while others are looked at; the work is done when nothing is left.
    for (;;) {
      for (const folder of this.#parts.folders.all()) await this.#list(folder, signal);
      const next = this.#next();
      if (next === undefined) return;
      const { folder, state, key, uri } = next;
      if (signal.aborted) throw new Cancelled();
      state.stale.delete(key);
      try {
        const report = await this.#look(uri, await folder.loaded(), signal);
        listener.onReport?.(report);
      } catch (error) {
        if (signal.aborted) {
          state.stale.add(key);
          throw new Cancelled();
        }
        // One file that cannot be analysed does not keep the others from being looked at.
        this.#parts.log(`The scan of ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`);
      }
      scanned++;
      listener.onProgress?.({ scanned, total: scanned + this.#left() });
      await this.#parts.host.breathe();
    }
  }

  #next(): { folder: Folder; state: FolderState; key: string; uri: DocumentUri } | undefined {
    for (const [folder, state] of this.#states) {
      for (const key of state.stale) return { folder, state, key, uri: state.listed.get(key) ?? key };
    }
    return undefined;
  }

  #left(): number {
    return [...this.#states.values()].reduce((sum, state) => sum + state.stale.size, 0);
  }

  async #list(folder: Folder, signal: Cancellation): Promise<void> {
    const state = this.#states.get(folder) ?? { listed: new Map(), stale: new Set(), current: false };
    this.#states.set(folder, state);
    if (state.current) return;
    // Said first: a file that comes or goes while the folder is listed asks for another round.
    state.current = true;
    const loaded = await folder.loaded();
    const found = new Map((await loaded.list(signal)).map((uri) => [canonicalUri(uri), uri]));
    if (signal.aborted) {
      state.current = false;
      throw new Cancelled();
    }
    for (const key of [...state.listed.keys()]) {
      if (found.has(key)) continue;
      state.listed.delete(key);
      state.stale.delete(key);
      this.#forget(key);
    }
    for (const [key, uri] of found) {
      if (state.listed.has(key)) continue;
      state.listed.set(key, uri);
      state.stale.add(key);
    }
  }

  #forget(uri: DocumentUri): void {
    if (!this.#parts.documents.get(uri)) this.#parts.reports.delete(uri);
  }

  async #look(uri: DocumentUri, folder: LoadedFolder, signal: Cancellation): Promise<FileReport> {
    const { documents, reports, capabilities } = this.#parts;
    const open = documents.get(uri);
    if (open) {
      const report = await open.analyzed(signal, (analyzed) => makeReport(analyzed, capabilities));
      reports.set(report);
      return report;
    }
    const report = await this.onDisk(uri, folder, signal);
    // The document may have been opened meanwhile; what it shows is newer.
    if (!documents.get(uri)) reports.set(report);
    return report;
  }

  /**
   * The report of a file as it is on disk.
   *
   * @throws Cancelled when the signal is aborted
   */
  async onDisk(uri: DocumentUri, folder: LoadedFolder, signal: Cancellation): Promise<FileReport> {
    const read = await folder.read(uri);
    if ("reason" in read) return { ...emptyReport(uri), skipped: true };
    const path = folder.pathOf(uri);
    const options = { ...folder.analyzeOptions, signal };
    const analysis = await folder.analyzer.scan({ path, text: read.text }, folder.policy, options);
    if (signal.aborted) throw new Cancelled();
    const text = new LineIndex(read.text);
    return makeReport({ uri, version: null, text, analysis, folder }, this.#parts.capabilities);
  }
}
