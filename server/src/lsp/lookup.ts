import type { DocumentUri } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core/index.ts";
import type { Analyzed } from "./openDocument.ts";
import { type Call, Cancelled } from "./run.ts";
import type { Session } from "./session.ts";

/**
 * Analyses a document, open or on disk, and hands the result to `work`. Undefined where there is no such text.
 *
 * @param version as in `OpenDocument.analyzed`
 */
export async function withAnalysis<T>(
  session: Session,
  uri: DocumentUri,
  call: Call,
  work: (analyzed: Analyzed) => Promise<T> | T,
  version?: number,
): Promise<T | undefined> {
  call.subject.uri = uri;
  const open = session.documents.get(uri);
  if (open) return open.analyzed(call.signal, work, version);
  const folder = await session.folders.of(uri).loaded();
  const read = await folder.read(uri);
  if ("reason" in read) return undefined;
  const document = folder.analyzer.open({ path: folder.pathOf(uri), text: read.text });
  try {
    const analysis = await document.analyze(folder.policy, { ...folder.analyzeOptions, signal: call.signal });
    if (call.signal.aborted) throw new Cancelled();
    const text = TextDocument.create(uri, analysis.languageId ?? "", 0, read.text);
    return await work({ uri, version: null, text, analysis, document, folder });
  } finally {
    document.close();
  }
}

/** The finding with this fingerprint, if the text still has it. */
export function findingOf({ analysis }: Analyzed, fingerprint: unknown): Finding | undefined {
  return analysis.findings.find((finding) => finding.fingerprint === fingerprint);
}

/** The findings that hold the offset, the smallest first. */
export function findingsAt({ analysis }: Analyzed, offset: number): readonly Finding[] {
  const holding = analysis.findings.filter(({ start, end }) => start <= offset && offset <= end);
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start));
}
