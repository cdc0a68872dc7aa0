import * as vscode from "vscode";
import { type FolderBefore, KnownBeforeRequest } from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import type { LanguageServer } from "../server/languageServer.ts";

/**
 * Which findings were there before the present branch left the default branch. The server runs git for it, so it is
 * asked only while somebody wants to know, and only in a workspace that is trusted.
 */
export class BranchBefore implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #wanted = false;
  #known: ReadonlySet<string> = new Set();
  #folders: readonly FolderBefore[] = [];
  #asked = 0;

  readonly onChanged = this.#changed.event;

  constructor(server: LanguageServer, store: FindingStore) {
    this.#server = server;
    this.#subscription = vscode.Disposable.from(
      store.onChanged(() => this.#refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refresh()),
    );
  }

  /** Whether the finding with this id was there before, as far as is known. */
  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** What the findings are compared with, or why they are not; empty while nobody has asked. */
  get note(): string {
    if (!this.#wanted) return "";
    if (!vscode.workspace.isTrusted) return "not compared: git runs only in a trusted workspace";
    const lost = this.#folders.filter(({ commit }) => commit === undefined).map(({ name }) => name);
    const commits = [...new Set(this.#folders.flatMap(({ commit }) => commit?.slice(0, 7) ?? []))];
    const reason = `no commit to compare ${lost.join(", ")} with: no git, no repository or no default branch`;
    return [...(commits.length > 0 ? [`since ${commits.join(", ")}`] : []), ...(lost.length > 0 ? [reason] : [])].join(
      "; ",
    );
  }

  /** Begins to ask, or stops. Settles when it is known. */
  async want(wanted: boolean): Promise<void> {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    await this.#refresh();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #refresh(): Promise<void> {
    const ticket = ++this.#asked;
    const isAllowed = this.#wanted && vscode.workspace.isTrusted;
    const answer = isAllowed ? await this.#server.request(KnownBeforeRequest, {}) : undefined;
    if (ticket !== this.#asked || (isAllowed && answer === undefined)) return;
    const hadAny = this.#known.size > 0 || this.#folders.length > 0;
    this.#known = new Set(answer?.known);
    this.#folders = answer?.folders ?? [];
    if (answer || hadAny) this.#changed.fire();
  }
}
