import * as vscode from "vscode";
import {
  BacklogRequest,
  CLIENT_COMMANDS,
  FixRuleRequest,
  type NextBestFix,
  NextBestFixRequest,
} from "../../../server/src/protocol/index.ts";
import { applyEdit } from "../findings/applyEdit.ts";
import { tellUnlessApplied } from "../findings/fixFinding.ts";
import { reveal } from "../findings/reveal.ts";
import { NO_FILTER } from "../findingsView/filter.ts";
import { pickFilter } from "../findingsView/pickFilter.ts";
import { type Acceptance, acceptRisk } from "../register/acceptRisk.ts";
import { findingsOfNode } from "./arguments.ts";
import type { CommandContext, Commands } from "./context.ts";

const FORMATS = [
  { label: "Markdown", format: "md", language: "markdown" },
  { label: "CSV", description: "for a spreadsheet", format: "csv", language: "plaintext" },
  {
    label: "Issue Text",
    description: "a checklist a group, to paste into a tracker",
    format: "issues",
    language: "markdown",
  },
] as const;

const NEW_SINCE = [
  { label: "On This Branch", description: "since it left the default branch, by git", since: "branch" },
  { label: "Since the Baseline", description: ".riskmark/baseline.jsonl", since: "baseline" },
  { label: "Show All", since: false },
] as const;

/** Commands about the backlog as a whole and the register: filters, the next best fix, accepting, fixing, exporting. */
export function backlogCommands(context: CommandContext): Commands {
  const { server, store, view, panel, memory } = context;
  return {
    "riskmark.filterFindings": async () => {
      const filter = await pickFilter(store.all, view.filter, store.hasBaseline);
      if (filter) await view.filterBy(filter);
    },
    "riskmark.showOnlyNew": async (given) => {
      const choice =
        NEW_SINCE.find(({ since }) => since === given) ??
        (await vscode.window.showQuickPick(NEW_SINCE, { title: "Show Only New Findings" }));
      if (choice) await view.filterBy({ ...view.filter, onlyNew: choice.since });
    },
    "riskmark.clearFindingsFilter": () => view.filterBy(NO_FILTER),
    "riskmark.nextBestFix": async () => {
      const best = await server.request(NextBestFixRequest);
      if (!best) {
        vscode.window.showInformationMessage("Riskmark has no findings to fix.");
        return undefined;
      }
      await reveal(best.finding);
      void offer(best);
      return best;
    },
    [CLIENT_COMMANDS.accept]: async (uriOrNode, fingerprint, given) => {
      if (typeof uriOrNode === "string" && typeof fingerprint === "string")
        return acceptRisk(server, memory, [{ uri: uriOrNode, fingerprint }], acceptanceOf(given));
      const { current } = context.editor;
      const atCursor = current && store.at(current.document.uri, current.selection.active);
      const chosen = findingsOfNode(uriOrNode);
      const findings = chosen.length > 0 ? chosen : atCursor ? [atCursor] : [];
      if (findings.length > 0) return acceptRisk(server, memory, findings, acceptanceOf(fingerprint));
      vscode.window.showInformationMessage("Place the cursor on a finding first.");
      return false;
    },
    "riskmark.fixAllOfRule": async (node, options) => {
      const ruleId = findingsOfNode(node)[0]?.ruleId;
      if (ruleId) await fixRule(ruleId, (options as { preview?: unknown } | undefined)?.preview !== false);
    },
    "riskmark.exportBacklog": async (node, given) => {
      const choice =
        FORMATS.find(({ format }) => format === given) ??
        (await vscode.window.showQuickPick(FORMATS, { title: "Export Backlog", placeHolder: "Choose a format" }));
      if (!choice) return;
      const chosen = findingsOfNode(node);
      const shown = chosen.length > 0 ? chosen : view.groups.flatMap(({ findings }) => findings);
      const ids = [...new Set(shown.map(({ id }) => id))];
      const text = await server.request(BacklogRequest, { groupBy: view.grouping, format: choice.format, ids });
      if (text === undefined) return;
      const document = await vscode.workspace.openTextDocument({ language: choice.language, content: text });
      await vscode.window.showTextDocument(document);
    },
    "riskmark.openRegister": async () => {
      const files = await vscode.workspace.findFiles(".riskmark/register.yaml");
      const [file] = files;
      if (file) await vscode.window.showTextDocument(file);
      else
        vscode.window.showInformationMessage(
          "There is no register yet. It is written when a risk is accepted: place the cursor on a finding and choose “Accept the Risk…”.",
        );
    },
  };

  async function offer({ finding, why }: NextBestFix): Promise<void> {
    const choice = await vscode.window.showInformationMessage(
      `Next best fix: ${finding.title} (risk ${finding.risk}; ${why}).`,
      "Fix…",
      "Show Guidance",
    );
    if (choice === "Fix…") await vscode.commands.executeCommand("riskmark.fixFinding");
    else if (choice) await panel.showFinding(finding);
  }

  async function fixRule(ruleId: string, preview: boolean): Promise<void> {
    const title = `Fixing all of ${ruleId}`;
    const work = () => server.request(FixRuleRequest, { ruleId });
    const result = await vscode.window.withProgress({ location: { viewId: "riskmark.findings" }, title }, work);
    if (!result) {
      vscode.window.showInformationMessage(`No safe fix of ${ruleId} holds: each was tried.`);
      return;
    }
    const label = `Fix ${result.findings} of ${ruleId}`;
    await tellUnlessApplied(await applyEdit(result.edit, undefined, preview ? label : undefined));
  }
}

/** What another caller than a person gives instead of being asked. */
function acceptanceOf(value: unknown): Acceptance | undefined {
  const given = value as Partial<Record<keyof Acceptance, unknown>> | undefined;
  const isComplete = [given?.reason, given?.acceptedBy, given?.expires].every((text) => typeof text === "string");
  return isComplete ? (given as Acceptance) : undefined;
}
