import type { Finding } from "../core/index.ts";
import type { Comparison } from "../host/compareWithCommit.ts";
import type { FolderBefore, KnownBefore } from "../protocol/index.ts";
import type { LoadedFolder } from "./folders.ts";
import { withAnalysis } from "./lookup.ts";
import type { FileReport } from "./reports.ts";
import { type Call, Cancelled } from "./run.ts";
import type { Session } from "./session.ts";
import { fileOf, nameOf } from "./uris.ts";

/** The findings of a file with its text, from which a report was made. */
interface Now {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Tells which findings of the workspace were there at an earlier commit, as the command line does. Earlier versions
 * are analysed once, as long as neither the commit nor the folder's rules and policy change.
 */
export class KnownBeforeCommit {
  readonly #session: Session;
  readonly #comparisons = new WeakMap<LoadedFolder, { readonly commit: string; readonly start: () => Comparison }>();
  readonly #now = new WeakMap<FileReport, Now>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param ref a git ref; without it the default branch */
  async ask(ref: string | undefined, call: Call): Promise<KnownBefore> {
    const known: string[] = [];
    const folders: FolderBefore[] = [];
    for (const folder of this.#session.folders.all()) {
      const loaded = await folder.loaded();
      const { uri, engine } = loaded;
      const root = uri === undefined ? undefined : fileOf(uri);
      if (uri === undefined || root === undefined) continue;
      const commit = await engine.commitBefore(root, ref);
      folders.push({ uri, name: nameOf(uri), ...(commit && { commit: commit.id }) });
      if (!commit) continue;
      const before = this.#comparisons.get(loaded);
      const start =
        before?.commit === commit.id
          ? before.start
          : engine.compareWithCommit(commit, root, async () => loaded.analyzer, loaded.policy);
      this.#comparisons.set(loaded, { commit: commit.id, start });
      known.push(...(await this.#knownIn(loaded, start(), call)));
    }
    return { known, folders };
  }

  async #knownIn(folder: LoadedFolder, comparison: Comparison, call: Call): Promise<string[]> {
    const known: string[] = [];
    const reports = this.#session.reports.all().filter(({ uri, findings }) => findings.length > 0 && folder.holds(uri));
    for (const report of reports.sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
      if (call.signal.aborted) throw new Cancelled();
      const now = await this.#findingsOf(report, call);
      if (!now) continue;
      const earlier = await comparison(folder.pathOf(report.uri), now);
      const fingerprints = new Set([...earlier].map(({ fingerprint }) => fingerprint));
      for (const { id, fingerprint } of report.findings) if (fingerprints.has(fingerprint)) known.push(id);
    }
    return known;
  }

  async #findingsOf(report: FileReport, call: Call): Promise<Now | undefined> {
    const known = this.#now.get(report);
    if (known) return known;
    const now = await withAnalysis(this.#session, report.uri, call, ({ text, analysis }) => {
      return { text: text.getText(), findings: analysis.findings };
    });
    if (now) this.#now.set(report, now);
    return now;
  }
}
