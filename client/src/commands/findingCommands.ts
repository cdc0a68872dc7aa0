import * as vscode from "vscode";
import { CLIENT_COMMANDS } from "../../../server/src/protocol/index.ts";
import { fixFinding } from "../findings/fixFinding.ts";
import { neighbour } from "../findings/order.ts";
import { reveal } from "../findings/reveal.ts";
import { suppressFinding } from "../findings/suppressFinding.ts";
import { GROUPINGS, type Grouping } from "../findingsView/grouping.ts";
import { findingOfNode, firstOfGroup } from "./arguments.ts";
import type { CommandContext, Commands } from "./context.ts";

const NO_FINDING_HERE = "Place the cursor on a finding first.";

/** Commands about findings: going to them, fixing and suppressing them. */
export function findingCommands(context: CommandContext): Commands {
  const { server, store, view } = context;
  return {
    "riskmark.nextFinding": () => goToNeighbour(context, 1),
    "riskmark.previousFinding": () => goToNeighbour(context, -1),
    "riskmark.groupFindings": async () => {
      const grouping = await pickGrouping(view.grouping);
      if (grouping) await view.groupBy(grouping);
    },
    "riskmark.fixFinding": async (node) => {
      const finding = findingOfNode(node) ?? findingAtCursor(context);
      if (finding) await fixFinding(server, finding);
      else vscode.window.showInformationMessage(NO_FINDING_HERE);
    },
    "riskmark.fixAllInFile": async (node) => {
      const first = firstOfGroup(node);
      if (first) await vscode.window.showTextDocument(vscode.Uri.parse(first.uri), { preview: false });
      if (!vscode.window.activeTextEditor) vscode.window.showInformationMessage("Open a file first.");
      else await applyFixAll();
    },
    [CLIENT_COMMANDS.suppress]: async (uriOrNode, fingerprint, reason) => {
      if (typeof uriOrNode === "string" && typeof fingerprint === "string") {
        return suppressFinding(server, uriOrNode, fingerprint, typeof reason === "string" ? reason : undefined);
      }
      const finding = findingOfNode(uriOrNode) ?? findingAtCursor(context);
      if (finding) return suppressFinding(server, finding.uri, finding.fingerprint);
      vscode.window.showInformationMessage(NO_FINDING_HERE);
    },
  };

  function applyFixAll() {
    return vscode.commands.executeCommand("editor.action.sourceAction", {
      kind: "source.fixAll.riskmark",
      apply: "first",
    });
  }

  function findingAtCursor({ editor: { current } }: CommandContext) {
    return current && store.at(current.document.uri, current.selection.active);
  }
}

async function goToNeighbour({ store, editor }: CommandContext, step: 1 | -1): Promise<void> {
  const current = editor.current;
  // The server's spelling of the URI, since findings are ordered by it.
  const uri = current && (store.of(current.document.uri)[0]?.uri ?? current.document.uri.toString());
  const from = current && uri !== undefined ? { uri, place: current.selection.active } : undefined;
  const finding = neighbour(store.all, from, step);
  if (finding) await reveal(finding);
  else vscode.window.showInformationMessage("Riskmark has no findings to go to.");
}

const GROUPING_LABELS: Record<Grouping, string> = {
  risk: "Risk",
  asset: "Asset",
  owner: "Owner",
  rule: "Rule",
  file: "File",
};

async function pickGrouping(present: Grouping): Promise<Grouping | undefined> {
  const choices = GROUPINGS.map((grouping) => ({
    label: GROUPING_LABELS[grouping],
    description: grouping === present ? "current" : "",
    grouping,
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: "Group Findings By",
    placeHolder: "Choose what the Findings view groups by",
  });
  return choice?.grouping;
}
