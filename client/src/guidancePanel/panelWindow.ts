import * as vscode from "vscode";
import { panelDocument, panelRoots } from "../panels/shell.ts";
import { type FromPanel, parseFromPanel, type ToPanel } from "./messages.ts";

export const VIEW_TYPE = "riskmark.guidance";

const PARTS = { script: "guidance", styles: ["guidance.css"], title: "Riskmark Guidance" };

/** The panel's window: one webview beside the editor, its messages and its life. */
export class PanelWindow implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #messages = new vscode.EventEmitter<FromPanel>();
  readonly #becameVisible = new vscode.EventEmitter<void>();
  readonly #waiting = new Map<number, (text: string) => void>();
  #questions = 0;

  readonly onMessage = this.#messages.event;
  readonly onBecameVisible = this.#becameVisible.event;
  readonly onClosed: vscode.Event<void>;

  /** @param restored a panel that VS Code made already; without it a new one is opened beside the editor */
  constructor(extensionUri: vscode.Uri, restored?: vscode.WebviewPanel) {
    this.#panel = restored ?? openBeside();
    this.#panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "guidance-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "guidance-dark.svg"),
    };
    this.#panel.webview.options = { enableScripts: true, localResourceRoots: panelRoots(extensionUri) };
    this.onClosed = this.#panel.onDidDispose;
    this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    this.#panel.onDidChangeViewState(() => {
      if (this.#panel.visible) this.#becameVisible.fire();
      else this.#answerAll("");
    });
    this.#panel.onDidDispose(() => this.#answerAll(""));
    this.#panel.webview.html = panelDocument(this.#panel.webview, extensionUri, PARTS);
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  post(message: ToPanel): void {
    this.#panel.webview.postMessage(message);
  }

  /** What the document shows, as a reader sees it; empty once the panel is hidden. */
  text(): Promise<string> {
    if (!this.isVisible) return Promise.resolve("");
    const id = ++this.#questions;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.post({ kind: "read", id });
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(value: unknown): void {
    const message = parseFromPanel(value);
    if (!message) return;
    if (message.kind === "text") {
      this.#waiting.get(message.id)?.(message.text);
      this.#waiting.delete(message.id);
      return;
    }
    // A document that has just loaded has not heard the questions that were asked before.
    if (message.kind === "ready") for (const id of this.#waiting.keys()) this.post({ kind: "read", id });
    this.#messages.fire(message);
  }

  #answerAll(text: string): void {
    for (const answer of this.#waiting.values()) answer(text);
    this.#waiting.clear();
  }
}

function openBeside(): vscode.WebviewPanel {
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(VIEW_TYPE, "Guidance", column, { enableFindWidget: true });
}
