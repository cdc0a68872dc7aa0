import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Cancellation } from "../../core/index.ts";
import type { RulePreview } from "../../protocol/index.ts";
import type { Documents } from "../documents.ts";
import type { LoadedFolder } from "../folders.ts";
import { Cancelled } from "../run.ts";
import { searchFolder } from "./search.ts";

interface Kept {
  readonly text: string;
  readonly preview: Promise<RulePreview>;
  abort(): void;
}

/**
 * What rule files find, as they are in the editor. A file's last preview is kept until its text changes, or until other
 * files may have; a search for an older text is given up.
 */
export class RulePreviews {
  readonly #documents: Documents;
  readonly #kept = new Map<DocumentUri, Kept>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Other files changed, so the same rules may find other places. */
  forget(): void {
    this.#kept.clear();
  }

  /**
   * Null for what is no rule file.
   *
   * @throws Cancelled when a later question about the file was asked with another text
   */
  async of(uri: DocumentUri, folder: LoadedFolder): Promise<RulePreview | null> {
    const { engine, ruleFolders, pathOf } = folder;
    if (engine.authoring.kindOf(pathOf(uri), ruleFolders) !== "rules") return null;
    const open = this.#documents.get(uri);
    const read = open ? { text: open.text } : await folder.read(uri);
    if ("reason" in read) return null;
    const known = this.#kept.get(uri);
    if (known?.text === read.text) return known.preview;
    known?.abort();
    const signal = { aborted: false };
    const preview = this.#make(uri, read.text, folder, signal);
    const kept = {
      text: read.text,
      preview,
      abort: () => {
        signal.aborted = true;
      },
    };
    this.#kept.set(uri, kept);
    preview.catch(() => {
      if (this.#kept.get(uri) === kept) this.#kept.delete(uri);
    });
    return preview;
  }

  async #make(uri: DocumentUri, text: string, folder: LoadedFolder, signal: Cancellation): Promise<RulePreview> {
    const { engine, models, pathOf } = folder;
    const { rules, problems } = engine.authoring.readRules([{ path: pathOf(uri), text }], models);
    const { found, problems: more, isPartial } = await searchFolder(this.#documents, folder, rules, signal);
    if (signal.aborted) throw new Cancelled();
    // Other problems do not keep a rule from running.
    const keep = problems.filter(({ severity, ruleId }) => severity === "error" || ruleId !== undefined);
    const said = keep.map(({ message }) => message);
    return { rules: rules.map(({ id }) => id), matches: found, problems: [...said, ...more], isPartial };
  }
}
