import * as vscode from "vscode";
import { type WhyReason, WhyRequest } from "../../../server/src/protocol/index.ts";
import { positionOf } from "./arguments.ts";
import type { CommandContext, Commands } from "./context.ts";

/** How each kind of reason is called in the list. */
const KINDS: Readonly<Record<string, string>> = {
  reported: "Reported",
  "passed-over": "The file is not analysed",
  "syntax-error": "Did not parse",
  suppressed: "Accepted",
  "below-severity": "Below the severity that is shown",
  "rule-off": "A rule is off",
  exhausted: "A rule took too long",
  cleaned: "Cleaned on its way",
  "not-reached": "Nothing from outside reaches it",
  exception: "An exception of a rule",
  condition: "A condition of a rule",
  "no-rule": "No rule",
};

/** The command that says why the line at the cursor has no finding. Answers with the reasons. */
export function whyCommands({ server, editor, panel }: CommandContext): Commands {
  return {
    "riskmark.whyNotReported": async (uri, position) => {
      const at = positionOf(position);
      if (typeof uri === "string" && at) return server.request(WhyRequest, { uri, line: at.line });
      const current = editor.current;
      if (!current) {
        vscode.window.showInformationMessage("Open a file and place the cursor on the line first.");
        return undefined;
      }
      const { line } = current.selection.active;
      const reasons = await server.request(WhyRequest, { uri: current.document.uri.toString(), line });
      if (reasons) await show(reasons, line + 1);
      return reasons;
    },
  };

  async function show(reasons: readonly WhyReason[], line: number): Promise<void> {
    const items = reasons.map(({ kind, message, ruleId }) => ({ label: KINDS[kind] ?? kind, detail: message, ruleId }));
    const choice = await vscode.window.showQuickPick(items, {
      title: `Why Was Line ${line} Not Reported?`,
      placeHolder: "Choose a reason to read the guidance of its rule",
      matchOnDetail: true,
    });
    if (choice?.ruleId) await panel.showTopic(choice.ruleId);
  }
}
