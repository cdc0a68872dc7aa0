import type { DocumentUri, TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, AnalyzedDocument, Cancellation, TextEdit } from "../core/index.ts";
import type { Folder } from "./folder.ts";
import type { LoadedFolder } from "./folders.ts";
import { Cancelled, staleRefusal } from "./run.ts";

/** A text and its findings, both of the same version. Valid only while the work it was handed to runs. */
export interface Analyzed {
  readonly uri: DocumentUri;
  readonly version: number | null;
  readonly text: TextDocument;
  readonly analysis: Analysis;
  readonly document: AnalyzedDocument;
  readonly folder: LoadedFolder;
}

/**
 * One open document. Changes are taken at once; its analyses run one after another, and a change stops the one that
 * runs. So the core's tree is never edited while it is read.
 */
export class OpenDocument {
  readonly uri: DocumentUri;
  #text: TextDocument;
  #folder: Folder;
  #core: { readonly document: AnalyzedDocument; readonly folder: LoadedFolder } | undefined;
  /** Changes that the core has not seen yet. */
  #edits: TextEdit[] = [];
  #running: { aborted: boolean } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(item: { uri: DocumentUri; languageId: string; version: number; text: string }, folder: Folder) {
    this.uri = item.uri;
    this.#text = TextDocument.create(item.uri, item.languageId, item.version, item.text);
    this.#folder = folder;
  }

  get version(): number {
    return this.#text.version;
  }

  get languageId(): string {
    return this.#text.languageId;
  }

  get text(): string {
    return this.#text.getText();
  }

  /** The present text with its version, for who needs no analysis. */
  get snapshot(): { readonly text: string; readonly version: number; readonly lines: TextDocument } {
    const { uri, languageId, version, text } = this;
    return { text, version, lines: TextDocument.create(uri, languageId, version, text) };
  }

  get folder(): Folder {
    return this.#folder;
  }

  /** Applies changes in their order, each to the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#abort();
    for (const change of changes) {
      const range = "range" in change ? change.range : undefined;
      const start = range ? this.#text.offsetAt(range.start) : 0;
      const end = range ? this.#text.offsetAt(range.end) : this.#text.getText().length;
      this.#text = TextDocument.update(this.#text, [change], version);
      this.#edits.push({ start: Math.min(start, end), end: Math.max(start, end), newText: change.text });
    }
    // A change of the version alone carries no text.
    if (changes.length === 0) this.#text = TextDocument.update(this.#text, [], version);
  }

  /**
   * Analyses the present text and hands the result to `work`, with nothing else touching the document meanwhile.
   * When the text changes before the work is done, both start again with the new text.
   *
   * @param version what the caller's positions refer to; if given, a change refuses instead of starting again.
   * @throws Cancelled when the signal is aborted or the document is closed
   * @throws Refusal when `version` is given and is not the present one (any more)
   */
  async analyzed<T>(signal: Cancellation, work: (analyzed: Analyzed) => Promise<T> | T, version?: number): Promise<T> {
    for (;;) {
      const start = this.version;
      if (version !== undefined && version !== start) throw staleRefusal();
      const outcome = await this.#exclusively(() => this.#attempt(signal, work));
      if (signal.aborted || this.#closed) throw new Cancelled();
      if (outcome !== undefined && this.version === start) return outcome.value;
    }
  }

  /** Settles when the folder it leaves is no longer used. */
  async moveTo(folder: Folder): Promise<void> {
    if (folder === this.#folder) return;
    this.#abort();
    this.#folder = folder;
    await this.#exclusively(async () => this.#dropCore());
  }

  close(): void {
    this.#closed = true;
    this.#abort();
    void this.#exclusively(async () => this.#dropCore());
  }

  /** Undefined when a change or the client stopped it. */
  async #attempt<T>(
    client: Cancellation,
    work: (analyzed: Analyzed) => Promise<T> | T,
  ): Promise<{ readonly value: T } | undefined> {
    if (this.#closed || client.aborted) return undefined;
    const own = { aborted: false };
    this.#running = own;
    const signal: Cancellation = {
      get aborted() {
        return own.aborted || client.aborted;
      },
    };
    try {
      const folder = await this.#folder.loaded();
      if (signal.aborted) return undefined;
      const document = this.#synchronise(folder);
      const text = this.#text;
      const version = text.version;
      const analysis = await document.analyze(folder.policy, { ...folder.analyzeOptions, signal });
      if (signal.aborted) return undefined;
      return { value: await work({ uri: this.uri, version, text, analysis, document, folder }) };
    } catch (error) {
      if (signal.aborted) return undefined;
      // Whatever state the core's document is in now: the next attempt begins with a new one.
      this.#dropCore();
      throw error;
    } finally {
      this.#running = undefined;
    }
  }

  /** The core's document with the present text, in the analyzer of its folder. */
  #synchronise(folder: LoadedFolder): AnalyzedDocument {
    if (this.#core && this.#core.folder.analyzer !== folder.analyzer) this.#dropCore();
    if (this.#core === undefined) {
      const { uri, languageId, text } = this;
      this.#core = { folder, document: folder.analyzer.open({ path: folder.pathOf(uri), languageId, text }) };
    } else if (this.#edits.length > 0) {
      this.#core.document.edit(this.#edits);
    }
    this.#edits = [];
    return this.#core.document;
  }

  #dropCore(): void {
    this.#core?.document.close();
    this.#core = undefined;
  }

  #abort(): void {
    if (this.#running) this.#running.aborted = true;
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}
