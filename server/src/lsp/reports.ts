import type { Diagnostic, DocumentUri } from "vscode-languageserver-protocol";
import { unplacedAnalysis } from "../core/imported/unplaced.ts";
import type { Analysis } from "../core/index.ts";
import type { FindingItem } from "../protocol/index.ts";
import type { Capabilities } from "./capabilities.ts";
import { type FileFinding, knownFindings } from "./fileFindings.ts";
import type { LoadedFolder } from "./folders.ts";
import { NOTHING, type Tally, tallyOf } from "./tally.ts";
import { type Lines, shownFindings, surroundings, toDiagnostics, toFindingItem } from "./toProtocol.ts";
import { canonicalUri } from "./uris.ts";

/** What one file has to say, as a client sees it. */
export interface FileReport {
  readonly uri: DocumentUri;
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** The same for equal diagnostics, so that a client which has them need not get them again. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly FindingItem[];
  /** The other files that this depends on, as canonical URIs. */
  readonly dependencies: readonly string[];
  /** All findings, suppressed ones too, as the register knows them. */
  readonly known: readonly FileFinding[];
  /** What the scorecard counts, whatever severity the user wants to see. */
  readonly tally: Tally;
  /** The file was not analysed, or not to the end. */
  readonly skipped: boolean;
}

export interface Source {
  readonly uri: DocumentUri;
  readonly version: number | null;
  readonly text: Lines;
  readonly analysis: Analysis;
  readonly folder: LoadedFolder;
}

export function makeReport(source: Source, capabilities: Capabilities): FileReport {
  const { uri, version, text, folder } = source;
  const { policy, trust } = folder;
  // A report of another tool is no code, and yet findings without a place in the code stand on it.
  const analysis = unplacedAnalysis(folder.pathOf(uri), trust.imported.unplaced, policy) ?? source.analysis;
  const around = surroundings({ uri, lines: text, folder }, capabilities);
  const diagnostics = toDiagnostics(analysis, around);
  const findings = shownFindings(analysis, folder.settings).map((finding) => toFindingItem(finding, around));
  return {
    uri,
    version,
    resultId: hash(JSON.stringify(diagnostics)),
    diagnostics,
    findings,
    dependencies: (analysis.dependencies ?? []).map((path) => canonicalUri(folder.uriOf(path))),
    known: knownFindings(analysis, around),
    tally: tallyOf(analysis, text, folder),
    skipped: analysis.skip !== undefined,
  };
}

/** A report without content: for a file that is gone, or is nothing to be analysed. */
export function emptyReport(uri: DocumentUri): FileReport {
  return {
    uri,
    version: null,
    resultId: hash("[]"),
    diagnostics: [],
    findings: [],
    dependencies: [],
    known: [],
    tally: NOTHING,
    skipped: false,
  };
}

/** The latest report of every file that was looked at, open or not. */
export class Reports {
  readonly #byUri = new Map<string, FileReport>();
  /** Files that had diagnostics at some time; keys are canonical URIs. */
  readonly #shown = new Map<string, DocumentUri>();
  readonly #listeners = new Set<() => void>();
  /** For a file, those whose reports depend on it; keys are canonical URIs. */
  readonly #dependents = new Map<string, Set<string>>();

  get(uri: DocumentUri): FileReport | undefined {
    return this.#byUri.get(canonicalUri(uri));
  }

  /** The files whose reports depend on a file. */
  dependents(uri: DocumentUri): readonly DocumentUri[] {
    return [...(this.#dependents.get(canonicalUri(uri)) ?? [])].flatMap((key) => this.#byUri.get(key)?.uri ?? []);
  }

  all(): readonly FileReport[] {
    return [...this.#byUri.values()];
  }

  /** Whether a client may still show something of the file, even if there is nothing any more. */
  wasShown(uri: DocumentUri): boolean {
    return this.#shown.has(canonicalUri(uri));
  }

  /** Empty reports for files that had diagnostics once and are no longer looked at. */
  withdrawn(): readonly FileReport[] {
    return [...this.#shown].filter(([key]) => !this.#byUri.has(key)).map(([, uri]) => emptyReport(uri));
  }

  set(report: FileReport): void {
    const key = canonicalUri(report.uri);
    if (report.diagnostics.length > 0) this.#shown.set(key, report.uri);
    const before = this.#byUri.get(key);
    this.#byUri.set(key, report);
    this.#link(key, before, report);
    if (!saysTheSame(before ?? emptyReport(report.uri), report)) this.#announce();
  }

  delete(uri: DocumentUri): void {
    const key = canonicalUri(uri);
    const before = this.#byUri.get(key);
    this.#byUri.delete(key);
    this.#link(key, before, undefined);
    if (before && (before.diagnostics.length > 0 || before.known.length > 0)) this.#announce();
  }

  /** Calls the listener whenever the diagnostics or suppressed findings of any file changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #link(key: string, before: FileReport | undefined, now: FileReport | undefined): void {
    for (const file of before?.dependencies ?? []) this.#dependents.get(file)?.delete(key);
    for (const file of now?.dependencies ?? []) {
      const known = this.#dependents.get(file);
      if (known) known.add(key);
      else this.#dependents.set(file, new Set([key]));
    }
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function saysTheSame(one: FileReport, other: FileReport): boolean {
  return one.resultId === other.resultId && JSON.stringify(one.known) === JSON.stringify(other.known);
}

/** 64 bits of a text in base 36 (FNV-1a twice). It only tells states of one file apart; nobody gains by forging it. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x5bd1e995;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + i), 0x01000193);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
