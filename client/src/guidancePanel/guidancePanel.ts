import * as vscode from "vscode";
import type { FindingItem } from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import type { ActiveEditor } from "./activeEditor.ts";
import { type Content, PanelContent } from "./content.ts";
import { FIRST_STATE, type PanelState, parsePanelState } from "./messages.ts";
import { PanelActions } from "./panelActions.ts";
import { PanelWindow, VIEW_TYPE } from "./panelWindow.ts";

/**
 * The guidance panel: shows the finding at the cursor with its guidance, a page, or the list of all pages.
 * It follows the cursor while it is visible, unless it is pinned.
 */
export class GuidancePanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #extensionUri: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #store: FindingStore;
  readonly #editor: ActiveEditor;
  readonly #server: LanguageServer;
  readonly #content: PanelContent;
  readonly #subscriptions: vscode.Disposable[];
  #window: PanelWindow | undefined;
  #place: PanelState["place"] = FIRST_STATE.place;
  #target: FindingItem | undefined;
  #pinned = false;
  #shown: Content = { view: { at: "loading" }, pages: [] };
  #asked = 0;

  constructor(
    extensionUri: vscode.Uri,
    server: LanguageServer,
    store: FindingStore,
    editor: ActiveEditor,
    log: vscode.LogOutputChannel,
  ) {
    this.#extensionUri = extensionUri;
    this.#log = log;
    this.#server = server;
    this.#store = store;
    this.#editor = editor;
    this.#content = new PanelContent(server, store);
    this.#subscriptions = [
      editor.onMoved(() => this.#follow()),
      store.onChanged(() => this.#refresh()),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
    ];
  }

  get isVisible(): boolean {
    return this.#window?.isVisible ?? false;
  }

  /** What the panel shows, as text; empty while it is not visible. */
  async text(): Promise<string> {
    return (await this.#window?.text()) ?? "";
  }

  /** Opens the panel on the finding at the cursor and follows the cursor from there. */
  async open(): Promise<void> {
    await this.#goTo({ at: "finding" });
  }

  async showFinding(finding: FindingItem): Promise<void> {
    this.#pinned = false;
    this.#target = finding;
    await this.#goTo({ at: "finding" });
  }

  async showTopic(topic: string): Promise<void> {
    await this.#goTo({ at: "page", topic });
  }

  async browse(): Promise<void> {
    await this.#goTo({ at: "browse" });
  }

  /** Takes over a panel that VS Code restored after a restart. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#place = parsePanelState(state).place;
    this.#adopt(new PanelWindow(this.#extensionUri, panel));
    await this.#refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#window?.dispose();
  }

  async #goTo(place: PanelState["place"]): Promise<void> {
    this.#place = place;
    if (this.#window) this.#window.reveal();
    else this.#adopt(new PanelWindow(this.#extensionUri));
    await this.#refresh();
  }

  #adopt(window: PanelWindow): void {
    this.#window?.dispose();
    this.#window = window;
    const actions = new PanelActions(this.#server, this.#store, {
      shown: () => this.#shown,
      go: (place) => this.#goTo(place),
      showFinding: (finding) => this.showFinding(finding),
      pin: (pinned) => this.#pin(pinned),
      tell: (text) => window.post({ kind: "tell", text }),
    });
    window.onMessage((message) => {
      if (message.kind === "ready") this.#post();
      else actions.run(message);
    });
    window.onBecameVisible(() => this.#follow());
    window.onClosed(() => {
      if (this.#window !== window) return;
      this.#window = undefined;
      this.#pinned = false;
      this.#target = undefined;
      this.#shown = { view: { at: "loading" }, pages: [] };
    });
  }

  #pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#post();
    if (!pinned) this.#follow();
  }

  /** The cursor moved: shows the finding there, if findings are shown and the panel is free to follow. */
  #follow(): void {
    if (this.#place.at !== "finding" || this.#pinned) return;
    const editor = this.#editor.current;
    const atCursor = editor && this.#store.at(editor.document.uri, editor.selection.active);
    if (atCursor) this.#target = atCursor;
    this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (!this.isVisible) return;
    const ticket = ++this.#asked;
    try {
      const content = await this.#load();
      if (ticket !== this.#asked) return;
      this.#shown = content;
      this.#post();
    } catch (error) {
      this.#log.error(
        `The guidance panel could not be filled: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
  }

  async #load(): Promise<Content> {
    // While the server restarts, what is shown stays: its edits are refused where the document went on.
    if (!this.#server.isRunning) return this.#shown;
    if (this.#place.at === "browse") return this.#content.allPages();
    const uri = this.#editor.current?.document.uri;
    if (this.#place.at === "page") return this.#content.topic(this.#place.topic, uri);
    const finding = this.#currentTarget();
    const content = finding && (await this.#content.finding(finding));
    if (content) return content;
    this.#pinned = false;
    return this.#content.nothing(uri);
  }

  /** The finding that is meant, as it stands in the file now; undefined once it is gone or another file is active. */
  #currentTarget(): FindingItem | undefined {
    const editor = this.#editor.current;
    const previous = this.#target && this.#store.byId(this.#target.id);
    const isElsewhere = previous && editor && !this.#store.of(editor.document.uri).includes(previous);
    const atCursor = editor && this.#store.at(editor.document.uri, editor.selection.active);
    this.#target = previous && (this.#pinned || !isElsewhere) ? previous : atCursor;
    return this.#target;
  }

  #post(): void {
    this.#window?.post({ kind: "show", view: this.#shown.view, pinned: this.#pinned });
  }
}
