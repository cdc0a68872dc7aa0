import * as vscode from "vscode";
import { type FindingItem, FindingsRequest } from "../../../server/src/protocol/index.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import { findingAt } from "./order.ts";

/** Changes that follow each other within this time are asked for once. */
const SETTLE_MS = 150;

/** The server's findings as the surfaces of the extension show them: asked for anew when the server says they changed. */
export class FindingStore implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #findings: readonly FindingItem[] = [];
  #hasBaseline = false;
  #byUri: ReadonlyMap<string, readonly FindingItem[]> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  readonly onChanged = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#subscription = server.onFindingsChanged(() => this.#scheduleRefresh());
  }

  /** All findings, highest risk first. */
  get all(): readonly FindingItem[] {
    return this.#findings;
  }

  /** Whether a folder has a baseline, so that there are findings that are new. */
  get hasBaseline(): boolean {
    return this.#hasBaseline;
  }

  of(uri: vscode.Uri): readonly FindingItem[] {
    return this.#byUri.get(uri.toString()) ?? [];
  }

  byId(id: string): FindingItem | undefined {
    return this.#findings.find((finding) => finding.id === id);
  }

  /** The finding that a position belongs to: the smallest one that holds it, else the first on its line. */
  at(uri: vscode.Uri, position: vscode.Position): FindingItem | undefined {
    return findingAt(this.of(uri), position);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #scheduleRefresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), SETTLE_MS);
  }

  async #refresh(): Promise<void> {
    const ticket = ++this.#asked;
    const result = await this.#server.request(FindingsRequest);
    const isOutdated = ticket !== this.#asked;
    const failed = result === undefined && this.#server.isRunning;
    if (isOutdated || failed) return;
    this.#findings = result?.findings ?? [];
    this.#hasBaseline = result?.hasBaseline ?? false;
    this.#byUri = groupByUri(this.#findings);
    this.#changed.fire();
  }
}

/** Keys are URIs as VS Code writes them, which may be encoded otherwise than the server's. */
function groupByUri(findings: readonly FindingItem[]): ReadonlyMap<string, readonly FindingItem[]> {
  const groups = new Map<string, FindingItem[]>();
  const keys = new Map<string, string>();
  for (const finding of findings) {
    let key = keys.get(finding.uri);
    if (key === undefined) {
      key = vscode.Uri.parse(finding.uri).toString();
      keys.set(finding.uri, key);
    }
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
