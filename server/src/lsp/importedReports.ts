import type { Analysis } from "../core/index.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Folder } from "./folder.ts";
import type { LoadedFolder } from "./folders.ts";
import { makeReport, type Reports } from "./reports.ts";

/** What an imported report is when it is looked at as a file: nothing, since team files are not analysed. */
const UNREAD: Analysis = {
  path: "",
  languageId: undefined,
  findings: [],
  suppressed: [],
  unusedSuppressions: [],
  skip: { reason: "excluded", message: "it is a report of another tool" },
  syntaxErrors: [],
  exhausted: [],
  stats: { lines: 0, bytes: 0, parsed: false, parseMs: 0, matchMs: 0 },
};

/** Shows findings of other tools that name no file here on the reports that they come from. */
export class ImportedReports {
  readonly #reports: Reports;
  readonly #capabilities: Capabilities;
  readonly #shown = new Map<Folder, readonly string[]>();

  constructor(reports: Reports, capabilities: Capabilities) {
    this.#reports = reports;
    this.#capabilities = capabilities;
  }

  show(folder: Folder, loaded: LoadedFolder): void {
    const sources = [...new Set(loaded.trust.imported.unplaced.map(({ source }) => source))];
    const uris = sources.map(loaded.uriOf);
    for (const uri of this.#shown.get(folder) ?? []) if (!uris.includes(uri)) this.#reports.delete(uri);
    this.#shown.set(folder, uris);
    for (const uri of uris) {
      const text = { positionAt: () => ({ line: 0, character: 0 }) };
      this.#reports.set(makeReport({ uri, version: null, text, analysis: UNREAD, folder: loaded }, this.#capabilities));
    }
  }

  clear(folder: Folder): void {
    for (const uri of this.#shown.get(folder) ?? []) this.#reports.delete(uri);
    this.#shown.delete(folder);
  }
}
