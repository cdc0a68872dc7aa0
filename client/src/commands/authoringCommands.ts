import * as vscode from "vscode";
import { CLIENT_COMMANDS, type RuleTestOutcome } from "../../../server/src/protocol/index.ts";
import { newRuleFromSelection } from "../authoring/newRule.ts";
import { toRange } from "../findings/applyEdit.ts";
import { positionOf } from "./arguments.ts";
import type { CommandContext, Commands } from "./context.ts";

/** Commands for people who write rules. */
export function authoringCommands({ server, ruleTests, rulePreview }: CommandContext): Commands {
  return {
    /** An argument with `degree` and `id` (of a key binding, for instance) answers the questions. */
    "riskmark.newRuleFromSelection": async (answers) => {
      if (await newRuleFromSelection(server, answersIn(answers))) rulePreview.reveal();
    },
    [CLIENT_COMMANDS.runRuleTests]: async (uri, ruleId) => {
      if (typeof uri !== "string" || typeof ruleId !== "string") return undefined;
      const outcome = await ruleTests.runRule(uri, ruleId);
      if (outcome) void say(outcome);
      else
        vscode.window.showWarningMessage(
          `${ruleId} is not among the rules of the workspace: save its file, and try again.`,
        );
      return outcome;
    },
    [CLIENT_COMMANDS.showRuleMatches]: async (uri, position, locations) => {
      const at = positionOf(position);
      if (typeof uri !== "string" || !at || !Array.isArray(locations)) return;
      await vscode.commands.executeCommand(
        "editor.action.peekLocations",
        vscode.Uri.parse(uri),
        new vscode.Position(at.line, at.character),
        locations.map((each) => new vscode.Location(vscode.Uri.parse(each.uri), toRange(each.range))),
        "peek",
        "The rule finds nothing in the workspace.",
      );
    },
  };
}

function answersIn(argument: unknown): { readonly degree?: string; readonly id?: string } {
  // From a menu, the argument is the URI of the file.
  const { degree, id } = (argument ?? {}) as { degree?: unknown; id?: unknown };
  return { ...(typeof degree === "string" ? { degree } : {}), ...(typeof id === "string" ? { id } : {}) };
}

/** The Test Explorer shows it too, but may be out of sight. */
async function say({ ruleId, status, reason, complaints }: RuleTestOutcome): Promise<void> {
  if (status === "passed") {
    vscode.window.showInformationMessage(`${ruleId}: its tests pass.`);
    return;
  }
  if (status === "no-tests") {
    vscode.window.showWarningMessage(
      `${ruleId} has no test: write an annotated file beside it, with "ruleid: ${ruleId}".`,
    );
    return;
  }
  const [first] = complaints;
  const number = complaints.length === 1 ? "1 line is" : `${complaints.length} lines are`;
  const message =
    status === "failed" ? `${ruleId}: ${number} not as the test says.` : (reason ?? `${ruleId} cannot run.`);
  const show = await vscode.window.showWarningMessage(message, ...(first ? ["Show"] : []));
  if (show && first)
    await vscode.window.showTextDocument(vscode.Uri.parse(first.uri), { selection: toRange(first.range) });
}
