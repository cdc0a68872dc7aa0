import * as vscode from "vscode";
import { type RegisterItem, RegisterRequest } from "../../../server/src/protocol/index.ts";
import { toRange } from "../findings/applyEdit.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { describeEntry, STATE_LABELS } from "./words.ts";

const SETTLE_MS = 150;

const ICONS: Readonly<Record<RegisterItem["state"], string>> = {
  active: "pass",
  moved: "arrow-right",
  expired: "history",
  reopened: "issue-reopened",
  orphaned: "question",
  refused: "error",
  unknown: "circle-outline",
  "in-code": "comment",
};

/** The register of accepted risks, with the suppressions in the code: a list in the side bar. */
export class RegisterView implements vscode.Disposable, vscode.TreeDataProvider<RegisterItem> {
  readonly #server: LanguageServer;
  readonly #treeChanged = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<RegisterItem>;
  readonly #subscription: vscode.Disposable;
  #items: readonly RegisterItem[] = [];
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.#treeChanged.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#view = vscode.window.createTreeView("riskmark.register", { treeDataProvider: this });
    this.#subscription = server.onFindingsChanged(() => this.#soon());
  }

  /** What the view lists; what needs a decision first. */
  get items(): readonly RegisterItem[] {
    return this.#items;
  }

  getTreeItem(item: RegisterItem): vscode.TreeItem {
    const node = new vscode.TreeItem(item.title);
    const { uri, range } = item.source;
    node.description = describeEntry(item);
    node.iconPath = new vscode.ThemeIcon(ICONS[item.state]);
    node.contextValue = `register ${item.state}`;
    node.tooltip = tooltip(item);
    node.accessibilityInformation = { label: `${STATE_LABELS[item.state]}: ${item.title}, ${node.description}` };
    const target = item.state === "in-code" ? item.source : (item.finding ?? { uri, range });
    node.command = {
      command: "vscode.open",
      title: "Open",
      arguments: [vscode.Uri.parse(target.uri), { selection: toRange(target.range), preserveFocus: true }],
    };
    return node;
  }

  getChildren(item?: RegisterItem): RegisterItem[] {
    return item ? [] : [...this.#items];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#view.dispose();
    this.#treeChanged.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), SETTLE_MS);
  }

  async #refresh(): Promise<void> {
    const items = await this.#server.request(RegisterRequest);
    if (items === undefined && this.#server.isRunning) return;
    this.#items = items ?? [];
    const open = this.#items.filter(({ state }) => STATE_LABELS[state].endsWith("!")).length;
    this.#view.badge = open > 0 ? { value: open, tooltip: `${open} need a decision` } : undefined;
    this.#treeChanged.fire(undefined);
  }
}

/** Reasons are text of the workspace, never Markdown. */
function tooltip(item: RegisterItem): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const { ruleId, path, reason, acceptedBy, acceptedOn, expires, reviewer } = item;
  text.appendMarkdown("**").appendText(`${STATE_LABELS[item.state]} ${item.title}`).appendMarkdown("**\n\n");
  text.appendText(reason || "No reason is given.").appendMarkdown("\n\n");
  const facts = [
    `${ruleId} in ${path}`,
    ...(acceptedBy ? [`accepted by ${acceptedBy} on ${acceptedOn}, until ${expires}`] : []),
    ...(reviewer ? [`reviewed by ${reviewer}`] : []),
  ];
  text.appendText(facts.join(" · "));
  return text;
}
