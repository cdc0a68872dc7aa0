import * as vscode from "vscode";
import { type FolderScorecard, ScorecardRequest } from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import { panelDocument, panelRoots } from "../panels/shell.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { type FromScorecard, parseFromScorecard, type ToScorecard } from "./messages.ts";

const VIEW_TYPE = "riskmark.scorecard";
const PARTS = { script: "scorecard", styles: ["guidance.css", "scorecard.css"], title: "Riskmark Scorecard" };

/** The scorecard of the workspace, kept current while it is visible. */
export class ScorecardPanel implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #server: LanguageServer;
  readonly #subscriptions: vscode.Disposable[];
  readonly #waiting = new Map<number, (text: string) => void>();
  #panel: vscode.WebviewPanel | undefined;
  #folders: readonly FolderScorecard[] | undefined;
  #asked = 0;
  #questions = 0;

  constructor(extensionUri: vscode.Uri, server: LanguageServer, store: FindingStore) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.#subscriptions = [
      store.onChanged(() => this.#refresh()),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => this.#adopt(panel),
      }),
    ];
  }

  get isVisible(): boolean {
    return this.#panel?.visible ?? false;
  }

  /** The scorecards that the panel shows. */
  get folders(): readonly FolderScorecard[] {
    return this.#folders ?? [];
  }

  async open(): Promise<void> {
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const column = { viewColumn: vscode.ViewColumn.Active, preserveFocus: false };
      this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Scorecard", column, { enableFindWidget: true }));
    }
    await this.#refresh();
  }

  /** What the panel shows, as a reader sees it; empty while it is not visible. */
  text(): Promise<string> {
    if (!this.isVisible) return Promise.resolve("");
    const id = ++this.#questions;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post({ kind: "read", id });
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extensionUri, "media", "guidance-light.svg"),
      dark: vscode.Uri.joinPath(this.#extensionUri, "media", "guidance-dark.svg"),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: panelRoots(this.#extensionUri) };
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = parseFromScorecard(value);
      if (message) this.#receive(message);
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#refresh();
      else this.#answerAll("");
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#answerAll("");
    });
    panel.webview.html = panelDocument(panel.webview, this.#extensionUri, PARTS);
  }

  async #refresh(): Promise<void> {
    if (!this.isVisible) return;
    const ticket = ++this.#asked;
    const folders = await this.#server.request(ScorecardRequest);
    // While the server restarts, what is shown stays.
    if (folders === undefined || ticket !== this.#asked) return;
    this.#folders = folders;
    this.#post({ kind: "show", folders });
  }

  #receive(message: FromScorecard): void {
    switch (message.kind) {
      case "ready":
        if (this.#folders) this.#post({ kind: "show", folders: this.#folders });
        // A document that has just loaded has not heard the questions that were asked before.
        for (const id of this.#waiting.keys()) this.#post({ kind: "read", id });
        return;
      case "text":
        this.#waiting.get(message.id)?.(message.text);
        this.#waiting.delete(message.id);
        return;
      case "openRule":
        void vscode.commands.executeCommand("riskmark.showGuidance", message.ruleId);
        return;
      case "openPolicy":
        void vscode.commands.executeCommand("riskmark.openPolicy");
    }
  }

  #post(message: ToScorecard): void {
    this.#panel?.webview.postMessage(message);
  }

  #answerAll(text: string): void {
    for (const answer of this.#waiting.values()) answer(text);
    this.#waiting.clear();
  }
}
