import * as vscode from "vscode";

/** Moves of the cursor that follow each other within this time count as one. */
const SETTLE_MS = 120;

/** The text editor that the user works in, also while another kind of view has the focus, and its cursor's moves. */
export class ActiveEditor implements vscode.Disposable {
  readonly #moved = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #latest: vscode.TextEditor | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** The cursor or the editor is another one now, or the cursor's surroundings were said to have changed. */
  readonly onMoved = this.#moved.event;

  constructor() {
    this.#latest = codeEditor(vscode.window.activeTextEditor);
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#take(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#take(textEditor)),
      this.#moved,
    ];
  }

  get current(): vscode.TextEditor | undefined {
    const isVisible = this.#latest && vscode.window.visibleTextEditors.includes(this.#latest);
    return isVisible ? this.#latest : codeEditor(vscode.window.visibleTextEditors[0]);
  }

  /** Fires `onMoved` soon. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#moved.fire(), SETTLE_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #take(editor: vscode.TextEditor | undefined): void {
    const code = codeEditor(editor);
    if (!code) return;
    this.#latest = code;
    this.touch();
  }
}

/** Output channels and the like are text editors too, but nothing is found in them. */
function codeEditor(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
  return editor && editor.document.uri.scheme !== "output" ? editor : undefined;
}
