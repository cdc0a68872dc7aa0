import type { Problem } from "../core/index.ts";
import { REGISTER_PATH, REGISTER_RULES, registerFindings, registerNotes } from "../core/register/registerFindings.ts";
import { LineIndex } from "../core/text/lineIndex.ts";
import type { FindingItem } from "../protocol/index.ts";
import type { Folder } from "./folder.ts";
import type { LoadedFolder } from "./folders.ts";
import { judgeFolder } from "./registerView.ts";
import type { Session } from "./session.ts";
import { surroundings, toFindingItem } from "./toProtocol.ts";

/** Changes of findings are gathered for so long before the registers are judged. */
const SETTLE_MS = 200;

/** What a folder's register gives to say. */
interface Said {
  readonly loaded: LoadedFolder;
  readonly problems: readonly Problem[];
  readonly items: readonly FindingItem[];
  readonly key: string;
}

/** What it tells, apart from keeping the items that lists show. */
export interface RegisterListener {
  /** The problems of a folder's register are other ones now. */
  readonly changed: (folder: Folder, loaded: LoadedFolder) => Promise<void>;
  /** The folder was loaded on another day than today, so that entries may have expired. */
  readonly dayChanged: (folder: Folder) => Promise<void>;
}

/**
 * Judges the registers of the workspace whenever findings change: what has expired, was re-opened or is gone becomes a
 * finding on the register, and what has moved to another file is accepted there.
 */
export class RegisterWatch {
  readonly #session: Session;
  readonly #listener: RegisterListener;
  readonly #said = new Map<Folder, Said>();
  readonly #moved = new Map<Folder, string>();
  #due = false;

  constructor(session: Session, listener: RegisterListener) {
    this.#session = session;
    this.#listener = listener;
    session.reports.onChange(() => this.soon());
  }

  /** Findings about the registers, for lists. */
  items(): readonly FindingItem[] {
    return [...this.#said.values()].flatMap(({ items }) => items);
  }

  /** What is to be shown on a folder's register, besides what is wrong in the file itself. */
  problems(folder: Folder): readonly Problem[] {
    return this.#said.get(folder)?.problems ?? [];
  }

  /** The folder is no longer part of the workspace. */
  clear(folder: Folder): void {
    this.#said.delete(folder);
    this.#moved.delete(folder);
  }

  /** Judges again after a moment. */
  soon(): void {
    if (this.#due) return;
    this.#due = true;
    this.#session.host.after(SETTLE_MS, () => {
      this.#due = false;
      this.#session.run.background("Judging the register of accepted risks", () => this.judge());
    });
  }

  async judge(): Promise<void> {
    for (const folder of this.#session.folders.all()) {
      const loaded = await folder.loaded();
      const { register, today } = loaded.program;
      if (register.length === 0 && !this.#said.has(folder)) continue;
      if (register.length > 0 && today !== loaded.engine.today()) await this.#listener.dayChanged(folder);
      else await this.#judge(folder, loaded);
    }
  }

  async #judge(folder: Folder, loaded: LoadedFolder): Promise<void> {
    const judged = judgeFolder(this.#session, loaded);
    const findings = registerFindings(judged);
    const problems: Problem[] = [
      ...findings.map(({ path, start, end, message, ruleId }) => {
        return { path, start, end, message, severity: "warning" as const, ruleId };
      }),
      ...registerNotes(judged),
    ];
    const moved = judged.filter(({ state }) => state === "moved");
    await this.#follow(folder, loaded, moved);
    const key = JSON.stringify(problems);
    if (this.#said.get(folder)?.key === key) return;
    const uri = loaded.uriOf(REGISTER_PATH);
    const read = await loaded.read(uri);
    const rule = (id: string) => REGISTER_RULES.find((own) => own.id === id);
    const lines = new LineIndex("text" in read ? read.text : "");
    const around = surroundings({ uri, lines, folder: { ...loaded, rule } }, this.#session.capabilities);
    const items = findings.map((finding) => toFindingItem(finding, around));
    this.#said.set(folder, { loaded, problems, items, key });
    await this.#listener.changed(folder, loaded);
  }

  /** Has the files analysed again into which accepted code has moved, or out of which it went. */
  async #follow(folder: Folder, loaded: LoadedFolder, moved: ReturnType<typeof judgeFolder>): Promise<void> {
    const key = JSON.stringify(moved.map(({ entry, finding }) => [entry.index, finding?.path]));
    if (key === (this.#moved.get(folder) ?? "[]")) return;
    this.#moved.set(folder, key);
    await folder.setMoved(loaded, new Set(moved.map(({ entry }) => entry)));
    for (const { finding } of moved) if (finding) this.#session.scan.invalidate(finding.uri);
    this.#session.changes.ring();
    const { capabilities, connection, run } = this.#session;
    if (capabilities.refreshesDiagnostics)
      run.background("Asking for a refresh of diagnostics", () => connection.languages.diagnostics.refresh());
  }
}
