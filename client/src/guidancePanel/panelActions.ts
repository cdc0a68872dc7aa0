import * as vscode from "vscode";
import { CLIENT_COMMANDS, type Explanation, type FindingItem } from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import { applyFix, NOT_APPLIED } from "../findings/fixFinding.ts";
import { reveal } from "../findings/reveal.ts";
import { suppressFinding } from "../findings/suppressFinding.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import type { Content } from "./content.ts";
import type { FromPanel, PanelState } from "./messages.ts";

/** What an action may do to the panel. */
export interface PanelControl {
  shown(): Content;
  go(place: PanelState["place"]): void;
  showFinding(finding: FindingItem): void;
  pin(pinned: boolean): void;
  tell(text: string): void;
}

/** Carries out what was clicked in the panel. Whatever refers to something the panel does not show is dropped. */
export class PanelActions {
  readonly #server: LanguageServer;
  readonly #store: FindingStore;
  readonly #panel: PanelControl;

  constructor(server: LanguageServer, store: FindingStore, panel: PanelControl) {
    this.#server = server;
    this.#store = store;
    this.#panel = panel;
  }

  async run(message: FromPanel): Promise<void> {
    switch (message.kind) {
      case "go":
        return this.#panel.go({ at: message.to });
      case "openPage":
        return this.#panel.go({ at: "page", topic: message.topic });
      case "pin":
        return this.#panel.pin(message.pinned);
      case "applyFix":
        return this.#applyFix(this.#explanation(message.fingerprint), message.index);
      case "suppress":
        return this.#suppress(this.#explanation(message.fingerprint));
      case "accept":
        return this.#accept(this.#explanation(message.fingerprint));
      case "revealFinding":
        return this.#reveal(this.#explanation(message.fingerprint)?.finding);
      case "revealStep":
        return this.#reveal(this.#explanation(message.fingerprint)?.trace[message.index]);
      case "openFinding":
        return this.#openFinding(this.#store.byId(message.id));
      case "editPage":
        return this.#editPage(message.id);
      case "openIncident":
        return this.#openIncident(message.id);
      case "openLink":
        await vscode.env.openExternal(vscode.Uri.parse(message.url));
    }
  }

  #explanation(fingerprint: string): Explanation | undefined {
    const { explanation } = this.#panel.shown();
    return explanation?.finding.fingerprint === fingerprint ? explanation : undefined;
  }

  async #applyFix(explanation: Explanation | undefined, index: number): Promise<void> {
    const fix = explanation?.fixes[index];
    if (!explanation || !fix) return;
    const applied = await applyFix(explanation, fix);
    this.#panel.tell(applied === "applied" ? `Done: ${fix.title}.` : NOT_APPLIED[applied]);
  }

  async #suppress(explanation: Explanation | undefined): Promise<void> {
    if (!explanation) return;
    const { uri, fingerprint } = explanation.finding;
    if (await suppressFinding(this.#server, uri, fingerprint)) this.#panel.tell("The finding is suppressed.");
  }

  async #accept(explanation: Explanation | undefined): Promise<void> {
    if (!explanation) return;
    const { uri, fingerprint } = explanation.finding;
    const accepted = await vscode.commands.executeCommand(CLIENT_COMMANDS.accept, uri, fingerprint);
    if (accepted === true) this.#panel.tell("The risk is accepted in the register.");
  }

  async #reveal(place: Parameters<typeof reveal>[0] | undefined): Promise<void> {
    if (place) await reveal(place);
  }

  async #openFinding(finding: FindingItem | undefined): Promise<void> {
    if (!finding) return;
    await reveal(finding);
    this.#panel.showFinding(finding);
  }

  async #openIncident(id: string): Promise<void> {
    const incidents = this.#panel.shown().pages.flatMap((page) => page.incidents);
    const uri = incidents.find((incident) => incident.id === id)?.uri;
    if (uri) await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One });
  }

  async #editPage(id: string): Promise<void> {
    const uri = this.#panel.shown().pages.find((page) => page.id === id && page.uri !== undefined)?.uri;
    if (uri) await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One });
  }
}
