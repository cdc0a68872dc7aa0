import * as vscode from "vscode";
import type { FindingItem } from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import type { LanguageServer, ServerStatus } from "../server/languageServer.ts";
import { BranchBefore } from "./branchBefore.ts";
import { describeFilter, type FindingFilter, filterFindings, parseFilter } from "./filter.ts";
import { type FindingGroup, GROUPINGS, type Grouping, groupFindings } from "./grouping.ts";
import { type TreeNode, toTreeItem } from "./treeItems.ts";

const GROUPING_KEY = "riskmark.findingsView.grouping";
const FILTER_KEY = "riskmark.findingsView.filter";

/** The Findings view: a tree in the side bar, with the number of findings as its badge. */
export class FindingsView implements vscode.Disposable, vscode.TreeDataProvider<TreeNode> {
  readonly #store: FindingStore;
  readonly #memory: vscode.Memento;
  readonly #before: BranchBefore;
  readonly #treeChanged = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];
  #grouping: Grouping;
  #filter: FindingFilter;
  #scanning: string | undefined;

  readonly onDidChangeTreeData = this.#treeChanged.event;

  constructor(store: FindingStore, server: LanguageServer, memory: vscode.Memento) {
    this.#store = store;
    this.#memory = memory;
    this.#grouping = knownGrouping(memory.get(GROUPING_KEY)) ?? "risk";
    this.#filter = parseFilter(memory.get(FILTER_KEY));
    this.#before = new BranchBefore(server, store);
    this.#view = vscode.window.createTreeView("riskmark.findings", { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#treeChanged,
      this.#before,
      this.#before.onChanged(() => this.#showFindings()),
      store.onChanged(() => this.#showFindings()),
      server.onStatus((status) => this.#showStatus(status)),
    ];
    this.#setContext("state", "starting");
    this.#showFindings();
    void this.#before.want(this.#filter.onlyNew === "branch");
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): FindingFilter {
    return this.#filter;
  }

  /** The groups as they are shown. */
  get groups(): readonly FindingGroup[] {
    return groupFindings(this.#shown, this.#grouping);
  }

  /** What stands above the groups: that a scan runs, or what the filter hides. */
  get message(): string | undefined {
    return this.#view.message;
  }

  get #shown(): readonly FindingItem[] {
    return filterFindings(this.#store.all, this.#filter, (id) => this.#before.has(id));
  }

  /** Shows only what passes the filter from now on, in this workspace also after a restart. */
  async filterBy(filter: FindingFilter): Promise<void> {
    this.#filter = filter;
    await this.#before.want(filter.onlyNew === "branch");
    this.#showFindings();
    await this.#memory.update(FILTER_KEY, filter);
  }

  /** Groups otherwise from now on, in this workspace also after a restart. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#showFindings();
    await this.#memory.update(GROUPING_KEY, grouping);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const grouping = this.#grouping;
    if (!node) return this.groups.map((group) => ({ kind: "group", grouping, group }));
    return node.kind === "group" ? findingNodes(node.group, node.grouping) : [];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #showFindings(): void {
    const all = this.#store.all.length;
    const count = this.#shown.length;
    this.#view.badge =
      count > 0 ? { value: count, tooltip: count === 1 ? "1 finding" : `${count} findings` } : undefined;
    this.#view.description = `by ${this.#grouping}`;
    this.#setContext("hasFindings", all > 0);
    this.#setContext("isFiltered", describeFilter(this.#filter) !== "");
    this.#showMessage();
    this.#treeChanged.fire(undefined);
  }

  #showStatus(status: ServerStatus): void {
    this.#setContext("state", status.state === "problems" ? "ready" : status.state);
    const isScanning = status.state === "scanning" && status.total !== undefined && this.#store.all.length > 0;
    this.#scanning = isScanning ? `Scanning ${status.scanned ?? 0} of ${status.total} files…` : undefined;
    this.#showMessage();
  }

  /** That a scan runs, or that a filter hides findings. */
  #showMessage(): void {
    const filter = describeFilter(this.#filter);
    const note = this.#before.note && ` (${this.#before.note})`;
    const hidden =
      filter === "" ? undefined : `Only ${filter}${note}: ${this.#shown.length} of ${this.#store.all.length}`;
    this.#view.message = this.#scanning ?? hidden;
  }

  #setContext(name: string, value: unknown): void {
    vscode.commands.executeCommand("setContext", `riskmark.${name}`, value);
  }
}

function findingNodes(group: FindingGroup, grouping: Grouping): TreeNode[] {
  return group.findings.map((finding) => ({ kind: "finding", grouping, groupKey: group.key, finding }));
}

function knownGrouping(value: unknown): Grouping | undefined {
  return GROUPINGS.find((grouping) => grouping === value);
}
