import * as vscode from "vscode";
import {
  type Explanation,
  type FindingItem,
  GuidanceListRequest,
  type GuidancePageView,
  GuidanceRequest,
} from "../../../server/src/protocol/index.ts";
import type { FindingStore } from "../findings/findingStore.ts";
import { explain } from "../findings/fixFinding.ts";
import { inOrder } from "../findings/order.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { toFindingView } from "./findingView.ts";
import type { View } from "./messages.ts";
import { toPageView } from "./pageView.ts";

/** A view with what the panel's buttons refer to. */
export interface Content {
  readonly view: View;
  readonly explanation?: Explanation;
  readonly pages: readonly GuidancePageView[];
}

/** Gets from the server what the panel shows. */
export class PanelContent {
  readonly #server: LanguageServer;
  readonly #store: FindingStore;

  constructor(server: LanguageServer, store: FindingStore) {
    this.#server = server;
    this.#store = store;
  }

  /** The finding with its guidance; undefined when the finding is gone. */
  async finding(finding: FindingItem): Promise<Content | undefined> {
    const explanation = await explain(this.#server, finding);
    if (!explanation) return undefined;
    const view = toFindingView(explanation, { pathOf, today: today() });
    return { view: { at: "finding", finding: view }, explanation, pages: explanation.pages };
  }

  /** What to say while the cursor is on no finding: the findings of the file. */
  nothing(uri: vscode.Uri | undefined): Content {
    const findings = uri ? inOrder(this.#store.of(uri)) : [];
    const choices = findings.map(({ id, title, range, riskBand }) => ({
      id,
      title,
      line: range.start.line + 1,
      band: riskBand,
    }));
    return { view: { at: "nothing", file: uri && pathOf(uri.toString()), findings: choices }, pages: [] };
  }

  /** The pages about a topic: a page id, a rule id or a CWE. */
  async topic(topic: string, uri?: vscode.Uri): Promise<Content> {
    const params = { topic, uri: uri?.toString() };
    const pages = (await this.#server.request(GuidanceRequest, params)) ?? [];
    return { view: { at: "page", topic, pages: pages.map((page) => toPageView(page, today())) }, pages };
  }

  async allPages(): Promise<Content> {
    const pages = (await this.#server.request(GuidanceListRequest)) ?? [];
    return { view: { at: "browse", pages }, pages: [] };
  }
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
