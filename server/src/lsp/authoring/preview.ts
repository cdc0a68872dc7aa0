import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Cancellation } from "../../core/index.ts";
import type { RulePreview } from "../../protocol/index.ts";
import type { Documents } from "../documents.ts";
import type { Folders, LoadedFolder } from "../folders.ts";
import { Cancelled } from "../run.ts";
import { searchWorkspace } from "./search.ts";

interface Kept {
  readonly text: string;
  readonly preview: Promise<RulePreview>;
  /** The preview, once it is there; until then that of the same text before other files changed. */
  known: RulePreview | undefined;
  isDone: boolean;
  /** Who waits for it. */
  waiting?: () => void;
  abort(): void;
}

/**
 * What rule files find, as they are in the editor. A file's last preview is kept until its text changes, or until other
 * files may have; a search for an older text is given up.
 */
export class RulePreviews {
  readonly #documents: Documents;
  readonly #folders: Folders;
  readonly #kept = new Map<DocumentUri, Kept>();
  /** What was known before other files changed. */
  readonly #stale = new Map<DocumentUri, Kept>();

  constructor(documents: Documents, folders: Folders) {
    this.#documents = documents;
    this.#folders = folders;
  }

  /** Other files changed, so the same rules may find other places. */
  forget(): void {
    for (const [uri, kept] of this.#kept) if (kept.known) this.#stale.set(uri, kept);
    this.#kept.clear();
  }

  /**
   * Null for what is no rule file.
   *
   * @throws Cancelled when a later question about the file was asked with another text
   */
  async of(uri: DocumentUri, folder: LoadedFolder): Promise<RulePreview | null> {
    return (await this.#ask(uri, folder))?.preview ?? null;
  }

  /**
   * The preview as it is known so far, else undefined.
   *
   * @param later called once more is known, unless the text changes before
   */
  async known(uri: DocumentUri, folder: LoadedFolder, later: () => void): Promise<RulePreview | null | undefined> {
    const kept = await this.#ask(uri, folder);
    if (kept === null) return null;
    if (!kept.isDone) kept.waiting = later;
    return kept.known;
  }

  async #ask(uri: DocumentUri, folder: LoadedFolder): Promise<Kept | null> {
    if (folder.fileKind(uri) !== "rules") return null;
    const open = this.#documents.get(uri);
    const read = open ? { text: open.text } : await folder.read(uri);
    if ("reason" in read) return null;
    const before = this.#kept.get(uri);
    if (before?.text === read.text) return before;
    before?.abort();
    const signal = { aborted: false };
    const preview = this.#make(uri, read.text, folder, signal);
    const stale = this.#stale.get(uri);
    this.#stale.delete(uri);
    const earlier = stale?.text === read.text ? stale.known : undefined;
    const kept: Kept = {
      known: earlier,
      isDone: false,
      text: read.text,
      preview,
      abort: () => {
        signal.aborted = true;
      },
    };
    this.#kept.set(uri, kept);
    preview.then(
      (made) => {
        kept.known = made;
        kept.isDone = true;
        if (this.#kept.get(uri) !== kept) this.#stale.set(uri, kept);
        if (JSON.stringify(made) !== JSON.stringify(earlier)) kept.waiting?.();
      },
      () => {
        if (this.#kept.get(uri) === kept) this.#kept.delete(uri);
      },
    );
    return kept;
  }

  async #make(uri: DocumentUri, text: string, folder: LoadedFolder, signal: Cancellation): Promise<RulePreview> {
    const { engine, models, pathOf } = folder;
    const { rules, problems } = engine.authoring.readRules([{ path: pathOf(uri), text }], models);
    const {
      found,
      problems: more,
      isPartial,
    } = await searchWorkspace(this.#documents, this.#folders, folder, rules, signal);
    if (signal.aborted) throw new Cancelled();
    // Other problems do not keep a rule from running.
    const keep = problems.filter(({ severity, ruleId }) => severity === "error" || ruleId !== undefined);
    const said = keep.map(({ message }) => message);
    return { rules: rules.map(({ id }) => id), matches: found, problems: [...said, ...more], isPartial };
  }
}
