import * as vscode from "vscode";
import type { RiskmarkApi } from "./api.ts";
import { RulePreviewView } from "./authoring/rulePreview.ts";
import { RuleTests } from "./authoring/ruleTests.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { Drills } from "./drills/drills.ts";
import { keepEditorContext } from "./findings/editorContext.ts";
import { FindingStore } from "./findings/findingStore.ts";
import { FindingsView } from "./findingsView/findingsView.ts";
import { ActiveEditor } from "./guidancePanel/activeEditor.ts";
import { GuidancePanel } from "./guidancePanel/guidancePanel.ts";
import { registerGuidanceLinks } from "./links/uriHandler.ts";
import { RegisterView } from "./register/registerView.ts";
import { ScorecardPanel } from "./scorecardPanel/scorecardPanel.ts";
import { LanguageServer } from "./server/languageServer.ts";
import { createStatusItem } from "./status/statusItem.ts";

let server: LanguageServer | undefined;

/** Starts the server and puts up the surfaces; each lives in a folder of its own. */
export function activate(context: vscode.ExtensionContext): RiskmarkApi {
  const log = vscode.window.createOutputChannel("Riskmark", { log: true });
  server = new LanguageServer(context.asAbsolutePath("dist/server.js"), log);
  const store = new FindingStore(server);
  const view = new FindingsView(store, server, context.workspaceState);
  const register = new RegisterView(server);
  const editor = new ActiveEditor();
  const panel = new GuidancePanel(context.extensionUri, server, store, editor, log);
  const scorecard = new ScorecardPanel(context.extensionUri, server, store);
  const drills = new Drills(server, context.globalState);
  const ruleTests = new RuleTests(server);
  const rulePreview = new RulePreviewView(server);
  const ready = new Promise<void>((resolve) => context.subscriptions.push(store.onChanged(resolve)));
  context.subscriptions.push(
    log,
    server,
    store,
    view,
    register,
    editor,
    panel,
    scorecard,
    drills,
    ruleTests,
    rulePreview,
    keepEditorContext(editor, store),
    createStatusItem(server),
    registerGuidanceLinks(panel),
    registerCommands({
      server,
      store,
      view,
      panel,
      scorecard,
      drills,
      editor,
      ruleTests,
      rulePreview,
      log,
      memory: context.globalState,
    }),
  );
  server.start();
  return {
    ready,
    findings: () => store.all,
    backlog: () => view.groups,
    backlogMessage: () => view.message,
    register: () => register.items,
    drills: {
      in: (uri) => drills.in(uri)?.stage.at,
      get solved() {
        return drills.solved;
      },
    },
    rulePreview: () => rulePreview.preview,
    ruleTests: () => ruleTests.ids,
    guidancePanel: {
      get isVisible() {
        return panel.isVisible;
      },
      text: () => panel.text(),
    },
    scorecardPanel: {
      get isVisible() {
        return scorecard.isVisible;
      },
      get folders() {
        return scorecard.folders;
      },
      text: () => scorecard.text(),
    },
  };
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
