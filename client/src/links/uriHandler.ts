import * as vscode from "vscode";
import type { GuidancePanel } from "../guidancePanel/guidancePanel.ts";
import { topicOfPath } from "./guidanceLink.ts";

/** Opens `vscode://riskmark.riskmark/guidance/<topic>` links in the guidance panel; other links do nothing. */
export function registerGuidanceLinks(panel: GuidancePanel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: async (uri) => {
      const topic = topicOfPath(uri.path);
      if (topic) await panel.showTopic(topic);
    },
  });
}
