import * as vscode from "vscode";
import type { FindingItem, Severity } from "../../../server/src/protocol/index.ts";
import { toRange } from "../findings/applyEdit.ts";
import { BAND_LABELS, type FindingGroup, fileName, type Grouping } from "./grouping.ts";

/** What the tree is made of; commands in its menus get one of these. */
export type TreeNode =
  | { readonly kind: "group"; readonly grouping: Grouping; readonly group: FindingGroup }
  | { readonly kind: "finding"; readonly grouping: Grouping; readonly groupKey: string; readonly finding: FindingItem };

const ICONS: Record<Severity, string> = { critical: "error", high: "warning", medium: "warning", low: "info" };

export function toTreeItem(node: TreeNode): vscode.TreeItem {
  return node.kind === "group" ? groupItem(node.grouping, node.group) : findingItem(node);
}

function groupItem(grouping: Grouping, group: FindingGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = group.key;
  item.contextValue = `group ${grouping}`;
  const count = group.findings.length;
  const first = group.findings[0];
  if (grouping === "file" && first) {
    item.resourceUri = vscode.Uri.parse(first.uri);
    item.iconPath = vscode.ThemeIcon.File;
    item.description = folderOf(item.resourceUri);
  } else {
    item.iconPath = bandIcon(group.band);
    item.description = String(count);
  }
  const worst = grouping === "risk" ? "" : `, worst risk ${group.band}`;
  item.tooltip = `${item.resourceUri ? vscode.workspace.asRelativePath(item.resourceUri) : group.label}: ${plural(count)}${worst}`;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function findingItem({ grouping, groupKey, finding }: TreeNode & { kind: "finding" }): vscode.TreeItem {
  const uri = vscode.Uri.parse(finding.uri);
  const line = finding.range.start.line + 1;
  const byRule = grouping === "rule";
  const item = new vscode.TreeItem(byRule ? `${fileName(finding.uri)}:${line}` : finding.title);
  item.id = `${groupKey}:${finding.id}`;
  item.contextValue = finding.fixable ? "finding fixable" : "finding";
  item.iconPath = grouping === "risk" || grouping === "rule" ? undefined : bandIcon(finding.riskBand);
  item.description = describe(grouping, uri, line);
  item.tooltip = tooltip(finding, uri, line);
  item.accessibilityInformation = {
    label: `${finding.title}, risk ${finding.risk}, ${BAND_LABELS[finding.riskBand]}, ${vscode.workspace.asRelativePath(uri)} line ${line}${finding.fixable ? ", has a fix" : ""}`,
  };
  const selection = toRange(finding.range);
  item.command = {
    command: "vscode.open",
    title: "Open Finding",
    arguments: [uri, { selection, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

function describe(grouping: Grouping, uri: vscode.Uri, line: number): string {
  if (grouping === "file") return `line ${line}`;
  if (grouping === "rule") return folderOf(uri);
  // The name first: the view is narrow, and cuts off what stands last.
  return `${fileName(uri.toString())}:${line} ${folderOf(uri)}`.trimEnd();
}

function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** Rule messages may hold code of the workspace, so they are appended as text, never as Markdown. */
function tooltip(finding: FindingItem, uri: vscode.Uri, line: number): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown("**").appendText(finding.title).appendMarkdown("**\n\n");
  text.appendText(finding.message).appendMarkdown("\n\n");
  const facts = [
    `Risk ${finding.risk} of 100 (${finding.riskBand})`,
    finding.ruleId,
    ...finding.cwe,
    ...(finding.asset ? [finding.asset] : []),
    ...finding.owners,
    ...(finding.since ? [`since ${finding.since}`] : []),
  ];
  text.appendText(facts.join(" · ")).appendMarkdown("\n\n");
  text.appendText(`${vscode.workspace.asRelativePath(uri)}:${line}`);
  return text;
}

function bandIcon(band: Severity): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[band], new vscode.ThemeColor(`riskmark.risk${BAND_LABELS[band]}`));
}

function plural(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}
