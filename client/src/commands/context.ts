import type * as vscode from "vscode";
import type { RulePreviewView } from "../authoring/rulePreview.ts";
import type { RuleTests } from "../authoring/ruleTests.ts";
import type { Drills } from "../drills/drills.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import type { FindingsView } from "../findingsView/findingsView.ts";
import type { ActiveEditor } from "../guidancePanel/activeEditor.ts";
import type { GuidancePanel } from "../guidancePanel/guidancePanel.ts";
import type { ScorecardPanel } from "../scorecardPanel/scorecardPanel.ts";
import type { LanguageServer } from "../server/languageServer.ts";

/** What commands work with. */
export interface CommandContext {
  readonly server: LanguageServer;
  readonly store: FindingStore;
  readonly view: FindingsView;
  readonly panel: GuidancePanel;
  readonly scorecard: ScorecardPanel;
  readonly drills: Drills;
  readonly editor: ActiveEditor;
  readonly ruleTests: RuleTests;
  readonly rulePreview: RulePreviewView;
  readonly log: vscode.LogOutputChannel;
  /** Kept over all workspaces. */
  readonly memory: vscode.Memento;
}

/** Commands by id. Their arguments come from menus, links and keybindings, so each looks at them itself. */
export type Commands = Readonly<Record<string, (...args: unknown[]) => unknown>>;
