import * as vscode from "vscode";
import {
  CLIENT_COMMANDS,
  ExplainRequest,
  GuidanceListRequest,
  type GuidanceSummary,
} from "../../../server/src/protocol/index.ts";
import { isTopic } from "../links/guidanceLink.ts";
import { findingOfNode, positionOf } from "./arguments.ts";
import type { CommandContext, Commands } from "./context.ts";

/** Commands that open the guidance panel. */
export function guidanceCommands(context: CommandContext): Commands {
  const { panel, scorecard } = context;
  return {
    "riskmark.openGuidance": () => panel.open(),
    "riskmark.browseGuidance": () => panel.browse(),
    "riskmark.openScorecard": () => scorecard.open(),
    "riskmark.showFindingGuidance": async (node) => {
      const finding = findingOfNode(node);
      if (finding) await panel.showFinding(finding);
    },
    [CLIENT_COMMANDS.showGuidance]: async (given, uri, position) => {
      const finding = await findingAt(context, uri, position);
      if (finding) return panel.showFinding(finding);
      const topic = isTopic(given) ? given : await pickTopic(context);
      if (topic) await panel.showTopic(topic);
    },
  };
}

async function findingAt({ server }: CommandContext, uri: unknown, position: unknown) {
  const at = positionOf(position);
  if (typeof uri !== "string" || !at) return undefined;
  const explanation = await server.request(ExplainRequest, { uri, position: at });
  return explanation?.finding;
}

async function pickTopic({ server }: CommandContext): Promise<string | undefined> {
  const pages = server.request(GuidanceListRequest).then((list) => (list ?? []).map(toChoice));
  const choice = await vscode.window.showQuickPick(pages, {
    title: "Show Guidance For",
    placeHolder: "A weakness, a CWE or a rule",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.topic;
}

function toChoice(page: GuidanceSummary): vscode.QuickPickItem & { readonly topic: string } {
  const occurrences = page.occurrences === 1 ? "1 finding" : `${page.occurrences} findings`;
  const notes = [
    ...page.cwe,
    ...(page.origin === "team" ? ["your team"] : []),
    ...(page.occurrences > 0 ? [occurrences] : []),
  ];
  return { label: page.title, description: notes.join(" · "), topic: page.id };
}
