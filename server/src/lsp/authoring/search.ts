import type { DocumentUri, Range } from "vscode-languageserver-protocol";
import type { Cancellation, Rule } from "../../core/index.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import type { Documents } from "../documents.ts";
import type { Folders, LoadedFolder } from "../folders.ts";
import { Cancelled } from "../run.ts";
import { toRange } from "../toProtocol.ts";
import { nameOf } from "../uris.ts";

/** A place that a rule finds. */
export interface Found {
  readonly ruleId: string;
  readonly uri: DocumentUri;
  readonly path: string;
  /** The name of the workspace folder, unless it is the first one that was searched. */
  readonly folder?: string;
  readonly range: Range;
  /** The line, without the white space around. */
  readonly line: string;
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** Sentences about rules that cannot run. */
  readonly problems: readonly string[];
  /** A bound was reached: there may be more. */
  readonly isPartial: boolean;
}

/** More are not listed. */
const MAX_FOUND = 2_000;
/** How long somebody waits who only wants to see what a rule finds, in milliseconds. */
const MAX_MS = 20_000;
const MAX_LINE = 200;

/**
 * Runs rules on all files of the workspace's folders, those of one folder first, and open ones as they are in the editor.
 * Policy, suppressions and acceptances do not count: it is about what the rules find. Data is followed into other files
 * as in any analysis.
 *
 * @throws Cancelled when the signal is aborted
 */
export async function searchWorkspace(
  documents: Documents,
  folders: Folders,
  first: LoadedFolder,
  rules: readonly Rule[],
  signal: Cancellation,
): Promise<SearchResult> {
  const end = Date.now() + MAX_MS;
  const own = await searchFolder(documents, first, rules, signal, end, MAX_FOUND);
  const found = [...own.found];
  let { isPartial } = own;
  for (const each of folders.all()) {
    const folder = await each.loaded();
    if (folder.uri === undefined || folder.uri === first.uri) continue;
    const more = await searchFolder(documents, folder, rules, signal, end, MAX_FOUND - found.length);
    const name = nameOf(folder.uri);
    found.push(...more.found.map((place) => ({ ...place, folder: name })));
    isPartial ||= more.isPartial;
  }
  return { found, problems: own.problems, isPartial };
}

async function searchFolder(
  documents: Documents,
  folder: LoadedFolder,
  rules: readonly Rule[],
  signal: Cancellation,
  end: number,
  most: number,
): Promise<SearchResult> {
  const { createAnalyzer, everythingRuns } = folder.engine.authoring;
  const analyzer = createAnalyzer(folder.files);
  const found: Found[] = [];
  let isPartial = false;
  try {
    const problems = (await analyzer.setRules(rules)).map(({ message }) => message);
    for (const uri of await urisOf(documents, folder, signal)) {
      if (signal.aborted) throw new Cancelled();
      if (found.length >= most || Date.now() > end) {
        isPartial = true;
        break;
      }
      const open = documents.get(uri);
      const read = open ? { text: open.text } : await folder.read(uri);
      if ("reason" in read) continue;
      const path = folder.pathOf(uri);
      const document = { path, text: read.text, languageId: open?.languageId };
      const analysis = await analyzer.scan(document, everythingRuns, { ...folder.analyzeOptions, signal });
      if (analysis.exhausted.length > 0) isPartial = true;
      const all = [...analysis.findings, ...analysis.suppressed].sort((a, b) => a.start - b.start);
      const lines = all.length > 0 ? new LineIndex(read.text) : undefined;
      for (const finding of all) {
        const range = toRange(finding, lines!);
        found.push({ ruleId: finding.ruleId, uri, path, range, line: lineOf(read.text, lines!, range.start.line) });
      }
    }
    if (signal.aborted) throw new Cancelled();
    return { found: found.slice(0, most), problems, isPartial: isPartial || found.length > most };
  } finally {
    analyzer.dispose();
  }
}

/** The files on disk, and open documents that are not among them. */
async function urisOf(
  documents: Documents,
  folder: LoadedFolder,
  signal: Cancellation,
): Promise<readonly DocumentUri[]> {
  const listed = await folder.listAll(signal);
  const known = new Set(listed);
  const open = documents
    .all()
    .map(({ uri }) => uri)
    .filter((uri) => !known.has(uri) && folder.holds(uri) && folder.policy.includes(folder.pathOf(uri)));
  return [...listed, ...open];
}

function lineOf(text: string, lines: LineIndex, line: number): string {
  return text
    .slice(lines.lineStart(line), lines.lineStart(line + 1))
    .trim()
    .slice(0, MAX_LINE);
}
