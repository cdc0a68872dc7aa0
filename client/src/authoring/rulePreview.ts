import * as vscode from "vscode";
import { type RuleMatch, type RulePreview, RulePreviewRequest } from "../../../server/src/protocol/index.ts";
import { toRange } from "../findings/applyEdit.ts";
import type { LanguageServer } from "../server/languageServer.ts";

/** After the last key press, in milliseconds. */
const SETTLE_MS = 300;

type Node =
  | { readonly kind: "problem"; readonly message: string }
  | { readonly kind: "file"; readonly matches: readonly RuleMatch[] }
  | { readonly kind: "match"; readonly match: RuleMatch };

/** A list of what the rule in the editor finds in the workspace, which follows each change of its YAML. */
export class RulePreviewView implements vscode.Disposable, vscode.TreeDataProvider<Node> {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: readonly vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  #preview: RulePreview | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #isWanted = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#view = vscode.window.createTreeView<Node>("riskmark.rulePreview", { treeDataProvider: this });
    this.#subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.#soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#soon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#uri || isYaml(document)) this.#soon();
      }),
      server.onFindingsChanged(() => this.#soon()),
    ];
    this.#soon();
  }

  /** Opens the view as soon as it has something to show; the editor keeps the focus. */
  reveal(): void {
    this.#isWanted = true;
    this.#soon();
  }

  /** What is shown now; undefined where no rule file is in an editor. */
  get preview(): RulePreview | undefined {
    return this.#preview;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === "problem") {
      const item = new vscode.TreeItem(node.message);
      item.iconPath = new vscode.ThemeIcon("warning");
      item.tooltip = node.message;
      return item;
    }
    if (node.kind === "file") {
      const item = new vscode.TreeItem(
        vscode.Uri.parse(node.matches[0]!.uri),
        vscode.TreeItemCollapsibleState.Expanded,
      );
      const { path, folder } = node.matches[0]!;
      const above = [...(folder === undefined ? [] : [folder]), ...path.split("/").slice(0, -1)].join("/");
      item.description = `${above} ${node.matches.length}`.trim();
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    const { uri, range, line, ruleId } = node.match;
    const item = new vscode.TreeItem({ label: line, highlights: [] });
    const more = (this.#preview?.rules.length ?? 0) > 1 ? `${ruleId} ` : "";
    item.description = `${more}line ${range.start.line + 1}`;
    item.command = {
      command: "vscode.open",
      title: "Open",
      arguments: [vscode.Uri.parse(uri), { selection: toRange(range), preserveFocus: true }],
    };
    return item;
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.kind === "file" ? node.matches.map((match) => ({ kind: "match", match })) : [];
    const { matches = [], problems = [] } = this.#preview ?? {};
    const files = new Map<string, RuleMatch[]>();
    for (const match of matches) files.set(match.uri, [...(files.get(match.uri) ?? []), match]);
    return [
      ...problems.map((message): Node => ({ kind: "problem", message })),
      ...[...files.values()].map((own): Node => ({ kind: "file", matches: own })),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), SETTLE_MS);
  }

  async #refresh(): Promise<void> {
    const asked = ++this.#asked;
    for (const document of candidates(this.#uri)) {
      const preview = await this.#server.request(RulePreviewRequest, { uri: document.uri.toString() });
      // A later question is under way, and its answer is newer.
      if (asked !== this.#asked) return;
      if (preview) {
        await this.#show(document.uri, preview);
        return;
      }
      // Its text has changed meanwhile: what is shown stays until the next answer.
      if (document.uri.toString() === this.#uri?.toString()) return;
    }
    await this.#show(undefined, undefined);
  }

  async #show(uri: vscode.Uri | undefined, preview: RulePreview | undefined): Promise<void> {
    this.#uri = uri;
    this.#preview = preview;
    this.#view.message = preview && messageOf(preview);
    this.#changed.fire(undefined);
    await vscode.commands.executeCommand("setContext", "riskmark.editsRule", preview !== undefined);
    if (!preview || !this.#isWanted) return;
    this.#isWanted = false;
    await vscode.commands.executeCommand("riskmark.rulePreview.focus", { preserveFocus: true });
  }
}

/** The rule file that is asked about: the one in the active editor, else the last one while it is visible. */
function candidates(last: vscode.Uri | undefined): vscode.TextDocument[] {
  const active = vscode.window.activeTextEditor?.document;
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
  const known = visible.find(({ uri }) => uri.toString() === last?.toString());
  const all = [active, known, ...visible].filter((document) => document !== undefined);
  return [...new Set(all)].filter(isYaml);
}

function isYaml({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === "yaml" && uri.scheme === "file";
}

function messageOf({ rules, matches, isPartial }: RulePreview): string {
  const what = rules.length === 1 ? rules[0] : `${rules.length} rules`;
  if (rules.length === 0) return "No rule can be read yet.";
  if (matches.length === 0) return `${what}: ${isPartial ? "no match so far" : "no match in the workspace"}.`;
  const files = new Set(matches.map(({ uri }) => uri)).size;
  const most = isPartial ? "at least " : "";
  const found = `${matches.length} ${matches.length === 1 ? "match" : "matches"}`;
  const elsewhere = matches.filter(({ folder }) => folder !== undefined).length;
  const note = elsewhere === 0 ? "" : ` ${elsewhere} of them in other folders of the workspace, where it does not run.`;
  return `${what}: ${most}${found} in ${files} ${files === 1 ? "file" : "files"}.${note}`;
}
