import * as vscode from "vscode";
import {
  type DrillSummary,
  EndDrillRequest,
  JudgeDrillRequest,
  PointDrillRequest,
  StartDrillRequest,
} from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { parseSolved, type Solved } from "./progress.ts";

const SOLVED_KEY = "riskmark.drills.solved";

/** How far a drill has come. */
export type Stage =
  | { readonly at: "find" }
  | { readonly at: "fix"; readonly before: string; readonly first: number; readonly last: number }
  | { readonly at: "solved" }
  | { readonly at: "given-up" };

/** A drill in an editor. */
export interface OpenDrill {
  readonly drill: DrillSummary;
  readonly uri: vscode.Uri;
  readonly places: number;
  readonly stage: Stage;
}

/**
 * The drills that are open, each in a scratch file of its own that nobody has to save. While one goes on, the server
 * says nothing about its file. What was solved is kept by the editor, for all workspaces.
 */
export class Drills implements vscode.Disposable, vscode.CodeLensProvider {
  readonly #server: LanguageServer;
  readonly #memory: vscode.Memento;
  readonly #open = new Map<string, OpenDrill>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #count = 0;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(server: LanguageServer, memory: vscode.Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#subscription = vscode.Disposable.from(
      this.#changed,
      vscode.languages.registerCodeLensProvider({ scheme: "untitled" }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
    );
  }

  get solved(): Solved {
    return parseSolved(this.#memory.get(SOLVED_KEY));
  }

  /** The drill in a document. */
  in(uri: vscode.Uri | undefined): OpenDrill | undefined {
    return uri && this.#open.get(uri.toString());
  }

  /** Opens a drill in a new editor; undefined where the engine cannot judge it. */
  async start(drill: DrillSummary): Promise<OpenDrill | undefined> {
    const extension = /(?:\.test)?(\.[^.]+)$/.exec(drill.file)?.[1] ?? "";
    const uri = vscode.Uri.parse(`untitled:security-drill-${++this.#count}${extension}`);
    const started = await this.#server.request(StartDrillRequest, { id: drill.id, uri: uri.toString() });
    if (!started) return undefined;
    const open: OpenDrill = { drill, uri, places: started.places, stage: { at: "find" } };
    this.#open.set(uri.toString(), open);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, {
      preview: false,
      viewColumn: vscode.ViewColumn.One,
    });
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, started.text));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    this.#changed.fire();
    return open;
  }

  /** Whether the weakness stands at the selection; undefined where no drill waits for that. */
  async point(editor: vscode.TextEditor): Promise<{ readonly right: boolean; readonly message: string } | undefined> {
    const open = this.in(editor.document.uri);
    if (open?.stage.at !== "find") return undefined;
    const { start, end } = editor.selection;
    // A selection of whole lines ends before the first letter of the next one.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    const before = editor.document.getText();
    const place = { first: start.line, last };
    const answer = await this.#server.request(PointDrillRequest, { id: open.drill.id, text: before, ...place });
    if (answer?.right) this.#to(open, { at: "fix", before, ...place });
    return answer;
  }

  /** What the engine says about the fix; undefined where no drill waits for that. */
  async judge(
    document: vscode.TextDocument,
  ): Promise<{ readonly solved: boolean; readonly remarks: readonly string[] } | undefined> {
    const open = this.in(document.uri);
    if (open?.stage.at !== "fix") return undefined;
    const { before, first, last } = open.stage;
    const { id } = open.drill;
    const verdict = await this.#server.request(JudgeDrillRequest, {
      id,
      before,
      first,
      last,
      text: document.getText(),
    });
    if (verdict?.solved) {
      await this.#memory.update(SOLVED_KEY, { ...this.solved, [id]: new Date().toISOString().slice(0, 10) });
      await this.#end(open, { at: "solved" });
    }
    return verdict;
  }

  /** Lets the engine say what it knows about the file. */
  async giveUp(uri: vscode.Uri | undefined): Promise<OpenDrill | undefined> {
    const open = this.in(uri);
    if (open) await this.#end(open, { at: "given-up" });
    return open;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const open = this.in(document.uri);
    if (!open) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    return lensesOf(open).map(([title, command]) => new vscode.CodeLens(top, { title, command }));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #to(open: OpenDrill, stage: Stage): void {
    this.#open.set(open.uri.toString(), { ...open, stage });
    this.#changed.fire();
  }

  async #end(open: OpenDrill, stage: Stage): Promise<void> {
    this.#to(open, stage);
    await this.#server.request(EndDrillRequest, { uri: open.uri.toString() });
  }

  #closed(uri: vscode.Uri): void {
    if (this.#open.delete(uri.toString())) void this.#server.request(EndDrillRequest, { uri: uri.toString() });
  }
}

/** Title and command of each lens; a lens without a command only says something. */
function lensesOf({ drill, places, stage }: OpenDrill): readonly (readonly [string, string])[] {
  const where = places === 1 ? "" : ` (${places} places, one is enough)`;
  switch (stage.at) {
    case "find":
      return [
        ["$(target) This Is It", "riskmark.drillThisIsIt"],
        ["Give Up", "riskmark.giveUpDrill"],
        [`Drill: find “${drill.weakness}”${where}`, ""],
      ];
    case "fix":
      return [
        ["$(check) Judge My Fix", "riskmark.judgeDrill"],
        ["$(book) Guidance", "riskmark.drillGuidance"],
        ["Give Up", "riskmark.giveUpDrill"],
        ["Found: now fix it", ""],
      ];
    default:
      return [
        [stage.at === "solved" ? "$(pass) Solved." : "Given up: the engine says now what it knows.", ""],
        ["$(book) Guidance", "riskmark.drillGuidance"],
        ["Next Drill…", "riskmark.startDrill"],
      ];
  }
}
